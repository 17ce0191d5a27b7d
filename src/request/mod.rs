//! Before the request: may it be submitted, and which invoices will come out of it?
//!
//! `account` says who may ask, `kinds` for which type, `titles` and `enterprise` under which title; `items` how
//! much of each item can be invoiced and by whom, `when` from when; `split` predicts the invoices. What is missing is
//! asked for in [`InvoiceRequestAnswer::needs`], so that the same call serves a form that is being filled: what is
//! incomplete is unchecked, what is wrong is a finding.

use crate::{
    aftercare::{
        deadlines::Deadline,
        needs::{Asked, Need},
    },
    calendar::Calendar,
    date::Day,
    money::{self, USUAL_DECIMALS},
    register::Register,
    report::{Report, Severity},
    rule::Rule,
    sources::{faq, topic},
    tax,
    text::{Text, text},
    typed,
};
use serde::Serialize;

pub(crate) mod account;
pub(crate) mod domain;
pub(crate) mod enterprise;
pub(crate) mod items;
pub(crate) mod kinds;
pub(crate) mod method;
pub(crate) mod needs;
pub(crate) mod question;
pub(crate) mod split;
pub(crate) mod steps;
pub(crate) mod titles;
pub(crate) mod when;

pub use enterprise::WayToTitle;
pub use items::ItemAnswer;
pub use kinds::Deduction;
pub use method::Fit;
pub use question::*;
pub use split::{Amounts, Because, Invoice};
pub use steps::Step;
pub use when::{Arrival, Requestable, State};

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
    /// The invoices that will come out.
    pub invoices: Vec<split::Invoice>,
    /// All of them together.
    pub total: split::Amounts,
    /// What can be invoiced of each item, and from when.
    pub items: Vec<items::ItemAnswer>,
    /// What can be invoiced later, where by amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remaining: Option<String>,
    /// The type, as far as it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoice_type: Option<&'static str>,
    /// Whether input VAT can be deducted with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deduction: Option<kinds::Deduction>,
    /// The titles that the account has by itself.
    pub titles: Vec<Text>,
    /// The ways to the title that is wanted, each with what to know before it is chosen.
    pub ways: Vec<enterprise::WayToTitle>,
    /// The method that fits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<method::Fit>,
    /// How to request it, in order.
    pub steps: Vec<steps::Step>,
    /// Every date that matters.
    pub deadlines: Vec<Deadline>,
    /// The day to which the register's sources were read.
    pub as_of: Option<Day>,
}

impl crate::report::Answer for InvoiceRequestAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}

/// What is being looked at, and what has been found so far.
struct Case<'a> {
    question: &'a InvoiceRequestQuestion,
    register: &'a Register,
    calendar: Calendar,
    /// As chosen, or as the page's words say; of the two that are issued.
    invoice_type: Option<InvoiceType>,
    report: Report,
    /// In the order in which they were met; [`needs::in_order`] sorts them.
    needs: Vec<Need>,
    /// The fields behind [`OPEN`].
    open: Vec<String>,
    ways: Vec<enterprise::WayToTitle>,
    deadlines: Vec<Deadline>,
}

impl<'a> Case<'a> {
    fn of(question: &'a InvoiceRequestQuestion, register: &'a Register) -> Case<'a> {
        let days = |list: &[Option<Day>]| list.iter().flatten().copied().collect();
        Case {
            question,
            register,
            calendar: Calendar { holidays: days(&question.holidays), working_days: days(&question.working_days) },
            invoice_type: None,
            report: Report::default(),
            needs: Vec::new(),
            open: Vec::new(),
            ways: Vec::new(),
            deadlines: Vec::new(),
        }
    }

    /// Asks for something without which the request is not complete.
    fn need(&mut self, asked: &Asked) {
        if self.ask(asked) {
            self.open.push(asked.0.to_owned());
        }
    }

    /// Asks for something, once.
    fn ask(&mut self, asked: &Asked) -> bool {
        let is_new = self.needs.iter().all(|other| other.field != asked.0);
        if is_new {
            self.needs.push(Need::of(asked));
        }
        is_new
    }

    /// A day that is typed.
    fn day(&mut self, field: &str, typed: &str) -> Option<Day> {
        typed::date::read(field, typed, &mut self.report)
    }

    /// An amount in fen.
    fn fen(&mut self, field: &str, typed: &str) -> Option<i128> {
        let amount = typed::amount::read(field, typed, "CNY", &mut self.report)?;
        if let Some(other) = amount.currency.filter(|currency| !currency.is_yuan()) {
            self.report.add(tax::CURRENCY.at(field).with("currency", other.code));
            return None;
        }
        money::to_minor(amount.value, USUAL_DECIMALS)
    }
}

/// Fen as an amount.
fn print(fen: i128) -> String {
    money::print(fen, USUAL_DECIMALS)
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
    titles::check(&mut case);
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
        ways: case.ways,
        method,
        steps,
        deadlines: case.deadlines,
        as_of: register.as_of,
        report: case.report,
    }
}
