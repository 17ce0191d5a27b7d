//! One field in several sources, side by side: the value of each, how they relate, and what differs.

use crate::{
    glyph::Span,
    text::{Text, text},
};
use serde::{Serialize, Serializer, ser::SerializeMap};

/// A source of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Place {
    /// The platform's own order page, opened by the reader.
    Order,
    /// A contract or another document of the supplier that the platform does not show.
    Contract,
    /// What was read out in a call to a number that the reader already had.
    Call,
    /// The invoice.
    Invoice,
    /// The supplier's payment instruction.
    Instruction,
    /// A chat or an e-mail.
    Chat,
    /// An earlier payment.
    Previous,
    /// The reader's own exclusive-account certificate.
    Certificate,
    /// The bank's screen.
    Transfer,
    /// The register: what public pages list.
    Register,
}

/// One thing for each source, in the order of the sources.
#[derive(Clone, Debug)]
pub struct ByPlace<T>(Vec<(Place, T)>);

impl<T> Default for ByPlace<T> {
    fn default() -> ByPlace<T> {
        ByPlace(Vec::new())
    }
}

impl<T> ByPlace<T> {
    /// What this source gave.
    pub fn get(&self, place: Place) -> Option<&T> {
        self.0.iter().find(|(other, _)| *other == place).map(|(_, value)| value)
    }

    /// Adds what a source gave; only its first value counts.
    pub(crate) fn add(&mut self, place: Place, value: T) {
        if self.get(place).is_none() {
            self.0.push((place, value));
        }
    }

    /// How many sources gave something.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no source gave anything.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each source with what it gave.
    pub fn iter(&self) -> impl Iterator<Item = (Place, &T)> {
        self.0.iter().map(|(place, value)| (*place, value))
    }
}

impl<T: Serialize> Serialize for ByPlace<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (place, value) in &self.0 {
            map.serialize_entry(place.key(), value)?;
        }
        map.end()
    }
}

use Place::{Call, Certificate, Chat, Contract, Instruction, Invoice, Order, Previous, Register, Transfer};

/// The order in which sources are compared: the platform's own page first, what somebody sent later, the bank's screen
/// last.
pub const TRUST: [Place; 8] = [Order, Certificate, Call, Contract, Invoice, Instruction, Chat, Transfer];

impl Place {
    /// The source's name in a path.
    pub fn key(self) -> &'static str {
        match self {
            Order => "order",
            Contract => "contract",
            Call => "call",
            Invoice => "invoice",
            Instruction => "instruction",
            Chat => "chat",
            Previous => "previous",
            Certificate => "certificate",
            Transfer => "transfer",
            Register => "register",
        }
    }

    /// The path of one of its fields.
    #[inline(never)]
    pub(crate) fn path(self, field: &str) -> String {
        [self.key(), field].join(".")
    }

    /// Where it is, for use in a sentence.
    #[inline(never)]
    pub(crate) fn there(self) -> Text {
        match self {
            Order => text!("on the order page", "订单页面"),
            Contract => text!("in the contract", "合同"),
            Call => text!("on the phone", "电话核实结果"),
            Invoice => text!("on the invoice", "发票"),
            Instruction => text!("in the payment instruction", "付款通知"),
            Chat => text!("in the chat", "聊天记录"),
            Previous => text!("in your earlier payment", "以往付款记录"),
            Certificate => text!("on your certificate", "专属账号证明"),
            Transfer => text!("on your bank's screen", "网银付款页面"),
            Register => text!("in our list", "开票主体列表"),
        }
    }
}

/// How the values of a field relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Outcome {
    /// No source gave a value that can be compared.
    NotChecked,
    /// The public sources do not give it, or not in this language.
    NotInSource,
    /// Only one source gave a value.
    Missing,
    /// All values agree.
    Match,
    /// They agree, except for something to look at.
    Close,
    /// They differ.
    Differs,
}

/// A value as typed, and its source.
pub type Said<'a> = (Place, &'a str);

/// A field, and what each source says of it.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Row {
    /// The field's name.
    pub field: &'static str,
    /// In words.
    pub label: Text,
    /// The values as typed, by source.
    pub values: ByPlace<String>,
    /// How they relate.
    pub result: Outcome,
    /// What differs, as ranges in the values as typed.
    #[serde(skip_serializing_if = "ByPlace::is_empty")]
    pub marks: ByPlace<Vec<Span>>,
}

impl Row {
    /// A row of these values; blank ones are left out.
    pub(crate) fn of(field: &'static str, label: Text, values: &[Said]) -> Row {
        let mut given = ByPlace::default();
        for (place, value) in values.iter().filter(|(_, value)| !value.trim().is_empty()) {
            given.add(*place, (*value).to_owned());
        }
        let result = match given.len() {
            0 => Outcome::NotChecked,
            1 => Outcome::Missing,
            _ => Outcome::Match,
        };
        Row { field, label, values: given, result, marks: ByPlace::default() }
    }

    /// Notes that two values do not simply agree.
    pub(crate) fn note(&mut self, outcome: Outcome, first: (Place, Vec<Span>), second: (Place, Vec<Span>)) {
        self.result = self.result.max(outcome);
        for (place, marks) in [first, second] {
            if !marks.is_empty() {
                self.marks.add(place, marks);
            }
        }
    }
}

/// How a later value relates to an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Relation<R> {
    /// Both say the same.
    Agrees,
    /// Nothing to report.
    Open,
    /// They disagree, in this way.
    Differs(R),
}

/// Each value that disagrees with an earlier one, paired with the first that it disagrees with. All pairs are compared,
/// so that a value that cannot be compared hides nothing. A value that agrees with the first of all is not reported
/// again.
pub(crate) fn disagreements<T, R>(
    given: &[(Place, T)],
    relate: impl Fn(&T, &T) -> Relation<R>,
) -> Vec<Disagreement<'_, T, R>> {
    let first = |at: usize| {
        let (there, second) = &given[at];
        if matches!(relate(&given[0].1, second), Relation::Agrees) {
            return None;
        }
        given[..at].iter().find_map(|(here, first)| match relate(first, second) {
            Relation::Differs(how) => Some(Disagreement { here: *here, first, there: *there, second, how }),
            _ => None,
        })
    };
    (1..given.len()).filter_map(first).collect()
}

/// The same for values that either agree or do not.
pub(crate) fn differing_values<T>(
    given: &[(Place, T)],
    is_same: impl Fn(&T, &T) -> bool,
) -> Vec<Disagreement<'_, T, ()>> {
    disagreements(given, |first, second| if is_same(first, second) { Relation::Agrees } else { Relation::Differs(()) })
}

/// Two values that do not agree.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Disagreement<'a, T, R> {
    /// The source of the first.
    pub here: Place,
    /// The first value.
    pub first: &'a T,
    /// The source of the second.
    pub there: Place,
    /// The second value.
    pub second: &'a T,
    /// How they relate.
    pub how: R,
}
