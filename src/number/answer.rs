//! What a number is, and what it says.

use crate::{number_segments::Segment, regions::Region, report::Report, text::Text};
use serde::Serialize;

/// What a number is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Kind {
    /// The number of a fully digital e-invoice.
    Digital,
    /// The number, or the code, of an older invoice.
    Legacy,
    /// The number of a credit note confirmation form.
    CreditNoteForm,
    /// The check code of an older invoice.
    CheckCode,
    /// Not one of these, as far as can be seen.
    #[default]
    Unknown,
}

/// What a number says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NumberParts {
    /// The year in full.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<String>,
    /// The tax bureau, or the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
    /// Through which channel it was issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// The sequence; of an older invoice, its 8-digit number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sequence: Option<String>,
    /// The code of an older invoice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// The channel of a digital invoice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Channel {
    /// Its digit.
    pub digit: String,
    /// Its name, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
}

/// The answer.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NumberAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// What it is.
    pub kind: Kind,
    /// Only the digits; for an older invoice with its code, code and number together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub normalized: Option<String>,
    /// What it says.
    pub parts: NumberParts,
    /// `normalized` in labelled parts; empty if the parts are not known.
    pub segments: Vec<Segment>,
    /// Where the invoice itself can be verified.
    pub verify: Vec<Text>,
}

impl crate::report::Answer for NumberAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}
