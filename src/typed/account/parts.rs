//! Cuts a text into its numbers and what is between them.
//!
//! One number may be grouped by single spaces, hyphens, slashes, points and apostrophes, and wrapped over two lines. Two
//! runs of ten characters and more are two numbers whatever is between them.

use super::{Account, Kind, LONGEST_NUMBER, MOST_OF_TAIL, Other, SHORTEST, Unreadable, words};
use crate::{
    glyph::{Glyph, Span, characters, is_letter},
    number::characters::look_alike,
    typed::{card, iban, swift},
};
use words::{Between, KEPT, Meaning, meaning};

/// Characters in each of two runs that make them two numbers.
const TWO_WORDS: usize = 10;
/// The same for two lines, or what a spaced slash keeps apart: fewer are the rest of the line above.
const TWO_LINES: usize = 8;

/// A number, and the text in front of it.
#[derive(Clone, Debug)]
pub(super) struct Number {
    /// Its characters, in capitals, with `*` for what is hidden.
    glyphs: Vec<Glyph>,
    /// The text in front of it.
    pub(super) between: Between,
}

/// The numbers of a text, in order, and the text behind the last one.
pub(super) struct Parts {
    pub(super) numbers: Vec<Number>,
    pub(super) after: Between,
}

impl Number {
    pub(super) fn text(&self) -> String {
        characters(&self.glyphs)
    }

    pub(super) fn span(&self) -> Span {
        self.glyphs.first().zip(self.glyphs.last()).map_or([0, 0], |(first, last)| [first.at[0], last.at[1]])
    }

    fn digits(&self) -> usize {
        self.glyphs.iter().filter(|glyph| glyph.char.is_ascii_digit()).count()
    }

    /// Whether it may be an account by its length, where another number is beside it.
    pub(super) fn is_long(&self) -> bool {
        self.digits() >= 6
    }

    /// Whether it is too short for an account, and no part of one either: a count, a floor.
    pub(super) fn is_noise(&self) -> bool {
        self.digits() < SHORTEST && !self.glyphs.iter().any(|glyph| glyph.char == '*')
    }

    /// Whether some of its digits are hidden.
    pub(super) fn is_hidden(&self) -> bool {
        self.is_tail() || self.glyphs.iter().any(|glyph| glyph.char == '*')
    }

    fn is_tail(&self) -> bool {
        // "China Merchants Bank 0308": no account is as short.
        let is_beside = self.between.label.is_some() || self.between.unknown.is_some();
        (self.between.is_tail && self.glyphs.len() <= MOST_OF_TAIL) || (is_beside && self.glyphs.len() == SHORTEST)
    }

    /// Whether it is this number once more, or its end.
    pub(super) fn repeats(&self, whole: &Number) -> bool {
        let (own, whole) = (self.text(), whole.text());
        let tail = own.rsplit('*').next().unwrap_or_default();
        own == whole || (self.is_hidden() && !tail.is_empty() && whole.ends_with(tail))
    }

    /// The only number of a text.
    pub(super) fn account(&self) -> Account {
        let mut number = self.glyphs.clone();
        if self.is_tail() && !number.iter().any(|glyph| glyph.char == '*') {
            // What a label hides has the label's place.
            let at = self.between.label.unwrap_or_else(|| self.span());
            let hidden = Glyph { char: '*', at, ..number[0] };
            let end = if self.between.is_head { number.len() } else { 0 };
            number.insert(end, hidden);
        }
        let text = characters(&number);
        let kind = match text.find('*') {
            Some(front) => Kind::Masked { front, end: text.len() - 1 - text.rfind('*').unwrap_or(front) },
            None if iban::looks_like_iban(&text) => Kind::Iban,
            None if self.digits() < SHORTEST || text.len() > LONGEST_NUMBER => Kind::Unreadable(Unreadable::Length),
            None if card::looks_like_card(&text) => Kind::Card,
            None if swift::looks_like_swift(&text) => Kind::Other(Other::Code),
            None => Kind::Number,
        };
        let number = if matches!(kind, Kind::Unreadable(_) | Kind::Other(_)) { Vec::new() } else { number };
        Account { number, ..Account::of_kind(kind) }
    }
}

/// A run of letters, digits and masks.
#[derive(Clone, Copy)]
struct Word {
    first: usize,
    end: usize,
}

/// Marks that stand for hidden digits.
pub(super) fn is_mask(char: char) -> bool {
    matches!(char, '*' | '•' | '●' | '◦' | '∙' | '×' | '■' | '□' | '○' | '◯')
}

fn is_word(glyph: &Glyph) -> bool {
    glyph.char.is_ascii_alphanumeric() || is_mask(glyph.char) || (!glyph.char.is_ascii() && is_foreign_twin(glyph.char))
}

/// A letter of another script that looks like a digit, but for the Chinese zero, which is a word's as well.
fn is_foreign_twin(char: char) -> bool {
    char != '〇' && look_alike(char).is_some()
}

/// Marks that group the digits of one number.
fn groups(char: char) -> bool {
    matches!(char, ' ' | '-' | '/' | '\'' | '.' | '·' | '_' | '\u{2043}')
}

