//! What the fields read so far say, to compare them with each other.

use super::{banks::Bank, names::Named};
use crate::{register::Register, text::Text};

/// One thing that several fields say, each with the field, how that field is called, and the value.
pub(super) type Said<T> = Vec<(&'static str, Text, T)>;

/// What the fields say, to compare them with each other.
pub(super) struct Found {
    pub(super) register: Register,
    pub(super) banks: Said<Bank>,
    pub(super) countries: Said<String>,
    /// The bank by its name.
    pub(super) name: Option<Named>,
    pub(super) swift: Option<String>,
}

impl Found {
    pub(super) fn new(register: &Register) -> Found {
        Found { register: *register, banks: Vec::new(), countries: Vec::new(), name: None, swift: None }
    }

    /// Whether nothing says that the account is abroad.
    pub(super) fn may_be_mainland(&self) -> bool {
        self.countries.iter().all(|(_, _, country)| country == "CN")
    }
}
