//! Fapiao Check answers the questions around a Chinese invoice (fapiao): how much of it is tax, who issues it, is this
//! number right, may I pay this, and what now that it is wrong or lost.
//!
//! ```
//! use fapiao_check::{register::REGISTER, tax::{TaxQuestion, tax_breakdown}};
//!
//! let question = TaxQuestion { amount: "100".into(), rate: "13%".into(), ..Default::default() };
//! let answer = tax_breakdown(&question, &REGISTER);
//! assert_eq!(answer.net.as_deref(), Some("88.50"));
//! assert_eq!(answer.balancing_tax.as_deref(), Some("11.50"));
//! assert_eq!(answer.tax.as_deref(), Some("11.51")); // the FAQ's formula: one fen more than adds up
//! assert_eq!(answer.report.findings[0].code, "tax/sum-differs");
//! ```
//!
//! # What it does
//!
//! Every function is pure: no clock, no network, no state. `today` is an input, and so is the register. Amounts, rates, numbers and dates are
//! strings. What a person typed is never an error: it comes back as a [`report::Finding`] with a code, a severity, the
//! place of the faulty character, and a sentence in English and in Chinese.
//!
//! # What it does not do
//!
//! It does not know whether an invoice is real (only the tax authority does), whether a supplier is honest, or which
//! account to pay to. It is independent of Alibaba and of the tax authority.
//!
//! # The floors
//!
//! [`text`], [`glyph`], [`money`] and [`date`] are values; [`typed`] reads what people type into them; [`register`], [`tax`],
//! [`capitals`], [`number`], [`payee`] and [`bank`] each know one thing; [`identify`] tells what a text holds, and
//! [`field`] whether one form field is right so far; [`payment`], [`request`] and [`aftercare`] answer whole questions
//! with them, [`invoice`] what a file says, and [`list`] what a list holds; `wasm` is the border to the browser. Data flows down this list only.

pub mod aftercare;
pub mod bank;
#[cfg(feature = "bulk")]
pub mod bulk;
pub mod calendar;
pub mod capitals;
pub mod check_digit;
pub mod comparison;
pub mod date;
pub mod draft;
pub mod field;
pub mod glyph;
pub mod identify;
pub mod invoice;
pub mod list;
pub mod money;
pub mod number;
pub mod paper;
pub mod payee;
pub mod payment;
pub mod question;
pub mod register;
pub mod report;
pub mod request;
pub mod rule;
pub mod rules;
pub mod segment;
pub mod seller;
pub mod sources;
pub mod tax;
pub mod tax_id;
pub mod text;
pub mod typed;

#[cfg(all(target_arch = "wasm32", not(feature = "bulk")))]
pub mod wasm;
