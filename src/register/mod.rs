//! Who invoices what, at which rate, from when.
//!
//! `entities` and `products` are the tables, each row with its source. [`find_entity`] answers people, the other
//! look-ups answer the checks of this crate. Every look-up asks the [`Register`] in force: [`REGISTER`], or the one
//! that [`Register::overlaid`] makes from it.

use crate::date::Day;

mod answer;
pub(crate) mod contents;
pub(crate) mod entities;
mod find;
mod findings;
mod fold;
mod look_up;
mod number;
mod overlay;
pub(crate) mod products;
mod rates;
mod rows;
mod search;
pub(crate) mod words;

pub use answer::{Basis, EntityAnswer, EntityQuestion, Match, OpenQuestion, ProductName, Seller, USUAL_LIMIT};
pub use entities::{COLLECTOR, EXCLUSIVE_MAIN_ACCOUNT, EXCLUSIVE_SUFFIX_DIGITS};
pub use find::find_entity;
pub use findings::RULES;
pub(crate) use findings::{DID_YOU_MEAN, NAME_DIFFERS};
pub use fold::fold_name;
pub use overlay::OverlayError;
pub use rows::{Ambiguity, Content, Documents, Entity, Name, Origin, Postal, Product, Register, Row, Words};

/// The tables that this crate comes with.
pub static REGISTER: Register = Register {
    as_of: Some(READ),
    documents: rows::Documents,
    entities: entities::ENTITIES,
    contents: contents::CONTENTS,
    products: products::PRODUCTS,
    ambiguities: words::AMBIGUITIES,
};

/// Only the companies. Numbers, bank details and payments need no more, so their modules do not contain the products.
pub(crate) static COMPANIES: Register = Register {
    as_of: Some(READ),
    documents: rows::Documents,
    entities: entities::ENTITIES,
    contents: &[],
    products: &[],
    ambiguities: &[],
};

/// The day on which the FAQ was read.
const READ: Day = Day::of(2026, 11, 21);
