//! The text in the QR code of an invoice: eight fields between commas.
//!
//! ```text
//! 01,32,,24312000000136634917,0.01,20240514,,1DD6
//! │  │  │ │                   │    │       │ └ 8  four hexadecimal characters, by an unpublished rule
//! │  │  │ │                   │    │       └── 7  check code of an older general invoice
//! │  │  │ │                   │    └────────── 6  issue date
//! │  │  │ │                   └─────────────── 5  amount: with tax on digital invoices, without on older ones
//! │  │  │ └─────────────────────────────────── 4  invoice number
//! │  │  └───────────────────────────────────── 3  invoice code, of an older invoice
//! │  └──────────────────────────────────────── 2  kind
//! └─────────────────────────────────────────── 1  version
//! ```
//!
//! No official text describes it. Seen in public: spaces in empty fields, the last field missing, empty or in small
//! letters, a comma after it, six fields only. Blockchain invoices of Shenzhen carry a link with `bill_num=` instead.
//!
//! # What is not checked
//!
//! The last field, whose rule is not public. A QR code repeats what is printed and proves nothing; anyone can make one.

use super::{question::NumberQuestion, validate::validate_invoice_number};
use crate::{
    date::Day,
    glyph::{Glyph, Span, characters},
    register::COMPANIES,
    report::{Report, Severity},
    rule::Rule,
    sources::{faq, practice},
    text::{Text, text},
    typed,
};

/// The rules of this family.
pub static RULES: &[&Rule] =
    &[&WITH_TAX, &WITHOUT_TAX, &KIND_UNKNOWN, &KIND_DIFFERS, &VERSION, &SHORT, &ENDING, &NO_PROOF, &BLOCKCHAIN];

/// The amount includes tax.
pub static WITH_TAX: Rule = Rule {
    code: "qr/amount-with-tax",
    severity: Severity::Info,
    title: text!("Amount includes tax", "含税金额"),
    message: text!(
        "QR code of an invoice; kind: {kind}. The amount, {amount}, includes tax.",
        "这是{kind}的二维码内容，其中金额 {amount} 为价税合计（含税）。",
    ),
    fix: None,
    source: &[practice("QR codes of invoices")],
};

/// The amount is without tax.
pub static WITHOUT_TAX: Rule = Rule {
    code: "qr/amount-without-tax",
    severity: Severity::Info,
    title: text!("Amount excludes tax", "不含税金额"),
    message: text!(
        "QR code of an invoice; kind: {kind}. The amount, {amount}, excludes tax, so the invoice's total is higher.",
        "这是{kind}的二维码内容，其中金额 {amount} 不含税，票面价税合计高于此金额。",
    ),
    fix: None,
    source: &[practice("QR codes of invoices")],
};

/// A kind that is not known.
pub static KIND_UNKNOWN: Rule = Rule {
    code: "qr/kind-unknown",
    severity: Severity::Info,
    title: text!("Kind not known", "票种代码未知"),
    message: text!(
        "The QR code has the kind {kind}, which we do not know, so we cannot say whether its amount includes tax.",
        "二维码内容中的票种代码为 {kind}，不在已知范围，无法判断金额是否含税。",
    ),
    fix: None,
    source: &[practice("QR codes of invoices")],
};

/// The kind needs a different number.
pub static KIND_DIFFERS: Rule = Rule {
    code: "qr/kind-differs",
    severity: Severity::Caution,
    title: text!("Kind and number do not match", "票种与号码不符"),
    message: text!(
        "Kind of invoice: {kind}. Its number should have {expected} digits, but this one has {count}.",
        "{kind}的发票号码应为 {expected} 位，此处为 {count} 位。",
    ),
    fix: Some(text!("Compare the number with the invoice.", "请对照发票核对发票号码。")),
    source: &[practice("QR codes of invoices")],
};

/// An unknown version.
pub static VERSION: Rule = Rule {
    code: "qr/version",
    severity: Severity::Caution,
    title: text!("QR code version not known", "二维码版本未知"),
    message: text!(
        "The QR code's text begins with {found}. Those we have seen begin with 01, and we read it as one of them.",
        "二维码内容以 {found} 开头，目前已知均以 01 开头，已按 01 识别。",
    ),
    fix: Some(text!("Compare what was read with the invoice.", "请对照发票核对识别结果。")),
    source: &[practice("QR codes of invoices")],
};

