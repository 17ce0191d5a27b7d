//! How much of each item can be invoiced, and by whom.
//!
//! What can be invoiced is what was consumed minus what is invoiced and refunded: the sources write “consumed”, “paid”
//! and “actual charges” in turn, and the invoicing page decides.

use super::{
    case::Case,
    domain,
    issuer::{ISSUER_DIFFERS, ISSUER_OPEN, RATE_OPEN, VENDOR_ISSUES, issuer},
    line::{Line, Requestable, buyer, field, without_spare_spaces},
    needs,
    question::{Billing, Item},
    titles, when,
};
use crate::{
    money,
    report::Severity,
    rule::Rule,
    sources::{Source, faq},
    tax::yuan::print,
    text::text,
};
use serde::Serialize;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[
    &NOT_POSITIVE,
    &OVER_INVOICED,
    &NOTHING_LEFT,
    &TOP_UP,
    &TOP_UP_PART,
    &CONSUMED_ABOVE,
    &VENDOR_ISSUES,
    &ISSUER_OPEN,
    &RATE_OPEN,
    &ISSUER_DIFFERS,
];

const LIMITS: Source = faq("Invoice request time and amount limits");
const TOP_UPS: Source = faq("Invoices for prepaid top-ups");

/// Nothing, or less.
pub static NOT_POSITIVE: Rule = Rule {
    code: "request/not-positive",
    severity: Severity::Stop,
    title: text!("Not an amount to invoice", "金额须大于零"),
    message: text!("Expected an amount above 0, found {found}.", "此处金额须大于 0，实际为 {found}。"),
    fix: None,
    source: &[LIMITS],
};

/// More invoiced than consumed.
pub static OVER_INVOICED: Rule = Rule {
    code: "request/over-invoiced",
    severity: Severity::Stop,
    title: text!("Invoiced more than consumed", "已开票金额大于实际消费"),
    message: text!(
        "Invoiced and refunded together are {excess} more than the charges. That is a shortfall, and requests are refused \
         until you settle it.",
        "已开票金额与退款之和超出消费金额 {excess}，形成欠票；欠票处理完成前无法申请开票。",
    ),
    fix: Some(text!(
        "Return the invoice, or offset the shortfall with new consumption.",
        "请先退票，或用新的消费冲抵欠票。"
    )),
    source: &[faq("What is a credit note?"), faq("Invoicing with a credit note")],
};

/// All of it is invoiced.
pub static NOTHING_LEFT: Rule = Rule {
    code: "request/nothing-left",
    severity: Severity::Caution,
    title: text!("Nothing is left to invoice", "无可开票金额"),
    message: text!(
        "This item is fully invoiced or refunded, so there is nothing left to invoice.",
        "该项已全部开票或退款，没有可开票金额。",
    ),
    fix: None,
    source: &[LIMITS],
};

/// Money that is still in the account.
pub static TOP_UP: Rule = Rule {
    code: "request/top-up",
    severity: Severity::Stop,
    title: text!("Top-up cannot be invoiced", "充值款不能开票"),
    message: text!(
        "Only consumption can be invoiced. Nothing of this top-up of {paid} has been consumed yet.",
        "仅可对已消费的订单开票：该笔充值 {paid} 尚未消费。",
    ),
    fix: Some(text!("Request the invoice for the orders that it pays for.", "请在消费后就相应订单申请开票。")),
    source: &[TOP_UPS],
};

/// Money that is partly spent.
pub static TOP_UP_PART: Rule = Rule {
    code: "request/top-up-part",
    severity: Severity::Info,
    title: text!("Only the consumed part", "仅已消费部分可开票"),
    message: text!(
        "Of the top-up of {paid}, the consumed {consumed} can be invoiced; the rest cannot.",
        "该笔充值 {paid} 中，仅已消费的 {consumed} 可开票，余额不能开票。",
    ),
    fix: None,
    source: &[TOP_UPS],
};

