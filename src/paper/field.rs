//! A field of a document: its value as printed, where it is, what it was found by, and what else it might be.

use super::{
    found::Found,
    labels::{Hit, Strength},
    layout::Layout,
    place::Place,
    question::Piece,
    run::Run,
};
use serde::Serialize;

/// How a value was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum How {
    /// A label names it.
    Label,
    /// By its format, in running text.
    Form,
    /// In the heading of the document.
    Letterhead,
    /// In the signature of a mail or a message.
    Signature,
    /// In the header of a mail.
    Header,
    /// It follows from another field that is printed.
    Derived,
}

/// What a value was found by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct By {
    /// How.
    pub how: How,
    /// The label, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// Whether an account is the old one or the new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Role {
    /// The old one.
    Old,
    /// The new one.
    New,
}

/// Another value that the field might have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Rival {
    /// As printed.
    pub value: String,
    /// Where it is.
    pub place: Place,
    /// What it was found by.
    pub by: By,
}

/// A field of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Field {
    /// What it is: one of the names in the documentation of `readPaper`.
    pub name: &'static str,
    /// As printed.
    pub value: String,
    /// Where it is.
    pub place: Place,
    /// What it was found by.
    pub by: By,
    /// For an account and its bank: which one, if the document names an old and a new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// For an account: its currency, if it is for one currency only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<&'static str>,
    /// How sure the recogniser was that read it from a picture, in per cent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<u32>,
    /// The votes on that reading.
    #[cfg(feature = "picture")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<super::voter::Reading>,
    /// Its characters in the pieces.
    #[cfg(feature = "picture")]
    #[serde(skip)]
    pub marks: Vec<super::place::Mark>,
    /// What else it might be.
    pub rivals: Vec<Rival>,
}

/// Adds an optional field.
#[inline(never)]
pub fn put(fields: &mut Vec<Field>, field: Option<Field>) {
    fields.extend(field);
}

/// Makes fields of what was found.
pub struct Maker<'a> {
    pub layout: &'a Layout,
    pub pieces: &'a [Piece],
    pub hits: &'a [Hit],
}

impl Maker<'_> {
    /// A field of something that a label names.
    pub fn of(&self, name: &'static str, found: &Found) -> Field {
        let how = found.hit.map_or(How::Form, |_| How::Label);
        let mut field = self.run(name, &found.run, how);
        field.by.label = found.hit.map(|hit| self.label(&self.hits[hit]));
        field
    }

    /// A field of some characters.
    pub fn run(&self, name: &'static str, run: &Run, how: How) -> Field {
        Field {
            name,
            value: run.printed(self.layout).trim().to_owned(),
            place: self.layout.place(&run.at, self.pieces),
            by: By { how, label: None },
            role: None,
            currency: None,
            confidence: self.layout.confidence(&run.at, self.pieces),
            #[cfg(feature = "picture")]
            reading: None,
            #[cfg(feature = "picture")]
            marks: run.at.iter().map(|at| self.layout.marks[*at]).filter(|mark| mark.to > mark.from).collect(),
            rivals: Vec::new(),
        }
    }

    /// A value that follows from others that are printed.
    pub fn derived(&self, name: &'static str, value: &str, from: &Run) -> Field {
        Field { value: value.to_owned(), ..self.run(name, from, How::Derived) }
    }

    fn label(&self, hit: &Hit) -> String {
        self.layout.was[hit.start..hit.end].iter().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The best of several, with the others as its rivals.
    pub fn best(&self, name: &'static str, all: &[&Found]) -> Option<Field> {
        let (first, others) = all.split_first()?;
        let mut field = self.of(name, first);
        let mut seen = vec![first.plain()];
        for other in others {
            if !seen.contains(&other.plain()) {
                seen.push(other.plain());
                let Field { value, place, by, .. } = self.of(name, other);
                field.rivals.push(Rival { value, place, by });
            }
        }
        Some(field)
    }
}

/// How sure a label makes a value, the surest first.
pub fn rank(found: &Found) -> i64 {
    match found.strength {
        Strength::Colon => 0,
        Strength::Alone => 1,
        Strength::Start => 2,
        Strength::Middle => 3,
    }
}
