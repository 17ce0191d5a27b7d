//! The bank identifier (BIC, SWIFT code; ISO 9362): 8 or 11 characters.
//!
//! ```text
//! CMBC CN BS 281
//! │    │  │  └ 9–11  branch; absent, or XXX, for the head office
//! │    │  └─── 7–8   place
//! │    └────── 5–6   country
//! └─────────── 1–4   bank
//! ```
//!
//! # What is not checked
//!
//! Whether the code was assigned: the directory is not public. The standard allows digits among the first four
//! characters; the sources do not fix the form at all, so nothing here refuses.

use super::{BankAnswer, Context, Value, banks::Bank, countries};
use crate::{
    report::Severity,
    rule::Rule,
    segment,
    sources::{banking, guide},
    text::text,
};

/// Another length than 8 or 11, or a digit for the country.
pub static FORM: Rule = Rule {
    code: "bank/swift-form",
    severity: Severity::Caution,
    title: text!("Form of the SWIFT code", "SWIFT 代码格式"),
    message: text!(
        "A SWIFT code has 8 or 11 characters: bank 4, country 2, place 2, branch 3. Found {count}.",
        "SWIFT 代码为 8 位或 11 位：银行 4 位、国家或地区 2 位、地点 2 位、分行 3 位。实际为 {count} 位。",
    ),
    fix: Some(text!("Compare it with the document.", "请与原件核对。")),
    source: &[banking("ISO 9362"), guide("Step-by-step: using bank transfer")],
};

/// No country at the fifth and sixth character.
pub static COUNTRY: Rule = Rule {
    code: "bank/swift-country",
    severity: Severity::Caution,
    title: text!("No country in the SWIFT code", "SWIFT 代码中的国家或地区"),
    message: text!(
        "Characters 5 and 6 of a SWIFT code are the country; {found} is none.",
        "SWIFT 代码第 5、6 位为国家或地区代码，{found} 不是已知代码。",
    ),
    fix: Some(text!("Compare these two letters with the document.", "请与原件核对这两位字母。")),
    source: &[banking("ISO 9362"), banking("ISO 3166")],
};

/// The country in a code of 8 or 11 characters, if it is one.
pub fn country(code: &str) -> Option<&str> {
    code.get(4..6).filter(|country| matches!(code.len(), 8 | 11) && countries::is_country(country))
}

/// Examines a SWIFT code.
pub(super) fn examine(swift: &Value, context: &mut Context, answer: &mut BankAnswer) {
    let (code, field, report) = (swift.text.as_str(), swift.field, &mut answer.report);
    if !matches!(code.len(), 8 | 11) {
        return report.add(swift.counted(&FORM));
    }
    let called = text!("SWIFT code", "SWIFT 代码");
    let country = country(code);
    match country {
        Some(country) => context.countries.push((field, called.clone(), country.to_owned())),
        None => report.add(swift.found(&COUNTRY, 4, 6)),
    }
    let bank = Bank::of_swift(code);
    let head_office = text!("head office", "总行");
    let branch = code.get(8..).filter(|branch| matches!(*branch, "" | "XXX")).map(|_| head_office);
    let mut segments = segment::cut(
        code,
        [
            ("bank", 4, text!("Bank", "银行"), bank.map(Bank::name)),
            ("country", 2, text!("Country", "国家或地区"), country.map(countries::name)),
            ("place", 2, text!("Place", "地点"), None),
            ("branch", 3, text!("Branch", "分行"), branch),
        ],
    );
    segments.retain(|segment| !segment.value.is_empty());
    answer.segments.0.push((field, segments));
    context.banks.extend(bank.map(|bank| (field, called, bank)));
}
