//! Where a value begins and ends in a run of words; `typed` decides what it is.

use super::chars::Letter as _;
use super::run::Run;
use crate::{
    date::Day,
    typed::{self, placeholder},
};

/// A word, and where it is in the run.
pub struct Word<'a> {
    pub text: &'a [char],
    pub start: usize,
    pub end: usize,
}

/// The words of a run.
pub fn words(chars: &[char]) -> impl Iterator<Item = Word<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + chars[at..].iter().position(|char| *char != ' ')?;
        let end = start + chars[start..].iter().take_while(|char| **char != ' ').count();
        at = end;
        Some(Word { text: &chars[start..end], start, end })
    })
}

/// The letters and digits of a word, in lower case.
pub fn lower(chars: &[char]) -> String {
    let keep = |char: &&char| char.is_name();
    chars.iter().filter(keep).map(|char| char.to_ascii_lowercase()).collect()
}

/// A day at the beginning, after the name of a weekday.
pub fn day(run: &Run) -> Option<(usize, usize, Option<Day>)> {
    let chars = &run.chars;
    let mut start = chars.iter().position(|char| *char != ' ')?;
    // Tue, 10 Nov 2026
    let first: String = chars[start..].iter().take_while(|char| char.is_alpha()).collect();
    let after = start + first.chars().count();
    let is_weekday =
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().any(|day| first.to_ascii_lowercase().starts_with(day));
    if (3..=10).contains(&first.chars().count()) && (is_weekday || chars.get(after) == Some(&',')) {
        start = after;
        start += chars[start..].iter().take_while(|char| matches!(char, ' ' | ',' | '.')).count();
    }
    let limit = chars.len().min(start + 28);
    // The longest beginning that is a day; what could be two days, by its form.
    let ends = (start + 5..=limit).rev().filter(|end| chars.get(*end).is_none_or(|next| !next.is_ascii_digit()));
    let mut doubtful = None;
    for end in ends {
        let text: String = chars[start..end].iter().collect();
        if text.ends_with([' ', ',', ':', '.']) {
            continue;
        }
        let is_by_han = |at: usize| chars.get(at).is_some_and(|char| matches!(char, '年' | '月' | '日'));
        let own = (start..end).filter(|at| chars[*at] != ' ' || !is_by_han(at - 1) && !is_by_han(at + 1));
        let plain: String = own.map(|at| chars[at]).collect();
        if let Some(day) = typed::date::plain_day(&plain) {
            return Some((start, end, Some(day)));
        }
        if doubtful.is_none() && is_doubtful(&text) {
            doubtful = Some((start, end, None));
        }
    }
    doubtful
}

/// Two numbers that can both be a month, and a year.
fn is_doubtful(text: &str) -> bool {
    let parts: Vec<&str> = text.split('/').collect();
    let [first, second, year] = parts[..] else { return false };
    let below = |part: &str| part.parse::<u32>().is_ok_and(|part| (1..=12).contains(&part)) && part.len() <= 2;
    below(first)
        && below(second)
        && year.len() == 4
        && year.parse::<u32>().is_ok_and(|year| (2000..2100).contains(&year))
}

/// A word without meaning, or one that refers to another place.
pub fn is_placeholder(text: &str) -> bool {
    placeholder::is_placeholder(text)
        || matches!(lower(&text.chars().collect::<Vec<_>>()).as_str(), "order" | "ourorder")
}

/// A message to the payee, or its beginning up to what does not belong to it.
pub fn message(run: &Run) -> Option<(usize, usize)> {
    let chars = &run.chars;
    let start = chars.iter().position(|char| *char != ' ')?;
    let mut end = chars.len().min(start + 140);
    while end > start && matches!(chars[end - 1], ' ' | '.' | '。' | ',' | '，' | ';') {
        end -= 1;
    }
    let text: String = chars[start..end].iter().collect();
    let letters = text.chars().filter(|char| char.is_name()).count();
    (letters >= 2 && !is_placeholder(&text)).then_some((start, end))
}
