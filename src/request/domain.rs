//! Domain names: how one was bought, and whose order it is after a transfer.

use super::{
    case::Case,
    enterprise,
    line::field,
    question::{DomainSale, DomainSide, Holder, Item},
};
use crate::{
    date::Day,
    glyph::Typed,
    report::Severity,
    rule::Rule,
    sources::{Source, faq},
    text::text,
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&PRICED_PUSH, &DOMAIN_SIDE, &TRANSFER_DAY, &DOMAIN_TITLE];

const TRANSFER: Source = faq("Invoicing after a domain transfer");

/// A domain name pushed at a price.
pub static PRICED_PUSH: Rule = Rule {
    code: "request/priced-push",
    severity: Severity::Stop,
    title: text!("Priced push cannot be invoiced", "带价 PUSH 不支持开票"),
    message: text!(
        "You cannot request an invoice for a priced domain name push. For the other transaction types you can.",
        "域名带价 PUSH 不支持开票，其他域名交易类型可以开票。",
    ),
    fix: None,
    source: &[faq("Invoicing for purchased domains")],
};

/// Other account must request it.
pub static DOMAIN_SIDE: Rule = Rule {
    code: "request/domain-transferred",
    severity: Severity::Stop,
    title: text!("Other account must request it", "应由另一账号申请"),
    message: text!(
        "The order of {order} was placed {place} the transfer of {transfer}: {who} requests its invoice.",
        "订单日期 {order} 在域名过户日 {transfer} {place}，应由{who}申请开票。",
    ),
    fix: None,
    source: &[TRANSFER],
};

/// An order from the day of the transfer.
pub static TRANSFER_DAY: Rule = Rule {
    code: "request/domain-transfer-day",
    severity: Severity::Caution,
    title: text!("On the day of the transfer", "订单与过户同日"),
    message: text!(
        "Order and transfer are both dated {transfer}. The FAQ does not say which account requests the invoice then.",
        "订单与域名过户同为 {transfer}，《发票常见问题》未说明此时由哪一方申请开票。",
    ),
    fix: Some(text!("Have the account that lists the order request it.", "请由名下有该订单的账号申请。")),
    source: &[TRANSFER],
};

/// A company's buyer name for a person's domain name.
pub static DOMAIN_TITLE: Rule = Rule {
    code: "request/domain-enterprise-title",
    severity: Severity::Hold,
    title: text!("A domain name bought by a person", "个人账号购买的域名"),
    message: text!(
        "By default, a domain name that a personal account bought is not invoiced to an enterprise.",
        "个人账号购买的域名，默认不能以企业抬头开票。",
    ),
    fix: Some(text!(
        "Ask the account manager to add a buyer name. After you change the account to enterprise, which cannot be undone, \
         orders paid before can be invoiced to it. Have that confirmed.",
        "请联系客户经理添加抬头。账号变更为企业实名（不可撤销）后，此前已支付的订单可以企业抬头开票，请先确认。",
    )),
    source: &[TRANSFER, faq("Invoicing after changing to an enterprise account")],
};

/// Whether an item is a domain name that can be invoiced: by its product's name, or by what the question says about its
/// sale.
pub(super) fn is_domain(item: &Item) -> bool {
    let product = Typed::read(&item.product).folded().to_ascii_lowercase();
    let is_named = product.contains("域名") || product.contains("domain");
    item.domain_sale != Some(DomainSale::PricedPush) && (is_named || item.domain_sale.is_some())
}

/// Whether a domain name's order can be invoiced here.
pub(super) fn check(case: &mut Case, at: usize, item: &Item, order_date: Option<Day>) -> bool {
    let q = case.question;
    let transferred = case.day(&field(at, "transferredOn"), &item.transferred_on);
    let is_domain = item.domain_sale.is_some() || transferred.is_some();
    let is_personal = q.cloud_account.kind == Some(Holder::Personal);
    if is_domain && is_personal && enterprise::is_wanted(q) {
        case.report.add(DOMAIN_TITLE.at(field(at, "product")));
    }
    if item.domain_sale == Some(DomainSale::PricedPush) {
        case.report.add(PRICED_PUSH.at(field(at, "domainSale")));
        return false;
    }
    if let Some(transferred) = transferred {
        return side(case, at, item, order_date, transferred);
    }
    true
}

fn side(case: &mut Case, at: usize, item: &Item, order_date: Option<Day>, transferred: Day) -> bool {
    let Some(order) = order_date else {
        case.open.push(field(at, "orderDate"));
        return true;
    };
    if order == transferred {
        case.report.add(TRANSFER_DAY.at(field(at, "orderDate")).with("transfer", transferred.to_string()));
        return true;
    }
    let (expected, place, who) = if order < transferred {
        (DomainSide::Original, text!("before", "之前"), text!("the account that bought the name", "原购买账号"))
    } else {
        (DomainSide::New, text!("after", "之后"), text!("the new owner's account", "新持有者账号"))
    };
    if item.domain_side.is_none() {
        case.open.push(field(at, "domainSide"));
    }
    if item.domain_side.is_none_or(|side| side == expected) {
        return true;
    }
    let finding = DOMAIN_SIDE.at(field(at, "domainSide")).with("order", order.to_string());
    case.report.add(finding.with("transfer", transferred.to_string()).with("place", place).with("who", who));
    false
}