/// Marks that stand for hidden digits where there are several of them.
fn hides(char: char) -> bool {
    matches!(char, '.' | '…' | '‥' | '·' | '_' | '#' | '?' | '-' | '~')
}

fn is_hidden_gap(gap: &[Glyph]) -> bool {
    let marks = || gap.iter().filter(|glyph| glyph.char != ' ');
    let count: usize = marks().map(|glyph| if matches!(glyph.char, '…' | '‥') { 2 } else { 1 }).sum();
    count > 1 && marks().all(|glyph| hides(glyph.char)) && !marks().all(|glyph| glyph.char == '-' && count < 3)
}

/// Cuts a text; an error is the place of a character that no account has.
pub(super) fn cut(glyphs: &[Glyph]) -> Result<Parts, Span> {
    let words = words_of(glyphs);
    let mut parts = Parts { numbers: Vec::new(), after: Between::default() };
    let mut behind = 0;
    let mut at = 0;
    while at < words.len() {
        let run = run(glyphs, &words[at..])?;
        if run == 0 {
            at += 1;
            continue;
        }
        let (first, last) = (words[at], words[at + run - 1]);
        let before = &glyphs[behind..first.first];
        let mut number = number(glyphs, &words[at..at + run], words::read(before));
        if let Some(previous) = parts.numbers.last().filter(|_| !before.iter().any(|glyph| is_letter(glyph.char))) {
            // A list: what names the first one names the rest.
            number.between.names = number.between.names.or(previous.between.names);
        }
        // "The first 4 digits": what is said in front of the count is said of what follows.
        if let Some(count) = parts.numbers.last().filter(|count| count.is_noise()) {
            number.between.is_tail |= count.between.is_tail;
            number.between.is_head |= count.between.is_head;
        }
        lead(glyphs, first.first, &mut number);
        behind = last.end;
        at += run;
        let trail = glyphs[behind..].iter().take_while(|glyph| glyph.char == ' ' || hides(glyph.char)).count();
        if is_hidden_gap(&glyphs[behind..behind + trail]) && number.glyphs.len() <= MOST_OF_TAIL {
            number.glyphs.push(Glyph { char: '*', ..glyphs[behind] });
        }
        if let Some(fault) = number.glyphs.iter().find(|glyph| !glyph.char.is_ascii()) {
            return Err(fault.at);
        }
        parts.numbers.push(number);
    }
    parts.after = words::read(&glyphs[behind..]);
    if let Some(last) = parts.numbers.last_mut() {
        last.between.is_tail |= parts.after.is_ending;
    }
    Ok(parts)
}

/// Hidden digits in front that are written as points or the like.
fn lead(glyphs: &[Glyph], first: usize, number: &mut Number) {
    let count = glyphs[..first].iter().rev().take_while(|glyph| glyph.char == ' ' || hides(glyph.char)).count();
    if is_hidden_gap(&glyphs[first - count..first]) && number.glyphs.len() <= MOST_OF_TAIL {
        number.glyphs.insert(0, Glyph { char: '*', ..glyphs[first - count] });
    }
}

/// Words; letters in front of digits that are a label are words of their own, and so is a currency behind them.
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
            _ if is_label(&characters(&run[..lead]), !words.is_empty()) => lead,
            _ => 0,
        };
        let trail = if is_currency(&characters(&run[run.len() - trail..])) { trail } else { 0 };
        let ends = [first, first + lead, at - trail, at];
        words
            .extend(ends.windows(2).filter(|pair| pair[0] < pair[1]).map(|pair| Word { first: pair[0], end: pair[1] }));
    }
    words
}

/// Whether letters glued to the front of digits are a label and no part of the number. NO is one behind other words; alone
/// it is Norway's.
fn is_label(letters: &str, is_behind: bool) -> bool {
    let is_kept = KEPT.iter().any(|kept| kept.eq_ignore_ascii_case(letters));
    let is_word = matches!(meaning(letters), Some(meaning) if meaning != Meaning::And) && letters.len() > 2;
    !is_kept && (is_word || (is_behind && letters.eq_ignore_ascii_case("no")))
}

/// Whether letters glued to the end of digits are a currency.
fn is_currency(letters: &str) -> bool {
    letters.len() > 2 && matches!(meaning(letters), Some(Meaning::Currency(_)))
}

/// The length of an IBAN of the country that a run begins with.
fn iban_length(run: &[Glyph]) -> Option<usize> {
    let start: String = run.iter().take(4).map(|glyph| glyph.char.to_ascii_uppercase()).collect();
    iban::begins_as_iban(&start).then(|| iban::length(&start)).flatten()
}

fn has_digit(run: &[Glyph]) -> bool {
    run.iter().any(|glyph| glyph.char.is_ascii_digit())
}

/// Whether a run hides digits: marks, at least two X, or one in front of a few digits.
fn is_masked(run: &[Glyph]) -> bool {
    let is_x = |glyph: &Glyph| matches!(glyph.char, 'x' | 'X');
    let is_short = run.len() <= SHORTEST + 1 && run.first().is_some_and(is_x) && has_digit(run);
    is_short
        || run.iter().any(|glyph| is_mask(glyph.char))
        || run.windows(2).any(|pair| is_x(&pair[0]) && is_x(&pair[1]))
}

