//! What a question still needs: what to ask the reader next, with the possible answers in words.

use crate::text::{Text, text};
use serde::Serialize;

/// A question to the reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Need {
    /// The field that takes the answer.
    pub field: &'static str,
    /// What to ask.
    pub question: Text,
    /// The answers to choose from; empty if the answer is typed.
    pub options: &'static [Choice],
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Choice {
    /// The value for the field; `true` and `false` are for flags.
    pub value: &'static str,
    /// In words.
    pub label: Text,
}

pub(crate) const YES: Choice = Choice { value: "true", label: text!("Yes", "是") };
pub(crate) const NO: Choice = Choice { value: "false", label: text!("No", "否") };

/// Answers to choose from: the value for the field, and in words.
macro_rules! choices {
    ($(($value:literal, $label:expr $(,)?)),* $(,)?) => {
        &[$(crate::need::Choice { value: $value, label: $label }),*]
    };
}

/// A field, the question, and its answers.
macro_rules! need {
    ($field:literal, $question:expr, $options:expr $(,)?) => {
        crate::need::Need { field: $field, question: $question, options: $options }
    };
}

pub(crate) use {choices, need};

/// Asks for something, once; returns whether it is new.
pub(crate) fn ask(needs: &mut Vec<Need>, need: &Need) -> bool {
    let is_new = needs.iter().all(|other| other.field != need.field);
    if is_new {
        needs.push(need.clone());
    }
    is_new
}
