//! Finds labels in the rows of a document.

use super::chars::order;
use super::{
    label_letters::{Kind, Letter, letters},
    layout::{BETWEEN, Layout},
    lexicon::{LABELS, SETS},
    money,
    what::{Side, What},
};
use crate::glyph::is_han;
use std::sync::LazyLock;

/// How a label differs from the words around it, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// A colon, or a dash, follows.
    Colon,
    /// It is alone in its cell.
    Alone,
    /// It begins a cell.
    Start,
    /// Words or punctuation are before it.
    Middle,
}

/// A label on the document.
#[derive(Clone, Debug)]
pub struct Hit {
    /// What it might name; if there are several, its surroundings decide.
    pub names: Vec<(What, Side)>,
    pub start: usize,
    pub end: usize,
    /// Where its value begins, in the same cell; the cell's end if there is no value.
    pub value: usize,
    /// Where the next label begins, or the cell ends.
    pub until: usize,
    pub row: usize,
    pub cell: usize,
    pub strength: Strength,
    /// The currency that is named with it: `USD A/C`, `Amount (EUR)`.
    pub currency: Option<&'static str>,
    /// What is in brackets after it.
    pub note: Option<(usize, usize)>,
    /// Whether it follows other words without a mark between.
    pub in_prose: bool,
}

impl Hit {
    pub fn names(&self, what: What) -> bool {
        self.names.iter().any(|(named, _)| *named == what)
    }

    pub fn side(&self, what: What) -> Side {
        self.names.iter().find(|(named, _)| *named == what).map_or(Side::Any, |(_, side)| *side)
    }
}

struct Token {
    words: Vec<&'static str>,
    may_miss: bool,
}

struct Spelling {
    name: (What, Side),
    tokens: Vec<Token>,
}

/// The spellings, and which of them begin with a letter.
pub struct Lexicon {
    spellings: Vec<Spelling>,
    by_first: Vec<(char, u16)>,
}

/// For all documents except forms of Chinese invoices.
pub static COMMON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(LABELS));

impl Lexicon {
    pub fn of(rows: &'static [(What, Side, &'static str)]) -> Lexicon {
        let mut lexicon = Lexicon { spellings: Vec::new(), by_first: Vec::new() };
        for (what, side, spellings) in rows {
            for spelling in spellings.split(',').map(str::trim).filter(|spelling| !spelling.is_empty()) {
                let tokens: Vec<Token> = spelling.split_whitespace().map(token).collect();
                let number = lexicon.spellings.len() as u16;
                let required = tokens.iter().position(|token| !token.may_miss).unwrap_or(tokens.len() - 1);
                for word in tokens[..=required].iter().flat_map(|token| &token.words) {
                    let entry = (word.chars().next().unwrap_or(' '), number);
                    if !lexicon
                        .by_first
                        .iter()
                        .rev()
                        .take_while(|(_, last)| *last == number)
                        .any(|known| *known == entry)
                    {
                        lexicon.by_first.push(entry);
                    }
                }
                lexicon.spellings.push(Spelling { name: (*what, *side), tokens });
            }
        }
        order(&mut lexicon.by_first, |(char, _)| *char as i64);
        lexicon
    }

    /// What the letters from here on name: as many letters as any spelling takes.
    fn longest(
        &self,
        letters: &[Letter],
        at: usize,
        is_whole: &dyn Fn(&Letter) -> bool,
    ) -> Option<(usize, Vec<(What, Side)>)> {
        let mut best: Option<(usize, Vec<(What, Side)>)> = None;
        let first = letters[at].char;
        let start = self.by_first.partition_point(|(char, _)| *char < first);
        for (_, number) in self.by_first[start..].iter().take_while(|(char, _)| *char == first) {
            let spelling = &self.spellings[*number as usize];
            let end = fits(&spelling.tokens, letters, at, true).filter(|end| is_whole(&letters[end - 1]));
            let Some(end) = end else { continue };
            match &mut best {
                Some((longest, _)) if *longest > end => {}
                Some((longest, names)) if *longest == end => {
                    if !names.contains(&spelling.name) {
                        names.push(spelling.name);
                    }
                }
                _ => best = Some((end, vec![spelling.name])),
            }
        }
        best
    }
}

fn token(word: &'static str) -> Token {
    let (word, may_miss) = word.strip_suffix('?').map_or((word, false), |word| (word, true));
    let of = |word: &'static str| {
        let set = word.strip_prefix('@').and_then(|name| SETS.iter().find(|(known, _)| *known == name));
        set.map_or(word, |(_, words)| words)
    };
    Token { words: word.split('/').flat_map(|word| of(word).split('/')).collect(), may_miss }
}