/// Fields are missing.
pub static SHORT: Rule = Rule {
    code: "qr/short",
    severity: Severity::Info,
    title: text!("Fields missing", "字段不全"),
    message: text!(
        "The QR code has {count} of 8 fields. We assumed nothing for the others.",
        "二维码内容应有 8 个字段，实际为 {count} 个，缺少的字段未作推断。",
    ),
    fix: None,
    source: &[practice("QR codes of invoices")],
};

/// The last field is not as usual.
pub static ENDING: Rule = Rule {
    code: "qr/ending",
    severity: Severity::Caution,
    title: text!("End of the QR code's text", "二维码末段格式"),
    message: text!(
        "Expected four characters 0 to 9 or A to F at the end, found “{found}”.",
        "末段应为 4 位十六进制字符（0 至 9、A 至 F），实际为“{found}”。",
    ),
    fix: Some(text!("Scan the code again.", "请重新扫描二维码。")),
    source: &[practice("QR codes of invoices")],
};

/// What a QR code does not say.
pub static NO_PROOF: Rule = Rule {
    code: "qr/no-proof",
    severity: Severity::Info,
    title: text!("Format only", "仅核对格式"),
    message: text!(
        "A QR code repeats what is printed on the invoice; only the tax authority can tell you if the invoice is real.",
        "二维码只是重复票面内容，不代表发票真实，请到国家税务总局全国增值税发票查验平台查验。",
    ),
    fix: None,
    source: &[faq("Verifying invoice authenticity"), practice("QR codes of invoices")],
};

/// A link instead of fields.
pub static BLOCKCHAIN: Rule = Rule {
    code: "qr/blockchain",
    severity: Severity::Info,
    title: text!("Link to a blockchain invoice", "区块链发票链接"),
    message: text!(
        "This looks like a link to a Shenzhen blockchain invoice. We did not open it; we read only its invoice number.",
        "这像是深圳区块链电子发票的链接，本工具未打开该链接，仅读取了其中的发票号码。",
    ),
    fix: Some(text!("Check where the link leads before you open it.", "打开前请先确认链接指向的网站。",)),
    source: &[practice("QR codes of invoices")],
};

/// Kind, names, and whether the amount includes tax.
const KINDS: &str = "01|special VAT invoice|增值税专用发票|-
04|general VAT invoice|增值税普通发票|-
08|electronic special VAT invoice|增值税电子专用发票|-
10|electronic general VAT invoice|增值税电子普通发票|-
11|general VAT invoice on a roll|增值税普通发票（卷票）|-
14|toll invoice|通行费电子普通发票|-
31|digital special VAT invoice|电子发票（增值税专用发票）|+
32|digital general invoice|电子发票（普通发票）|+
51|railway e-ticket|铁路电子客票|+";

/// The fields of a QR text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Each field without the spaces around it, and its place in the text as typed.
    fields: Vec<(String, Span)>,
    /// The place of the whole.
    pub span: Span,
}

impl Qr {
    /// Reads a line that has the form of a QR text: six to nine fields, the first two of two digits each, then at most
    /// a code, a number, an amount and a date.
    pub fn read(line: &[Glyph]) -> Option<Qr> {
        let span = [line.first()?.at[0], line.last()?.at[1]];
        let mut fields: Vec<(String, Span)> = line.split(|glyph| glyph.char == ',').map(field).collect();
        let is_number = |at: usize, lengths: &[usize]| {
            fields.get(at).is_some_and(|(text, _)| {
                lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
            })
        };
        let is_qr = (6..=9).contains(&fields.len())
            && is_number(0, &[2])
            && is_number(1, &[2])
            && is_number(2, &[0, 10, 12])
            && fields[3].0.len() > 6
            && fields[3].0.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !is_qr {
            return None;
        }
        while fields.len() > 6 && fields.last().is_some_and(|(text, _)| text.is_empty()) {
            fields.pop();
        }
        Some(Qr { fields, span })
    }

    fn part(&self, at: usize) -> (&str, Span) {
        self.fields.get(at).filter(|(text, _)| !text.is_empty()).map_or(("", self.span), |(text, span)| (text, *span))
    }

    /// The invoice code, or nothing.
    pub fn code(&self) -> (&str, Span) {
        self.part(2)
    }

    /// The invoice number.
    pub fn number(&self) -> (&str, Span) {
        self.part(3)
    }

    /// The amount.
    pub fn amount(&self) -> (&str, Span) {
        self.part(4)
    }

    /// The issue date.
    pub fn date(&self) -> (&str, Span) {
        self.part(5)
    }

