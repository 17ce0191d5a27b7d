//! After a refund or a downgrade: wait, offset, return, or simply request.

use super::{
    action::Action,
    case::Case,
    needs,
    plan::{Plan, undecided},
    question::Settle,
    replace,
    shortfall::{self, Shortfall},
    steps,
};
use crate::{report::Severity, rule::Rule, sources::faq, text::text};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&AMOUNTS_OPEN, &WITHOUT_INVOICE];

/// The amounts that the shortfall is computed from.
pub static AMOUNTS_OPEN: Rule = Rule {
    code: "aftercare/amounts-open",
    severity: Severity::Hold,
    title: text!("Amounts missing", "缺少金额"),
    message: text!(
        "We could not compute the shortfall. Enter what was invoiced, and what was refunded or is still consumed.",
        "无法计算欠票金额：请填写已开票金额，以及退款金额或退款后的实际消费。",
    ),
    fix: None,
    source: &[faq("What is a credit note?")],
};

/// The FAQ also describes a shortfall without an earlier invoice.
pub static WITHOUT_INVOICE: Rule = Rule {
    code: "aftercare/shortfall-without-invoice",
    severity: Severity::Info,
    title: text!("A shortfall without an invoice", "未开票时的欠票"),
    message: text!(
        "The FAQ defines a shortfall as following from an invoice issued before the refund, but its next section describes one without. Follow what the page shows.",
        "按《发票常见问题》的定义，退款前已开票才会产生欠票；但其后一节又提到未开票的情形。请以页面提示为准。",
    ),
    fix: None,
    source: &[faq("What is a credit note?"), faq("Invoicing with a credit note")],
};

/// The plan after a refund.
pub(super) fn plan(case: &mut Case) -> Plan {
    let q = case.question;
    let has_invoice = !q.invoice.amount.trim().is_empty() || case.has_number;
    let invoiced_before = q.invoiced_before.or(has_invoice.then_some(true));
    match (q.refund_processed, invoiced_before) {
        (None, _) => undecided(case, &needs::REFUND_PROCESSED),
        (Some(false), _) => Plan::of(Action::WaitForRefund, &[&steps::REFUND, &steps::REQUEST]),
        (_, None) => undecided(case, &needs::INVOICED_BEFORE),
        (_, Some(false)) => {
            case.report.add(WITHOUT_INVOICE.at("invoicedBefore"));
            Plan::of(Action::Request, &[&steps::SELECT_ORDERS, &steps::REQUEST])
        }
        (_, Some(true)) => match shortfall::compute(case) {
            Some(shortfall) => Plan { shortfall: Some(shortfall.clone()), ..settle(case, &shortfall) },
            None => {
                let is_missing = q.invoice.amount.trim().is_empty();
                let need = if is_missing { &needs::AMOUNT } else { &needs::REFUND };
                case.report.unchecked(&AMOUNTS_OPEN, &[need.field]);
                case.need(need);
                Plan::undecided()
            }
        },
    }
}

fn settle(case: &mut Case, shortfall: &Shortfall) -> Plan {
    let q = case.question;
    if !shortfall.is_any {
        return Plan::of(Action::Request, &[&steps::REQUEST]);
    }
    let by_offset = (!q.new_consumption.is_empty()).then_some(Settle::Offset);
    match q.settle.or(by_offset) {
        None => {
            case.need(&needs::SETTLE);
            Plan::of(Action::Settle, &[])
        }
        Some(Settle::Return) => replace::plan(case),
        Some(Settle::Offset) if q.stored_value_card == Some(true) => {
            Plan::of(Action::Offset, &[&steps::USE_BALANCE, &steps::OFFSET, &steps::REQUEST])
        }
        Some(Settle::Offset) => Plan::of(Action::Offset, &[&steps::OFFSET, &steps::REQUEST]),
    }
}
