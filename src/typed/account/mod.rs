//! What is in the box of an account number: an account, an IBAN, a card, some digits of one, or no account at all.
//!
//! ```text
//! A/C NO.: 7559 6201 4710 308 (USD)
//! │        │                   └── currency, set aside
//! │        └── the number, each character with its place
//! └── label, set aside
//! ```
//!
//! [`of`] tells it without a report; [`read`] tells the reader too. Two numbers in one box are two, and none is chosen.
//! What is set aside is said. No character is corrected.
//!
//! # What is not checked
//!
//! Whether the account exists, and whose it is. Lengths and check digits are [`crate::bank`]'s matter.

use super::{card, currency::Currency, placeholder, swift};
use crate::glyph::{Glyph, Span, Typed, characters};

mod number;
mod other;
mod parts;
mod report;
mod words;

pub(super) use report::said;
pub use report::{RULES, read};
use words::Meaning;

/// More characters than a label, five accounts and their currencies have.
pub const LONGEST: usize = 400;

/// The longest account number: an IBAN has at most 34 characters.
pub const LONGEST_NUMBER: usize = 34;

/// Fewer digits than any bank's accounts have.
const SHORTEST: usize = 4;

/// Digits from which on two numbers may be written side by side.
const TWO_NUMBERS: usize = 20;

/// Digits that a bank's screen shows of a hidden number, at most.
const MOST_OF_TAIL: usize = 8;

/// What else people write where an account belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Other {
    /// The address of a wallet for crypto-currency, or the words for one.
    Wallet,
    /// An e-mail address.
    Email,
    /// A link.
    Link,
    /// A telephone number.
    Phone,
    /// An account of a payment app, or a name at a money transfer company.
    App,
    /// A bank's code: SWIFT, CNAPS, a branch.
    Code,
    /// A number of another paper: an invoice, a tax ID, a date.
    Paper,
}

/// Why a text could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// More characters than such a box ever holds.
    TooLong,
    /// There is no number in it.
    NoNumber,
    /// Too few digits, or more than any account has.
    Length,
    /// A character that no account has, at this place.
    Character(Span),
    /// A spreadsheet turned it into a power of ten.
    Scientific,
}

/// What a text holds where an account belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing visible.
    Empty,
    /// The number of a bank account; without its label and its currency.
    Number,
    /// The international form of one, right or not.
    Iban,
    /// The number of a bank card, by its beginning, length and check digit; compared like any other number.
    Card,
    /// Some digits are hidden: how many are visible before the first hidden one, and after the last.
    Masked {
        /// Visible characters in front.
        front: usize,
        /// Visible characters at the end.
        end: usize,
    },
    /// A word for what is not there yet.
    Placeholder,
    /// No bank account at all.
    Other(Other),
    /// Several numbers; [`Account::several`] has each of them.
    Several,
    /// Nothing that could be read.
    Unreadable(Unreadable),
}

/// What a box for an account holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// What it is.
    pub kind: Kind,
    /// The characters that count: capitals, without grouping, each with its place in the text as typed; `*` for what is
    /// hidden. Empty unless it is a number, an IBAN, a card or masked.
    pub number: Vec<Glyph>,
    /// The words that name it.
    pub label: Option<Span>,
    /// The currency beside it.
    pub currency: Option<(Currency, Span)>,
    /// Other words beside it: a bank's name, a note.
    pub words: Option<Span>,
    /// Each of several numbers: its characters, and its place.
    pub several: Vec<(String, Span)>,
}

impl Account {
    fn of_kind(kind: Kind) -> Account {
        Account { kind, number: Vec::new(), label: None, currency: None, words: None, several: Vec::new() }
    }

    /// The number's characters.
    pub fn text(&self) -> String {
        characters(&self.number)
    }

    /// Whether every character of one number could be read.
    pub fn is_whole(&self) -> bool {
        matches!(self.kind, Kind::Number | Kind::Iban | Kind::Card)
    }

    /// Letters in front that some banks leave out: `NRA`, `OSA`, `FTN` and the like.
    pub fn letters_in_front(&self) -> usize {
        let front = || self.number.iter().take(3).map(|glyph| glyph.char);
        let is_kept = self.kind == Kind::Number && words::KEPT.iter().any(|kept| kept.chars().eq(front()));
        if is_kept { 3 } else { 0 }
    }

    /// The number without those letters.
    pub fn digits(&self) -> &[Glyph] {
        self.number.get(self.letters_in_front()..).unwrap_or_default()
    }

