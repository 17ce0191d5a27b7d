//! Splits a text into its numbers and what is between them.
//!
//! One number can be grouped by single spaces, hyphens, slashes, points and apostrophes, and continue on a second line.
//! Two runs of ten or more characters are two numbers, whatever is between them.

use super::{
    kinds::{KEPT, LONGEST_NUMBER, MOST_OF_TAIL, Other, SHORTEST},
    number::{Number, Word, has_digit, hides, is_hidden_gap, is_mask, is_masked, number},
    words::{self, Between, Meaning, meaning},
};
use crate::{
    glyph::{Glyph, Span, characters, is_letter},
    typed::{
        digits::look_alike,
        iban::structure::{begins_as_iban, length, looks_like_iban},
        swift,
    },
};

/// Characters in each of two runs that make them two numbers.
const TWO_WORDS: usize = 10;
/// The same for two lines, or for parts separated by a slash with spaces: a shorter run is the rest of the line above.
const TWO_LINES: usize = 8;

/// Digits of a group between commas; groups of three belong to an amount.
const GROUP: usize = 4;

/// The numbers of a text, in order, and the text after the last one.
pub(super) struct Parts {
    pub(super) numbers: Vec<Number>,
    pub(super) after: Between,
}

fn is_word(glyph: &Glyph) -> bool {
    glyph.char.is_ascii_alphanumeric() || is_mask(glyph.char) || (!glyph.char.is_ascii() && is_foreign_twin(glyph.char))
}

/// A letter of another script that looks like a digit, except the Chinese zero, which also occurs in words.
fn is_foreign_twin(char: char) -> bool {
    char != '〇' && look_alike(char).is_some()
}

/// Marks that group the digits of one number.
fn groups(char: char) -> bool {
    matches!(char, ' ' | '-' | '/' | '\'' | '.' | '·' | '_' | '\u{2043}')
}

/// Whether a text is one number, in groups or not, of a length that accounts have.
pub(super) fn is_one(glyphs: &[Glyph]) -> bool {
    let is_made =
        glyphs.iter().all(|glyph| is_word(glyph) && glyph.char.is_ascii() || groups(glyph.char) || is_mask(glyph.char));
    let words = glyphs.split(|glyph| groups(glyph.char));
    let kept: Vec<Glyph> = glyphs.iter().filter(|glyph| !groups(glyph.char)).copied().collect();
    let text = characters(&kept).to_ascii_uppercase();
    // A currency or a label can be attached to either end. A letter within the digits is a typing mistake and is kept.
    let front = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let after = text.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_iban = looks_like_iban(&text);
    let is_kept = after < 3 && (front < 2 || text.get(..front).is_some_and(|front| KEPT.contains(&front)));
    let is_plain = is_iban || is_kept && digits >= SHORTEST.max(letters);
    let is_whole = is_iban || words.filter(|word| word.len() >= TWO_WORDS).count() < 2;
    is_made && is_whole && is_plain && text.len() <= LONGEST_NUMBER && !swift::looks_like_swift(&text)
}

/// Splits a text; an error is the position of a character that no account has.
pub(super) fn cut(glyphs: &[Glyph]) -> Result<Parts, Span> {
    let words = words_of(glyphs);
    let mut parts = Parts { numbers: Vec::new(), after: Between::default() };
    let mut after = 0;
    let mut at = 0;
    while at < words.len() {
        let amount = amount(glyphs, &words[at..]);
        let run = if amount > 0 { amount } else { run(glyphs, &words[at..])? };
        if run == 0 {
            at += 1;
            continue;
        }
        let (first, last) = (words[at], words[at + run - 1]);
        let before = &glyphs[after..first.first];
        let mut number = number(glyphs, &words[at..at + run], words::read(before));
        if amount > 0 && !number.between.is_account {
            number.between.names = Some(Other::Paper);
        }
        if let Some(previous) = parts.numbers.last().filter(|_| before.iter().all(|glyph| LIST.contains(glyph.char))) {
            // The label of the first number in a list applies to the others.
            number.between.names = number.between.names.or(previous.between.names);
        }
        // "The first 4 digits": words before the count refer to what follows.
        if let Some(count) = parts.numbers.last().filter(|count| count.is_noise()) {
            number.between.is_tail |= count.between.is_tail;
            number.between.is_head |= count.between.is_head;
        }
        lead(glyphs, first.first, &mut number);
        after = last.end;
        at += run;
        let trail = glyphs[after..].iter().take_while(|glyph| glyph.char == ' ' || hides(glyph.char)).count();
        if is_hidden_gap(&glyphs[after..after + trail]) && number.glyphs.len() <= MOST_OF_TAIL {
            number.glyphs.push(Glyph { char: '*', ..glyphs[after] });
        }
        let numeral =
            glyphs[after..].iter().find(|glyph| glyph.char != ' ').filter(|_| words::is_numeral(&glyphs[after..]));
        if let Some(fault) = number.glyphs.iter().find(|glyph| !glyph.char.is_ascii()).or(numeral) {
            return Err(fault.at);
        }
        parts.numbers.push(number);
    }
    parts.after = words::read(&glyphs[after..]);
    if let Some(last) = parts.numbers.last_mut() {
        last.between.is_tail |= parts.after.is_ending;
    }
    Ok(parts)
}

