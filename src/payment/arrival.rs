//! What is sent, what arrives after the bank's fees, and what falls short.

use super::{
    asks,
    case::Case,
    fee,
    figure::{Amounts, print, shown},
    question::{FeePaidBy, Reply},
};
use crate::{
    comparison::{Outcome, Place, Row},
    report::Severity,
    rule::Rule,
    sources::guide,
    text::{Text, text},
};
use rust_decimal::Decimal;
use serde::Serialize;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&SHORTFALL, &UNKNOWN];

/// Fees reduce what arrives.
pub static SHORTFALL: Rule = Rule {
    code: "payment/fee-shortfall",
    severity: Severity::Caution,
    title: text!("Less arrives than is due", "到账金额不足"),
    message: text!(
        "After bank fees, {received} of your {sent} arrives. That is {shortfall} less than the {due} due.",
        "汇出 {sent}，扣除银行费用后到账 {received}，比应付的 {due} 少 {shortfall}。",
    ),
    fix: Some(text!(
        "Ask who pays the fees. If you do, have your bank charge them to you in addition to the amount.",
        "请确认费用由谁承担；如由您承担，请在网银选择“费用由汇款人承担”，在汇款金额之外另付。",
    )),
    source: &[guide("Pro tip: pay in the currency specified on the invoice")],
};

/// The arriving amount is not known.
pub static UNKNOWN: Rule = Rule {
    code: "payment/fees-unknown",
    severity: Severity::Caution,
    title: text!("Amount that arrives not known", "到账金额无法确认"),
    message: text!("We cannot confirm how much arrives: {how}.", "无法确认到账金额：{how}。",),
    fix: Some(text!(
        "Ask the supplier who pays the bank fees, and your bank how much will arrive.",
        "请向供应商确认银行费用由谁承担，并向银行确认到账金额。",
    )),
    source: &[
        guide("Pro tip: pay in the currency specified on the invoice"),
        guide("Mistake #1: Paying the wrong amount or currency"),
    ],
};

/// What is due now, and how much of it arrives.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Due {
    /// The amount that is due.
    pub amount: String,
    /// Its currency, if one was given.
    pub currency: String,
    /// What arrives after the fees.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received: Option<String>,
    /// How much of it is missing then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shortfall: Option<String>,
    /// What the payment costs if the full amount is to arrive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_send: Option<String>,
}

/// Computes what is due and what arrives, and the row that says who pays the fees.
pub(super) fn due(case: &mut Case, amounts: &Amounts) -> (Option<Due>, Row) {
    let q = case.question;
    let payer = q.transfer.fee_paid_by;
    let mut row = Row::of("fee", text!("Bank fees", "银行费用"), &[(Place::Transfer, &q.transfer.fee)]);
    let places = [Place::Order, Place::Contract, Place::Invoice, Place::Instruction, Place::Chat];
    let mut agreed = places.into_iter().filter_map(|place| amounts.get(place));
    let Some(base) = agreed.clone().next() else { return (None, row) };
    let currency = agreed.find_map(|amount| amount.currency);
    let exact = |amount: Decimal| print(amount, currency);
    let code = currency.map_or_else(String::new, |currency| currency.code.to_owned());
    let mut due = Due { amount: exact(base.value), currency: code, ..Due::default() };
    let fee = fee::read(case);
    if payer.is_none() && fee.is_none() {
        return (Some(due), row);
    }
    let sent = amounts.get(Place::Transfer).map(|sent| sent.value);
    let gross = fee.and_then(|fee| base.value.checked_add(fee));
    let received = match (payer, sent, fee) {
        (Some(FeePaidBy::Buyer), Some(sent), _) => Some(if Some(sent) == gross { base.value } else { sent }),
        (Some(FeePaidBy::Supplier), Some(sent), Some(fee)) => sent.checked_sub(fee),
        _ => None,
    };
    let full = case.ask_one(payer != Some(FeePaidBy::Buyer), &asks::FULL_AMOUNT);
    due.to_send = match (payer, full) {
        (Some(FeePaidBy::Buyer), _) | (_, Some(Reply::Yes)) => gross,
        (Some(FeePaidBy::Supplier), _) | (_, Some(Reply::No)) => Some(base.value),
        _ => None,
    }
    .map(exact);
    let shortfall =
        received.and_then(|received| base.value.checked_sub(received)).map(|short| short.max(Decimal::ZERO));
    due.received = received.map(exact);
    due.shortfall = shortfall.map(exact);
    row.result = Outcome::Match;
    if full != Some(Reply::No) {
        match (sent, received, shortfall) {
            (Some(sent), Some(received), Some(short)) if !short.is_zero() => {
                let shown = |amount| shown(amount, currency);
                let finding = SHORTFALL.at("transfer.fee").with("sent", shown(sent));
                let finding = finding.with("received", shown(received)).with("due", shown(base.value));
                case.report.add(finding.with("shortfall", shown(short)));
                row.result = Outcome::Close;
            }
            (_, Some(_), _) | (None, ..) => {}
            _ => {
                case.report.add(UNKNOWN.at("transfer.feePaidBy").with("how", why_unknown(payer)));
                row.result = Outcome::NotChecked;
            }
        }
    }
    (Some(due), row)
}

fn why_unknown(payer: Option<FeePaidBy>) -> Text {
    match payer {
        Some(FeePaidBy::Shared) => {
            text!("the fees are shared, and other banks deduct theirs on the way", "费用由双方分担，途中银行会另行扣费")
        }
        Some(FeePaidBy::Supplier) => {
            text!("the supplier pays the fees, and their amount is not known", "费用由供应商承担，但金额未知")
        }
        _ => text!("it is not clear who pays the bank fees", "银行费用由谁承担尚未明确"),
    }
}
