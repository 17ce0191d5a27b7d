//! Finds amounts in running text; `typed` decides what an amount is.

use super::chars::Letter as _;
use crate::{
    glyph::is_han,
    typed::{
        amount,
        currency::{self, Reading},
        list,
    },
};

/// An amount in a run of characters.
#[derive(Clone, Debug, PartialEq)]
pub struct Money {
    /// With its currency.
    pub start: usize,
    pub end: usize,
    /// Its figures.
    pub from: usize,
    pub to: usize,
    /// Its value in plain notation: `6150.00`.
    pub value: String,
    pub currency: Option<&'static str>,
    /// Per cent.
    pub is_share: bool,
    /// Followed by a unit of something else: pieces, days.
    pub has_unit: bool,
}

/// The maximum number of words in a currency's name, and of characters.
const MOST_WORDS: usize = 3;
const LONGEST: usize = 20;

/// Words that end names of currencies. They are searched for before a name is read.
const NOUNS: &str = "dollar dollars euro euros yuan renminbi yen sterling dirham dirhams";

/// Currency codes that are also words in packing lists: ballpoint pen, coffee cup.
const WORDS: &str = "ALL BAM BOB CUP GEL LAK MAD MOP PEN RON SOS TOP TRY VES";

/// Codes that people write in lower case, too.
const SMALL: &str = "usd eur rmb cny cnh gbp hkd jpy aud sgd chf";

/// The currency of these characters, if all of them name one. A sign that several share is read as the usual one.
fn named(chars: &[char]) -> Option<&'static str> {
    let text: String = chars.iter().collect();
    match currency::of(&text) {
        Reading::Currency(currency) if !currency.is_shared() => Some(currency.code),
        Reading::Currency(currency) if text.contains('$') || text.to_ascii_lowercase().starts_with("dollar") => {
            Some(currency.code)
        }
        Reading::Currency(currency) => Some(currency.code).filter(|_| matches!(chars, ['¥' | '￥'])),
        Reading::Token(token) => Some(token),
        _ => None,
    }
}

/// The currency that begins here, and how many characters it takes.
pub fn currency_at(chars: &[char]) -> Option<(&'static str, usize)> {
    let first = *chars.first()?;
    if is_han(first) {
        let length = chars.iter().take(5).take_while(|char| is_han(**char)).count();
        let ends = |length: &usize| "元圆圓币幣金镑鎊铢盾".contains(chars[length - 1]);
        return (1..=length).rev().filter(ends).find_map(|length| Some((named(&chars[..length])?, length)));
    }
    if !first.is_ascii_alphabetic() {
        let is_sign = matches!(first, '$' | '£' | '¥' | '￥' | '\u{20a0}'..='\u{20cf}');
        return if is_sign { Some((named(&chars[..1])?, 1)) } else { None };
    }
    let letters = |from: usize| chars[from..].iter().take_while(|char| char.is_ascii_alphabetic()).count();
    let mut end = letters(0);
    let (word, count) = (&chars[..end], end);
    // US$, US $, CN¥
    let sign = end + usize::from(chars.get(end) == Some(&' '));
    if count <= 3
        && matches!(chars.get(sign), Some('$' | '¥' | '￥'))
        && let Some(code) = named(&[word, &chars[sign..=sign]].concat())
    {
        return Some((code, sign + 1));
    }
    let mut found = None;
    for _ in 0..MOST_WORDS {
        let last: String = chars[..end].iter().rev().take_while(|char| char.is_ascii_alphabetic()).collect();
        let last: String = last.chars().rev().map(|char| char.to_ascii_lowercase()).collect();
        if end <= LONGEST && list::has(NOUNS, &last) {
            found = named(&chars[..end]).map(|code| (code, end)).or(found);
        }
        // U.S. Dollars
        let gap = chars[end..].iter().take_while(|char| matches!(char, ' ' | '.')).count();
        let next = if (1..=2).contains(&gap) { letters(end + gap) } else { 0 };
        if next == 0 || chars[end] == '.' && end > 3 {
            break;
        }
        end += gap + next;
    }
    if found.is_some() || !matches!(count, 3 | 4) {
        return found;
    }
    let text: String = word.iter().collect();
    let capitals = text.to_ascii_uppercase();
    let may_be = currency::is_code(&capitals) && count == 3 || count == 4 && capitals.starts_with("USD");
    let is_written_so = text == capitals && !list::has(WORDS, &text) || list::has(SMALL, &text.to_ascii_lowercase());
    if may_be && is_written_so { Some((named(word)?, count)) } else { None }
}

