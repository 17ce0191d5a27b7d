//! The rules about a text as a whole.

use crate::{
    report::Severity,
    rule::Rule,
    sources::{faq, own},
    text::text,
};

/// The rules of this family.
pub static RULES: &[&Rule] = &[&MISSING, &UNKNOWN, &BY_FORM, &LABEL_DIFFERS, &ID_CARD];

/// Nothing was entered.
pub static MISSING: Rule = Rule {
    code: "identify/missing",
    severity: Severity::Hold,
    title: text!("Nothing entered yet", "尚未填写"),
    message: text!(
        "We could not tell what this is: paste a number, a line of an invoice or the text of its QR code.",
        "无法识别：请粘贴号码、发票上的一行文字或二维码内容。",
    ),
    fix: None,
    source: &[own("Telling numbers apart")],
};

/// Nothing that is known.
pub static UNKNOWN: Rule = Rule {
    code: "identify/unknown",
    severity: Severity::Caution,
    title: text!("Not recognised", "未能识别"),
    message: text!(
        "Nothing in this text has the format of a number that we know.",
        "这段文字中没有本工具能识别的号码。",
    ),
    fix: Some(text!("Paste the number with the words in front of it.", "请连同号码前的文字一起粘贴。")),
    source: &[own("Telling numbers apart")],
};

/// What the format cannot tell.
pub static BY_FORM: Rule = Rule {
    code: "identify/by-form",
    severity: Severity::Info,
    title: text!("Recognised by format only", "仅按格式判断"),
    message: text!(
        "This is a guess from the format and the words around it. Compare it with the document before you rely on it.",
        "以上仅按格式和前后文字判断，使用前请与原件核对。",
    ),
    fix: None,
    source: &[own("Telling numbers apart"), faq("How do I find the invoice number?")],
};

/// The words before it and its format disagree.
pub static LABEL_DIFFERS: Rule = Rule {
    code: "identify/label-differs",
    severity: Severity::Caution,
    title: text!("Label and format differ", "名称与格式不符"),
    message: text!(
        "The text says “{label}”, but what follows does not have that format.",
        "前面写的是“{label}”，但其后的内容不符合该格式。",
    ),
    fix: Some(text!("Compare the number with the document.", "请与原件核对号码。")),
    source: &[own("Telling numbers apart"), faq("How do I find the invoice number?")],
};

/// A person's number is in the text.
pub static ID_CARD: Rule = Rule {
    code: "identify/id-card",
    severity: Severity::Caution,
    title: text!("Might be an ID card number", "疑似身份证号码"),
    message: text!(
        "This looks like the ID card number of a person; it is not an invoice, company or bank account number.",
        "这像是个人身份证号码，不是发票、公司或账户的号码。",
    ),
    fix: Some(text!("Leave it out before you pass this text on.", "转发这段文字前请先删去。")),
    source: &[own("Telling numbers apart")],
};
