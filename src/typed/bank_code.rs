//! The codes of banks as people write them: with a label, in groups, in lower case.
//!
//! [`swift`](super::swift) and [`iban`](super::iban) read their fields with this; so do branch numbers and routing
//! numbers, which are only digits. What is left out is reported, and no character is corrected.

use super::{
    account::{
        kinds::{LONGEST, LONGEST_NUMBER},
        words::{label_and_words, label_word},
    },
    digits::{SCIENTIFIC, is_scientific, look_alike},
    placeholder::{self, PLACEHOLDER},
    reading::{LABEL, read_up_to},
};
use crate::{
    glyph::{Glyph, Span, Typed, characters, is_letter},
    report::{Finding, Report, Severity},
    rule::Rule,
    sources::own,
    text::{Text, text},
};

/// The rules of this family.
pub static RULES: &[&Rule] = &[&CHARACTER, &READ_AS, &WORDS, &SEVERAL];

/// A character that such a number never has.
pub static CHARACTER: Rule = Rule {
    code: "bank/character",
    severity: Severity::Stop,
    title: text!("A character out of place", "含其他字符"),
    message: text!(
        "Expected {expected}, found “{found}” at character {place}.",
        "此处只应填写{expected}，第 {place} 位为“{found}”。",
    ),
    fix: Some(text!("Compare this character with the document.", "请与原件核对该字符。")),
    source: &[own("Reading bank details")],
};

/// Grouping was left out, or small letters were read as capitals.
pub static READ_AS: Rule = Rule {
    code: "bank/read-as",
    severity: Severity::Info,
    title: text!("Read without grouping", "已去除分隔符"),
    message: text!(
        "This was read as {read}: spaces, hyphens and lower-case letters make no difference.",
        "已按 {read} 识别，空格、连字符和字母大小写不影响核对。",
    ),
    fix: None,
    source: &[own("Reading bank details")],
};

/// Other words next to the number.
pub static WORDS: Rule = Rule {
    code: "bank/words",
    severity: Severity::Caution,
    title: text!("Other text beside the number", "号码旁有其他文字"),
    message: text!(
        "The number was read as {read}; the text “{found}” beside it was ignored.",
        "号码已按 {read} 识别，旁边的文字“{found}”未计入。",
    ),
    fix: Some(text!("Enter the number alone, and compare it with the document.", "请只填写号码，并与原件核对。")),
    source: &[own("Reading bank details")],
};

/// Two numbers in one field.
pub static SEVERAL: Rule = Rule {
    code: "bank/several",
    severity: Severity::Hold,
    title: text!("Several numbers in one field", "一栏中有多个号码"),
    message: text!(
        "There are {count} numbers in this field, and we did not choose one: {list}.",
        "此栏中有 {count} 个号码，本工具不代为选择：{list}。",
    ),
    fix: Some(text!("Find out which one is right, and enter that one alone.", "请确认哪一个正确，并只填写该号码。")),
    source: &[own("Reading bank details")],
};

/// What is special about one kind of code.
pub(crate) struct Form {
    /// Only digits.
    pub(crate) digits_only: bool,
    /// Whether a text in capitals has the format of a complete code.
    pub(crate) is_whole: fn(&str) -> bool,
}

/// A code that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Its characters, in capitals and without grouping, each with its place in the text as typed.
    pub glyphs: Vec<Glyph>,
    /// The same as text.
    pub text: String,
    /// The words that name it.
    pub label: Option<Span>,
    /// Other words next to it.
    pub words: Option<Span>,
}

/// What a field for a code contains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing visible.
    Empty,
    /// A placeholder.
    Placeholder,
    /// A code; its format can still be wrong.
    Code(Code),
    /// Several, each with its place.
    Several(Vec<(String, Span)>),
    /// A character that such a code never has, at this place.
    Character(Span),
    /// A spreadsheet converted it to scientific notation.
    Scientific,
    /// More characters than such a field ever holds.
    TooLong,
}

impl Reading {
    /// The code's characters, if there is one.
    pub fn code(&self) -> Option<&str> {
        if let Reading::Code(code) = self { Some(&code.text) } else { None }
    }
}

