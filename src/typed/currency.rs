//! Currencies as people write them: `USD`, `US$`, `US Dollar`, `USD - US Dollar`, `美元`, `人民币`, `RMB`, `¥`.
//!
//! Every code of ISO 4217 is read, and the names and signs that invoices and banks' screens print. A sign that several
//! currencies share (`$`, `¥`, `kr`) keeps all of them: it is compatible with each, and proves none of them. What a
//! bank cannot send, such as USDT, is kept apart from what cannot be read.

use super::reading;
use crate::{
    glyph::{Glyph, Typed, is_han, is_letter, lower_case},
    report::{Report, Severity},
    rule::Rule,
    sources::own,
    text::text,
    typed::{
        list::{List, starts},
        placeholder,
    },
};
use std::cmp::Ordering;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&CONFLICT, &NOT_A_CURRENCY, &UNKNOWN];

/// The amount has one currency, its field another.
pub static CONFLICT: Rule = Rule {
    code: "currency/conflict",
    severity: Severity::Stop,
    title: text!("Two currencies in one place", "同一处出现两种币种"),
    message: text!(
        "The amount is written in {beside}, but the currency next to it is {field}.",
        "金额写明的币种为 {beside}，币种栏为 {field}，两者不一致。",
    ),
    fix: Some(text!("Find out which one applies before you go on.", "请先确认以哪一个为准。")),
    source: &[own("Reading currencies")],
};

/// Crypto and the like.
pub static NOT_A_CURRENCY: Rule = Rule {
    code: "currency/not-a-currency",
    severity: Severity::Hold,
    title: text!("Not a bank's currency", "不属于银行可汇出的币种"),
    message: text!(
        "“{found}” is a crypto token, not a currency. Such a payment cannot be called back.",
        "“{found}”是加密货币，不是法定币种，付出后无法追回。",
    ),
    fix: Some(text!(
        "Ask for a bank account in the currency of the invoice.",
        "请要求对方提供以发票币种收款的银行账户。",
    )),
    source: &[own("Reading currencies")],
};

/// Words that name no known currency.
pub static UNKNOWN: Rule = Rule {
    code: "currency/unknown",
    severity: Severity::Caution,
    title: text!("Currency not recognised", "币种无法识别"),
    message: text!(
        "Expected a currency such as USD or CNY, found “{found}”.",
        "此处应填写币种，例如 USD、CNY，实际为“{found}”。",
    ),
    fix: Some(text!("Enter the three-letter code.", "请填写三位字母代码。")),
    source: &[own("Reading currencies")],
};

/// A currency, or a sign that several share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    /// ISO 4217; for a shared sign the one that it means most often.
    pub code: &'static str,
    /// All that a shared sign can mean; empty where it is certain.
    sharers: &'static str,
}

impl Currency {
    /// The yuan.
    pub const YUAN: Currency = Currency::sure("CNY");

    const fn sure(code: &'static str) -> Currency {
        Currency { code, sharers: "" }
    }

    /// Whether this is written with a sign of several currencies.
    pub fn is_shared(self) -> bool {
        !self.sharers.is_empty()
    }

    /// Whether it is, or can be, the currency of this code.
    pub fn can_be(self, code: &str) -> bool {
        self.code == code || self.sharers.split(' ').any(|known| known == code)
    }

    /// Whether both can be the same currency.
    pub fn fits(self, other: Currency) -> bool {
        self.can_be(other.code) || other.can_be(self.code)
    }

    /// Whether it is, or can be, the yuan.
    pub fn is_yuan(self) -> bool {
        self.can_be("CNY")
    }
}

/// What a text says about a currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing was typed.
    Empty,
    /// A placeholder: `TBD`, `-`, 见合同.
    Placeholder,
    /// A currency.
    Currency(Currency),
    /// A crypto token, by the word for it in lower case.
    Token(&'static str),
    /// Words that do not name exactly one currency.
    Unknown,
}

impl Reading {
    /// The currency, if there is one.
    pub fn currency(self) -> Option<Currency> {
        if let Reading::Currency(currency) = self { Some(currency) } else { None }
    }
}

