//! Amounts as people type them: `6150`, `6,150.00`, `¥6,150`, `CNY 6150`, `6 150,00`, `4.800,00`, `Total: US$ 6,150/-`.
//!
//! What has only one reading is read. What could mean two amounts becomes a question. Nothing is ever truncated. A
//! leading label and the currency next to it are left out; the currency is kept.

mod notation;

use self::notation::Notation;
use super::reading;
use crate::{
    glyph::{Glyph, is_letter, lower_case},
    money,
    report::{Report, Severity},
    rule::Rule,
    sources::own,
    text::text,
    typed::currency::{self, Currency, Reading},
};
use rust_decimal::Decimal;

/// The rules of this family.
pub static RULES: &[&Rule] = &[&NOT_AN_AMOUNT, &SEPARATORS, &AMBIGUOUS, &DECIMAL_COMMA, &DECIMALS, &TOO_LARGE];

/// A character that an amount never has.
pub static NOT_AN_AMOUNT: Rule = Rule {
    code: "amount/not-an-amount",
    severity: Severity::Stop,
    title: text!("Not an amount", "不是金额"),
    message: text!(
        "Expected an amount such as 6,150.00, found “{found}”.",
        "此处应填写金额，例如 6,150.00，实际为“{found}”。",
    ),
    fix: Some(text!("Write the amount in digits.", "请用数字填写金额。")),
    source: &[own("Reading amounts")],
};

/// Separators that fit no notation.
pub static SEPARATORS: Rule = Rule {
    code: "amount/separators",
    severity: Severity::Stop,
    title: text!("Separators out of place", "分隔符位置不对"),
    message: text!(
        "Expected groups of three digits and at most one decimal point, found “{found}”.",
        "千分位应每三位一组，小数点最多一个，实际为“{found}”。",
    ),
    fix: Some(text!("Write it without grouping, for example 6150.00.", "请去掉千分位后填写，例如 6150.00。")),
    source: &[own("Reading amounts")],
};

/// One separator with three digits after it: two amounts are possible.
pub static AMBIGUOUS: Rule = Rule {
    code: "amount/ambiguous",
    severity: Severity::Hold,
    title: text!("Two readings", "存在两种读法"),
    message: text!("“{found}” could mean {grouped} or {decimal}.", "“{found}”可能是 {grouped}，也可能是 {decimal}。"),
    fix: Some(text!("Write {grouped} or {decimal}.", "请改写为 {grouped} 或 {decimal}。")),
    source: &[own("Reading amounts")],
};

/// A decimal comma, or points between thousands.
pub static DECIMAL_COMMA: Rule = Rule {
    code: "amount/decimal-comma",
    severity: Severity::Info,
    title: text!("Read from another notation", "按其他书写习惯识别"),
    message: text!("“{found}” was read as {read}.", "“{found}”已识别为 {read}。"),
    fix: None,
    source: &[own("Reading amounts")],
};

/// More decimals than the currency has.
pub static DECIMALS: Rule = Rule {
    code: "amount/decimals",
    severity: Severity::Stop,
    title: text!("Too many decimals", "小数位数过多"),
    message: text!(
        "Expected at most {allowed} decimals, found {count} in “{found}”.",
        "小数最多 {allowed} 位，“{found}”有 {count} 位。",
    ),
    fix: Some(text!("Enter the amount as printed. We do not round it.", "请按票面金额填写，本工具不会代为四舍五入。",)),
    source: &[own("Reading amounts")],
};

/// Too large to stay exact.
pub static TOO_LARGE: Rule = Rule {
    code: "amount/too-large",
    severity: Severity::Stop,
    title: text!("Too large to stay exact", "金额过大"),
    message: text!(
        "Amounts up to {largest} are computed exactly; this one is larger.",
        "本工具可精确计算的最大金额为 {largest}，所填金额已超出。",
    ),
    fix: Some(text!("Check the number of digits.", "请检查位数是否正确。")),
    source: &[own("Reading amounts")],
};

