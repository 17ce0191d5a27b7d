//! Reads the box: which of its numbers is the account, if any.

use super::{
    kinds::{Account, Kind, LONGEST, LONGEST_NUMBER, Other, SHORTEST, TWO_NUMBERS, Unreadable},
    number, other, parts,
};
use crate::{
    glyph::{Glyph, Typed, characters},
    typed::{card, placeholder, swift},
};

/// Reads a text as the box of an account.
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

/// The same for characters that were read, such as a part of a line.
pub fn of_glyphs(glyphs: Vec<Glyph>) -> Account {
    of_typed(&Typed { glyphs, invisible: Vec::new() })
}

/// Whether the whole text is one account, an IBAN, or such a number with hidden digits, and nothing else. [`of`] reads
/// everything that this accepts as one account. This is a quicker test for code that looks for accounts.
pub fn is_number(text: &str) -> bool {
    let glyphs = Typed::read(text).glyphs;
    let is_zero = glyphs.iter().all(|glyph| matches!(glyph.char, '0' | ' ' | '-'));
    !is_zero && parts::is_one(&glyphs)
}

/// The same for a text that was read and is not too long.
pub(in crate::typed) fn of_typed(typed: &Typed) -> Account {
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
    // Most boxes contain only digits.
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

/// What most people enter: clearly one number, only digits or a correct IBAN, with a single space or hyphen here and
/// there.
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

/// What a text with letters is, if that is clear without looking for a number.
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
    if crate::typed::digits::is_scientific(&plain) {
        return Some(Account::of_kind(Kind::Unreadable(Unreadable::Scientific)));
    }
    swift::looks_like_swift(&plain.to_ascii_uppercase()).then(|| Account::of_kind(Kind::Other(Other::Code)))
}

/// Whether a label is followed by a placeholder: `A/C No.: TBD`.
fn is_named_placeholder(glyphs: &[Glyph], account: &Account) -> bool {
    // "账号：见合同", "A/C No. TBD"
    let colon = glyphs.iter().rposition(|glyph| glyph.char == ':').map(|at| at + 1);
    let words = account.words.and_then(|words| glyphs.iter().position(|glyph| glyph.at[0] == words[0]));
    [colon, words]
        .into_iter()
        .flatten()
        .any(|at| placeholder::is_read_placeholder(&Typed { glyphs: glyphs[at..].to_vec(), invisible: Vec::new() }))
}

/// Which of the numbers in a text is the account: the only one, or none.
fn choose(parts: parts::Parts) -> Account {
    let parts::Parts { numbers, after } = parts;
    let others = || numbers.iter().filter_map(|number| number.between.names);
    let mut found: Vec<&number::Number> = numbers.iter().filter(|number| number.between.names.is_none()).collect();
    // "Account (15 digits)", "branch 3": fewer digits than an account has, next to a number that can be an account.
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
    // Words that belong to another number are removed with it.
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
