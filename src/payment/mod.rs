//! Before you pay: what was agreed, what the invoice says, what the instruction says and what the bank's screen shows.
//!
//! Two contexts that never mix. In an Alibaba.com order any payee other than the supplier is a red flag. On an Alibaba
//! Cloud bill the payee may be Alibaba Cloud Computing Co., Ltd. for its listed affiliates, and the account may be the
//! customer's own exclusive account.
//!
//! Documents from one sender count as one source: an invoice and a chat from the same supplier prove nothing together.
//! The order page, an earlier payment and the reader's own certificate are independent.
//!
//! It compares what the reader has. It never names an account to pay to.

use crate::{
    comparison::{Outcome, Place, Row},
    date::Day,
    letter::Letter,
    register::Register,
    report::{Answer, Report},
    text::Text,
};
use case::Case;
use proof::{Detail, Gap};
use schedule::Schedule;
use serde::Serialize;

pub(crate) mod account;
mod account_proof;
pub(crate) mod amount;
pub(crate) mod arrival;
pub(crate) mod asks;
pub(crate) mod bank;
pub(crate) mod bank_form;
mod case;
pub(crate) mod channels;
mod collector;
pub(crate) mod country;
pub(crate) mod currency;
mod delivery_term;
pub(crate) mod due;
pub(crate) mod fee;
mod figure;
pub(crate) mod gates;
pub(crate) mod heard;
pub(crate) mod incoterm;
pub(crate) mod issuer;
pub(crate) mod messages;
pub(crate) mod papers;
pub(crate) mod payee;
mod payee_names;
pub(crate) mod proof;
pub(crate) mod proposals;
pub(crate) mod question;
pub(crate) mod reference;
pub(crate) mod route;
mod schedule;
pub(crate) mod sender;
pub(crate) mod terms;
pub(crate) mod verdict;

pub use crate::bank::PayeeType;
pub use arrival::Due;
pub use case::Asked;
pub use proof::Progress;
pub use proposals::{Proposal, Stage};
pub use question::*;
pub use route::Route;

/// The answer.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PaymentAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// Field by field, what each source says.
    pub comparison: Vec<Row>,
    /// Which way to pay, as far as the answers tell.
    pub route: route::Route,
    /// The numbered steps of that route.
    pub steps: Vec<Text>,
    /// The index of the first step that is not done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_step: Option<usize>,
    /// What is due now, and what of it arrives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<arrival::Due>,
    /// How far the comparison is.
    pub progress: proof::Progress,
    /// What was read out on the telephone so far, if anything was typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heard: Option<heard::Heard>,
    /// Guesses about a different amount, each accepted with one tap.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub proposals: Vec<proposals::Proposal>,
    /// Questions that only the reader can answer and that matter here.
    pub questions: Vec<Asked>,
    /// One sentence why.
    pub summary: Text,
    /// What to do next.
    pub next: Vec<Text>,
    /// What was not checked.
    pub not_checked: Vec<Text>,
    /// Messages to copy, plain text.
    pub messages: Vec<Letter>,
    /// This tool's version, for the record.
    pub version: &'static str,
    /// The day to which the register's sources were read, `YYYY-MM-DD`.
    pub as_of: Option<Day>,
}

impl Answer for PaymentAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
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
    let mut case = Case::of(question, register);
    let schedule = Schedule::of(&case);
    let currencies = currency::read(&mut case);
    let amounts = amount::read(&mut case, &schedule, &currencies);
    let account = account::account(&mut case);
    let banks = bank::read(&case);
    let payee = payee::payee(&mut case, account.has_changed);
    let (amount, proposals) = amount::amount(&mut case, &amounts, &schedule);
    let currency = currency::currency(&mut case, &currencies, &amounts);
    let reference = reference::reference(&mut case);
    let gaps = gaps(&mut case, &payee, &account, &amounts, &currency, &reference);
    reference::gap(&mut case, &reference, gaps.iter().any(|(detail, gap)| is_open(*detail, *gap)));
    let mut comparison = vec![payee.row, account.row, amount, currency.row, reference.row];
    let mut progress = proof::progress(&mut case, &gaps, &comparison);
    comparison.extend(issuer::supplier(&mut case));
    comparison.extend(bank::rows(&mut case, &banks, &account.read, account.has_changed));
    comparison.extend(terms::rows(&mut case, &amounts, &schedule));
    if !case.is_cloud() {
        comparison.push(incoterm::row(&mut case));
    }
    bank_form::forms(&mut case, &banks);
    let country_leads = country::country(&mut case, &banks, &account.read);
    sender::senders(&mut case);
    channels::channels(&mut case);
    due::check(&mut case, &schedule, &amounts);
    let (due, fees) = arrival::due(&mut case, &amounts);
    comparison.push(fees);
    gates::gates(&mut case, account.heard.as_ref());
    let (route, steps) = route::route(&mut case, &schedule);
    papers::papers(&mut case, &schedule);
    comparison.retain(|row| row.result != Outcome::NotChecked || is_shown(row));
    let next_step = route::next_step(&case, &comparison, &route, &steps);
    let messages = messages::messages(&mut case, &comparison, &schedule, account.is_slip);
    verdict::order(&mut case.report);
    progress.waiting = verdict::is_waiting(&case.report, &gaps);
    PaymentAnswer {
        summary: verdict::summary(&case.report, &comparison, country_leads),
        next: verdict::next(&case, next_step.and_then(|at| steps.get(at)), country_leads),
        not_checked: verdict::not_checked(&case, &comparison),
        report: case.report,
        progress,
        heard: account.heard,
        proposals,
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

/// What each mandatory detail lacks.
fn gaps(
    case: &mut Case,
    payee: &payee::Payee,
    account: &account::Standing,
    amounts: &figure::Amounts,
    currency: &currency::Currencies,
    reference: &reference::References,
) -> Vec<(Detail, Gap)> {
    let amounts: Vec<Place> = amounts.iter().map(|(place, _)| place).collect();
    let mut gaps: Vec<(Detail, Gap)> = Vec::new();
    for detail in proof::mandatory(case, reference.is_asked) {
        let readable: &[Place] = match detail {
            Detail::Payee => &payee.readable,
            Detail::Account => &account.readable,
            Detail::Amount => &amounts,
            Detail::Currency => &currency.readable,
            Detail::Reference => &reference.readable,
        };
        gaps.push((detail, proof::gap(case, detail, readable)));
    }
    payee::confirm(case, payee, &mut gaps);
    gaps
}

/// A detail that could not be compared at all; the reference belongs to these.
fn is_open(detail: Detail, gap: Gap) -> bool {
    detail != Detail::Reference && gap == Gap::Values
}

/// The mandatory details are shown even without a value.
fn is_shown(row: &Row) -> bool {
    ["payee", "account", "amount", "currency", "reference"].contains(&row.field)
}