/// Signs and words that several currencies share, in lower case; the first is meant most often.
const SHARED: [(&str, &str); 9] = [
    ("$", "USD AUD CAD HKD SGD NZD TWD MXN BND FJD JMD TTD BSD BBD BZD CLP COP ARS NAD XCD"),
    ("dollar", "USD AUD CAD HKD SGD NZD TWD BND FJD JMD TTD BSD BBD BZD NAD XCD"),
    ("¥", "CNY JPY"),
    ("kr", "SEK NOK DKK ISK"),
    ("pound", "GBP EGP LBP SYP SDG SSP FKP GIP SHP"),
    ("franc", "CHF XAF XOF XPF RWF BIF CDF DJF GNF KMF"),
    ("rupee", "INR PKR LKR NPR MUR SCR"),
    ("rs", "INR PKR LKR NPR MUR SCR"),
    ("peso", "MXN ARS CLP COP PHP UYU DOP CUP"),
];

/// Other names that banks and invoices use for a code.
const ALIASES: [(&str, &str); 3] = [("rmb", "CNY"), ("cnh", "CNY"), ("eur€", "EUR")];

/// Tokens that no bank sends.
static TOKENS: List = List::of(
    "usdt usdc busd tusd btc xbt eth trx bnb xrp ltc doge tether bitcoin ethereum trc20 erc20 泰达币 比特币 以太坊 以太币",
);

/// Words before a currency that only announce it.
const LABELS: [&str; 8] = ["currency code", "currency", "ccy", "curr", "币种", "货币", "币别", "幣種"];

/// Names and signs, a line each, with the code: in lower case, without spaces and full stops; Latin ones first, in
/// alphabetical order. Names of currencies that invoices rarely show are left out of the module that the page begins
/// with; their codes are read there too.
const NAMES: [&str; 2] = [
    include_str!("currencies.txt"),
    if cfg!(any(feature = "numbers", feature = "payment")) { include_str!("currencies_rare.txt") } else { "" },
];

static STARTS: [[u16; 27]; 2] = [starts(NAMES[0], b'a'), starts(NAMES[1], b'a')];

/// Every code, separated by spaces.
const CODES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD \
                     CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD \
                     GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD \
                     KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO \
                     NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE \
                     SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV \
                     WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/// Reads what a text says about a currency.
pub fn of(text: &str) -> Reading {
    let typed = Typed::read(text);
    if let Some(code) = plain_code(&typed.glyphs) {
        return Reading::Currency(Currency::sure(code));
    }
    let text: String = reading::after_label(&typed.glyphs, &LABELS).iter().map(|glyph| glyph.char).collect();
    let text = text.trim();
    if text.is_empty() {
        return Reading::Empty;
    }
    let token = |word: &str| TOKENS.find(&letters(word));
    if let Some(token) = token(text).or_else(|| text.split(|char: char| !is_letter(char)).find_map(token)) {
        return Reading::Token(token);
    }
    match named(text) {
        Some(currency) => Reading::Currency(currency),
        None if placeholder::is_placeholder(text) => Reading::Placeholder,
        None => parts(text).map_or(Reading::Unknown, Reading::Currency),
    }
}

/// The currency of a three-letter code, without looking at names and signs.
pub fn of_code(code: &str) -> Option<Currency> {
    let alias = ALIASES.iter().find(|(alias, _)| code.len() == 3 && alias.eq_ignore_ascii_case(code));
    alias.map(|(_, code)| *code).or_else(|| capitals(code.as_bytes())).map(Currency::sure)
}

/// Reads the currency of a field; `None` if none was typed or none could be read (the report says why, except for a
/// placeholder, which counts as empty).
pub fn read(field: &str, typed: &str, report: &mut Report) -> Option<Currency> {
    let reading = of(typed);
    let rule = match reading {
        Reading::Token(_) => &NOT_A_CURRENCY,
        Reading::Unknown => &UNKNOWN,
        _ => return reading.currency(),
    };
    report.add(rule.at(field).with("found", typed.trim()));
    None
}

/// A currency that was written next to an amount, and the one of its field: the certain one of the two, or a finding
/// that they contradict each other.
pub fn agreed(field: &str, beside: Option<Currency>, own: Option<Currency>, report: &mut Report) -> Option<Currency> {
    match (beside, own) {
        (Some(beside), Some(own)) if !beside.fits(own) => {
            report.add(CONFLICT.at(field).with("beside", beside.code).with("field", own.code));
            None
        }
        (Some(beside), Some(own)) => Some(if own.is_shared() { beside } else { own }),
        (beside, own) => own.or(beside),
    }
}

