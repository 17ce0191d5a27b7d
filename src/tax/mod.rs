//! How much of a tax-inclusive amount is tax?
//!
//! The FAQ computes `net = round2(gross / (1 + rate))` and `tax = round2(net × rate)`. The two do not always add up to
//! the gross: on about r/(1+r) of all amounts (5.66 % of them at 6 %) they are one fen off. The answer therefore
//! carries that `difference`, and `balancing_tax = gross − net`, which always adds up and which issued invoices print.
//!
//! `rates` knows the rates, `printed` compares an invoice's own figures with them, `recover` finds the rate that
//! figures follow, `lines` adds up several lines or parts, `steps` shows the arithmetic; that itself is [`split`],
//! [`issued`] and [`from_net`]. `yuan` reads an amount that must be in yuan, also for other questions.

use crate::{
    capitals,
    date::Day,
    register::Register,
    report::{Answer, Report, Severity},
    rule::Rule,
    sources::{faq, own, practice},
    text::text,
};
use case::Case;
pub use lines::Whole;
pub use printed::Convention;
pub use question::{Direction, Line, Printed, TaxQuestion};
use rates::{Rate, Treatment};
use say::say;
use serde::Serialize;
pub use split::{Split, from_net, issued, split};
pub use steps::Step;
use yuan::print;

mod case;
pub(crate) mod lines;
pub(crate) mod printed;
pub(crate) mod question;
pub(crate) mod rates;
pub(crate) mod recover;
mod say;
pub(crate) mod split;
pub(crate) mod steps;
pub(crate) mod yuan;

/// The rules of this part of the family.
pub static RULES: &[&Rule] =
    &[&case::AMOUNT_MISSING, &case::RATE_MISSING, &steps::SUM_DIFFERS, &CREDIT_LINE, &yuan::CURRENCY, &NET_TO_GROSS];

/// A negative amount.
pub(crate) static CREDIT_LINE: Rule = Rule {
    code: "tax/credit-line",
    severity: Severity::Info,
    title: text!("Negative amount", "红字金额"),
    message: text!(
        "A negative amount belongs on a red-letter invoice (credit note). We keep the sign.",
        "负数金额用于红字发票，符号予以保留。",
    ),
    fix: None,
    source: &[own("Tax breakdown"), practice("Red-letter invoices")],
};

/// An amount without tax was given, which is not how Alibaba Cloud bills.
pub(crate) static NET_TO_GROSS: Rule = Rule {
    code: "tax/net-to-gross",
    severity: Severity::Caution,
    title: text!("Tax added on top", "由不含税金额加计"),
    message: text!(
        "{net} plus {rate} is {gross}, but this is not how Alibaba Cloud bills: its amounts include tax, so a bill of \
         {net} stays {net}.",
        "{net} 按 {rate} 加计税额后为 {gross}。阿里云账单金额均为含税金额，不应再加税：账单金额 {net} 即为价税合计。",
    ),
    fix: Some(text!(
        "For an Alibaba Cloud bill, enter the amount as tax-inclusive.",
        "如为阿里云账单，请按价税合计填写。",
    )),
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// The answer; amounts carry two decimals.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TaxAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// The amount with tax, in yuan with two decimals: `6150.00`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gross: Option<String>,
    /// The amount without tax, in the same form: gross / (1 + rate), rounded half away from zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub net: Option<String>,
    /// The tax by the formula of Alibaba Cloud's invoice FAQ: net × rate, rounded half away from zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax: Option<String>,
    /// The rate as a fraction: `0.06`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<String>,
    /// Why there is no tax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub treatment: Option<&'static str>,
    /// net + tax − gross, with its sign: how far the formula is off the amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<String>,
    /// gross − net: the tax that adds up, and that an issued invoice prints.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub balancing_tax: Option<String>,
    /// The gross in Chinese capitals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capitals: Option<String>,
    /// Which convention the printed figures follow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub convention: Option<Convention>,
    /// The lines, in the question's order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lines: Option<Whole>,
    /// The parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts: Option<Whole>,
    /// The arithmetic with its numbers.
    pub steps: Vec<Step>,
    /// The day to which the register's sources were read, where a product was asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Day>,
}

impl Answer for TaxAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}

/// How much of this amount is tax?
///
/// ```
/// use fapiao_check::{register::REGISTER, tax::{TaxQuestion, tax_breakdown}};
///
/// let question = TaxQuestion { amount: "6,150".into(), rate: "6%".into(), ..Default::default() };
/// let answer = tax_breakdown(&question, &REGISTER);
/// assert_eq!(answer.net.as_deref(), Some("5801.89"));
/// assert_eq!(answer.tax.as_deref(), Some("348.11"));
/// ```
pub fn tax_breakdown(question: &TaxQuestion, register: &Register) -> TaxAnswer {
    let mut case = Case::of(question, register);
    let amount = case.amount("amount", &question.amount);
    if amount.is_some_and(|amount| amount < 0) {
        case.report.add(CREDIT_LINE.at("amount"));
    }
    let printed = printed::read(&mut case);
    let rate = case.rate("", &question.rate, &question.product);
    let rate = rate.or_else(|| recover::recover(&mut case, &printed, amount));
    let lines = lines::lines(&mut case, rate);
    let rate = if lines.total.is_some() { lines.rate() } else { rate };
    let from_printed = printed.gross().filter(|_| amount.is_none());
    case.ask_for_what_lacks(amount.is_some() || from_printed.is_some(), rate.is_some());
    let whole = match (amount.or(lines.given()), from_printed, rate) {
        (_, Some(gross), Some(rate)) => Some(issued(gross, rate.ratio())),
        (Some(amount), None, Some(rate)) => case.split("amount", amount, rate),
        _ => lines.total,
    };
    let is_net = case.is_net && from_printed.is_none();
    if let (true, Some(whole)) = (is_net, whole) {
        let rate = rate.map_or(printed::THEIR_RATES.clone(), Rate::shown);
        let amounts = [("net", whole.net), ("gross", whole.gross)];
        say(&mut case.report, &NET_TO_GROSS, "direction", &[("rate", &rate)], &amounts);
    }
    lines::compare(&mut case, &lines, amount, printed.net, whole);
    let parts = lines::parts(&mut case, amount, rate, whole);
    let convention = printed::check(&mut case, &printed, rate, whole, lines.total);
    let has_product = !question.product.is_empty() || question.lines.iter().any(|line| !line.product.is_empty());
    let as_of = register.as_of.filter(|_| has_product);
    let mut answer = TaxAnswer { convention, lines: lines.whole, parts, as_of, ..Default::default() };
    if let Some(whole) = whole {
        let (tax, steps) = steps::arithmetic(whole, rate, is_net, &mut case.report);
        answer.gross = Some(print(whole.gross));
        answer.net = Some(print(whole.net));
        answer.tax = Some(print(tax));
        answer.rate = rate.map(|rate| rate.fraction.to_string());
        answer.treatment = rate.and_then(|rate| rate.treatment).map(Treatment::code);
        answer.difference = Some(print(tax - whole.tax));
        answer.balancing_tax = Some(print(whole.tax));
        answer.capitals = Some(capitals::write(whole.gross));
        answer.steps = steps;
    }
    answer.report = case.report;
    answer
}