/// How many words, from the first one on, are one number; none where it is a word.
fn run(glyphs: &[Glyph], words: &[Word]) -> Result<usize, Span> {
    let of = |word: &Word| &glyphs[word.first..word.end];
    // A bank's code is text beside a number, with a branch or without.
    let is_code = |word: &Word| swift::looks_like_swift(&characters(of(word)).to_ascii_uppercase());
    let is_number = |word: &Word| (has_digit(of(word)) || is_masked(of(word))) && !is_code(word);
    let is_kept = KEPT.contains(&&*characters(of(&words[0])).to_ascii_uppercase());
    let is_followed =
        words.get(1).is_some_and(|next| has_digit(of(next)) && is_tight(&glyphs[words[0].end..next.first]));
    let is_x = matches!(of(&words[0]), [x] if matches!(x.char, 'x' | 'X'));
    let begins = is_number(&words[0]) || ((is_kept || is_x) && is_followed);
    if !begins {
        return Ok(0);
    }
    let expected = iban_length(of(&words[0]));
    let mut total = of(&words[0]).len();
    let mut line = total;
    let mut count = 1;
    while let Some(next) = words.get(count) {
        let (last, gap) = (&words[count - 1], &glyphs[words[count - 1].end..next.first]);
        let (length, is_letters) = (of(next).len(), !is_number(next));
        let is_open = expected.is_some_and(|expected| total < expected);
        let ends = if is_letters {
            // The letters of a bank within an IBAN.
            !is_open || !is_tight(gap) || expected.is_some_and(|expected| total + length > expected)
        } else if is_hidden_gap(gap) {
            false
        } else if gap.is_empty() || is_tight(gap) {
            let is_rest = last.end - last.first < TWO_WORDS || length < TWO_WORDS;
            (!is_open && !is_rest) || (expected == Some(total) && length >= TWO_LINES)
        } else if gap.iter().all(|glyph| groups(glyph.char)) {
            // Another line, a spaced slash, several spaces: the rest of a number is shorter than one.
            let next_line: usize = line_length(glyphs, &words[count..]);
            line >= TWO_LINES && next_line >= TWO_LINES && !is_open
        } else if let [fault] = gap
            && !matches!(fault.char, ',' | ';' | '|' | ':' | '(' | ')' | '+' | '&' | '=' | '>' | '<' | '→')
            && (!is_letter(fault.char) || look_alike(fault.char).is_some())
        {
            return Err(fault.at);
        } else {
            true
        };
        if ends {
            break;
        }
        line = if is_tight(gap) { line + length } else { length };
        total += length;
        count += 1;
    }
    Ok(halves(glyphs, &words[..count]).unwrap_or(count))
}

/// One mark that groups, on the same line.
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

/// Where a run of groups is two numbers, each with a shorter group at its end: the groups of the first one.
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

/// The number that these words are.
fn number(glyphs: &[Glyph], words: &[Word], between: Between) -> Number {
    let mut number = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if at > 0 && is_hidden_gap(&glyphs[words[at - 1].end..word.first]) {
            number.push(Glyph { char: '*', ..glyphs[words[at - 1].end] });
        }
        number.extend(glyphs[word.first..word.end].iter().copied());
    }
    number.iter_mut().for_each(|glyph| glyph.char = glyph.char.to_ascii_uppercase());
    let mask = |glyph: &&Glyph| is_mask(glyph.char);
    let (front, end) = (number.iter().take_while(mask).count(), number.iter().rev().take_while(mask).count());
    let digits = number.iter().filter(|glyph| glyph.char.is_ascii_digit()).count();
    let at_edges = number.iter().filter(mask).count() == front + end;
    if digits >= TWO_LINES && at_edges && (front + end == 1 || (front == end && front > 0)) {
        // The star of a footnote or of a field that has to be filled, or the stars of bold letters.
        number.retain(|glyph| !is_mask(glyph.char));
    } else if is_masked(&number) && !is_right_iban(&characters(&number)) {
        hide(&mut number);
    }
    Number { glyphs: number, between }
}

/// Whether letters are an IBAN's own, two X in a row as well.
fn is_right_iban(text: &str) -> bool {
    iban::length(text) == Some(text.len()) && iban::check_is_right(text)
}

/// Writes every hidden character as `*`.
fn hide(number: &mut [Glyph]) {
    let is_x = |glyph: &Glyph| glyph.char == 'X';
    let hidden: Vec<bool> = (0..number.len())
        .map(|at| {
            let beside = |other: Option<usize>| other.and_then(|at| number.get(at)).is_some_and(is_x);
            is_mask(number[at].char)
                || (at == 0 && is_x(&number[0]) && number.len() <= SHORTEST + 1)
                || (is_x(&number[at]) && (beside(at.checked_sub(1)) || beside(Some(at + 1))))
        })
        .collect();
    number.iter_mut().zip(hidden).filter(|(_, is_hidden)| *is_hidden).for_each(|(glyph, _)| glyph.char = '*');
}
