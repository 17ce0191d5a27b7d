//! The rules by number: a row carries numbers, and the table that goes with the module says which rule each is.

use super::rules::RULES;
use crate::{
    report::{Severity, Verdict},
    rule::Rule,
    rules,
};

/// A rule by its place in [`table`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// Its place.
    pub at: u16,
    /// What it makes of a row.
    pub verdict: Verdict,
}

/// Every rule that a row may carry. The places hold for one build of the module, which publishes this table.
pub fn table() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied().chain(rules::all())
}

/// The number of a rule.
pub fn of(rule: &Rule) -> Code {
    named(rule.code, rule.severity)
}

/// The number of a rule by its code; the place behind the table where there is no such rule.
pub fn named(code: &str, severity: Severity) -> Code {
    let at = table().take_while(|rule| rule.code != code).count();
    Code { at: at as u16, verdict: severity.into() }
}