    /// The place of the whole number.
    pub fn span(&self) -> Option<Span> {
        self.number.first().zip(self.number.last()).map(|(first, last)| [first.at[0], last.at[1]])
    }
}

/// The label of a text beside a number, and its other words.
pub(super) fn label_and_words(glyphs: &[Glyph]) -> (Option<Span>, Option<Span>) {
    let between = words::read(glyphs);
    (between.label, between.unknown)
}

/// What the words in front of a number say: whether it is an account, and whether only its last digits follow.
pub fn named_by(glyphs: &[Glyph]) -> (bool, bool) {
    let between = words::read(glyphs);
    (between.is_account, between.is_tail)
}

/// The characters of the word that a text begins with, and whether it may be part of the label of a bank's number.
pub(super) fn label_word(glyphs: &[Glyph]) -> (usize, bool) {
    let (length, meaning) = words::word(glyphs);
    (length, matches!(meaning, Some(Meaning::Account | Meaning::Filler | Meaning::Other(Other::Code))))
}

/// What a text holds where an account belongs.
///
/// ```
/// use fapiao_check::internals::typed::account::{self, Kind};
///
/// let account = account::of("A/C NO.: 7559 6201 4710 308 (USD)");
/// assert_eq!((account.kind, account.text().as_str()), (Kind::Number, "755962014710308"));
/// assert_eq!((account.label, account.currency.map(|(currency, _)| currency.code)), (Some([0, 6]), Some("USD")));
/// assert_eq!(account::of("尾号0308").kind, Kind::Masked { front: 0, end: 4 });
/// ```
pub fn of(text: &str) -> Account {
    if text.len() > LONGEST && Typed::count(text) > LONGEST {
        return Account::of_kind(Kind::Unreadable(Unreadable::TooLong));
    }
    of_typed(&Typed::read(text))
}

/// The same of characters that were read, such as a part of a line.
pub fn of_glyphs(glyphs: Vec<Glyph>) -> Account {
    of_typed(&Typed { glyphs, invisible: Vec::new() })
}

/// Whether all of a text is the number of one account, an IBAN or such a number with hidden digits, without anything beside
/// it. What this accepts, [`of`] reads as one account; it is the shorter question for those who look for accounts.
pub fn is_number(text: &str) -> bool {
    let glyphs = Typed::read(text).glyphs;
    let is_zero = glyphs.iter().all(|glyph| matches!(glyph.char, '0' | ' ' | '-'));
    !is_zero && parts::is_one(&glyphs)
}

/// The same of a text that was read, and is not too long.
pub(super) fn of_typed(typed: &Typed) -> Account {
    let glyphs = &typed.glyphs;
    if glyphs.is_empty() {
        return Account::of_kind(Kind::Empty);
    }
    if let Some(account) = plain(glyphs) {
        return account;
    }
    let digits = glyphs.iter().filter(|glyph| glyph.char.is_ascii_digit()).count();
    let has_letters = glyphs.iter().any(|glyph| !(glyph.char.is_ascii_digit() || matches!(glyph.char, ' ' | '-')));
    if glyphs.iter().all(|glyph| matches!(glyph.char, '0' | ' ' | '-')) {
        return Account::of_kind(Kind::Placeholder);
    }
    // Most boxes hold digits alone.
    if has_letters && let Some(account) = no_number(typed, digits) {
        return account;
    }
    let parts = match parts::cut(glyphs) {
        Ok(parts) => parts,
        Err(fault) => return Account::of_kind(Kind::Unreadable(Unreadable::Character(fault))),
    };
    let has_number = !parts.numbers.is_empty();
    let mut account = choose(parts);
    if !has_number && is_named_placeholder(glyphs, &account) {
        account.kind = Kind::Placeholder;
    }
    account
}

/// What most people enter: plainly one number, digits alone or a right IBAN, with one space or hyphen here and there.
fn plain(glyphs: &[Glyph]) -> Option<Account> {
    let counts = |glyph: &Glyph| glyph.char.is_ascii_digit() || glyph.char.is_ascii_uppercase();
    let is_apart = |pair: &[Glyph]| counts(&pair[0]) || counts(&pair[1]);
    let is_one = glyphs.iter().all(|glyph| counts(glyph) || matches!(glyph.was, ' ' | '-'))
        && glyphs.windows(2).all(is_apart)
        && [glyphs.first(), glyphs.last()].into_iter().flatten().all(counts);
    if !is_one {
        return None;
    }
    let number: Vec<Glyph> = glyphs.iter().filter(|glyph| counts(glyph)).copied().collect();
    let text = characters(&number);
    // Longer ones that are grouped may be two.
    let most = if number.len() == glyphs.len() { LONGEST_NUMBER } else { TWO_NUMBERS - 1 };
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit()) && (SHORTEST..=most).contains(&text.len());
    let kind = match is_number {
        true if text.bytes().all(|byte| byte == b'0') => return None,
        true if card::looks_like_card(&text) => Kind::Card,
        true => Kind::Number,
        false if number::is_right_iban(&text) => Kind::Iban,
        false => return None,
    };
    Some(Account { number, ..Account::of_kind(kind) })
}

