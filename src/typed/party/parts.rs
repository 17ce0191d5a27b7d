//! A name, split into its words, its legal form and its places.

use super::{
    forms,
    places::{code, place, place_at},
};
use crate::{
    glyph::{Typed, has_han, is_han, is_letter, lower_case},
    typed::{latin, traditional},
};
use std::ops::Range;

/// A name, split into its parts. All of it is in lower case; Chinese is in simplified characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The words without the legal form: the core, and the places where they are. For a Chinese name one word.
    pub words: Vec<String>,
    /// The legal form in its short spelling: `co ltd`, `llc`, `有限公司`.
    pub form: String,
    /// What a register adds in brackets, such as 个体工商户.
    pub note: String,
    /// The known places, by number, in the order of the name.
    pub places: Vec<usize>,
    /// The words without these places; a Chinese name keeps their offices, such as 市.
    pub rest: Vec<String>,
    /// Which of the words are in brackets; for a Chinese name, which of its characters.
    pub bracketed: Option<Range<usize>>,
}

impl Parts {
    /// Splits a name as typed. Of a name in two languages it splits the Chinese one.
    pub fn of(name: &str) -> Parts {
        Parts::without_places(name).with_places()
    }

    /// The same, without looking for places.
    pub(super) fn without_places(name: &str) -> Parts {
        let (chinese, other) = halves(name);
        chinese.or(other).map_or_else(Parts::default, |half| Parts::stem(&folded(half)))
    }

    /// Splits a name in one language that [`folded`] has folded.
    pub fn of_folded(folded: &str) -> Parts {
        Parts::stem(folded).with_places()
    }

    fn stem(folded: &str) -> Parts {
        if has_han(folded) { Parts::chinese(folded) } else { Parts::latin(folded) }
    }

    fn with_places(mut self) -> Parts {
        match self.words.first().filter(|name| has_han(name)) {
            Some(name) => {
                let (mut rest, mut left) = (String::new(), name.as_str());
                while let Some(char) = left.chars().next() {
                    let length = match place_at(left) {
                        Some((length, place)) => {
                            self.places.push(place);
                            length
                        }
                        None => {
                            rest.push(char);
                            char.len_utf8()
                        }
                    };
                    left = &left[length..];
                }
                self.rest = vec![rest];
            }
            None => {
                let mut left = self.words.as_slice();
                while !left.is_empty() {
                    let count = match place_in(left) {
                        Some((place, count)) => {
                            self.places.push(place);
                            count
                        }
                        None => {
                            self.rest.push(left[0].clone());
                            1
                        }
                    };
                    left = &left[count..];
                }
            }
        }
        self
    }

    fn chinese(folded: &str) -> Parts {
        let (mut name, mut open, mut bracketed) = (String::new(), None, None);
        let mut count = 0;
        for char in folded.chars() {
            match char {
                '(' => open = Some(count),
                ')' => bracketed = open.take().map(|open| open..count).filter(|range| !range.is_empty()).or(bracketed),
                _ if is_letter(char) => {
                    name.push(char);
                    count += 1;
                }
                _ => {}
            }
        }
        let note = forms::NOTES.split(' ').filter(|note| name.ends_with(note) && name.len() > note.len());
        let note = note.max_by_key(|note| note.len()).unwrap_or_default();
        name.truncate(name.len() - note.len());
        let (end, form) = forms::CHINESE.into_iter().find(|(end, _)| name.ends_with(end)).unwrap_or_default();
        name.truncate(name.len() - end.len());
        let count = name.chars().count();
        let bracketed = bracketed.filter(|range| range.end <= count);
        Parts { words: vec![name], form: form.to_owned(), note: note.to_owned(), bracketed, ..Parts::default() }
    }

    fn latin(folded: &str) -> Parts {
        let (mut words, mut bracketed) = split(folded);
        let plain: Vec<String> = words.iter().map(|word| latin::bare(word)).collect();
        let (mut form, count) = forms::trailing(&plain);
        words.truncate(count);
        if let Some((leading, count)) = forms::leading(&plain[..count]).filter(|_| form.is_empty() || form == "tbk") {
            form = format!("{leading} {form}").trim_end().to_owned();
            words.drain(..count);
            bracketed = None;
        }
        let bracketed = bracketed.filter(|range| range.end <= words.len());
        Parts { words, form, bracketed, ..Parts::default() }
    }

