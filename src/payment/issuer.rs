//! Who issues the invoice: the order's supplier or, on an Alibaba Cloud bill, a company of the register.

use super::{Case, Context, Outcome, Place, Row, payee::not_comparable};
use crate::{
    payee::{Answer, compare_names},
    register::Entity,
    report::Severity,
    rule::Rule,
    sources::{faq, guide, practice},
    text::{Text, text},
};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&SUPPLIER_DIFFERS, &TAX_ID_DIFFERS, &ISSUER_TAX_ID];

/// The invoice is from somebody else.
pub static SUPPLIER_DIFFERS: Rule = Rule {
    code: "payment/supplier-differs",
    severity: Severity::Hold,
    title: text!("Another company issues the invoice", "开票方与供应商不一致"),
    message: text!(
        "The invoice is from “{second}”, but the order is with “{first}”: {how}.",
        "发票开具方为“{second}”，订单供应商为“{first}”：{how}。",
    ),
    fix: Some(text!("Ask in writing how the two companies belong together.", "请要求对方书面说明两家公司的关系。")),
    source: &[guide("Check the invoice and order details")],
};

/// Two tax IDs are two companies, whatever their names.
pub static TAX_ID_DIFFERS: Rule = Rule {
    code: "payment/tax-id-differs",
    severity: Severity::Hold,
    title: text!("Tax IDs differ", "税号不一致"),
    message: text!(
        "The tax ID is {second} on the invoice but {first} on the order page: these are two companies, whatever their \
         names.",
        "税号不一致，发票为 {second}，订单页面为 {first}：税号不同即为不同公司，与名称无关。",
    ),
    fix: Some(text!("Ask in writing which company you are dealing with.", "请以书面方式确认交易对方是哪家公司。")),
    source: &[guide("Check the invoice and order details"), practice("Payee checks")],
};

/// The seller block does not fit the register.
pub static ISSUER_TAX_ID: Rule = Rule {
    code: "payment/issuer-tax-id",
    severity: Severity::Caution,
    title: text!("Not the listed tax ID", "税号与公开信息不一致"),
    message: text!(
        "The invoice prints the tax ID {found} for {issuer}, but the FAQ lists {listed}.",
        "发票上{issuer}的税号为 {found}，帮助文档所列为 {listed}。",
    ),
    fix: Some(text!(
        "Details change over time: compare with the invoicing page.",
        "公开信息可能更新，请与开票页面核对。",
    )),
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// The supplier against the invoice's issuer; on an Alibaba Cloud bill, the issuer against the register.
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
    let names = [(Place::Order, q.order.supplier.as_str()), (Place::Invoice, &q.invoice.issuer)];
    let mut row = Row::of("supplier", text!("Supplier", "供应商"), &names);
    let fold = |id: &str| crate::bank::compact(id);
    let is_same_tax_id = tax_id.values.len() == 2 && fold(tax_ids[0].1) == fold(tax_ids[1].1);
    if tax_id.values.len() == 2 && !is_same_tax_id {
        let finding = TAX_ID_DIFFERS.at("invoice.issuerTaxId").with("first", fold(tax_ids[0].1));
        case.report.add(finding.with("second", fold(tax_ids[1].1)));
        let found = crate::bank::compare_accounts(tax_ids[0].1, tax_ids[1].1);
        tax_id.note(Outcome::Differs, (Place::Order, found.marks), (Place::Invoice, found.other_marks));
    }
    if row.values.len() == 2 {
        let found = compare_names(&q.order.supplier, &q.invoice.issuer);
        let answer = found.answer();
        let (first, second) = ((Place::Order, found.marks), (Place::Invoice, found.other_marks));
        match (answer, found.likeness.in_words()) {
            (Answer::Match, _) | (_, None) => {}
            (Answer::NotPossible, Some(how)) if !is_same_tax_id => {
                not_comparable(case, &how);
                row.result = Outcome::NotChecked;
            }
            (Answer::NoMatch, Some(how)) if !is_same_tax_id => {
                let finding = SUPPLIER_DIFFERS.at("invoice.issuer").with("first", q.order.supplier.trim());
                case.report.add(finding.with("second", q.invoice.issuer.trim()).with("how", &how));
                row.note(Outcome::Differs, first, second);
            }
            _ => row.note(Outcome::Close, first, second),
        }
    }
    vec![row, tax_id]
}

fn compare_with_register(case: &mut Case, issuer: &Entity, row: &mut Row) {
    let typed = &case.question.invoice.issuer_tax_id;
    let found = crate::bank::compact(typed);
    let Some(listed) = issuer.tax_id.filter(|_| !found.is_empty()) else { return };
    let compared = crate::bank::compare_accounts(typed, listed);
    row.values.add(Place::Register, listed.to_owned());
    let outcome = if listed == found { Outcome::Match } else { Outcome::Differs };
    row.note(outcome, (Place::Invoice, compared.marks), (Place::Register, compared.other_marks));
    if listed != found {
        let finding = ISSUER_TAX_ID.at("invoice.issuerTaxId").with("found", found).with("listed", listed);
        case.report.add(finding.with("issuer", Text::from(issuer.name)));
    }
}
