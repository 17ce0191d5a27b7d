//! Names of banks: which bank a name means, and whether two names mean one bank.
//!
//! ```text
//! Industrial and Commercial Bank of China Limited, Shenzhen Branch
//! └─ the bank ──────────────────────────┘ └ form  └ place: its country, or its home
//! ```
//!
//! People call a bank by its name in either language, by its letters (ICBC) and by its short Chinese name (工行), with or
//! without its legal form and its branch. A bank with companies in several countries (HSBC) counts as one bank if a
//! name gives no country. Beware of letters: CMB is China Merchants Bank and CMBC is China Minsheng Bank, though
//! `CMBC…` is China Merchants Bank's SWIFT code.

use super::banks::{Bank, Word};
use crate::{
    glyph::{Glyph, Typed, is_han, is_letter, lower_case},
    typed::{
        country,
        latin::unmarked,
        list::{List, has},
        placeholder, swift,
        traditional::simplified,
    },
};

/// A bank found by its name, and its country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// The bank.
    pub bank: Bank,
    /// The country that the name itself says.
    pub place: Option<&'static str>,
}

impl Named {
    /// Its country, if the name or the bank's home tells it.
    pub fn country(self) -> Option<&'static str> {
        self.place.or(self.bank.home())
    }

    /// Whether it fits a SWIFT code; `None` if that is not known.
    pub fn fits_swift(self, code: &str) -> Option<bool> {
        if self.bank.is_kind() {
            return None;
        }
        if self.bank.has_swift(code)? {
            return Some(true);
        }
        // A bank's companies abroad have codes of their own. Only the codes of its home are known, and those of other
        // banks.
        let is_home = self.bank.home().is_some() && self.country() == self.bank.home();
        (is_home || Bank::of_swift(code).is_some_and(|other| other != self.bank)).then_some(false)
    }
}

/// Whether two names mean one bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sameness {
    /// One bank.
    Same,
    /// Companies or branches of one bank in two countries.
    OtherCountry,
    /// Two banks.
    Different,
    /// Nothing to compare: a name is missing, or both are unknown and in different scripts.
    Unknown,
}

/// How many characters of a name are read.
const LONGEST: usize = 200;
/// How many letters of a name are enough if its end is missing: banks' screens cut names short.
const CUT: usize = 15;

/// Words that do not tell one bank from another.
static FORMS: List = List::of(
    "the and of ltd limited co company corp corporation inc incorporated plc na sa ag nv se ab as uab spa llc pte berhad bhd \
     jsc pjsc joint stock",
);
/// Words of a branch.
static BRANCH: List =
    List::of("branch branches br sub subbranch head office department dept main business banking centre center");
const FORMS_CHINESE: [&str; 4] = ["股份有限公司", "有限责任公司", "有限公司", "股份公司"];
/// Words before a colon that announce a bank's name.
const LABELS: &str = "beneficiary beneficiarys beneficiaries benef bnf payee payees receiving opening account our bank banks name \
                      of deposit 开户行 开户银行 收款银行 收款行 收款人开户行 收款人开户行名 银行名称 银行 开户行名称";

/// A bank's name that was read.
#[derive(Debug)]
pub struct Name {
    words: Words,
    is_placeholder: bool,
    /// The bank of the table, or the kind of bank.
    found: Option<Named>,
    /// The text around the bank's name, such as its branch; the whole text if no bank is found.
    beside: String,
}

impl Name {
    /// Reads a name as typed.
    pub fn of(name: &str) -> Name {
        let typed = Typed::read(name);
        let words = Words::of(&typed.glyphs[..typed.glyphs.len().min(LONGEST)]);
        let (found, beside) = of_words(&words).unzip();
        let beside = beside.unwrap_or_else(|| format!("{} {}", words.han, words.latin.join(" ")));
        Name { found, is_placeholder: placeholder::is_read_placeholder(&typed), words, beside }
    }

    /// The bank that it means; `None` if that is not known, or if it only names a kind of bank.
    pub fn bank(&self) -> Option<Named> {
        self.found.filter(|named| !named.bank.is_kind())
    }

    fn is_empty(&self) -> bool {
        self.is_placeholder || self.words.latin.is_empty() && self.words.han.is_empty()
    }

