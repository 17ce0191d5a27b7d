//! Parties as people write them: a company's name or a person's, with or without a label.
//!
//! ```text
//! Beneficiary's Name: Shenzhen Velmar Electronics (Hong Kong) Co., Ltd.
//! └─ label, set aside └─ place └ core ─────────── └ place ─── └ legal form
//! ```
//!
//! This decides what a name consists of, and what is not a name. [`payee`](crate::payee) decides whether two names mean
//! the same company.
//!
//! # What is not checked
//!
//! Whether the party exists. Whether a name without a company word is a person's, unless a title or a common Chinese
//! surname shows it.

use super::{
    placeholder::{self, PLACEHOLDER},
    reading::{LABEL, OTHER_DIGITS, TOO_LONG},
};
use crate::{
    glyph::{Fold, Span, Typed, has_han, is_letter, is_outside},
    report::{Report, Severity},
    rule::Rule,
    sources::own,
    text::text,
    typed::list,
};
use parts::Parts;
use persons::{SURNAMES, TITLES, TITLES_CHINESE};

pub mod forms;
pub mod glance;
mod label;
pub mod parts;
mod persons;
pub mod places;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&SEVERAL];

/// More than one name.
pub static SEVERAL: Rule = Rule {
    code: "party/several",
    severity: Severity::Hold,
    title: text!("Several names in one field", "一栏中有多个名称"),
    message: text!(
        "There are {count} names in this field, and we did not choose one: {names}.",
        "此栏中有 {count} 个名称，本工具不代为选择：{names}。",
    ),
    fix: Some(text!(
        "Enter one name. If you were given several, ask which one is right.",
        "请只填写一个名称；若对方提供了多个，请先确认以哪个为准。"
    )),
    source: &[own("Reading names")],
};

/// A party as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party<'a> {
    /// The label before the name, such as `Beneficiary's Name`.
    pub label: Option<&'a str>,
    /// The name as typed, without that label and without spaces around it.
    pub name: &'a str,
    /// The same as it is read.
    pub typed: Typed,
    /// Where the name is, in the text as typed.
    pub at: Span,
    /// What it is.
    pub kind: Kind<'a>,
}

/// What a text in the place of a party is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind<'a> {
    /// Not a name: empty, only digits, an e-mail address.
    Missing,
    /// More characters than any name has.
    TooLong,
    /// A placeholder: `TBD`, `见合同`, or only a label such as `户名`.
    Placeholder,
    /// Part of it is hidden, as banks show names: `*明`.
    Hidden,
    /// Several names of the same script, as typed.
    Several(Vec<&'a str>),
    /// A company, and what shows it.
    Company(Told),
    /// A person, and what shows it.
    Person(Told),
    /// Not clear: a person, or a company without its legal form.
    Unclear,
}

/// What shows whether a name is a company's or a person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The legal form, such as `Co., Ltd.` or `有限公司`.
    LegalForm,
    /// A word that only companies use, such as `Factory` or `商行`.
    Word,
    /// A title, such as `Mr.` or `先生`.
    Title,
    /// Two or three Chinese characters, the first of them a usual surname.
    Surname,
}

impl Party<'_> {
    /// Whether there is one whole name that can be compared with another.
    pub fn is_one(&self) -> bool {
        matches!(self.kind, Kind::Company(_) | Kind::Person(_) | Kind::Unclear)
    }
}

/// The longest name that is read, in bytes: three fields of a bank's message, in Chinese.
const LONGEST: usize = 420;

/// Reads a party. Every text gets an answer: [`Party::kind`] says what it is.
///
/// ```
/// use fapiao_check::internals::typed::party::{self, Kind, Told};
///
/// let party = party::of("户名：深圳市启途电子有限公司");
/// assert_eq!((party.label, party.name), (Some("户名"), "深圳市启途电子有限公司"));
/// assert_eq!((party.at, party.kind), ([3, 14], Kind::Company(Told::LegalForm)));
/// assert_eq!(party::of("TBD").kind, Kind::Placeholder);
/// ```
pub fn of(typed: &str) -> Party<'_> {
    let mut party = name_of(typed);
    if party.is_one() {
        party.kind = who(party.name);
    }
    party
}

