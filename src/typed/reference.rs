//! A payment reference as people copy it, and how the one on the bank's screen relates to the one that was asked for.
//!
//! The supplier finds a payment by it, so characters count. Words around the complete right one do no harm, but a
//! longer number that contains it is a different one.

use super::{list, placeholder, reading::after_label};
use crate::glyph::{Glyph, Span, Typed, characters, differing, is_letter, lower_case};

/// Words before a reference, in lower case.
const LABELS: [&str; 15] = [
    "payment reference no",
    "payment reference",
    "remittance information",
    "reference no",
    "reference number",
    "reference",
    "your ref",
    "our ref",
    "ref no",
    "ref",
    "付款附言",
    "汇款附言",
    "附言",
    "备注",
    "用途",
];

/// A reference, as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Its characters, without the label and the spaces around it.
    glyphs: Vec<Glyph>,
    /// As typed.
    pub text: String,
}

/// How a written reference relates to the one that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The same.
    Same,
    /// The same letters and digits, with different case, spaces or punctuation.
    Form,
    /// The whole right one, with words around it.
    Within,
    /// A different one.
    Differs,
}

/// Reads a reference; `None` if the text is empty or a placeholder.
pub fn of(text: &str) -> Option<Reference> {
    let typed = Typed::read(text);
    if placeholder::is_read_placeholder(&typed) {
        return None;
    }
    let glyphs = after_label(&typed.glyphs, &LABELS).to_vec();
    let read = characters(&glyphs).trim().to_owned();
    (!read.is_empty()).then_some(Reference { glyphs, text: read })
}

impl Reference {
    /// How another one relates to this one, which was asked for.
    pub fn relate(&self, written: &Reference) -> Likeness {
        let (asked, found) = (self.letters(), written.letters());
        if self.text == written.text {
            Likeness::Same
        } else if asked == found {
            Likeness::Form
        } else if self.is_within(written) {
            Likeness::Within
        } else {
            Likeness::Differs
        }
    }

    /// What differs: in this one, and in the other.
    pub fn marks(&self, other: &Reference) -> (Vec<Span>, Vec<Span>) {
        differing(&self.glyphs, &other.glyphs)
    }

    fn letters(&self) -> Vec<char> {
        self.glyphs.iter().filter(|glyph| is_letter(glyph.char)).map(|glyph| lower_case(glyph.char)).collect()
    }

    /// Whether this one is a run of whole words in the other, or one of its words except for punctuation, without a
    /// neighbour that could belong to a number.
    fn is_within(&self, other: &Reference) -> bool {
        let small = |glyphs: &[Glyph]| glyphs.iter().map(|glyph| lower_case(glyph.char)).collect::<Vec<_>>();
        let (asked, found) = (small(&self.glyphs), small(&other.glyphs));
        let letters = self.letters();
        if letters.len() < SHORTEST {
            return false;
        }
        let mut words = found.split(|char| matches!(char, ' ' | ',' | ';' | ':' | '(' | ')' | '#'));
        let is_asked = |word: &[char]| word.iter().filter(|char| is_letter(**char)).eq(&letters);
        if words.any(|word| is_asked(word) || is_asked(without_prefix(word))) {
            return true;
        }
        if asked.len() > found.len() {
            return false;
        }
        let joins = |char: &char| is_letter(*char) || matches!(char, '-' | '/' | '.' | '_');
        let ends = |char: Option<&char>, further: Option<&char>| match char {
            Some(' ' | ',' | ';' | ':' | '(' | ')') | None => true,
            // A full stop or a hyphen that joins nothing.
            Some('.' | '-' | '/') => !further.is_some_and(joins),
            Some(_) => false,
        };
        (0..=found.len() - asked.len()).any(|at| {
            let end = at + asked.len();
            let before = at.checked_sub(1).and_then(|at| found.get(at));
            let further_before = at.checked_sub(2).and_then(|at| found.get(at));
            found[at..end] == asked[..] && ends(before, further_before) && ends(found.get(end), found.get(end + 1))
        })
    }
}

/// A word of a reference without what only says that a number follows: `NO.4711`, `/INV/4711`.
fn without_prefix(word: &[char]) -> &[char] {
    let word = word.strip_prefix(&['/']).unwrap_or(word);
    let Some(end) = word.iter().position(|char| matches!(char, '.' | '/')) else { return word };
    let prefix: String = word[..end].iter().collect();
    if list::has(PREFIXES, &prefix) { &word[end + 1..] } else { word }
}

/// What is written before a number without a gap: banks' codes for remittance information among it.
const PREFIXES: &str = "no nr inv invoice pi po order ref reference rfb roc";

/// A shorter one could be part of anything.
const SHORTEST: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_around_the_right_one_are_told_from_a_longer_number() {
        let asked = of("PI-2611").unwrap();
        let relation = |text: &str| asked.relate(&of(text).unwrap());
        for text in ["PI-2611", " PI-2611 ", "Ref: PI-2611", "附言：PI-2611"] {
            assert_eq!(relation(text), Likeness::Same, "{text}");
        }
        for text in ["pi-2611", "PI 2611", "PI2611", "PI－2611"] {
            assert_ne!(relation(text), Likeness::Differs, "{text}");
        }
        for text in [
            "Payment for PI-2611",
            "pi-2611, order 4711",
            "Invoice (PI-2611)",
            "Payment of PI-2611.",
            "payment PI2611",
            "order PI/2611",
            "PI NO.PI-2611",
            "/INV/PI-2611",
            "pi#PI-2611",
        ] {
            assert_eq!(relation(text), Likeness::Within, "{text}");
        }
        for text in [
            "PI-26110",
            "PI-2611-2",
            "PI-2611/A",
            "API-2611",
            "X-PI-2611",
            "PI-2612",
            "2611",
            "PI-26",
            "GZ/PI-2611",
            "payment PI26110",
            "payment PI 26 11 2",
            "NO.PI-2612",
        ] {
            assert_eq!(relation(text), Likeness::Differs, "{text}");
        }
        assert_eq!(of("TBD"), None);
        assert_eq!(of("  "), None);
    }
}
