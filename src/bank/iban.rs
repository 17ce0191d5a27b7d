//! The international account number (IBAN, ISO 13616): of suppliers abroad, never of mainland China.
//!
//! ```text
//! DE 89 370400440532013000
//! │  │  └ 5–   account within the country, up to 30 characters
//! │  └─── 3–4  check digits, ISO 7064 MOD 97-10
//! └────── 1–2  country
//! ```
//!
//! China, Hong Kong, the United States, Singapore and Japan have no IBAN. The table below holds lengths only: a crate
//! with the structure of every country costs six kilobytes after gzip, for faults that the check digits catch as well.
//!
//! # What is not checked
//!
//! The structure behind the check digits, and check digits of a country's own. MOD 97-10 catches every digit
//! put for a digit, every letter put for a letter, and every swap of neighbours but B with 1, M with 2, X with 3.

use super::{BankAnswer, Context, Value, countries};
use crate::{
    report::Severity,
    rule::Rule,
    segment,
    sources::banking,
    text::{Text, text},
};

/// An IBAN in the field of the account.
pub static AS_ACCOUNT: Rule = Rule {
    code: "bank/iban-as-account",
    severity: Severity::Info,
    title: text!("This is an IBAN", "账号为 IBAN"),
    message: text!(
        "The account number has the form of an IBAN and was checked as one.",
        "该账号为 IBAN 格式，已按 IBAN 核对。",
    ),
    fix: None,
    source: &[banking("ISO 13616")],
};

/// Letters in front that are no country with IBANs.
pub static COUNTRY: Rule = Rule {
    code: "bank/iban-country",
    severity: Severity::Hold,
    title: text!("No IBAN in this country", "该国家或地区没有 IBAN"),
    message: text!(
        "An IBAN begins with the country, here {found}; no IBANs are known of there.",
        "IBAN 以国家代码开头，此处为 {found}，该国家或地区未使用 IBAN。",
    ),
    fix: Some(text!(
        "Ask the payee for the account number and the SWIFT code; banks in China, Hong Kong and the United States have no \
         IBAN.",
        "请向收款方索取账号和 SWIFT 代码；中国内地、香港和美国的银行没有 IBAN。",
    )),
    source: &[banking("ISO 13616")],
};

/// Another length than the country's.
pub static LENGTH: Rule = Rule {
    code: "bank/iban-length",
    severity: Severity::Stop,
    title: text!("Length of the IBAN", "IBAN 位数不符"),
    message: text!(
        "An IBAN of {country} has {expected} characters, this one has {count}.",
        "{country}的 IBAN 为 {expected} 位，此处为 {count} 位。",
    ),
    fix: Some(text!("Copy every character from the document.", "请按原件完整填写。")),
    source: &[banking("ISO 13616")],
};

/// The check digits do not fit.
pub static CHECK_DIGITS: Rule = Rule {
    code: "bank/iban-check-digits",
    severity: Severity::Stop,
    title: text!("Check digits of the IBAN", "IBAN 校验位不符"),
    message: text!(
        "The check digits {found} do not fit the rest: some character is mistyped.",
        "校验位 {found} 与其余字符不符，有字符填错。",
    ),
    fix: Some(text!("Compare every character with the document.", "请与原件逐位核对。")),
    source: &[banking("ISO 13616")],
};

/// Country and length, four characters each.
static LENGTHS: &str = "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18\
FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22\
MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26\
UA29VA22VG24XK20YE30";

/// Characters of an IBAN of the country that it begins with.
pub fn length(iban: &str) -> Option<usize> {
    let mut rest = LENGTHS;
    while let Some((row, behind)) = rest.split_at_checked(4) {
        if iban.get(..2) == row.get(..2) {
            return row.get(2..)?.parse().ok();
        }
        rest = behind;
    }
    None
}

/// Whether the check digits of an IBAN, in capitals, fit the rest.
pub fn check_is_right(iban: &str) -> bool {
    let fold = |rest: u32, char: char| {
        let value = char.to_digit(36)?;
        Some((rest * if value > 9 { 100 } else { 10 } + value) % 97)
    };
    let (Some(front), Some(behind)) = (iban.get(..4), iban.get(4..)) else { return false };
    // 00, 01 and 99 leave the same remainder as 97, 98 and 02, which are the ones in use.
    let is_used = ("02"..="98").contains(&&front[2..]);
    is_used && behind.chars().chain(front.chars()).try_fold(0, fold) == Some(1)
}

/// Whether a text begins as an IBAN does: a country that has them, and two digits.
pub fn looks_like_iban(text: &str) -> bool {
    length(text).is_some() && text.len() > 14 && text.bytes().skip(2).take(2).all(|byte| byte.is_ascii_digit())
}

/// Examines an IBAN.
pub(super) fn examine(iban: &Value, context: &mut Context, answer: &mut BankAnswer) {
    let (text, field, report) = (iban.text.as_str(), iban.field, &mut answer.report);
    let country = text.get(..2).unwrap_or(text);
    let Some(expected) = length(text) else {
        return report.add(iban.found(&COUNTRY, 0, country.len()));
    };
    let name = countries::name(country);
    if text.len() != expected {
        return report.add(iban.counted(&LENGTH).with("country", &name).with("expected", expected.to_string()));
    }
    if !check_is_right(text) {
        report.add(iban.found(&CHECK_DIGITS, 2, 4));
    }
    context.countries.push((field, Text::from("IBAN"), country.to_owned()));
    answer.segments.0.push((
        field,
        segment::cut(
            text,
            [
                ("country", 2, text!("Country", "国家或地区"), Some(name)),
                ("check", 2, text!("Check digits", "校验位"), None),
                ("account", expected - 4, text!("Account within the country", "该国账号"), None),
            ],
        ),
    ));
}