/// Marks of a list.
const LIST: &str = " ,;、&+";
/// A number in groups of three with fewer digits is an amount.
const LONGEST_AMOUNT: usize = 11;

/// How many words, from the first one on, are an amount of money: `6,150.00`, `6150.00`.
fn amount(glyphs: &[Glyph], words: &[Word]) -> usize {
    let of = |at: usize| words.get(at).map(|word| &glyphs[word.first..word.end]).unwrap_or_default();
    let is_number = |run: &[Glyph]| !run.is_empty() && run.iter().all(|glyph| glyph.char.is_ascii_digit());
    let mark = |at: usize| match (words.get(at), words.get(at + 1)) {
        (Some(one), Some(two)) if two.first == one.end + 1 => glyphs[one.end].char,
        _ => ' ',
    };
    let mut digits = of(0).len();
    let mut count = 1;
    while mark(count - 1) == ',' && of(count).len() == 3 && is_number(of(count)) && of(0).len() < 4 {
        digits += 3;
        count += 1;
    }
    if mark(count - 1) == '.' && of(count).len() == 2 && is_number(of(count)) {
        count += 1;
    }
    let goes_on = matches!(mark(count - 1), ',' | '.' | '-' | '/' | '\'');
    if count > 1 && is_number(of(0)) && digits <= LONGEST_AMOUNT && !goes_on { count } else { 0 }
}

/// Hidden leading digits that are written as points or the like.
fn lead(glyphs: &[Glyph], first: usize, number: &mut Number) {
    let count = glyphs[..first].iter().rev().take_while(|glyph| glyph.char == ' ' || hides(glyph.char)).count();
    if is_hidden_gap(&glyphs[first - count..first]) && number.glyphs.len() <= MOST_OF_TAIL {
        number.glyphs.insert(0, Glyph { char: '*', ..glyphs[first - count] });
    }
}

/// Splits into words; a label before digits is a word of its own, and so is a currency after them.
fn words_of(glyphs: &[Glyph]) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = 0;
    while at < glyphs.len() {
        let first = at;
        while at < glyphs.len() && is_word(&glyphs[at]) {
            at += 1;
        }
        if first == at {
            at += 1;
            continue;
        }
        let run = &glyphs[first..at];
        let letter = |glyph: &&Glyph| glyph.char.is_ascii_alphabetic();
        let lead = run.iter().take_while(letter).count();
        let trail = run.iter().rev().take_while(letter).count();
        if lead == run.len() || iban_length(run).is_some_and(|length| run.len() == length || run.len() == 4) {
            words.push(Word { first, end: at });
            continue;
        }
        let text = characters(run);
        let is_glued_iban =
            text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("iban")) && iban_length(&run[4..]).is_some();
        let lead = match lead {
            _ if is_glued_iban => 4,
            _ if lead > 0 && is_label(&characters(&run[..lead]), !words.is_empty()) => lead,
            _ => 0,
        };
        let trail = if trail > 2 && is_currency(&characters(&run[run.len() - trail..])) { trail } else { 0 };
        let ends = [first, first + lead, at - trail, at];
        words
            .extend(ends.windows(2).filter(|pair| pair[0] < pair[1]).map(|pair| Word { first: pair[0], end: pair[1] }));
    }
    words
}

/// Whether letters directly before digits are a label, not part of the number. NO is a label after other words; alone
/// it is Norway.
fn is_label(letters: &str, is_behind: bool) -> bool {
    let is_kept = || KEPT.iter().any(|kept| kept.eq_ignore_ascii_case(letters));
    let is_word = || letters.len() > 2 && matches!(meaning(letters), Some(meaning) if meaning != Meaning::And);
    (is_behind && letters.eq_ignore_ascii_case("no")) || is_word() && !is_kept()
}

/// Whether letters directly after digits are a currency.
fn is_currency(letters: &str) -> bool {
    matches!(meaning(letters), Some(Meaning::Currency(_)))
}

/// The length of an IBAN of the country that a run begins with.
fn iban_length(run: &[Glyph]) -> Option<usize> {
    let start: String = run.iter().take(4).map(|glyph| glyph.char.to_ascii_uppercase()).collect();
    begins_as_iban(&start).then(|| length(&start)).flatten()
}

/// Whether a word is a number or a part of one, and not a bank's code next to it.
fn is_number(word: &[Glyph]) -> bool {
    let is_code = || swift::looks_like_swift(&characters(word).to_ascii_uppercase());
    (has_digit(word) || is_masked(word)) && !(matches!(word.len(), 8 | 11) && is_code())
}