    /// Whether a word or the legal form shows that it is a company.
    pub fn is_company(&self) -> bool {
        !self.form.is_empty() || !self.note.is_empty() || self.words.iter().any(|word| forms::is_company_word(word))
    }
}

/// The place that words in Latin script begin with, by its number in the list, and how many words it is.
pub fn place_in(words: &[String]) -> Option<(usize, usize)> {
    let (first, others) = words.split_first()?;
    let two = others.first().and_then(|second| place([first, second]));
    two.map(|place| (place, 2)).or_else(|| Some((place([first, ""])?, 1)))
}

/// A name in lower case, with widths and kinds of brackets folded.
#[inline(never)]
pub fn lowered(name: &str) -> String {
    Typed::read(name).glyphs.iter().map(|glyph| lower_case(glyph.char)).collect()
}

/// A name ready to be split: widths and kinds of brackets folded, in lower case and in simplified characters.
pub fn folded(name: &str) -> String {
    let folded = lowered(name);
    traditional::fold(&folded, "").unwrap_or(folded)
}

/// The words of a name in Latin script, and which of them are in brackets. Single letters are one word, as in `S.A.`,
/// and so is a word with an apostrophe; “and” is not a word of its own.
fn split(folded: &str) -> (Vec<String>, Option<Range<usize>>) {
    let (mut words, mut bracketed, mut open) = (Vec::<String>::new(), None, None);
    let (mut word, mut was_single) = (String::new(), false);
    for char in folded.chars().chain([' ']) {
        if is_letter(char) {
            word.push(char);
            continue;
        } else if char == '\'' {
            continue;
        }
        if !word.is_empty() {
            let is_single = word.chars().count() == 1;
            match words.last_mut().filter(|_| is_single && was_single) {
                Some(last) => last.push_str(&word),
                None if !matches!(&*word, "and" | "und") => words.push(std::mem::take(&mut word)),
                None => {}
            }
            was_single = is_single;
            word.clear();
        }
        match char {
            '(' => (open, was_single) = (Some(words.len()), false),
            ')' => {
                let range = open.take().map(|open| open..words.len());
                bracketed = range.filter(|range| !range.is_empty()).or(bracketed);
                was_single = false;
            }
            _ => {}
        }
    }
    (words, bracketed)
}

/// The fewest letters of a translation next to a Chinese name: `A` and `2` belong to the name.
const SHORTEST_TRANSLATION: usize = 3;

/// The longest Chinese name of a person.
const LONGEST_PERSON: usize = 4;

/// A name in Chinese and the same name in another script, if both are there; or one of them.
///
/// A Latin name after a whole Chinese one is its translation, and so is one with its own legal form before it. Letters
/// elsewhere belong to the Chinese name.
pub fn halves(name: &str) -> (Option<&str>, Option<&str>) {
    let first = if name.is_ascii() { None } else { name.find(is_han) };
    let Some(first) = first else { return (None, Some(name)) };
    let end = name.trim_end_matches(|char| !is_han(char)).len();
    let ((before, all), (chinese, after)) = (name.split_at(first), name.split_at(end));
    let is_plain =
        |char: &char| is_letter(*char) && !matches!(char, '0'..='9' | '²' | '³' | '¹' | '\u{2070}'..='\u{27ff}');
    let is_long = |text: &str| text.chars().filter(is_plain).count() >= SHORTEST_TRANSLATION;
    if is_long(after) {
        let letters: String = folded(chinese).chars().filter(|char| is_letter(*char)).collect();
        let is_person = letters.chars().count() <= LONGEST_PERSON
            && letters.chars().all(is_han)
            && after.starts_with([' ', '(', '（', '/']);
        let has_note = || forms::NOTES.split(' ').any(|note| letters.ends_with(note));
        if is_person || forms::is_whole_chinese(&letters) || has_note() {
            return (Some(chinese), Some(after));
        }
    }
    if is_long(before) && !Parts::latin(&folded(before)).form.is_empty() {
        return (Some(all), Some(before));
    }
    (Some(name), None)
}

