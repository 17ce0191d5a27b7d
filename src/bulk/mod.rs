//! The bulk door: a column or a whole CSV file in, rows of small numbers out.
//!
//! Every row is asked the same questions as a form: [`tax`] of an amount, [`invoice_number`]s, [`tax_code`]s; and two
//! that only a file can be asked: [`accounts`] against known ones, and [`duplicates`] of a number. What a cell holds in
//! its usual form is answered here without allocating; whatever else stands in it is handed to the function that answers
//! a form, so that both doors always say the same.
//!
//! Where the table begins, what its columns hold and which rows are sums, [`crate::list`] knows, as for lists that files
//! are compared with. [`codes`] numbers the rules, [`answers`] holds what was found, [`entities`] counts who invoices,
//! [`sums`] adds up.
//!
//! # What it needs
//!
//! A row is at most [`crate::list::records::LONGEST`] bytes long; beside the rows of one reading, only the numbers of all
//! rows are kept: 16 bytes in a table that is between 3/8 and 3/4 full, or 22 to 43 bytes a row.

pub mod accounts;
pub mod answers;
pub mod codes;
pub mod duplicates;
pub mod entities;
pub mod figures;
pub mod invoice_number;
pub mod invoices;
mod known;
pub mod row;
pub mod rules;
pub mod sheet;
pub mod sums;
pub mod tax;
pub mod tax_code;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
pub mod write;

pub use answers::Answers;
pub use invoices::Own;
pub use sheet::{Options, Sheet, Text};
