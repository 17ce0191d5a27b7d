//! The rules by number: a row has only numbers, and the module's table says which rule each number is.

use super::rules::RULES;
use crate::{
    invoice::files,
    number,
    report::{Severity, Verdict},
    rule::Rule,
    tax, tax_id, typed,
};

/// A rule by its place in [`table`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// Its place.
    pub at: u16,
    /// The verdict that it gives a row.
    pub verdict: Verdict,
}

/// The families whose rules a row can break.
static FAMILIES: &[&[&Rule]] = &[
    RULES,
    typed::RULES,
    typed::amount::RULES,
    typed::rate::RULES,
    typed::date::RULES,
    tax::RULES,
    tax::rates::RULES,
    tax::printed::RULES,
    tax::recover::RULES,
    number::RULES,
    tax_id::RULES,
    OF_FILES,
];

/// The rules about a file that was not read.
static OF_FILES: &[&Rule] = &[
    &files::NOT_READ,
    &files::READER_MISSING,
    &files::TOO_LARGE,
    &files::ZIP_TOO_LARGE,
    &files::ZIP_BROKEN,
    &files::ZIP_LOCKED,
    &files::ZIP_TOO_MANY,
    &files::XML_BROKEN,
    &files::XML_ENTITIES,
    &files::XML_TOO_DEEP,
    &files::ENCODING,
    &files::CALLED_XLS,
    &files::OLD_OFFICE,
    &files::OFFICE_LOCKED,
    &files::OFFICE_OTHER,
];

/// Every rule that a row can break, by the numbers of [`Answers::findings`](super::Answers::findings). The numbers are
/// valid for one build; the codes never change.
pub fn rules() -> Vec<&'static Rule> {
    table().collect()
}

/// The same.
pub fn table() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}

/// The number of a rule.
pub fn of(rule: &Rule) -> Code {
    named(rule.code, rule.severity)
}

/// The number of a rule by its code; the length of the table if there is no such rule. Never inlined, so that all rules
/// share one copy.
#[inline(never)]
pub fn named(code: &str, severity: Severity) -> Code {
    let at = table().take_while(|rule| rule.code != code).count();
    Code { at: at as u16, verdict: severity.into() }
}
