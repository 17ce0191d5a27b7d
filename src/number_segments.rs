//! A number split into its labelled parts.

use crate::text::Text;
use serde::Serialize;

/// One labelled part of a number; the values of all parts, in order, are the number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Segment {
    /// What it is, for programs: `year`, `region`, …
    pub part: &'static str,
    /// What it is, for people.
    pub label: Text,
    /// Its characters.
    pub value: String,
    /// What they say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<Text>,
}

/// Splits a number into parts: for each, how many characters, its name, label and meaning.
pub(crate) fn cut<const PARTS: usize>(
    number: &str,
    parts: [(&'static str, usize, Text, Option<Text>); PARTS],
) -> Vec<Segment> {
    cut_off(number, Vec::from(parts))
}

/// Not generic, so that all array lengths share one copy.
#[inline(never)]
fn cut_off(number: &str, parts: Vec<(&'static str, usize, Text, Option<Text>)>) -> Vec<Segment> {
    let mut rest = number;
    let cut_off = parts.into_iter().map(|(part, length, label, meaning)| {
        let (value, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        rest = after;
        Segment { part, label, value: value.to_owned(), meaning }
    });
    cut_off.collect()
}
