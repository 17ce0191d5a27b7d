//! The buyer, compared with the reader's own company.

use super::question::{Company, File, Kind};
use crate::{
    glyph::{Typed, characters},
    payee::{Answer, compare_names},
    report::{Report, Severity},
    rule::Rule,
    sources::{buyer_tax_id, own},
    text::{Text, text},
    typed::party::parts::Parts,
};

/// The rules of this part of the family.
pub static RULES: &[&Rule] = &[&DIFFERS, &CLOSE, &NOT_COMPARED, &TAX_ID_DIFFERS, &TAX_ID_MISSING];

/// A different company.
pub static DIFFERS: Rule = Rule {
    code: "check/buyer-differs",
    severity: Severity::Hold,
    title: text!("Buyer is not your company", "购买方不是本公司"),
    message: text!(
        "The buyer on the invoice is “{buyer}”, but your company is “{own}”.",
        "购买方为“{buyer}”，与贵公司抬头“{own}”不一致。",
    ),
    fix: Some(text!(
        "Ask the seller to cancel it with a red-letter invoice and reissue it with the right buyer name.",
        "请要求红冲后按正确抬头重新开具。",
    )),
    source: &[own("The buyer's own title")],
};

/// The same company, written differently.
pub static CLOSE: Rule = Rule {
    code: "check/buyer-close",
    severity: Severity::Caution,
    title: text!("Buyer written differently", "抬头写法不同"),
    message: text!(
        "The buyer on the invoice is “{buyer}”, your company is “{own}”: {how}.",
        "购买方为“{buyer}”，贵公司抬头为“{own}”：{how}。",
    ),
    fix: Some(text!(
        "Check whether your tax bureau and your accounts accept this name.",
        "请确认该抬头能否用于入账和抵扣。"
    )),
    source: &[own("The buyer's own title")],
};

/// Names in two languages.
pub static NOT_COMPARED: Rule = Rule {
    code: "check/buyer-not-compared",
    severity: Severity::Caution,
    title: text!("Buyer not compared", "购买方未核对"),
    message: text!(
        "We could not compare the buyer “{buyer}” with your company “{own}”: {how}.",
        "购买方“{buyer}”与贵公司抬头“{own}”无法比对：{how}。",
    ),
    fix: Some(text!("Enter your company's name as your invoices print it.", "请按发票抬头填写贵公司名称。")),
    source: &[own("The buyer's own title")],
};

/// A different tax ID.
pub static TAX_ID_DIFFERS: Rule = Rule {
    code: "check/buyer-tax-id-differs",
    severity: Severity::Hold,
    title: text!("Buyer's tax ID is not yours", "购买方税号不是本公司税号"),
    message: text!(
        "The buyer's tax ID on the invoice is {buyer}, but yours is {own}.",
        "购买方纳税人识别号为 {buyer}，与贵公司的 {own} 不一致。",
    ),
    fix: Some(text!(
        "Ask the seller to cancel it with a red-letter invoice and reissue it with the right tax ID.",
        "请要求红冲后按正确税号重新开具。",
    )),
    source: &[own("The buyer's own title")],
};

/// No tax ID.
pub static TAX_ID_MISSING: Rule = Rule {
    code: "check/buyer-tax-id-missing",
    severity: Severity::Caution,
    title: text!("Buyer's tax ID missing", "缺少购买方税号"),
    message: text!(
        "The invoice has no tax ID of the buyer. A company cannot deduct its cost without it.",
        "发票上没有购买方纳税人识别号，企业不得以此作为税收凭证。",
    ),
    fix: Some(text!("Ask for the invoice to be reissued with the tax ID.", "请要求补填税号后重新开具。")),
    source: &[buyer_tax_id("1")],
};

/// Compares the buyer with the reader's own company.
pub fn check(file: &File, own: &Company, report: &mut Report) {
    let (name, id) = (file.get("buyerName"), file.get("buyerTaxId"));
    let (title, own_id) = (own.title.trim(), own.tax_id.trim());
    if !title.is_empty() && !name.is_empty() {
        let likeness = compare_names(title, name).likeness;
        let rule = match likeness.answer() {
            Answer::Match => None,
            Answer::Close => Some(&CLOSE),
            Answer::NoMatch => Some(&DIFFERS),
            Answer::NotPossible => Some(&NOT_COMPARED),
        };
        if let Some(rule) = rule {
            let how = likeness.in_words().unwrap_or_else(|| Text::from(""));
            report.add(rule.at("buyerName").with("buyer", name).with("own", title).with("how", how));
        }
    }
    if !own_id.is_empty() && !id.is_empty() && letters(own_id) != letters(id) {
        report.add(TAX_ID_DIFFERS.at("buyerTaxId").with("buyer", id).with("own", own_id));
    }
    let needs_id = || !own_id.is_empty() || is_company(name);
    if id.is_empty() && !name.is_empty() && matches!(file.kind(), Kind::Digital | Kind::Legacy) && needs_id() {
        report.add(TAX_ID_MISSING.at("buyerTaxId"));
    }
}

/// A name without blanks and signs.
pub fn letters(text: &str) -> String {
    characters(&Typed::read(text).letters()).to_uppercase()
}

/// Whether a name has a word that is typical of companies.
fn is_company(name: &str) -> bool {
    ["公司", "厂", "中心", "事务所", "合伙"].iter().any(|word| name.contains(word)) || Parts::of(name).is_company()
}
