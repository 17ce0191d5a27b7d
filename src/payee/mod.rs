//! Do these two names mean the same company, and if not, what differs?
//!
//! No similarity score decides: a different city would score as high as different brackets. Names are equal
//! after folding what carries no meaning (width, case, spaces, punctuation), or they are the same in a way that can be
//! named (traditional characters, a shortened word, a place that moved), or they differ. "Could not be compared" is an
//! answer of its own: mainland companies have no registered English name.
//!
//! `party` reads a name and its parts. `chinese` and `latin` compare names of one script each; `looks` knows characters
//! that look alike.

use crate::{
    glyph::{Fold, Glyph, Span, Typed, characters, differing, has_han, is_han, is_letter, lower_case},
    typed::{
        latin::{are_same_but_for_accents, decomposed},
        party::{
            self, Kind, Party,
            parts::{Parts, halves, lowered},
        },
        traditional,
    },
};
pub use likeness::{Answer, Likeness};

mod chinese;
mod latin;
mod likeness;
pub(crate) mod looks;
mod nearly;
mod numerals;

/// Two names, compared.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Comparison {
    /// How the second relates to the first.
    pub likeness: Likeness,
    /// What differs in the first, in the text as typed.
    pub marks: Vec<Span>,
    /// What differs in the second.
    pub other_marks: Vec<Span>,
}

impl Comparison {
    /// The answer that a payee check would give.
    pub fn answer(&self) -> Answer {
        self.likeness.answer()
    }
}

/// A name that was read, to be compared with others.
#[derive(Clone, Debug)]
pub(crate) struct Name<'a> {
    /// The name that was read.
    pub party: Party<'a>,
    letters: Vec<Glyph>,
}

