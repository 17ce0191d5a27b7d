//! What can be wrong with an invoice number as a whole; the rules of each kind of number are next to its checks.

use super::{code, credit_note_form, digital, legacy};
use crate::{
    report::Severity,
    rule::Rule,
    sources::{faq, notice, own, practice, topic},
    text::text,
    typed::digits,
};

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &MISSING,
    &LENGTH,
    &TAX_ID,
    &FILLER,
    &OTHER_TWENTY,
    &DATE_AHEAD,
    &FORM_ONLY,
    &digits::GROUPING,
    &digits::LOOK_ALIKE,
    &digits::CHARACTER,
    &digits::SCIENTIFIC,
    &digital::YEAR_EARLY,
    &digital::YEAR_AHEAD,
    &digital::YEAR_DIFFERS,
    &digital::PILOT_REGION,
    &code::REGION_UNKNOWN,
    &digital::SPREADSHEET_ZEROS,
    &digital::REGION_OF_SELLER,
    &digital::DIGITAL_PAPER,
    &digital::DIGITAL_EARLY,
    &legacy::CODE_MISSING,
    &legacy::LEADING_ZERO_LOST,
    &legacy::GLUED,
    &legacy::CODE_AS_NUMBER,
    &legacy::SWAPPED,
    &legacy::CHECK_CODE,
    &legacy::AFTER_CHANGE,
    &code::LENGTH,
    &code::TWELVE,
    &code::YEAR,
    &code::KIND,
    &credit_note_form::CREDIT_NOTE_FORM,
    &credit_note_form::RED_LETTER_FORM,
    &credit_note_form::FORM_IS_NUMBER,
    &credit_note_form::FORM_LENGTH,
    &credit_note_form::FORM_UNUSUAL,
];

/// No number was entered.
pub static MISSING: Rule = Rule {
    code: "number/missing",
    severity: Severity::Hold,
    title: text!("No number yet", "缺少发票号码"),
    message: text!(
        "We could not check the invoice number: enter it as printed on the invoice.",
        "发票号码无法核对：请按票面填写发票号码。",
    ),
    fix: None,
    source: &[faq("How do I find the invoice number?")],
};

/// A length that no invoice number has.
pub static LENGTH: Rule = Rule {
    code: "number/length",
    severity: Severity::Stop,
    title: text!("Number of digits", "发票号码位数不符"),
    message: text!(
        "Expected 20 digits (8 on an older invoice), found {count}.",
        "发票号码应为 20 位（旧版发票为 8 位），实际为 {count} 位。",
    ),
    fix: Some(text!(
        "Copy every digit from the invoice. We do not add or cut any.",
        "请按票面完整填写，本工具不会补位或截断。",
    )),
    source: &[faq("Verifying invoice authenticity"), notice("Structure of the invoice number")],
};

/// A tax ID in the field of the number.
pub static TAX_ID: Rule = Rule {
    code: "number/tax-id",
    severity: Severity::Stop,
    title: text!("This is a tax ID", "误填为纳税人识别号"),
    message: text!(
        "Expected 20 digits (8 on an older invoice), found the 18 characters of a tax ID.",
        "发票号码应为 20 位（旧版发票为 8 位），实际为 18 位纳税人识别号。",
    ),
    fix: Some(
        text!("Enter the invoice number at the upper right of the invoice.", "请填写发票号码，位于发票右上角。",),
    ),
    source: &[faq("Verifying invoice authenticity"), faq("How do I find the invoice number?")],
};

/// Digits that someone made up.
pub static FILLER: Rule = Rule {
    code: "number/filler",
    severity: Severity::Caution,
    title: text!("Looks made up", "疑似随意填写"),
    message: text!(
        "“{found}” repeats one digit or counts up or down, as made-up numbers do.",
        "“{found}”为重复或连续数字，疑似随意填写。",
    ),
    fix: Some(text!("Enter it as printed. Do not make one up.", "请按票面填写，不要随意填写。")),
    source: &[topic("What to do if a special VAT invoice is lost")],
};

/// 20 digits of something else.
pub static OTHER_TWENTY: Rule = Rule {
    code: "number/other-twenty-digits",
    severity: Severity::Caution,
    title: text!("Does not begin like a digital invoice", "开头不符合数电票规则"),
    message: text!(
        "These 20 digits begin with {found}, which does not read as the year and region of a digital invoice; check codes \
         and some bank accounts have 20 digits too.",
        "这 20 位数字以 {found} 开头，不符合数电票号码“年份加地区”的规则；校验码和部分银行账号同为 20 位。",
    ),
    fix: Some(text!("Compare it with the invoice number on the invoice.", "请与票面“发票号码”核对。")),
    source: &[notice("Structure of the invoice number"), practice("Numbers of 20 digits")],
};

/// Issued after today.
pub static DATE_AHEAD: Rule = Rule {
    code: "number/date-ahead",
    severity: Severity::Caution,
    title: text!("Issue date in the future", "开票日期晚于今天"),
    message: text!("The issue date is {date}, but today is {today}.", "开票日期为 {date}，而今天是 {today}。"),
    fix: Some(text!("Compare the date with the invoice.", "请对照发票核对开票日期。")),
    source: &[own("Reading dates")],
};

/// What a correct format does not prove.
pub static FORM_ONLY: Rule = Rule {
    code: "number/form-only",
    severity: Severity::Info,
    title: text!("Format only", "仅核对格式"),
    message: text!(
        "The number has the right format, but only the tax authority can tell you if the invoice is real.",
        "发票号码格式正确，但不代表发票真实，请到国家税务总局全国增值税发票查验平台查验。",
    ),
    fix: None,
    source: &[faq("Verifying invoice authenticity")],
};
