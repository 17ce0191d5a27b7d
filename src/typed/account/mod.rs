//! What the box of an account number contains: an account, an IBAN, a card, some digits of one, or something else.
//!
//! ```text
//! A/C NO.: 7559 6201 4710 308 (USD)
//! │        │                   └── currency, set aside
//! │        └── the number, each character with its place
//! └── label, set aside
//! ```
//!
//! [`of`] reads it without a report; [`read`] also reports to the reader. If a box has two numbers, neither is chosen.
//! Whatever is removed is reported. No character is corrected.
//!
//! # What is not checked
//!
//! Whether the account exists, and whose it is. [`crate::bank`] checks lengths and check digits.

pub(super) mod kinds;
mod number;
mod other;
mod parts;
pub(super) mod reading;
pub(super) mod report;
pub(super) mod words;

pub use kinds::{Account, Kind, LONGEST, LONGEST_NUMBER, Other, Unreadable};
pub use reading::{is_number, of, of_glyphs};
pub use report::{RULES, read};
pub use words::named_by;

#[cfg(test)]
mod tests;
