//! Countries as people write them: every code of ISO 3166, and XK for Kosovo; the names in both languages; and what
//! people write for them, such as `UK`, `P.R. China`, `Hongkong`, or the town that a bank is in.

use super::{
    list,
    placeholder::{self, PLACEHOLDER},
    reading::{self, words},
};
use crate::{
    glyph::{Glyph, Typed, is_han, is_letter},
    report::{Report, Severity},
    rule::Rule,
    sources::banking,
    text::text,
};
use table::{by_name, fold, named_so};

mod table;

pub use table::{is_country, name, of_code};

/// The rules of this family.
pub static RULES: &[&Rule] = &[&UNKNOWN];

/// A country that was not understood.
pub static UNKNOWN: Rule = Rule {
    code: "bank/country-unknown",
    severity: Severity::Info,
    title: text!("Country not understood", "国家/地区无法识别"),
    message: text!(
        "“{found}” is not a country that we know, so the country was not compared.",
        "“{found}”不是已知的某一个国家/地区，国家/地区未参与核对。",
    ),
    fix: Some(text!(
        "Enter the country's name, or two letters such as CN or DE.",
        "请填写国家/地区名称，或两位字母代码，例如 CN、DE。"
    )),
    source: &[banking("ISO 3166")],
};

/// Territories whose banks write the country that they belong to: its code, then theirs.
pub(super) const TERRITORIES: [&str; 4] =
    ["FR BL GF GP MF MQ NC PF PM RE TF WF YT", "GB GG IM JE", "US AS GU MP PR VI", "FI AX"];

/// Words that announce a country.
const LABELS: &str = "country countries bank banks beneficiary receiving of and region code location 国家 地区 国别 国家地区 国家/地区 所在国家 所在地区 所在国 开户行 开户银行 银行";

/// What a text says about a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing was typed.
    Empty,
    /// A placeholder.
    Placeholder,
    /// A country, by its two letters.
    Country(&'static str),
    /// Words that do not name exactly one country.
    Unknown,
}

impl Reading {
    /// The country, if there is one.
    pub fn country(self) -> Option<&'static str> {
        if let Reading::Country(code) = self { Some(code) } else { None }
    }
}

/// Whether banks of one can write the other.
pub fn is_same(one: &str, two: &str) -> bool {
    let are_in = |group: &&str| [one, two].iter().all(|code| group.split(' ').any(|known| known == *code));
    one == two || TERRITORIES.iter().any(are_in)
}

/// Reads what a text says about a country.
///
/// ```
/// use fapiao_check::internals::typed::country::{Reading, of};
///
/// assert_eq!(of("P.R. China"), Reading::Country("CN"));
/// assert_eq!(of("Shenzhen, China"), Reading::Country("CN"));
/// assert_eq!(of("Hong Kong, China"), Reading::Country("HK"));
/// assert_eq!(of("Ruritania"), Reading::Unknown);
/// ```
pub fn of(text: &str) -> Reading {
    if text.len() > reading::LONGEST && Typed::count(text) > reading::LONGEST {
        return Reading::Unknown;
    }
    of_typed(&Typed::read(text))
}

fn of_typed(typed: &Typed) -> Reading {
    if typed.is_empty() {
        return Reading::Empty;
    }
    // `NA` is Namibia only in capitals; written differently it is a placeholder.
    if placeholder::is_read_placeholder(typed) && typed.folded() != "NA" {
        return Reading::Placeholder;
    }
    if let Some(code) = named(&typed.glyphs) {
        return Reading::Country(code);
    }
    if let Some(code) = turned_round(&typed.glyphs) {
        return Reading::Country(code);
    }
    let mut found: Option<&'static str> = None;
    for part in parts(&typed.glyphs).filter(|part| !part.is_empty()) {
        let is_whole = part.len() == typed.glyphs.len();
        let code = (if is_whole { None } else { named(part) }).or_else(|| both(part));
        let Some(code) = code.or_else(|| within(part)) else { continue };
        match found.map_or(Some(code), |other| whole_of(other, code)) {
            None => return Reading::Unknown,
            together => found = together,
        }
    }
    found.map_or(Reading::Unknown, Reading::Country)
}

/// The parts between commas, brackets and the like, and a hyphen with spaces around it.
fn parts(glyphs: &[Glyph]) -> impl Iterator<Item = &[Glyph]> {
    let breaks = |glyph: &Glyph| matches!(glyph.char, ',' | ';' | ':' | '/' | '(' | ')' | '|' | '=');
    let spaced = |pair: &[Glyph]| pair[0].char == ' ' && pair[1].char == '-';
    glyphs.split(breaks).flat_map(move |part| {
        let at = part.windows(2).position(spaced).unwrap_or(part.len());
        let (one, two) = part.split_at(at);
        [one, two.get(2..).unwrap_or_default()]
    })
}

/// The country of exactly this name, label aside.
fn named(glyphs: &[Glyph]) -> Option<&'static str> {
    let folded = fold(glyphs.iter().map(|glyph| glyph.char));
    if folded.is_empty() || folded.len() > 60 {
        return None;
    }
    let labelled = || without_label(glyphs, &folded).and_then(|rest| by_name(&rest));
    let article = || by_name(folded.strip_prefix("the")?);
    by_name(&folded).or_else(article).or_else(|| by_core(&folded)).or_else(labelled)
}

