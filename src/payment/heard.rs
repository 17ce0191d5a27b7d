//! What is read out on the phone, digit by digit, while it is still being typed: which sources it agrees with so far.

use super::case::Case;
use crate::{
    bank::compact,
    comparison::{Place, Said},
};
use serde::Serialize;

/// How far what was read out agrees with each source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heard {
    /// How many characters were typed so far.
    pub digits: usize,
    /// The sources whose account begins like this.
    #[serde(serialize_with = "keys")]
    pub same: Vec<Place>,
    /// The other sources that give an account.
    #[serde(serialize_with = "keys")]
    pub differs: Vec<Place>,
    /// Whether it is as long as one that it agrees with.
    pub complete: bool,
}

fn keys<S: serde::Serializer>(places: &[Place], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(places.iter().map(|place| place.key()))
}

/// What was typed of it, if anything was.
pub(super) fn heard(case: &Case, values: &[Said]) -> Option<Heard> {
    let typed = compact(&case.question.call.account);
    if typed.is_empty() {
        return None;
    }
    let mut heard = Heard { digits: typed.chars().count(), same: vec![], differs: vec![], complete: false };
    for (place, value) in values.iter().filter(|(place, _)| *place != Place::Call) {
        let account = compact(value);
        if account.is_empty() {
            continue;
        }
        let agrees = account.starts_with(&typed);
        heard.complete |= agrees && account.len() == typed.len();
        if agrees { &mut heard.same } else { &mut heard.differs }.push(*place);
    }
    Some(heard)
}

impl Heard {
    /// It agrees so far, but is not complete: nothing to compare yet.
    pub(super) fn is_begun(&self) -> bool {
        !self.complete && !self.same.is_empty()
    }
}