/// More spent than paid in.
pub static CONSUMED_ABOVE: Rule = Rule {
    code: "request/consumed-above-top-up",
    severity: Severity::Hold,
    title: text!("Consumed more than topped up", "消费大于充值"),
    message: text!(
        "You consumed {consumed} but topped up only {paid}. These contradict each other, so neither was counted.",
        "消费 {consumed} 大于充值 {paid}，两者不符，均未计入。",
    ),
    fix: Some(text!("Compare them with the bill.", "请与账单核对。")),
    source: &[TOP_UPS],
};

/// How much of an item can be invoiced.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ItemAnswer {
    /// How much.
    pub available: String,
    /// By whom, where that is known.
    pub issuer: Option<&'static str>,
    /// As a fraction, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<String>,
    /// From when.
    pub requestable: Requestable,
}

impl From<Line> for ItemAnswer {
    fn from(line: Line) -> ItemAnswer {
        ItemAnswer {
            available: print(line.available),
            issuer: line.issuer.id(),
            rate: line.rate.map(|rate| rate.fraction.to_string()),
            requestable: line.requestable,
        }
    }
}

/// Reads every item.
pub(super) fn lines(case: &mut Case) -> Vec<Line> {
    let q = case.question;
    if q.items.is_empty() {
        case.need(&needs::ITEMS);
    }
    q.items.iter().enumerate().map(|(at, item)| line(case, at, item)).collect()
}

fn line(case: &mut Case, at: usize, item: &Item) -> Line {
    let order_date = case.day(&field(at, "orderDate"), &item.order_date);
    let (issuer, rate) = issuer(case, at, item, order_date);
    titles::check_tax_id(case, &field(at, "title."), &item.title);
    let is_invoiced = domain::check(case, at, item, order_date);
    let available = available(case, at, item);
    Line {
        at,
        available: if is_invoiced { available } else { 0 },
        issuer,
        rate,
        billing: item.billing,
        account: without_spare_spaces(&item.cloud_account),
        buyer: buyer(&case.question.title, &item.title),
        requestable: when::requestable(case, at, item, order_date),
    }
}

/// What can still be invoiced, in fen.
fn available(case: &mut Case, at: usize, item: &Item) -> i128 {
    let mut read = |name: &str, typed: &str| {
        let fen = case.fen(&field(at, name), typed)?;
        let is_charge = name == "amount";
        if fen < 0 || (is_charge && fen == 0) {
            case.report.add(NOT_POSITIVE.at(field(at, name)).with("found", money::yuan(fen)));
            return None;
        }
        Some(fen)
    };
    let charges = read("amount", &item.amount);
    let less = [("invoiced", &item.invoiced), ("refunded", &item.refunded)].map(|(name, typed)| {
        let fen = read(name, typed);
        if typed.trim().is_empty() { Some(0) } else { fen }
    });
    let consumed = read("consumed", &item.consumed);
    if item.amount.trim().is_empty() {
        case.open.push(field(at, "amount"));
    }
    let (Some(charges), [Some(invoiced), Some(refunded)]) = (charges, less) else { return 0 };
    let charges = if item.billing == Some(Billing::TopUp) { spent(case, at, charges, consumed) } else { charges };
    let left = charges - invoiced - refunded;
    if left < 0 {
        case.report.add(OVER_INVOICED.at(field(at, "invoiced")).with("excess", money::yuan(-left)));
    } else if left == 0 && charges > 0 {
        case.report.add(NOTHING_LEFT.at(field(at, "amount")));
    }
    left.max(0)
}

/// How much of a top-up was spent.
fn spent(case: &mut Case, at: usize, paid: i128, consumed: Option<i128>) -> i128 {
    let consumed = consumed.unwrap_or(0);
    if consumed == 0 {
        case.report.add(TOP_UP.at(field(at, "billing")).with("paid", money::yuan(paid)));
        return 0;
    }
    if consumed == paid {
        return paid;
    }
    let rule = if consumed > paid { &CONSUMED_ABOVE } else { &TOP_UP_PART };
    let finding = rule.at(field(at, "consumed")).with("paid", money::yuan(paid));
    case.report.add(finding.with("consumed", money::yuan(consumed)));
    if consumed > paid { 0 } else { consumed }
}