impl Code {
    pub(crate) fn new(mut glyphs: Vec<Glyph>) -> Code {
        glyphs.iter_mut().for_each(|glyph| glyph.char = glyph.char.to_ascii_uppercase());
        Code { text: characters(&glyphs), glyphs, label: None, words: None }
    }

    /// The place of a run of characters, in the text as typed.
    pub(crate) fn span(&self, first: usize, after: usize) -> Span {
        match (self.glyphs.get(first), self.glyphs.get(after.saturating_sub(1))) {
            (Some(first), Some(last)) => [first.at[0], last.at[1]],
            _ => [0, 0],
        }
    }

    /// A finding on a run of characters.
    pub(crate) fn found(&self, field: &str, rule: &'static Rule, first: usize, after: usize) -> Finding {
        let run = self.text.get(first..after).unwrap_or_default();
        rule.at(field).with("found", run).position(self.span(first, after))
    }

    /// A finding on the number of characters.
    pub(crate) fn counted(&self, field: &str, rule: &'static Rule) -> Finding {
        rule.at(field).with("count", self.text.len().to_string())
    }
}

/// Reads a code without a report.
pub(crate) fn of(text: &str, form: &Form) -> Reading {
    if text.len() > LONGEST && Typed::count(text) > LONGEST {
        return Reading::TooLong;
    }
    of_typed(&Typed::read(text), form)
}

/// Reads the code of a field; `None` if the field is empty or cannot be read (the report then says why).
pub(crate) fn read(field: &str, typed: &str, form: &Form, report: &mut Report) -> Option<Code> {
    let typed = read_up_to(LONGEST, field, typed, report)?;
    read_typed(field, &typed, form, report)
}

/// The same for a text that was read.
pub(crate) fn read_typed(field: &str, typed: &Typed, form: &Form, report: &mut Report) -> Option<Code> {
    let reading = of_typed(typed, form);
    report.add_all(said(field, typed, &reading, form));
    if let Reading::Code(code) = reading { Some(code) } else { None }
}

/// Reads a text that was read into characters.
fn of_typed(typed: &Typed, form: &Form) -> Reading {
    let glyphs = &typed.glyphs;
    if glyphs.is_empty() {
        return Reading::Empty;
    }
    // Most codes come alone.
    if glyphs.iter().all(|glyph| glyph.char.is_ascii_alphanumeric()) {
        let code = Code::new(glyphs.clone());
        if (form.is_whole)(&code.text) {
            return Reading::Code(code);
        }
    }
    if placeholder::is_read_placeholder(typed) {
        return Reading::Placeholder;
    }
    let (label, start) = label(glyphs, form);
    let rest = &glyphs[start..];
    if rest.is_empty() {
        return Reading::Empty; // A label alone, as far as it was typed.
    }
    let whole = Code::new(without_grouping(rest));
    if is_scientific(&whole.text) {
        return Reading::Scientific;
    }
    let fits = |char: char| if form.digits_only { char.is_ascii_digit() } else { char.is_ascii_alphanumeric() };
    let is_clean = !whole.text.is_empty() && whole.text.chars().all(fits);
    if is_clean && (whole.text.len() <= LONGEST_NUMBER || (form.is_whole)(&whole.text)) {
        let is_one_word = !rest.iter().any(|glyph| glyph.char == ' ');
        if is_one_word || (form.is_whole)(&whole.text) || !candidates(rest, form).iter().any(|run| is_whole(run, form))
        {
            return Reading::Code(Code { label, ..whole });
        }
    }
    among_words(rest, label, form, fits)
}

