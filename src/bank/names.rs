//! Names of banks: which bank a name means, and whether two names mean one bank.
//!
//! ```text
//! Industrial and Commercial Bank of China Limited, Shenzhen Branch
//! └─ the bank ──────────────────────────┘ └ form  └ place: its country, or its home
//! ```
//!
//! A bank goes by its name in either language, by its letters (ICBC) and by its short Chinese name (工行), with its legal
//! form and its branch or without. A bank with companies in several countries (HSBC) is the same one where a name says no
//! country. Letters are traps: CMB is China Merchants Bank and CMBC is China Minsheng Bank, though `CMBC…` is China
//! Merchants Bank's SWIFT code.

use super::banks::Bank;
use crate::{
    glyph::{Glyph, Typed, is_han, is_letter, lower_case},
    script::unmarked,
    typed::{country, party::places, placeholder, traditional::simplified},
};

/// A bank by its name, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// The bank.
    pub bank: Bank,
    /// The country that the name itself says.
    pub place: Option<&'static str>,
}

impl Named {
    /// Its country, where the name or the bank's home says so.
    pub fn country(self) -> Option<&'static str> {
        self.place.or(self.bank.home())
    }
}

/// Whether two names mean one bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sameness {
    /// One bank.
    Same,
    /// One bank's companies or branches in two countries.
    OtherCountry,
    /// Two banks.
    Different,
    /// Nothing to compare: a name is missing, or both are unknown and in different scripts.
    Unknown,
}

/// Characters of a name that are read.
const LONGEST: usize = 200;
/// Letters from which on the beginning of a name stands for the whole: banks' screens cut names short.
const CUT: usize = 15;

/// Words that do not tell one bank from another.
const FORMS: &str = "the and of ltd limited co company corp corporation inc incorporated plc na sa ag nv se ab as uab spa llc \
                     pte berhad bhd jsc pjsc joint stock";
/// Words of a branch.
const BRANCH: &str = "branch branches sub subbranch head office department dept main business banking centre center";
const FORMS_CHINESE: [&str; 4] = ["股份有限公司", "有限责任公司", "有限公司", "股份公司"];
/// Words in front of a colon that say that a bank's name follows.
const LABELS: &str = "beneficiary beneficiarys beneficiaries benef bnf payee payees receiving opening account our bank banks name \
                      of deposit 开户行 开户银行 收款银行 收款行 收款人开户行 收款人开户行名 银行名称 银行 开户行名称";

/// A name, cut into words.
#[derive(Debug, Default)]
struct Words {
    /// Latin words, small, without marks and without legal forms.
    latin: Vec<String>,
    /// The Chinese characters, simplified.
    han: String,
}

impl Words {
    fn of(name: &str) -> Words {
        let mut glyphs = Typed::read(name).glyphs;
        glyphs.truncate(LONGEST);
        let start = label(&glyphs);
        let mut words = Words::default();
        for run in glyphs[start..].split(|glyph| !is_letter(glyph.char)) {
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
        if word.is_empty() || listed(FORMS, word) {
            return;
        }
        match (self.latin.last_mut(), word) {
            // "Hong Kong" and "J.P." are one word.
            (Some(last), "kong") if last == "hong" => last.push_str(word),
            (Some(last), _) if word.len() == 1 && last.len() == 1 => {
                last.push_str(word);
                if listed(FORMS, last) {
                    self.latin.pop();
                }
            }
            (_, "hk") => self.latin.push("hongkong".to_owned()),
            _ => self.latin.push(word.to_owned()),
        }
    }

    fn is_empty(&self) -> bool {
        self.latin.is_empty() && self.han.is_empty()
    }
}

fn listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known == word)
}

/// Where a name begins behind a label: `Beneficiary bank:`.
fn label(glyphs: &[Glyph]) -> usize {
    let Some(colon) = glyphs.iter().position(|glyph| glyph.char == ':') else { return 0 };
    let mut words = crate::typed::words(&glyphs[..colon]).peekable();
    let is_label = words.peek().is_some() && words.all(|word| listed(LABELS, &word) || word == "s");
    if is_label { colon + 1 } else { 0 }
}

/// The bank that a name means; `None` where it is not known, or the name is that of a kind of bank alone.
///
/// ```
/// use fapiao_check::bank::names::named;
///
/// let of = |name| named(name).map(|named| (named.bank.name().en().to_owned(), named.country()));
/// assert_eq!(of("工行深圳分行"), Some(("Industrial and Commercial Bank of China".to_owned(), Some("CN"))));
/// assert_eq!(of("HSBC"), Some(("HSBC".to_owned(), None)));
/// ```
pub fn named(name: &str) -> Option<Named> {
    of_words(&Words::of(name)).filter(|named| !named.bank.is_kind())
}

