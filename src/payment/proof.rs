//! One table: which details of a payment are mandatory, and which sources prove what.
//!
//! `clear` is earned. It takes the payee, the account, the amount and the currency from the bank's screen, and each of
//! them from a source that is independent of whoever sent the invoice; an amount and a currency from what was agreed.

use super::{case::Case, question::Reply};
use crate::{
    comparison::{Place, Row},
    report::Severity,
    rule::Rule,
    sources::guide,
    text::{Text, text},
};
use Detail::{Account, Amount, Currency, Payee, Reference};
use serde::Serialize;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&NOT_ON_SCREEN, &UNCONFIRMED_READING];

/// The bank's screen lacks a detail to compare.
pub static NOT_ON_SCREEN: Rule = Rule {
    code: "payment/not-on-screen",
    severity: Severity::Hold,
    title: text!("Bank's screen not compared", "网银付款页面未核对"),
    message: text!(
        "We could not compare your bank's screen: enter what it shows as {what}.",
        "网银付款页面尚未核对：请填写页面上显示的{what}。",
    ),
    fix: None,
    source: &[guide("Step-by-step: using bank transfer")],
};

/// Values that were read from a picture.
pub static UNCONFIRMED_READING: Rule = Rule {
    code: "payment/reading-unconfirmed",
    severity: Severity::Hold,
    title: text!("Read from a picture, not confirmed", "图片识别结果未确认"),
    message: text!(
        "These values were read from a picture and you have not confirmed them: {what}.",
        "以下内容由图片识别得出，尚未经您确认：{what}。",
    ),
    fix: None,
    source: &[guide("Step-by-step: using bank transfer")],
};

/// A mandatory detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    Payee,
    Account,
    Amount,
    Currency,
    Reference,
}

impl Detail {
    /// The field of a source that gives it.
    pub(super) fn field(self) -> &'static str {
        match self {
            Payee => "payee",
            Account => "account",
            Amount => "amount",
            Currency => "currency",
            Reference => "reference",
        }
    }
}

/// Whether a source proves a detail: it is independent of whoever sent the invoice, or it is what was agreed.
pub(super) fn proves(case: &Case, place: Place, detail: Detail) -> bool {
    match (place, detail) {
        // The platform's own page, the reader's own certificate, a call whose digits are compared.
        (Place::Order | Place::Certificate | Place::Call, _) => true,
        // An earlier payment, once the supplier has confirmed that it arrived.
        (Place::Previous, Payee | Account) => arrived(case) == Some(Reply::Yes),
        // What the public list says about Alibaba Cloud's own companies.
        (Place::Register, Payee) => case.is_cloud(),
        // What the supplier wrote proves what was agreed, but not its own account.
        (Place::Contract | Place::Invoice | Place::Instruction | Place::Chat, Amount | Currency | Reference) => true,
        _ => false,
    }
}

/// Whether the supplier confirmed that the earlier payment arrived.
pub(super) fn arrived(case: &Case) -> Option<Reply> {
    case.question.previous.arrived.or_else(|| case.said("previous-arrived"))
}

/// The details that must be compared: on the platform's own page there is neither account nor payee to compare, and
/// Alibaba Cloud asks for no reference.
pub(super) fn mandatory(case: &Case, is_reference_asked: bool) -> Vec<Detail> {
    let mut details = if case.is_paid_on_platform() { vec![] } else { vec![Payee, Account] };
    details.extend([Amount, Currency]);
    if is_reference_asked && !case.is_cloud() && !case.is_paid_on_platform() {
        details.push(Reference);
    }
    details
}

/// What a detail lacks to count as compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing is missing.
    None,
    /// Fewer than two values could be read.
    Values,
    /// The bank's screen does not show it.
    Screen,
    /// No source proves it.
    Proof,
    /// A machine read it, and the reader has not confirmed it.
    Confirmation,
}