impl<'a> Name<'a> {
    /// Reads a name as typed.
    pub fn of(typed: &'a str) -> Name<'a> {
        Name::of_party(party::name_of(typed))
    }

    /// The name of a party that was read.
    pub fn of_party(party: Party<'a>) -> Name<'a> {
        Name { letters: party.typed.clone().letters(), party }
    }

    /// Compares it with another one.
    pub fn compare(&self, second: &Name) -> Comparison {
        let (mut marks, mut other_marks) = differing(&self.letters, &second.letters);
        for (name, marks) in [(self, &mut marks), (second, &mut other_marks)] {
            marks.iter_mut().flatten().for_each(|place| *place += name.party.at[0]);
        }
        Comparison { likeness: likeness(self, second), marks, other_marks }
    }
}

/// Compares two names as typed: a match, close, no match or not possible, and what differs.
///
/// ```
/// use fapiao_check::payee::{Answer, compare_names};
///
/// let same = compare_names("Shenzhen Brightway Electronics Co., Ltd.", "SHENZHEN BRIGHTWAY ELECTRONICS CO LTD");
/// assert_eq!(same.answer(), Answer::Match);
/// let other = compare_names("深圳明途电子有限公司", "深圳明途电子科技有限公司");
/// assert_ne!(other.answer(), Answer::Match);
/// ```
pub fn compare_names(first: &str, second: &str) -> Comparison {
    Name::of(first).compare(&Name::of(second))
}

fn likeness(first: &Name, second: &Name) -> Likeness {
    if let Some(likeness) = unreadable(&first.party.kind, &second.party.kind) {
        return likeness;
    }
    let char = |glyph: &Glyph| glyph.char;
    if first.letters.iter().map(char).eq(second.letters.iter().map(char)) {
        return match writing(&first.party.typed, &second.party.typed) {
            Likeness::Same if first.party.label != second.party.label => Likeness::Label,
            likeness => likeness,
        };
    }
    let [x, y] = [first, second].map(|name| characters(&name.letters));
    if !x.is_ascii() && !y.is_ascii() && decomposed(&x) == decomposed(&y) {
        return Likeness::Stored;
    }
    names_of(first.party.name, second.party.name)
}

/// Why there are not two names to compare.
fn unreadable(a: &Kind, b: &Kind) -> Option<Likeness> {
    let is_one_of = |is: fn(&Kind) -> bool| is(a) || is(b);
    if is_one_of(|kind| *kind == Kind::Missing) {
        Some(Likeness::Missing)
    } else if is_one_of(|kind| *kind == Kind::TooLong) {
        Some(Likeness::TooLong)
    } else if is_one_of(|kind| *kind == Kind::Placeholder) {
        Some(Likeness::Placeholder)
    } else if is_one_of(|kind| *kind == Kind::Hidden) {
        Some(Likeness::Hidden)
    } else if is_one_of(|kind| matches!(kind, Kind::Several(_))) {
        Some(Likeness::Several)
    } else {
        None
    }
}

/// The same letters: finds what else differs.
fn writing(a: &Typed, b: &Typed) -> Likeness {
    let same = |of: fn(&Glyph) -> Option<char>| a.glyphs.iter().filter_map(of).eq(b.glyphs.iter().filter_map(of));
    let is_stored = |name: &Typed| name.first_folded(Fold::Form).is_some();
    if same(|glyph| Some(glyph.was)) {
        if a.invisible.len() == b.invisible.len() { Likeness::Same } else { Likeness::Stored }
    } else if same(|glyph| Some(glyph.char)) {
        if is_stored(a) != is_stored(b) { Likeness::Stored } else { Likeness::Width }
    } else if signs(a) != signs(b) {
        Likeness::Sign
    } else if are_parted_otherwise(a, b) {
        Likeness::Parted
    } else if same(|glyph| (glyph.char != ' ').then_some(glyph.char)) {
        Likeness::Spaces
    } else if same(|glyph| Some(lower_case(glyph.char))) {
        Likeness::Case
    } else {
        Likeness::Punctuation
    }
}

/// Whether words end in each name where they continue in the other: `Xian Gang` and `Xi Angang`. Chinese does not
/// separate words.
fn are_parted_otherwise(a: &Typed, b: &Typed) -> bool {
    let ends = |name: &Typed| {
        let mut count = 0;
        let mut ends = Vec::new();
        for glyph in &name.glyphs {
            if is_letter(glyph.char) {
                count += 1;
            } else if glyph.char != '\'' && ends.last() != Some(&count) {
                ends.push(count);
            }
        }
        ends
    };
    let is_chinese = |name: &Typed| name.glyphs.iter().any(|glyph| is_han(glyph.char));
    let (ends, other_ends) = (ends(a), ends(b));
    let has_more = |one: &[i32], other: &[i32]| one.iter().any(|end| !other.contains(end));
    !is_chinese(a) && has_more(&ends, &other_ends) && has_more(&other_ends, &ends)
}

/// Punctuation without meaning.
const MARKS: &str = "·・•‧™®©“”„«»《》〈〉「」『』…—";

/// Signs that can belong to a name: `+`, the `&` of `R&D`, whatever is between two digits.
fn signs(name: &Typed) -> Vec<char> {
    let is_beside = |at: usize, is: fn(char) -> bool| {
        let is_so = |at: usize| name.glyphs.get(at).is_some_and(|glyph| is(glyph.char));
        at > 0 && is_so(at - 1) && is_so(at + 1)
    };
    let is_sign = |(at, glyph): &(usize, &Glyph)| match glyph.char {
        char if is_letter(char) => false,
        '+' | '@' | '#' | '%' | '$' | '=' | '~' | '^' | '<' | '>' | '|' | '\\' => true,
        '&' => is_beside(*at, is_letter),
        char if char.is_ascii() || MARKS.contains(char) => is_beside(*at, |char| char.is_ascii_digit()),
        _ => true,
    };
    name.glyphs.iter().enumerate().filter(is_sign).map(|(_, glyph)| glyph.char).collect()
}

/// Two names whose letters differ.
fn names_of(first: &str, second: &str) -> Likeness {
    let ((a, a_beside), (b, b_beside)) = (halves(first), halves(second));
    let compared = match ((a, b), (a_beside, b_beside)) {
        ((Some(a), Some(b)), (Some(a_beside), Some(b_beside))) => {
            let both = [of_one_script(a, b), of_one_script(a_beside, b_beside)];
            both.into_iter().find(|likeness| likeness.answer() == Answer::NoMatch).unwrap_or(both[0])
        }
        ((Some(a), Some(b)), (None, None)) => return of_one_script(a, b),
        ((None, None), (Some(a), Some(b))) => return of_one_script(a, b),
        ((Some(a), Some(b)), _) => of_one_script(a, b),
        (_, (Some(a), Some(b))) => of_one_script(a, b),
        _ => return of_one_script(first, second),
    };
    let names_two_places = |name: Option<&str>, beside: Option<&str>| {
        let [name, beside] =
            [name, beside].map(|half| half.map(Parts::of).map(|parts| parts.places).unwrap_or_default());
        !name.is_empty() && !beside.is_empty() && !name.iter().any(|place| beside.contains(place))
    };
    match compared.answer() {
        Answer::NoMatch => compared,
        _ if is_branch(&lowered(first)) != is_branch(&lowered(second)) => Likeness::Branch,
        _ if names_two_places(a, a_beside) || names_two_places(b, b_beside) => Likeness::Region,
        _ => Likeness::Bilingual,
    }
}

/// Two names in one language each.
fn of_one_script(first: &str, second: &str) -> Likeness {
    let [x, y] = [first, second].map(lowered);
    let letters = |text: &str| text.chars().filter(|char| is_letter(*char)).collect::<String>();
    if letters(&x) == letters(&y) {
        return Likeness::Punctuation;
    }
    let is_chinese = has_han(&x) && has_han(&y);
    let folds = if is_chinese { [traditional::fold(&x, &y), traditional::fold(&y, &x)] } else { [None, None] };
    let [x, y] = [(x, &folds[0]), (y, &folds[1])].map(|(name, folded)| folded.clone().unwrap_or(name));
    let (x_letters, y_letters) = (letters(&x), letters(&y));
    if x_letters == y_letters {
        return Likeness::Traditional;
    }
    if are_same_but_for_accents(&x_letters, &y_letters) {
        return Likeness::Accents;
    }
    if numerals::spelled(&x_letters) == numerals::spelled(&y_letters) {
        return Likeness::NumberForm;
    }
    if looks::are_alike(&x_letters, &y_letters) {
        let is_mixed = looks::is_mixed(&x_letters) != looks::is_mixed(&y_letters);
        return if is_mixed { Likeness::MixedScripts } else { Likeness::LookAlike };
    }
    if has_han(&x) != has_han(&y) {
        return Likeness::OtherLanguage;
    }
    if !looks::share_a_script(&x_letters, &y_letters) {
        return Likeness::OtherScript;
    }
    if is_branch(&x) != is_branch(&y) {
        return Likeness::Branch;
    }
    let (a, b) = (Parts::of_folded(&x), Parts::of_folded(&y));
    if is_chinese { chinese::compare(&x_letters, &y_letters, &a, &b) } else { latin::compare([first, second], &a, &b) }
}

fn is_branch(name: &str) -> bool {
    ["分公司", "branch", "支公司", "办事处"].iter().any(|word| name.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_marked_as_typed() {
        let found = compare_names("上海某某（贸易）有限公司", "北京某某(贸易)有限公司");
        assert_eq!((found.marks, found.other_marks), (vec![[0, 2]], vec![[0, 2]]));
        let found = compare_names("户名：上海某某有限公司", "Payee: 北京某某有限公司");
        assert_eq!((found.marks, found.other_marks), (vec![[3, 5]], vec![[7, 9]]));
    }
}
