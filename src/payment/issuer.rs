//! Who issues the invoice: the order's supplier or, on an Alibaba Cloud bill, a company of the register.

use super::{
    case::Case,
    payee::{not_comparable, same_tax_id},
    question::Context,
};
use crate::{
    bank::compare_accounts,
    comparison::{Outcome, Place, Row},
    payee::{Answer, Name},
    register::Entity,
    report::Severity,
    rule::Rule,
    sources::{faq, guide, practice},
    text::{Text, text},
    typed::{party, tax_id},
};

/// The rules of this topic.
pub static RULES: &[&Rule] =
    &[&SUPPLIER_DIFFERS, &SUPPLIER_CLOSE, &SUPPLIER_BY_TAX_ID, &TAX_ID_DIFFERS, &ISSUER_TAX_ID];

/// The invoice is from a different company.
pub static SUPPLIER_DIFFERS: Rule = Rule {
    code: "payment/supplier-differs",
    severity: Severity::Hold,
    title: text!("Another company issues the invoice", "发票开具方与供应商不一致"),
    message: text!(
        "The invoice is from “{second}”, but the order is with “{first}”: {how}.",
        "发票开具方为“{second}”，订单供应商为“{first}”：{how}。",
    ),
    fix: Some(text!("Ask in writing how the two companies are related.", "请要求对方书面说明两家公司的关系。")),
    source: &[guide("Check the invoice and order details")],
};

/// The same name, written differently.
pub static SUPPLIER_CLOSE: Rule = Rule {
    code: "payment/supplier-close",
    severity: Severity::Caution,
    title: text!("Issuer written differently", "发票开具方名称写法不同"),
    message: text!(
        "The invoice is from “{second}” and the order is with “{first}”: {how}.",
        "发票开具方为“{second}”，订单供应商为“{first}”：{how}。",
    ),
    fix: Some(text!("Check that both are the same company.", "请确认两处为同一家公司。")),
    source: &[guide("Check the invoice and order details"), practice("Payee checks")],
};

/// Another script, with the same tax ID.
pub static SUPPLIER_BY_TAX_ID: Rule = Rule {
    code: "payment/supplier-by-tax-id",
    severity: Severity::Info,
    title: text!("Supplier and issuer share a tax ID", "供应商与发票开具方税号相同"),
    message: text!(
        "The invoice is from “{second}” and the order is with “{first}”: {how}. Both show the same tax ID.",
        "发票开具方为“{second}”，订单供应商为“{first}”：{how}。两处税号相同。",
    ),
    fix: None,
    source: &[guide("Check the invoice and order details"), practice("Payee checks")],
};

/// Two tax IDs are two companies, whatever their names.
pub static TAX_ID_DIFFERS: Rule = Rule {
    code: "payment/tax-id-differs",
    severity: Severity::Hold,
    title: text!("Tax IDs differ", "税号不一致"),
    message: text!(
        "The tax ID is {second} on the invoice but {first} on the order page: these are two companies, whatever their \
         names.",
        "税号不一致，发票为 {second}，订单页面为 {first}：税号不同即为两家公司，名称相同也不例外。",
    ),
    fix: Some(text!("Ask in writing which company you are dealing with.", "请以书面方式确认交易对方是哪家公司。")),
    source: &[guide("Check the invoice and order details"), practice("Payee checks")],
};