/// Where these words end among the letters: as far as they go.
fn fits(tokens: &[Token], letters: &[Letter], at: usize, is_first: bool) -> Option<usize> {
    let Some((token, rest)) = tokens.split_first() else { return Some(at) };
    let mut best = if token.may_miss { fits(rest, letters, at, is_first) } else { None };
    if !is_first && letters.get(at).is_none_or(|letter| letter.gap > 3) {
        return best.or(if token.may_miss && rest.iter().all(|token| token.may_miss) { Some(at) } else { None });
    }
    for word in &token.words {
        let Some(end) = word_at(word, letters, at) else { continue };
        // Whatever follows must follow at once.
        if let Some(end) = fits(rest, letters, end, false).filter(|end| best.is_none_or(|best| *end > best)) {
            best = Some(end);
        }
    }
    best
}

/// Where a word ends that begins here.
fn word_at(word: &str, letters: &[Letter], at: usize) -> Option<usize> {
    let mut end = at;
    for char in word.chars() {
        let letter = letters.get(end).filter(|letter| letter.char == char)?;
        let allowed = if letter.kind == Kind::Han { 2 } else { 1 };
        if end != at && letter.gap > allowed {
            return None;
        }
        end += 1;
    }
    let ends = |next: &Letter| next.gap > 0 || next.kind != letters[end - 1].kind || next.kind == Kind::Han;
    letters.get(end).is_none_or(ends).then_some(end)
}

/// Whether a label may begin at this letter.
fn begins(letters: &[Letter], at: usize) -> bool {
    let letter = &letters[at];
    // Not in the middle of a number such as LMR-PI-26.
    let is_apart = letter.gap > 1 || letter.gap == 0 && letters[at.max(1) - 1].kind != letter.kind;
    at == 0 || letter.kind == Kind::Han || is_apart || letters[at - 1].kind == Kind::Han
}

/// Whether a bracket in a label contains something else: “Bank (branch included)” is not a branch.
fn opens(chars: &[char], start: usize, end: usize) -> bool {
    let label = &chars[start..end];
    label.contains(&'(') && !label.contains(&')') && chars[end..].iter().find(|char| **char != ' ') != Some(&')')
}

/// More labels than any row has, even if the whole document is one line.
const MOST_IN_ROW: usize = 300;
/// A value is no longer.
pub const LONGEST_VALUE: usize = 400;
/// How many characters before a label are looked at.
const BEFORE: usize = 40;
/// A row in which this many labels run together is read as a list without punctuation.
const RUN: usize = 120;

/// The labels of a document, row by row. Cells that a label was spread over are joined.
pub fn find(layout: &mut Layout, lexicon: &Lexicon) -> Vec<Hit> {
    let mut hits = Vec::new();
    for row in 0..layout.rows.len() {
        let (start, end) = layout.range(row);
        let letters = letters(&layout.chars[start..end], start);
        let (mut at, first) = (0, hits.len());
        while at < letters.len() && hits.len() - first < MOST_IN_ROW {
            let is_whole = |last: &Letter| !opens(&layout.chars, letters[at].at, last.at + 1);
            let found = begins(&letters, at).then(|| lexicon.longest(&letters, at, &is_whole)).flatten();
            let Some((end, names)) = found else {
                at += 1;
                continue;
            };
            let (first, last) = (letters[at].at, letters[end - 1].at + 1);
            if let Some(hit) = hit(layout, row, first, last, names) {
                hits.push(hit);
            }
            at = end;
        }
    }
    hits
}

