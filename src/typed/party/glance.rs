//! What a name shows at a glance, for the code that finds names in documents.
//!
//! [`of`](super::of) reads a name, and [`compare_names`](crate::payee::compare_names) compares two. This does less than
//! both, at a tenth of their size: it gives the words of a name without its legal form and its places, and the
//! countries of the places.

use super::{
    forms,
    parts::place_in,
    persons::{SURNAMES, TITLES, TITLES_CHINESE},
    places::{code, place_at},
};
use crate::{
    glyph::{Typed, has_han},
    typed::{latin, list, reading::words},
};

/// A name at a glance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glance {
    /// Its words in lower case, without legal forms and places; for a Chinese name one word, without its form.
    pub words: Vec<String>,
    /// The countries of the places in it.
    pub countries: Vec<&'static str>,
    /// Whether a word of it belongs to a legal form, or to a trade that only companies have.
    pub is_company: bool,
}

/// Surnames as they are written in Latin letters.
const SURNAMES_LATIN: &str = "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng \
                              liang xie song tang han feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye \
                              cheng wei su lu ding ren shen yao cui tan fan liao shi jin jia xia fu fang zou xiong bai \
                              meng qin qiu yin xue yan lei hou long tao";

/// Looks at a name. If it is in two languages, it looks at the Chinese one.
///
/// ```
/// use fapiao_check::internals::typed::party::glance;
///
/// let name = glance::of("Shenzhen Brightway (HK) Co., Ltd.");
/// assert_eq!((name.words, name.countries, name.is_company), (vec!["brightway".to_owned()], vec!["CN", "HK"], true));
/// ```
pub fn of(name: &str) -> Glance {
    let all: Vec<String> = words(&Typed::read(name).glyphs).collect();
    let chinese: Vec<&String> = all.iter().filter(|word| has_han(word)).collect();
    let mut glance = Glance::default();
    if chinese.is_empty() {
        glance.latin(&all.iter().map(|word| latin::bare(word)).collect::<Vec<_>>());
    } else {
        glance.chinese(&chinese.into_iter().map(String::as_str).collect::<String>());
    }
    glance
}

impl Glance {
    fn latin(&mut self, mut words: &[String]) {
        while let Some(first) = words.first() {
            let mut count = 1;
            if let Some((place, length)) = place_in(words) {
                self.countries.push(code(place));
                count = length;
            } else if forms::is_form_word(first) {
                self.is_company = true;
            } else {
                self.is_company |= forms::is_company_word(first);
                self.words.push(first.clone());
            }
            words = &words[count..];
        }
    }

    fn chinese(&mut self, name: &str) {
        let form = forms::CHINESE.iter().find_map(|(end, _)| name.strip_suffix(end));
        self.is_company = form.is_some() || forms::is_whole_chinese(name);
        let (mut left, mut rest) = (form.unwrap_or(name), String::new());
        while let Some(char) = left.chars().next() {
            let length = match place_at(left) {
                Some((length, place)) => {
                    self.countries.push(code(place));
                    length
                }
                None => {
                    rest.push(char);
                    char.len_utf8()
                }
            };
            left = left.get(length..).unwrap_or_default();
        }
        self.words.push(rest);
    }

    /// Whether this is a person's name by its title or its surname.
    fn is_person(&self, name: &str) -> bool {
        if self.is_company || !self.countries.is_empty() {
            return false;
        }
        let word = |at: usize| self.words.get(at).map(String::as_str).unwrap_or_default();
        if has_han(word(0)) {
            let is_surname = word(0).chars().next().is_some_and(|char| SURNAMES.contains(char));
            return TITLES_CHINESE.iter().any(|title| name.ends_with(title))
                || is_surname && (2..=3).contains(&word(0).chars().count());
        }
        let count = self.words.len();
        let is_surname = |word: &str| list::has(SURNAMES_LATIN, word);
        let is_plain =
            self.words.iter().all(|word| word.len() <= 10 && word.bytes().all(|byte| byte.is_ascii_lowercase()));
        list::has(TITLES, word(0))
            || (2..=3).contains(&count) && is_plain && (is_surname(word(0)) || is_surname(word(count - 1)))
    }
}

