//! A rule, one plain constant next to the check that emits it, and a finding, which is what a rule says about a case.

use crate::{glyph::Span, sources::Source, text::Text};
use serde::{
    Serialize, Serializer,
    ser::{SerializeMap, SerializeStruct},
};

/// A rule: what is checked, its severity, its sentences, and its sources.
#[derive(Debug)]
#[non_exhaustive]
pub struct Rule {
    /// Readable; never renamed, never reused.
    pub code: &'static str,
    /// What the reader should do if it applies.
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

/// What the reader should do, from harmless to severe.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Good to know.
    Info,
    /// Look again, then decide.
    Caution,
    /// Ask first, and keep the answer in writing.
    Hold,
    /// Do not submit or pay.
    Stop,
}

/// The values inside a message, by name. One that is the same in both languages crosses the border as a plain string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Params(pub Vec<(&'static str, Text)>);

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            if value.is_plain() {
                map.serialize_entry(name, value.en())?;
            } else {
                map.serialize_entry(name, value)?;
            }
        }
        map.end()
    }
}

/// One thing that was found. Made from a rule: `RULE.at("amount").with("value", value)`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// The rule's code.
    #[serde(serialize_with = "crate::text::constant")]
    pub code: &'static str,
    /// What the reader should do.
    pub severity: Severity,
    /// The path of the field in the question.
    pub field: String,
    /// The position of the faulty characters in the text as typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<Span>,
    /// What was found.
    pub message: Text,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<Text>,
    /// A corrected value, where one can honestly be proposed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
    /// The values inside the message.
    pub params: Params,
    /// Where the rule comes from.
    pub source: &'static [Source],
}

impl Finding {
    /// A value for `{name}` in the message and the fix; the report inserts it when the finding is added.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Text>) -> Finding {
        self.params.0.push((name, value.into()));
        self
    }

    /// The place of the faulty characters.
    pub(crate) fn position(mut self, span: Span) -> Finding {
        self.position = Some(span);
        self
    }

    /// A corrected value.
    pub(crate) fn suggest(mut self, value: impl Into<String>) -> Finding {
        self.suggestion = Some(value.into());
        self
    }
}
