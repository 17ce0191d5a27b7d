//! What a row says of its invoice beside figures and numbers: what became of it, and whose it is.

use super::{
    answers::Answers,
    codes::{self, Code},
    known::Known,
    rules,
};
use crate::{
    glyph::{Typed, characters},
    list::{
        Column,
        status::{self, State},
    },
};
use std::{fmt, rc::Rc};

/// Tells whether a name is another company's.
pub type IsOther = Rc<dyn Fn(&str) -> bool>;

/// One's own company, which buys.
#[derive(Clone, Default)]
pub struct Own {
    /// Whether a name is another company's. Names are compared outside: what knows names is larger than the rest of this
    /// module, and a sheet has few different buyers.
    pub is_other: Option<IsOther>,
    /// Its tax ID.
    pub tax_id: String,
}

impl fmt::Debug for Own {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Own").field("tax_id", &self.tax_id).finish_non_exhaustive()
    }
}

/// Reads states and buyers.
pub struct Invoices {
    own: Own,
    states: Known<Option<Code>>,
    names: Known<Option<Code>>,
    ids: Known<Option<Code>>,
}

impl Invoices {
    /// Before the first row.
    pub fn new(own: Own) -> Invoices {
        Invoices { own, states: Known::default(), names: Known::default(), ids: Known::default() }
    }

    /// Whether there is something to say about such cells.
    pub fn reads(&self, column: Column) -> bool {
        match column {
            Column::Status | Column::Risk => true,
            Column::BuyerName => self.own.is_other.is_some(),
            Column::BuyerTaxId => !self.own.tax_id.trim().is_empty(),
            _ => false,
        }
    }

    /// Says what there is to say about a cell.
    #[inline]
    pub fn check(&mut self, cell: &[u8], column: Column, at: u16, answers: &mut Answers) {
        if cell.is_empty() {
            return;
        }
        let own = &self.own;
        let found = match column {
            Column::BuyerName => self.names.get(cell, |name| {
                own.is_other.as_ref().is_some_and(|is_other| is_other(name)).then(|| codes::of(&rules::BUYER_DIFFERS))
            }),
            Column::BuyerTaxId => self.ids.get(cell, |id| {
                let differs = letters(&own.tax_id) != letters(id);
                differs.then(|| codes::of(&rules::BUYER_TAX_ID_DIFFERS))
            }),
            _ => self.states.get(cell, |cell| status::of(cell).map(|state| codes::of(rule(state)))),
        };
        if let Some(code) = found {
            answers.add(code, at);
        }
    }
}

fn letters(id: &str) -> String {
    characters(&Typed::read(id).letters())
}

fn rule(state: State) -> &'static crate::rule::Rule {
    match state {
        State::Voided => &rules::VOIDED,
        State::Reversed => &rules::REVERSED,
        State::ReversedInPart => &rules::REVERSED_IN_PART,
        State::Abnormal => &rules::ABNORMAL,
        State::Doubtful => &rules::DOUBTFUL,
    }
}
