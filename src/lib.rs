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
//! assert_eq!(answer.tax.as_deref(), Some("11.51")); // the FAQ's formula: one fen too much
//! assert_eq!(answer.report.findings[0].code, "tax/sum-differs");
//! ```
//!
//! # What it does
//!
//! Every function is pure: no clock, no network, no state. `today` is an input, and so is the register.
//!
//! # Units and formats
//!
//! Amounts, rates, numbers and dates are strings. Amounts are in yuan unless the question names a currency, and answers
//! write them with two decimals and without grouping (`6150.00`). Rates are asked as `6%` or `0.06` and answered as
//! fractions (`0.06`). Days are `YYYY-MM-DD` on China's calendar ([`date::Day`]). A [`report::Span`] counts UTF-16 units
//! of the text as typed, from 0, its end excluded.
//!
//! # Errors
//!
//! What a person typed is never an error: it comes back as a [`report::Finding`] with a code, a severity, the place of the
//! faulty character, a sentence in English and in Chinese, and the sources. A program's own mistake is an error type:
//! [`question::Error`], [`register::OverlayError`], [`date::NotADay`], and `bulk::Misfit` for columns.
//!
//! # Sources
//!
//! Every rule names its source documents, and each finding lists them: [`sources::DOCUMENTS`] has their titles,
//! publishers and, where there is one, addresses; [`rules::all`] lists the rules.
//!
//! # What can grow
//!
//! Answers and enums are `#[non_exhaustive]`. Questions can grow as well: end one with `..Default::default()`.
//! Codes of findings are never renamed or reused.
//!
//! # What it does not do
//!
//! It does not know whether an invoice is real (only the tax authority does), whether a supplier is honest, or which
//! account to pay to. It is independent of Alibaba and of the tax authority.
//!
//! # The layers
//!
//! [`text`], `glyph`, `money` and [`date`] are values; `typed` reads what people type into them; [`register`], [`tax`],
//! [`capitals`], [`number`], [`payee`] and [`bank`] each know one thing; [`identify`] recognises what a text contains,
//! [`form_field`] checks one form field while it is filled in, and [`list`] reads a list; [`payment`], [`request`],
//! [`aftercare`] and [`invoice`] answer whole questions with them; `wasm` is the border to the browser. Each uses only
//! those before it in this list; `cargo xtask house` draws it.

// A build for some of the questions has readers and rules without a caller, and some functions are only called by
// tests.
#![cfg_attr(not(all(feature = "all", feature = "internals")), allow(dead_code, unused_imports))]

pub mod aftercare;
pub mod ask;
pub mod bank;
#[cfg(feature = "bulk")]
pub mod bulk;
pub mod calendar;
pub mod capitals;
mod check_digit;
pub mod comparison;
pub mod date;
pub mod deadline;
pub mod form_field;
mod glyph;
pub mod identify;
pub mod invoice;
pub mod letter;
pub mod list;
mod money;
pub mod need;
pub mod number;
pub mod number_segments;
pub mod paper;
pub mod payee;
pub mod payment;
pub mod question;
pub mod regions;
pub mod register;
pub mod report;
pub mod request;
pub mod rule;
pub mod rules;
pub mod seller;
mod shape;
pub mod sources;
pub mod tax;
pub mod tax_id;
pub mod text;
mod typed;
#[cfg(feature = "serde")]
pub mod value;

#[cfg(all(target_arch = "wasm32", any(feature = "wasm", feature = "wasm-sheets")))]
pub mod wasm;

#[cfg(feature = "internals")]
#[doc(hidden)]
pub mod internals;

/// The samples of the crate's own page run as tests.
#[cfg(doctest)]
#[doc = include_str!("../docs/rust.md")]
struct Samples;
