//! Countries as people write them: every code of ISO 3166, and XK for Kosovo; the names in both languages; and what
//! people write for them, such as `UK`, `P.R. China`, `Hongkong`, or the town that a bank is in.

use super::{
    placeholder::{self, PLACEHOLDER},
    traditional::simplified,
    words,
};
use crate::{
    glyph::{Glyph, Typed, is_han, is_letter, lower_case},
    report::{Report, Severity},
    rule::Rule,
    script::unmarked,
    sources::banking,
    text::{Text, text},
    typed,
};

/// The rules of this family.
pub static RULES: &[&Rule] = &[&UNKNOWN];

/// A country that was not understood.
pub static UNKNOWN: Rule = Rule {
    code: "bank/country-unknown",
    severity: Severity::Info,
    title: text!("Country not understood", "国家或地区无法识别"),
    message: text!(
        "“{found}” is no one country that we know, so the country was not compared.",
        "“{found}”不是已知的某一个国家或地区，国家或地区未参与核对。",
    ),
    fix: Some(text!(
        "Enter the country's name, or two letters such as CN or DE.",
        "请填写国家或地区名称，或两位字母代码，例如 CN、DE。"
    )),
    source: &[banking("ISO 3166")],
};

/// A country a line: its two letters and its three, English, Chinese, and what else it is called.
static COUNTRIES: &str = include_str!("countries.txt");

/// Territories whose banks write the country that they belong to: its code, then theirs.
const TERRITORIES: [&str; 4] = ["FR BL GF GP MF MQ NC PF PM RE TF WF YT", "GB GG IM JE", "US AS GU MP PR VI", "FI AX"];

/// Words that say that a country follows.
const LABELS: &str = "country countries bank banks beneficiary receiving of and region code location 国家 地区 国别 国家地区 国家或地区 所在国家 所在地区 所在国 开户行 开户银行 银行";

/// What a text says of a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing was typed.
    Empty,
    /// A word that holds the place of one.
    Placeholder,
    /// A country, by its two letters.
    Country(&'static str),
    /// Words that name none, or several.
    Unknown,
}

impl Reading {
    /// The country, where there is one.
    pub fn country(self) -> Option<&'static str> {
        if let Reading::Country(code) = self { Some(code) } else { None }
    }
}

/// Whether these two letters are a country's.
pub fn is_country(code: &str) -> bool {
    code.len() == 2 && COUNTRIES.lines().any(|line| line.starts_with(code))
}

/// A country's name, or its code where it is none.
pub fn name(code: &str) -> Text {
    let line = COUNTRIES.lines().find(|line| code.len() == 2 && line.starts_with(code));
    let mut names = line.map_or(code, |line| &line[5..]).split('|');
    match (names.next(), names.next()) {
        (Some(en), Some(zh)) => Text::of(en, zh),
        _ => Text::from(code),
    }
}

/// Whether banks of the one may write the other.
pub fn is_same(one: &str, two: &str) -> bool {
    let are_in = |group: &&str| [one, two].iter().all(|code| group.split(' ').any(|known| known == *code));
    one == two || TERRITORIES.iter().any(are_in)
}

/// Reads what a text says of a country.
///
/// ```
/// use fapiao_check::typed::country::{Reading, of};
///
/// assert_eq!(of("P.R. China"), Reading::Country("CN"));
/// assert_eq!(of("Shenzhen, China"), Reading::Country("CN"));
/// assert_eq!(of("Hong Kong, China"), Reading::Country("HK"));
/// assert_eq!(of("Ruritania"), Reading::Unknown);
/// ```
pub fn of(text: &str) -> Reading {
    if text.len() > typed::LONGEST && Typed::count(text) > typed::LONGEST {
        return Reading::Unknown;
    }
    of_typed(&Typed::read(text))
}

fn of_typed(typed: &Typed) -> Reading {
    if typed.is_empty() {
        return Reading::Empty;
    }
    // Namibia's two letters are a placeholder where they are written in any other way.
    if placeholder::is_read_placeholder(typed) && typed.folded() != "NA" {
        return Reading::Placeholder;
    }
    if let Some(code) = named(&typed.glyphs) {
        return Reading::Country(code);
    }
    let mut found: Option<&'static str> = None;
    for part in parts(&typed.glyphs) {
        let Some(code) = named(part).or_else(|| both(part)) else { continue };
        match found.map_or(Some(code), |other| whole_of(other, code)) {
            None => return Reading::Unknown,
            together => found = together,
        }
    }
    found.map_or(Reading::Unknown, Reading::Country)
}

/// What commas, brackets and the like keep apart, and a hyphen with spaces around it.
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
    let by_name = |folded: &str| COUNTRIES.lines().find(|line| is_called(line, folded)).and_then(|line| line.get(..2));
    if folded.is_empty() || folded.len() > 60 {
        return None;
    }
    let rest = ["the", "republicof", "kingdomof", "stateof", "federalrepublicof"]
        .iter()
        .find_map(|start| folded.strip_prefix(start));
    by_name(&folded).or_else(|| rest.and_then(by_name)).or_else(|| by_name(without_label(glyphs, &folded)?.as_str()))
}

/// Whether a line has this name, or it is the line's code of two or three letters.
fn is_called(line: &str, folded: &str) -> bool {
    let is_code = |code: Option<&str>| code.is_some_and(|code| code.eq_ignore_ascii_case(folded));
    match folded.len() {
        2 if is_code(line.get(..2)) => return true,
        3 if is_code(line.get(2..5)) => return true,
        _ => {}
    }
    let first = folded.as_bytes().first();
    line.get(5..).unwrap_or_default().split('|').any(|name| {
        // Most names are told apart by their first letter.
        let may_be = name.as_bytes().first().map(u8::to_ascii_lowercase).as_ref() == first;
        may_be && folding(name.chars()).eq(folded.chars())
    })
}

