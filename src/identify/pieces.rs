//! The pieces of a line that might be a number, an amount or a day; words that belong together are one piece.

use super::{
    answer::Certainty,
    guess,
    scan::{Piece, Shape, words},
};
use crate::{
    date::Day,
    glyph::Glyph,
    register::{EXCLUSIVE_MAIN_ACCOUNT, Register},
    typed::account,
};

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
        let phone = phone(line, group);
        if phone > 0 {
            at += phone;
            continue;
        }
        // Of several ways to group, the longest that is likely to be something, else the longest with even groups.
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

/// How many of these words are a phone number: `+86 571 8502 2088`, `0571-85022088`. Hong Kong's banks have codes of three
/// digits, as the largest cities have.
fn phone(line: &[Glyph], group: &[Piece]) -> usize {
    let first = &group[0];
    let is_country = first.shape == Shape::Word && first.text.len() <= 3;
    if is_country && first.first.checked_sub(1).is_some_and(|at| line[at].char == '+') {
        return group.len();
    }
    let is_city = matches!(first.text.as_bytes(), [b'0', b'3'..=b'9', _, _] | b"010" | b"021");
    let is_number = |word: &Piece| matches!(word.text.len(), 7 | 8) && line[first.end].char == '-';
    if is_city && group.get(1).is_some_and(is_number) { 2 } else { 0 }
}

/// More characters than an account has, with its groups.
pub(super) const LONGEST: usize = 60;

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
pub(super) fn is_code(glyphs: &[Glyph]) -> bool {
    matches!(glyphs.len(), 8 | 11) && glyphs.iter().all(|glyph| glyph.char.is_ascii_uppercase())
}

/// The words from the first one on that are separated only by a space or a hyphen, and have digits or belong to an
/// IBAN.
pub(super) fn grouped<'a>(line: &[Glyph], words: &'a [Piece]) -> &'a [Piece] {
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
pub(super) fn is_even(words: &[Piece]) -> bool {
    let length = words[0].text.len();
    let (last, rest) = words.split_last().unwrap_or((&words[0], &[]));
    (3..=6).contains(&length) && rest.iter().all(|word| word.text.len() == length) && last.text.len() <= length
}
