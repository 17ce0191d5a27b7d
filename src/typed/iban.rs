//! The international account number (IBAN, ISO 13616), and its structure in each country.
//!
//! ```text
//! DE 89 370400440532013000
//! │  │  └ 5–   account within the country: digits, capitals, or either, as the country's structure says
//! │  └─── 3–4  check digits, ISO 7064 MOD 97-10: 02 to 98
//! └────── 1–2  country
//! ```
//!
//! The check digits catch every wrong digit in place of a digit, every wrong letter in place of a letter, and every
//! swap of neighbours except B with 1, M with 2, X with 3. The [structure] catches letters in place of digits.
//!
//! # What is not checked
//!
//! The countries' own check digits, and whether the letters of the bank exist.

use super::{
    account::{
        kinds::{Account, Kind, LONGEST},
        reading,
        report::said,
    },
    bank_code::{self, Code, Form, Reading},
    country,
    digits::look_alike,
    reading::read_up_to,
};
use crate::{
    report::{Report, Severity},
    rule::Rule,
    sources::{banking, practice},
    text::text,
};

pub(super) mod structure;

pub use structure::{Class, Standing, Structure, begins_as_iban, check_is_right, length, looks_like_iban};

/// The rules of this family.
pub static RULES: &[&Rule] = &[&COUNTRY, &LENGTH, &STRUCTURE, &CHECK_DIGITS, &UNREGISTERED, &TERRITORY];

/// The first letters are not a country with IBANs.
pub static COUNTRY: Rule = Rule {
    code: "bank/iban-country",
    severity: Severity::Hold,
    title: text!("No IBAN in this country", "该国家/地区没有 IBAN"),
    message: text!(
        "An IBAN begins with the country, here {found}; we know of no IBANs there.",
        "IBAN 以国家代码开头，此处为 {found}，该国家/地区未使用 IBAN。",
    ),
    fix: Some(text!(
        "Ask the payee for the account number and the SWIFT code; banks in China, Hong Kong and the United States have no \
         IBAN.",
        "请向收款方索取账号和 SWIFT 代码；中国内地、中国香港和美国的银行不使用 IBAN。",
    )),
    source: &[banking("ISO 13616")],
};

/// The length is not the country's.
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

/// A letter where the country has digits, or a digit where it has letters.
pub static STRUCTURE: Rule = Rule {
    code: "bank/iban-structure",
    severity: Severity::Stop,
    title: text!("Structure of the IBAN", "IBAN 结构不符"),
    message: text!(
        "Character {place} of an IBAN of {country} is a {expected}, found {found}: no bank issues such a number.",
        "{country}的 IBAN 第 {place} 位应为{expected}，实际为 {found}，银行不会发放这样的号码。",
    ),
    fix: Some(text!("Compare this character with the document.", "请与原件核对该字符。")),
    source: &[banking("ISO 13616")],
};

/// The check digits do not match.
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

/// A country that is not in the registry, although its banks print such numbers.
pub static UNREGISTERED: Rule = Rule {
    code: "bank/iban-unregistered",
    severity: Severity::Caution,
    title: text!("Not in the IBAN registry", "未列入 IBAN 注册表"),
    message: text!(
        "{country} is not in SWIFT's IBAN registry, but banks there print numbers in this format: {fit}.",
        "{country}未列入 SWIFT 的 IBAN 注册表，但当地银行会印制这种格式的号码：{fit}。",
    ),
    fix: Some(text!(
        "Compare every character with the document; we cannot check such a number reliably.",
        "请与原件逐位核对，本工具无法可靠校验这类号码。",
    )),
    source: &[banking("ISO 13616"), practice("Numbers like IBANs outside the registry")],
};

