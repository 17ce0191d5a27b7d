//! Countries, as IBANs and SWIFT codes write them: two letters of ISO 3166, and XK for Kosovo.

use super::Context;
use crate::{
    glyph::{Typed, characters},
    report::{Report, Severity},
    rule::Rule,
    sources::banking,
    text::{Text, text},
};

/// A country that was not understood.
pub static UNKNOWN: Rule = Rule {
    code: "bank/country-unknown",
    severity: Severity::Info,
    title: text!("Country not understood", "国家或地区无法识别"),
    message: text!(
        "“{found}” is no country code that we know, so the country was not compared.",
        "“{found}”不是已知的国家或地区代码，国家或地区未参与核对。",
    ),
    fix: Some(text!("Enter two letters, such as CN or DE.", "请填写两位字母代码，例如 CN、DE。")),
    source: &[banking("ISO 3166")],
};

static CODES: &str = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCO\
CRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRIS\
ITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNR\
NUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZ\
UAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW";

/// Names of the countries that suppliers most often name: code, English, Chinese.
static NAMES: &str = "CN|China|中国\nHK|Hong Kong|中国香港\nMO|Macao|中国澳门\nTW|Taiwan|中国台湾\nUS|United States|美国\n\
GB|United Kingdom|英国\nDE|Germany|德国\nFR|France|法国\nIT|Italy|意大利\nES|Spain|西班牙\nNL|Netherlands|荷兰\n\
CH|Switzerland|瑞士\nJP|Japan|日本\nKR|South Korea|韩国\nSG|Singapore|新加坡\nMY|Malaysia|马来西亚\nTH|Thailand|泰国\n\
VN|Vietnam|越南\nIN|India|印度\nAU|Australia|澳大利亚\nCA|Canada|加拿大\nAE|United Arab Emirates|阿联酋";

/// Territories whose banks write the country that they belong to: its code, then theirs.
const TERRITORIES: [&str; 4] = ["FR BL GF GP MF MQ NC PF PM RE TF WF YT", "GB GG IM JE", "US AS GU MP PR VI", "FI AX"];

/// Whether these two letters are a country's.
pub fn is_country(code: &str) -> bool {
    code.len() == 2 && CODES.as_bytes().chunks(2).any(|known| known == code.as_bytes())
}

/// A country's name, or its code where no name is listed.
pub fn name(code: &str) -> Text {
    let named = |line: &str| {
        let mut parts = line.split('|');
        (parts.next() == Some(code))
            .then(|| Text::of(parts.next().unwrap_or_default(), parts.next().unwrap_or_default()))
    };
    NAMES.split('\n').find_map(named).unwrap_or_else(|| Text::from(code))
}

/// Whether banks of the one may write the other.
pub(super) fn is_same(one: &str, two: &str) -> bool {
    one == two || TERRITORIES.iter().any(|group| group.contains(one) && group.contains(two))
}

/// Reads the country as typed.
pub(super) fn examine(typed: &str, context: &mut Context, report: &mut Report) {
    let typed = Typed::read(typed);
    if typed.is_empty() {
        return;
    }
    let found = typed.folded();
    let code = found.to_ascii_uppercase();
    let folded = characters(&typed.letters());
    let is_named = |line: &&str| {
        line.split('|').any(|name| {
            let name = characters(&Typed::read(name).letters());
            name == folded || name.strip_prefix("中国") == Some(&folded)
        })
    };
    let code =
        if is_country(&code) { Some(&*code) } else { NAMES.split('\n').find(is_named).and_then(|line| line.get(..2)) };
    match code {
        Some(code) => context.countries.push(("country", text!("country", "国家或地区"), code.to_owned())),
        None => report.add(UNKNOWN.at("country").with("found", found)),
    }
}