/// An amount that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Its exact value.
    pub value: Decimal,
    /// The currency that is written next to it.
    pub currency: Option<Currency>,
}

/// Reads an amount; `None` if nothing was typed or it could not be read (the report says why).
///
/// `currency` decides how many decimals are allowed, unless another one is written next to the amount.
pub fn read(field: &str, typed: &str, currency: &str, report: &mut Report) -> Option<Amount> {
    let typed = reading::read(field, typed, report)?;
    if typed.is_empty() {
        return None;
    }
    let found = typed.folded();
    let Cut { number, currency: beside, is_token } = cut(&typed.glyphs);
    if is_token {
        report.add(currency::NOT_A_CURRENCY.at(field).with("found", &*found));
        return None;
    }
    let beside = match beside[..] {
        [first, second] if !first.fits(second) => {
            report.add(currency::CONFLICT.at(field).with("beside", first.code).with("field", second.code));
            return None;
        }
        [first, second] => Some(if first.is_shared() { second } else { first }),
        _ => beside.first().copied(),
    };
    let shared = beside.filter(|beside| beside.is_shared() && beside.can_be(currency));
    let allowed = money::decimals(beside.filter(|_| shared.is_none()).map_or(currency, |beside| beside.code));
    if let Some(at) = number.iter().position(|glyph| !is_amount_character(glyph.char)) {
        let glyph = number[at];
        report.add(NOT_AN_AMOUNT.at(field).with("found", glyph.char.to_string()).position(glyph.at));
        return None;
    }
    if !number.iter().any(|glyph| glyph.char.is_ascii_digit()) {
        report.add(NOT_AN_AMOUNT.at(field).with("found", &*found).position(typed.span(0, typed.glyphs.len() - 1)));
        return None;
    }
    let mut characters: String = number.iter().map(|glyph| glyph.char).collect();
    // A dash means no cents: `6.150,-`.
    if characters.ends_with(",-") || characters.ends_with(".-") {
        characters.truncate(characters.len() - 1);
        characters.push_str("00");
    }
    match notation::read(&characters) {
        Notation::Plain(plain) => value(field, &found, &plain, allowed, report),
        Notation::Other(plain) => {
            let value = value(field, &found, &plain, allowed, report)?;
            report.add(DECIMAL_COMMA.at(field).with("found", &*found).with("read", &*plain).suggest(plain));
            Some(value)
        }
        Notation::Two { grouped, decimal } => {
            let finding = AMBIGUOUS.at(field).with("found", &*found).with("grouped", grouped).with("decimal", decimal);
            report.add(finding);
            None
        }
        Notation::Neither => {
            report.add(SEPARATORS.at(field).with("found", &*found));
            None
        }
    }
    .map(|value| Amount { value, currency: beside })
}

/// Words before an amount that only announce it, in lower case.
const LABELS: [&str; 18] = [
    "grand total",
    "total amount",
    "total price",
    "total value",
    "total",
    "amount due",
    "amount payable",
    "amount",
    "balance due",
    "subtotal",
    "say",
    "合计金额",
    "总金额",
    "应付金额",
    "价税合计",
    "金额",
    "合计",
    "总计",
];

/// Words and marks after an amount that add nothing to it.
const ENDINGS: [&str; 7] = ["only", "整", "in total", "/-", "net", "/=", "."];

/// What can be around a currency next to an amount.
const AROUND: [char; 6] = [' ', ':', '(', ')', '.', '='];

/// A text split into its number and what is next to it.
struct Cut<'a> {
    number: &'a [Glyph],
    /// The currency before the number and the one after it, if any.
    currency: Vec<Currency>,
    /// A crypto token is next to it.
    is_token: bool,
}

