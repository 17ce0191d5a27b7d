//! Before the request: may it be submitted, and which invoices will come out of it?
//!
//! `account` checks who can request, `kinds` which type, `titles` and `enterprise` which buyer name. `items` knows how
//! much of each item can be invoiced, `issuer` by whom, and `when` from when. `split` predicts the invoices.
//! [`InvoiceRequestAnswer::needs`] asks for what is missing, so that the same call serves a form that is being filled
//! in: what is incomplete is unchecked, what is wrong is a finding.

use crate::{
    date::Day,
    deadline::Deadline,
    need::Need,
    register::Register,
    report::{Answer, Report, Severity},
    rule::Rule,
    sources::{faq, topic},
    tax::yuan::print,
    text::{Text, text},
};
use case::Case;
use serde::Serialize;

pub(crate) mod account;
mod case;
pub(crate) mod domain;
pub(crate) mod enterprise;
mod issuer;
pub(crate) mod items;
pub(crate) mod kinds;
mod line;
pub(crate) mod method;
mod needs;
pub(crate) mod question;
pub(crate) mod split;
pub(crate) mod steps;
pub(crate) mod titles;
pub(crate) mod when;

pub use enterprise::WayToTitle;
pub use items::ItemAnswer;
pub use kinds::Deduction;
pub use line::{Requestable, State};
pub use method::Fit;
pub use question::*;
pub use split::{Amounts, Because, Invoice};
pub use steps::Step;
pub use when::Arrival;

/// The rules of this file.
pub static RULES: &[&Rule] = &[&OPEN];

/// Something is missing that a request needs.
pub(crate) static OPEN: Rule = Rule {
    code: "request/open",
    severity: Severity::Hold,
    title: text!("Not complete yet", "尚未填写完整"),
    message: text!(
        "The request is not complete yet: see the open questions.",
        "开票申请尚未填写完整，请先回答待填问题。",
    ),
    fix: None,
    source: &[topic("How do I request an invoice?"), faq("Invoicing rules for personal and enterprise accounts")],
};

/// The answer.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct InvoiceRequestAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// Whether something is still missing.
    pub incomplete: bool,
    /// What is missing, in the order of the form.
    pub needs: Vec<Need>,
    /// The predicted invoices.
    pub invoices: Vec<Invoice>,
    /// Their totals.
    pub total: Amounts,
    /// How much of each item can be invoiced, and from when.
    pub items: Vec<ItemAnswer>,
    /// How much can be invoiced later, if requested by amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remaining: Option<String>,
    /// The type, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoice_type: Option<&'static str>,
    /// Whether input VAT can be deducted with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deduction: Option<Deduction>,
    /// The buyer names that the account has by itself.
    pub titles: Vec<Text>,
    /// The ways to the wanted buyer name, each with what to know before choosing it.
    pub ways: Vec<WayToTitle>,
    /// The method that fits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<Fit>,
    /// How to request it, in order.
    pub steps: Vec<Step>,
    /// Every date that matters.
    pub deadlines: Vec<Deadline>,
    /// The day to which the register's sources were read.
    pub as_of: Option<Day>,
}

impl Answer for InvoiceRequestAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}

/// May I submit this request, and what will I get?
///
/// ```
/// use fapiao_check::{register::REGISTER, request::*};
///
/// let item = |product: &str| Item { product: product.into(), amount: "100".into(), ..Default::default() };
/// let items = vec![item("Model Studio"), item("CDN"), item("CDN")];
/// let answer = check_invoice_request(&InvoiceRequestQuestion { items, ..Default::default() }, &REGISTER);
/// assert_eq!(answer.invoices.len(), 2);
/// assert_eq!(answer.invoices[1].gross.as_deref(), Some("200.00"));
/// assert!(answer.incomplete);
/// ```
pub fn check_invoice_request(question: &InvoiceRequestQuestion, register: &Register) -> InvoiceRequestAnswer {
    let mut case = Case::of(question, register);
    account::check(&mut case);
    kinds::check(&mut case);
    let ways = titles::check(&mut case);
    let lines = items::lines(&mut case);
    let available = lines.iter().map(|line| line.available).sum();
    let requested = method::requested(&mut case, &lines, available);
    let method = method::fit(&mut case, &lines, requested, available);
    let (invoices, total) = split::invoices(&mut case, &lines, requested);
    let steps = steps::steps(&case, method.as_ref());
    if !case.open.is_empty() {
        let fields: Vec<&str> = case.open.iter().map(String::as_str).collect();
        case.report.unchecked(&OPEN, &fields);
    }
    InvoiceRequestAnswer {
        incomplete: case.report.unchecked.iter().any(|check| check.severity == Severity::Hold),
        needs: needs::in_order(case.needs),
        invoices,
        total,
        items: lines.into_iter().map(items::ItemAnswer::from).collect(),
        remaining: requested.filter(|fen| (0..=available).contains(fen)).map(|fen| print(available - fen)),
        invoice_type: case.invoice_type.map(kinds::code),
        deduction: kinds::deduction(question, case.invoice_type),
        titles: titles::own(question),
        ways,
        method,
        steps,
        deadlines: case.deadlines,
        as_of: register.as_of,
        report: case.report,
    }
}
