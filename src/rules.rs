//! What a rule is, and the list of every rule.
//!
//! A rule is one plain constant beside the check that emits it; a family's file lists its rules as a slice, and
//! [`FAMILIES`] lists the slices. That list is the single source of the codes, of the rule reference and of the tests.

use crate::{
    report::{Finding, Params, Severity},
    sources::Source,
    text::Text,
};
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// A rule: what is checked, how grave it is, what to say, and where it comes from.
#[derive(Debug)]
pub struct Rule {
    /// Readable and for ever: never renamed, never reused.
    pub code: &'static str,
    /// What the reader should do where it applies.
    pub severity: Severity,
    /// A few words.
    pub title: Text,
    /// The sentence, with `{placeholders}`.
    pub message: Text,
    /// What to do about it.
    pub fix: Option<Text>,
    /// Where it comes from.
    pub source: &'static [Source],
}

impl Rule {
    /// The part of the code before the slash.
    pub fn family(&self) -> &'static str {
        self.code.split_once('/').map_or(self.code, |(family, _)| family)
    }

    /// A finding of this rule at a field.
    pub fn at(&self, field: impl Into<String>) -> Finding {
        Finding {
            code: self.code,
            severity: self.severity,
            field: field.into(),
            position: None,
            message: self.message.clone(),
            fix: self.fix.clone(),
            suggestion: None,
            params: Params::default(),
            source: self.source,
        }
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Rule", 7)?;
        object.serialize_field("code", self.code)?;
        object.serialize_field("family", self.family())?;
        object.serialize_field("severity", &self.severity)?;
        object.serialize_field("title", &self.title)?;
        object.serialize_field("message", &self.message)?;
        if let Some(fix) = &self.fix {
            object.serialize_field("fix", fix)?;
        }
        object.serialize_field("source", self.source)?;
        object.end()
    }
}

/// Every family of rules.
pub static FAMILIES: &[&[&Rule]] = &[
    crate::typed::RULES,
    crate::typed::amount::RULES,
    crate::typed::rate::RULES,
    crate::typed::date::RULES,
    crate::tax::RULES,
    crate::register::RULES,
    crate::number::RULES,
    crate::tax_id::RULES,
    crate::bank::RULES,
    crate::number::qr::RULES,
    crate::identify::RULES,
    crate::payment::parties::RULES,
    crate::payment::account::RULES,
    crate::payment::amount::RULES,
    crate::payment::reference::RULES,
    crate::payment::terms::RULES,
    crate::payment::route::RULES,
];

/// Every rule, family by family.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}
