//! How to request it, in order. Pages have the names that both documents use.

use super::{
    case::Case,
    domain,
    method::Fit,
    question::{Asker, InvoiceType, Payment},
};
use crate::{
    sources::{Source, faq, topic},
    text::{Text, text},
};
use serde::Serialize;

/// A step.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Step {
    /// Its name.
    pub id: &'static str,
    /// What to do.
    pub text: Text,
    /// Where it comes from.
    pub source: &'static [Source],
}

const REQUEST: Source = topic("How do I request an invoice?");
const DOMAINS: Source = faq("Invoicing for purchased domains");
const RECEIVE: Source = faq("Invoice receiving methods");
const METHODS: Source = faq("Differences between invoicing methods");
const TYPES: &[Source] = &[
    faq("Request a digital special VAT e-invoice"),
    faq("Support for fully digital e-invoices"),
    topic("Are electronic invoices available for special VAT invoices?"),
];

/// The steps; empty if somebody else requests or issues it.
pub(super) fn steps(case: &Case, method: Option<&Fit>) -> Vec<Step> {
    let q = case.question;
    let is_others = q.paid_by == Some(Payment::Reseller) || q.asked_by == Some(Asker::Beneficiary);
    if is_others || q.cloud_account.closed == Some(true) {
        return Vec::new();
    }
    let mut steps = Vec::new();
    let has_domain = q.items.iter().any(domain::is_domain);
    if has_domain && q.items.iter().any(|item| domain::is_domain(item) && item.domain_sale.is_none()) {
        let text = text!(
            "On the My Purchased Domains page, look at the transaction type of the domain name: a priced domain name push \
             cannot be invoiced, every other type can.",
            "在“已购买的域名”（My Purchased Domains）页面查看域名交易类型：带价 PUSH 不支持开票，其他类型可以开票。",
        );
        steps.push(Step { id: "transaction-type", text, source: &[DOMAINS] });
    }
    if has_domain {
        let text = text!(
            "Under My Orders > Enterprise Service Product Orders, find the domain name's order and copy its number. When you \
             request the invoice by order detail, search by this number.",
            "在“我的订单 > 企业服务产品订单”中找到域名订单并复制订单号；按订单明细开票时，用订单号搜索并选择该订单。",
        );
        steps.push(Step { id: "order-number", text, source: &[DOMAINS] });
    }
    let text = text!(
        "In the console, open Expenses > Invoices (also called Invoice Management).",
        "登录控制台，打开“费用 > 发票管理”。",
    );
    steps.push(Step { id: "open", text, source: &[REQUEST] });
    steps.push(Step { id: "select", text: select(method), source: &[REQUEST, METHODS] });
    if let Some(kind) = case.invoice_type {
        steps.push(Step { id: "type", text: label(kind), source: TYPES });
    }
    let text = text!(
        "Confirm issuer, buyer name, rate and amounts, then submit. You need no address: nothing on paper is mailed.",
        "确认开票主体、抬头、税率和金额后提交。数电票不邮寄，无需填写地址。",
    );
    steps.push(Step { id: "submit", text, source: &[REQUEST, RECEIVE] });
    let text = text!(
        "Receive it by e-mail, or download it once its status is Invoiced.",
        "通过邮箱接收，或在状态变为“已开票”后下载。",
    );
    steps.push(Step { id: "receive", text, source: &[RECEIVE] });
    steps
}

fn select(method: Option<&Fit>) -> Text {
    let Some(method) = method else {
        return text!(
            "Click Request Invoice (or Issue Invoice) and select what you want to invoice.",
            "点击“申请开票”，选择需要开票的明细。",
        );
    };
    let mut select = text!(
        "Click Request Invoice (or Issue Invoice), choose invoice {method}, and select what you want to invoice.",
        "点击“申请开票”，选择“{method}”，再选择需要开票的明细。",
    );
    select.fill("method", &method.name);
    select
}

fn label(kind: InvoiceType) -> Text {
    match kind {
        InvoiceType::Special => text!(
            "As the invoice type, select the digital special VAT e-invoice (electronic).",
            "发票类型选择“电子发票（增值税专用发票）”。",
        ),
        _ => text!(
            "As the invoice type, select the fully digital general invoice (electronic).",
            "发票类型选择“电子发票（普通发票）”。",
        ),
    }
}
