//! Reads a field, reports what was folded or left out, and does not read what is far too long.

use crate::{
    glyph::{Fold, Glyph, Typed, is_han, is_letter, lower_case},
    question::{self, TooLong},
    report::{Finding, Report, Severity},
    rule::Rule,
    sources::own,
    text::text,
};

/// Longer than any number, amount, rate or date.
pub const LONGEST: usize = 100;

/// More characters than such a field ever has.
pub static TOO_LONG: Rule = Rule {
    code: "typed/too-long",
    severity: Severity::Stop,
    title: text!("Too many characters", "字符过多"),
    message: text!(
        "Expected at most {limit} characters, found {count}.",
        "此处最多 {limit} 个字符，实际为 {count} 个字符。",
    ),
    fix: Some(text!("Enter this one value alone.", "请只填写这一项内容。")),
    source: &[own("Reading what is typed")],
};

/// Full-width digits or letters were folded.
pub static FULL_WIDTH: Rule = Rule {
    code: "typed/full-width",
    severity: Severity::Info,
    title: text!("Full-width characters", "全角字符"),
    message: text!("Full-width characters were read as “{read}”.", "输入中含全角字符，已按半角“{read}”识别。"),
    fix: None,
    source: &[own("Reading what is typed")],
};

/// Digits of another script were folded.
pub static OTHER_DIGITS: Rule = Rule {
    code: "typed/other-digits",
    severity: Severity::Caution,
    title: text!("Digits of another script", "其他文字的数字"),
    message: text!(
        "The digits are written in another script and were read as “{read}”.",
        "输入中含其他文字的数字，已按“{read}”识别。",
    ),
    fix: Some(text!("Compare this with the document.", "请与原件核对。")),
    source: &[own("Reading what is typed")],
};

/// Invisible characters were left out.
pub static INVISIBLE: Rule = Rule {
    code: "typed/invisible",
    severity: Severity::Info,
    title: text!("Invisible characters", "不可见字符"),
    message: text!(
        "{count} invisible characters were left out; they often come along when text is copied.",
        "已忽略 {count} 个不可见字符，这类字符常在复制粘贴时带入。",
    ),
    fix: None,
    source: &[own("Reading what is typed")],
};

/// Words before a value that say what it is.
pub static LABEL: Rule = Rule {
    code: "typed/label",
    severity: Severity::Info,
    title: text!("A label before the value", "内容前带有标签"),
    message: text!(
        "“{label}” was taken as a label and left out; “{read}” was read.",
        "“{label}”按标签处理，实际读取“{read}”。",
    ),
    fix: None,
    source: &[own("Reading what is typed")],
};

/// Reads a field, and reports what was folded; `None` if it is far too long for such a value.
pub fn read(field: &str, typed: &str, report: &mut Report) -> Option<Typed> {
    read_up_to(LONGEST, field, typed, report)
}

/// The same for a field that can be longer than one value, with its label.
pub(crate) fn read_up_to(limit: usize, field: &str, typed: &str, report: &mut Report) -> Option<Typed> {
    // The length is checked before reading, because reading allocates for every character.
    let count = if typed.len() > limit { Typed::count(typed) } else { 0 };
    if count > limit {
        report.add(TOO_LONG.at(field).with("limit", limit.to_string()).with("count", count.to_string()));
        return None;
    }
    let read = Typed::read(typed);
    report.add_all(notes(field, &read));
    Some(read)
}

/// What follows one of these labels (in lower case, the longer of two first) and its colon; everything, if there is
/// no such label.
pub fn after_label<'a>(glyphs: &'a [Glyph], labels: &[&str]) -> &'a [Glyph] {
    let starts = |label: &&&str| {
        let mut letters = glyphs.iter().map(|glyph| lower_case(glyph.char));
        label.chars().all(|char| letters.next() == Some(char))
    };
    let Some(label) = labels.iter().find(starts) else { return glyphs };
    let rest = &glyphs[label.chars().count()..];
    let gap = rest.iter().take_while(|glyph| matches!(glyph.char, ' ' | ':' | '=' | '.' | '#')).count();
    // A word that only begins like a label is part of a longer one.
    let is_longer = |glyph: &Glyph| is_letter(glyph.char) && !is_han(glyph.char) && label.is_ascii();
    if gap == 0 && rest.first().is_some_and(is_longer) { glyphs } else { &rest[gap..] }
}

/// The words in lower case, one by one; single letters, as in `N/A`, are one word.
pub fn words(glyphs: &[Glyph]) -> impl Iterator<Item = String> {
    let runs = glyphs.split(|glyph| !is_letter(glyph.char)).filter(|run| !run.is_empty());
    let mut runs = runs.peekable();
    std::iter::from_fn(move || {
        let mut word: String = runs.next()?.iter().map(|glyph| lower_case(glyph.char)).collect();
        while let Some(run) = runs.next_if(|run| run.len() == 1 && word.chars().count() < 3) {
            word.extend(run.iter().map(|glyph| lower_case(glyph.char)));
        }
        Some(word)
    })
}

/// What was too long to be read at all.
pub fn too_long(long: Vec<TooLong>) -> impl Iterator<Item = Finding> {
    let limit = question::LONGEST.to_string();
    long.into_iter()
        .map(move |(field, count)| TOO_LONG.at(field).with("limit", &*limit).with("count", count.to_string()))
}

/// What was folded or left out.
pub fn notes(field: &str, typed: &Typed) -> Vec<Finding> {
    let mut notes = Vec::new();
    for (rule, fold) in [(&FULL_WIDTH, Fold::Width), (&OTHER_DIGITS, Fold::Digit)] {
        if let Some(span) = typed.first_folded(fold) {
            let read = typed.folded();
            notes.push(rule.at(field).with("read", &*read).position(span).suggest(read));
        }
    }
    if let Some(span) = typed.invisible.first() {
        let count = typed.invisible.len().to_string();
        notes.push(INVISIBLE.at(field).with("count", count).position(*span).suggest(typed.folded()));
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_to_be_read_is_named_with_both_lengths() {
        let mut report = Report::default();
        report.add_all(too_long(vec![("lines[0].label".to_owned(), 123_456)]));
        let [found] = &report.findings[..] else { panic!("{:?}", report.findings.len()) };
        assert_eq!((found.code, &*found.field), (TOO_LONG.code, "lines[0].label"));
        assert_eq!(found.message.en().matches("123456").count(), 1);
    }
}
