//! The buyer of each row, compared with the reader's own company.
//!
//! Every build compares tax IDs. Names are compared only in a build with every question, because their code would be a
//! fifth of the browser's module for spreadsheets. That module asks the page instead, once for each different name.

use super::{
    answers::Answers,
    codes::{self, Code},
    known::Known,
    rules,
};
#[cfg(feature = "all")]
use crate::payee::{self, compare_names};
use crate::{
    glyph::{Typed, characters},
    question::question,
    tax_id::{TaxIdQuestion, validate_tax_id},
};

#[cfg(feature = "all")]
question! {
    /// The reader's own company, as on its business licence; what is empty is not compared.
    pub struct Own {
        /// Its tax ID.
        tax_id: String,
        /// Its name; with the feature `all`.
        name: String,
    }
}

#[cfg(not(feature = "all"))]
question! {
    /// The reader's own company; what is empty is not compared.
    pub struct Own {
        /// Its tax ID.
        tax_id: String,
    }
}

/// Tells whether a name is another company's.
#[cfg(feature = "wasm-sheets")]
pub type IsOther = std::rc::Rc<dyn Fn(&str) -> bool>;

/// Compares buyers with the reader's own company. A sheet has few different ones, so each is compared once.
pub struct Buyers {
    tax_id: String,
    tax_ids: Known<Option<Code>>,
    #[cfg(feature = "all")]
    name: String,
    #[cfg(feature = "wasm-sheets")]
    is_other: Option<IsOther>,
    names: Known<Option<Code>>,
}

impl Buyers {
    /// For this company.
    pub fn new(own: &Own) -> Buyers {
        Buyers {
            tax_id: normalized(&own.tax_id),
            tax_ids: Known::default(),
            #[cfg(feature = "all")]
            name: own.name.trim().to_owned(),
            #[cfg(feature = "wasm-sheets")]
            is_other: None,
            names: Known::default(),
        }
    }

    /// Leaves comparing names to the caller.
    #[cfg(feature = "wasm-sheets")]
    pub fn ask(&mut self, is_other: IsOther) {
        self.is_other = Some(is_other);
    }

    /// Compares a buyer's tax ID; an empty cell is left to the check of tax IDs.
    #[inline]
    pub fn tax_id(&mut self, cell: &[u8], column: u16, answers: &mut Answers) {
        if self.tax_id.is_empty() || cell.is_empty() || cell == self.tax_id.as_bytes() {
            return;
        }
        let own = &self.tax_id;
        let differs = |cell: &str| !cell.is_empty() && normalized(cell) != *own;
        let ask = |cell: &str| differs(cell).then(|| codes::of(&rules::BUYER_TAX_ID_DIFFERS));
        if let Some(code) = self.tax_ids.get(cell, ask) {
            answers.add(code, column);
        }
    }

    /// Compares a buyer's name; an empty cell is ignored.
    #[inline]
    pub fn name(&mut self, cell: &[u8], column: u16, answers: &mut Answers) {
        if cell.is_empty() {
            return;
        }
        #[cfg(feature = "wasm-sheets")]
        if let Some(is_other) = &self.is_other {
            let ask = |cell: &str| (!cell.is_empty() && is_other(cell)).then(|| codes::of(&rules::BUYER_DIFFERS));
            if let Some(code) = self.names.get(cell, ask) {
                answers.add(code, column);
            }
            return;
        }
        #[cfg(feature = "all")]
        if !self.name.is_empty()
            && cell != self.name.as_bytes()
            && let Some(code) = self.names.get(cell, |cell| compared(&self.name, cell))
        {
            answers.add(code, column);
        }
        #[cfg(not(feature = "all"))]
        let _ = (column, answers);
    }
}

/// A tax ID without what is written around it.
fn normalized(tax_id: &str) -> String {
    let question = TaxIdQuestion { tax_id: tax_id.trim().to_owned(), ..Default::default() };
    let normalized = validate_tax_id(&question).normalized;
    normalized.unwrap_or_else(|| characters(&Typed::read(tax_id).letters()))
}

/// Bytes that are not text have a finding of their own.
#[cfg(feature = "all")]
fn compared(own: &str, name: &str) -> Option<Code> {
    if name.is_empty() {
        return None;
    }
    match compare_names(own, name).answer() {
        payee::Answer::Match => None,
        payee::Answer::Close | payee::Answer::NotPossible => Some(codes::of(&rules::BUYER_CLOSE)),
        payee::Answer::NoMatch => Some(codes::of(&rules::BUYER_DIFFERS)),
    }
}
