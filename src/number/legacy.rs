//! The number of an older (tax-control) invoice: 8 digits, unique only together with its code.
//!
//! There is no check digit. General invoices also print a check code of 20 digits, in four groups of five; no structure
//! of it is public. Values in the wrong field are recognised here: the code for the number, both in one
//! field, the check code for the number, a number whose leading zero a spreadsheet dropped.
//!
//! # What is not checked
//!
//! The number itself: any 8 digits can be one. Whether a code belongs to a number: only the tax authority knows.

use super::{
    answer::{Kind, NumberAnswer},
    code::Code,
    digital::CLOUD_DIGITAL_SINCE,
    known::Known,
    verify,
};
use crate::{
    number_segments::{self, Segment},
    regions::Region,
    report::Severity,
    rule::Rule,
    sources::{faq, practice, topic},
    text::text,
    typed::digits::Digits,
};

/// Digits of such a number.
pub const LENGTH: usize = 8;

/// The code is missing.
pub static CODE_MISSING: Rule = Rule {
    code: "number/code-missing",
    severity: Severity::Caution,
    title: text!("Invoice code missing", "缺少发票代码"),
    message: text!(
        "We could not check the invoice code: an 8-digit number is complete only with its 10- or 12-digit code. You can leave the code empty only on a lost invoice certificate.",
        "发票代码无法核对：8 位发票号码须与 10 位或 12 位发票代码一并使用。仅填写发票丢失证明且无法查看代码时可留空。",
    ),
    fix: None,
    source: &[faq("Verifying invoice authenticity"), topic("What to do if a special VAT invoice is lost")],
};

/// The first digit is missing.
pub static LEADING_ZERO_LOST: Rule = Rule {
    code: "number/leading-zero-lost",
    severity: Severity::Stop,
    title: text!("Leading zero lost?", "可能缺少首位 0"),
    message: text!(
        "Expected {expected} digits, found {count}. Spreadsheets drop a leading 0.",
        "此处应为 {expected} 位，实际为 {count} 位；电子表格可能去掉了首位的 0。",
    ),
    fix: Some(text!("Compare it with the invoice.", "请与发票核对。")),
    source: &[topic("What to do if a special VAT invoice is lost"), practice("Long numbers in spreadsheets")],
};

/// Code and number in one field.
pub static GLUED: Rule = Rule {
    code: "number/code-and-number",
    severity: Severity::Caution,
    title: text!("Code and number in one field", "代码和号码填在一起"),
    message: text!(
        "These {count} digits look like the invoice code {code} followed by the invoice number {number}.",
        "这 {count} 位数字疑似发票代码 {code} 与发票号码 {number} 连在一起。",
    ),
    fix: Some(text!(
        "Enter {code} as the invoice code and {number} as the invoice number.",
        "请将 {code} 填为发票代码，{number} 填为发票号码。",
    )),
    source: &[faq("Verifying invoice authenticity"), practice("Invoice codes")],
};

/// The code in the field of the number.
pub static CODE_AS_NUMBER: Rule = Rule {
    code: "number/code-as-number",
    severity: Severity::Stop,
    title: text!("This is the invoice code", "误填为发票代码"),
    message: text!(
        "Expected 20 digits (8 on an older invoice), found {count}: that is the length of an invoice code.",
        "发票号码应为 20 位（旧版发票为 8 位），实际为 {count} 位，与发票代码的位数相同。",
    ),
    fix: Some(text!(
        "Enter it as the invoice code, and the number beside it here.",
        "请填入发票代码栏，此处填写发票号码。",
    )),
    source: &[faq("Verifying invoice authenticity"), topic("What to do if a special VAT invoice is lost")],
};

/// Code and number in each other's field.
pub static SWAPPED: Rule = Rule {
    code: "number/fields-swapped",
    severity: Severity::Stop,
    title: text!("Code and number swapped", "代码与号码填反"),
    message: text!(
        "The number field holds {count} digits and the code field 8: the two look swapped.",
        "发票号码栏为 {count} 位，发票代码栏为 8 位，两项可能填反。",
    ),
    fix: Some(text!("Swap the two.", "请互换两项内容。")),
    source: &[faq("Verifying invoice authenticity"), topic("What to do if a special VAT invoice is lost")],
};

/// The check code in the field of the number.
pub static CHECK_CODE: Rule = Rule {
    code: "number/check-code",
    severity: Severity::Caution,
    title: text!("This looks like the check code", "疑似校验码"),
    message: text!(
        "With an invoice code beside them, these 20 digits look like the check code; the number of such an invoice has 8 \
         digits.",
        "同时填写了发票代码，这 20 位数字疑似校验码；该类发票的号码为 8 位。",
    ),
    fix: Some(text!(
        "Enter the 8-digit number; for a digital invoice, leave the code empty.",
        "请填写 8 位发票号码；如为数电票，发票代码请留空。",
    )),
    source: &[faq("Verifying invoice authenticity"), practice("Check codes of older invoices")],
};

