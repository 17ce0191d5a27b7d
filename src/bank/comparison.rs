//! Two account numbers, digit by digit: a transfer goes where the digits say, not where the name says.
//!
//! Mainland accounts have no public check digit (only two of the nine accounts in the FAQ pass Luhn, which is chance),
//! so only a comparison helps. Spaces and hyphens do not count; leading zeros do.

use crate::{
    glyph::{Glyph, Span, Typed, differing},
    text::{Text, text},
    typed::digits::look_alike,
};

/// How two account numbers differ.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Difference {
    /// They do not differ.
    None,
    /// One digit; counted from 1.
    Digit(usize),
    /// Two neighbours are swapped; the first of them, counted from 1.
    Swap(usize),
    /// The second number lacks a digit of the first.
    Missing(usize),
    /// The second number has a digit more.
    Extra(usize),
    /// The second number lost its leading zeros.
    LeadingZeros,
    /// A letter in place of the digit that it looks like, O for 0; the first of them, counted from 1.
    Letter(usize),
    /// The visible digits of a number of which others are hidden.
    Visible,
    /// Anything else; the first place that differs, counted from 1.
    Other(usize),
}

/// Two account numbers, compared.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Comparison {
    /// How the second differs from the first.
    pub difference: Difference,
    /// The differing characters of the first, in the text as typed.
    pub marks: Vec<Span>,
    /// The differing characters of the second.
    pub other_marks: Vec<Span>,
}

fn characters(account: &str) -> Vec<Glyph> {
    let mut glyphs = Typed::read(account).glyphs;
    glyphs.retain(|glyph| !matches!(glyph.char, ' ' | '-'));
    glyphs.iter_mut().for_each(|glyph| glyph.char = glyph.char.to_ascii_uppercase());
    glyphs
}

/// The account as it is compared: without grouping, full-width characters folded.
pub fn compact(account: &str) -> String {
    characters(account).iter().map(|glyph| glyph.char).collect()
}

/// Compares two account numbers as typed.
pub fn compare_accounts(first: &str, second: &str) -> Comparison {
    compare_glyphs(&characters(first), &characters(second))
}

/// The same for characters that were already read.
pub fn compare_glyphs(a: &[Glyph], b: &[Glyph]) -> Comparison {
    let (marks, other_marks) = differing(a, b);
    Comparison { difference: difference(a, b), marks, other_marks }
}

fn difference(a: &[Glyph], b: &[Glyph]) -> Difference {
    let same = |x: &Glyph, y: &Glyph| x.char == y.char;
    let differing: Vec<usize> = (0..a.len().min(b.len())).filter(|at| !same(&a[*at], &b[*at])).collect();
    let first = differing.first().copied().unwrap_or(a.len().min(b.len()));
    if a.len() == b.len() {
        return match differing.as_slice() {
            [] => Difference::None,
            open if open.iter().all(|at| is_letter_for_digit(a[*at].char, b[*at].char)) => {
                Difference::Letter(first + 1)
            }
            [at] => Difference::Digit(at + 1),
            [x, y] if x + 1 == *y && same(&a[*x], &b[*y]) && same(&a[*y], &b[*x]) => Difference::Swap(x + 1),
            _ => Difference::Other(first + 1),
        };
    }
    let lost = a.len().saturating_sub(b.len());
    if lost > 0 && ends_with(a, b) && a[..lost].iter().all(|glyph| glyph.char == '0') {
        Difference::LeadingZeros
    } else if lost == 1 && ends_with(&a[first..], &b[first..]) {
        Difference::Missing(first + 1)
    } else if b.len() == a.len() + 1 && ends_with(&b[first..], &a[first..]) {
        Difference::Extra(first + 1)
    } else {
        Difference::Other(first + 1)
    }
}

/// Whether one is a letter and the other the digit that it looks like.
fn is_letter_for_digit(one: char, two: char) -> bool {
    let stands_for = |letter: char, digit: char| letter.is_ascii_alphabetic() && look_alike(letter) == Some(digit);
    stands_for(one, two) || stands_for(two, one)
}

fn ends_with(long: &[Glyph], end: &[Glyph]) -> bool {
    long.len() > end.len() && long[long.len() - end.len()..].iter().zip(end).all(|(x, y)| x.char == y.char)
}

