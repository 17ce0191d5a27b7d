//! How much of a tax-inclusive amount is tax?
//!
//! The FAQ computes `net = round2(gross / (1 + rate))` and `tax = round2(net × rate)`. The two do not always add up to
//! the gross: on about r/(1+r) of all amounts (5.66 % of them at 6 %) they miss it by one fen. The answer therefore
//! carries that `difference`, and `balancing_tax = gross − net`, which always adds up and which issued invoices print.
//!
//! `rates` knows the rates, `printed` holds an invoice's own figures against them, `recover` finds the rate behind
//! figures, `lines` adds up several lines or parts, `steps` shows the arithmetic; that itself is [`split`],
//! [`issued`] and [`from_net`].

use crate::{
    date::Day,
    money::{self, USUAL_DECIMALS},
    question::{question, words},
    register::Register,
    report::{Report, Severity},
    rule::Rule,
    sources::{faq, own, practice},
    text::{Text, text},
    typed::{
        amount,
        currency::{self, Currency},
        date,
    },
};
pub use lines::{Line, Whole};
pub use printed::{Convention, Printed};
use rates::{Days, Rate};
use serde::Serialize;
pub use split::{Split, from_net, issued, split};
pub use steps::Step;

pub(crate) mod lines;
pub(crate) mod printed;
pub(crate) mod rates;
pub(crate) mod recover;
pub(crate) mod split;
pub(crate) mod steps;

/// The rules of this part of the family.
pub static RULES: &[&Rule] =
    &[&AMOUNT_MISSING, &RATE_MISSING, &steps::SUM_DIFFERS, &CREDIT_LINE, &CURRENCY, &NET_TO_GROSS];

