//! What is in the box of an account number: an account, an IBAN, a card, some digits of one, or no account at all.
//!
//! ```text
//! A/C NO.: 7559 6201 4710 308 (USD)
//! │        │                   └── currency, set aside
//! │        └── the number, each character with its place
//! └── label, set aside
//! ```
//!
//! [`of`] tells it without a report; [`read`] tells the reader too. Two numbers in one box are two, and none is chosen.
//! What is set aside is said. No character is corrected.
//!
//! # What is not checked
//!
//! Whether the account exists, and whose it is. Lengths and check digits are [`crate::bank`]'s matter.

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