/// A territory that uses the numbers of the country it belongs to.
pub static TERRITORY: Rule = Rule {
    code: "bank/iban-territory",
    severity: Severity::Caution,
    title: text!("A territory's letters in the IBAN", "IBAN 以属地代码开头"),
    message: text!(
        "This IBAN begins with {found}, for {country}; banks there usually print IBANs that begin with {expected}.",
        "此 IBAN 以{country}的代码 {found} 开头，当地银行的 IBAN 通常以 {expected} 开头。",
    ),
    fix: Some(text!("Compare the first two letters with the document.", "请与原件核对前两位字母。")),
    source: &[banking("ISO 13616"), practice("Numbers like IBANs outside the registry")],
};

const CODE: Form = Form { digits_only: false, is_whole: |text| length(text) == Some(text.len()) };

/// Reads the text of an IBAN field.
///
/// ```
/// use fapiao_check::internals::typed::iban;
///
/// assert_eq!(iban::of("IBAN: DE76 1009 9900 0417 5308 00").code(), Some("DE76100999000417530800"));
/// ```
pub fn of(text: &str) -> Reading {
    let account = reading::of(text);
    match account.kind {
        Kind::Iban => Reading::Code(code_of(account)),
        Kind::Several => Reading::Several(account.several),
        _ => bank_code::of(text, &CODE),
    }
}

fn code_of(account: Account) -> Code {
    Code { label: account.label, words: account.words, ..Code::new(account.number) }
}

/// Reads the IBAN of a field, and reports what is wrong with it; `None` if the field is empty or cannot be read.
pub fn read(field: &str, typed: &str, report: &mut Report) -> Option<Code> {
    let typed = read_up_to(LONGEST, field, typed, report)?;
    let account = reading::of_typed(&typed);
    let code = match account.kind {
        // Less than one, or what only the field makes one.
        Kind::Number | Kind::Card | Kind::Unreadable(_) | Kind::Empty | Kind::Placeholder => {
            bank_code::read_typed(field, &typed, &CODE, report)?
        }
        kind => {
            report.add_all(said(field, &typed, &account));
            (kind == Kind::Iban).then(|| code_of(account))?
        }
    };
    judge(field, &code, report);
    Some(code)
}

/// Reports what is wrong with a number that is meant as an IBAN.
pub fn judge(field: &str, code: &Code, report: &mut Report) {
    let text = code.text.as_str();
    let start = text.get(..2).unwrap_or(text);
    let Some(structure) = Structure::of(start) else {
        return report.add(code.found(field, &COUNTRY, 0, start.len()));
    };
    let (country, expected) = (country::name(start), structure.length());
    let fault = structure.fault(text);
    match structure.standing {
        Standing::Unregistered => {
            let fit = if text.len() != expected || fault.is_some() {
                text!("but they have another format", "但与此号码的格式不同")
            } else if !check_is_right(text) {
                text!("the length fits, the check digits do not", "位数相符，校验位不符")
            } else {
                text!("length and check digits fit", "位数和校验位相符")
            };
            return report
                .add(UNREGISTERED.at(field).with("country", country).with("fit", fit).position(code.span(0, 2)));
        }
        Standing::Territory => {
            let finding = code.found(field, &TERRITORY, 0, 2).with("country", &country);
            return report.add(finding.with("expected", structure.of_country()));
        }
        Standing::Registered => {}
    }
    if text.len() != expected {
        report.add(code.counted(field, &LENGTH).with("country", &country).with("expected", expected.to_string()));
    } else if let Some((at, class)) = fault {
        let finding = code.found(field, &STRUCTURE, at, at + 1).with("place", (at + 1).to_string());
        let finding = finding.with("country", &country).with("expected", class.in_words());
        let digit = text.chars().nth(at).filter(|_| class == Class::Digit).and_then(look_alike);
        let corrected = digit.map(|digit| [&text[..at], &digit.to_string(), &text[at + 1..]].concat());
        report.add(
            match corrected.filter(|corrected| structure.fault(corrected).is_none() && check_is_right(corrected)) {
                Some(corrected) => finding.suggest(corrected),
                None => finding,
            },
        );
    } else if !check_is_right(text) {
        report.add(code.found(field, &CHECK_DIGITS, 2, 4));
    }
}