/// Lower-case letters and signs, without spaces, full stops and hyphens; traditional characters of units are
/// simplified.
fn letters(text: &str) -> String {
    let simple = |char| match char {
        '圓' => '圆',
        '幣' => '币',
        '臺' => '台',
        _ => lower_case(char),
    };
    text.chars().filter(|char| !matches!(char, ' ' | '.' | '-' | '\'' | ',')).map(simple).collect()
}

/// A text that is one code, name or sign.
fn named(text: &str) -> Option<Currency> {
    let word = letters(text);
    if word.is_empty() {
        return None;
    }
    if let Some((_, code)) = ALIASES.iter().find(|(alias, _)| *alias == word) {
        return Some(Currency::sure(code));
    }
    let one = word.strip_suffix('s').filter(|one| one.len() > 3).unwrap_or(&word);
    if let Some((_, sharers)) = SHARED.iter().find(|(sign, _)| *sign == word || *sign == one) {
        return Some(Currency { code: sharers.get(..3)?, sharers });
    }
    capitals(word.as_bytes()).map(Currency::sure).or_else(|| by_name(&word, one))
}

/// Whether three capitals are a code, or a name that is used like one: RMB.
pub fn is_code(word: &str) -> bool {
    word.as_bytes().try_into().is_ok_and(|capitals| code(capitals).is_some()) || matches!(word, "RMB" | "CNH")
}

/// A code of three letters, as most are written.
fn plain_code(glyphs: &[Glyph]) -> Option<&'static str> {
    let [first, second, third] = glyphs else { return None };
    let letter = |glyph: &Glyph| glyph.char.is_ascii_alphabetic().then(|| glyph.char.to_ascii_uppercase() as u8);
    code([letter(first)?, letter(second)?, letter(third)?])
}

/// The code of three letters, in lower or upper case.
fn capitals(letters: &[u8]) -> Option<&'static str> {
    code(<[u8; 3]>::try_from(letters).ok()?.map(|letter| letter.to_ascii_uppercase()))
}

/// The code of these capitals.
fn code(capitals: [u8; 3]) -> Option<&'static str> {
    let codes = CODES.as_bytes();
    let (mut from, mut to) = (0, codes.len().div_ceil(4));
    while from < to {
        let middle = usize::midpoint(from, to);
        let found = CODES.get(middle * 4..middle * 4 + 3)?;
        match found.as_bytes().cmp(&capitals) {
            Ordering::Equal => return Some(found),
            Ordering::Less => from = middle + 1,
            Ordering::Greater => to = middle,
        }
    }
    None
}

/// The currency of a name or a sign; `one` is its singular.
fn by_name(word: &str, one: &str) -> Option<Currency> {
    let (first, head) = (*word.as_bytes().first()?, word.chars().next()?);
    NAMES.iter().zip(&STARTS).find_map(|(names, starts)| {
        let place = |letter: usize| starts.get(letter).map_or(names.len(), |start| *start as usize);
        let (start, end) = match first {
            b'a'..=b'z' => (place((first - b'a') as usize), place((first - b'a') as usize + 1)),
            _ => (place(26), names.len()),
        };
        // Most words do not name a currency.
        let near = names.get(start..end).filter(|near| near.chars().any(|char| char == head))?;
        let row = near.lines().find(|row| {
            let rest = row.strip_prefix(one).map(|rest| rest.strip_prefix('s').unwrap_or(rest));
            rest.is_some_and(|rest| rest.len() == 4) || row.strip_prefix(word).is_some_and(|rest| rest.len() == 4)
        })?;
        row.get(row.len() - 3..).map(Currency::sure)
    })
}

/// Several words for one currency: `USD - US Dollar`, `美元（USD）`, `US Dollar USD`. All of them have to fit.
fn parts(text: &str) -> Option<Currency> {
    let is_between = |char: char| matches!(char, '-' | '(' | ')' | '/' | ',' | ':' | ';' | '[' | ']' | '|');
    let mut words: Vec<&str> = Vec::new();
    for part in text.split(is_between) {
        let rest = part.trim_start_matches(|char| !is_han(char));
        let han = rest.trim_end_matches(|char| !is_han(char));
        words.extend([part.strip_suffix(rest), Some(han), rest.strip_prefix(han)].into_iter().flatten());
    }
    let mut found = None;
    for word in words.into_iter().map(str::trim).filter(|word| !word.is_empty()) {
        let currency = named(word).or_else(|| code_and_name(word))?;
        found = match found {
            None => Some(currency),
            Some(other) if currency.fits(other) => Some(if other.is_shared() { currency } else { other }),
            Some(_) => return None,
        };
    }
    found
}

