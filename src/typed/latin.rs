//! Latin letters with accents, and how names are written without them.
//!
//! `é` can be one character, or a letter and an accent after it. Banks drop the accent, or spell `ü` as `ue` and `ß` as
//! `ss`. All of these are the same name. A different accent makes a different letter: `Müller` and `Möller`, `Bảo` and
//! `Bào`.
//!
//! The table names the letters of the European languages, of Vietnamese and of pinyin; Unicode's tables would be twenty
//! times as large.

use crate::glyph::is_han;

/// Each accent, then its pairs: the letter without it, the letter with it.
const MARKED: &str = "\
    \u{300}aàeèiìoòuùüǜwẁâầăằêềôồơờưừyỳ \
    \u{301}aáeéiíoóuúyýcćlĺnńrŕsśzźüǘkḱmḿpṕwẃâấăắêếôốơớưứ \
    \u{302}aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷzẑạậẹệọộ \
    \u{303}aãnñoõiĩuũâẫăẵeẽêễôỗơỡưữyỹ \
    \u{304}aāeēiīoōuūüǖgḡ \
    \u{306}aăeĕgğiĭoŏuŭạặ \
    \u{307}cċeėgġzżbḃdḋfḟhḣmṁnṅpṗrṙsṡtṫwẇyẏ \
    \u{308}aäeëiïoöuüyÿhḧwẅxẍ \
    \u{309}aảâẩăẳeẻêểiỉoỏôổơởuủưửyỷ \
    \u{30a}aåuů \
    \u{30b}oőuű \
    \u{30c}cčdďeělľnňrřsštťzžaǎiǐoǒuǔüǚ \
    \u{31b}oơuư \
    \u{323}dḍhḥmṃnṇrṛsṣtṭzẓaạeẹiịoọơợuụưựyỵ \
    \u{326}sștț \
    \u{327}cçgģkķlļnņrŗsştţhḩ \
    \u{328}aąeęiįuų";

/// Letters that do not consist of a letter and an accent, and how they are spelled without them.
const SPELLED: &str = "ßss æae œoe øo øoe łl đd ðd ıi þth ħh ŋng";

/// The extra letter that replaces this accent: `ü` as `ue`, `å` as `aa`.
const LONGER: [(char, char); 2] = [('\u{308}', 'e'), ('\u{30a}', 'a')];

/// An accent that belongs to the letter before it.
fn is_mark(char: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&char)
}

/// Lower-case letters with their accents separate, in a fixed order.
pub fn decomposed(letters: &str) -> Vec<char> {
    let mut apart = Vec::with_capacity(letters.len());
    letters.chars().for_each(|char| decompose(char, &mut apart));
    apart
}

fn decompose(char: char, apart: &mut Vec<char>) {
    match parted(char) {
        Some((letter, mark)) => {
            decompose(letter, apart);
            apart.push(mark);
        }
        None => apart.push(char),
    }
}

/// A letter, and the accent that is removed from it last.
fn parted(char: char) -> Option<(char, char)> {
    if !('à'..='ỹ').contains(&char) || is_mark(char) {
        return None;
    }
    MARKED.split(' ').find_map(|group| {
        let mut chars = group.chars();
        let mark = chars.next()?;
        while let (Some(letter), Some(marked)) = (chars.next(), chars.next()) {
            if marked == char {
                return Some((letter, mark));
            }
        }
        None
    })
}

/// A lower-case letter without its accents; a special letter by its first spelling, if that is one letter.
pub fn unmarked(char: char) -> char {
    if char.is_ascii() || is_han(char) {
        return char;
    }
    match (parted(char), spellings(char).next().map(str::as_bytes)) {
        (Some((letter, _)), _) => unmarked(letter),
        (None, Some([letter])) => *letter as char,
        _ => char,
    }
}

/// Lower-case letters without accents; special letters by their first spelling.
pub fn bare(letters: &str) -> String {
    if letters.is_ascii() {
        return letters.to_owned();
    }
    let mut bare = String::with_capacity(letters.len());
    for char in decomposed(letters).into_iter().filter(|char| !is_mark(*char)) {
        match spellings(char).next() {
            Some(spelled) => bare.push_str(spelled),
            None => bare.push(char),
        }
    }
    bare
}

