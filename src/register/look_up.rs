//! Looks up companies, products and contents by exact values, and companies also by a name that is nearly right.

use super::{
    fold::{CO_LTD, Sketch, distance, fold_name, is_han, letters},
    rows::{Content, Entity, Origin, Product, Register},
};
use crate::glyph::Typed;

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

    /// The company with this name in either language, exactly except for width, case, spaces, brackets and punctuation.
    pub fn entity_by_name(&self, name: &str) -> Option<&'static Entity> {
        let folded = fold_name(name);
        // The built-in names all end in `Co., Ltd.`; an overlay can write it differently.
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

    /// The company that was probably meant: a wrong name in circulation, one without its `Co., Ltd.`, or a typing
    /// mistake.
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
}

/// The English and the Chinese name.
fn names(entity: &Entity) -> impl Iterator<Item = &'static str> {
    [Some(entity.name.en), entity.name.zh].into_iter().flatten()
}

/// Whether a name of the tables, which always write `Co., Ltd.` like this, folds to this.
fn is_folded(name: &str, folded: &str) -> bool {
    !folded.is_empty() && letters(name).eq(folded.chars())
}

/// A name without its legal form.
fn stem(name: &str) -> &str {
    ["Co., Ltd.", CO_LTD, "有限公司"].iter().find_map(|form| name.strip_suffix(form)).unwrap_or(name)
}

/// More different letters than this never count as a typing mistake in a company name.
const MOST_SLIPS: usize = 3;