/// The same without distinguishing companies from persons, which takes longest: a single name is [`Kind::Unclear`].
pub fn name_of(typed: &str) -> Party<'_> {
    let (label, start) = label::of(typed);
    let rest = &typed[start..];
    let name = rest.trim_matches(is_outside);
    let lead = typed.len() - rest.trim_start_matches(is_outside).len();
    let units = |text: &str| text.encode_utf16().count();
    let start = units(&typed[..lead]);
    let read = Typed::read(name);
    Party { label, name, at: [start, start + units(name)], kind: kind(name, &read), typed: read }
}

/// Reads a party, and reports what was removed and what is not a single name. `None` if there is nothing to compare.
pub fn read<'a>(field: &str, typed: &'a str, report: &mut Report) -> Option<Party<'a>> {
    let party = of(typed);
    if let Some(label) = party.label {
        report.add(LABEL.at(field).with("label", label.trim()).with("read", party.name).suggest(party.name));
    }
    if let Some(span) = party.typed.first_folded(Fold::Digit) {
        let read = party.typed.folded();
        let place = span.map(|at| at + party.at[0]);
        report.add(OTHER_DIGITS.at(field).with("read", &*read).position(place).suggest(read));
    }
    match &party.kind {
        Kind::Missing => return None,
        Kind::TooLong => {
            let (limit, count) = (LONGEST / 3, Typed::count(party.name));
            report.add(TOO_LONG.at(field).with("limit", limit.to_string()).with("count", count.to_string()));
            return None;
        }
        Kind::Placeholder => {
            report.add(PLACEHOLDER.at(field).with("found", party.name).position(party.at));
            return None;
        }
        Kind::Several(names) => {
            let quoted: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
            let finding = SEVERAL.at(field).with("count", names.len().to_string()).with("names", quoted.join(" "));
            report.add(finding.position(party.at));
            return None;
        }
        _ => {}
    }
    Some(party)
}

/// Marks that hide a part of a name, or take the place of a character that was lost.
const HIDING: [char; 7] = ['*', '＊', '•', '●', '■', '□', '\u{fffd}'];

/// Whether part of a name cannot be seen. A question mark among Chinese characters is a lost character.
fn is_hidden(name: &str) -> bool {
    name.contains(HIDING) || has_han(name) && name.contains(['?', '？'])
}

fn kind<'a>(name: &'a str, typed: &Typed) -> Kind<'a> {
    let has_letters = typed.glyphs.iter().any(|glyph| is_letter(glyph.char) && !glyph.char.is_ascii_digit());
    let is_email = name.contains('@') && name.contains('.') && !name.contains(' ');
    if name.is_empty() {
        Kind::Missing
    } else if name.len() > LONGEST {
        Kind::TooLong
    } else if has_letters && is_hidden(name) {
        Kind::Hidden
    } else if placeholder::is_read_placeholder(typed) || has_letters && label::is_alone(typed) {
        Kind::Placeholder
    } else if !has_letters || is_email {
        Kind::Missing
    } else if let Some(names) = several(name) {
        Kind::Several(names)
    } else {
        Kind::Unclear
    }
}

/// Decides between a company, a person and unclear.
fn who(name: &str) -> Kind<'_> {
    let parts = Parts::without_places(name);
    if !parts.form.is_empty() {
        return Kind::Company(Told::LegalForm);
    }
    if parts.is_company() {
        return Kind::Company(Told::Word);
    }
    let first = parts.words.first().map(String::as_str).unwrap_or_default();
    if list::has(TITLES, first) || TITLES_CHINESE.iter().any(|title| name.ends_with(title)) {
        return Kind::Person(Told::Title);
    }
    let count = first.chars().count();
    let is_surname = has_han(name) && first.chars().next().is_some_and(|char| SURNAMES.contains(char));
    if is_surname && (2..=3).contains(&count) { Kind::Person(Told::Surname) } else { Kind::Unclear }
}

