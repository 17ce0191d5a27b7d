//! A value that was found on a document.

use super::{
    chars::order,
    labels::Strength,
    money::Money,
    run::Run,
    what::{Side, What},
};

/// A value that was found on the document.
#[derive(Clone, Debug)]
pub struct Found {
    pub what: What,
    pub side: Side,
    pub run: Run,
    /// Its label, in the list of hits.
    pub hit: Option<usize>,
    pub strength: Strength,
    pub row: usize,
    pub currency: Option<&'static str>,
    pub money: Option<Money>,
    /// Which of several values of one label.
    pub column: usize,
}

impl Found {
    #[allow(clippy::too_many_arguments)]
    #[inline(never)]
    pub fn new(
        what: What,
        side: Side,
        currency: Option<&'static str>,
        run: Run,
        money: Option<Money>,
        hit: usize,
        strength: Strength,
        row: usize,
        column: usize,
    ) -> Found {
        let currency = currency.or(money.as_ref().and_then(|money| money.currency));
        Found { what, side, currency, run, hit: Some(hit), strength, row, money, column }
    }

    pub fn text(&self) -> String {
        self.run.text()
    }

    /// Letters and digits alone, in capitals: the same value has the same ones.
    pub fn plain(&self) -> String {
        let keep = |char: &&char| crate::glyph::is_letter(**char);
        self.run.chars.iter().filter(keep).map(|char| char.to_ascii_uppercase()).collect()
    }
}

/// Those of them that fit, in the order of a key. One routine for all: a copy for every question would be large.
#[inline(never)]
pub fn pick<'a>(found: &[&'a Found], fits: &dyn Fn(&Found) -> bool, key: &dyn Fn(&Found) -> i64) -> Vec<&'a Found> {
    let mut all: Vec<&Found> = found.iter().copied().filter(|found| fits(found)).collect();
    order(&mut all, |found| key(found));
    all
}

/// Keeps those that fit; one routine for the same reason.
#[inline(never)]
pub fn keep(found: &mut Vec<&Found>, fits: &dyn Fn(&Found) -> bool) {
    found.retain(|found| fits(found));
}