    /// Whether both mean one bank.
    pub fn relate(&self, other: &Name) -> Sameness {
        if self.is_empty() || other.is_empty() {
            return Sameness::Unknown;
        }
        if self.words == other.words {
            return Sameness::Same;
        }
        match (self.bank(), other.bank()) {
            (Some(one), Some(two)) if one.bank != two.bank => Sameness::Different,
            (Some(one), Some(two)) => match (one.country(), two.country()) {
                (Some(here), Some(there)) if here != there => Sameness::OtherCountry,
                _ => Sameness::Same,
            },
            (None, None) => unknown(&self.words, &other.words),
            _ => Sameness::Different,
        }
    }

    /// Whether both can be the same branch: its name in one is part of the other. Banks omit the city, or its 市.
    pub fn relate_branch(&self, other: &Name) -> Sameness {
        let (one, two) = (self.branch(), other.branch());
        let has_han = |words: &[String]| words.iter().any(|word| !word.is_ascii());
        let is_part = |all: &[String], of: &[String]| {
            all.iter().all(|word| of.iter().any(|whole| whole == word || !word.is_ascii() && whole.contains(&**word)))
        };
        if one.is_empty() || two.is_empty() {
            self.relate(other)
        } else if is_part(&one, &two) || is_part(&two, &one) {
            Sameness::Same
        } else if has_han(&one) == has_han(&two) {
            Sameness::Different
        } else {
            Sameness::Unknown
        }
    }

    /// Whether a branch is part of the name.
    pub fn has_branch(&self) -> bool {
        self.found.is_some() && ["branch", "分行", "支行"].iter().any(|word| self.beside.contains(word))
    }

    /// The name of the branch, without the words that every branch has.
    fn branch(&self) -> Vec<String> {
        let beside =
            ["分行", "支行", "营业部", "市"].iter().fold(self.beside.clone(), |rest, end| rest.replace(end, ""));
        let words = FORMS_CHINESE.iter().fold(beside, |rest, form| rest.replace(form, ""));
        words.split(' ').filter(|word| !word.is_empty() && !BRANCH.has(word)).map(str::to_owned).collect()
    }
}

/// A name, cut into words.
#[derive(Debug, Default, PartialEq)]
struct Words {
    /// Latin words in lower case, without punctuation and legal forms.
    latin: Vec<String>,
    /// The Chinese characters, simplified.
    han: String,
}

impl Words {
    fn of(glyphs: &[Glyph]) -> Words {
        let mut words = Words::default();
        for run in glyphs[label(glyphs)..].split(|glyph| !is_letter(glyph.char)) {
            let mut latin = String::new();
            for glyph in run {
                if is_han(glyph.char) {
                    words.push(&std::mem::take(&mut latin));
                    words.han.push(simplified(glyph.char));
                } else {
                    latin.push(unmarked(lower_case(glyph.char)));
                }
            }
            words.push(&latin);
        }
        words
    }

    fn push(&mut self, word: &str) {
        if word.is_empty() || FORMS.has(word) {
            return;
        }
        match (self.latin.last_mut(), word) {
            // "Hong Kong" and "J.P." are one word.
            (Some(last), "kong") if last == "hong" => last.push_str(word),
            (Some(last), _) if word.len() == 1 && last.len() == 1 => {
                last.push_str(word);
                if FORMS.has(last) {
                    self.latin.pop();
                }
            }
            (_, "hk") => self.latin.push("hongkong".to_owned()),
            (_, "bk") => self.latin.push("bank".to_owned()),
            _ => self.latin.push(word.to_owned()),
        }
    }
}

/// Where a name begins after a label such as `Beneficiary bank:`.
fn label(glyphs: &[Glyph]) -> usize {
    let Some(colon) = glyphs.iter().position(|glyph| glyph.char == ':') else { return 0 };
    let mut words = crate::typed::words(&glyphs[..colon]).peekable();
    let is_label = words.peek().is_some() && words.all(|word| has(LABELS, &word) || word == "s");
    if is_label { colon + 1 } else { 0 }
}

/// The bank that a name means; `None` if it is not known, or if the name only names a kind of bank.
///
/// ```
/// use fapiao_check::internals::names::named;
///
/// let of = |name| named(name).map(|named| (named.bank.name().en().to_owned(), named.country()));
/// assert_eq!(of("工行深圳分行"), Some(("Industrial and Commercial Bank of China".to_owned(), Some("CN"))));
/// assert_eq!(of("HSBC"), Some(("HSBC".to_owned(), None)));
/// ```
pub fn named(name: &str) -> Option<Named> {
    Name::of(name).bank()
}

