//! The result for each invoice.

use super::groups::Values;
use crate::{
    list::Origin,
    report::{Finding, Verdict},
    text::{Text, text},
};
use serde::{Serialize, Serializer, ser::SerializeMap};

/// A row of a list, and which list.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct InList {
    /// Whose list.
    pub list: Origin,
    /// The row, as counted in the file.
    pub row: u32,
}

/// The result for one invoice.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Reconciled {
    /// Its number, after its code where it has one.
    pub number: String,
    /// The worst of these findings.
    pub verdict: Verdict,
    /// What was found.
    pub findings: Vec<Finding>,
    /// What is known about it, by field.
    #[serde(serialize_with = "by_name")]
    pub values: Values,
    /// Its files.
    pub files: Vec<String>,
    /// Its rows.
    pub rows: Vec<InList>,
    /// Places of its files in the question.
    #[serde(skip)]
    pub(super) places: Vec<usize>,
}

pub(super) fn by_name<S: Serializer>(values: &Values, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(values.0.len()))?;
    for (name, value) in &values.0 {
        map.serialize_entry(name, value)?;
    }
    map.end()
}

/// The name of a list's column of verdicts in an export.
pub(super) fn verdict_in_words(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Stop => text!("Do not record", "需更正"),
        Verdict::Hold => text!("Confirm first", "需确认"),
        Verdict::Caution => text!("Check again", "请留意"),
        Verdict::Clear => text!("No differences found", "未发现问题"),
    }
}
