//! Is this invoice number right, and what does it say?
//!
//! For fapiao, the tax invoices of China: `digital` numbers of 20 digits, and the 8 digits and `code` of
//! `legacy` invoices. The 20 digits of a `credit_note_form` and of a check code are told apart from them. A supplier
//! on Alibaba.com numbers invoices as it likes: nothing here is to be asked about those.
//!
//! The form of a number says nothing about the invoice. [`NumberAnswer::verify`] says where that can be checked.

mod answer;
pub(crate) mod code;
pub(crate) mod credit_note_form;
pub(crate) mod digital;
mod known;
pub(crate) mod legacy;
pub(crate) mod qr;
pub(crate) mod question;
pub(crate) mod rules;
mod validate;
mod verify;

pub use crate::regions::Region;
pub use answer::{Channel, Kind, NumberAnswer, NumberParts};
pub use question::NumberQuestion;
pub use rules::RULES;
pub use validate::validate_invoice_number;
