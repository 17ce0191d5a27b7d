//! Splits a line into words: days, amounts, and runs of letters and digits.

use crate::glyph::{Glyph, characters};

/// What a piece looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Letters and digits.
    Word,
    /// Digits with separators, or with a currency.
    Amount,
    /// Year, month and day.
    Date,
}

/// A piece of a line, without its grouping.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Its characters.
    pub(super) text: String,
    /// Its first glyph.
    pub(super) first: usize,
    /// The glyph after its last.
    pub(super) end: usize,
    /// What it looks like.
    pub(super) shape: Shape,
}

/// Currencies as letters next to an amount.
const CURRENCIES: [&str; 7] = ["CNY", "RMB", "USD", "EUR", "GBP", "HKD", "JPY"];

/// Days, amounts and runs of letters and digits.
pub(super) fn words(line: &[Glyph]) -> Vec<Piece> {
    let is_word = |at: usize| line.get(at).is_some_and(|glyph| glyph.char.is_ascii_alphanumeric());
    let is_digit = |at: usize| line.get(at).is_some_and(|glyph| glyph.char.is_ascii_digit());
    let mut words: Vec<Piece> = Vec::new();
    let mut at = 0;
    while at < line.len() {
        if !is_word(at) {
            at += 1;
            continue;
        }
        let mut shape = Shape::Word;
        let mut first = at;
        if let Some(end) = date_end(&line[at..]) {
            shape = Shape::Date;
            at += end;
        } else {
            let separates = |at: usize| matches!(line[at].char, '.' | ',') && is_digit(at - 1) && is_digit(at + 1);
            while is_word(at) || (at < line.len() && at > first && separates(at)) {
                if !is_word(at) {
                    shape = Shape::Amount;
                }
                at += 1;
            }
            let is_mark = |at: &usize| matches!(line[*at].char, '¥' | '$' | '€' | '£');
            let gap = usize::from(first > 0 && line[first - 1].char == ' ');
            if let Some(mark) = first.checked_sub(1 + gap).filter(|mark| is_digit(first) && is_mark(mark)) {
                (first, shape) = (mark, Shape::Amount);
            } else if let (Some(word), true) = (words.last(), is_digit(first))
                && CURRENCIES.contains(&&*word.text)
                && first - word.end <= 1
            {
                first = word.first;
                shape = Shape::Amount;
                words.pop();
            }
            if is_digit(at - 1) && line.get(at).is_some_and(|glyph| matches!(glyph.char, '元' | '圆')) {
                shape = Shape::Amount;
                at += 1;
            }
        }
        let text = characters(&line[first..at]);
        let text = if shape == Shape::Word { text.to_ascii_uppercase() } else { text };
        words.push(Piece { text, first, end: at, shape });
    }
    words
}

/// Where a day ends that begins here: four digits, and twice one or two, with the same kind of mark between them.
fn date_end(line: &[Glyph]) -> Option<usize> {
    let digits = |from: usize, most: usize| {
        line.iter().skip(from).take(most).take_while(|glyph| glyph.char.is_ascii_digit()).count()
    };
    let mark = |at: usize| line.get(at).map(|glyph| glyph.char);
    let month = if digits(0, 4) == 4 { 5 } else { return None };
    let day = month + digits(month, 2) + 1;
    let end = day + digits(day, 2);
    let marks = (mark(4)?, mark(day - 1)?);
    let is_date = matches!(marks, ('-', '-') | ('/', '/') | ('.', '.') | ('年', '月')) && day > month + 1 && end > day;
    let goes_on = mark(end).is_some_and(|char| char.is_ascii_digit());
    (is_date && !goes_on).then_some(end + usize::from(matches!(mark(end), Some('日' | '号'))))
}
