//! What an amount might be that differs from the agreed one: a deposit, a balance, a missing zero, an added bank fee.
//! The reader can accept a proposal with one tap; nothing is assumed.

use super::{
    case::Case,
    fee,
    figure::{print, shown},
    schedule::Schedule,
};
use crate::{
    comparison::Place,
    report::Severity,
    rule::Rule,
    sources::guide,
    text::{Text, text},
    typed::currency::Currency,
};
use rust_decimal::Decimal;
use serde::Serialize;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&DEPOSIT, &BALANCE, &ZERO_MISSING, &FEE_ON_TOP];

/// A usual share of the order, or a stage that the terms name.
pub static DEPOSIT: Rule = Rule {
    code: "payment/deposit-suspected",
    severity: Severity::Hold,
    title: text!("Is this a deposit?", "是否为定金？"),
    message: text!(
        "{second} {there} is {share} of the {first} {here}. Is this a deposit?",
        "{there}的 {second} 为{here}金额 {first} 的 {share}，是否为定金？",
    ),
    fix: Some(text!(
        "If it is, add the stages of payment from the order page. If not, correct the amount.",
        "如为定金，请按订单页面补填分期付款安排；如不是，请更正金额。",
    )),
    source: &[guide("Check the invoice and order details"), guide("Use payment milestones if offered")],
};

/// The rest after a usual deposit.
pub static BALANCE: Rule = Rule {
    code: "payment/balance-suspected",
    severity: Severity::Hold,
    title: text!("Is this the balance?", "是否为尾款？"),
    message: text!(
        "{second} {there} is {share} of the {first} {here}. Is this the balance after a deposit?",
        "{there}的 {second} 为{here}金额 {first} 的 {share}，是否为支付定金后的尾款？",
    ),
    fix: Some(text!(
        "If it is, add the stages of payment from the order page. If not, correct the amount.",
        "如为尾款，请按订单页面补填分期付款安排；如不是，请更正金额。",
    )),
    source: &[guide("Check the invoice and order details"), guide("Use payment milestones if offered")],
};

/// A tenth.
pub static ZERO_MISSING: Rule = Rule {
    code: "payment/zero-missing",
    severity: Severity::Hold,
    title: text!("Is a zero missing?", "是否少填一个 0？"),
    message: text!(
        "{second} {there} is a tenth of the {first} {here}. Is a zero missing?",
        "{there}的 {second} 为{here}金额 {first} 的十分之一，是否少填了一个 0？",
    ),
    fix: Some(text!("Compare the digits of both amounts.", "请逐位核对两处金额。")),
    source: &[guide("Mistake #1: Paying the wrong amount or currency")],
};

/// A little more than was agreed.
pub static FEE_ON_TOP: Rule = Rule {
    code: "payment/fee-on-top-suspected",
    severity: Severity::Hold,
    title: text!("Is this your bank's fee?", "差额是否为银行费用？"),
    message: text!(
        "{second} {there} is {difference} more than the {first} {here}. Is that your bank's fee? Fees up to {bound} are \
         usual for such a payment.",
        "{there}的 {second} 比{here}的 {first} 多 {difference}，是否为银行费用？此类付款的银行费用通常不超过 {bound}。",
    ),
    fix: Some(text!(
        "If it is, enter the fee as your bank's screen shows it. If not, correct the amount.",
        "如为银行费用，请按网银付款页面填写费用；如不是，请更正金额。",
    )),
    source: &[guide("Mistake #1: Paying the wrong amount or currency")],
};

/// A stage of payment that is proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Stage {
    /// Its name.
    pub label: Text,
    /// Its share of the total in per cent.
    pub percent: String,
    /// Its amount.
    pub amount: String,
    /// Whether it is the one that is due now.
    pub due: bool,
}

/// What the reader can accept with one tap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Proposal {
    /// `deposit`, `balance`, `zero` or `fee`.
    #[serde(serialize_with = "crate::text::constant")]
    pub id: &'static str,
    /// The label of the button.
    pub text: Text,
    /// The stages of payment, of a deposit or a balance.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub schedule: Vec<Stage>,
    /// The existing stage of the schedule that would be due, counted from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<usize>,
    /// The amount with its zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// The fee.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee: Option<String>,
}

/// Shares that deposits usually have, in per cent.
const DEPOSITS: [i64; 4] = [20, 30, 40, 50];

/// The rest after these deposits.
const BALANCES: [i64; 3] = [60, 70, 80];

/// A smaller excess is a typing mistake, not a fee.
const SMALLEST_FEE: Decimal = Decimal::ONE;

