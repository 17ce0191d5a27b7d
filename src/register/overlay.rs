//! Rows from outside, laid over the tables: each is added, or replaces the row that has its id.

use super::rows::{Ambiguity, Content, Entity, Name, Product, Register, Row};
use crate::tax_id::uscc::ALPHABET;
use std::{error, fmt};

/// The id of a row in some table, and which mandatory fields it lacks.
type Head = (&'static str, Option<&'static str>);

fn named(id: &'static str, name: Name) -> Head {
    (id, name.en.is_empty().then_some("name.en"))
}

fn entity(row: &Entity) -> Head {
    named(row.id, row.name)
}
fn content(row: &Content) -> Head {
    named(row.id, row.name)
}
fn product(row: &Product) -> Head {
    let (id, lacks) = named(row.id, row.name);
    (id, lacks.or(row.rows.is_empty().then_some("rows")))
}
fn ambiguity(row: &Ambiguity) -> Head {
    (row.id, row.question.is_none().then_some("question").or(row.words.iter().next().is_none().then_some("words")))
}

/// An error in an overlay of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverlayError {
    path: String,
    sentence: String,
}

impl OverlayError {
    /// The path of the error, such as `register.products[0].rows[1].from`.
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl fmt::Display for OverlayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl error::Error for OverlayError {}

fn wrong(path: String, what: &str) -> OverlayError {
    OverlayError { sentence: format!("`{path}`{what}"), path }
}

/// The rows of a table with those of an overlay.
fn merge<T: Copy>(
    table: &str,
    built_in: &'static [T],
    own: &'static [T],
    head: fn(&T) -> Head,
) -> Result<&'static [T], OverlayError> {
    let ids: Vec<_> = built_in.iter().map(|row| head(row).0).collect();
    let heads: Vec<_> = own.iter().map(head).collect();
    let mut rows = built_in.to_vec();
    for (row, place) in own.iter().zip(places(table, ids, &heads)?) {
        match rows.get_mut(place) {
            Some(other) => *other = *row,
            None => rows.push(*row),
        }
    }
    Ok(rows.leak())
}

/// The maximum number of rows. A larger table is not a register of companies, and would be slow.
const MOST_ROWS: usize = 10_000;

/// The index in its table that each row of an overlay gets.
fn places(table: &str, mut ids: Vec<&str>, heads: &[Head]) -> Result<Vec<usize>, OverlayError> {
    if heads.len() > MOST_ROWS {
        let what = format!(" must have at most {MOST_ROWS} rows, found {}", heads.len());
        return Err(wrong(format!("register.{table}"), &what));
    }
    let mut places = Vec::new();
    for (at, (id, lacks)) in heads.iter().enumerate() {
        if let Some(field) = if id.is_empty() { Some("id") } else { *lacks } {
            return Err(wrong(format!("register.{table}[{at}].{field}"), " is missing"));
        }
        if heads[..at].iter().any(|(other, _)| other == id) {
            return Err(wrong(format!("register.{table}[{at}].id"), &format!(": \"{id}\" is there twice")));
        }
        places.push(ids.iter().position(|other| other == id).unwrap_or(ids.len()));
        ids.push(id);
    }
    Ok(places)
}

/// A wrong field, its value, and what it must be instead.
type Fault = (&'static str, &'static str, &'static str);

const NAME_A_ROW: &str = "be the id of a row";

/// Refuses a row with an error.
fn refuse(table: &str, at: usize, fault: Option<Fault>) -> Result<(), OverlayError> {
    match fault {
        Some((field, value, must)) => {
            Err(wrong(format!("register.{table}[{at}].{field}"), &format!(" must {must}, found \"{value}\"")))
        }
        None => Ok(()),
    }
}

impl Register {
    /// These tables with the rows of an overlay. The overlay is kept for as long as the program runs.
    ///
    /// # Errors
    ///
    /// The overlay is refused as a whole if some row of it is wrong: one without its id or name, an id twice, a company
    /// or product that is not in the tables, days that overlap.
    pub fn overlaid(&self, overlay: &Register) -> Result<Register, OverlayError> {
        let register = Register {
            as_of: overlay.as_of.or(self.as_of),
            documents: self.documents,
            entities: merge("entities", self.entities, overlay.entities, entity)?,
            contents: merge("contents", self.contents, overlay.contents, content)?,
            products: merge("products", self.products, overlay.products, product)?,
            ambiguities: merge("ambiguities", self.ambiguities, overlay.ambiguities, ambiguity)?,
        };
        for (at, entity) in overlay.entities.iter().enumerate() {
            refuse("entities", at, register.fault_of_entity(entity))?;
        }
        for (at, product) in overlay.products.iter().enumerate() {
            for (number, row) in product.rows.iter().enumerate() {
                let fault = register.fault_of_row(row, &product.rows[..number]);
                refuse(&format!("products[{at}].rows"), number, fault)?;
            }
        }
        for (at, ambiguity) in overlay.ambiguities.iter().enumerate() {
            let stranger = ambiguity.products.iter().find(|id| register.product(id).is_none());
            refuse("ambiguities", at, stranger.map(|id| ("products", *id, NAME_A_ROW)))?;
        }
        Ok(register)
    }

    fn fault_of_entity(&self, entity: &Entity) -> Option<Fault> {
        if let Some(id) = entity.tax_id.filter(|id| id.is_empty() || !is_tax_id(id)) {
            return Some(("taxId", id, "have the form of a tax ID"));
        }
        if let Some(account) = entity.account.filter(|account| !account.bytes().all(|byte| byte.is_ascii_digit())) {
            return Some(("account", account, "be digits only"));
        }
        let stranger = entity.probably.filter(|id| self.entity(id).is_none());
        stranger.map(|id| ("probably", id, NAME_A_ROW))
    }

    fn fault_of_row(&self, row: &Row, earlier: &[Row]) -> Option<Fault> {
        if let Some(id) = row.entity.filter(|id| self.entity(id).is_none()) {
            return Some(("entity", id, NAME_A_ROW));
        }
        if let Some(id) = row.contents.iter().find(|id| self.content(id).is_none()) {
            return Some(("contents", id, NAME_A_ROW));
        }
        if row.until.is_some() && row.until <= row.from {
            return Some(("until", "an earlier day", "be later than `from`"));
        }
        // Two companies without dates are two answers, but one company must not be listed twice for one day.
        let is_dated = |row: &Row| row.from.is_some() || row.until.is_some();
        let is_second =
            |other: &Row| row.overlaps(other) && (is_dated(row) || is_dated(other) || row.entity == other.entity);
        earlier.iter().any(is_second).then_some(("from", "a day of another row", "be a day of its own"))
    }
}

/// A unified code, or an older tax ID, as printed: 15 characters for a company, digits for a person. The check
/// characters are not checked.
fn is_tax_id(id: &str) -> bool {
    let alphabet = match id.len() {
        15 | 18 => ALPHABET,
        17 | 20 => "0123456789X",
        _ => "",
    };
    id.chars().all(|char| alphabet.bytes().any(|known| char == char::from(known)))
}
