//! After a refund or a downgrade: wait, offset, return, or simply request.

use super::{
    Action, Case, Settle, needs, shortfall, steps,
    way::{Plan, replace, undecided},
};
use crate::{report::Severity, rule::Rule, sources::faq, text::text};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&AMOUNTS_OPEN, &WITHOUT_INVOICE];

/// Amounts that the shortfall takes.
pub static AMOUNTS_OPEN: Rule = Rule {
    code: "aftercare/amounts-open",
    severity: Severity::Hold,
    title: text!("Amounts missing", "缺少金额"),
    message: text!(
        "We could not compute the shortfall: that takes what was invoiced, and what was refunded or is still consumed.",
        "无法计算欠票金额：需要已开票金额，以及退款金额或退款后的实际消费。",
    ),
    fix: None,
    source: &[faq("What is a credit note?")],
};

/// The FAQ speaks of a shortfall without an invoice.
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
    let is_through = q.refund_processed == Some(true);
    let computed = if is_through && invoiced_before == Some(true) { shortfall::compute(case) } else { None };
    match (q.refund_processed, invoiced_before) {
        (None, _) => undecided(case, &needs::REFUND_PROCESSED),
        (Some(false), _) => (Action::WaitForRefund, vec![&steps::REFUND, &steps::REQUEST]),
        (_, None) => undecided(case, &needs::INVOICED_BEFORE),
        (_, Some(false)) => {
            case.report.add(WITHOUT_INVOICE.at("invoicedBefore"));
            (Action::Request, vec![&steps::SELECT_ORDERS, &steps::REQUEST])
        }
        (_, Some(true)) if computed.is_none() => {
            let is_missing = |text: &str| text.trim().is_empty();
            let asked = if is_missing(&q.invoice.amount) { &needs::AMOUNT } else { &needs::REFUND };
            case.report.unchecked(&AMOUNTS_OPEN, &[asked.0]);
            case.need(asked);
            (Action::Undecided, Vec::new())
        }
        _ => settle(case),
    }
}

fn settle(case: &mut Case) -> Plan {
    let q = case.question;
    if case.shortfall.as_ref().is_none_or(|shortfall| !shortfall.is_any) {
        return (Action::Request, vec![&steps::REQUEST]);
    }
    let by_offset = (!q.new_consumption.is_empty()).then_some(Settle::Offset);
    match q.settle.or(by_offset) {
        None => {
            case.need(&needs::SETTLE);
            (Action::Settle, Vec::new())
        }
        Some(Settle::Return) => replace(case),
        Some(Settle::Offset) if q.stored_value_card == Some(true) => {
            (Action::Offset, vec![&steps::USE_BALANCE, &steps::OFFSET, &steps::REQUEST])
        }
        Some(Settle::Offset) => (Action::Offset, vec![&steps::OFFSET, &steps::REQUEST]),
    }
}