/// Leaves out a label, the currency before and after the number, and words that add nothing.
fn cut(glyphs: &[Glyph]) -> Cut<'_> {
    let mut number = without_ending(reading::after_label(glyphs, &LABELS));
    let is_mark = |glyph: &Glyph| !(is_amount_character(glyph.char) && glyph.char != ' ');
    let word = |part: &[Glyph]| part.iter().map(|glyph| glyph.char).collect::<String>();
    let mut cut = Cut { number, currency: Vec::new(), is_token: false };
    // The full stop of an abbreviation belongs to its word: `Rs. 10`, `U.S.$10`.
    let is_stop = |at: usize| {
        at > 0 && number[at].char == '.' && is_letter(number[at - 1].char) && !number[at - 1].char.is_ascii_digit()
    };
    let lead = (0..number.len()).take_while(|at| is_mark(&number[*at]) || is_stop(*at)).count();
    match currency::of(word(&number[..lead]).trim_matches(AROUND)) {
        Reading::Currency(found) => {
            cut.currency.push(found);
            number = &number[lead..];
        }
        Reading::Token(_) => cut.is_token = true,
        _ => {}
    }
    let tail = number.iter().rev().take_while(|glyph| is_mark(glyph)).count().min(number.len());
    let (rest, tail) = number.split_at(number.len() - tail);
    match currency::of(word(tail).trim_matches(AROUND)) {
        Reading::Currency(found) if !rest.is_empty() => {
            cut.currency.push(found);
            number = without_ending(rest);
        }
        Reading::Token(_) => cut.is_token = true,
        _ => {}
    }
    cut.number = number;
    cut
}

fn without_ending(glyphs: &[Glyph]) -> &[Glyph] {
    let ends = |ending: &&&str| {
        let mut letters = glyphs.iter().rev().map(|glyph| lower_case(glyph.char));
        ending.chars().rev().all(|char| letters.next() == Some(char))
    };
    let left = ENDINGS.iter().find(ends).map_or(glyphs.len(), |ending| glyphs.len() - ending.chars().count());
    let spaces = glyphs[..left].iter().rev().take_while(|glyph| glyph.char == ' ').count();
    &glyphs[..left - spaces]
}

fn is_amount_character(char: char) -> bool {
    char.is_ascii_digit() || matches!(char, '.' | ',' | '\'' | ' ' | '-' | '+')
}

/// The value of an amount's figures, in plain notation and without zeros at its end, where they have one reading and
/// the decimals of their currency: `6,150.00` is `6150`. It is a quicker test for code that looks for amounts. [`read`]
/// reads everything that this reads.
pub fn figures(text: &str, currency: &str) -> Option<String> {
    let (Notation::Plain(mut plain) | Notation::Other(mut plain)) = notation::read(text) else { return None };
    if plain.contains('.') {
        plain.truncate(plain.trim_end_matches('0').trim_end_matches('.').len());
    }
    let whole = plain.trim_start_matches(['-', '0']).len();
    let decimals = plain.find('.').map_or(0, |point| plain.len() - point - 1);
    (whole <= LONGEST_FIGURES && decimals <= money::decimals(currency) as usize).then_some(plain)
}

/// Figures of the largest amount, with its point.
const LONGEST_FIGURES: usize = 16;

