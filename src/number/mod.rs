//! Is this invoice number right, and what does it say?
//!
//! For fapiao, the tax invoices of China: `digital` numbers of 20 digits, and the 8 digits and `code` of `legacy`
//! invoices. It tells them apart from the 20 digits of a `credit_note_form` and of a check code. A supplier on
//! Alibaba.com numbers its invoices freely, so do not ask about those here.
//!
//! A correct format does not mean that the invoice is genuine. [`NumberAnswer::verify`] says where to check that.

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
