//! A date that matters: what it was counted from and how, and what the sources do not say.

use crate::{calendar, date::Day, sources::Source, text::Text};
use serde::Serialize;

/// How days are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Counted {
    /// Every day.
    Calendar,
    /// Days that are worked.
    Business,
}

/// A date that matters.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Deadline {
    /// Its name.
    pub id: &'static str,
    /// In words.
    pub what: Text,
    /// The last day that is still in time.
    pub date: Day,
    /// The day from which it was counted.
    pub counted_from: Day,
    /// Whether that day was counted as the first.
    pub inclusive: bool,
    /// How many days; negative counts backwards.
    pub days: i32,
    /// Which days.
    pub kind: Counted,
    /// Whether business days were counted without knowing the holidays.
    pub estimate: bool,
    /// Whether it is over; absent if today is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passed: Option<bool>,
    /// The date by the more careful reading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conservative: Option<Careful>,
    /// What else the sources say.
    pub disagrees: Vec<Says>,
    /// Where it comes from.
    pub source: &'static [Source],
}

impl Deadline {
    /// A date that was counted from a day, which is not itself counted.
    pub(crate) fn counted(
        id: &'static str,
        what: Text,
        (counted_from, date, days, kind): (Day, Day, i32, Counted),
        today: Option<Day>,
        source: &'static [Source],
    ) -> Deadline {
        Deadline {
            id,
            what,
            date,
            counted_from,
            inclusive: false,
            days,
            kind,
            estimate: kind == Counted::Business && !calendar::covers(counted_from, date),
            passed: today.map(|today| today > date),
            conservative: None,
            disagrees: Vec::new(),
            source,
        }
    }
}

/// A date by the more careful reading.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Careful {
    /// The day.
    pub date: Day,
    /// Which reading it is.
    pub reading: Text,
}

/// What another source, or another section of the same one, says.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Says {
    /// In our own words.
    pub text: Text,
    /// Where.
    pub source: Source,
}