fn spellings(char: char) -> impl Iterator<Item = &'static str> {
    let is_ascii = char.is_ascii();
    SPELLED.split(' ').filter(move |_| !is_ascii).filter_map(move |entry| entry.strip_prefix(char))
}

/// Whether two names in lower case are the same, except for accents that one of them omits.
pub fn are_same_but_for_accents(x: &str, y: &str) -> bool {
    if x.is_ascii() && y.is_ascii() {
        return false;
    }
    let (x, y) = (decomposed(x), decomposed(y));
    let (mut left, mut right) = (&x[..], &y[..]);
    loop {
        let ((a, marks, rest), (b, others, other_rest)) = match (next(left), next(right)) {
            (None, None) => return true,
            (Some(x), Some(y)) => (x, y),
            _ => return false,
        };
        if a == b && (marks == others || marks.is_empty() || others.is_empty()) {
            left = without_longer(rest, others, marks, other_rest);
            right = without_longer(other_rest, marks, others, rest);
        } else if let Some(after) = after_spelling(a, right) {
            (left, right) = (rest, after);
        } else if let Some(after) = after_spelling(b, left) {
            (left, right) = (after, other_rest);
        } else {
            return false;
        }
    }
}

/// The next letter, its accents, and what follows.
fn next(chars: &[char]) -> Option<(char, &[char], &[char])> {
    let (first, rest) = chars.split_first()?;
    let marks = rest.iter().take_while(|char| is_mark(**char)).count();
    Some((*first, &rest[..marks], &rest[marks..]))
}

/// What follows, without the letter that replaces the other side's accent.
fn without_longer<'a>(rest: &'a [char], marked: &[char], own: &[char], other_rest: &[char]) -> &'a [char] {
    let more = LONGER.iter().find(|(mark, _)| own.is_empty() && marked == [*mark]).map(|(_, more)| more);
    match (more, rest.split_first()) {
        (Some(more), Some((first, after))) if first == more && other_rest.first() != Some(more) => after,
        _ => rest,
    }
}

/// What follows the spelling of a letter.
fn after_spelling(letter: char, text: &[char]) -> Option<&[char]> {
    let begins = |spelled: &str| {
        let count = spelled.chars().count();
        text.len() >= count && spelled.chars().zip(text).all(|(one, other)| one == *other)
    };
    let longest = spellings(letter).filter(|spelled| begins(spelled)).max_by_key(|spelled| spelled.len())?;
    Some(&text[longest.chars().count()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_set_apart_in_one_order() {
        for (one, other) in
            [("société", "socie\u{301}te\u{301}"), ("hưng", "hu\u{31b}ng"), ("việt", "vie\u{323}\u{302}t")]
        {
            assert_eq!(decomposed(one), decomposed(other), "{one}");
        }
        assert_eq!(bare("công ty cổ phần đại łódź weiß"), "cong ty co phan dai lodz weiss");
        let pairs = MARKED.split(' ').flat_map(|group| group.chars().skip(1));
        assert_eq!(pairs.count(), 2 * 168);
    }

    #[test]
    fn a_mark_may_be_left_out_or_spelled_and_never_be_another() {
        for (one, other) in [
            ("müller", "muller"),
            ("müller", "mueller"),
            ("mueller", "müller"),
            ("muesli", "müsli"),
            ("weißbach", "weissbach"),
            ("ångström", "aangstroem"),
            ("ångström", "angstrom"),
            ("sørensen", "sorensen"),
            ("sørensen", "soerensen"),
            ("łódź", "lodz"),
            ("bảohưng", "baohung"),
            ("nguyễn", "nguyen"),
            ("ıstanbul", "istanbul"),
            ("œuvre", "oeuvre"),
        ] {
            assert!(are_same_but_for_accents(one, other), "{one} / {other}");
            assert!(are_same_but_for_accents(other, one), "{other} / {one}");
        }
        for (one, other) in [
            ("müller", "möller"),
            ("müller", "mùller"),
            ("bảo", "bào"),
            ("mueller", "muller"),
            ("müller", "mülle"),
            ("weiß", "weis"),
            ("müller", "miller"),
            ("øre", "ure"),
        ] {
            assert!(!are_same_but_for_accents(one, other), "{one} / {other}");
            assert!(!are_same_but_for_accents(other, one), "{other} / {one}");
        }
    }
}
