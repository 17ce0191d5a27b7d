//! What was sold and at which rate, compared with the list of the seller's contents.

use super::question::File;
use crate::{
    register::{Basis, EntityQuestion, Register, find_entity},
    report::{Report, Severity},
    rule::Rule,
    sources::faq,
    text::text,
    typed::{date, rate},
};
use rust_decimal::Decimal;

/// The rules of this part of the family.
pub static RULES: &[&Rule] = &[&RATE, &CONTENT];

/// The rate differs from the listed one.
pub static RATE: Rule = Rule {
    code: "check/rate-not-listed",
    severity: Severity::Caution,
    title: text!("Rate differs from our list", "税率与列表不符"),
    message: text!(
        "{item} is invoiced at {rate}. For this seller and date our list has {listed}.",
        "{item} 的税率为 {rate}，公开列表中该销售方当日的税率为 {listed}。",
    ),
    fix: Some(text!(
        "Compare it with the console's invoicing page. If the page shows another rate, the page is right.",
        "请与开票页面核对，以开票页面为准。"
    )),
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// A content that is not listed.
pub static CONTENT: Rule = Rule {
    code: "check/content-not-listed",
    severity: Severity::Info,
    title: text!("Item not in our list", "项目不在列表中"),
    message: text!(
        "{item} is not among the items that our list has for this seller.",
        "{item} 不在该销售方已公布的开票内容中。",
    ),
    fix: None,
    source: &[faq("Invoicing companies, content, and tax rates")],
};

/// More rows than a content has.
const MOST: u32 = 30;

/// Compares the lines of a seller that is listed.
pub fn check(file: &File, seller_tax_id: &str, register: &Register, report: &mut Report) {
    let order_date = date::day(file.get("issueDate")).map(|day| day.to_string()).unwrap_or_default();
    let mut seen: Vec<(&str, &str)> = Vec::new();
    for (at, line) in file.lines.iter().enumerate() {
        if !line.item.contains('*') || seen.contains(&(&line.item, &line.rate)) {
            continue;
        }
        seen.push((&line.item, &line.rate));
        let question = EntityQuestion {
            query: line.item.clone(),
            order_date: order_date.clone(),
            limit: Some(MOST),
            ..Default::default()
        };
        let found = find_entity(&question, register).matches.into_iter().filter(|found| {
            found.basis == Basis::Content && found.entity.and_then(|entity| entity.tax_id) == Some(seller_tax_id)
        });
        let rates: Vec<Option<String>> = found.map(|found| found.rate).collect();
        if rates.is_empty() {
            report.add(CONTENT.at(format!("lines[{at}].item")).with("item", &*line.item));
            continue;
        }
        let read = |text: &str| rate::read("", text, &mut Report::default());
        let mut listed: Vec<Decimal> = rates.iter().flatten().filter_map(|rate| read(rate)).collect();
        listed.dedup();
        let Some(said) = read(&line.rate).filter(|said| !listed.is_empty() && !listed.contains(said)) else { continue };
        let listed: Vec<String> = listed.into_iter().map(rate::percent).collect();
        let finding = RATE.at(format!("lines[{at}].rate")).with("item", &*line.item);
        report.add(finding.with("rate", rate::percent(said)).with("listed", listed.join(", ")));
    }
}