/// The one code among other words, several codes, or the character that no code has.
fn among_words(rest: &[Glyph], label: Option<Span>, form: &Form, fits: impl Fn(char) -> bool) -> Reading {
    let mut codes: Vec<Code> = Vec::new();
    let found = candidates(rest, form);
    for run in found.iter().filter(|run| is_whole(run, form)) {
        let code = Code::new(without_grouping(run));
        if codes.iter().all(|other| other.text != code.text) {
            codes.push(code);
        }
    }
    match codes.len() {
        0 => {
            let plain = without_grouping(rest);
            let fault = plain.iter().find(|glyph| !fits(glyph.char)).or(plain.first()).or(rest.first());
            Reading::Character(fault.map_or([0, 0], |glyph| glyph.at))
        }
        1 => {
            let code = codes.remove(0);
            let (first, last) = (code.span(0, 1), code.span(code.glyphs.len() - 1, code.glyphs.len()));
            let split = |after: bool| -> Vec<Glyph> {
                rest.iter()
                    .filter(|glyph| if after { glyph.at[0] >= last[1] } else { glyph.at[1] <= first[0] })
                    .copied()
                    .collect()
            };
            let beside = [split(false), split(true)].map(|part| label_and_words(&part));
            let join = |one: Option<Span>, two: Option<Span>| match (one, two) {
                (Some(one), Some(two)) => Some([one[0].min(two[0]), one[1].max(two[1])]),
                (one, two) => one.or(two),
            };
            let words = join(beside[0].1, beside[1].1.and_then(|words| join(Some(words), beside[1].0)));
            let label = label.or(beside[0].0);
            Reading::Code(Code { label, words, ..code })
        }
        _ => Reading::Several(
            codes.into_iter().map(|code| (code.text.clone(), code.span(0, code.glyphs.len()))).collect(),
        ),
    }
}

fn is_whole(run: &[Glyph], form: &Form) -> bool {
    (form.is_whole)(&Code::new(without_grouping(run)).text)
}

/// Runs of which each might be a code: separated by signs, or else the words.
fn candidates<'a>(glyphs: &'a [Glyph], form: &Form) -> Vec<&'a [Glyph]> {
    let breaks =
        |glyph: &Glyph| !(glyph.char.is_ascii_alphanumeric() || groups(glyph.char)) || matches!(glyph.was, '\n' | '\r');
    let mut runs = Vec::new();
    for run in glyphs.split(breaks) {
        if is_whole(run, form) && (form.digits_only || is_grouped(run)) {
            runs.push(run);
        } else {
            runs.extend(run.split(|glyph| glyph.char == ' '));
        }
    }
    runs
}

/// Whether words are the groups of one code, not words of a name: BKCH CN BJ 300, BKCHCNBJ 300.
fn is_grouped(run: &[Glyph]) -> bool {
    let mut words = run.split(|glyph| groups(glyph.char)).filter(|word| !word.is_empty()).map(<[Glyph]>::len);
    let first = words.next();
    let rest: Vec<usize> = words.collect();
    rest.is_empty() || (matches!(first, Some(4 | 6 | 8)) && rest.iter().all(|length| *length <= 8))
}

/// Marks that only group.
fn groups(char: char) -> bool {
    matches!(char, ' ' | '-' | '.' | '\'')
}

fn without_grouping(glyphs: &[Glyph]) -> Vec<Glyph> {
    glyphs.iter().filter(|glyph| !groups(glyph.char)).copied().collect()
}

/// The words before the code that name it, and where the rest begins.
fn label(glyphs: &[Glyph], form: &Form) -> (Option<Span>, usize) {
    let mut end = 0;
    let mut label: Option<Span> = None;
    loop {
        let gap = glyphs[end..].iter().take_while(|glyph| !is_letter(glyph.char)).count();
        let start = end + gap;
        let (length, is_label) = label_word(&glyphs[start..]);
        let word = &glyphs[start..start + length];
        let is_value =
            length < 3 && !form.digits_only && glyphs.get(start + length).is_some_and(|next| next.char == ' ');
        if length == 0 || !is_label || (is_value && is_whole(&glyphs[start..], form)) {
            return (label, if label.is_some() { start } else { 0 });
        }
        label = Some([label.map_or(word[0].at[0], |label| label[0]), word[length - 1].at[1]]);
        end = start + length;
    }
}

