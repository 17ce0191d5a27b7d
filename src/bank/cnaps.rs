//! The number of a bank branch on the mainland (联行号, CNAPS): 12 digits.
//!
//! ```text
//! 308 3310 1205 4
//! │   │    │    └ 12    check digit, ISO 7064 MOD 11,10
//! │   │    └───── 8–11  branch
//! │   └────────── 4–7   city, by the central bank's own codes
//! └────────────── 1–3   bank
//! ```
//!
//! No official text names the check digit; it fits 444 of 445 public numbers, so it only warns.
//!
//! # What is not checked
//!
//! Whether the branch exists. Banks and cities that are not in the tables can be real.

use super::{answer::BankAnswer, banks::Bank, found::Found};
use crate::{
    check_digit::mod_11_10,
    number_segments,
    regions::Region,
    report::Severity,
    rule::Rule,
    sources::practice,
    text::{Text, text},
    typed::bank_code::{Code, Form},
};

/// How its field is read.
pub(super) const FORM: Form =
    Form { digits_only: true, is_whole: |text| text.len() == DIGITS && text.bytes().all(|byte| byte.is_ascii_digit()) };

/// Digits of such a number.
pub const DIGITS: usize = 12;

/// The wrong length.
pub static LENGTH: Rule = Rule {
    code: "bank/cnaps-length",
    severity: Severity::Stop,
    title: text!("Length of the CNAPS number", "联行号位数不符"),
    message: text!("Expected a CNAPS number of 12 digits, found {count}.", "联行号应为 12 位，实际为 {count} 位。"),
    fix: Some(text!("Copy every digit from the document.", "请按原件完整填写。")),
    source: &[practice("CNAPS numbers")],
};

/// The last digit does not fit.
pub static CHECK_DIGIT: Rule = Rule {
    code: "bank/cnaps-check-digit",
    severity: Severity::Caution,
    title: text!("Check digit of the CNAPS number", "联行号校验位不符"),
    message: text!(
        "The last digit should be {expected} for these digits, found {found}: some digit might be mistyped.",
        "按前 11 位推算，末位应为 {expected}，实际为 {found}，可能有数字填错。",
    ),
    fix: Some(text!(
        "Compare every digit with the document; a few real numbers are exceptions.",
        "请与原件逐位核对；个别真实联行号属于例外。",
    )),
    source: &[practice("CNAPS numbers")],
};

/// A bank or city that is not in the tables.
pub static UNKNOWN: Rule = Rule {
    code: "bank/cnaps-unknown",
    severity: Severity::Info,
    title: text!("Not in our tables", "不在已知列表"),
    message: text!(
        "{found} is not a {what} code in our tables, which are incomplete.",
        "{found} 不在本工具的{what}列表中，该列表并不完整。",
    ),
    fix: None,
    source: &[practice("CNAPS numbers")],
};

/// The first two digits of the cities of a province, from and to, and the province by GB/T 2260.
const PROVINCES: &str = "101011 111112 121413 161814 192015 222321 242522 262723 292931 303132 333433 363734 394035 424336 \
                         454737 495141 525442 555643 586044 616345 646446 656851 707152 737553 777854 798061 828362 \
                         858563 878764 889065";

/// Cities that most companies bank in, and the counties of Chongqing, by their codes or by what these begin with.
const CITIES: &str = "2210 Shenyang 沈阳,2220 Dalian 大连,3010 Nanjing 南京,3050 Suzhou 苏州,3310 Hangzhou 杭州,\
                      3320 Ningbo 宁波,3910 Fuzhou 福州,3930 Xiamen 厦门,4510 Jinan 济南,4520 Qingdao 青岛,\
                      5810 Guangzhou 广州,5840 Shenzhen 深圳,6530 Chongqing 重庆,667 Chongqing 重庆,\
                      6681 Chongqing 重庆,669 Chongqing 重庆,687 Chongqing 重庆";

/// The place for the four digits after the bank's.
pub fn place(code: &str) -> Option<Region> {
    let city = CITIES.split(',').find_map(|city| {
        let mut parts = city.split(' ');
        parts
            .next()
            .is_some_and(|start| code.len() == 4 && code.starts_with(start))
            .then(|| Text::of(parts.next().unwrap_or_default(), parts.next().unwrap_or_default()))
    });
    let province = || {
        let start = code.get(..2)?;
        let row = PROVINCES.split(' ').find(|row| row.get(..2) <= Some(start) && Some(start) <= row.get(2..4))?;
        row.get(4..).and_then(Region::of_place).map(|region| region.name)
    };
    city.or_else(province).map(|name| Region { code: code.to_owned(), name })
}

/// Whether 12 digits have this check digit.
pub fn check_is_right(digits: &str) -> bool {
    digits.len() == DIGITS && digits.get(..11).and_then(mod_11_10).is_some_and(|check| digits.ends_with(check))
}

/// Whether bank and city are both known.
pub fn has_known_parts(digits: &str) -> bool {
    digits.get(..3).is_some_and(|class| Bank::of_class(class).is_some()) && digits.get(3..7).and_then(place).is_some()
}

/// Examines a CNAPS number.
pub(super) fn examine(cnaps: &Code, found: &mut Found, answer: &mut BankAnswer) {
    let (digits, field, report) = (cnaps.text.as_str(), "cnaps", &mut answer.report);
    if digits.len() != DIGITS {
        return report.add(cnaps.counted(field, &LENGTH));
    }
    let (class, city) = (&digits[..3], &digits[3..7]);
    if let Some(check) = mod_11_10(&digits[..11]).filter(|check| !digits.ends_with(*check)) {
        report.add(cnaps.found(field, &CHECK_DIGIT, 11, DIGITS).with("expected", check.to_string()));
    }
    let (bank, region) = (Bank::of_class(class), place(city));
    if bank.is_none() {
        report.add(cnaps.found(field, &UNKNOWN, 0, 3).with("what", text!("bank", "银行")));
    }
    if region.is_none() {
        report.add(cnaps.found(field, &UNKNOWN, 3, 7).with("what", text!("city", "城市")));
    }
    let called = text!("CNAPS number", "联行号");
    found.countries.push((field, called.clone(), "CN".to_owned()));
    answer.segments.0.push((
        field,
        number_segments::cut(
            digits,
            [
                ("bank", 3, text!("Bank", "行别"), bank.map(Bank::name)),
                ("city", 4, text!("City", "城市"), region.as_ref().map(|region| region.name.clone())),
                ("branch", 4, text!("Branch", "网点"), None),
                ("check", 1, text!("Check digit", "校验位"), None),
            ],
        ),
    ));
    answer.parts.region = region;
    found.banks.extend(bank.map(|bank| (field, called, bank)));
}