/// Whether a name is a person's at a glance.
pub fn is_person(name: &str) -> bool {
    of(name).is_person(name.trim())
}

/// Whether two names are of different companies at first sight: their places are in different countries, or each of them
/// has a word that the other one lacks. Names in two scripts never count as different.
pub fn are_different(one: &str, other: &str) -> bool {
    let (one, other) = (of(one), of(other));
    let (a, b) = (one.words.concat(), other.words.concat());
    let shares = || one.countries.iter().any(|code| other.countries.contains(code));
    let is_abroad = !one.countries.is_empty() && !other.countries.is_empty() && !shares();
    let lacks = |one: &Glance, other: &Glance| {
        one.words.iter().any(|word| !other.words.iter().any(|known| is_like(word, known)))
    };
    let is_part = a.contains(&b) || b.contains(&a);
    let is_told = !a.is_empty() && !b.is_empty() && has_han(&a) == has_han(&b);
    is_told && (is_abroad || !is_part && lacks(&one, &other) && lacks(&other, &one))
}

/// Whether two words can mean the same.
fn is_like(one: &str, other: &str) -> bool {
    one == other || forms::is_short_for(one, other) || forms::are_one_trade(one, other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typed::party::{Kind, parts};

    const NAMES: [&str; 12] = [
        "Ningbo Alvora Tools Co., Ltd.",
        "ALVORA TRADING (HONG KONG) LIMITED",
        "Hangzhou Yunqi Smart Home Technology Company Limited",
        "Lumora UAB",
        "宁波启途电子有限公司",
        "香港启途电子有限公司",
        "义乌市启途商行",
        "Fernau Werkzeuge GmbH",
        "李伟",
        "Mr. Li Wei",
        "Gießerei Müller KG",
        "Shenzhen Brightway (HK) Co., Ltd.",
    ];

    #[test]
    fn a_glance_agrees_with_the_reader_of_names() {
        for name in NAMES {
            let glance = of(name);
            assert_eq!(glance.countries, parts::countries(name), "{name}");
            let kind = crate::typed::party::of(name).kind;
            assert_eq!(glance.is_company, matches!(kind, Kind::Company(_)), "{name}");
            assert!(!matches!(kind, Kind::Person(_)) || is_person(name), "{name}");
        }
    }

    #[test]
    fn persons_are_told_by_title_or_surname() {
        for name in ["Chen Xiaoling", "LI WEI", "Xiaomei Li", "王建国", "张女士", "Ms. Anna Kowal"] {
            assert!(is_person(name), "{name}");
        }
        for name in ["Ningbo Long Tools", "Li Ning Co., Ltd.", "Li Ning Factory", "阿里云", "Lumoray", "", "Anna Kowal"]
        {
            assert!(!is_person(name), "{name}");
        }
    }

    #[test]
    fn different_companies_are_told_at_first_sight() {
        for (one, other) in [
            ("Ningbo Alvora Tools Co., Ltd.", "Shenzhen Fenwick Tools Co., Ltd."),
            ("Ningbo Alvora Tools Co., Ltd.", "ALVORA TRADING LIMITED"),
            ("Ningbo Alvora Tools Co., Ltd.", "Alvora Tools (Hong Kong) Limited"),
            ("Ningbo Alvora Tools Co., Ltd.", "Li Wei"),
            ("宁波启途电子有限公司", "宁波华启电子有限公司"),
        ] {
            assert!(are_different(one, other) && are_different(other, one), "{one} / {other}");
        }
        for (one, other) in [
            ("Ningbo Alvora Tools Co., Ltd.", "ALVORA TOOLS AND DIES LIMITED"),
            ("Ningbo Alvora Elec. Tool Co., Ltd.", "Ningbo Alvora Electric Tools Co., Ltd."),
            ("Bright way Lamps Ltd", "Brightway Lamps Ltd."),
            ("宁波启途电子有限公司", "启途电子（宁波）有限公司"),
            ("宁波启途电子有限公司", "Ningbo Qitu Electronics Co., Ltd."),
            ("Ningbo", "Shenzhen"),
            ("", "Alvora Ltd"),
        ] {
            assert!(!are_different(one, other) && !are_different(other, one), "{one} / {other}");
        }
    }
}