    /// The check code of an older general invoice, or nothing.
    pub fn check_code(&self) -> (&str, Span) {
        self.part(6)
    }

    /// The kind's names, and whether the amount includes tax, where that is known.
    pub fn kind(&self) -> Option<(Text, bool)> {
        let mut parts = KINDS.split('\n').find(|line| line.starts_with(self.part(1).0))?.split('|').skip(1);
        Some((Text::of(parts.next()?, parts.next()?), parts.next() == Some("+")))
    }

    /// The fields again, without spaces.
    pub fn normalized(&self) -> String {
        self.fields.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join(",")
    }

    /// Reports what the fields say, and what is wrong with them.
    pub fn examine(&self, target: &str, today: Option<Day>, report: &mut Report) {
        let (amount, number) = (self.amount().0, self.number().0);
        match self.kind() {
            Some((name, with_tax)) => {
                let rule = if with_tax { &WITH_TAX } else { &WITHOUT_TAX };
                if !amount.is_empty() {
                    let finding = rule.at(target).with("kind", &name).with("amount", amount);
                    report.add(finding.position(self.amount().1));
                }
                let expected = if with_tax { 20 } else { super::legacy::LENGTH };
                if number.len() != expected {
                    let finding = KIND_DIFFERS.at(target).with("kind", &name).with("expected", expected.to_string());
                    report.add(finding.with("count", number.len().to_string()).position(self.number().1));
                }
            }
            None => report.add(KIND_UNKNOWN.at(target).with("kind", self.part(1).0).position(self.part(1).1)),
        }
        if self.part(0).0 != "01" {
            report.add(VERSION.at(target).with("found", self.part(0).0).position(self.part(0).1));
        }
        let count = self.fields.len();
        let (ending, place) = self.part(7);
        if count < 7 {
            report.add(SHORT.at(target).with("count", count.to_string()).position(self.span));
        } else if !ending.is_empty() && (ending.len() != 4 || !ending.bytes().all(|byte| byte.is_ascii_hexdigit())) {
            report.add(ENDING.at(target).with("found", ending).position(place));
        }
        self.ask_on(target, today, report);
        report.add(NO_PROOF.at(target));
    }

    /// Number, code, date and amount, as the other checks find them.
    fn ask_on(&self, target: &str, today: Option<Day>, report: &mut Report) {
        let question = NumberQuestion {
            number: self.number().0.to_owned(),
            code: self.code().0.to_owned(),
            issue_date: self.date().0.to_owned(),
            today,
            ..NumberQuestion::default()
        };
        // The register only knows whose invoice it is, and a QR text does not say that.
        let asked = validate_invoice_number(&question, &COMPANIES);
        let mut found = asked.report;
        typed::amount::read("amount", self.amount().0, "CNY", &mut found);
        for mut finding in found.findings {
            let [start, end] = match &*finding.field {
                "code" => self.code().1,
                "issueDate" => self.date().1,
                "amount" => self.amount().1,
                _ => self.number().1,
            };
            if finding.severity > Severity::Info {
                finding.position = Some(finding.position.map_or([start, end], |[from, to]| [start + from, start + to]));
                target.clone_into(&mut finding.field);
                finding.suggestion = None; // It would be one field's, not the whole text's.
                report.add(finding);
            }
        }
    }
}

/// A field without the spaces around it.
fn field(glyphs: &[Glyph]) -> (String, Span) {
    let is_ink = |glyph: &Glyph| glyph.char != ' ';
    let first = glyphs.iter().position(is_ink).unwrap_or(0);
    let end = glyphs.iter().rposition(is_ink).map_or(0, |last| last + 1);
    let glyphs = glyphs.get(first..end).unwrap_or_default();
    let span = glyphs.first().zip(glyphs.last()).map_or([0, 0], |(first, last)| [first.at[0], last.at[1]]);
    (characters(glyphs), span)
}

/// The invoice number in the link of a blockchain invoice, and its place among the glyphs of the line.
pub fn blockchain_number(line: &[Glyph]) -> Option<(usize, usize)> {
    let text: Vec<char> = line.iter().map(|glyph| glyph.char.to_ascii_lowercase()).collect();
    let starts = |at: usize, word: &str| text[at..].iter().copied().take(word.len()).eq(word.chars());
    if !starts(0, "http") {
        return None;
    }
    let at = (0..text.len()).find(|at| starts(*at, "bill_num="))? + "bill_num=".len();
    let length = text[at..].iter().take_while(|char| char.is_ascii_digit()).count();
    (length > 0).then_some((at, at + length))
}
