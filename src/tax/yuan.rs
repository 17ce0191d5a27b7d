//! Amounts in yuan, as whole fen.

use crate::{
    money::{self, USUAL_DECIMALS},
    report::{Report, Severity},
    rule::Rule,
    sources::faq,
    text::text,
    typed::amount,
};

/// A currency other than the yuan.
pub(super) static CURRENCY: Rule = Rule {
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

/// Reads an amount that must be in yuan. Another currency is reported and gives `None`.
pub(crate) fn read(field: &str, typed: &str, report: &mut Report) -> Option<i128> {
    let amount = amount::read(field, typed, "CNY", report)?;
    if let Some(other) = amount.currency.filter(|currency| !currency.is_yuan()) {
        report.add(CURRENCY.at(field).with("currency", other.code));
        return None;
    }
    money::to_minor(amount.value, USUAL_DECIMALS)
}

/// Fen as an amount.
pub(crate) fn print(fen: i128) -> String {
    money::print(fen, USUAL_DECIMALS)
}