/// The weight of a mark between the names of a list: a text is split at its heaviest mark.
fn weight(char: char) -> Option<u8> {
    Some(match char {
        ';' | '；' | '|' => HEAVIEST,
        '\n' | '\r' => 4,
        ',' | '，' | '、' => 3,
        '/' | '／' => 2,
        '&' | '和' | '及' | '或' => LIGHTEST,
        _ => return None,
    })
}

/// The weight of a mark that is between names only, of whatever kind they are.
const HEAVIEST: u8 = 5;

/// The weight of “and”.
const LIGHTEST: u8 = 1;

/// Words between names, like `&`.
const BETWEEN_WORDS: [&str; 2] = [" and ", " or "];

/// The fewest letters of a name in a list; fewer are a legal form of the name before, such as `Ltd.`
const SHORTEST: usize = 4;

/// The names, if there are several: a company's name in two languages counts as one, and so does a repeated name.
fn several(name: &str) -> Option<Vec<&str>> {
    let marks = marks(name);
    (LIGHTEST..=HEAVIEST).rev().find_map(|weight| {
        let cuts: Vec<usize> = marks.iter().filter(|(_, other)| *other == weight).map(|(at, _)| *at).collect();
        if cuts.is_empty() {
            return None;
        }
        let cuts = [&[0], &cuts[..], &[name.len()]].concat();
        let pieces = || cuts.windows(2).map(|cut| &name[cut[0]..cut[1]]);
        // Most names have none of the marks, or a legal form after one; splitting them would take longer.
        let is_long = |piece: &&str| piece.chars().filter(|char| is_letter(*char)).count() >= SHORTEST;
        if pieces().filter(is_long).count() < 2 {
            return None;
        }
        let (mut names, mut start) = (Vec::<std::ops::Range<usize>>::new(), 0);
        for piece in pieces() {
            let end = start + piece.len();
            match names.last_mut() {
                Some(last) if Parts::without_places(piece).words.concat().is_empty() => last.end = end,
                _ if piece.contains(is_letter) => names.push(start..end),
                _ => {}
            }
            start = end;
        }
        let names: Vec<&str> = names.into_iter().map(|range| without_mark(&name[range])).collect();
        let is_list = [true, false].iter().any(|chinese| {
            let mut same =
                names.iter().filter(|piece| has_han(piece) == *chinese && (weight == HEAVIEST || is_whole(piece)));
            same.next().is_some_and(|first| same.any(|piece| piece != first))
        });
        is_list.then_some(names)
    })
}

/// Where marks are in a name, and their weights.
fn marks(name: &str) -> Vec<(usize, u8)> {
    let word = |at| word_at(&name[at..]).map(|_| LIGHTEST);
    let weight = |(at, char)| Some((at, if char == ' ' { word(at) } else { weight(char) }?));
    name.char_indices().filter_map(weight).collect()
}

/// The length of a word between names that a text begins with.
fn word_at(text: &str) -> Option<usize> {
    let begins = |word: &&&str| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    BETWEEN_WORDS.iter().find(begins).map(|word| word.len())
}

/// A name in a list without what is before it.
fn without_mark(name: &str) -> &str {
    let name = word_at(name).map_or(name, |length| &name[length..]);
    name.trim_start_matches(|char| weight(char).is_some()).trim_matches(is_outside)
}

