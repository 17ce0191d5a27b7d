//! Compares two names in Latin script, or in another one that separates words.
//!
//! Words are compared one by one and in their order. Only a place can be elsewhere, because in pinyin the other order
//! of two syllables is a different name. A word can be shortened, in the plural, or without accents; nothing else.

use super::{
    likeness::Likeness,
    nearly::{in_any_order, is_one_other},
};
use crate::{
    glyph::{Typed, characters, is_letter},
    typed::{
        latin::{are_same_but_for_accents, bare},
        list,
        party::{
            forms,
            parts::{Parts, lowered, place_in},
        },
    },
};

/// The shortest beginning that counts as a truncated name, in letters.
const SHORTEST_CUT: usize = 16;

/// The widths of fields for names in payments, in characters: Australia's direct entry, a line of a SWIFT message, SEPA,
/// ISO 20022. A name that ends with a whole word counts as truncated only at these widths.
const FIELD_WIDTHS: [usize; 4] = [32, 35, 70, 140];

/// The shortest word in brackets that counts as an unlisted place.
const SHORTEST_PLACE: usize = 4;

/// Text in brackets that is not a place.
const NO_PLACES: &str =
    "group holding holdings international intl trading company formerly limited technology electronics import export";

/// Compares two names as typed, of these parts.
pub(super) fn compare([first, second]: [&str; 2], a: &Parts, b: &Parts) -> Likeness {
    let same_form = forms::are_same(&a.form, &b.form);
    let same_words = same_words(&a.words, &b.words);
    if let Some(how) = same_words.filter(|_| same_form) {
        return if how == Likeness::FormSpelling && has_and(first) != has_and(second) { Likeness::And } else { how };
    }
    if is_cut([first, second], a, b, same_words.is_some()) || is_cut([second, first], b, a, same_words.is_some()) {
        return Likeness::CutShort;
    }
    if same_words.is_some() {
        return Likeness::LegalForm;
    }
    let has_same_places = in_any_order(&a.places, &b.places);
    let has_same_rest = self::same_words(&a.rest, &b.rest).is_some();
    let has_same_front = self::same_words(&front(a), &front(b)).is_some();
    if same_form && (has_same_front || has_same_rest && has_same_places) {
        return Likeness::WordOrder;
    }
    if has_same_rest && !has_same_places {
        return Likeness::Region;
    }
    if a.is_company() != b.is_company() {
        return Likeness::Person;
    }
    let [x, y] = [a, b].map(|parts| parts.words.concat() + &parts.form);
    if is_one_other(&x, &y) {
        return Likeness::OneCharacter;
    }
    other_words(&a.words, &b.words)
}

fn has_and(name: &str) -> bool {
    let name = lowered(name);
    [" and ", " und "].iter().any(|word| name.contains(word))
}

/// The words, with the place in brackets moved to the beginning.
fn front(parts: &Parts) -> Vec<String> {
    let is_place = |range: &std::ops::Range<usize>| {
        let words = &parts.words[range.clone()];
        let is_known = place_in(words).is_some_and(|(_, count)| count == words.len());
        let is_last = range.end == parts.words.len();
        let may_be = |word: &String| word.chars().count() >= SHORTEST_PLACE && !list::has(NO_PLACES, word);
        words.len() < parts.words.len() && (is_known || is_last && words.len() <= 2 && words.iter().all(may_be))
    };
    match parts.bracketed.clone().filter(is_place) {
        Some(range) => [&parts.words[range.clone()], &parts.words[..range.start], &parts.words[range.end..]].concat(),
        None => parts.words.clone(),
    }
}

/// Whether the words are the same, and the greatest difference in their writing. Words can be written together.
fn same_words(a: &[String], b: &[String]) -> Option<Likeness> {
    let (mut left, mut right, mut how) = (a, b, Likeness::FormSpelling);
    while let (Some((one, rest)), Some((other, other_rest))) = (left.split_first(), right.split_first()) {
        if let (Some((place, count)), Some((other_place, other_count))) = (place_in(left), place_in(right))
            && place == other_place
        {
            if left[..count] != right[..other_count] {
                how = graver(how, Likeness::PlaceSpelling);
            }
            (left, right) = (&left[count..], &right[other_count..]);
            match (has_office(left), has_office(right)) {
                (true, false) => (left, how) = (&left[1..], graver(how, Likeness::Office)),
                (false, true) => (right, how) = (&right[1..], graver(how, Likeness::Office)),
                _ => {}
            }
        } else if let Some(likeness) = same_word(one, other) {
            how = graver(how, likeness);
            (left, right) = (rest, other_rest);
        } else if rest.first().is_some_and(|next| format!("{one}{next}") == *other) {
            (left, right) = (&rest[1..], other_rest);
        } else if other_rest.first().is_some_and(|next| format!("{other}{next}") == *one) {
            (left, right) = (rest, &other_rest[1..]);
        } else {
            return None;
        }
    }
    (left.is_empty() && right.is_empty()).then_some(how)
}

