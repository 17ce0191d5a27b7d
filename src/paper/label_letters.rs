//! The letters of a row, as labels are compared: without case, accents and traditional forms, and with what is between them.

use super::{chars::small, layout::BETWEEN};
use crate::{
    glyph::{is_han, is_letter},
    typed::traditional::simplified,
};

/// A letter or digit of a row, as labels are compared.
#[derive(Clone, Copy, Debug)]
pub struct Letter {
    /// Without case, accents and traditional forms.
    pub char: char,
    /// Its place among the characters of the document.
    pub at: usize,
    /// What is before it: 0 nothing, 1 a mark inside words, 2 spaces, 3 other marks, 4 what ends a label.
    pub gap: u8,
    pub kind: Kind,
}

/// What runs of letters are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Latin,
    Digit,
    Han,
    Sign,
}

fn kind(char: char) -> Kind {
    match char {
        '#' => Kind::Sign,
        '0'..='9' => Kind::Digit,
        _ if is_han(char) => Kind::Han,
        _ => Kind::Latin,
    }
}

/// The letters of some characters, without case, accents and traditional forms.
pub fn letters(chars: &[char], from: usize) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(chars.len());
    let mut gap = 4;
    for (at, char) in chars.iter().enumerate() {
        let step = match plain(*char) {
            Some(plain) => {
                let kind = kind(plain);
                // Only Chinese characters can be spread over several cells, one in each.
                let is_alone =
                    |last: &Letter| last.kind == Kind::Han && (last.at == from || chars[last.at - from - 1] == BETWEEN);
                let is_spread = kind == Kind::Han && letters.last().is_some_and(is_alone);
                letters.push(Letter {
                    char: plain,
                    at: from + at,
                    gap: if gap == 9 { if is_spread { 2 } else { 4 } } else { gap },
                    kind,
                });
                gap = 0;
                continue;
            }
            None => match *char {
                '.' | '\'' | '/' | '-' | '&' | '’' => 1,
                ' ' => 2,
                ',' | '(' | ')' | '_' | '*' => 3,
                // As far as a cell is from the next.
                BETWEEN => 9,
                _ => 4,
            },
        };
        gap = gap.max(step);
    }
    letters
}

fn plain(char: char) -> Option<char> {
    Some(match char {
        'a'..='z' | '0'..='9' | '#' => char,
        'A'..='Z' => char.to_ascii_lowercase(),
        '\0'..='\u{7f}' => return None,
        '№' | 'º' | '°' => 'o',
        'à'..='å' | 'À'..='Å' | 'ą' => 'a',
        'è'..='ë' | 'È'..='Ë' | 'ę' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' => 'i',
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' => 'u',
        'ç' | 'Ç' => 'c',
        'ñ' | 'Ñ' => 'n',
        'ł' => 'l',
        _ if is_han(char) => small(simplified(char)),
        _ => return is_letter(char).then(|| small(char)),
    })
}
