//! Values as they are compared with each other: a recogniser sees spaces and marks that are not printed.

use crate::glyph::{Glyph, is_letter};

/// Only letters and digits, in capitals.
pub fn letters(text: &str) -> String {
    figures(text).replace('.', "")
}

/// The same, but the point between digits of an amount is kept.
pub fn figures(text: &str) -> String {
    let glyphs: Vec<char> = Glyph::all(text).map(|glyph| glyph.char).collect();
    let is_digit = |at: Option<usize>| at.and_then(|at| glyphs.get(at)).is_some_and(char::is_ascii_digit);
    glyphs
        .iter()
        .enumerate()
        .filter(|(at, char)| {
            is_letter(**char) || **char == '.' && is_digit(at.checked_sub(1)) && is_digit(Some(at + 1))
        })
        .map(|(_, char)| char.to_ascii_uppercase())
        .collect()
}
