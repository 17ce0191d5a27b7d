//! What does the file of an invoice say, and is it right?
//!
//! A reader gives the fields as they are in the file, and codes for what it could not read. [`check_invoice`] runs the
//! checks that other topics run on a form (number, figures, tax IDs, seller, bank details), compares the parts of the
//! file with each other (`inner`, `qr`), the buyer with the reader's own company (`buyer`), and names what is missing
//! (`essentials`). [`reconcile::reconcile`] compares many with each other and with lists.

use crate::rule::Rule;
use check::AGAIN;

pub(crate) mod buyer;
pub(crate) mod check;
pub(crate) mod content;
pub(crate) mod essentials;
pub(crate) mod figures;
pub(crate) mod files;
pub(crate) mod inner;
mod labels;
mod notes;
pub(crate) mod pictures;
pub(crate) mod qr;
mod question;
pub mod reconcile;
pub(crate) mod saved;

pub use check::{Check, InvoiceAnswer, check_invoice};
pub use question::{Company, Field, File, InvoiceQuestion, Kind, Line, Note, Saved, Values, Words};

/// The rules of this part of the family.
pub static RULES: &[&Rule] = &[&AGAIN];
