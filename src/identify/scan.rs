//! Cuts a line into pieces that may be a number, an amount or a day.

use super::{Certainty, guess};
use crate::{
    date::Day,
    glyph::{Glyph, characters},
    register::{EXCLUSIVE_MAIN_ACCOUNT, Register},
    typed::account,
};

/// What a piece looks like from outside.
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
    /// The glyph behind its last.
    pub(super) end: usize,
    /// What it looks like.
    pub(super) shape: Shape,
}

/// Currencies that stand in letters beside an amount.
const CURRENCIES: [&str; 7] = ["CNY", "RMB", "USD", "EUR", "GBP", "HKD", "JPY"];

/// The pieces of a line, in order.
pub(super) fn pieces(line: &[Glyph], today: Option<Day>, register: &Register) -> Vec<Piece> {
    let words = words(line);
    let is_likely = |text: &str| {
        let piece = Piece { text: text.to_owned(), first: 0, end: 0, shape: Shape::Word };
        guess::of(&piece, today, false, register).into_iter().find(|guess| guess.certainty == Certainty::Likely)
    };
    let joined = |words: &[Piece]| words.iter().map(|word| word.text.as_str()).collect::<String>();
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let group = grouped(line, &words[at..]);
        // Of several ways to group, the longest that is likely something; else the longest that is grouped evenly.
        let even = (2..=group.len()).rev().filter(|count| is_even(&words[at..at + count]));
        let all = (2..=group.len()).rev().find(|count| {
            let words = &words[at..at + count];
            let is_exclusive = words[0].text == EXCLUSIVE_MAIN_ACCOUNT;
            is_likely(&joined(words)).is_some()
                && (is_even(words) || is_exclusive || words.iter().all(|word| is_likely(&word.text).is_none()))
        });
        let count = all.or_else(|| even.max()).unwrap_or(1);
        let run = &words[at..at + count];
        let (first, end) = (run[0].first, run[count - 1].end);
        pieces.push(if count == 1 {
            run[0].clone()
        } else {
            Piece { text: joined(run), first, end, shape: Shape::Word }
        });
        at += count;
    }
    // Words of letters alone are labels.
    pieces
        .retain(|piece| piece.text.bytes().any(|byte| byte.is_ascii_digit()) || is_code(&line[piece.first..piece.end]));
    pieces
}

/// More characters than an account has, with its groups.
const LONGEST: usize = 60;

/// A piece after the label of an account, with all groups of the number: `614-207583-838`.
pub(super) fn account(line: &[Glyph], piece: Piece) -> Piece {
    let groups =
        |glyph: &Glyph| glyph.char.is_ascii_alphanumeric() || matches!(glyph.char, ' ' | '-' | '/' | '.' | '\'');
    let run: Vec<Glyph> = line[piece.first..].iter().take(LONGEST).take_while(|glyph| groups(glyph)).copied().collect();
    let account = account::of_glyphs(run);
    let last = account.number.last().and_then(|last| line.iter().position(|glyph| glyph.at == last.at));
    let starts = account.number.first().map(|first| first.at) == line.get(piece.first).map(|first| first.at);
    match last {
        Some(last) if account.is_whole() && starts && last >= piece.end => {
            Piece { text: account.text(), end: last + 1, ..piece }
        }
        _ => piece,
    }
}

/// Eight or eleven capitals, as SWIFT codes are.
fn is_code(glyphs: &[Glyph]) -> bool {
    matches!(glyphs.len(), 8 | 11) && glyphs.iter().all(|glyph| glyph.char.is_ascii_uppercase())
}

/// The words from the first one on that only a space or a hyphen keeps apart, and that have digits or belong to an IBAN.
fn grouped<'a>(line: &[Glyph], words: &'a [Piece]) -> &'a [Piece] {
    let is_iban = words[0].text.len() == 4 && words[0].text.as_bytes()[..2].iter().all(u8::is_ascii_alphabetic);
    let has_digit = |word: &Piece| word.text.bytes().any(|byte| byte.is_ascii_digit());
    let joins = |(one, two): (&Piece, &Piece)| {
        let gap = &line[one.end..two.first];
        two.shape == Shape::Word
            && (has_digit(two) || (is_iban && two.text.len() == 4))
            && matches!(gap, [glyph] if matches!(glyph.char, ' ' | '-'))
    };
    if words[0].shape != Shape::Word || !has_digit(&words[0]) {
        return &words[..1];
    }
    let more = words.iter().zip(&words[1..]).take_while(|pair| joins(*pair)).count();
    &words[..=more.min(9)]
}

/// Groups of one length from 3 to 6, the last one perhaps shorter: as people group long numbers.
fn is_even(words: &[Piece]) -> bool {
    let length = words[0].text.len();
    let (last, rest) = words.split_last().unwrap_or((&words[0], &[]));
    (3..=6).contains(&length) && rest.iter().all(|word| word.text.len() == length) && last.text.len() <= length
}

/// Days, amounts and runs of letters and digits.
fn words(line: &[Glyph]) -> Vec<Piece> {
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
