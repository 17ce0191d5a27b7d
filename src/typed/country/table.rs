//! The table of countries, and how a name is found in it.

use crate::{
    glyph::{is_letter, lower_case},
    text::Text,
    typed::{latin::unmarked, traditional::simplified},
};

/// One country a line: its two-letter and three-letter codes, English, Chinese, and other names.
pub(super) const COUNTRIES: &str = include_str!("countries.txt");

/// How many there are: 249 of ISO 3166, and Kosovo.
const COUNT: usize = 250;

/// Where each line begins; the lines are in the order of their codes.
static LINES: [u16; COUNT] = lines();

const fn lines() -> [u16; COUNT] {
    let (bytes, mut lines, mut line, mut at) = (COUNTRIES.as_bytes(), [0; COUNT], 0, 0_u16);
    while (at as usize) < bytes.len() {
        if at == 0 || bytes[at as usize - 1] == b'\n' {
            lines[line] = at;
            line += 1;
        }
        at += 1;
    }
    lines
}

/// A line by its number.
fn nth(at: usize) -> &'static str {
    let end = LINES.get(at + 1).map_or(COUNTRIES.len(), |next| usize::from(*next));
    LINES.get(at).and_then(|start| COUNTRIES.get(usize::from(*start)..end - 1)).unwrap_or_default()
}

/// The line of a two-letter code.
fn line(code: &str) -> Option<&'static str> {
    let code_at = |start: &u16| COUNTRIES.get(usize::from(*start)..usize::from(*start) + 2);
    LINES.binary_search_by(|start| code_at(start).cmp(&Some(code))).ok().map(nth)
}

/// Whether these two letters are a country's code.
pub fn is_country(code: &str) -> bool {
    line(code).is_some()
}

/// The country with this two-letter code.
pub fn of_code(code: &str) -> Option<&'static str> {
    line(code)?.get(..2)
}

/// A country's name; an unknown code is returned as it is.
pub fn name(code: &str) -> Text {
    let mut names = line(code).map_or(code, |line| &line[5..]).split('|');
    match (names.next(), names.next()) {
        (Some(en), Some(zh)) => Text::of(en, zh),
        _ => Text::from(code),
    }
}

/// The country of a folded name or code.
pub(super) fn by_name(folded: &str) -> Option<&'static str> {
    let is_code = |code: Option<&str>| code.is_some_and(|code| code.eq_ignore_ascii_case(folded));
    match folded.len() {
        2 => line(&folded.to_ascii_uppercase()).and_then(|line| line.get(..2)).or_else(|| named_so(folded)),
        3 => (0..COUNT)
            .map(nth)
            .find(|line| is_code(line.get(2..5)))
            .and_then(|line| line.get(..2))
            .or_else(|| named_so(folded)),
        _ => named_so(folded),
    }
}

/// The country of a folded name, but not of a code.
pub(super) fn named_so(folded: &str) -> Option<&'static str> {
    // Most words do not name a country.
    let is_set = |place: usize| SKETCH[place / 8] & (1 << (place % 8)) != 0;
    if !places(folded.bytes().fold(SEED, sketch)).into_iter().all(is_set) {
        return None;
    }
    let first = folded.chars().next()?;
    (0..COUNT).map(nth).find(|line| has_name(line, first, folded))?.get(..2)
}

/// Bits that exclude most words that are not the name of a country.
const SKETCHES: usize = 8192;
const SEED: u32 = 2_166_136_261;
static SKETCH: [u8; SKETCHES / 8] = sketches();

const fn sketch(state: u32, byte: u8) -> u32 {
    (state ^ byte as u32).wrapping_mul(16_777_619)
}

/// The two bits of a word.
const fn places(state: u32) -> [usize; 2] {
    [state as usize % SKETCHES, (state >> 16) as usize % SKETCHES]
}

/// The sketches of all names, as [`fold`] folds them.
const fn sketches() -> [u8; SKETCHES / 8] {
    let (bytes, mut bits, mut at, mut start, mut state) = (COUNTRIES.as_bytes(), [0; SKETCHES / 8], 0, 0, SEED);
    while at < bytes.len() {
        let byte = bytes[at];
        if byte == b'|' || byte == b'\n' {
            let [one, two] = places(state);
            bits[one / 8] |= 1 << (one % 8);
            bits[two / 8] |= 1 << (two % 8);
            state = SEED;
            start = if byte == b'\n' { at + 1 } else { start };
        } else if at < start + 5 {
            // The codes are found without this.
        } else if byte.is_ascii_alphanumeric() {
            state = sketch(state, byte.to_ascii_lowercase());
        } else if byte == 0xc3 {
            // The letters with accents in names of countries: ç, é, ñ, ü.
            at += 1;
            state = sketch(
                state,
                match bytes[at] {
                    0xa7 => b'c',
                    0xa9 => b'e',
                    0xb1 => b'n',
                    _ => b'u',
                },
            );
        } else if byte == 0xef {
            at += 2; // A bracket.
        } else if !byte.is_ascii() {
            state = sketch(state, byte);
        }
        at += 1;
    }
    bits
}

/// Whether a line has a name that folds to this; most differ in their first character.
fn has_name(line: &str, first: char, folded: &str) -> bool {
    let (bytes, mut utf8) = (line.as_bytes(), [0; 4]);
    let first = first.encode_utf8(&mut utf8).as_bytes();
    let mut at = 5;
    while at < bytes.len() {
        let may_be = bytes[at..].get(..first.len()).is_some_and(|start| start.eq_ignore_ascii_case(first));
        let end = bytes[at..].iter().position(|byte| *byte == b'|').map_or(bytes.len(), |length| at + length);
        if may_be && folding(line[at..end].chars()).eq(folded.chars()) {
            return true;
        }
        at = end + 1;
    }
    false
}

/// Only letters, in lower case, without accents, simplified; `&` as the word.
fn folding(chars: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    let chars = chars.flat_map(|char| {
        let and = (char == '&').then_some(['a', 'n', 'd']).into_iter().flatten();
        and.chain((char != '&').then_some(char))
    });
    chars.filter(|char| is_letter(*char)).map(|char| simplified(unmarked(lower_case(char))))
}

pub(super) fn fold(chars: impl Iterator<Item = char>) -> String {
    folding(chars).collect()
}
