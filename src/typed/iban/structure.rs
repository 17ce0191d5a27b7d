//! The structure of each country's IBANs.
//!
//! Source: SWIFT's IBAN registry, release 101, <https://www.swift.com/resource/iban-registry-pdf>; the countries outside
//! it are those that public libraries list as using such numbers.

use crate::{
    text::{Text, text},
    typed::country::TERRITORIES,
};

/// What can be at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A digit.
    Digit,
    /// A capital letter.
    Letter,
    /// Either.
    Any,
}

impl Class {
    /// Whether the character can be there.
    pub fn fits(self, char: char) -> bool {
        match self {
            Class::Digit => char.is_ascii_digit(),
            Class::Letter => char.is_ascii_uppercase(),
            Class::Any => char.is_ascii_digit() || char.is_ascii_uppercase(),
        }
    }

    /// What belongs at that place, as part of a sentence.
    pub(super) fn in_words(self) -> Text {
        match self {
            Class::Digit => text!("digit", "数字"),
            Class::Letter => text!("capital letter", "大写字母"),
            Class::Any => text!("digit or a capital letter", "数字或大写字母"),
        }
    }
}

/// How the structure of a country's numbers is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// SWIFT's registry has it.
    Registered,
    /// Banks there print such numbers, and the registry does not have them.
    Unregistered,
    /// A territory that uses the numbers of the country it belongs to; its own letters at the beginning are unusual.
    Territory,
}

/// What a country puts after the check digits: `n` digits, `a` capitals, `c` either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Structure {
    parts: &'static str,
    /// How the structure is known.
    pub standing: Standing,
}

/// Countries and their structure, as the registry gives it.
static IN_REGISTRY: &str = "AD 8n12c,AE IL SO TL 19n,AL CY 8n16c,AT BA EE LT MN XK 16n,AZ 4a20c,BE 12n,BG 4a6n8c,BH 4a14c,\
BI DJ MR 23n,BR 23n1a1c,BY 4c4n16c,CH LI 5n12c,CR DE ME RS VA 18n,CZ ES SE SK TN 20n,DK FI FO GL SD 14n,DO 4c20n,EG 25n,\
FK 2a12n,FR MC 10n11c2n,GB IE 4a14n,GE 2a16n,GI 4a15c,GR 7n16c,GT 24c,HN NI SV 4a20n,HR 17n,HU PL 24n,IQ 4a15n,IS 22n,\
IT SM 1a10n12c,JO YE 4a4n18c,KW 4a22c,KZ LU 3n13c,LB 4n20c,LC 4a24c,LV 4a13c,LY PT ST 21n,MD 20c,MK 3n10c2n,MT 4a5n18c,\
MU 4a19n3a,NL 4a10n,NO 11n,OM 3n16c,PK RO 4a16c,PS QA 4a21c,RU 14n15c,SA 2n18c,SC 4a20n3a,SI 15n,TR 6n16c,UA 6n19c,VG 4a16n";

/// Countries that are not in the registry and print such numbers.
static OUTSIDE: &str =
    "AO CV MZ 21n,BF BJ ML 2c22n,CF CG CM GA GQ KM MG TD 23n,CI NE SN TG 2a22n,DZ IR 22n,GW 2c19n,MA 24n";

/// The shortest of them.
const SHORTEST: usize = 15;

/// Where a table names a country; two capitals together occur nowhere else.
#[inline(never)]
fn place(table: &str, country: &str) -> Option<usize> {
    let [first, second] = *country.as_bytes() else { return None };
    if !first.is_ascii_uppercase() || !second.is_ascii_uppercase() {
        return None;
    }
    table.as_bytes().windows(2).position(|pair| pair == [first, second])
}