/// Letters alone, small, without marks, simplified.
fn folding(chars: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    chars.filter(|char| is_letter(*char)).map(|char| simplified(unmarked(lower_case(char))))
}

fn fold(chars: impl Iterator<Item = char>) -> String {
    folding(chars).collect()
}

/// The name behind `Country:` or `Bank country`.
fn without_label(glyphs: &[Glyph], folded: &str) -> Option<String> {
    let words: Vec<String> = words(glyphs).collect();
    let is_label = |word: &str| LABELS.split(' ').any(|label| label == word);
    let count = words.iter().take_while(|word| is_label(word)).count();
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

/// The country that two names mean together.
fn whole_of(one: &'static str, two: &'static str) -> Option<&'static str> {
    // Hong Kong, Macao and Taiwan are written with China behind or in front.
    let is_part = |part: &str, whole: &str| whole == "CN" && matches!(part, "HK" | "MO" | "TW");
    if one == two || is_part(one, two) { Some(one) } else { is_part(two, one).then_some(two) }
}

/// Reads the country of a field; `None` where none was typed or none could be read (the report then says so).
pub fn read(field: &str, typed: &str, report: &mut Report) -> Option<&'static str> {
    let typed = typed::read(field, typed, report)?;
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
mod tests {
    use super::*;

    #[track_caller]
    fn is(code: &'static str, texts: &[&str]) {
        for text in texts {
            assert_eq!(of(text), Reading::Country(code), "{text}");
        }
    }

    #[test]
    fn one_country_has_many_names() {
        is(
            "CN",
            &[
                "CN",
                "cn",
                "CHN",
                "China",
                "CHINA",
                "P.R. China",
                "PR China",
                "P.R.C.",
                "People's Republic of China",
                "Mainland China",
            ],
        );
        is(
            "CN",
            &[
                "中国",
                "中國",
                "中国大陆",
                "中华人民共和国",
                "中国 China",
                "China中国",
                "China (Mainland)",
                "Shenzhen, China",
                "深圳",
                "Country: China",
            ],
        );
        is(
            "HK",
            &[
                "HK",
                "HKG",
                "Hong Kong",
                "Hongkong",
                "HONG KONG SAR",
                "Hong Kong, China",
                "China Hong Kong",
                "香港",
                "中国香港",
                "中國香港",
                "Hong Kong (SAR)",
            ],
        );
        is(
            "GB",
            &[
                "GB",
                "UK",
                "U.K.",
                "United Kingdom",
                "England",
                "Great Britain",
                "Scotland",
                "英国",
                "英國",
                "London, UK",
            ],
        );
        is(
            "US",
            &[
                "US",
                "USA",
                "U.S.A.",
                "United States",
                "The United States of America",
                "America",
                "美国",
                "美國",
                "New York, USA",
            ],
        );
        is(
            "DE",
            &[
                "Germany",
                "Deutschland",
                "Federal Republic of Germany",
                "德国",
                "Germany (DE)",
                "DE - Germany",
                "Bank country: Germany",
            ],
        );
        is("TW", &["Taiwan", "台湾", "臺灣", "中国台湾", "Taiwan, China"]);
        is("KR", &["Korea", "South Korea", "Republic of Korea", "韩国", "韓國"]);
        is("KP", &["North Korea", "朝鲜"]);
        is("TR", &["Turkey", "Türkiye", "Turkiye", "土耳其"]);
        is("CI", &["Ivory Coast", "Cote d'Ivoire", "Côte d’Ivoire"]);
        is("NG", &["Nigeria", "NG", "Federal Republic of Nigeria", "Lagos, Nigeria"]);
        is("GE", &["Georgia"]);
        is("GW", &["Guinea-Bissau"]);
        is("NA", &["NA", "NAM", "Namibia"]);
        is("LT", &["Lithuania", "Vilnius, Lithuania", "开户行国家：立陶宛", "国家:立陶宛"]);
        is("AE", &["UAE", "U.A.E.", "Dubai", "阿联酋", "Dubai, UAE"]);
    }

    #[test]
    fn every_code_and_every_name_is_read() {
        let mut codes = Vec::new();
        for line in COUNTRIES.lines() {
            let (two, three) = (&line[..2], &line[2..5]);
            codes.push(two);
            assert!(is_country(two), "{two}");
            for text in [two, three].into_iter().chain(line[5..].split('|')) {
                assert_eq!(of(text), Reading::Country(two), "{text}");
            }
            assert!(has_both(&name(two)), "{two}");
        }
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), 250, "249 of ISO 3166, and Kosovo");
    }

    fn has_both(name: &Text) -> bool {
        name.en().is_ascii() | name.en().contains(['ç', 'ü', 'é', 'Å']) && !name.zh().is_ascii()
    }

    #[test]
    fn what_is_no_country_is_not_guessed() {
        for text in [
            "Ruritania",
            "Germany or France",
            "Georgia, USA",
            "ZZ",
            "EU",
            "Chin",
            "the",
            "republic of",
            &"China ".repeat(4000),
        ] {
            assert_eq!(of(text), Reading::Unknown, "{text}");
        }
        for text in ["N/A", "n/a", "TBD", "-", "待定"] {
            assert_eq!(of(text), Reading::Placeholder, "{text}");
        }
        for text in ["", " ", "\u{200b}", "\0"] {
            assert_eq!(of(text), Reading::Empty, "{text:?}");
        }
    }

    #[test]
    fn a_territory_writes_its_countrys_codes() {
        assert!(is_same("JE", "GB") && is_same("GB", "GB") && is_same("GP", "FR"));
        assert!(!is_same("GP", "GB") && !is_same("FR", "GB"));
    }
}