/// What a text with letters is, if it is told without looking for a number.
fn no_number(typed: &Typed, digits: usize) -> Option<Account> {
    let glyphs = &typed.glyphs;
    let hides = |glyph: &Glyph| number::is_mask(glyph.char);
    if digits < SHORTEST && !glyphs.iter().any(hides) && placeholder::is_read_placeholder(typed) {
        return Some(Account::of_kind(Kind::Placeholder));
    }
    if let Some((other, label)) = other::of(glyphs) {
        return Some(Account { label, ..Account::of_kind(Kind::Other(other)) });
    }
    let plain: String = glyphs.iter().filter(|glyph| glyph.char != ' ').map(|glyph| glyph.char).collect();
    if crate::number::characters::is_scientific(&plain) {
        return Some(Account::of_kind(Kind::Unreadable(Unreadable::Scientific)));
    }
    swift::looks_like_swift(&plain.to_ascii_uppercase()).then(|| Account::of_kind(Kind::Other(Other::Code)))
}

/// Whether what follows a label only holds a place: `A/C No.: TBD`.
fn is_named_placeholder(glyphs: &[Glyph], account: &Account) -> bool {
    // "账号：见合同", "A/C No. TBD"
    let colon = glyphs.iter().rposition(|glyph| glyph.char == ':').map(|at| at + 1);
    let words = account.words.and_then(|words| glyphs.iter().position(|glyph| glyph.at[0] == words[0]));
    [colon, words]
        .into_iter()
        .flatten()
        .any(|at| placeholder::is_read_placeholder(&Typed { glyphs: glyphs[at..].to_vec(), invisible: Vec::new() }))
}

/// Which of the numbers in a text is the account: the only one there is, or none.
fn choose(parts: parts::Parts) -> Account {
    let parts::Parts { numbers, after } = parts;
    let others = || numbers.iter().filter_map(|number| number.between.names);
    let mut found: Vec<&number::Number> = numbers.iter().filter(|number| number.between.names.is_none()).collect();
    // "Account (15 digits)", "branch 3": fewer digits than an account has, beside one that may be an account.
    if !found.iter().all(|number| number.is_noise()) {
        found.retain(|number| !number.is_noise());
    }
    if found.iter().any(|number| number.is_long()) {
        found.retain(|number| number.is_long() || number.is_hidden());
    }
    // The whole number, and its last digits once more.
    if let Some(whole) = found.iter().find(|number| !number.is_hidden()).copied() {
        found.retain(|number| std::ptr::eq(*number, whole) || !(number.repeats(whole)));
    }
    let mut account = match found[..] {
        [] => Account::of_kind(match others().next().or(after.names) {
            Some(other) => Kind::Other(other),
            None => Kind::Unreadable(Unreadable::NoNumber),
        }),
        [only] => only.account(),
        _ => Account {
            several: found.iter().map(|number| (number.text(), number.span())).collect(),
            ..Account::of_kind(Kind::Several)
        },
    };
    let only = if let [only] = found[..] { Some(only) } else { None };
    let own = only.map(|only| &only.between);
    // What belongs to another number is set aside with it.
    let is_other =
        |number: &&number::Number| only.is_some_and(|only| !std::ptr::eq(*number, only) && !number.repeats(only));
    let others = numbers.iter().filter(is_other);
    let dropped = others.flat_map(|number| [Some(number.span()), number.between.label, number.between.unknown]);
    let unknown = [own, Some(&after)].into_iter().flatten().map(|between| between.unknown);
    account.label = own.and_then(|own| own.label).or(account.label).or(after.label);
    account.words = dropped.chain(unknown).flatten().reduce(|one, two| [one[0].min(two[0]), one[1].max(two[1])]);
    account.currency =
        numbers.iter().map(|number| &number.between).chain([&after]).rev().find_map(|between| between.currency);
    account
}

#[cfg(test)]
mod tests;