/// The bank in a name, in either language; also a kind of bank.
pub fn bank_named(name: &str) -> Option<Bank> {
    named_or_kind(name).map(|named| named.bank)
}

/// The same, with its place, including kinds of banks.
pub(super) fn named_or_kind(name: &str) -> Option<Named> {
    Name::of(name).found
}

/// The bank, and the text around its name.
fn of_words(words: &Words) -> Option<(Named, String)> {
    by_han(&words.han).or_else(|| by_latin(&words.latin)).map(|(bank, beside, implied)| {
        let beside = if words.han.is_empty() { beside } else { format!("{beside} {}", words.latin.join(" ")) };
        // The end of a name that is not a place.
        let ends = FORMS_CHINESE.iter().chain(&["分行", "支行", "营业部"]);
        let rest = ends.fold(beside.clone(), |rest, form| rest.replace(form, " "));
        (Named { bank, place: country::mentioned(&rest).or(implied) }, beside)
    })
}

/// A bank that was found, the rest of its name, and the country that the name itself gives.
type Found = (Bank, String, Option<&'static str>);

/// The bank by its Chinese name.
fn by_han(han: &str) -> Option<Found> {
    let begun =
        han.char_indices().flat_map(|(at, first)| Bank::words(Word::Chinese, first).map(move |found| (at, found)));
    let by_name = begun.filter_map(|(at, (bank, name))| {
        let company = name.split_once('（').map(|(bank, place)| [bank, place.trim_end_matches('）')].concat());
        let plain = company.as_deref().unwrap_or(name);
        let after = han[at..].strip_prefix(plain)?;
        // A branch in Hong Kong is not the bank's company there. No other bank's name ends with 中国银行.
        let is_other = company.is_some() && ["分行", "支行"].iter().any(|branch| after.starts_with(branch));
        let begins = !name.starts_with("中国银行") || at == 0;
        (begins && !is_other).then(|| (plain.len(), bank, [&han[..at], after].join(" ")))
    });
    let found = by_name.max_by_key(|(length, ..)| *length).map(|(_, bank, rest)| (bank, rest, None));
    found.or_else(|| {
        let is_branch = |rest: &str| rest.is_empty() || rest.contains(['行', '部', '处']);
        let mut short = Bank::words(Word::Short, han.chars().next()?);
        short.find_map(|(bank, short)| {
            han.strip_prefix(short).filter(|rest| is_branch(rest)).map(|rest| (bank, rest.to_owned(), None))
        })
    })
}

/// The bank by its name in Latin letters.
fn by_latin(words: &[String]) -> Option<Found> {
    let mut best: Option<(usize, usize, Bank, &'static str)> = None;
    // The names of other banks end with "Bank of China".
    for (at, word) in words.iter().enumerate().filter(|(at, word)| *at == 0 || *word != "bank") {
        if best.is_some() {
            break;
        }
        for (bank, name) in Bank::words(Word::English, word.chars().next()?) {
            let Some(length) = spelled(name, &words[at..]) else { continue };
            let is_inner = at > 0 && length < 2;
            let is_branch = name.ends_with(')') && words.get(at + length).is_some_and(|next| next == "branch");
            if !is_inner && !is_branch && best.is_none_or(|(longest, ..)| length > longest) {
                best = Some((length, at, bank, name));
            }
        }
    }
    if let Some((length, at, bank, name)) = best {
        let rest = [&words[..at], &words[at + length..]].concat().join(" ");
        // The Hongkong and Shanghai Banking Corporation is the bank's company in Hong Kong.
        return Some((bank, rest, name.starts_with("Hong").then_some("HK")));
    }
    let (first, rest) = words.split_first()?;
    let mut by_letters = Bank::words(Word::Short, first.chars().next()?).filter(|(_, short)| short == first);
    let is_branch = || {
        rest.iter().any(|word| word == "branch" || word == "subbranch")
            || rest.iter().all(|word| word == "bank" || BRANCH.has(word) || country::mentioned(word).is_some())
    };
    let found = by_letters.next().filter(|_| is_branch());
    found.map(|(bank, _)| (bank, rest.join(" "), None)).or_else(|| by_code(words)).or_else(|| cut_short(words))
}

/// The bank by the SWIFT code of its home, if that was written instead of its name.
fn by_code(words: &[String]) -> Option<Found> {
    let [word] = words else { return None };
    let code = word.to_ascii_uppercase();
    let bank = Bank::of_swift(&code).filter(|bank| bank.home().is_some() && swift::country(&code) == bank.home())?;
    Some((bank, String::new(), None))
}

/// Words of the table's names that are left out where words are folded.
const SILENT: [&[u8]; 3] = [b"of ", b"and ", b"Corporation"];

/// The letters of a name of the table, folded like words: lower case, without spaces, brackets and ignored words.
fn letters(name: &str) -> impl Iterator<Item = u8> + '_ {
    let mut rest = name.as_bytes();
    let mut is_start = true;
    std::iter::from_fn(move || {
        loop {
            let silent = SILENT.iter().find(|word| is_start && rest.starts_with(word));
            rest = &rest[silent.map_or(0, |word| word.len())..];
            let (first, after) = rest.split_first()?;
            rest = after;
            is_start = !first.is_ascii_alphabetic();
            if !is_start {
                return Some(first.to_ascii_lowercase());
            }
        }
    })
}

/// How many words spell a name of the table, if the words begin with it.
fn spelled(name: &str, words: &[String]) -> Option<usize> {
    let mut letters = letters(name);
    let mut next = letters.next();
    for (at, word) in words.iter().enumerate() {
        for byte in word.bytes() {
            if next != Some(byte) {
                return None;
            }
            next = letters.next();
        }
        if next.is_none() {
            return Some(at + 1);
        }
    }
    None
}

/// Whether this is a long name whose end is missing.
fn cut_short(words: &[String]) -> Option<Found> {
    let written = words.concat();
    let is_start = |name: &str| {
        let mut letters = letters(name);
        !name.ends_with(')') && written.bytes().all(|byte| letters.next() == Some(byte))
    };
    let first = written.chars().next().filter(|_| written.len() >= CUT)?;
    let mut found = Bank::words(Word::English, first).filter(|(_, name)| is_start(name));
    let (bank, _) = found.next()?;
    found.all(|(other, _)| other == bank).then(|| (bank, String::new(), None))
}

/// Whether two names mean one bank.
///
/// ```
/// use fapiao_check::internals::names::{Sameness, same_bank};
///
/// assert_eq!(same_bank("招商银行", "China Merchants Bank Co., Ltd., Shenzhen Branch"), Sameness::Same);
/// assert_eq!(same_bank("CMB", "CMBC"), Sameness::Different);
/// ```
pub fn same_bank(first: &str, second: &str) -> Sameness {
    Name::of(first).relate(&Name::of(second))
}

/// Compares two banks that are not listed, by their names without legal form and branch.
fn unknown(one: &Words, two: &Words) -> Sameness {
    if !one.han.is_empty() && !two.han.is_empty() {
        let (one, two) = (core(&one.han), core(&two.han));
        return if one == two { Sameness::Same } else { Sameness::Different };
    }
    if one.latin.is_empty() || two.latin.is_empty() {
        return Sameness::Unknown;
    }
    let (short, long) = if one.latin.concat().len() <= two.latin.concat().len() { (one, two) } else { (two, one) };
    let (short, long) = (&short.latin, &long.latin);
    let rest = long.strip_prefix(&short[..]);
    let is_branch = |rest: &[String]| {
        rest.iter().any(|word| word.ends_with("branch"))
            || rest.iter().all(|word| word == "bank" || BRANCH.has(word) || country::mentioned(word).is_some())
    };
    let (written, whole) = (short.concat(), long.concat());
    let is_cut = rest.is_none() && written.len() >= CUT && whole.starts_with(&written);
    if written == whole || is_cut || rest.is_some_and(is_branch) { Sameness::Same } else { Sameness::Different }
}

/// A Chinese name up to its 银行, or without its legal form.
fn core(han: &str) -> &str {
    let end = han.find("银行").map(|at| at + "银行".len());
    let form = FORMS_CHINESE.iter().find_map(|form| han.strip_suffix(form)).unwrap_or(han);
    end.map_or(form, |end| &han[..end])
}

/// Whether a bank's name fits a SWIFT code; `None` if that is not known.
///
/// ```
/// use fapiao_check::internals::names::fits_swift;
///
/// assert_eq!(fits_swift("China Merchants Bank", "CMBCCNBS"), Some(true));
/// assert_eq!(fits_swift("China Minsheng Bank", "CMBCCNBS"), Some(false));
/// assert_eq!(fits_swift("Example Bank", "XBVLLT22"), None);
/// ```
pub fn fits_swift(name: &str, code: &str) -> Option<bool> {
    named(name)?.fits_swift(code)
}

#[cfg(test)]
mod tests;