/// What is missing, given the sources whose values could be read.
pub(super) fn gap(case: &Case, detail: Detail, readable: &[Place]) -> Gap {
    let is_confirmed = |place: Place| !case.is_unconfirmed(place, detail.field());
    let on_platform = case.is_paid_on_platform();
    let has_screen = on_platform || readable.contains(&Place::Transfer);
    let proofs: Vec<Place> = readable
        .iter()
        .copied()
        .filter(|place| proves(case, *place, detail) && !(on_platform && *place == Place::Order))
        .collect();
    if readable.len() < 2 {
        Gap::Values
    } else if !has_screen {
        Gap::Screen
    } else if proofs.is_empty() {
        Gap::Proof
    } else if !proofs.iter().any(|place| is_confirmed(*place)) || !(on_platform || is_confirmed(Place::Transfer)) {
        Gap::Confirmation
    } else {
        Gap::None
    }
}

/// The progress of the comparison, for a banner that is not yet a verdict.
#[derive(Clone, Debug, Default, Serialize)]
#[non_exhaustive]
pub struct Progress {
    /// How many mandatory details were compared.
    pub compared: usize,
    /// How many there are.
    pub of: usize,
    /// How many are in at least two places, proven or not.
    #[serde(rename = "inTwoPlaces")]
    pub in_two_places: usize,
    /// Paths of what to add next, the most useful first.
    pub add: Vec<String>,
    /// Whether only something is missing so far: no verdict yet.
    pub waiting: bool,
}

/// The result for each mandatory detail. Reports what the bank's screen lacks, and what is not confirmed.
pub(super) fn progress(case: &mut Case, gaps: &[(Detail, Gap)], rows: &[Row]) -> Progress {
    let label = |detail: Detail| {
        rows.iter().find(|row| row.field == detail.field()).map_or_else(|| Text::from(""), |row| row.label.clone())
    };
    let in_two_places = gaps.iter().filter(|(_, gap)| *gap != Gap::Values).count();
    let mut progress = Progress { of: gaps.len(), in_two_places, ..Progress::default() };
    let (mut off_screen, mut unconfirmed) = (Vec::new(), Vec::new());
    for (detail, gap) in gaps {
        let screen = Place::Transfer.path(detail.field());
        let proof = match detail {
            Payee => Place::Order.path("supplier"),
            Reference => Place::Invoice.path("reference"),
            _ => Place::Order.path(detail.field()),
        };
        match gap {
            Gap::None => progress.compared += 1,
            Gap::Values => {
                let has_screen =
                    rows.iter().any(|row| row.field == detail.field() && row.values.get(Place::Transfer).is_some());
                let has_other = rows.iter().any(|row| {
                    row.field == detail.field() && row.values.iter().any(|(place, _)| place != Place::Transfer)
                });
                if !has_other {
                    progress.add.push(proof);
                }
                if !has_screen && !case.is_paid_on_platform() {
                    progress.add.push(screen);
                }
            }
            // A value that cannot be read has a finding of its own.
            Gap::Screen
                if case
                    .report
                    .findings
                    .iter()
                    .any(|found| found.field == screen && found.severity >= Severity::Hold) =>
            {
                progress.add.push(screen);
            }
            Gap::Screen => {
                off_screen.push((*detail, screen.clone()));
                progress.add.push(screen);
            }
            Gap::Proof => progress.add.push(proof),
            Gap::Confirmation => {
                unconfirmed.extend(
                    case.question
                        .unconfirmed
                        .iter()
                        .filter(|path| path.rsplit('.').next() == Some(detail.field()))
                        .map(|path| (*detail, path.clone())),
                );
            }
        }
    }
    for (rule, list) in [(&NOT_ON_SCREEN, off_screen), (&UNCONFIRMED_READING, unconfirmed)] {
        if list.is_empty() {
            continue;
        }
        let needs: Vec<&str> = list.iter().map(|(_, path)| path.as_str()).collect();
        let mut details: Vec<Detail> = Vec::new();
        list.iter().for_each(|(detail, _)| {
            if !details.contains(detail) {
                details.push(*detail)
            }
        });
        let what = joined(details.into_iter().map(label));
        case.report.unchecked_with(rule, &needs, &[("what", what)]);
    }
    progress
}

/// Several labels within a sentence.
fn joined(labels: impl Iterator<Item = Text>) -> Text {
    let lower = |text: &str| text.chars().map(|char| char.to_ascii_lowercase()).collect::<String>();
    let list: Vec<Text> = labels.collect();
    let of = |language: fn(&Text) -> &str, between: &str| list.iter().map(language).collect::<Vec<_>>().join(between);
    Text::of(&lower(&of(Text::en, ", ")), &of(Text::zh, "、"))
}
