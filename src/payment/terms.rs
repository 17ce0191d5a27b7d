//! The rest of what was agreed: order number, price, quantity, delivery term.

use super::{Case, Outcome, Place, Row, amount::Amounts, incoterm, place::TRUST};
use crate::{
    glyph::{Typed, differing},
    money::{USUAL_DECIMALS, round_half_away},
    report::{Report, Severity},
    rule::Rule,
    sources::guide,
    text::{Text, text},
    typed,
};
use rust_decimal::Decimal;

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&ORDER_NUMBER, &INVOICE_NUMBER, &TERMS, &PRODUCT];

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

/// Another invoice is meant.
pub static INVOICE_NUMBER: Rule = Rule {
    code: "payment/invoice-number-differs",
    severity: Severity::Hold,
    title: text!("Another invoice", "发票号码不一致"),
    message: text!(
        "The invoice number is “{second}” {there} but “{first}” {here}.",
        "发票号码不一致，{there}为“{second}”，{here}为“{first}”。",
    ),
    fix: Some(text!("Ask which invoice the payment is for.", "请确认本次付款对应哪张发票。")),
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
    if case.is_cloud() {
        return Vec::new();
    }
    let (order, invoice) = (&case.question.order, &case.question.invoice);
    let mut rows = vec![invoice_number(case)];
    for (field, label, agreed, invoiced) in [
        ("orderNumber", text!("Order number", "订单号"), &order.order_number, &invoice.order_number),
        ("unitPrice", text!("Unit price", "单价"), &order.unit_price, &invoice.unit_price),
        ("quantity", text!("Quantity", "数量"), &order.quantity, &invoice.quantity),
        ("extras", text!("Extras", "附加费用"), &order.extras, &invoice.extras),
    ] {
        rows.push(row(case, field, label, agreed, invoiced));
    }
    rows.push(incoterm::row(case));
    let due_in_steps = case.question.order.schedule.iter().any(|step| step.due == Some(true));
    product(case, Place::Invoice, [&invoice.unit_price, &invoice.quantity, &invoice.extras], amounts);
    if !due_in_steps {
        product(case, Place::Order, [&order.unit_price, &order.quantity, &order.extras], amounts);
    }
    rows
}

/// The supplier's own number of the invoice: free text, compared as it stands.
fn invoice_number(case: &mut Case) -> Row {
    let q = case.question;
    let values = [
        (Place::Order, q.order.invoice_number.as_str()),
        (Place::Invoice, &q.invoice.number),
        (Place::Instruction, &q.instruction.invoice_number),
        (Place::Chat, &q.chat.invoice_number),
    ];
    let mut row = Row::of("invoiceNumber", text!("Invoice number", "发票号码"), &values);
    let shown = row.clone();
    if let Some((base, others)) = shown.base(&TRUST) {
        for other in others.into_iter().filter(|other| folded(other.1) != folded(base.1)) {
            let (marks, other_marks) = differing(&Typed::read(base.1).glyphs, &Typed::read(other.1).glyphs);
            let field = if other.0 == Place::Invoice { "number" } else { "invoiceNumber" };
            let mut finding = INVOICE_NUMBER.at(other.0.path(field));
            finding.position = other_marks.first().copied();
            let finding = finding.with("first", base.1.trim()).with("here", base.0.there());
            case.report.add(finding.with("second", other.1.trim()).with("there", other.0.there()));
            row.note(Outcome::Differs, (base.0, marks), (other.0, other_marks));
        }
    }
    row
}

fn folded(value: &str) -> String {
    Typed::read(value).folded()
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
    match (figure(agreed), figure(invoiced)) {
        (Some(agreed), Some(invoiced)) if field != "orderNumber" => agreed == invoiced,
        _ => folded(agreed) == folded(invoiced),
    }
}

/// A price or a quantity; these may have more decimals than an amount, so a three-decimal currency's rule is used.
fn figure(typed: &str) -> Option<Decimal> {
    typed::amount::read("", typed, "KWD", &mut Report::default()).map(|amount| amount.value)
}

/// Price × quantity, rounded once to the usual decimals.
pub(super) fn product_of(price: &str, quantity: &str) -> Option<Decimal> {
    let exact = figure(price)?.checked_mul(figure(quantity)?)?;
    let minor = round_half_away(exact.mantissa().checked_mul(100)?, 10_i128.pow(exact.scale()));
    Decimal::try_from_i128_with_scale(minor, USUAL_DECIMALS).ok()
}

/// Price × quantity is the amount, without the extras or with them.
fn product(case: &mut Case, place: Place, [price, quantity, extras]: [&str; 3], amounts: &Amounts) {
    let (Some(product), Some(amount)) = (product_of(price, quantity), amounts.get(place)) else { return };
    let sum = figure(extras).and_then(|extras| product.checked_add(extras));
    if amount.value != product && Some(amount.value) != sum {
        let finding = PRODUCT.at(place.path("amount")).with("price", price.trim());
        let finding = finding.with("quantity", quantity.trim()).with("there", place.there());
        let finding = finding.with("product", product.to_string());
        case.report.add(finding.with("amount", amount.value.to_string()));
    }
}
