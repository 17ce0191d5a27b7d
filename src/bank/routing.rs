//! The routing number of a bank in the United States (ABA): 9 digits.
//!
//! ```text
//! 0210 0002 1
//! │    │    └ 9    check digit: with the weights 3, 7, 1 the sum of all nine ends with 0
//! │    └───── 5–8  bank
//! └────────── 1–4  Federal Reserve office
//! ```
//!
//! The check digit catches every digit changed, and every swap of neighbours except those that differ by 5.
//!
//! # What is not checked
//!
//! Whether the number was assigned, and whether it is for wire transfers: a bank can have a separate one for these.

use super::{answer::BankAnswer, found::Found};
use crate::{
    number_segments,
    report::Severity,
    rule::Rule,
    sources::banking,
    text::text,
    typed::bank_code::{Code, Form},
};

/// How its field is read.
pub(super) const FORM: Form =
    Form { digits_only: true, is_whole: |text| text.len() == DIGITS && text.bytes().all(|byte| byte.is_ascii_digit()) };

/// Digits of such a number.
pub const DIGITS: usize = 9;

/// The wrong length.
pub static LENGTH: Rule = Rule {
    code: "bank/routing-length",
    severity: Severity::Stop,
    title: text!("Length of the routing number", "ABA 路由号码位数不符"),
    message: text!(
        "Expected a routing number of 9 digits, found {count}.",
        "ABA 路由号码应为 9 位，实际为 {count} 位。",
    ),
    fix: Some(text!("Copy every digit from the document.", "请按原件完整填写。")),
    source: &[banking("ABA routing numbers")],
};

/// The check digit does not fit.
pub static CHECK_DIGIT: Rule = Rule {
    code: "bank/routing-check-digit",
    severity: Severity::Stop,
    title: text!("Check digit of the routing number", "ABA 路由号码校验位不符"),
    message: text!(
        "The check digit does not match the other digits: some digit is mistyped.",
        "校验位与其余数字不符，有数字填错。",
    ),
    fix: Some(text!("Compare every digit with the document.", "请与原件逐位核对。")),
    source: &[banking("ABA routing numbers")],
};

/// The first two digits are not in use.
pub static PREFIX: Rule = Rule {
    code: "bank/routing-prefix",
    severity: Severity::Caution,
    title: text!("Routing number: first digits", "ABA 路由号码开头"),
    message: text!(
        "Routing numbers begin with 00 to 12, 21 to 32, 61 to 72 or 80, this one with {found}.",
        "ABA 路由号码以 00 至 12、21 至 32、61 至 72 或 80 开头，此处为 {found}。",
    ),
    fix: Some(text!("Compare these digits with the document.", "请与原件核对这两位数字。")),
    source: &[banking("ABA routing numbers")],
};

/// Whether nine digits have this check digit.
pub fn check_is_right(digits: &str) -> bool {
    let weighted =
        digits.chars().zip([3, 7, 1].into_iter().cycle()).map(|(digit, weight)| Some(digit.to_digit(10)? * weight));
    digits.len() == DIGITS && weighted.sum::<Option<u32>>().is_some_and(|sum| sum % 10 == 0)
}

/// Whether the first two digits are in use.
pub fn has_known_prefix(digits: &str) -> bool {
    let start: Option<u32> = digits.get(..2).and_then(|start| start.parse().ok());
    matches!(start, Some(0..=12 | 21..=32 | 61..=72 | 80))
}

/// Examines a routing number.
pub(super) fn examine(routing: &Code, found: &mut Found, answer: &mut BankAnswer) {
    let (digits, field, report) = (routing.text.as_str(), "routing", &mut answer.report);
    if digits.len() != DIGITS {
        return report.add(routing.counted(field, &LENGTH));
    }
    if !check_is_right(digits) {
        report.add(CHECK_DIGIT.at(field).position(routing.span(8, DIGITS)));
    }
    if !has_known_prefix(digits) {
        report.add(routing.found(field, &PREFIX, 0, 2));
    }
    found.countries.push((field, text!("routing number", "ABA 路由号码"), "US".to_owned()));
    answer.segments.0.push((
        field,
        number_segments::cut(
            digits,
            [
                ("office", 4, text!("Federal Reserve office", "联邦储备区代码"), None),
                ("bank", 4, text!("Bank", "银行"), None),
                ("check", 1, text!("Check digit", "校验位"), None),
            ],
        ),
    ));
}
