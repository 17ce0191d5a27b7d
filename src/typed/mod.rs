//! Reads what people type into values, and reports where the reading differs from what they typed.

use crate::rule::Rule;

pub mod account;
pub mod amount;
pub mod bank_code;
pub mod card;
pub mod country;
pub mod currency;
pub mod date;
pub(crate) mod digits;
pub mod email;
pub mod iban;
pub mod latin;
pub(crate) mod list;
pub mod party;
pub mod placeholder;
pub mod rate;
mod reading;
pub mod reference;
pub mod swift;
pub mod tax_id;
pub mod traditional;

pub use reading::{
    FULL_WIDTH, INVISIBLE, LABEL, LONGEST, OTHER_DIGITS, TOO_LONG, after_label, notes, read, too_long, words,
};

/// The rules of this family.
pub static RULES: &[&Rule] = &[&TOO_LONG, &FULL_WIDTH, &OTHER_DIGITS, &INVISIBLE];

/// What is around a value or instead of one.
pub static AROUND: &[&Rule] = &[&LABEL, &placeholder::PLACEHOLDER];