/// Reports what is wrong with a reading.
pub(crate) fn said(field: &str, typed: &Typed, reading: &Reading, form: &Form) -> Vec<Finding> {
    let whole = typed.span(0, typed.glyphs.len().saturating_sub(1));
    match reading {
        Reading::Empty | Reading::TooLong => Vec::new(),
        Reading::Placeholder => vec![PLACEHOLDER.at(field).with("found", typed.folded()).position(whole)],
        Reading::Scientific => vec![SCIENTIFIC.at(field).with("found", typed.folded()).position(whole)],
        Reading::Several(codes) => vec![several(field, codes)],
        Reading::Character(place) => vec![character(field, typed, *place, form.digits_only)],
        Reading::Code(code) => set_aside(field, typed, code),
    }
}

/// Several numbers, each named.
pub(crate) fn several(field: &str, numbers: &[(String, Span)]) -> Finding {
    let place = numbers.first().zip(numbers.last()).map_or([0, 0], |(first, last)| [first.1[0], last.1[1]]);
    let names: Vec<&str> = numbers.iter().map(|(number, _)| number.as_str()).collect();
    let list = Text::of(&names.join(", "), &names.join("、"));
    SEVERAL.at(field).with("count", names.len().to_string()).with("list", list).position(place)
}

/// What was left out next to a code, and what grouped it.
pub(crate) fn set_aside(field: &str, typed: &Typed, code: &Code) -> Vec<Finding> {
    let read = code.text.as_str();
    let part = |place: Span| -> String {
        let within = |glyph: &&Glyph| glyph.at[0] >= place[0] && glyph.at[1] <= place[1];
        typed.glyphs.iter().filter(within).map(|glyph| glyph.char).collect()
    };
    let mut said = Vec::new();
    if let Some(place) = code.label {
        said.push(LABEL.at(field).with("label", part(place)).with("read", read).position(place).suggest(read));
    }
    if let Some(place) = code.words {
        let within = code.span(0, code.glyphs.len());
        let is_number = |glyph: &&Glyph| glyph.at[0] >= within[0] && glyph.at[1] <= within[1];
        let inside = |glyph: &&Glyph| glyph.at[0] >= place[0] && glyph.at[1] <= place[1];
        let beside = typed.glyphs.iter().filter(inside).filter(|glyph| !is_number(glyph));
        let found: String = beside.map(|glyph| glyph.char).collect();
        let words = WORDS.at(field).with("found", found.trim()).with("read", read);
        said.push(words.position(place).suggest(read));
    }
    let within = code.span(0, code.glyphs.len());
    let counts = |place: Span| code.glyphs.iter().any(|glyph| glyph.at == place);
    let mut among = typed.glyphs.iter().filter(|glyph| glyph.at[0] >= within[0] && glyph.at[1] <= within[1]);
    if let Some(first) = among.find(|glyph| glyph.char.is_ascii_lowercase() || !counts(glyph.at)) {
        said.push(READ_AS.at(field).with("read", read).position(first.at).suggest(read));
    }
    said
}

/// A character that such a number never has, and the number with a digit instead if it looks like one.
pub(crate) fn character(field: &str, typed: &Typed, place: Span, digits_only: bool) -> Finding {
    let plain = typed.without_grouping();
    let at = plain.glyphs.iter().position(|glyph| glyph.at == place).unwrap_or(0);
    let fits = |char: char| if digits_only { char.is_ascii_digit() } else { char.is_ascii_alphanumeric() };
    let found = plain.glyphs.get(at).map_or_else(|| typed.folded(), |glyph| glyph.was.to_string());
    let digit = |glyph: &Glyph| if fits(glyph.char) { Some(glyph.char) } else { look_alike(glyph.char) };
    let corrected: Option<String> = plain.glyphs.iter().map(digit).collect();
    let expected =
        if digits_only { text!("digits only", "数字") } else { text!("digits and letters", "数字和字母") };
    let finding = CHARACTER.at(field).with("expected", &expected).with("found", found);
    let finding = finding.with("place", (at + 1).to_string()).position(place);
    match corrected {
        Some(corrected) => finding.suggest(corrected),
        None => finding,
    }
}