/// The seller block does not match the register.
pub static ISSUER_TAX_ID: Rule = Rule {
    code: "payment/issuer-tax-id",
    severity: Severity::Caution,
    title: text!("Not the listed tax ID", "税号与公开信息不一致"),
    message: text!(
        "The invoice prints the tax ID {found} for {issuer}, but the FAQ lists {listed}.",
        "发票上{issuer}的税号为 {found}，《发票常见问题》所列为 {listed}。",
    ),
    fix: Some(text!(
        "Details change over time. Compare with the invoicing page.",
        "公开信息可能更新，请与开票页面核对。",
    )),
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// Compares the supplier with the invoice's issuer; on an Alibaba Cloud bill, the issuer with the register.
pub(super) fn supplier(case: &mut Case) -> Vec<Row> {
    let q = case.question;
    let tax_ids = [(Place::Order, q.order.supplier_tax_id.as_str()), (Place::Invoice, &q.invoice.issuer_tax_id)];
    let mut tax_id = Row::of("taxId", text!("Tax ID", "税号"), &tax_ids);
    if case.context == Context::AlibabaCloud {
        if let Some(issuer) = case.register.entity_by_name(&q.invoice.issuer) {
            compare_with_register(case, issuer, &mut tax_id);
        }
        let issuer = [(Place::Invoice, q.invoice.issuer.as_str())];
        return vec![Row::of("supplier", text!("Invoice issued by", "开票主体"), &issuer), tax_id];
    }
    match (tax_id::of(tax_ids[0].1), tax_id::of(tax_ids[1].1)) {
        (Some(first), Some(second)) if first != second => {
            let found = compare_accounts(tax_ids[0].1, tax_ids[1].1);
            let finding = TAX_ID_DIFFERS.at("invoice.issuerTaxId").with("first", first);
            case.report.add(finding.with("second", second));
            tax_id.note(Outcome::Differs, (Place::Order, found.marks), (Place::Invoice, found.other_marks));
        }
        (None, _) | (_, None) if tax_id.values.len() == 2 => tax_id.result = Outcome::NotChecked,
        _ => {}
    }
    vec![names(case), tax_id]
}

/// Compares the two names. An equal tax ID only connects names in two scripts, because anybody can copy it.
fn names(case: &mut Case) -> Row {
    let q = case.question;
    let names = [(Place::Order, q.order.supplier.as_str()), (Place::Invoice, &q.invoice.issuer)];
    let mut row = Row::of("supplier", text!("Supplier", "供应商"), &names);
    // If the order names no payee, its own name was read as the payee.
    let supplier = Some(Name::of(&q.order.supplier)).filter(|name| name.party.is_one());
    let issuer = party::read("invoice.issuer", &q.invoice.issuer, &mut case.report).map(Name::of_party);
    let (2.., Some(supplier), Some(issuer)) = (row.values.len(), supplier, issuer) else {
        row.result = if row.values.len() < 2 { row.result } else { Outcome::NotChecked };
        return row;
    };
    let found = supplier.compare(&issuer);
    let Some(how) = found.likeness.in_words() else { return row };
    let (first, second) = ((Place::Order, found.marks.clone()), (Place::Invoice, found.other_marks.clone()));
    let add = |case: &mut Case, rule: &Rule| {
        let finding = rule.at("invoice.issuer").with("first", q.order.supplier.trim());
        case.report.add(finding.with("second", q.invoice.issuer.trim()).with("how", &how));
    };
    match found.answer() {
        Answer::Match => {}
        Answer::Close => {
            add(case, &SUPPLIER_CLOSE);
            row.note(Outcome::Close, first, second);
        }
        Answer::NoMatch => {
            add(case, &SUPPLIER_DIFFERS);
            row.note(Outcome::Differs, first, second);
        }
        Answer::NotPossible if same_tax_id(case) => {
            add(case, &SUPPLIER_BY_TAX_ID);
            row.note(Outcome::Close, first, second);
        }
        Answer::NotPossible => {
            not_comparable(case, &how);
            row.result = Outcome::NotChecked;
        }
    }
    row
}

fn compare_with_register(case: &mut Case, issuer: &Entity, row: &mut Row) {
    let typed = &case.question.invoice.issuer_tax_id;
    let Some((listed, found)) = issuer.tax_id.zip(tax_id::of(typed)) else { return };
    let compared = compare_accounts(typed, listed);
    row.values.add(Place::Register, listed.to_owned());
    let outcome = if listed == found { Outcome::Match } else { Outcome::Differs };
    row.note(outcome, (Place::Invoice, compared.marks), (Place::Register, compared.other_marks));
    if listed != found {
        let finding = ISSUER_TAX_ID.at("invoice.issuerTaxId").with("found", found).with("listed", listed);
        case.report.add(finding.with("issuer", Text::from(issuer.name)));
    }
}