/// Reports what an amount might be, if it is something usual.
pub(super) fn of(
    case: &mut Case,
    schedule: &Schedule,
    place: Place,
    base: (Place, Decimal),
    amount: Decimal,
    currency: Option<Currency>,
) -> Option<Proposal> {
    let has_fee = fee::read(case).is_some_and(|fee| !fee.is_zero());
    if schedule.step.is_some() || amount <= Decimal::ZERO || base.1 <= Decimal::ZERO {
        return None;
    }
    let empty = Proposal { id: "", text: Text::from(""), schedule: vec![], step: None, amount: None, fee: None };
    let named = schedule.amounts.iter().position(|step| *step == Some(amount)).filter(|_| schedule.list.len() > 1);
    let is_share = |percent: i64| amount.checked_mul(Decimal::from(100)) == base.1.checked_mul(Decimal::from(percent));
    let difference = amount.checked_sub(base.1)?;
    let bound = fee::bound(base.1, currency);
    let said = |rule: &Rule| {
        let finding = rule.at(place.path("amount")).with("first", shown(base.1, currency)).with("here", base.0.there());
        finding.with("second", shown(amount, currency)).with("there", place.there())
    };
    let (finding, proposal) = if amount.checked_mul(Decimal::TEN) == Some(base.1) {
        let full = print(base.1, currency);
        let text = filled(
            text!("A zero is missing: {amount}", "少填一个 0，应为 {amount}"),
            "amount",
            shown(base.1, currency),
        );
        (said(&ZERO_MISSING).suggest(&*full), Proposal { id: "zero", text, amount: Some(full), ..empty })
    } else if let Some(step) = named {
        let share = Text::of(&format!("step {}", step + 1), &format!("第 {} 期", step + 1));
        let text =
            filled(text!("Yes, stage {step} is due now", "是，本次支付第 {step} 期"), "step", (step + 1).to_string());
        let rule = if step == 0 { &DEPOSIT } else { &BALANCE };
        let id = if step == 0 { "deposit" } else { "balance" };
        (said(rule).with("share", share), Proposal { id, text, step: Some(step), ..empty })
    } else if let Some(percent) = DEPOSITS.into_iter().find(|percent| is_share(*percent)) {
        let text = filled(text!("Yes, a deposit of {percent}%", "是，{percent}% 定金"), "percent", percent.to_string());
        let stages = stages(base.1, amount, percent, 100 - percent, true, currency);
        let finding = said(&DEPOSIT).with("share", format!("{percent}%"));
        (finding, Proposal { id: "deposit", text, schedule: stages, ..empty })
    } else if let Some(percent) = BALANCES.into_iter().find(|percent| is_share(*percent)) {
        let text =
            filled(text!("Yes, the balance of {percent}%", "是，{percent}% 尾款"), "percent", percent.to_string());
        let first = base.1.checked_sub(amount)?;
        let stages = stages(base.1, first, 100 - percent, percent, false, currency);
        let finding = said(&BALANCE).with("share", format!("{percent}%"));
        (finding, Proposal { id: "balance", text, schedule: stages, ..empty })
    } else if place == Place::Transfer && !has_fee && difference >= SMALLEST_FEE && difference <= bound {
        let fee = print(difference, currency);
        let text = filled(text!("Yes, a bank fee of {fee}", "是，银行费用 {fee}"), "fee", shown(difference, currency));
        let finding = said(&FEE_ON_TOP).with("difference", shown(difference, currency));
        (finding.with("bound", shown(bound, currency)), Proposal { id: "fee", text, fee: Some(fee), ..empty })
    } else {
        return None;
    };
    if case.report.findings.iter().all(|other| other.code != finding.code) {
        case.report.add(finding);
    }
    Some(proposal)
}

fn filled(mut text: Text, name: &'static str, value: impl Into<Text>) -> Text {
    text.fill(name, &value.into());
    text
}

/// A deposit and the balance.
fn stages(
    total: Decimal,
    first: Decimal,
    percent: i64,
    rest: i64,
    is_deposit_due: bool,
    currency: Option<Currency>,
) -> Vec<Stage> {
    let second = total.checked_sub(first).unwrap_or_default();
    [
        (text!("Deposit", "定金"), percent, first, is_deposit_due),
        (text!("Balance", "尾款"), rest, second, !is_deposit_due),
    ]
    .map(|(label, percent, amount, due)| Stage {
        label,
        percent: percent.to_string(),
        amount: print(amount, currency),
        due,
    })
    .into()
}