/// The same, kinds of banks included.
pub(super) fn of_name(name: &str) -> Option<Bank> {
    of_words(&Words::of(name)).map(|named| named.bank)
}

fn of_words(words: &Words) -> Option<Named> {
    by_han(&words.han).or_else(|| by_latin(&words.latin)).map(|(bank, rest, implied)| {
        let rest = if words.han.is_empty() { rest } else { format!("{rest} {}", words.latin.join(" ")) };
        Named { bank, place: country_in(&rest).or(implied) }
    })
}

/// The bank by its Chinese name, and what is beside that name.
fn by_han(han: &str) -> Option<(Bank, String, Option<&'static str>)> {
    if han.is_empty() {
        return None;
    }
    let is_branch = |rest: &str| rest.is_empty() || rest.contains(['行', '部', '处']);
    let by_name =
        Bank::all().flat_map(|bank| bank.chinese().map(move |name| (bank, name))).filter_map(|(bank, name)| {
            let company = name.split_once('（').map(|(bank, place)| [bank, place.trim_end_matches('）')].concat());
            let plain = company.as_deref().unwrap_or(name);
            let at = han.find(plain).filter(|_| !plain.is_empty())?;
            let (before, behind) = (&han[..at], &han[at + plain.len()..]);
            // A branch in Hong Kong is not the bank's company there; and 中国银行 is the end of no other bank's name.
            let is_other = company.is_some() && ["分行", "支行"].iter().any(|branch| behind.starts_with(branch));
            let begins = !name.starts_with("中国银行") || before.is_empty();
            (begins && !is_other).then(|| (plain.len(), bank, format!("{before} {behind}")))
        });
    let found = by_name.max_by_key(|(length, ..)| *length);
    let found = found.or_else(|| {
        let short =
            |bank: Bank| bank.short().find(|short| !short.is_ascii() && han.strip_prefix(short).is_some_and(is_branch));
        Bank::all().find_map(|bank| short(bank).map(|short| (0, bank, han[short.len()..].to_owned())))
    });
    found.map(|(_, bank, rest)| (bank, rest, None))
}