/// Words before a country's name, of which the last one counts, and after it.
const OFFICIAL: [&str; 8] =
    ["republicof", "kingdomof", "stateof", "statesof", "principalityof", "commonwealthof", "sultanateof", "duchyof"];
const OFFICIAL_CHINESE: [&str; 4] = ["共和国", "王国", "联邦", "国"];

/// The country of an official name, such as `Federal Republic of Nigeria`.
fn by_core(folded: &str) -> Option<&'static str> {
    let after = OFFICIAL
        .iter()
        .filter_map(|words| folded.match_indices(words).last().map(|(at, words)| &folded[at + words.len()..]))
        .min_by_key(|rest| rest.len());
    let rest = after.unwrap_or(folded);
    let rest = rest.strip_prefix("the").unwrap_or(rest);
    let chinese = || OFFICIAL_CHINESE.iter().find_map(|end| named_so(folded.strip_suffix(end)?));
    let saint = || named_so(&["saint", folded.strip_prefix("st")?].concat());
    let shorter = (rest.len() < folded.len()).then(|| by_name(rest)).flatten();
    shorter.or_else(saint).or_else(chinese)
}

/// A country that a text in lower case names among other words, a foreign one before the mainland; codes do not count.
pub(crate) fn mentioned(text: &str) -> Option<&'static str> {
    let mut mainland = None;
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    for (at, word) in words.iter().enumerate() {
        let two = words.get(at + 1).map(|next| [*word, next].concat());
        let parts = word.char_indices().map(|(from, _)| &word[from..]).take_while(|rest| rest.starts_with(is_han));
        let chinese =
            || parts.flat_map(|rest| rest.char_indices().skip(2).take(3).map(|(end, _)| &rest[..end]).chain([rest]));
        let is_name = |name: &&str| name.len() > 3 || matches!(*name, "uk" | "usa" | "uae");
        let latin = [two.as_deref(), Some(word)].into_iter().flatten().filter(is_name);
        for found in latin.chain(chinese()).filter_map(named_so) {
            if found != "CN" {
                return Some(found);
            }
            mainland = Some(found);
        }
    }
    mainland
}

/// The name after `Country:` or `Bank country`.
fn without_label(glyphs: &[Glyph], folded: &str) -> Option<String> {
    let words: Vec<String> = words(glyphs).collect();
    let count = words.iter().take_while(|word| list::has(LABELS, word)).count();
    let chinese = LABELS.split(' ').filter(|label| !label.is_ascii()).filter_map(|label| folded.strip_prefix(label));
    match count {
        0 => chinese.map(str::to_owned).min_by_key(String::len),
        _ => Some(fold(words[count..].concat().chars())),
    }
}

/// `中国 China`, `China中国`: a name in each language, with nothing between them.
fn both(glyphs: &[Glyph]) -> Option<&'static str> {
    let is_first = is_han(glyphs.first()?.char);
    let at = glyphs.iter().position(|glyph| is_letter(glyph.char) && is_han(glyph.char) != is_first)?;
    let (one, two) = glyphs.split_at(at);
    whole_of(named(one)?, named(two)?)
}

/// `Korea, Republic of`, as lists write it.
fn turned_round(glyphs: &[Glyph]) -> Option<&'static str> {
    let comma = glyphs.iter().position(|glyph| glyph.char == ',')?;
    let (name, after) = (&glyphs[..comma], &glyphs[comma + 1..]);
    let last = words(after).last();
    let is_open = matches!(last.as_deref(), Some("of" | "the"));
    is_open.then(|| named(&[after, name].concat())).flatten()
}

/// The one country that a Chinese text names among other words: `英国伦敦`.
fn within(glyphs: &[Glyph]) -> Option<&'static str> {
    let text = fold(glyphs.iter().map(|glyph| glyph.char));
    let mut found: Option<&'static str> = None;
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let ends = rest.char_indices().map(|(at, char)| at + char.len_utf8()).take(8);
        let named =
            ends.skip(1).filter_map(|end| Some((end, named_so(&rest[..end])?))).last().filter(|_| is_han(first));
        match named {
            Some((end, code)) => {
                found = Some(found.map_or(Some(code), |other| whole_of(other, code))?);
                rest = &rest[end..];
            }
            None => rest = &rest[first.len_utf8()..],
        }
    }
    found
}

/// The country that two names mean together.
fn whole_of(one: &'static str, two: &'static str) -> Option<&'static str> {
    // Hong Kong, Macao and Taiwan are written with China after or before them.
    let is_part = |part: &str, whole: &str| whole == "CN" && matches!(part, "HK" | "MO" | "TW");
    if one == two || is_part(one, two) { Some(one) } else { is_part(two, one).then_some(two) }
}

/// Reads the country of a field; `None` if the field is empty or cannot be read (the report then says so).
pub fn read(field: &str, typed: &str, report: &mut Report) -> Option<&'static str> {
    let typed = reading::read(field, typed, report)?;
    let reading = of_typed(&typed);
    let rule = match reading {
        Reading::Placeholder => &PLACEHOLDER,
        Reading::Unknown => &UNKNOWN,
        _ => return reading.country(),
    };
    let whole = typed.span(0, typed.glyphs.len().saturating_sub(1));
    report.add(rule.at(field).with("found", typed.folded()).position(whole));
    None
}

#[cfg(test)]
mod tests;