/// Whether words begin with the office of the place before them, as in `Shenzhen City`.
fn has_office(words: &[String]) -> bool {
    words.first().is_some_and(|word| list::has("city province", word))
}

/// The difference that is reported if there are several.
fn graver(one: Likeness, other: Likeness) -> Likeness {
    let rank = |likeness| match likeness {
        Likeness::Plural => 4,
        Likeness::Shortened => 3,
        Likeness::PlaceSpelling | Likeness::Office => 2,
        Likeness::Accents => 1,
        _ => 0,
    };
    if rank(other) > rank(one) { other } else { one }
}

fn same_word(one: &str, other: &str) -> Option<Likeness> {
    if one == other {
        return Some(Likeness::FormSpelling);
    }
    if are_same_but_for_accents(one, other) {
        return Some(Likeness::Accents);
    }
    let (one, other) = (bare(one), bare(other));
    if forms::is_short_for(&one, &other) {
        Some(Likeness::Shortened)
    } else if forms::are_one_trade(&one, &other) {
        Some(Likeness::Plural)
    } else {
        None
    }
}

/// Legal forms that can continue with more words.
const UNFINISHED: &str = "co pte pty pvt private sdn";

/// Whether the second is the beginning of the first and ends where a bank's field may end: within a word, before the legal
/// form, or at the width of such a field. A whole legal form is not a truncated one: `SA` is not `SARL`.
fn is_cut([first, second]: [&str; 2], a: &Parts, b: &Parts, has_same_words: bool) -> bool {
    let [first, second] = [first, second].map(Typed::read);
    let letters = |name: &Typed| bare(&characters(&name.clone().letters()));
    let (x, y) = (letters(&first), letters(&second));
    let count = y.chars().count();
    if count < SHORTEST_CUT || !x.starts_with(&y) {
        return false;
    }
    let is_unfinished = b.form.is_empty() || list::has(UNFINISHED, &b.form);
    if next_behind(&first, count).is_some_and(is_letter) {
        return is_unfinished || y.len() <= bare(&a.words.concat()).len();
    }
    let width = second.glyphs.len();
    is_unfinished && has_same_words
        || b.form.is_empty() && FIELD_WIDTHS.iter().any(|most| width == *most || width + 1 == *most)
}

/// The character after this many letters of a name.
fn next_behind(name: &Typed, letters: usize) -> Option<char> {
    let mut seen = 0;
    let last = name.glyphs.iter().position(|glyph| {
        seen += usize::from(is_letter(glyph.char));
        seen == letters
    })?;
    name.glyphs.get(last + 1).map(|glyph| glyph.char)
}

/// How the words of two different names differ.
fn other_words(a: &[String], b: &[String]) -> Likeness {
    if in_any_order(a, b) {
        return Likeness::Swapped;
    }
    let start = a.iter().zip(b).take_while(|(one, other)| one == other).count();
    let end = a[start..].iter().rev().zip(b[start..].iter().rev()).take_while(|(one, other)| one == other).count();
    let (left, right) = (&a[start..a.len() - end], &b[start..b.len() - end]);
    let is_initials = |short: &[String], long: &[String]| {
        let [letters] = short else { return false };
        letters.chars().count() == long.len()
            && letters.chars().zip(long).all(|(letter, word)| word.starts_with(letter))
    };
    if is_initials(left, right) || is_initials(right, left) {
        Likeness::Initials
    } else if left.is_empty() || right.is_empty() {
        Likeness::Longer
    } else if left.len() == 1 && right.len() == 1 && start + end > 0 {
        Likeness::OtherWord
    } else {
        Likeness::Other
    }
}
