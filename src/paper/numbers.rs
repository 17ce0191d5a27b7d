//! Where the number of an account, a bank or a document begins and ends in a run of words.

use super::{
    run::Run,
    words::{Word, words},
};
use crate::typed::{account, iban, swift};

/// An account's number: digits in groups, with the letters of an IBAN or of a special account in front.
pub fn account(run: &Run, fewest: usize) -> Option<(usize, usize)> {
    let chars = &run.chars;
    if let Some(range) = iban(chars) {
        return Some(range);
    }
    let mut end = 0;
    let mut start = None;
    let (mut digits, mut letters, mut hidden) = (0, 0, 0);
    for word in words(chars) {
        let is_made =
            word.text.iter().all(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '.' | '*' | '•' | '·'));
        let length = word
            .text
            .iter()
            .take_while(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '.' | '*' | '•' | '·'))
            .count();
        let part = &word.text[..length];
        let count = part.iter().filter(|char| char.is_ascii_digit()).count();
        let masks = part.iter().filter(|char| matches!(char, '*' | '•' | '·')).count();
        let alphabetic = part.iter().filter(|char| char.is_ascii_alphabetic()).count();
        let may_begin = start.is_none() && alphabetic <= 4 && part.iter().all(|char| !char.is_ascii_lowercase());
        let is_part = length > 0
            && (count + masks > 0 || start.is_none() && alphabetic >= 2 && may_begin && is_made)
            && (alphabetic == 0 || may_begin || letters > 0 && alphabetic <= part.len().min(4) && is_made);
        if !is_part || digits + count > 34 {
            break;
        }
        // A letter within the digits: kept, because it is printed so.
        start.get_or_insert(word.start);
        (digits, letters, hidden) = (digits + count, letters + alphabetic, hidden + masks);
        end = word.start + length;
        if !is_made {
            break;
        }
    }
    while end > 0 && matches!(chars[end - 1], '.' | '-') {
        end -= 1;
    }
    let start = start?;
    let is_long = digits >= fewest || hidden >= 2 && digits >= 2;
    (is_long && account::is_number(&chars[start..end].iter().collect::<String>())).then_some((start, end))
}

/// An IBAN, in one word or in groups, as long as its country's are.
fn iban(chars: &[char]) -> Option<(usize, usize)> {
    let start = chars.iter().position(|char| *char != ' ')?;
    let mut code = String::new();
    let mut length = 0;
    for (at, char) in chars.iter().enumerate().skip(start) {
        if char.is_ascii_alphanumeric() {
            code.push(char.to_ascii_uppercase());
        } else if !matches!(char, ' ' | '-' | '.') {
            break;
        }
        if code.len() < 2 {
            continue;
        }
        if length == 0 {
            length = iban::length(&code)?;
        }
        let ends = chars.get(at + 1).is_none_or(|next| !next.is_ascii_alphanumeric());
        if code.len() >= length {
            return (code.len() == length && ends && iban::looks_like_iban(&code)).then_some((start, at + 1));
        }
    }
    None
}

/// A SWIFT code, in one word or in groups.
pub fn swift(run: &Run) -> Option<(usize, usize)> {
    let chars = &run.chars;
    let start = chars.iter().position(|char| *char != ' ')?;
    let mut code = String::new();
    let mut best = None;
    let mut end = start;
    for (at, char) in chars.iter().enumerate().skip(start) {
        match char {
            ' ' | '-' if !code.is_empty() => {}
            _ if char.is_ascii_alphanumeric() && code.len() < 12 => {
                code.push(char.to_ascii_uppercase());
                end = at + 1;
            }
            _ => break,
        }
        let ends = chars.get(end).is_none_or(|next| !next.is_ascii_alphanumeric());
        if ends && matches!(code.len(), 8 | 11) && swift::looks_like_swift(&code) && end == at + 1 {
            // A code of eight may be followed by another word of three letters.
            let is_whole = best.is_none()
                || end - start <= 14 && chars[start..end].iter().filter(|char| **char == ' ').count() != 1;
            if is_whole {
                best = Some((start, end));
            }
        }
    }
    best
}

/// Whether a word without a label is a bank's code: one from mainland China, Hong Kong, Macao or Singapore, or one with
/// a digit. SHANGHAI and CHENGHAI also have the format of a code.
pub fn is_code(chars: &[char]) -> bool {
    let text: String = chars.iter().collect();
    let is_near = ["CN", "HK", "SG", "MO"].contains(&text.get(4..6).unwrap_or_default());
    swift::looks_like_swift(&text) && (is_near || text.bytes().any(|byte| byte.is_ascii_digit()))
}

/// The number of a document: one word with a digit in it, or letters and such a word.
pub fn number(run: &Run) -> Option<(usize, usize)> {
    let mut words = words(&run.chars);
    let first = words.next()?;
    let trim = |word: &Word| {
        let start = word.text.iter().take_while(|char| matches!(char, '#' | '(' | '[' | '"' | '“')).count();
        let made =
            |char: &&char| char.is_ascii_alphanumeric() || matches!(char, '-' | '/' | '_' | '.' | '#' | '&' | '–');
        let mut end = start + word.text[start..].iter().take_while(made).count();
        while end > start && !word.text[end - 1].is_ascii_alphanumeric() {
            end -= 1;
        }
        (word.start + start, word.start + end)
    };
    let (start, end) = trim(&first);
    let text = &run.chars[start..end];
    let has_digit = text.iter().any(char::is_ascii_digit);
    if let Some(grouped) = grouped(&run.chars, start) {
        return Some((start, grouped));
    }
    if has_digit && (3..=40).contains(&text.len()) {
        return Some((start, end));
    }
    let next = words.next()?;
    let (from, to) = trim(&next);
    let is_prefix =
        !has_digit && (1..=5).contains(&text.len()) && end == first.end && text.iter().all(char::is_ascii_uppercase);
    let follows = run.chars[from..to].iter().any(char::is_ascii_digit) && to - from >= 3 && to - from <= 30;
    (is_prefix && follows).then_some((start, to))
}

/// The end of a number in groups of four digits: 2893 4410 0012 7765.
fn grouped(chars: &[char], start: usize) -> Option<usize> {
    let mut end = start;
    let mut count = 0;
    for word in words(&chars[start..]) {
        let is_group = word.text.iter().all(char::is_ascii_digit) && word.start + start <= end + 1;
        if !is_group || !matches!(word.text.len(), 2..=5) || count > 0 && end - start < 4 {
            break;
        }
        end = start + word.end;
        count += 1;
        if word.text.len() != 4 {
            break;
        }
    }
    (count >= 3).then_some(end)
}
