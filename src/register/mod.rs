//! Who invoices what, at which rate, from when.
//!
//! `entities` and `products` are the tables, each row with its source; [`find_entity`] answers people, the other
//! look-ups answer the checks of this crate. Every look-up asks the [`Register`] in force: [`REGISTER`], or what
//! [`Register::overlaid`] makes of it.

use crate::{date::Day, glyph::Typed};
use rust_decimal::Decimal;

mod answer;
pub(crate) mod contents;
pub(crate) mod entities;
mod find;
mod findings;
mod fold;
mod number;
mod overlay;
pub(crate) mod products;
mod rows;
mod search;
pub(crate) mod words;

pub use answer::{Basis, EntityAnswer, EntityQuestion, Match, Need, ProductName, Seller, USUAL_LIMIT};
pub use entities::{COLLECTOR, EXCLUSIVE_MAIN_ACCOUNT, EXCLUSIVE_SUFFIX_DIGITS};
pub use find::find_entity;
pub use findings::RULES;
pub(crate) use findings::{DID_YOU_MEAN, NAME_DIFFERS};
pub use fold::fold_name;
use fold::{CO_LTD, Folded, Sketch, distance, is_han, letters};
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

/// The day on which the FAQ was read.
const READ: Day = Day::of(2026, 11, 21);

impl Register {
    /// The company with this id.
    pub fn entity(&self, id: &str) -> Option<&'static Entity> {
        self.entities.iter().find(|entity| entity.id == id)
    }

    /// The product with this id.
    pub fn product(&self, id: &str) -> Option<&'static Product> {
        self.products.iter().find(|product| product.id == id)
    }

    /// The invoice content with this id.
    pub fn content(&self, id: &str) -> Option<&'static Content> {
        self.contents.iter().find(|content| content.id == id)
    }

    /// The company of this name in either language, exactly but for width, case, spaces, brackets and punctuation.
    pub fn entity_by_name(&self, name: &str) -> Option<&'static Entity> {
        let folded = fold_name(name);
        // The built-in names all end in `Co., Ltd.`; an overlay may write it as it likes.
        let is_it = |entity: &&Entity, name| {
            is_folded(name, &folded)
                || (entity.origin == Origin::Overlay && !folded.is_empty() && fold_name(name) == folded)
        };
        self.entities.iter().find(|entity| names(entity).any(|name| is_it(entity, name)))
    }

    /// The company of this tax ID; case and grouping do not count.
    pub fn entity_by_tax_id(&self, tax_id: &str) -> Option<&'static Entity> {
        let plain = Typed::read(tax_id).without_grouping().folded().to_ascii_uppercase();
        self.entities.iter().find(|entity| entity.tax_id == Some(plain.as_str()))
    }

    /// The company with this registered account; grouping does not count, every digit does.
    pub fn entity_by_account(&self, account: &str) -> Option<&'static Entity> {
        let plain = Typed::read(account).without_grouping().folded();
        self.entities.iter().find(|entity| entity.account == Some(plain.as_str()))
    }

    /// The company that was probably meant: a name that circulates wrongly, one without its `Co., Ltd.`, or a slip of
    /// the pen.
    pub fn near_name(&self, name: &str) -> Option<&'static Entity> {
        let folded = fold_name(name);
        let entities = self.entities;
        let wrong = |entity: &&Entity| entity.mistaken.iter().any(|name| is_folded(name, &folded));
        let short = |entity: &&Entity| names(entity).any(|name| is_folded(stem(name), stem(&folded)));
        entities.iter().find(wrong).or_else(|| entities.iter().find(short)).or_else(|| self.slip(&folded))
    }

    /// The one company whose name begins like this, in eight letters or four Chinese characters at least.
    pub fn by_beginning(&self, name: &str) -> Option<&'static Entity> {
        let folded = fold_name(name);
        let weight: usize = folded.chars().map(|char| if is_han(char) { 2 } else { 1 }).sum();
        let begins = |name: &str| letters(name).take(folded.chars().count()).eq(folded.chars());
        let mut found = self.entities.iter().filter(|entity| weight >= 8 && names(entity).any(begins));
        found.next().filter(|_| found.next().is_none())
    }

    /// The company whose name, with or without its legal form, differs in a few letters: one in ten, at most
    /// [`MOST_SLIPS`].
    fn slip(&self, folded: &str) -> Option<&'static Entity> {
        let typed: Vec<char> = folded.chars().collect();
        let sketch = Sketch::of(&typed);
        let steps = |name: &str| {
            if sketch.is_far(name, MOST_SLIPS) {
                return None;
            }
            let name: Vec<char> = letters(name).collect();
            distance(&typed, &name, (name.len() / 10).clamp(1, MOST_SLIPS))
        };
        let near = |entity: &'static Entity| {
            let all = names(entity).flat_map(|name| [steps(name), steps(stem(name))]);
            all.flatten().min().map(|steps| (steps, entity))
        };
        self.entities.iter().filter_map(near).min_by_key(|(steps, _)| *steps).map(|(_, entity)| entity)
    }

    /// Whether vendors of the Marketplace sell whatever is meant by this name.
    pub fn is_sold_by_vendors(&self, product: &str) -> bool {
        let found = search::products(self, &Folded::of(&Typed::read(product)));
        let is_vendors = |row: &Row| row.entity.is_none_or(|id| self.entity(id).is_some_and(|entity| entity.vendor));
        let mut rows = found.hits.iter().flat_map(|(_, product)| product.rows).peekable();
        rows.peek().is_some() && !found.is_guess() && rows.all(is_vendors)
    }

    /// The rates of a product by any of its names, each once and the current one first; without an order date, of all
    /// its periods. None where the product is not known, or only guessed, or where the sources leave its rate open (another vendor's).
    pub fn rates(&self, product: &str, order_date: Option<Day>) -> Vec<Decimal> {
        let text = Folded::of(&Typed::read(product));
        if find::is_company(&text) {
            return Vec::new();
        }
        let found = search::products(self, &text);
        if found.is_guess() {
            return Vec::new();
        }
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

/// More letters than this are never taken for a slip of the pen in a company name.
const MOST_SLIPS: usize = 3;