fn value(field: &str, found: &str, plain: &str, allowed: u32, report: &mut Report) -> Option<Decimal> {
    let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
    let kept = part.trim_end_matches('0');
    if kept.len() > allowed as usize {
        let count = part.len().to_string();
        report.add(DECIMALS.at(field).with("allowed", allowed.to_string()).with("count", count).with("found", found));
        return None;
    }
    let exact = format!("{whole}{kept}").parse::<i128>().ok().and_then(|mantissa| {
        let amount = Decimal::try_from_i128_with_scale(mantissa, u32::try_from(kept.len()).ok()?).ok()?;
        money::to_minor(amount, allowed).map(|_| amount)
    });
    if exact.is_none() {
        report.add(TOO_LARGE.at(field).with("largest", money::print(money::LARGEST_MINOR, allowed)));
    }
    exact
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(typed: &str, expected: &str, codes: &[&str]) {
        let mut report = Report::default();
        let amount = read("amount", typed, "CNY", &mut report);
        let found: Vec<_> = report.findings.iter().map(|finding| finding.code).collect();
        assert_eq!(
            (amount.map_or("-".to_owned(), |amount| amount.value.to_string()).as_str(), found.as_slice()),
            (expected, codes),
            "{typed}"
        );
    }

    #[test]
    fn one_reading_is_read() {
        for typed in [
            "6150",
            "6,150",
            "6,150.00",
            "¥6,150",
            "￥6150.0",
            "CNY 6150",
            "6150 元",
            "6 150",
            "6'150",
            "+6150",
            "6150.",
        ] {
            let mut report = Report::default();
            let amount = read("amount", typed, "CNY", &mut report).map(|amount| amount.value.normalize().to_string());
            assert_eq!(amount.as_deref(), Some("6150"), "{typed}");
            assert!(report.findings.is_empty(), "{typed}: {:?}", report.findings);
        }
        reads("4.800,00", "4800", &["amount/decimal-comma"]);
        reads("6 150,00", "6150", &["amount/decimal-comma"]);
        reads("6,15", "6.15", &["amount/decimal-comma"]);
        reads("1.234.567", "1234567", &["amount/decimal-comma"]);
        reads("６１５０", "6150", &["typed/full-width"]);
        reads("٦١٥٠", "6150", &["typed/other-digits"]);
        reads("6150。5", "6150.5", &[]);
        reads("-1", "-1", &[]);
        reads(".5", "0.5", &[]);
        reads("1234.000", "1234", &[]);
        reads("Total amount: 6150.00", "6150", &[]);
        reads("6,150/-", "6150", &[]);
        reads("6'150.-", "6150", &[]);
        reads("6.150,-", "6150", &["amount/decimal-comma"]);
        reads("6150.00.", "6150", &[]);
        reads("12,34,567.50", "1234567.5", &["amount/decimal-comma"]);
    }

    #[test]
    fn two_readings_are_asked_and_none_are_refused() {
        reads("4.800", "-", &["amount/ambiguous"]);
        reads("1e9", "-", &["amount/not-an-amount"]);
        reads("6.150.00", "-", &["amount/separators"]);
        reads("6,15,0", "-", &["amount/separators"]);
        reads("6.15 0", "-", &["amount/separators"]);
        reads("61 5.00", "-", &["amount/separators"]);
        reads("1-2", "-", &["amount/separators"]);
        reads("1234.567", "-", &["amount/decimals"]);
        reads("0.005", "-", &["amount/decimals"]);
        reads("😀", "-", &["amount/not-an-amount"]);
        reads("-", "-", &["amount/not-an-amount"]);
        reads("100 USDT", "-", &["currency/not-a-currency"]);
        reads("USD 100 EUR", "-", &["currency/conflict"]);
        reads("total", "-", &["amount/not-an-amount"]);
        reads("12,3,456", "-", &["amount/separators"]);
        reads("", "-", &[]);
        reads("792281625142643375935439503.35", "792281625142643375935439503.35", &[]);
        reads("792281625142643375935439503.36", "-", &["amount/too-large"]);
        reads(&"9".repeat(90), "-", &["amount/too-large"]);
        reads(&"9".repeat(10_000), "-", &["typed/too-long"]);
    }

    #[test]
    fn the_currency_beside_it_is_kept() {
        for (typed, currency) in [
            ("US$ 10", "USD"),
            ("10 jpy", "JPY"),
            ("人民币10", "CNY"),
            ("10", ""),
            ("$10.00 USD", "USD"),
            ("Total: EUR 10", "EUR"),
            ("Grand Total (USD): 10.00", "USD"),
            ("HK$10", "HKD"),
            ("US dollars 10 only", "USD"),
            ("Rs. 10/-", "INR"),
            ("Rs.10", "INR"),
            ("U.S.$ 10.00.", "USD"),
            ("USD=10.00", "USD"),
            ("合计：10元整", "CNY"),
        ] {
            let amount = read("amount", typed, "CNY", &mut Report::default());
            assert_eq!(amount.and_then(|amount| amount.currency).map_or("", |beside| beside.code), currency, "{typed}");
        }
    }
}
