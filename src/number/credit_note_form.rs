//! The forms that come before a credit note (红字发票), whose numbers are mistaken for an invoice number.
//!
//! The credit note confirmation form (红字发票信息确认单) of a digital invoice has 20 digits:
//!
//! ```text
//! 110108 24 09 1 00261570 8
//! │      │  │  │ │        └ 20     check digit: the sum of the first 19, modulo 10
//! │      │  │  │ └───────── 12–19  serial
//! │      │  │  └─────────── 11     1 on every sample; its meaning is unknown
//! │      │  └────────────── 9–10   month
//! │      └───────────────── 7–8    year
//! └──────────────────────── 1–6    county, by GB/T 2260
//! ```
//!
//! This is derived from six real forms. No official text describes it, so it never refuses a number. The red-letter
//! information form (红字信息表) of older special VAT invoices has 16 digits: county, year, month, serial, and the same
//! check digit over the first 15; vendors report exceptions.
//!
//! # What is not checked
//!
//! Whether the form exists, was confirmed, or belongs to an invoice.

use super::{
    answer::{Kind, NumberAnswer},
    verify,
};
use crate::{
    number_segments,
    regions::Region,
    report::{Report, Severity},
    rule::Rule,
    sources::{faq, practice},
    text::{Text, text},
    typed::digits::Digits,
};

/// The number of a credit note confirmation form.
pub static CREDIT_NOTE_FORM: Rule = Rule {
    code: "number/credit-note-form",
    severity: Severity::Caution,
    title: text!("Looks like a credit note confirmation form", "疑似红字发票信息确认单编号"),
    message: text!(
        "These 20 digits look like the number of a credit note confirmation form of {month}, not like an invoice number.",
        "这 20 位数字疑似 {month} 的红字发票信息确认单编号，而不是发票号码。",
    ),
    fix: Some(text!(
        "For the invoice number, open Details on the Invoice Download and Return page.",
        "发票号码请在“发票管理 > 开票记录”的详情中查看。",
    )),
    source: &[faq("How do I find the invoice number?"), practice("Credit note confirmation forms")],
};

/// The number of a red-letter information form.
pub static RED_LETTER_FORM: Rule = Rule {
    code: "number/red-letter-form",
    severity: Severity::Stop,
    title: text!("Looks like a red-letter information form", "疑似红字信息表编号"),
    message: text!(
        "Expected 20 digits (8 on an older invoice), found 16 that look like the number of a red-letter information form.",
        "发票号码应为 20 位（旧版发票为 8 位），此 16 位数字疑似红字增值税专用发票信息表编号。",
    ),
    fix: Some(text!("Enter the number of the invoice itself.", "请填写发票本身的号码。")),
    source: &[practice("Red-letter information forms")],
};

/// A form's number that is the invoice's own.
pub static FORM_IS_NUMBER: Rule = Rule {
    code: "number/form-is-number",
    severity: Severity::Caution,
    title: text!("Same number entered twice", "两处号码相同"),
    message: text!(
        "You entered the invoice's own number for the credit note confirmation form. The two are different 20-digit numbers.",
        "红字发票信息确认单编号与发票号码相同，两者均为 20 位，但应是不同的号码。",
    ),
    fix: Some(text!(
        "Copy the form's number from the electronic tax bureau.",
        "请从电子税务局复制红字发票信息确认单编号。",
    )),
    source: &[faq("Reissue an incorrect invoice")],
};

/// A form's number of the wrong length.
pub static FORM_LENGTH: Rule = Rule {
    code: "number/form-length",
    severity: Severity::Stop,
    title: text!("Not 20 digits", "确认单编号位数不对"),
    message: text!(
        "Expected the 20 digits of a credit note confirmation form, found {count}.",
        "红字发票信息确认单编号应为 20 位，实际为 {count} 位。",
    ),
    fix: Some(text!(
        "Copy the form's number from the electronic tax bureau.",
        "请从电子税务局复制红字发票信息确认单编号。",
    )),
    source: &[faq("Reissue an incorrect invoice")],
};

