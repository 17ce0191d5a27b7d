//! What a rule is: one plain constant beside the check that emits it.

use crate::{
    report::{Finding, Params, Severity},
    sources::Source,
    text::Text,
};
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// A rule: what is checked, how grave it is, what to say, and where it comes from.
#[derive(Debug)]
#[non_exhaustive]
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
    pub(crate) fn at(&self, field: impl Into<String>) -> Finding {
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
