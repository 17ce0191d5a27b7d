//! The rest of what was agreed: order number, price, quantity, delivery term.

use super::{
    case::Case,
    figure::{Amounts, figure, product_of, shown_at},
    schedule::Schedule,
};
use crate::{
    comparison::{Disagreement, Outcome, Place, Row, TRUST, differing_values},
    glyph::{Typed, differing},
    report::Severity,
    rule::Rule,
    sources::guide,
    text::{Text, text},
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&ORDER_NUMBER, &INVOICE_NUMBER, &TERMS, &PRODUCT];

/// The invoice names another order.
pub static ORDER_NUMBER: Rule = Rule {
    code: "payment/order-number-differs",
    severity: Severity::Hold,
    title: text!("Order numbers differ", "订单号不一致"),
    message: text!(
        "The order number is “{second}” on the invoice but “{first}” {here}.",
        "发票所列订单号为“{second}”，{here}为“{first}”。",
    ),
    fix: Some(text!("Ask for the invoice of this order.", "请要求对方提供本订单对应的发票。")),
    source: &[guide("Check the invoice and order details")],
};

/// A different invoice is meant.
pub static INVOICE_NUMBER: Rule = Rule {
    code: "payment/invoice-number-differs",
    severity: Severity::Hold,
    title: text!("Invoice numbers differ", "发票号码不一致"),
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
        "{what}: “{second}” on the invoice but “{first}” {here}.",
        "{what}不一致：发票为“{second}”，{here}为“{first}”。",
    ),
    fix: Some(text!("Ask which one applies.", "请确认以哪一项为准。")),
    source: &[
        guide("Check the invoice and order details"),
        guide("Mistake #4: Ignoring shipping terms and documentation"),
    ],
};

/// Price times quantity is not the amount.
pub static PRODUCT: Rule = Rule {
    code: "payment/price-times-quantity",
    severity: Severity::Caution,
    title: text!("Price × quantity does not match", "单价×数量与金额不符"),
    message: text!(
        "{price} × {quantity} is {product}, but the amount {there} is {amount}.",
        "{price} × {quantity} 等于 {product}，而{there}的金额为 {amount}。",
    ),
    fix: Some(text!("Ask what the difference is for.", "请问清差额用途。")),
    source: &[guide("Check the invoice and order details")],
};

/// The rows of an order's terms, except the delivery term.
pub(super) fn rows(case: &mut Case, amounts: &Amounts, schedule: &Schedule) -> Vec<Row> {
    if case.is_cloud() {
        return Vec::new();
    }
    let q = case.question;
    let (order, contract, invoice) = (&q.order, &q.contract, &q.invoice);
    let mut rows = vec![invoice_number(case)];
    for (field, label, order, contract, invoice) in [
        (
            "orderNumber",
            text!("Order number", "订单号"),
            &order.order_number,
            &contract.order_number,
            &invoice.order_number,
        ),
        ("unitPrice", text!("Unit price", "单价"), &order.unit_price, &contract.unit_price, &invoice.unit_price),
        ("quantity", text!("Quantity", "数量"), &order.quantity, &contract.quantity, &invoice.quantity),
        ("extras", text!("Extras", "附加费用"), &order.extras, &contract.extras, &invoice.extras),
    ] {
        let agreed = if order.trim().is_empty() { (Place::Contract, contract) } else { (Place::Order, order) };
        rows.push(row(case, field, label, (agreed.0, agreed.1), invoice));
    }
    product(case, Place::Invoice, [&invoice.unit_price, &invoice.quantity, &invoice.extras], amounts);
    if schedule.step.is_none() {
        product(case, Place::Order, [&order.unit_price, &order.quantity, &order.extras], amounts);
    }
    rows
}

/// The supplier's own invoice number: free text, compared as it is.
fn invoice_number(case: &mut Case) -> Row {
    let q = case.question;
    let values = [
        (Place::Order, q.order.invoice_number.as_str()),
        (Place::Contract, &q.contract.invoice_number),
        (Place::Invoice, &q.invoice.number),
        (Place::Instruction, &q.instruction.invoice_number),
        (Place::Chat, &q.chat.invoice_number),
    ];
    let mut row = Row::of("invoiceNumber", text!("Invoice number", "发票号码"), &values);
    let given: Vec<(Place, &str)> = TRUST
        .iter()
        .filter_map(|place| values.iter().find(|(other, typed)| other == place && !typed.trim().is_empty()).copied())
        .collect();
    for Disagreement { here, first, there, second, .. } in
        differing_values(&given, |first, second| folded(first) == folded(second))
    {
        let (marks, other_marks) = differing(&Typed::read(first).glyphs, &Typed::read(second).glyphs);
        let field = if there == Place::Invoice { "number" } else { "invoiceNumber" };
        let mut finding = INVOICE_NUMBER.at(there.path(field));
        finding.position = other_marks.first().copied();
        let finding = finding.with("first", first.trim()).with("here", here.there());
        case.report.add(finding.with("second", second.trim()).with("there", there.there()));
        row.note(Outcome::Differs, (here, marks), (there, other_marks));
    }
    row
}

fn folded(value: &str) -> String {
    Typed::read(value).folded()
}

fn row(case: &mut Case, field: &'static str, label: Text, agreed: (Place, &str), invoiced: &str) -> Row {
    let mut row = Row::of(field, label, &[agreed, (Place::Invoice, invoiced)]);
    if row.values.len() == 2 && !is_same(field, agreed.1, invoiced) {
        let rule = if field == "orderNumber" { &ORDER_NUMBER } else { &TERMS };
        let finding = rule.at(format!("invoice.{field}")).with("what", &row.label).with("here", agreed.0.there());
        case.report.add(finding.with("first", agreed.1.trim()).with("second", invoiced.trim()));
        let (marks, other_marks) = differing(&Typed::read(agreed.1).glyphs, &Typed::read(invoiced).glyphs);
        row.note(Outcome::Differs, (agreed.0, marks), (Place::Invoice, other_marks));
    }
    row
}

fn is_same(field: &str, agreed: &str, invoiced: &str) -> bool {
    match (figure(agreed), figure(invoiced)) {
        (Some(agreed), Some(invoiced)) if field != "orderNumber" => agreed == invoiced,
        _ => folded(agreed) == folded(invoiced),
    }
}

/// Checks that price × quantity is the amount, without or with the extras.
fn product(case: &mut Case, place: Place, [price, quantity, extras]: [&str; 3], amounts: &Amounts) {
    let (Some(product), Some(amount)) = (product_of(price, quantity), amounts.get(place)) else { return };
    let sum = figure(extras).and_then(|extras| product.checked_add(extras));
    if amount.value != product && Some(amount.value) != sum {
        let finding = PRODUCT.at(place.path("amount")).with("price", price.trim());
        let finding = finding.with("quantity", quantity.trim()).with("there", place.there());
        let finding = finding.with("product", shown_at(amounts, place, product));
        case.report.add(finding.with("amount", shown_at(amounts, place, amount.value)));
    }
}