/// No amount yet.
pub(crate) static AMOUNT_MISSING: Rule = Rule {
    code: "tax/amount-missing",
    severity: Severity::Hold,
    title: text!("No amount yet", "缺少金额"),
    message: text!(
        "We could not compute the tax: enter the tax-inclusive amount.",
        "无法计算税额：请填写价税合计金额。",
    ),
    fix: None,
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// No rate yet.
pub(crate) static RATE_MISSING: Rule = Rule {
    code: "tax/rate-missing",
    severity: Severity::Hold,
    title: text!("No rate yet", "缺少税率"),
    message: text!(
        "We could not compute the tax: enter the rate shown on the invoicing page, or the product.",
        "无法计算税额：请填写开票页面显示的税率，或填写产品名称。",
    ),
    fix: None,
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// A negative amount.
pub(crate) static CREDIT_LINE: Rule = Rule {
    code: "tax/credit-line",
    severity: Severity::Info,
    title: text!("A credit line", "红字金额"),
    message: text!(
        "A negative amount belongs on a credit (red-letter) invoice; the sign is kept.",
        "负数金额用于红字发票，符号予以保留。",
    ),
    fix: None,
    source: &[own("Tax breakdown"), practice("Red-letter invoices")],
};

/// Another currency than the yuan.
pub(crate) static CURRENCY: Rule = Rule {
    code: "tax/currency",
    severity: Severity::Caution,
    title: text!("Not in yuan", "币种不是人民币"),
    message: text!(
        "Alibaba Cloud's amounts and Chinese invoices are in CNY, but this amount is in {currency}.",
        "阿里云账单和发票以人民币计价，此处币种为 {currency}。",
    ),
    fix: Some(text!("Enter the amount in CNY.", "请填写人民币金额。")),
    source: &[faq("Invoicing companies, content, and tax rates")],
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

words! {
    /// Which amount is given.
    pub enum Direction {
        /// With tax, as Alibaba Cloud bills it.
        Gross = "gross",
        /// Without tax.
        Net = "net",
    }
}

question! {
    /// How much of this amount is tax?
    pub struct TaxQuestion {
        /// The amount with tax, or without where `direction` says so, as typed: `6150`, `6,150.00`, `¥6150`.
        amount: String,
        /// Rate, as typed: `6%`, `0.06`, `exempt` or `not taxable`.
        rate: String,
        /// A product whose rate is used where no rate is given.
        product: String,
        /// The day of the order, as typed: `2026-01-15`, `2026年1月15日`.
        order_date: String,
        /// ISO code; CNY unless given.
        currency: String,
        /// The day of issue; it or the order's day allows an older rate.
        issue_date: String,
        /// Whether the amounts are with tax (unless said) or without.
        direction: Option<Direction>,
        /// The figures of a real invoice, to be checked.
        printed: Printed,
        /// Several lines, each with its own rate.
        lines: Vec<Line>,
        /// Parts into which the amount is split.
        parts: Vec<String>,
    }
}

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
    /// net + tax − gross, with its sign: by how much the formula misses the amount.
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

impl crate::report::Answer for TaxAnswer {
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
        answer.fill(whole, rate, is_net, &mut case.report);
    }
    answer.report = case.report;
    answer
}

/// A question on its way to the answer.
struct Case<'a> {
    question: &'a TaxQuestion,
    register: &'a Register,
    currency: Option<Currency>,
    days: Days,
    /// The amounts are without tax.
    is_net: bool,
    report: Report,
}

impl<'a> Case<'a> {
    fn of(question: &'a TaxQuestion, register: &'a Register) -> Case<'a> {
        let mut report = Report::default();
        let days = [("orderDate", &question.order_date), ("issueDate", &question.issue_date)]
            .map(|(field, typed)| date::read(field, typed, &mut report));
        let currency = currency::read("currency", &question.currency, &mut report);
        Case { question, register, currency, days, is_net: question.direction == Some(Direction::Net), report }
    }

    /// An amount in fen.
    fn amount(&mut self, field: &str, typed: &str) -> Option<i128> {
        let own = self.currency;
        let amount = amount::read(field, typed, own.map_or("CNY", |own| own.code), &mut self.report)?;
        let currency = currency::agreed(field, amount.currency, own, &mut self.report);
        if let Some(other) = currency.filter(|currency| !currency.is_yuan()) {
            self.report.add(CURRENCY.at(field).with("currency", other.code));
        }
        let fen = money::to_minor(amount.value, USUAL_DECIMALS);
        if fen.is_none() {
            self.too_large(field);
        }
        fen
    }

    /// The rate as typed or of the product; `within` is the path of the line.
    fn rate(&mut self, within: &str, typed: &str, product: &str) -> Option<Rate> {
        rates::to_use(within, typed, product, self.days, self.register, &mut self.report)
    }

    fn too_large(&mut self, field: &str) {
        self.report.add(amount::TOO_LARGE.at(field).with("largest", print(money::LARGEST_MINOR)));
    }

    /// An amount as the question's direction means it.
    fn split(&mut self, field: &str, amount: i128, rate: Rate) -> Option<Split> {
        let split = if self.is_net { from_net(amount, rate.ratio()) } else { issued(amount, rate.ratio()) };
        self.exact(field, split)
    }

    /// Unless it has become too large to be printed.
    fn exact(&mut self, field: &str, split: Split) -> Option<Split> {
        if split.gross.abs() > money::LARGEST_MINOR {
            self.too_large(field);
            return None;
        }
        Some(split)
    }

    /// The part of an amount that the question's direction gives.
    fn given(&self, split: Split) -> i128 {
        if self.is_net { split.net } else { split.gross }
    }

    fn ask_for_what_lacks(&mut self, has_amount: bool, has_rate: bool) {
        let report = &mut self.report;
        let is_said = |report: &Report, field: &str| report.findings.iter().any(|finding| finding.field == field);
        if !self.question.lines.is_empty() {
            return; // Each line says what it lacks.
        }
        if !has_amount && !is_said(report, "amount") {
            report.unchecked(&AMOUNT_MISSING, &["amount"]);
        }
        if !has_rate && !is_said(report, "rate") && !is_said(report, "product") {
            report.unchecked(&RATE_MISSING, &["rate"]);
        }
    }
}

/// Adds a finding with amounts; a `difference` shows its sign.
#[inline(never)]
fn say(
    report: &mut Report,
    rule: &Rule,
    field: &str,
    words: &[(&'static str, &Text)],
    amounts: &[(&'static str, i128)],
) {
    let mut finding = rule.at(field);
    for (name, value) in words {
        finding = finding.with(name, *value);
    }
    for (name, fen) in amounts {
        finding = finding.with(name, Text::from(if *name == "difference" { print_signed(*fen) } else { print(*fen) }));
    }
    report.add(finding);
}

#[inline(never)]
fn print(fen: i128) -> String {
    if fen.abs() > money::LARGEST_MINOR {
        return format!("{}.{:02}", fen / 100, fen.abs() % 100);
    }
    money::print(fen, USUAL_DECIMALS)
}

fn print_signed(fen: i128) -> String {
    money::print_signed(fen, USUAL_DECIMALS)
}