/// The bank by its name in Latin letters, and what is beside that name.
fn by_latin(words: &[String]) -> Option<(Bank, String, Option<&'static str>)> {
    let mut best: Option<(usize, usize, Bank, &'static str)> = None;
    for (bank, name) in Bank::all().flat_map(|bank| bank.english().map(move |name| (bank, name))) {
        let first = name.bytes().next().map(|first| first.to_ascii_lowercase());
        for at in (0..words.len()).filter(|at| words[*at].bytes().next() == first) {
            let Some(length) = spelled(name, &words[at..]) else { continue };
            let is_inner = at > 0 && (length < 2 || words[at] == "bank");
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
    let is_branch = rest.iter().any(|word| word == "branch" || word == "subbranch")
        || rest.iter().all(|word| word == "bank" || listed(BRANCH, word) || country_in(word).is_some());
    let by_letters = Bank::all().find(|bank| is_branch && bank.short().any(|short| short == first));
    by_letters.map(|bank| (bank, rest.join(" "), None)).or_else(|| cut_short(words))
}

/// The letters of a name of the table, as words are folded.
fn letters(name: &str) -> impl Iterator<Item = char> + '_ {
    let words = name.split(|char: char| !char.is_ascii_alphabetic());
    let tells = |word: &&str| !listed(FORMS, &word.to_ascii_lowercase());
    words.filter(tells).flat_map(|word| word.chars().map(|char| char.to_ascii_lowercase()))
}

/// How many words spell a name of the table, if they begin with it.
fn spelled(name: &str, words: &[String]) -> Option<usize> {
    let mut letters = letters(name).peekable();
    for (at, word) in words.iter().enumerate() {
        if !word.chars().all(|char| letters.next() == Some(char)) {
            return None;
        }
        if letters.peek().is_none() {
            return Some(at + 1);
        }
    }
    None
}

/// A long name whose end is missing.
fn cut_short(words: &[String]) -> Option<(Bank, String, Option<&'static str>)> {
    let written = words.concat();
    let is_start = |name: &str| {
        let mut letters = letters(name);
        !name.ends_with(')') && written.chars().all(|char| letters.next() == Some(char))
    };
    let mut found = Bank::all().filter(|bank| written.len() >= CUT && bank.english().any(is_start));
    let bank = found.next()?;
    found.next().is_none().then(|| (bank, String::new(), None))
}

/// The country of the places in a text; one abroad before the mainland's.
fn country_in(rest: &str) -> Option<&'static str> {
    if rest.trim().is_empty() {
        return None;
    }
    let places = places::countries(rest);
    let is_name = |word: &&str| word.len() > 3 && !listed(BRANCH, word);
    let by_word = || rest.split(' ').filter(is_name).find_map(|word| country::of(word).country());
    places.iter().copied().find(|code| *code != "CN").or(places.first().copied()).or_else(by_word)
}

/// Whether two names mean one bank.
///
/// ```
/// use fapiao_check::bank::names::{Sameness, same_bank};
///
/// assert_eq!(same_bank("招商银行", "China Merchants Bank Co., Ltd., Shenzhen Branch"), Sameness::Same);
/// assert_eq!(same_bank("CMB", "CMBC"), Sameness::Different);
/// ```
pub fn same_bank(first: &str, second: &str) -> Sameness {
    let (one, two) = (Words::of(first), Words::of(second));
    if one.is_empty() || two.is_empty() || [first, second].into_iter().any(placeholder::is_placeholder) {
        return Sameness::Unknown;
    }
    let known = |words: &Words| of_words(words).filter(|named| !named.bank.is_kind());
    match (known(&one), known(&two)) {
        (Some(one), Some(two)) if one.bank != two.bank => Sameness::Different,
        (Some(one), Some(two)) => match (one.country(), two.country()) {
            (Some(here), Some(there)) if here != there => Sameness::OtherCountry,
            _ => Sameness::Same,
        },
        (None, None) => unknown(&one, &two),
        _ => Sameness::Different,
    }
}

/// Two banks that are not listed: their names, without legal form and branch.
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
            || rest.iter().all(|word| listed(BRANCH, word) || country_in(word).is_some())
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

/// Whether a bank's name fits a SWIFT code; `None` where that cannot be told.
///
/// ```
/// use fapiao_check::bank::names::fits_swift;
///
/// assert_eq!(fits_swift("China Merchants Bank", "CMBCCNBS"), Some(true));
/// assert_eq!(fits_swift("China Minsheng Bank", "CMBCCNBS"), Some(false));
/// assert_eq!(fits_swift("Example Bank", "XBVLLT22"), None);
/// ```
pub fn fits_swift(name: &str, code: &str) -> Option<bool> {
    let named = named(name)?;
    let bank = named.bank;
    if bank.has_swift(code)? {
        return Some(true);
    }
    // A bank's companies abroad have codes of their own; those of its home are known, and so are other banks'.
    let is_home = bank.home().is_some() && named.country() == bank.home();
    (is_home || Bank::of_swift(code).is_some_and(|other| other != bank)).then_some(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names of one bank, a line each.
    const SAME: [&[&str]; 12] = [
        &[
            "China Merchants Bank",
            "招商银行",
            "招商銀行",
            "招商银行股份有限公司深圳分行",
            "CMB",
            "CHINA MERCHANTS BANK CO LTD",
            "China Merchants Bank, Shenzhen Branch",
            "招行",
            "CMB Shenzhen Branch",
            "China Merchants Bank H.O. Shenzhen",
        ],
        &[
            "中国工商银行",
            "工行",
            "ICBC",
            "Industrial and Commercial Bank of China",
            "Industrial & Commercial Bank of China Ltd., Yiwu Sub-branch",
            "中國工商銀行",
            "INDUSTRIAL AND COMMERCIAL BANK OF CHI",
            "ICBC Bank",
            "ICBC深圳分行",
            "工行义乌支行",
            "Beneficiary bank: ICBC",
        ],
        &[
            "中国银行",
            "Bank of China",
            "Bank of China Limited",
            "BOC",
            "中行",
            "中国银行股份有限公司义乌市分行",
            "The Bank of China",
        ],
        &["中国农业银行", "Agricultural Bank of China", "ABC", "农行", "農業銀行", "AgBank"],
        &[
            "中国建设银行",
            "China Construction Bank Corporation",
            "CCB",
            "建行",
            "China Construction Bank Ningbo Branch",
        ],
        &["交通银行", "Bank of Communications Co., Ltd.", "BoCom", "交行", "BCM"],
        &["民生银行", "China Minsheng Bank", "CMBC", "China Minsheng Banking Corp., Ltd."],
        &["浦发银行", "上海浦东发展银行", "SPD Bank", "SPDB", "Shanghai Pudong Development Bank"],
        &[
            "HSBC",
            "HSBC Hong Kong",
            "The Hongkong and Shanghai Banking Corporation Limited",
            "汇丰银行",
            "香港上海滙豐銀行",
            "HSBC Bank",
        ],
        &[
            "HSBC",
            "HSBC Bank (China) Company Limited",
            "汇丰银行（中国）有限公司",
            "HSBC Bank (China) Shanghai Branch",
            "汇丰",
        ],
        &["Citibank", "Citibank N.A., Hong Kong Branch", "花旗银行", "Citi", "CITIBANK NA"],
        &["DBS Bank (Hong Kong) Limited", "星展银行（香港）有限公司", "DBS", "DBS Hong Kong"],
    ];

    #[test]
    fn one_bank_has_many_names() {
        for names in SAME {
            for one in names {
                for two in names {
                    assert_eq!(same_bank(one, two), Sameness::Same, "{one} / {two} {:?} {:?}", named(one), named(two));
                }
            }
        }
    }

    #[test]
    fn banks_of_like_names_are_told_apart() {
        for (one, two) in [
            ("CMB", "CMBC"),
            ("China Merchants Bank", "China Minsheng Bank"),
            ("BOC", "BoCom"),
            ("Bank of China", "Bank of Communications"),
            ("Bank of China", "Agricultural Bank of China"),
            ("Bank of China", "Industrial and Commercial Bank of China"),
            ("Bank of China", "Bank of China (Hong Kong) Limited"),
            ("中国银行", "中银香港"),
            ("中国银行", "中国银行（香港）有限公司"),
            ("ICBC", "ICBC (Asia)"),
            ("工商银行", "中国工商银行（亚洲）有限公司"),
            ("Industrial Bank", "Industrial Bank of Korea"),
            ("CIB", "CITIC"),
            ("Bank of Shanghai", "Shanghai Commercial Bank"),
            ("上海银行", "上海商业银行"),
            ("招商银行", "招商永隆银行"),
            ("China CITIC Bank", "China CITIC Bank International"),
            ("农业银行", "农业发展银行"),
            ("China Merchants Bank", "Example Bank of Vilnius"),
            ("Example Bank of Vilnius", "Sample Bank of Vilnius"),
            ("Example Bank", "Example Bank International"),
            ("深圳农村商业银行", "东莞农村商业银行"),
            ("ICBC", "Mega International Commercial Bank"),
        ] {
            assert_eq!(same_bank(one, two), Sameness::Different, "{one} / {two} {:?} {:?}", named(one), named(two));
            assert_eq!(same_bank(two, one), Sameness::Different, "{two} / {one}");
        }
        for (one, two) in [
            ("HSBC Bank (China)", "HSBC Hong Kong"),
            ("Citibank Singapore", "Citibank, N.A., Hong Kong Branch"),
            ("Bank of China", "Bank of China, London Branch"),
            ("中国银行", "中国银行香港分行"),
        ] {
            assert_eq!(same_bank(one, two), Sameness::OtherCountry, "{one} / {two} {:?} {:?}", named(one), named(two));
        }
    }

    #[test]
    fn banks_that_are_not_listed_are_compared_by_their_letters() {
        for (one, two) in [
            ("Example Bank of Vilnius", "EXAMPLE BANK OF VILNIUS UAB"),
            ("Example Bank", "Example Bank, Vilnius Branch"),
            ("Commerzbank AG", "Commerzbank"),
            ("杭州联合农村商业银行股份有限公司", "杭州联合农村商业银行古荡支行"),
            ("First Example Bank of Ruritania", "FIRST EXAMPLE BANK OF RURIT"),
        ] {
            assert_eq!(same_bank(one, two), Sameness::Same, "{one} / {two}");
        }
        for (one, two) in [("", "HSBC"), ("TBD", "HSBC"), ("Example Bank", "示例银行"), ("-", "-")] {
            assert_eq!(same_bank(one, two), Sameness::Unknown, "{one} / {two}");
        }
    }

    #[test]
    fn a_name_fits_the_codes_of_its_bank() {
        for (name, code, fits) in [
            ("招商银行深圳分行", "CMBCCNBS281", Some(true)),
            ("Bank of China", "BKCHCNBJ45A", Some(true)),
            ("Bank of China", "CMBCCNBS", Some(false)),
            ("CMBC", "CMBCCNBS", Some(false)),
            ("China Merchants Bank", "XBVLLT22", Some(false)),
            ("Industrial and Commercial Bank of China", "ICBCCNBS", Some(false)),
            ("HSBC", "HSBCHKHHHKH", Some(true)),
            ("HSBC", "HBUKGB4B", None),
            ("HSBC", "CITIHKHX", Some(false)),
            ("Bank of China (Hong Kong)", "BKCHHKHH", Some(true)),
            ("Example Bank", "CMBCCNBS", None),
            ("杭州联合农村商业银行", "CMBCCNBS", None),
        ] {
            assert_eq!(fits_swift(name, code), fits, "{name} {code}");
        }
    }

    #[test]
    fn any_text_is_no_bank() {
        for name in
            ["", " ", "银行", "bank", "Bank of", "of China", "\u{0}", "中国", "branch", &"Bank of China ".repeat(2000)]
        {
            let found = named(name).map(|named| named.bank.name());
            assert!(found.is_none() || name.len() > 1000, "{name} {found:?}");
        }
    }
}