fn hit(layout: &mut Layout, row: usize, start: usize, end: usize, names: Vec<(What, Side)>) -> Option<Hit> {
    let (first, last) = (layout.cell_at(start), layout.cell_at(end - 1));
    if first != last {
        // Only single Chinese characters are this far apart.
        let is_spread = layout.cells[first..=last].iter().any(|cell| cell.end - cell.start <= 1);
        let all_han = layout.chars[start..end].iter().all(|char| is_han(*char) || matches!(*char, ' ' | BETWEEN));
        if !is_spread || !all_han {
            return None;
        }
        layout.join(first, last);
    }
    let cell = layout.cells[first];
    // PO-88341 is a number.
    let goes_on = |at: usize| layout.chars.get(at).is_some_and(char::is_ascii_alphanumeric);
    if end < cell.end
        && matches!(layout.chars[end], '-' | '_' | '/')
        && goes_on(end + 1)
        && !is_han(layout.chars[end - 1])
        && !layout.chars[start..end].contains(&' ')
    {
        return None;
    }
    let (mut value, mut note, mut currency) = (end, None, None);
    let chars = &layout.chars;
    let skip = |mut at: usize| {
        while at < cell.end && matches!(chars[at], ' ' | '.' | '*') {
            at += 1;
        }
        at
    };
    value = skip(value);
    // N° de compte (IBAN), 甲方（买方）
    if value < cell.end && chars[value] == ')' && chars[cell.start.max(end.saturating_sub(BEFORE))..end].contains(&'(')
    {
        value = skip(value + 1);
    }
    if value < cell.end && chars[value] == '(' {
        let close = (value..cell.end.min(value + 40)).find(|at| chars[*at] == ')');
        if let Some(close) = close {
            note = Some((value + 1, close));
            currency = money::currency_in(&chars[value + 1..close]);
            value = skip(close + 1);
        }
    }
    let mut has_colon = false;
    // `Total USD:`
    if let Some((code, length)) = money::currency_at(&chars[value..cell.end]) {
        let after = skip(value + length);
        if after < cell.end && chars[after] == ':' {
            currency = Some(code);
            value = after;
        }
    }
    let is_dash = |at: usize| {
        matches!(chars[at], '-' | '=' | '|' | '>')
            && at > end
            && chars[at - 1] == ' '
            && chars.get(at + 1) == Some(&' ')
    };
    while value < cell.end && (matches!(chars[value], ':' | ' ') || is_dash(value)) {
        has_colon |= chars[value] != ' ';
        value += 1;
    }
    let before = &chars[cell.start.max(start.saturating_sub(BEFORE))..start];
    let (prefix, begins) = prefix(before);
    currency = currency.or(prefix);
    let strength = if has_colon {
        Strength::Colon
    } else if value >= cell.end && (begins || is_behind_mark(before)) {
        Strength::Alone
    } else if begins {
        Strength::Start
    } else {
        Strength::Middle
    };
    let in_prose = !begins && !is_behind_mark(before);
    Some(Hit {
        names,
        start,
        end,
        value: value.min(cell.end),
        until: cell.end.min(value + LONGEST_VALUE),
        row,
        cell: first,
        strength,
        currency,
        note,
        in_prose,
    })
}

fn is_behind_mark(before: &[char]) -> bool {
    before.iter().rev().find(|char| **char != ' ').is_some_and(|char| is_mark(*char))
        || before.ends_with(&[' ', '/', ' '])
}

/// What separates a label from the words before it.
fn is_mark(char: char) -> bool {
    matches!(
        char,
        ',' | ';'
            | '.'
            | '('
            | ')'
            | '['
            | ']'
            | '|'
            | '!'
            | '?'
            | ':'
            | '·'
            | '•'
            | '"'
            | '。'
            | '，'
            | '；'
            | '、'
            | '“'
            | '”'
    )
}

/// A currency before a label, and whether there is nothing else except a bullet or a number.
fn prefix(before: &[char]) -> (Option<&'static str>, bool) {
    let text: String = before.iter().collect();
    let text = text.trim();
    let bullet = |text: &str| {
        let number = text.trim_end_matches(['.', ')', '、', ':']);
        let is_number = number.len() < text.len()
            && number.chars().count() <= 2
            && number.chars().all(|char| char.is_ascii_alphanumeric());
        // [2026/11/21 10:33] 陈经理:
        let is_writer = text.starts_with('[') && text.ends_with(':');
        is_number || is_writer || text.chars().all(|char| !char.is_ascii_digit() && !crate::glyph::is_letter(char))
    };
    if bullet(text) {
        return (None, true);
    }
    let last = text.rsplit(' ').next().unwrap_or_default();
    let letters: Vec<char> = last.chars().collect();
    match money::currency_at(&letters).filter(|(_, length)| *length == letters.len()).map(|(code, _)| code) {
        Some(code) => (Some(code), bullet(text.strip_suffix(last).unwrap_or_default().trim())),
        None => {
            // 美元账号, or 1) before one.
            let is_possessive = matches!(text.to_ascii_lowercase().as_str(), "our" | "the" | "my" | "your");
            (None, is_possessive)
        }
    }
}

/// Whether a row is a list of labels and values without any marks between.
pub fn is_run(layout: &Layout, row: usize) -> bool {
    let (start, end) = layout.range(row);
    end - start >= RUN && !layout.chars[start..end].contains(&':')
}

/// Words that ask for a number to be written.
pub fn is_request(label: &str) -> bool {
    ["quote", "quoting", "mention", "indicate", "state", "use", "put", "write", "include"]
        .iter()
        .any(|word| label.ends_with(word))
}
