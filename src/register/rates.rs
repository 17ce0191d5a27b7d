//! What the register says about a product's name: its rates, and whether vendors sell it.

use super::{
    find,
    fold::Folded,
    rows::{Register, Row},
    search,
};
use crate::{date::Day, glyph::Typed};
use rust_decimal::Decimal;

impl Register {
    /// Whether this name can only mean a product of Marketplace vendors.
    pub fn is_sold_by_vendors(&self, product: &str) -> bool {
        let found = search::products(self, &Folded::of(&Typed::read(product)));
        let is_vendors = |row: &Row| row.entity.is_none_or(|id| self.entity(id).is_some_and(|entity| entity.vendor));
        let mut rows = found.hits.iter().flat_map(|(_, product)| product.rows).peekable();
        rows.peek().is_some() && !found.is_guess() && rows.all(is_vendors)
    }

    /// The rates of a product by any of its names, each once and the current one first; without an order date, of all
    /// its periods. Empty if the product is unknown or only guessed, or if the sources do not give its rate (a vendor's
    /// product).
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
