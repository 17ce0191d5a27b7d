//! The status of an invoice, as an export of the tax bureau gives it.

use super::{
    answers::Answers,
    codes::{self, Code},
    known::Known,
    rules,
};
use crate::{
    list::status::{self, State},
    rule::Rule,
};

/// Reads statuses and risks.
#[derive(Default)]
pub struct States {
    known: Known<Option<Code>>,
}

impl States {
    /// Reports what a cell says.
    #[inline]
    pub fn check(&mut self, cell: &[u8], column: u16, answers: &mut Answers) {
        let ask = |cell: &str| status::of(cell).map(|state| codes::of(rule(state)));
        if !cell.is_empty()
            && let Some(code) = self.known.get(cell, ask)
        {
            answers.add(code, column);
        }
    }
}

fn rule(state: State) -> &'static Rule {
    match state {
        State::Voided => &rules::VOIDED,
        State::Reversed => &rules::REVERSED,
        State::ReversedInPart => &rules::REVERSED_IN_PART,
        State::Abnormal => &rules::ABNORMAL,
        State::Doubtful => &rules::DOUBTFUL,
    }
}
