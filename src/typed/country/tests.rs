use super::{table::COUNTRIES, *};
use crate::text::Text;

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
        &["GB", "UK", "U.K.", "United Kingdom", "England", "Great Britain", "Scotland", "英国", "英國", "London, UK"],
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
    is("KP", &["Korea, Democratic People's Republic of"]);
    is("CD", &["Congo, The Democratic Republic of the", "DR Congo"]);
    is("VC", &["St. Vincent and the Grenadines"]);
    is("TT", &["Trinidad & Tobago", "Republic of Trinidad and Tobago"]);
    is("GB", &["英国伦敦"]);
    is("CN", &["广东省深圳市", "No. 8 Keji Road, Shenzhen, Guangdong, China"]);
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
        "英国或法国",
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