/// An older invoice from after Alibaba Cloud's change.
pub static AFTER_CHANGE: Rule = Rule {
    code: "number/older-after-change",
    severity: Severity::Hold,
    title: text!("Older format after the change", "切换日之后的旧版发票"),
    message: text!(
        "According to Alibaba Cloud’s FAQ, all invoices have been digital with 20 digits since 2024-05-31, but this \
         number has the older format and the issue date is {date}.",
        "据《发票常见问题》，自 2024-05-31 起所有发票均为 20 位号码的数电票，此号码为旧版格式，而开票日期为 {date}。",
    ),
    fix: Some(text!(
        "Compare number, date and seller, and verify the invoice before you record it. The announcement is by Alibaba Cloud \
         Computing Co., Ltd. alone.",
        "请对照发票核对号码、日期和销售方，入账前先行查验。切换公告仅由阿里云计算有限公司发布。",
    )),
    source: &[faq("Use an e-invoice for reimbursement")],
};

/// Splits 18 or 20 digits into a plausible code and a number.
pub fn split_glued(digits: &str) -> Option<(Code<'_>, &str, &str)> {
    let (code, number) = digits.split_at_checked(digits.len().checked_sub(LENGTH)?)?;
    let parts = Code::of(code).filter(Code::is_plausible)?;
    Some((parts, code, number))
}

/// Examines 8 digits, with their code if there is one.
pub(super) fn examine(number: &Digits, code: Option<&Digits>, known: &Known, answer: &mut NumberAnswer) {
    fill_in(&number.text, code.map(|code| &*code.text), answer);
    note_change(known, answer);
}

/// Examines digits that contain code and number.
pub(super) fn examine_glued(digits: &Digits, known: &Known, answer: &mut NumberAnswer) {
    let Some((parts, code, number)) = split_glued(&digits.text) else { return };
    let finding = GLUED.at("number").with("count", digits.text.len().to_string());
    let finding = finding.with("code", code).with("number", number);
    answer.report.add(finding.position(digits.whole()).suggest(number));
    parts.examine("number", digits, known, &mut answer.report);
    fill_in(number, Some(code), answer);
    note_change(known, answer);
}

/// Examines a code that was typed as the number.
pub(super) fn examine_code(digits: &Digits, code_field: Option<&Digits>, known: &Known, answer: &mut NumberAnswer) {
    let Some(code) = Code::of(&digits.text) else { return };
    let count = digits.text.len().to_string();
    let finding = match code_field.filter(|other| other.text.len() == LENGTH) {
        Some(other) => SWAPPED.at("number").suggest(&*other.text),
        None => CODE_AS_NUMBER.at("number"),
    };
    answer.report.add(finding.with("count", count).position(digits.whole()));
    code.examine("number", digits, known, &mut answer.report);
    answer.kind = Kind::Legacy;
    answer.normalized = Some(digits.text.clone());
    answer.segments = code.segments();
    note_change(known, answer);
}

/// Reads 20 digits next to a code as the check code.
pub(super) fn examine_check_code(digits: &Digits, code: &Code<'_>, answer: &mut NumberAnswer) {
    answer.report.add(CHECK_CODE.at("number").position(digits.whole()));
    answer.kind = Kind::CheckCode;
    answer.normalized = Some(digits.text.clone());
    let first = ("check-code", 14, text!("Check code", "校验码"), None);
    let asked = text!("asked for when verifying", "查验时填写");
    let last = ("check-code-end", 6, text!("Its last six digits", "后六位"), Some(asked));
    answer.segments = number_segments::cut(&digits.text, [first, last]);
    answer.verify = verify::ways(code.kind().map_or(&verify::LEGACY, |(_, asks)| asks), place(code));
}

fn place<'a>(code: &Code<'a>) -> Option<&'a str> {
    code.place().and_then(|place| place.get(..2)).filter(|_| code.place() != Some("3302"))
}

fn fill_in(number: &str, code: Option<&str>, answer: &mut NumberAnswer) {
    let parts = code.and_then(Code::of);
    answer.kind = Kind::Legacy;
    let code = if parts.is_some() { code.unwrap_or_default() } else { "" };
    answer.normalized = Some(format!("{code}{number}"));
    answer.segments = parts.as_ref().map(Code::segments).unwrap_or_default();
    let label = text!("Number", "号码");
    answer.segments.push(Segment { part: "number", label, value: number.to_owned(), meaning: None });
    let asks = parts.as_ref().and_then(Code::kind).map_or(&verify::LEGACY, |(_, asks)| asks);
    answer.verify = verify::ways(asks, parts.as_ref().and_then(place));
    answer.parts.sequence = Some(number.to_owned());
    if let Some(parts) = parts {
        answer.parts.code = Some(code.to_owned());
        answer.parts.year = parts.full_year().map(|year| year.to_string());
        answer.parts.region = parts.place().and_then(Region::of_place);
    }
}

fn note_change(known: &Known, answer: &mut NumberAnswer) {
    if let (true, Some(date)) = (known.from_cloud, known.issue_date)
        && date >= CLOUD_DIGITAL_SINCE
    {
        answer.report.add(AFTER_CHANGE.at("issueDate").with("date", date.to_string()));
    }
}
