//! The bank's country against the supplier's.

use super::{Case, amount::is_yuan};
use crate::{bank::compact, payee::words, report::Severity, rule::Rule, sources::practice, text::text};

/// The rules of this topic.
pub static RULES: &[&Rule] = &[&DIFFERS];

/// A bank in another country than the supplier.
pub static DIFFERS: Rule = Rule {
    code: "payment/bank-country",
    severity: Severity::Caution,
    title: text!("A bank in another country", "开户行不在供应商所在地"),
    message: text!(
        "The bank is in {found}, but the supplier seems to be in {expected}.",
        "开户行所在国家或地区为 {found}，而供应商似乎位于 {expected}。",
    ),
    fix: Some(text!(
        "Ask why. Many exporters bank in Hong Kong; a new country together with a new account is a sign of fraud.",
        "请询问原因。不少出口企业使用香港账户，但账户与国家同时变更是诈骗迹象。",
    )),
    source: &[practice("Payee checks")],
};

/// Compares what is known of the two.
pub(super) fn country(case: &mut Case) {
    let q = case.question;
    if case.is_cloud() {
        return;
    }
    let by_name = words::country(&q.transfer.bank_country).map(|found| ("transfer.bankCountry", found.to_owned()));
    let codes = [
        ("transfer.swift", &q.transfer.swift),
        ("instruction.swift", &q.instruction.swift),
        ("chat.swift", &q.chat.swift),
        ("invoice.swift", &q.invoice.swift),
    ];
    let by_code = codes.into_iter().find_map(|(field, typed)| {
        let code = compact(typed);
        let country = code.get(4..6).filter(|_| matches!(code.len(), 8 | 11))?;
        Some((field, country.to_owned()))
    });
    let supplier = [&q.order.supplier, &q.invoice.issuer].into_iter().find(|name| !name.trim().is_empty());
    let tax_id = [&q.order.supplier_tax_id, &q.invoice.issuer_tax_id].into_iter().any(|id| is_chinese(&compact(id)));
    let mut home = if tax_id { vec!["CN"] } else { Vec::new() };
    home.extend(supplier.map(|name| words::countries(name)).unwrap_or_default());
    if home.is_empty() && [&q.order.currency, &q.invoice.currency].into_iter().any(|currency| is_yuan(currency)) {
        home.push("CN");
    }
    let Some((field, found)) = by_name.or(by_code) else { return };
    if let Some(first) = home.first().filter(|_| home.iter().all(|country| *country != found)) {
        case.report.add(DIFFERS.at(field).with("found", &*found).with("expected", *first));
    }
}

/// By its form, a unified social credit code.
fn is_chinese(tax_id: &str) -> bool {
    tax_id.len() == 18 && tax_id.starts_with(['9', '1', '5']) && tax_id.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