/// `USD US Dollar` and `US Dollar USD`.
fn code_and_name(text: &str) -> Option<Currency> {
    let is_space = |char| char == ' ';
    let split = [text.split_once(is_space), text.rsplit_once(is_space)];
    split.into_iter().flatten().find_map(|(first, rest)| {
        let (first, rest) = (named(first)?, named(rest)?);
        first.fits(rest).then_some(if first.is_shared() { rest } else { first })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(texts: &[&str], code: &str) {
        for text in texts {
            assert_eq!(of(text).currency().map(|currency| currency.code), Some(code), "{text}");
        }
    }

    #[test]
    fn one_currency_has_many_spellings() {
        reads(
            &["USD", "usd", "US$", "U.S.$", "US Dollar", "US dollars", "USD - US Dollar", "美元", "美金", "美圓"],
            "USD",
        );
        reads(
            &["USD美元", "美元 USD", "美元（USD）", "US Dollar (USD)", "USD/US Dollar", "Currency: USD", "ＵＳＤ"],
            "USD",
        );
        reads(&["$", "dollars", "Currency $", "U.S. Dollars", "United States Dollar"], "USD");
        reads(
            &["CNY", "RMB", "rmb", "CNH", "人民币", "人民币元", "元", "¥", "￥", "CN¥", "Chinese Yuan", "币种：人民币"],
            "CNY",
        );
        reads(&["HK$", "HKD", "Hong Kong Dollar", "港币", "港元"], "HKD");
        reads(&["€", "Euro", "euros", "欧元", "EUR (€)"], "EUR");
        reads(&["£", "GBP", "Pounds", "Pound Sterling", "英镑"], "GBP");
        reads(&["JPY", "Yen", "日元", "日圓", "日幣", "JPY ¥", "¥ (JPY)"], "JPY");
        reads(&["A$", "AUD", "Australian dollars", "澳元"], "AUD");
    }

    #[test]
    fn a_shared_sign_fits_each_and_proves_none() {
        let currency = |text| of(text).currency().unwrap();
        assert!(
            currency("$").is_shared() && currency("$").fits(currency("HKD")) && currency("USD").fits(currency("$"))
        );
        assert!(currency("¥").is_yuan() && currency("¥").fits(currency("JPY")) && !currency("JPY").is_yuan());
        assert!(!currency("$").fits(currency("EUR")) && !currency("US$").fits(currency("HK$")));
    }

    #[test]
    fn what_is_no_currency_is_told_apart() {
        for text in ["USDT", "usdt (TRC20)", "Tether", "BTC", "泰达币", "USDT-ERC20"] {
            assert!(matches!(of(text), Reading::Token(_)), "{text}");
        }
        for text in ["", "  ", "\u{200b}"] {
            assert_eq!(of(text), Reading::Empty, "{text}");
        }
        for text in ["-", "???", "N/A", "TBD", "见合同"] {
            assert_eq!(of(text), Reading::Placeholder, "{text}");
        }
        for text in ["ABC", "money", "USD or EUR", "USD/EUR", "US", "12", "美元欧元"] {
            assert_eq!(of(text), Reading::Unknown, "{text}");
        }
    }

    #[test]
    fn an_amount_and_its_field_agree_or_it_is_said() {
        let mut report = Report::default();
        let [usd, eur, sign] = ["USD", "EUR", "$"].map(|text| of(text).currency());
        assert_eq!(agreed("amount", usd, usd, &mut report), usd);
        assert_eq!(agreed("amount", sign, usd, &mut report), usd);
        assert_eq!(agreed("amount", usd, sign, &mut report), usd);
        assert_eq!(agreed("amount", None, eur, &mut report), eur);
        assert!(report.findings.is_empty());
        assert_eq!(agreed("amount", eur, usd, &mut report), None);
        assert_eq!(report.findings[0].code, CONFLICT.code);
    }

    #[test]
    fn every_code_is_read_once() {
        let codes: Vec<&str> = CODES.split(' ').collect();
        assert!(codes.iter().all(|code| code.len() == 3) && codes.len() == 154);
        let named = |code: &&str| NAMES.iter().any(|names| names.lines().any(|row| row.ends_with(code)));
        assert!(codes.iter().all(named));
        for row in NAMES.iter().flat_map(|names| names.lines()) {
            let (name, code) = row.split_at(row.len() - 4);
            reads(&[name], code.trim());
        }
        for code in codes {
            reads(&[code], code);
        }
    }
}
