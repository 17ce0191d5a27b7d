//! Before you pay: what was agreed, what the invoice says, what the instruction says and what the bank's screen shows.
//!
//! Two contexts that never mix. In an Alibaba.com order any other payee than the supplier is a red flag. On an Alibaba
//! Cloud bill the payee may be Alibaba Cloud Computing Co., Ltd. for its listed affiliates, and the account may be the
//! customer's own exclusive account.
//!
//! One sender is one source: an invoice and a chat from the same supplier that agree prove nothing about the account.
//! The order page, an earlier payment and a certificate of one's own are independent.
//!
//! The tool compares what the reader has. It never names an account to pay to.

use crate::{date::Day, draft::Draft, glyph::Span, register::Register, report::Report, text::Text};
use serde::Serialize;

pub mod account;
pub mod amount;
pub mod asks;
pub mod country;
pub mod due;
pub mod fees;
pub mod form;
pub mod gates;
pub mod incoterm;
pub mod issuer;
pub mod messages;
pub mod papers;
pub mod payee;
pub mod place;
pub mod question;
pub mod reference;
pub mod route;
pub mod seller;
pub mod terms;
pub mod verdict;

pub use crate::bank::PayeeType;
pub use place::{ByPlace, Place};
pub use question::*;

/// The answer.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentAnswer {
    /// Findings and verdict.
    #[serde(skip)]
    pub report: Report,
    /// Field by field, what each source says.
    pub comparison: Vec<Row>,
    /// Which way to pay, as far as the answers tell.
    pub route: route::Route,
    /// The numbered steps of that route.
    pub steps: Vec<Text>,
    /// The place of the first of them that is still open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_step: Option<usize>,
    /// What is due now, and what of it arrives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<fees::Due>,
    /// What only the reader can answer, as far as it matters here.
    pub questions: Vec<asks::Asked>,
    /// One sentence why.
    pub summary: Text,
    /// What to do next.
    pub next: Vec<Text>,
    /// What was not checked.
    pub not_checked: Vec<Text>,
    /// Messages to copy, plain text.
    pub messages: Vec<Draft>,
    /// This tool's version, for the record.
    pub version: &'static str,
    /// The day to which the register's sources were read, `YYYY-MM-DD`.
    pub as_of: Option<Day>,
}

impl crate::report::Answer for PaymentAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
}

/// How the values of a field relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Nobody gave a value.
    NotChecked,
    /// The public sources do not give it, or not in this language.
    NotInSource,
    /// Only one source gave a value.
    Missing,
    /// All values agree.
    Match,
    /// They agree but for something that needs a look.
    Close,
    /// They differ.
    Differs,
}

/// A value as typed, and where it stands.
type Said<'a> = (Place, &'a str);

/// A field, and what each source says of it.
#[derive(Clone, Debug, Serialize)]
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
    fn of(field: &'static str, label: Text, values: &[Said]) -> Row {
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
    fn note(&mut self, outcome: Outcome, first: (Place, Vec<Span>), second: (Place, Vec<Span>)) {
        self.result = self.result.max(outcome);
        for (place, marks) in [first, second] {
            if !marks.is_empty() {
                self.marks.add(place, marks);
            }
        }
    }

    /// The value to hold the others against, and the others.
    fn base(&self, order: &[Place]) -> Option<(Said<'_>, Vec<Said<'_>>)> {
        let mut given = order.iter().filter_map(|place| Some((*place, self.values.get(*place)?.as_str())));
        Some((given.next()?, given.collect()))
    }
}

/// What is being looked at, and what has been found so far.
struct Case<'a> {
    question: &'a PaymentQuestion,
    register: &'a Register,
    context: Context,
    report: Report,
    questions: Vec<asks::Asked>,
}