/// A name with its legal form.
fn is_whole(name: &str) -> bool {
    let parts = Parts::without_places(name);
    !parts.form.is_empty() && !parts.words.concat().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_set_aside() {
        for (typed, label, name) in [
            ("Beneficiary's Name: Acme Ltd", "Beneficiary's Name", "Acme Ltd"),
            ("Beneficiary: Acme Ltd", "Beneficiary", "Acme Ltd"),
            ("A/C Name： Acme Ltd", "A/C Name", "Acme Ltd"),
            ("ACCOUNT HOLDER\tAcme Ltd", "ACCOUNT HOLDER", "Acme Ltd"),
            ("Pay to: Acme Ltd", "Pay to", "Acme Ltd"),
            ("M/s. Acme Ltd", "M/s.", "Acme Ltd"),
            ("In favour of: Acme Ltd", "In favour of", "Acme Ltd"),
            ("Company name (English): Acme Ltd", "Company name (English)", "Acme Ltd"),
            (" 户名：启途电子有限公司", "户名", "启途电子有限公司"),
            ("收款单位名称: 启途电子有限公司", "收款单位名称", "启途电子有限公司"),
            ("收款户名　启途电子有限公司", "收款户名", "启途电子有限公司"),
            ("销售方名称：启途电子有限公司", "销售方名称", "启途电子有限公司"),
            ("Payee 收款人: Acme Ltd", "Payee 收款人", "Acme Ltd"),
        ] {
            let party = of(typed);
            assert_eq!((party.label, party.name), (Some(label), name), "{typed}");
            let units: Vec<u16> = typed.encode_utf16().collect();
            assert_eq!(String::from_utf16(&units[party.at[0]..party.at[1]]).unwrap_or_default(), name, "{typed}");
        }
        for typed in [
            "Acme: Tools and Dies Ltd",
            "Name Brand Trading Ltd",
            "Company Store Ltd",
            "Beneficiary Holdings Ltd",
            "收款宝科技有限公司",
            "名称科技有限公司",
            "Account Name",
        ] {
            let party = of(typed);
            assert_eq!((party.label, party.name), (None, typed));
        }
    }

    #[test]
    fn what_is_no_single_name_is_told() {
        let kind = |typed| of(typed).kind;
        for typed in ["", "  ", "\u{200b}", "\0", "户名：", "0", "7559 6201 4710 308", "anna@lumora.example"] {
            assert_eq!(kind(typed), Kind::Missing, "{typed:?}");
        }
        for typed in ["TBD", "Payee: n/a", "-", "收款人：见合同", "Beneficiary name", "Payee", "公司名称", "户名"]
        {
            assert_eq!(kind(typed), Kind::Placeholder, "{typed}");
        }
        for typed in ["*明", "L* M***", "深圳●●有限公司", "深圳?途有限公司", "Lum\u{fffd}ra Ltd"] {
            assert_eq!(kind(typed), Kind::Hidden, "{typed}");
        }
        assert_eq!(kind("Acme Ltd; Bolt GmbH"), Kind::Several(vec!["Acme Ltd", "Bolt GmbH"]));
        assert_eq!(kind("启途有限公司、华启有限公司"), Kind::Several(vec!["启途有限公司", "华启有限公司"]));
        assert_eq!(kind("Acme Ltd / Bolt Ltd / Cast Ltd"), Kind::Several(vec!["Acme Ltd", "Bolt Ltd", "Cast Ltd"]));
        assert_eq!(
            kind("Acme Co., Ltd., Bolt GmbH and Cast Inc."),
            Kind::Several(vec!["Acme Co., Ltd.", "Bolt GmbH and Cast Inc."])
        );
        assert_eq!(kind("Acme Ltd and Bolt Ltd"), Kind::Several(vec!["Acme Ltd", "Bolt Ltd"]));
        assert_eq!(kind("Li Ming; Zhang Wei"), Kind::Several(vec!["Li Ming", "Zhang Wei"]));
        for typed in [
            "启途有限公司 / Qitu Co., Ltd.",
            "Acme Ltd\nAcme Ltd",
            "Acme\nTrading Ltd",
            "Acme Co., Ltd.",
            "Smith and Jones, Ltd",
        ] {
            assert!(matches!(kind(typed), Kind::Company(_)), "{typed}");
        }
    }

    #[test]
    fn companies_and_persons_are_told_by_their_names() {
        for (typed, kind) in [
            ("启途电子有限公司", Kind::Company(Told::LegalForm)),
            ("Acme GmbH", Kind::Company(Told::LegalForm)),
            ("义乌市启途商行", Kind::Company(Told::Word)),
            ("Ningbo Lamp Factory", Kind::Company(Told::Word)),
            ("Mr. Zhao Lin", Kind::Person(Told::Title)),
            ("赵琳女士", Kind::Person(Told::Title)),
            ("王小明", Kind::Person(Told::Surname)),
            ("Zhao Lin", Kind::Unclear),
            ("启途", Kind::Unclear),
        ] {
            assert_eq!(of(typed).kind, kind, "{typed}");
        }
    }
}
