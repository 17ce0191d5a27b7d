//! By order detail, by monthly bill, or by amount: which fits, and how much is requested.

use super::{
    case::Case,
    items::NOT_POSITIVE,
    line::Line,
    needs,
    question::{Billing, Method, Purpose},
};
use crate::{
    money,
    report::Severity,
    rule::Rule,
    sources::{Source, faq},
    text::{Text, text},
};
use serde::Serialize;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&AMOUNT_EXCESS, &BY_MONTH, &BY_AMOUNT, &BILL_DIFFERS];

const METHODS: Source = faq("Differences between invoicing methods");

/// More than can be invoiced.
pub static AMOUNT_EXCESS: Rule = Rule {
    code: "request/amount-excess",
    severity: Severity::Stop,
    title: text!("More than can be invoiced", "超出可开票金额"),
    message: text!(
        "{requested} is {excess} more than the {available} that can be invoiced for these items.",
        "申请金额 {requested} 超出所选项目的可开票金额 {available}，超出 {excess}。",
    ),
    fix: Some(text!("Request at most {available}.", "申请金额最多为 {available}。")),
    source: &[faq("Invoice request time and amount limits"), METHODS],
};

/// Billed later, but requested by order.
pub static BY_MONTH: Rule = Rule {
    code: "request/by-month",
    severity: Severity::Caution,
    title: text!("By monthly bill", "建议按月账单开票"),
    message: text!(
        "For pay-as-you-go the monthly bill is recommended: by order detail, charges billed later may not be shown, though \
         another section says that they are combined into one order per cycle.",
        "按量付费建议按月账单开票：按订单明细开票时可能看不到后付费明细，但文档另一处称后付费按账期合并为一个订单。",
    ),
    fix: Some(text!("Choose invoice by monthly bill.", "请选择按月账单开票。")),
    source: &[faq("Invoiceable amount for pay-as-you-go products"), METHODS],
};

/// A part of the amount, but not requested by amount.
pub static BY_AMOUNT: Rule = Rule {
    code: "request/by-amount",
    severity: Severity::Caution,
    title: text!("Partial invoices go by amount", "部分开票请按金额"),
    message: text!(
        "You can invoice part of an order or bill only by amount. The other methods take all of it.",
        "仅开具订单或账单的一部分，须使用按金额开票；其他方式按全额开票。",
    ),
    fix: Some(text!("Choose invoice by amount.", "请选择按金额开票。")),
    source: &[faq("Splitting bills for invoicing"), METHODS],
};

/// The bill differs from what can be invoiced.
pub static BILL_DIFFERS: Rule = Rule {
    code: "request/bill-differs",
    severity: Severity::Info,
    title: text!("Bill amount differs", "与月账单金额不一致"),
    message: text!(
        "The bill says {bill}, which differs from what can be invoiced by {difference}. The bill counts charges by billing time, the invoice by consumption up to the end of the month. The next bill settles the difference.",
        "月账单为 {bill}，与可开票金额相差 {difference}：账单以出账时间为准，开票以截至月末的消费为准，差额在次月账单中调整。",
    ),
    fix: Some(text!("If the difference stays for more than a month, open a ticket.", "如持续超过一个月，请提交工单。")),
    source: &[faq("Discrepancy between invoiced amount and consumption records")],
};

/// The method that fits.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Fit {
    /// As in the question.
    pub id: &'static str,
    /// What it is called.
    pub name: Text,
    /// Why it fits.
    pub because: Text,
    /// Where it comes from.
    pub source: Source,
}

/// How much is requested, if it can be less than all.
pub(super) fn requested(case: &mut Case, lines: &[Line], available: i128) -> Option<i128> {
    let q = case.question;
    if let Some(bill) = case.fen("billAmount", &q.bill_amount).filter(|bill| *bill != available && !lines.is_empty()) {
        let finding = BILL_DIFFERS.at("billAmount").with("bill", money::yuan(bill));
        case.report.add(finding.with("difference", money::yuan((available - bill).abs())));
    }
    if q.method == Some(Method::Amount) && q.amount.trim().is_empty() {
        case.need(&needs::AMOUNT);
    }
    let requested = case.fen("amount", &q.amount)?;
    if requested <= 0 {
        case.report.add(NOT_POSITIVE.at("amount").with("found", money::yuan(requested)));
        return None;
    }
    if requested > available && !lines.is_empty() {
        let finding = AMOUNT_EXCESS.at("amount").with("requested", money::yuan(requested));
        case.report
            .add(finding.with("excess", money::yuan(requested - available)).with("available", money::yuan(available)));
        return None;
    }
    Some(requested)
}

/// The method that fits these items.
pub(super) fn fit(case: &mut Case, lines: &[Line], requested: Option<i128>, available: i128) -> Option<Fit> {
    let q = case.question;
    let is_part = q.purpose == Some(Purpose::Part) || requested.is_some_and(|fen| fen < available);
    let billed = |billing| !lines.is_empty() && lines.iter().all(|line| line.billing == Some(billing));
    let is_later = lines.iter().any(|line| line.billing == Some(Billing::PayAsYouGo));
    match q.method {
        Some(Method::Order | Method::Month) if is_part => case.report.add(BY_AMOUNT.at("method")),
        Some(Method::Order) if is_later => case.report.add(BY_MONTH.at("method")),
        _ => {}
    }
    let (id, name, because) = if is_part {
        (
            "amount",
            text!("by amount", "按金额开票"),
            text!(
                "You invoice only a part now; the rest can follow later.",
                "本次仅开具部分金额，剩余金额可之后再开。"
            ),
        )
    } else if is_later || q.purpose == Some(Purpose::Monthly) {
        (
            "month",
            text!("by monthly bill", "按月账单开票"),
            text!("It combines a month's charges, including pay-as-you-go.", "按月汇总全部费用，包括按量付费。"),
        )
    } else if q.purpose == Some(Purpose::Itemised) || billed(Billing::Prepaid) {
        (
            "order",
            text!("by order detail", "按订单明细开票"),
            text!("You can check each paid order by itself.", "可按单个订单逐笔核对。"),
        )
    } else {
        return None;
    };
    Some(Fit { id, name, because, source: METHODS })
}