/// The countries of the places in a company's name, as ISO codes.
pub fn countries(name: &str) -> Vec<&'static str> {
    Parts::of(name).places.into_iter().map(code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_cut(name: &str, words: &[&str], form: &str, note: &str, rest: &[&str], bracketed: Option<Range<usize>>) {
        let parts = Parts::of(name);
        assert_eq!(
            (&parts.words[..], &*parts.form, &*parts.note),
            (&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>()[..], form, note),
            "{name}"
        );
        assert_eq!(
            (parts.rest.iter().map(String::as_str).collect::<Vec<_>>(), parts.bracketed),
            (rest.to_vec(), bracketed),
            "{name}"
        );
    }

    #[test]
    fn names_are_cut_into_core_form_and_places() {
        is_cut(
            "Acme Tools (Hong Kong) Co., Ltd.",
            &["acme", "tools", "hong", "kong"],
            "co ltd",
            "",
            &["acme", "tools"],
            Some(2..4),
        );
        is_cut("ACME TOOLS LIMITED LIABILITY COMPANY", &["acme", "tools"], "llc", "", &["acme", "tools"], None);
        is_cut("Acme S.A. de C.V.", &["acme"], "sadecv", "", &["acme"], None);
        is_cut("Acme (Pty) Ltd", &["acme"], "pty ltd", "", &["acme"], None);
        is_cut("UAB Acme", &["acme"], "uab", "", &["acme"], None);
        is_cut("Công ty TNHH Bảo Hưng", &["bảo", "hưng"], "ctytnhh", "", &["bảo", "hưng"], None);
        is_cut("O'Neill Int'l and Sons Ltd", &["oneill", "intl", "sons"], "ltd", "", &["oneill", "intl", "sons"], None);
        is_cut("启禾电子（常熟）有限公司", &["启禾电子常熟"], "有限公司", "", &["启禾电子常熟"], Some(4..6));
        is_cut("廣東啟途貿易有限責任公司", &["广东启途贸易"], "有限公司", "", &["启途贸易"], None);
        is_cut("义乌市启途商行（个体工商户）", &["义乌市启途商行"], "", "个体工商户", &["市启途商行"], None);
        is_cut("启途电子有限公司 Qitu Co., Ltd.", &["启途电子"], "有限公司", "", &["启途电子"], None);
        is_cut("", &[], "", "", &[], None);
    }

    #[test]
    fn a_translation_is_beside_a_whole_name() {
        for (name, chinese, other) in [
            ("启途有限公司 Qitu Co., Ltd.", Some("启途有限公司"), Some(" Qitu Co., Ltd.")),
            ("启途商行（Qitu）", Some("启途商行"), Some("（Qitu）")),
            ("Qitu Ltd 启途有限公司", Some("启途有限公司"), Some("Qitu Ltd ")),
            ("李明 (Li Ming)", Some("李明"), Some(" (Li Ming)")),
            ("Qitu Ltd", None, Some("Qitu Ltd")),
            ("KDL启途有限公司", Some("KDL启途有限公司"), None),
            ("启途KDL有限公司", Some("启途KDL有限公司"), None),
            ("启途有限公司2", Some("启途有限公司2"), None),
            ("启途有限公司A", Some("启途有限公司A"), None),
            ("启途KDL", Some("启途KDL"), None),
        ] {
            assert_eq!(halves(name), (chinese, other), "{name}");
        }
    }

    #[test]
    fn countries_are_read_from_names() {
        assert_eq!(countries("Shenzhen Brightway (HK) Co., Ltd."), ["CN", "HK"]);
        assert_eq!(countries("上海南方贸易有限公司"), ["CN"]);
        assert_eq!(countries("Unitedstates Hong Kong 印尼 Ltd"), ["ID"]);
        assert_eq!(countries("Acme India (New Zealand) Pty Ltd"), ["IN", "NZ"]);
    }
}
