//! Who invoices what, at which rate, from when.
//!
//! [`entities`] and [`products`] are the tables, each row with its source; [`find_entity`] answers people, the other
//! look-ups answer the checks of this crate.

use crate::{
    date::Day,
    sources::{DOCUMENTS, Source, faq},
    text::{Text, Typed},
};
use rust_decimal::Decimal;
use serde::Serialize;

mod answer;
pub mod contents;
pub mod entities;
mod find;
mod findings;
mod fold;
mod number;
pub mod products;
mod search;
pub mod words;

pub use answer::{Basis, EntityAnswer, EntityQuestion, Match, Need, ProductName, Seller, USUAL_LIMIT};
pub use entities::{COLLECTOR, EXCLUSIVE_MAIN_ACCOUNT, EXCLUSIVE_SUFFIX_DIGITS};
pub use find::find_entity;
pub use findings::RULES;
pub use fold::fold_name;
use fold::{CO_LTD, Folded, distance, letters};
use products::{Product, Row};
use words::Ambiguity;

/// A name; Chinese only where a public page shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Name {
    /// English, as in the source.
    pub en: &'static str,
    /// Chinese.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zh: Option<&'static str>,
}

impl From<Name> for Text {
    /// For a sentence: English stands in where no Chinese name is known.
    fn from(name: Name) -> Text {
        name.zh.map_or_else(|| Text::from(name.en), |zh| Text::of(name.en, zh))
    }
}

/// A company that the sources name. Its details are company information for invoices, never an account to pay to.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entity {
    /// For ever.
    pub id: &'static str,
    /// Title.
    pub name: Name,
    /// Names that circulate for it and are not its own.
    #[serde(skip)]
    pub mistaken: &'static [&'static str],
    /// Unified social credit code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax_id: Option<&'static str>,
    /// Registered address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<&'static str>,
    /// Registered phone; several companies share one, so it identifies none of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<&'static str>,
    /// Bank and branch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank: Option<&'static str>,
    /// Registered account, digits only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<&'static str>,
    /// Number on the FAQ's list of affiliates for which [`COLLECTOR`] collects payment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub affiliate: Option<u8>,
    /// Why the payee may be another company.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payee: Option<Text>,
    /// The company that this is probably another name of; never merged with it.
    #[serde(skip)]
    pub probably: Option<&'static str>,
    /// What to keep in mind about this name.
    #[serde(skip)]
    pub note: Option<Text>,
    /// What the sources do not give, as paths of this object.
    pub unknown: &'static [&'static str],
    /// Where it stands.
    #[serde(skip)]
    pub source: &'static [Source],
}

/// The tables.
#[derive(Debug)]
pub struct Register {
    /// Companies.
    pub entities: &'static [Entity],
    /// Products with their rows.
    pub products: &'static [Product],
    /// Words that mean more than one product.
    pub ambiguities: &'static [Ambiguity],
}

impl Register {
    /// The company with this id.
    pub fn entity(&self, id: &str) -> Option<&'static Entity> {
        self.entities.iter().find(|entity| entity.id == id)
    }

    /// The product with this id.
    pub fn product(&self, id: &str) -> Option<&'static Product> {
        self.products.iter().find(|product| product.id == id)
    }
}

/// The tables that this crate comes with.
pub static REGISTER: Register =
    Register { entities: entities::ENTITIES, products: products::PRODUCTS, ambiguities: words::AMBIGUITIES };

/// The day to which the register's sources were read, `YYYY-MM-DD`.
pub fn as_of() -> &'static str {
    DOCUMENTS.iter().find(|document| document.title == faq("").document).map_or("", |document| document.read)
}

/// The company of this name in either language, exactly but for width, case, spaces, brackets and punctuation.
pub fn entity_by_name(name: &str) -> Option<&'static Entity> {
    let folded = fold_name(name);
    REGISTER.entities.iter().find(|entity| names(entity).any(|name| is_folded(name, &folded)))
}

/// The company of this tax ID; case and grouping do not count.
pub fn entity_by_tax_id(tax_id: &str) -> Option<&'static Entity> {
    let plain = Typed::read(tax_id).without_grouping().folded().to_ascii_uppercase();
    REGISTER.entities.iter().find(|entity| entity.tax_id == Some(plain.as_str()))
}

/// The company with this registered account; grouping does not count, every digit does.
pub fn entity_by_account(account: &str) -> Option<&'static Entity> {
    let plain = Typed::read(account).without_grouping().folded();
    REGISTER.entities.iter().find(|entity| entity.account == Some(plain.as_str()))
}

/// The company that was probably meant: a name that circulates wrongly, one without its `Co., Ltd.`, or a slip of
/// the pen.
pub fn near_name(name: &str) -> Option<&'static Entity> {
    let folded = fold_name(name);
    let entities = REGISTER.entities;
    let wrong = |entity: &&Entity| entity.mistaken.iter().any(|name| is_folded(name, &folded));
    let short = |entity: &&Entity| names(entity).any(|name| is_folded(stem(name), stem(&folded)));
    entities.iter().find(wrong).or_else(|| entities.iter().find(short)).or_else(|| slip(&folded))
}

/// The English and the Chinese name.
fn names(entity: &Entity) -> impl Iterator<Item = &'static str> {
    [Some(entity.name.en), entity.name.zh].into_iter().flatten()
}

/// Whether a name of the tables, where `Co., Ltd.` is always written so, folds to this.
fn is_folded(name: &str, folded: &str) -> bool {
    !folded.is_empty() && letters(name).eq(folded.chars())
}

/// A name without its legal form.
fn stem(name: &str) -> &str {
    ["Co., Ltd.", CO_LTD, "有限公司"].iter().find_map(|form| name.strip_suffix(form)).unwrap_or(name)
}

/// The company whose name, with or without its legal form, differs in a few letters: one in ten, at most
/// [`MOST_SLIPS`].
fn slip(folded: &str) -> Option<&'static Entity> {
    let typed: Vec<char> = folded.chars().collect();
    let steps = |name: &str| {
        let length = letters(name).count();
        if length.abs_diff(typed.len()) > MOST_SLIPS {
            return None;
        }
        distance(&typed, &letters(name).collect::<Vec<_>>(), (length / 10).clamp(1, MOST_SLIPS))
    };
    let near = |entity: &'static Entity| {
        let all = names(entity).flat_map(|name| [steps(name), steps(stem(name))]);
        all.flatten().min().map(|steps| (steps, entity))
    };
    REGISTER.entities.iter().filter_map(near).min_by_key(|(steps, _)| *steps).map(|(_, entity)| entity)
}

/// More letters than this are never taken for a slip of the pen in a company name.
const MOST_SLIPS: usize = 3;

/// The rates of a product by any of its names, each once and the current one first; without an order date, of all
/// its periods. None where the product is not known, or where the sources leave its rate open (another vendor's).
pub fn rates(product: &str, order_date: Option<Day>) -> Vec<Decimal> {
    let text = Folded::of(&Typed::read(product));
    if find::is_company(&text) {
        return Vec::new();
    }
    let found = search::products(&REGISTER, &text);
    let rows = || found.hits.iter().flat_map(|(_, product)| product.rows_on(order_date));
    let is_current = |row: &&Row| row.until.is_none();
    let mut rates = Vec::new();
    for row in rows().filter(is_current).chain(rows().filter(|row| !is_current(row))) {
        match row.rate {
            Some(rate) if !rates.contains(&rate) => rates.push(rate),
            Some(_) => {}
            None => return Vec::new(),
        }
    }
    rates
}
