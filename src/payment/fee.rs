//! The bank's fee on the screen, and how large it may be to explain a difference.

use super::{
    case::Case,
    figure::{Amounts, shown},
    question::FeePaidBy,
};
use crate::{
    comparison::Place,
    report::{Report, Severity},
    rule::Rule,
    sources::guide,
    text::text,
    typed::{self, currency::Currency},
};
use rust_decimal::Decimal;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&BEYOND_BOUND];

/// Too large for a bank fee.
pub static BEYOND_BOUND: Rule = Rule {
    code: "payment/fee-beyond-bound",
    severity: Severity::Hold,
    title: text!("Too large for a bank fee", "银行费用过高"),
    message: text!(
        "Your bank's screen shows {sent} for {due}, and a fee of {fee} would explain it. Bank fees up to {bound} are \
         usual for such a payment.",
        "网银付款页面金额为 {sent}，应付 {due}，差额与所列费用 {fee} 相符，但此类付款的银行费用通常不超过 {bound}。",
    ),
    fix: Some(text!("Ask your bank what this fee is for before you pay.", "付款前请向银行问清该项费用。")),
    source: &[guide("Mistake #1: Paying the wrong amount or currency")],
};

/// About 60 US dollars in the usual currencies: up to this fee, a difference in a small payment is explained.
const USUAL_FEES: [(&str, i64); 30] = [
    ("USD", 60),
    ("CNY", 430),
    ("EUR", 55),
    ("GBP", 48),
    ("HKD", 470),
    ("JPY", 9_000),
    ("AUD", 92),
    ("CAD", 84),
    ("SGD", 80),
    ("CHF", 54),
    ("NZD", 100),
    ("KRW", 84_000),
    ("TWD", 1_900),
    ("INR", 5_200),
    ("THB", 2_100),
    ("MYR", 270),
    ("PHP", 3_500),
    ("IDR", 1_000_000),
    ("VND", 1_500_000),
    ("AED", 220),
    ("SAR", 225),
    ("ILS", 220),
    ("ZAR", 1_100),
    ("MXN", 1_150),
    ("BRL", 330),
    ("PLN", 230),
    ("SEK", 600),
    ("NOK", 640),
    ("DKK", 400),
    ("CZK", 1_300),
];

/// Fees above the usual one explain a difference up to this share of the amount: 1 %.
const LARGEST_SHARE: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// The fee up to which a difference is explained: 1 % of the amount, or the usual fee if that is more.
pub(super) fn bound(due: Decimal, currency: Option<Currency>) -> Decimal {
    let usual = currency.and_then(|currency| USUAL_FEES.iter().find(|(code, _)| *code == currency.code));
    let share = due.checked_mul(LARGEST_SHARE).unwrap_or(Decimal::ZERO);
    share.max(usual.map_or(Decimal::ZERO, |(_, usual)| Decimal::from(*usual)))
}

/// The fee on the bank's screen; a fee in a different currency explains nothing.
pub(super) fn read(case: &Case) -> Option<Decimal> {
    let transfer = &case.question.transfer;
    let currency = typed::currency::of(&transfer.currency).currency().unwrap_or(Currency::YUAN);
    let fee = typed::amount::read("", &transfer.fee, currency.code, &mut Report::default())?;
    let is_other = fee.currency.is_some_and(|beside| !beside.fits(currency));
    (fee.value >= Decimal::ZERO && !is_other).then_some(fee.value)
}

/// Whether the bank's fee explains an amount on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Explained {
    /// Yes: the buyer pays it in addition, and the agreed amount arrives.
    Yes,
    /// Yes, but it is too large for a fee, which was reported.
    Beyond,
    /// No.
    No,
}

/// Whether the fee that the screen shows is the whole difference, within the bound.
pub(super) fn explain(case: &mut Case, amounts: &Amounts, due: Decimal, sent: Decimal) -> Explained {
    let payer = case.question.transfer.fee_paid_by;
    let Some(fee) = read(case).filter(|fee| due.checked_add(*fee) == Some(sent) && !fee.is_zero()) else {
        return Explained::No;
    };
    if matches!(payer, Some(FeePaidBy::Supplier)) {
        return Explained::No; // It would come off what arrives, and not be added.
    }
    let currency = amounts.get(Place::Transfer).and_then(|amount| amount.currency);
    let bound = bound(due, currency);
    if fee <= bound {
        return Explained::Yes;
    }
    let shown = |amount: Decimal| shown(amount, currency);
    let finding = BEYOND_BOUND.at("transfer.fee").with("sent", shown(sent)).with("due", shown(due));
    case.report.add(finding.with("fee", shown(fee)).with("bound", shown(bound)));
    Explained::Beyond
}
