//! What each kind of document must have, so that a missing detail is always reported.

use super::{
    labels::labels,
    question::{File, Kind},
};
use crate::{
    report::{Report, Severity},
    rule::Rule,
    sources::{own, practice},
    text::text,
};

/// The rules of this part of the family.
pub static RULES: &[&Rule] = &[&MISSING, &PRO_FORMA];

/// A detail that every such document has.
pub static MISSING: Rule = Rule {
    code: "check/detail-missing",
    severity: Severity::Caution,
    title: text!("Details missing", "缺少必要内容"),
    message: text!(
        "We found no value for: {fields}. An invoice of this kind has them, so they were not compared.",
        "未读取到以下内容：{fields}。此类单据应有这些内容，因此未作核对。",
    ),
    fix: Some(text!("Look for them on the invoice and enter them.", "请在票面上查找并补充。")),
    source: &[practice("What invoices print"), own("Essential details")],
};

/// A pro-forma invoice is not checked here.
pub static PRO_FORMA: Rule = Rule {
    code: "check/pro-forma",
    severity: Severity::Caution,
    title: text!("Pro-forma invoice: not checked yet", "形式发票尚未核对"),
    message: text!(
        "This pro-forma invoice was only read, and is not checked yet. Whether you can pay it depends on the order and on \
         your bank's screen.",
        "形式发票仅完成读取，尚未核对；能否付款须与订单和网银付款页面核对后确定。",
    ),
    fix: Some(text!("Take it into “Before you pay”.", "请填入“付款前核对”继续核对。")),
    source: &[own("Pro-forma invoices")],
};

/// The essential details of a kind; several in one are alternatives.
fn of(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Digital => &["number", "issueDate", "sellerName", "sellerTaxId", "buyerName", "net", "tax", "gross"],
        Kind::Legacy => &["code", "number", "issueDate", "sellerName", "sellerTaxId", "buyerName", "gross"],
        Kind::Railway => &["number", "issueDate", "buyerName", "from", "to", "gross"],
        Kind::Air => &["number", "issueDate", "buyerName", "gross"],
        Kind::ProForma => &["number", "sellerName", "gross|amount", "currency", "account|iban"],
        Kind::Qr => &["number", "issueDate"],
        _ => &[],
    }
}

/// Reports what is missing.
pub fn check(file: &File, report: &mut Report) {
    if file.kind() == Kind::ProForma {
        report.add(PRO_FORMA.at("kind"));
    }
    // If nothing was read at all, the reader has reported why.
    if file.fields.is_empty() {
        return;
    }
    let is_missing = |names: &&&str| names.split('|').all(|name| file.get(name).is_empty());
    let missing = of(file.kind()).iter().filter(is_missing).map(|names| names.split('|').next().unwrap_or(names));
    let missing: Vec<&str> = missing.collect();
    if !missing.is_empty() {
        let fields = labels(missing.iter().copied());
        report.unchecked_with(&MISSING, &missing, &[("fields", fields)]);
    }
}