impl Structure {
    /// The structure of a country, by its two letters.
    pub fn of(country: &str) -> Option<Structure> {
        let listed = |table: &'static str, country: &str, standing| {
            let rest = &table[place(table, country)?..];
            let row = &rest[..rest.find(',').unwrap_or(rest.len())];
            row.rsplit(' ').next().map(|parts| Structure { parts, standing })
        };
        let own = |country: &str| {
            let registered = listed(IN_REGISTRY, country, Standing::Registered);
            registered.or_else(|| listed(OUTSIDE, country, Standing::Unregistered))
        };
        own(country).or_else(|| {
            let group = TERRITORIES.iter().find(|group| place(group, country).is_some())?;
            Some(Structure { standing: Standing::Territory, ..own(&group[..2])? })
        })
    }

    /// How many of which class, in order.
    fn runs(self) -> impl Iterator<Item = (usize, Class)> {
        self.parts.split_inclusive(['n', 'a', 'c']).filter_map(|run| {
            let (count, class) = run.split_at_checked(run.len() - 1)?;
            let class = match class {
                "n" => Class::Digit,
                "a" => Class::Letter,
                _ => Class::Any,
            };
            count.parse().ok().map(|count| (count, class))
        })
    }

    /// The letters of the country whose structure a territory uses; the table has the territory's before them.
    pub(super) fn of_country(self) -> &'static str {
        let same = |group: &&&str| Structure::of(&group[..2]).is_some_and(|structure| structure.parts == self.parts);
        TERRITORIES.iter().find(same).map_or("", |group| &group[..2])
    }

    /// Characters of the whole number.
    pub fn length(self) -> usize {
        4 + self.runs().map(|(count, _)| count).sum::<usize>()
    }

    /// The first wrong character of a number in capitals, and what belongs there.
    pub fn fault(self, iban: &str) -> Option<(usize, Class)> {
        let front = [(2, Class::Letter), (2, Class::Digit)];
        let classes = front.into_iter().chain(self.runs()).flat_map(|(count, class)| (0..count).map(move |_| class));
        iban.chars()
            .zip(classes)
            .enumerate()
            .find(|(_, (char, class))| !class.fits(*char))
            .map(|(at, (_, class))| (at, class))
    }
}

/// Characters of an IBAN of the country that it begins with.
pub fn length(iban: &str) -> Option<usize> {
    Structure::of(iban.get(..2)?).map(Structure::length)
}

/// Whether the check digits of an IBAN, in capitals, fit the rest.
pub fn check_is_right(iban: &str) -> bool {
    let fold = |rest: u32, char: char| {
        let value = char.to_digit(36)?;
        Some((rest * if value > 9 { 100 } else { 10 } + value) % 97)
    };
    let (Some(front), Some(after)) = (iban.get(..4), iban.get(4..)) else { return false };
    // 00, 01 and 99 leave the same remainder as 97, 98 and 02, which are the ones in use.
    let is_used = ("02"..="98").contains(&&front[2..]) && front.bytes().skip(2).all(|byte| byte.is_ascii_digit());
    is_used && after.chars().chain(front.chars()).try_fold(0, fold) == Some(1)
}

/// Whether a text in capitals begins like an IBAN: a country that has them, and two digits.
pub fn begins_as_iban(text: &str) -> bool {
    text.bytes().skip(2).take(2).filter(u8::is_ascii_digit).count() == 2 && length(text).is_some()
}

/// Whether a text in capitals looks like an IBAN, correct or not: it begins like one, or has the length for its country
/// and one of the check digits.
pub fn looks_like_iban(text: &str) -> bool {
    let is_long = text.len() + 1 >= SHORTEST;
    let digits = text.bytes().skip(2).take(2).filter(u8::is_ascii_digit).count();
    is_long && (digits == 2 && length(text).is_some() || digits == 1 && length(text) == Some(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typed::country;

    #[test]
    fn every_structure_has_its_length() {
        let lengths = [
            ("AD", 24),
            ("NO", 15),
            ("RU", 33),
            ("MT", 31),
            ("BR", 29),
            ("LC", 32),
            ("DE", 22),
            ("JE", 22),
            ("GF", 27),
            ("MA", 28),
        ];
        for (country, length) in lengths {
            assert_eq!(Structure::of(country).map(Structure::length), Some(length), "{country}");
        }
        let codes = |table: &'static str| {
            table.split(',').flat_map(|row| {
                row.split(' ').filter(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_uppercase()))
            })
        };
        assert_eq!((codes(IN_REGISTRY).count(), codes(OUTSIDE).count()), (89, 22));
        for code in codes(IN_REGISTRY).chain(codes(OUTSIDE)) {
            let length = Structure::of(code).map(Structure::length).unwrap_or_default();
            assert!((SHORTEST..=33).contains(&length) && country::is_country(code), "{code} {length}");
        }
        for none in ["CN", "HK", "US", "SG", "JP", "QQ", "", "D", "4a"] {
            assert_eq!(Structure::of(none), None, "{none}");
        }
    }

    #[test]
    fn a_character_out_of_its_place_is_found() {
        for (iban, at, class) in [
            ("GB2LLUMO41753000000048", 3, Class::Digit),
            ("NL7956300417530816AA", 4, Class::Letter),
            ("GI9522LM3K0000000041753", 4, Class::Letter),
            ("FR76990040003104175308160O1", 25, Class::Digit),
        ] {
            let structure = Structure::of(&iban[..2]).expect("registered");
            assert_eq!(structure.fault(iban), Some((at, class)), "{iban}");
        }
        assert_eq!(Structure::of("DE").and_then(|structure| structure.fault("DE76100999000417530800")), None);
    }
}