/// A form's number that is built differently from those we have seen.
pub static FORM_UNUSUAL: Rule = Rule {
    code: "number/form-unusual",
    severity: Severity::Caution,
    title: text!("Unusual for a confirmation form", "与常见确认单编号不同"),
    message: text!(
        "The number of the form is not built like the ones we know (county, month, serial, check digit). We \
         observed that pattern; it is not official. Compare it once more.",
        "该编号与已知的确认单编号构成（区县、年月、顺序号、校验位）不符。该构成由样本归纳得出，并非官方规定，请再核对一次。",
    ),
    fix: None,
    source: &[practice("Credit note confirmation forms")],
};

/// Examines the field of the form's number.
pub(super) fn examine_field(form: &Digits, number: Option<&Digits>, report: &mut Report) {
    let finding = if form.text.len() != 20 {
        FORM_LENGTH.at("creditNoteForm").with("count", form.text.len().to_string())
    } else if number.is_some_and(|number| number.text == form.text) {
        FORM_IS_NUMBER.at("creditNoteForm")
    } else if !looks_like_form(&form.text) {
        FORM_UNUSUAL.at("creditNoteForm")
    } else {
        return;
    };
    report.add(finding.position(form.whole()));
}

/// The check digit after these digits: their sum, modulo 10. The same for both forms.
pub fn check_digit(digits: &str) -> Option<char> {
    let sum = digits.chars().map(|digit| digit.to_digit(10)).sum::<Option<u32>>()?;
    char::from_digit(sum % 10, 10)
}

/// Whether 20 digits are built like the number of a credit note confirmation form.
pub fn looks_like_form(digits: &str) -> bool {
    digits.len() == 20
        && dated(digits, 21, 12)
        && digits.get(10..11) == Some("1")
        && digits.get(..19).and_then(check_digit) == digits.chars().last()
}

/// Whether 16 digits are built like the number of a red-letter information form; its check digit has exceptions.
pub fn looks_like_red_letter_form(digits: &str) -> bool {
    // Months 13 to 24 were those of freight invoices.
    digits.len() == 16 && dated(digits, 7, 24)
}

/// Whether these are a county, a year from this one on, and a month up to this one.
fn dated(digits: &str, first_year: u32, last_month: u32) -> bool {
    let number = |from: usize| digits.get(from..from + 2).and_then(|pair| pair.parse::<u32>().ok());
    digits.get(..6).and_then(Region::of_place).is_some()
        && number(6).is_some_and(|year| year >= first_year)
        && number(8).is_some_and(|month| (1..=last_month).contains(&month))
}

/// Examines 20 digits as the number of a confirmation form.
pub(super) fn examine(digits: &Digits, answer: &mut NumberAnswer) {
    let number = digits.text.as_str();
    let (Some(county), Some(year), Some(month)) = (number.get(..6), number.get(6..8), number.get(8..10)) else {
        return;
    };
    let region = Region::of_place(county);
    let (year, month) = (format!("20{year}"), Text::from(month));
    answer.kind = Kind::CreditNoteForm;
    answer.normalized = Some(number.to_owned());
    let finding = CREDIT_NOTE_FORM.at("number").with("month", format!("{year}-{}", month.en()));
    answer.report.add(finding.position(digits.whole()));
    let place = region.as_ref().map(|region| region.name.clone());
    answer.segments = number_segments::cut(
        number,
        [
            ("region", 6, text!("County", "区县"), place),
            ("year", 2, text!("Year", "年份"), Some(Text::from(&*year))),
            ("month", 2, text!("Month", "月份"), Some(month)),
            ("constant", 1, text!("Always 1 so far", "目前均为 1"), None),
            ("sequence", 8, text!("Serial number", "顺序号"), None),
            ("check", 1, text!("Check digit", "校验位"), Some(text!("sum of the others", "前 19 位之和的个位"))),
        ],
    );
    answer.parts.year = Some(year);
    answer.parts.region = region;
    answer.parts.sequence = number.get(11..19).map(str::to_owned);
    answer.verify = vec![verify::FORM.clone()];
}
