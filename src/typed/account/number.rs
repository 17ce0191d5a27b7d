//! A number in the box, and what its digits are.

use super::{
    kinds::{Account, Kind, LONGEST_NUMBER, MOST_OF_TAIL, Other, SHORTEST, Unreadable},
    words::Between,
};
use crate::{
    glyph::{Glyph, Span, characters},
    typed::{
        card,
        iban::structure::{check_is_right, length, looks_like_iban},
        swift,
    },
};

/// With at least this many digits, an asterisk next to a number marks a footnote.
const WITH_FOOTNOTE: usize = 8;

/// A number, and the text before it.
#[derive(Clone, Debug)]
pub(super) struct Number {
    /// Its characters, in capitals, with `*` for what is hidden.
    pub(super) glyphs: Vec<Glyph>,
    /// The text before it.
    pub(super) between: Between,
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

    fn letters(&self) -> usize {
        self.glyphs.iter().filter(|glyph| glyph.char.is_ascii_alphabetic()).count()
    }

    /// Whether its length is possible for an account, if there is another number.
    pub(super) fn is_long(&self) -> bool {
        self.digits() >= 6
    }

    /// Whether it is too short even for a part of an account, such as a count or a floor.
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

    /// Whether it repeats this number or its end.
    pub(super) fn repeats(&self, whole: &Number) -> bool {
        let (own, whole) = (self.text(), whole.text());
        let tail = own.rsplit('*').next().unwrap_or_default();
        own == whole || (self.is_hidden() && !tail.is_empty() && whole.ends_with(tail))
    }

    /// The only number of a text.
    pub(super) fn account(&self) -> Account {
        let mut number = self.glyphs.clone();
        if self.is_tail() && !number.iter().any(|glyph| glyph.char == '*') {
            // What a label hides has the position of the label.
            let at = self.between.label.unwrap_or_else(|| self.span());
            let hidden = Glyph { char: '*', at, ..number[0] };
            let end = if self.between.is_head { number.len() } else { 0 };
            number.insert(end, hidden);
        }
        let text = characters(&number);
        let kind = match text.find('*') {
            Some(front) => Kind::Masked { front, end: text.len() - 1 - text.rfind('*').unwrap_or(front) },
            None if looks_like_iban(&text) => Kind::Iban,
            None if self.letters() > self.digits() => Kind::Unreadable(Unreadable::NoNumber),
            None if self.digits() < SHORTEST || text.len() > LONGEST_NUMBER => Kind::Unreadable(Unreadable::Length),
            None if card::looks_like_card(&text) => Kind::Card,
            None if swift::looks_like_swift(&text) => Kind::Other(Other::Code),
            None => Kind::Number,
        };
        let number = if matches!(kind, Kind::Unreadable(_) | Kind::Other(_)) { Vec::new() } else { number };
        Account { number, ..Account::of_kind(kind) }
    }
}

/// Marks for hidden digits.
pub(super) fn is_mask(char: char) -> bool {
    matches!(char, '*' | '•' | '●' | '◦' | '∙' | '×' | '■' | '□' | '○' | '◯')
}

/// Marks for hidden digits where there are several of them.
pub(super) fn hides(char: char) -> bool {
    matches!(char, '.' | '…' | '‥' | '·' | '_' | '#' | '?' | '-' | '~')
}

pub(super) fn is_hidden_gap(gap: &[Glyph]) -> bool {
    let marks = || gap.iter().filter(|glyph| glyph.char != ' ');
    let count: usize = marks().map(|glyph| if matches!(glyph.char, '…' | '‥') { 2 } else { 1 }).sum();
    count > 1 && marks().all(|glyph| hides(glyph.char)) && !marks().all(|glyph| glyph.char == '-' && count < 3)
}

pub(super) fn has_digit(run: &[Glyph]) -> bool {
    run.iter().any(|glyph| glyph.char.is_ascii_digit())
}

/// Whether a run hides digits: marks, at least two X, or one before a few digits.
pub(super) fn is_masked(run: &[Glyph]) -> bool {
    let is_x = |glyph: &Glyph| matches!(glyph.char, 'x' | 'X');
    let is_short = run.len() <= SHORTEST + 1 && run.first().is_some_and(is_x) && has_digit(run);
    is_short
        || run.iter().any(|glyph| is_mask(glyph.char))
        || run.windows(2).any(|pair| is_x(&pair[0]) && is_x(&pair[1]))
}

/// The number that these words are.
pub(super) fn number(glyphs: &[Glyph], words: &[Word], between: Between) -> Number {
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
    if digits >= WITH_FOOTNOTE && at_edges && (front + end == 1 || (front == end && front > 0)) {
        // The asterisk of a footnote or of a mandatory field, or the asterisks of bold text.
        number.retain(|glyph| !is_mask(glyph.char));
    } else if is_masked(&number) && !is_right_iban(&characters(&number)) {
        hide(&mut number);
    }
    Number { glyphs: number, between }
}

/// Whether letters are an IBAN's own, two X in a row as well.
pub(super) fn is_right_iban(text: &str) -> bool {
    length(text) == Some(text.len()) && check_is_right(text)
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

/// A run of letters, digits and masks.
#[derive(Clone, Copy)]
pub(super) struct Word {
    pub(super) first: usize,
    pub(super) end: usize,
}