/// The one currency that these words name.
pub fn currency_in(chars: &[char]) -> Option<&'static str> {
    let mut found = None;
    let mut at = 0;
    while at < chars.len() {
        let begins = at == 0 || !chars[at - 1].is_ascii_alphabetic() || !chars[at].is_ascii_alphabetic();
        match currency_at(&chars[at..]).filter(|_| begins) {
            Some((code, length)) => {
                if found.is_some_and(|found| found != code) {
                    return None;
                }
                found = Some(code);
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// The currency that ends right before a place, spaces aside.
fn currency_before(chars: &[char], end: usize) -> Option<(&'static str, usize)> {
    let mut last = end;
    while last > 0 && chars[last - 1] == ' ' {
        last -= 1;
    }
    let may_end = |char: char| char.is_ascii_alphabetic() || !char.is_ascii();
    if end - last > 2 || last == 0 || !may_end(chars[last - 1]) && chars[last - 1] != '$' {
        return None;
    }
    (1..=LONGEST).filter(|length| *length <= last).rev().find_map(|length| {
        let start = last - length;
        let begins = start == 0 || !chars[start].is_ascii_alphabetic() || !chars[start - 1].is_ascii_alphabetic();
        let found = currency_at(&chars[start..last]).filter(|(_, taken)| begins && *taken == length);
        found.map(|(code, _)| (code, start))
    })
}

/// The amounts among these characters, from the first to the last.
pub fn all(chars: &[char]) -> Vec<Money> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if !chars[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let end = figures_end(chars, at);
        found.extend(one(chars, at, end));
        at = end.max(at + 1);
    }
    found
}

/// The end of a number, with what groups its digits.
fn figures_end(chars: &[char], start: usize) -> usize {
    let digits = |from: usize| chars[from..].iter().take_while(|char| char.is_ascii_digit()).count();
    let first = digits(start);
    let mut end = start + first;
    // Groups of three after a space only where the first group is short.
    let mut spaced = first <= 3;
    loop {
        match chars.get(end) {
            Some('.' | ',' | '\'') if digits(end + 1) > 0 => {
                let count = digits(end + 1);
                spaced &= count == 3;
                end += 1 + count;
            }
            Some(' ' | '\u{a0}') if spaced && end + 1 < chars.len() && digits(end + 1) == 3 => {
                let next = chars.get(end + 4);
                // 5 000 pieces, 7 000.00; not 4000 0271 or 400 123 4567.
                if next.is_some_and(|next| next.is_ascii_alphanumeric()) {
                    return end;
                }
                end += 4;
            }
            _ => return end,
        }
    }
}

fn one(chars: &[char], from: usize, to: usize) -> Option<Money> {
    let figures: String = chars[from..to].iter().collect();
    let before = currency_before(chars, from);
    let (mut start, mut currency) = before.map_or((from, None), |(code, start)| (start, Some(code)));
    let sign = start.checked_sub(1).map(|at| chars[at]);
    let is_negative =
        sign == Some('-') && start.checked_sub(2).is_none_or(|at| matches!(chars[at], ' ' | '\t' | '(' | ':'));
    if before.is_none()
        && let Some(sign) = sign
        && (sign.is_name() || matches!(sign, '/' | '#' | '_' | '.' | '*') || sign == '-' && !is_negative)
        && !crate::glyph::is_han(sign)
    {
        return None; // A part of a number of another sort.
    }
    let mut end = to;
    let spaces = chars[to..].iter().take_while(|char| **char == ' ').count().min(2);
    let mut has_unit = false;
    let mut is_share = false;
    match chars.get(to + spaces) {
        Some('%' | '％') => {
            is_share = true;
            end = to + spaces + 1;
        }
        Some(next) => {
            if let Some((code, length)) =
                currency_at(&chars[to + spaces..]).filter(|_| currency.is_none() || *next == '元')
            {
                currency = currency.or(Some(code));
                end = to + spaces + length;
            } else if is_percent(&chars[to + spaces..]) {
                is_share = true;
                end = to + spaces + 3;
            } else if spaces == 0
                && (next.is_ascii_alphanumeric()
                    || matches!(*next, '/' | '-' | ':' | '_' | '*')
                    || is_unit(&chars[to..]))
            {
                has_unit = true;
            } else if spaces > 0 && before.is_none() {
                has_unit = next.is_alpha() && is_unit(&chars[to + spaces..]);
            }
        }
        None => {}
    }
    if is_negative {
        start -= 1;
    }
    let value = read(&figures, currency)?;
    let value = if is_negative { format!("-{value}") } else { value };
    Some(Money { start, end, from, to, value, currency, is_share, has_unit })
}

/// The word that begins here, in lower case.
fn word(chars: &[char]) -> String {
    chars.iter().take_while(|char| char.is_ascii_alphabetic()).map(char::to_ascii_lowercase).collect()
}

/// Per cent, in a word or in two.
fn is_percent(chars: &[char]) -> bool {
    let first = word(chars);
    list::has("pct percent", &first) || first == "per" && word(chars.get(4..).unwrap_or_default()) == "cent"
}

/// Words that count something else than money.
const UNITS: &str = "pcs pc pieces piece sets set ctns cartons pairs days day kg kgs g m mts mt meters metres meter tons ton \
                     units unit rolls boxes box cbm w mm cm x hours working business weeks dozen doz yards yds sqm pallets \
                     bags months years am pm ml l gb mb";

fn is_unit(chars: &[char]) -> bool {
    let han = |char: &char| "件个台套只双箱吨米天日月年小时分卷条张包批号位码期楼室栋人次".contains(*char);
    chars.first().is_some_and(han) || list::has(UNITS, &word(chars))
}

fn read(figures: &str, currency: Option<&str>) -> Option<String> {
    amount::figures(figures, currency.filter(|code| code.len() == 3).unwrap_or("USD"))
}