/// A number while it is put together.
struct Run {
    /// The length that an IBAN of its country has.
    expected: Option<usize>,
    /// Its characters so far.
    total: usize,
    /// Those since the last line or the last wide gap.
    line: usize,
}

/// How many words, from the first one on, are one number; 0 if the first is only a word.
fn run(glyphs: &[Glyph], words: &[Word]) -> Result<usize, Span> {
    let of = |word: &Word| &glyphs[word.first..word.end];
    let first = of(&words[0]);
    let begins = is_number(first) || {
        // Leading letters that belong to the digits.
        let letters = characters(first).to_ascii_uppercase();
        let next = words.get(1).filter(|next| is_tight(&glyphs[words[0].end..next.first]));
        (letters == "X" || KEPT.contains(&&*letters)) && next.is_some_and(|next| has_digit(of(next)))
    };
    if !begins {
        return Ok(0);
    }
    let mut run = Run { expected: iban_length(first), total: first.len(), line: first.len() };
    let mut count = 1;
    while count < words.len() && joins(glyphs, words, count, &run)? {
        let length = of(&words[count]).len();
        let gap = &glyphs[words[count - 1].end..words[count].first];
        run.line = if is_tight(gap) { run.line + length } else { length };
        run.total += length;
        count += 1;
    }
    Ok(halves(glyphs, &words[..count]).unwrap_or(count))
}

/// Whether a word belongs to the number before it; an error is the place of a character that no account has.
fn joins(glyphs: &[Glyph], words: &[Word], at: usize, run: &Run) -> Result<bool, Span> {
    let (last, next) = (&words[at - 1], &words[at]);
    let (gap, length) = (&glyphs[last.end..next.first], next.end - next.first);
    let left = run.expected.map(|expected| expected.saturating_sub(run.total));
    let is_open = left.is_some_and(|left| left > 0);
    if !is_number(&glyphs[next.first..next.end]) {
        // The letters of a bank within an IBAN.
        return Ok(is_open && is_tight(gap) && left.is_some_and(|left| length <= left));
    }
    if is_hidden_gap(gap) {
        return Ok(true);
    }
    let is_spaced = gap.iter().any(|glyph| glyph.char == ' ');
    if run.total >= TWO_LINES && is_spaced && amount(glyphs, &words[at..]) > 0 {
        return Ok(false);
    }
    if matches!(gap, [comma] if comma.char == ',') {
        return Ok(last.end - last.first == GROUP && length <= GROUP);
    }
    if is_tight(gap) {
        let is_rest = last.end - last.first < TWO_WORDS || length < TWO_WORDS;
        return Ok((is_open || is_rest) && !(left == Some(0) && length >= TWO_LINES));
    }
    if gap.iter().all(|glyph| groups(glyph.char)) {
        // Another line, a spaced slash, several spaces: the rest of a number is shorter than one.
        return Ok(is_open || run.line < TWO_LINES || line_length(glyphs, &words[at..]) < TWO_LINES);
    }
    let parts = ",;|:()+&=><→";
    match gap {
        [mark] if !parts.contains(mark.char) && (!is_letter(mark.char) || look_alike(mark.char).is_some()) => {
            Err(mark.at)
        }
        _ => Ok(false),
    }
}

/// One grouping mark on the same line.
fn is_tight(gap: &[Glyph]) -> bool {
    matches!(gap, [glyph] if groups(glyph.char) && !matches!(glyph.was, '\n' | '\r' | '\t')) || gap.is_empty()
}

/// Characters up to the next line or the next text.
fn line_length(glyphs: &[Glyph], words: &[Word]) -> usize {
    let mut length = 0;
    for (at, word) in words.iter().enumerate() {
        if at > 0 && !is_tight(&glyphs[words[at - 1].end..word.first]) {
            break;
        }
        length += word.end - word.first;
    }
    length
}

/// If a run of groups is two numbers, each ending with a shorter group: the number of groups in the first one.
fn halves(glyphs: &[Glyph], words: &[Word]) -> Option<usize> {
    let lengths: Vec<usize> = words.iter().map(|word| word.end - word.first).collect();
    let total: usize = lengths.iter().sum();
    let size = *lengths.first()?;
    let is_hidden = words.iter().any(|word| is_masked(&glyphs[word.first..word.end]));
    if total < 24 || is_hidden || iban_length(&glyphs[words[0].first..words[0].end]).is_some() {
        return None;
    }
    let short = lengths.iter().position(|length| *length < size)? + 1;
    let (first, second) = lengths.split_at(short);
    let is_even = |part: &[usize]| {
        part.split_last().is_some_and(|(last, rest)| rest.iter().all(|length| *length == size) && *last <= size)
    };
    (is_even(second) && [first, second].iter().all(|part| part.iter().sum::<usize>() >= 12)).then_some(short)
}