impl Difference {
    /// In words; `None` where nothing differs. `first` and `second` are the numbers as typed, each with its
    /// place ("on the order page").
    pub fn in_words(&self, first: (&str, &Text), second: (&str, &Text)) -> Option<Text> {
        let (place, mut words) = match *self {
            Difference::None => return None,
            Difference::Digit(place) => (
                place,
                text!(
                    "digit {place} of the account number is {second} {there} but {first} {here}",
                    "收款账号第 {place} 位不一致，{there}为“{second}”，{here}为“{first}”",
                ),
            ),
            Difference::Swap(place) => (
                place,
                text!(
                    "digits {place} and {next} of the account number are the other way round {there} than {here}",
                    "收款账号第 {place} 位与第 {next} 位在{there}与{here}上顺序颠倒",
                ),
            ),
            Difference::Missing(place) => (
                place,
                text!(
                    "digit {place} of the account number, {first}, is missing {there} but present {here}",
                    "{there}的收款账号缺少第 {place} 位“{first}”，{here}上有这一位",
                ),
            ),
            Difference::Extra(place) => (
                place,
                text!(
                    "the account number has one digit more {there} than {here}: {second} at place {place}",
                    "{there}的收款账号在第 {place} 位多出“{second}”，{here}上没有这一位",
                ),
            ),
            Difference::LeadingZeros => (
                1,
                text!(
                    "the leading zeros of the account number are missing {there} but present {here}",
                    "{there}的收款账号缺少开头的 0，{here}上有",
                ),
            ),
            Difference::Letter(place) => (
                place,
                text!(
                    "character {place} of the account number is {second} {there} but {first} {here}: a letter in place \
                     of a digit that it looks like",
                    "收款账号第 {place} 位在{there}为“{second}”，在{here}为“{first}”：字母与数字混淆",
                ),
            ),
            Difference::Visible => (
                1,
                text!(
                    "the visible digits of the account number {there} do not match the number {here}",
                    "{there}的收款账号可见数字与{here}不符",
                ),
            ),
            Difference::Other(place) => (
                place,
                text!(
                    "the account number {there} differs from the one {here} from digit {place} on",
                    "{there}与{here}的收款账号自第 {place} 位起不一致",
                ),
            ),
        };
        let digit = |account: &str| {
            let glyphs = characters(account);
            Text::from(glyphs.get(place - 1).map_or_else(String::new, |glyph| glyph.char.to_string()))
        };
        words.fill("place", &Text::from(place.to_string()));
        words.fill("next", &Text::from((place + 1).to_string()));
        words.fill("first", &digit(first.0));
        words.fill("second", &digit(second.0));
        words.fill("here", first.1);
        words.fill("there", second.1);
        Some(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn differs(first: &str, second: &str, difference: Difference, marks: &[Span], other_marks: &[Span]) {
        let found = compare_accounts(first, second);
        assert_eq!(found.difference, difference, "{first} / {second}");
        assert_eq!((found.marks.as_slice(), found.other_marks.as_slice()), (marks, other_marks), "{first} / {second}");
    }

    #[test]
    fn says_how_accounts_differ() {
        let account = "571905493610702";
        differs(account, "5719 0549 3610 702", Difference::None, &[], &[]);
        differs(account, "５７１９05493610702", Difference::None, &[], &[]);
        differs(account, "571905493617002", Difference::Swap(12), &[[11, 13]], &[[11, 13]]);
        differs(account, "571905493610703", Difference::Digit(15), &[[14, 15]], &[[14, 15]]);
        differs(account, "5719 0549 3610 703", Difference::Digit(15), &[[14, 15]], &[[17, 18]]);
        differs(account, "57190549361070", Difference::Missing(15), &[[14, 15]], &[]);
        differs(account, "5719054936107022", Difference::Extra(16), &[], &[[15, 16]]);
        differs("0120240000000490", "120240000000490", Difference::LeadingZeros, &[[0, 1]], &[]);
        differs("11", "", Difference::Other(1), &[[0, 2]], &[]);
        differs("", "", Difference::None, &[], &[]);
    }

    #[test]
    fn every_digit_and_every_swap_of_an_account_is_seen() {
        let account = "8110501013102318294";
        for at in 0..account.len() {
            for digit in b'0'..=b'9' {
                let mut other = account.as_bytes().to_vec();
                if other[at] == digit {
                    continue;
                }
                other[at] = digit;
                let other = String::from_utf8(other).unwrap();
                assert_eq!(compare_accounts(account, &other).difference, Difference::Digit(at + 1));
            }
            let mut swapped = account.as_bytes().to_vec();
            if at > 0 && swapped[at] != swapped[at - 1] {
                swapped.swap(at, at - 1);
                let other = String::from_utf8(swapped).unwrap();
                assert_eq!(compare_accounts(account, &other).difference, Difference::Swap(at));
            }
        }
    }
}
