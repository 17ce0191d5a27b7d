//! The rest of what was agreed: order number, price, quantity, delivery term.

use super::{Case, Context, Outcome, Place, Row, amount::Amounts};
use crate::{
    money::{self, USUAL_DECIMALS, round_half_away},
    report::{Report, Severity},
    rules::Rule,
    sources::guide,
    text::{Text, Typed, differing, text},
    typed,
};
use rust_decimal::Decimal;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&ORDER_NUMBER, &TERMS, &PRODUCT];

/// The invoice names another order.
pub static ORDER_NUMBER: Rule = Rule {
    code: "payment/order-number-differs",
    severity: Severity::Hold,
    title: text!("Another order", "订单号不一致"),
    message: text!(
        "The invoice names order “{second}”, but the order page shows “{first}”.",
        "发票所列订单号为“{second}”，订单页面为“{first}”。",
    ),
    fix: Some(text!("Ask for the invoice of this order.", "请要求对方提供本订单对应的发票。")),
    source: &[guide("Check the invoice and order details")],
};

/// A term of the agreement differs.
pub static TERMS: Rule = Rule {
    code: "payment/terms-differ",
    severity: Severity::Caution,
    title: text!("Terms differ", "交易条件不一致"),
    message: text!(
        "{what}: “{second}” on the invoice but “{first}” on the order page.",
        "{what}不一致：发票为“{second}”，订单页面为“{first}”。",
    ),
    fix: Some(text!("Ask which one holds.", "请确认以哪一项为准。")),
    source: &[
        guide("Check the invoice and order details"),
        guide("Mistake #4: Ignoring shipping terms and documentation"),
    ],
};

/// Price times quantity is not the amount.
pub static PRODUCT: Rule = Rule {
    code: "payment/price-times-quantity",
    severity: Severity::Caution,
    title: text!("Price × quantity is another amount", "单价×数量与金额不符"),
    message: text!(
        "{price} × {quantity} is {product}, but the amount {there} is {amount}.",
        "{price} × {quantity} 等于 {product}，而{there}的金额为 {amount}。",
    ),
    fix: Some(text!("Ask what the difference is for.", "请问清差额用途。")),
    source: &[guide("Check the invoice and order details")],
};

/// The rows of an order's terms.
pub(super) fn rows(case: &mut Case, amounts: &Amounts) -> Vec<Row> {
    if case.context == Context::AlibabaCloud {
        return Vec::new();
    }
    let (order, invoice) = (&case.question.order, &case.question.invoice);
    let rows = [
        ("orderNumber", text!("Order number", "订单号"), &order.order_number, &invoice.order_number),
        ("unitPrice", text!("Unit price", "单价"), &order.unit_price, &invoice.unit_price),
        ("quantity", text!("Quantity", "数量"), &order.quantity, &invoice.quantity),
        ("incoterm", text!("Delivery term", "贸易术语"), &order.incoterm, &invoice.incoterm),
    ]
    .map(|(field, label, agreed, invoiced)| row(case, field, label, agreed, invoiced));
    let due_in_steps = case.question.order.schedule.iter().any(|step| step.due == Some(true));
    product(case, Place::Invoice, &invoice.unit_price, &invoice.quantity, amounts);
    if !due_in_steps {
        product(case, Place::Order, &order.unit_price, &order.quantity, amounts);
    }
    rows.into()
}

fn row(case: &mut Case, field: &'static str, label: Text, agreed: &str, invoiced: &str) -> Row {
    let mut row = Row::of(field, label, &[(Place::Order, agreed), (Place::Invoice, invoiced)]);
    if row.values.len() == 2 && !is_same(field, agreed, invoiced) {
        let rule = if field == "orderNumber" { &ORDER_NUMBER } else { &TERMS };
        let finding = rule.at(format!("invoice.{field}")).with("what", &row.label);
        case.report.add(finding.with("first", agreed.trim()).with("second", invoiced.trim()));
        let (marks, other_marks) = differing(&Typed::read(agreed).glyphs, &Typed::read(invoiced).glyphs);
        row.note(Outcome::Differs, (Place::Order, marks), (Place::Invoice, other_marks));
    }
    row
}

fn is_same(field: &str, agreed: &str, invoiced: &str) -> bool {
    let folded = |value: &str| Typed::read(value).folded();
    match field {
        "orderNumber" => folded(agreed) == folded(invoiced),
        "incoterm" => folded(agreed).eq_ignore_ascii_case(&folded(invoiced)),
        _ => match (figure(agreed), figure(invoiced)) {
            (Some(agreed), Some(invoiced)) => agreed == invoiced,
            _ => folded(agreed) == folded(invoiced),
        },
    }
}

/// A price or a quantity; these may have more decimals than an amount, so a three-decimal currency's rule is used.
fn figure(typed: &str) -> Option<Decimal> {
    typed::amount::read("", typed, "KWD", &mut Report::default()).map(|amount| amount.value)
}

fn product(case: &mut Case, place: Place, price: &str, quantity: &str, amounts: &Amounts) {
    let (Some(price), Some(quantity), Some(amount)) = (figure(price), figure(quantity), amounts.get(place)) else {
        return;
    };
    let Some(exact) = price.checked_mul(quantity) else { return };
    let rounded = round_half_away(exact.mantissa() * 100, 10_i128.pow(exact.scale()));
    if money::to_minor(amount.value, USUAL_DECIMALS).is_some_and(|amount| amount != rounded) {
        let finding = PRODUCT.at(format!("{}.amount", place.key())).with("price", price.to_string());
        let finding = finding.with("quantity", quantity.to_string()).with("there", place.there());
        let finding = finding.with("product", money::print(rounded, USUAL_DECIMALS));
        case.report.add(finding.with("amount", amount.value.to_string()));
    }
}
