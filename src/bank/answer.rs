//! What bank details say, field by field.

use crate::{number_segments::Segment, regions::Region, report::Report, text::Text};
use serde::{Serialize, Serializer, ser::SerializeMap};

/// Values by the name of their field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByField<T>(pub Vec<(&'static str, T)>);

impl<T> Default for ByField<T> {
    fn default() -> ByField<T> {
        ByField(Vec::new())
    }
}

impl<T> ByField<T> {
    /// The value of a field.
    pub fn get(&self, field: &str) -> Option<&T> {
        self.0.iter().find(|(name, _)| *name == field).map(|(_, value)| value)
    }
}

impl<T: Serialize> Serialize for ByField<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (field, value) in &self.0 {
            map.serialize_entry(field, value)?;
        }
        map.end()
    }
}

/// What bank details say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct BankParts {
    /// The bank, by its CNAPS number, its SWIFT code or its name, in this order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank: Option<Text>,
    /// The place of the branch, by its CNAPS number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
    /// The country, two letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// What the account looks like, where its form says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_kind: Option<AccountKind>,
}

/// The answer.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct BankAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// Digits and capitals only, by field; a field that could not be read is absent.
    pub normalized: ByField<String>,
    /// What they say.
    pub parts: BankParts,
    /// The labelled parts of each number, by field.
    pub segments: ByField<Vec<Segment>>,
}

impl crate::report::Answer for BankAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}

/// What an account looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum AccountKind {
    /// An Alibaba Cloud exclusive account.
    Exclusive,
    /// A bank card.
    Card,
    /// Company information of a company in the register.
    Registered,
}
