//! Reading a field that holds digits only, and reporting which characters are not digits.
//!
//! Grouping is removed and reported. A letter that looks like a digit is reported with its place and a proposal, but
//! never read as the digit.

use crate::{
    glyph::{Glyph, Span, Typed},
    report::{Report, Severity},
    rule::Rule,
    sources::{faq, own, practice},
    text::text,
};

/// Spaces or hyphens were left out.
pub static GROUPING: Rule = Rule {
    code: "number/grouping",
    severity: Severity::Info,
    title: text!("Spaces and hyphens left out", "已去除分隔符"),
    message: text!(
        "Spaces and hyphens were left out, and the number was read as {read}.",
        "已去除空格和连字符，按 {read} 识别。",
    ),
    fix: None,
    source: &[faq("Verifying invoice authenticity"), own("Reading numbers")],
};

/// A letter that looks like a digit.
pub static LOOK_ALIKE: Rule = Rule {
    code: "number/look-alike",
    severity: Severity::Stop,
    title: text!("A letter in place of a digit", "数字误为字母"),
    message: text!(
        "Expected a digit at character {place}, found “{found}”; it might be {digit}.",
        "第 {place} 位应为数字，实际为“{found}”，可能是 {digit}。",
    ),
    fix: Some(text!("Compare this character with the invoice.", "请对照发票核对该字符。")),
    source: &[faq("Verifying invoice authenticity"), own("Reading numbers")],
};

/// A character that such a number never has.
pub static CHARACTER: Rule = Rule {
    code: "number/character",
    severity: Severity::Stop,
    title: text!("Not a digit", "含非数字字符"),
    message: text!(
        "Expected digits only, found “{found}” at character {place}.",
        "此处只应填写数字，第 {place} 位起实际为“{found}”。",
    ),
    fix: Some(text!("Enter the digits as printed on the invoice, and nothing else.", "请按票面只填写数字。")),
    source: &[faq("Verifying invoice authenticity"), own("Reading numbers")],
};

/// A spreadsheet's notation of a long number.
pub static SCIENTIFIC: Rule = Rule {
    code: "number/scientific",
    severity: Severity::Stop,
    title: text!("Damaged by a spreadsheet", "被电子表格改为科学计数法"),
    message: text!(
        "Expected all digits, found “{found}”: a spreadsheet converted the number to scientific notation, and its last \
         digits are lost.",
        "此处应填写完整号码，实际为“{found}”：电子表格已将号码改为科学计数法，末尾数字已丢失。",
    ),
    fix: Some(text!(
        "Format the column as text, then copy the number from the invoice again.",
        "请先将单元格设为文本格式，再从发票上重新复制号码。",
    )),
    source: &[practice("Long numbers in spreadsheets")],
};

/// The digits of a field, each with its place.
#[derive(Clone, Debug)]
pub(crate) struct Digits {
    typed: Typed,
    /// Only the digits.
    pub(crate) text: String,
}

impl Digits {
    /// The place of a run of digits, last one included, in the text as typed.
    pub(crate) fn span(&self, first: usize, last: usize) -> Span {
        self.typed.span(first, last)
    }

    /// The place of all digits.
    pub(crate) fn whole(&self) -> Span {
        self.span(0, self.text.len().saturating_sub(1))
    }
}

/// Letters and signs that look like a digit, by digit: Latin ones, similar Cyrillic and Greek ones, and 〇.
const LOOK_ALIKES: [(char, &str); 8] =
    [('0', "OoQDОоΟο〇○"), ('1', "IlilІ|"), ('2', "Zz"), ('3', "З"), ('5', "Ss"), ('6', "Gb"), ('8', "B"), ('9', "gq")];

/// The digit that such a character looks like.
pub(crate) fn look_alike(char: char) -> Option<char> {
    LOOK_ALIKES.iter().find(|(_, letters)| letters.contains(char)).map(|(digit, _)| *digit)
}

/// The maximum number of findings for one field, so that a reader is not overwhelmed.
const MOST_FAULTS: usize = 5;

/// Reads the digits of a field that is not empty; `None` if a character is not a digit; the report names it.
pub(crate) fn read(field: &str, typed: &Typed, report: &mut Report) -> Option<Digits> {
    let plain = typed.without_grouping();
    let text = plain.folded();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        if let Some(mark) = typed.glyphs.iter().find(|glyph| !glyph.char.is_ascii_digit()) {
            report.add(GROUPING.at(field).with("read", &*text).position(mark.at).suggest(&*text));
        }
        return Some(Digits { typed: plain, text });
    }
    let whole = typed.span(0, typed.glyphs.len() - 1);
    if is_scientific(&text) {
        report.add(SCIENTIFIC.at(field).with("found", typed.folded()).position(whole));
    } else if mostly_digits(&plain) {
        name_faults(field, &plain, report);
    } else {
        report.add(CHARACTER.at(field).with("found", typed.folded()).with("place", "1").position(whole));
    }
    None
}

/// `2.4332E+19`, with or without the sign.
pub(crate) fn is_scientific(text: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let split = text.split_once(['E', 'e']).and_then(|(number, power)| Some((number.split_once(['.', ','])?, power)));
    split.is_some_and(|((whole, part), power)| {
        whole.len() == 1 && is_number(whole) && is_number(part) && is_number(power.trim_start_matches('+'))
    })
}

fn mostly_digits(plain: &Typed) -> bool {
    let digits = plain.glyphs.iter().filter(|glyph| glyph.char.is_ascii_digit()).count();
    digits > 0 && digits * 2 >= plain.glyphs.len()
}

fn name_faults(field: &str, plain: &Typed, report: &mut Report) {
    let is_fault = |glyph: &Glyph| !glyph.char.is_ascii_digit();
    let only_look_alikes = plain.glyphs.iter().all(|glyph| !is_fault(glyph) || look_alike(glyph.char).is_some());
    let corrected: String = plain.glyphs.iter().map(|glyph| look_alike(glyph.char).unwrap_or(glyph.char)).collect();
    let digits: String = plain.glyphs.iter().filter(|glyph| !is_fault(glyph)).map(|glyph| glyph.char).collect();
    let is_whole = matches!(digits.len(), 8 | 20) && !plain.glyphs.iter().any(|glyph| look_alike(glyph.char).is_some());
    let mut first = 0;
    let mut named = 0;
    while let (Some(glyph), true) = (plain.glyphs.get(first), named < MOST_FAULTS) {
        let place = (first + 1).to_string();
        let mut last = first;
        if let Some(digit) = look_alike(glyph.char) {
            let finding = LOOK_ALIKE.at(field).with("place", place).with("found", glyph.was.to_string());
            let finding = finding.with("digit", digit.to_string()).position(glyph.at);
            report.add(if only_look_alikes { finding.suggest(&*corrected) } else { finding });
            named += 1;
        } else if is_fault(glyph) {
            let goes_on = |glyph: &Glyph| is_fault(glyph) && look_alike(glyph.char).is_none();
            last += plain.glyphs[first..].iter().take_while(|glyph| goes_on(glyph)).count() - 1;
            let found: String = plain.glyphs[first..=last].iter().map(|glyph| glyph.was).collect();
            let finding = CHARACTER.at(field).with("found", found).with("place", place);
            let finding = finding.position(plain.span(first, last));
            report.add(if is_whole { finding.suggest(&*digits) } else { finding });
            named += 1;
        }
        first = last + 1;
    }
}
