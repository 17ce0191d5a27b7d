//! The question while it is answered: its amounts and rates, read in one way for all topics.

use super::{
    question::{Direction, TaxQuestion},
    rates::{self, Days, Rate},
    split::{Split, from_net, issued},
    yuan,
};
use crate::{
    money::{self, USUAL_DECIMALS},
    register::Register,
    report::{Report, Severity},
    rule::Rule,
    sources::faq,
    text::text,
    typed::{
        amount,
        currency::{self, Currency},
        date,
    },
};

/// No amount was entered.
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

/// No rate was entered.
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

/// The question while it is answered.
pub(super) struct Case<'a> {
    pub(super) question: &'a TaxQuestion,
    pub(super) register: &'a Register,
    pub(super) currency: Option<Currency>,
    pub(super) days: Days,
    /// The amounts are without tax.
    pub(super) is_net: bool,
    pub(super) report: Report,
}

impl<'a> Case<'a> {
    pub(super) fn of(question: &'a TaxQuestion, register: &'a Register) -> Case<'a> {
        let mut report = Report::default();
        let days = [("orderDate", &question.order_date), ("issueDate", &question.issue_date)]
            .map(|(field, typed)| date::read(field, typed, &mut report));
        let currency = currency::read("currency", &question.currency, &mut report);
        Case { question, register, currency, days, is_net: question.direction == Some(Direction::Net), report }
    }

    /// An amount in fen.
    pub(super) fn amount(&mut self, field: &str, typed: &str) -> Option<i128> {
        let own = self.currency;
        let amount = amount::read(field, typed, own.map_or("CNY", |own| own.code), &mut self.report)?;
        let currency = currency::agreed(field, amount.currency, own, &mut self.report);
        if let Some(other) = currency.filter(|currency| !currency.is_yuan()) {
            self.report.add(yuan::CURRENCY.at(field).with("currency", other.code));
        }
        let fen = money::to_minor(amount.value, USUAL_DECIMALS);
        if fen.is_none() {
            self.too_large(field);
        }
        fen
    }

    /// The rate as typed or of the product; `within` is the path of the line.
    pub(super) fn rate(&mut self, within: &str, typed: &str, product: &str) -> Option<Rate> {
        rates::to_use(within, typed, product, self.days, self.register, &mut self.report)
    }

    pub(super) fn too_large(&mut self, field: &str) {
        self.report.add(amount::TOO_LARGE.at(field).with("largest", money::yuan(money::LARGEST_MINOR)));
    }

    /// An amount as the question's direction means it.
    pub(super) fn split(&mut self, field: &str, amount: i128, rate: Rate) -> Option<Split> {
        let split = if self.is_net { from_net(amount, rate.ratio()) } else { issued(amount, rate.ratio()) };
        self.exact(field, split)
    }

    /// `None` if it has become too large to be printed.
    pub(super) fn exact(&mut self, field: &str, split: Split) -> Option<Split> {
        if split.gross.abs() > money::LARGEST_MINOR {
            self.too_large(field);
            return None;
        }
        Some(split)
    }

    /// The part of an amount that the question's direction gives.
    pub(super) fn given(&self, split: Split) -> i128 {
        if self.is_net { split.net } else { split.gross }
    }

    pub(super) fn ask_for_what_lacks(&mut self, has_amount: bool, has_rate: bool) {
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