impl Case<'_> {
    fn said(&self, question: &str) -> Option<Reply> {
        self.question.answers.0.iter().find(|(id, _)| id == question).and_then(|(_, reply)| *reply)
    }

    fn is_cloud(&self) -> bool {
        self.context == Context::AlibabaCloud
    }

    /// By which ways one is asked to pay.
    fn channels(&self) -> impl Iterator<Item = Channel> {
        [self.question.instruction.channel, self.question.chat.channel].into_iter().flatten()
    }

    /// Whether some channel leads outside the platform.
    fn is_asked_outside(&self) -> bool {
        self.channels().any(|channel| !matches!(channel, Channel::Platform | Channel::PlatformTransfer))
    }

    /// Whether the order is under Trade Assurance, by the order page or by the reader's word.
    fn is_protected(&self) -> Option<bool> {
        self.question.order.trade_assurance.or_else(|| match self.said("trade-assurance")? {
            Reply::Yes => Some(true),
            Reply::No => Some(false),
            Reply::Unsure => None,
        })
    }

    /// Bank details on the invoice do not count where they are not where one pays: an Alibaba Cloud invoice prints its
    /// issuer's company information, and the order page of a protected order shows an account of the platform's.
    fn invoice_details_count(&self) -> bool {
        let own = crate::bank::compact(&self.question.order.account);
        let by_platform = self.channels().any(|channel| channel == Channel::PlatformTransfer) && !own.is_empty();
        let is_another = by_platform && crate::bank::compact(&self.question.invoice.account) != own;
        !self.is_cloud() && !is_another
    }
}

/// May I pay this?
///
/// ```
/// use fapiao_check::{payment::{Order, PaymentQuestion, Transfer, check_payment}, register::REGISTER};
///
/// let question = PaymentQuestion {
///     order: Order { account: "6222 0210 0100 1234".into(), ..Default::default() },
///     transfer: Transfer { account: "6222 0210 0100 7234".into(), ..Default::default() },
///     ..Default::default()
/// };
/// let answer = check_payment(&question, &REGISTER);
/// let finding = &answer.report.findings[0];
/// assert_eq!(finding.code, "payment/account-differs");
/// assert_eq!(
///     finding.message.en(),
///     "Do not pay yet: digit 13 of the account number is 7 on your bank's screen but 1 on the order page."
/// );
/// ```
pub fn check_payment(question: &PaymentQuestion, register: &Register) -> PaymentAnswer {
    let context = question.context.unwrap_or(Context::AlibabaOrder);
    let mut case = Case { question, register, context, report: Report::default(), questions: Vec::new() };
    let amounts = amount::read(&mut case);
    let mut comparison = vec![
        payee::payee(&mut case),
        account::account(&mut case),
        amount::amount(&mut case, &amounts),
        amount::currency(&mut case, &amounts),
        reference::reference(&mut case),
    ];
    comparison.extend(issuer::supplier(&mut case));
    comparison.extend(account::bank_and_swift(&mut case));
    comparison.extend(terms::rows(&mut case, &amounts));
    form::forms(&mut case);
    country::country(&mut case);
    due::schedule(&mut case, &amounts);
    let (due, fees) = fees::due(&mut case, &amounts);
    comparison.push(fees);
    gates::gates(&mut case);
    let (route, steps) = route::route(&mut case);
    papers::papers(&mut case);
    comparison.retain(|row| row.result != Outcome::NotChecked || is_mandatory(row.field));
    let next_step = route::next_step(&case, &comparison, &route, &steps);
    let messages = messages::messages(&mut case, &comparison);
    PaymentAnswer {
        summary: verdict::summary(&case.report, &comparison),
        next: verdict::next(&case, next_step.and_then(|at| steps.get(at))),
        not_checked: verdict::not_checked(&case, &comparison),
        report: case.report,
        questions: case.questions,
        comparison,
        route,
        steps,
        next_step,
        due,
        messages,
        version: env!("CARGO_PKG_VERSION"),
        as_of: register.as_of,
    }
}

/// Without these five the verdict never is `clear`.
fn is_mandatory(field: &str) -> bool {
    ["payee", "account", "amount", "currency", "reference"].contains(&field)
}
