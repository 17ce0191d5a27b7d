//! The words that companies' names are written with: legal forms, words that are commonly shortened, and words that
//! only companies use.
//!
//! Each list is one string that is split where it is used; tables of pointers would be several times as large. To add a
//! form, add its short spelling to [`FORMS`] and, if it is also spelled out, a line to [`SPELLED`].

use crate::{
    glyph::is_han,
    typed::list::{self, List, Sketch},
};

/// Chinese legal forms, longest first, each with the form that it means.
pub(super) const CHINESE: [(&str, &str); 5] = [
    ("股份有限公司", "股份有限公司"),
    ("有限责任公司", "有限公司"),
    ("有限公司", "有限公司"),
    ("股份公司", "股份有限公司"),
    ("公司", "公司"),
];

/// What the registers add to a Chinese name in brackets; banks leave it out or add it.
pub(super) const NOTES: &str = "个体工商户 个人独资企业 个人独资 有限合伙 普通合伙 特殊普通合伙 外商独资 台港澳法人独资 \
                                中外合资 自然人独资 法人独资 国有独资";

/// Words of legal forms in Latin script, in their short spelling.
static FORMS: List = List::of(
    "co ltd inc corp pte pty pvt private llc llp lp plc jsc ojsc pjsc cjsc gmbh ggmbh kg kgaa ohg ug ag sa \
                     sas sasu sarl eurl srl srls spa sl slu bv nv bvba sprl kk gk oy oyj ab asa as aps sdn bhd fze fzco \
                     fzllc dmcc wll ltda lda spzoo sro kft zrt nyrt doo ood eood sti sadecv srldecv tbk",
);

/// The maximum number of words in one form.
const LONGEST: usize = 6;

/// Forms that are before the name, or after it.
static LEADING: List = List::of("uab sia ou pt cv ooo oao zao pao ооо оао зао пао тоо ab ctytnhh ctcp");

/// Words of legal forms, spelled out, each after the short spelling.
static WORDS: List = List::of(
    "co=company ltd=limited inc=incorporated corp=corporation pty=proprietary sdn=sendirian bhd=berhad \
                     ltda=limitada sti=sirketi",
);

/// The shortest of the words that are spelled out.
const SHORTEST: usize = 6;

/// Forms with which other forms end, when those are spelled out.
const ENDS: &str = "co llc sti cv";

/// Whole forms, spelled out in such short words and without accents, each after the short spelling; one that ends like
/// another comes before it.
const SPELLED: &str = "llc=ltd liability co|jsc=joint stock co|ojsc=open joint stock co|pjsc=public joint stock co|\
cjsc=closed joint stock co|plc=public ltd co|llp=ltd liability partnership|lp=ltd partnership|\
gmbh=gesellschaft mit beschrankter haftung|gmbh=gesellschaft mbh|ag=aktiengesellschaft|kg=kommanditgesellschaft|\
ug=unternehmergesellschaft|sa=societe anonyme|sa=sociedad anonima|sa=sociedade anonima|\
sarl=societe a responsabilite limitee|sas=societe par actions simplifiee|srl=societa a responsabilita limitata|\
srl=sociedad de responsabilidad limitada|spa=societa per azioni|sl=sociedad limitada|bv=besloten vennootschap|\
nv=naamloze vennootschap|oy=osakeyhtio|ab=aktiebolag|as=aksjeselskap|as=aktieselskab|as=anonim sti|aps=anpartsselskab|\
spzoo=sp zoo|spzoo=spolka z ograniczona odpowiedzialnoscia|sro=spolecnost s rucenim omezenym|\
sro=spolocnost s rucenim obmedzenym|doo=drustvo s ogranicenom odgovornoscu|fzllc=fz llc|kk=kabushiki kaisha|\
sadecv=sa de cv|srldecv=s de rl de cv|ctytnhh=cong ty tnhh|ctytnhh=cty tnhh|ctcp=cong ty co phan|ctcp=cty cp|\
ctcp=cong ty cp|co ltd=ltd co|co ltd=coltd|pte ltd=pteltd|pvt ltd=pvtltd|pty ltd=ptyltd|sdn bhd=sdnbhd";

static SPELLED_WORDS: Sketch<32> = Sketch::of(&[SPELLED]);

/// Longer spellings of other words, each after the short one. Two long ones are two words: an electrical company is not
/// an electronics company.
static SHORTENED: List = List::of(
    "tech=technology tech=technologies tech=technical intl=international imp=import exp=export \
                         ind=industrial ind=industry ind=industries inds=industries mfg=manufacturing mfg=manufacture \
                         mfr=manufacturer elec=electronics elec=electronic elec=electrical elec=electric \
                         dev=development svc=service svc=services svcs=services eng=engineering engg=engineering \
                         equip=equipment prod=products prod=product prods=products trd=trading trdg=trading \
                         sci=science comm=communication comm=communications info=information sys=system sys=systems \
                         mach=machinery chem=chemical chem=chemicals pharm=pharmaceutical \
                         pharm=pharmaceuticals auto=automotive grp=group hldg=holding hldgs=holdings mgmt=management \
                         mgt=management natl=national ent=enterprise ent=enterprises assoc=associates lab=laboratory \
                         labs=laboratories inst=institute instr=instrument instr=instruments logis=logistics \
                         prec=precision univ=universal bros=brothers furn=furniture mtl=material mtls=materials",
);

/// Words of trades, which are written in the singular and in the plural alike. Other words can be a company's own name:
/// Brightway is not Brightways.
static TRADES: List = List::of(
    "product tool lamp light toy textile garment component part system service solution material machine \
                      instrument industry enterprise holding resource device plastic electronic chemical appliance \
                      technology logistic fitting mould mold bag shoe craft gift cable motor bearing valve pump food \
                      metal ceramic battery good supply communication import export optic cosmetic furnishing \
                      accessory work partner associate brother laboratory fastener furniture mineral paper fabric \
                      vehicle spare sport pharmaceutical display robot sensor",
);

/// Words that only companies use, besides their legal forms.
static COMPANY_WORDS: List = List::of(
    "trd group factory enterprise enterprises holding holdings bank works tech intl imp exp ind mfg mach elec branch",
);
const COMPANY_CHINESE: &str = "公司 厂 店 商行 中心 集团 企业 工作室 合作社 经营部 门市部 服务部 销售部 事务所 银行 研究院 研究所 \
                               学校 医院 协会 酒店 超市 株式会社";

/// The short spelling of a word.
fn short<'a>(list: &'static List, word: &'a str) -> &'a str {
    if !list.may_have(word) {
        return word;
    }
    let mut pairs = list.words.split(' ').filter_map(|pair| pair.split_once('='));
    pairs.find(|(_, long)| *long == word).map_or(word, |(short, _)| short)
}

/// The legal form that a name's words end with, in its short spelling, and how many of the words are before it. The words
/// are without accents.
pub(super) fn trailing(words: &[String]) -> (String, usize) {
    let words: Vec<&str> =
        words.iter().map(|word| if word.len() < SHORTEST { word } else { short(&WORDS, word) }).collect();
    let (mut left, mut form) = (words.join(" "), String::new());
    for _ in 0..LONGEST {
        let (rest, last) = left.rsplit_once(' ').unwrap_or(("", &left));
        let own = (FORMS.has(last) || LEADING.has(last)).then_some((last, rest.len()));
        let is_end = || list::has(ENDS, last) && SPELLED_WORDS.may_have(rest.rsplit(' ').next().unwrap_or("").bytes());
        let may_be_spelled = SPELLED_WORDS.may_have(last.bytes()) && (own.is_none() || is_end());
        let whole = if may_be_spelled { spelled(&left) } else { None };
        let Some((short, rest)) = whole.or(own) else { break };
        form = if form.is_empty() { short.to_owned() } else { format!("{short} {form}") };
        left.truncate(rest);
    }
    (form, if left.is_empty() { 0 } else { 1 + left.matches(' ').count() })
}

/// The short spelling of the form that a name ends with spelled out, and where the name ends before it.
fn spelled(name: &str) -> Option<(&'static str, usize)> {
    const LIKELY: [bool; 1 << 8] = likely();
    let name = name.as_bytes();
    // Most names end differently, and the list is long.
    if !LIKELY[sketch(name.get(name.len().checked_sub(2)?..)?)] {
        return None;
    }
    SPELLED.as_bytes().split(|byte| *byte == b'|').find_map(|entry| {
        let mark = entry.iter().position(|byte| *byte == b'=')?;
        let rest = name.strip_suffix(&entry[mark + 1..])?.strip_suffix(b" ")?;
        Some((std::str::from_utf8(&entry[..mark]).ok()?, rest.len()))
    })
}

/// A form by its last two letters.
const fn sketch(end: &[u8]) -> usize {
    (end[0] as usize * 31 + end[1] as usize) % 256
}

/// The sketches of all spelled forms.
const fn likely() -> [bool; 1 << 8] {
    let (list, mut likely, mut at) = (SPELLED.as_bytes(), [false; 1 << 8], 2);
    while at <= list.len() {
        if at == list.len() || list[at] == b'|' {
            likely[sketch(&[list[at - 2], list[at - 1]])] = true;
        }
        at += 1;
    }
    likely
}

/// The legal form that a name's words begin with, and how many of the words it is.
pub(super) fn leading(words: &[String]) -> Option<(&str, usize)> {
    let first = words.first()?;
    if words.len() > 1 && LEADING.has(first) {
        return Some((first, 1));
    }
    if !list::has("cong cty", first) {
        return None;
    }
    let name = words.join(" ");
    let begins = |long: &str| name.strip_prefix(long).is_some_and(|rest| rest.starts_with(' '));
    let mut spelled = SPELLED.split('|').filter_map(|entry| entry.split_once('='));
    let (short, long) = spelled.find(|(short, long)| LEADING.has(short) && begins(long))?;
    Some((short, long.split(' ').count()))
}

/// Whether two forms in their short spelling are the same; `private` can be Singapore's `pte` or India's `pvt`.
pub fn are_same(one: &str, other: &str) -> bool {
    let is_one = |one: &str, other: &str| one.replacen("pte", "private", 1).replacen("pvt", "private", 1) == other;
    one == other || is_one(one, other) || is_one(other, one)
}

/// Whether one word shortens the other.
pub fn is_short_for(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let pair = || format!("{short}={long}");
    [&SHORTENED, &WORDS].iter().any(|list| list.may_have(long) && list::has(list.words, &pair()))
}

/// Whether they are the singular and the plural of a trade.
pub fn are_one_trade(one: &str, other: &str) -> bool {
    let is_plural = |one: &str, other: &str| {
        let stem = one.strip_suffix('y').map(|stem| format!("{stem}ies"));
        let is_more =
            other.strip_prefix(one).is_some_and(|more| more == "s" || more == "es") || stem.as_deref() == Some(other);
        is_more && TRADES.has(one)
    };
    is_plural(one, other) || is_plural(other, one)
}

/// Whether only companies use this word.
pub(super) fn is_company_word(word: &str) -> bool {
    if word.is_ascii() {
        let short = short(&SHORTENED, word);
        COMPANY_WORDS.has(short) || FORMS.has(self::short(&WORDS, word))
    } else {
        let begins = |(at, char): (usize, char)| is_han(char) && list::beginning(COMPANY_CHINESE, &word[at..]) > 0;
        word.char_indices().any(begins)
    }
}

/// Whether a word, in lower case, is part of a legal form: `ltd`, `gmbh`, `company`.
pub fn is_form_word(word: &str) -> bool {
    let known = short(&WORDS, word);
    FORMS.has(known) || LEADING.has(known)
}

/// Whether a Chinese name ends like a complete one.
pub fn is_whole_chinese(name: &str) -> bool {
    COMPANY_CHINESE.split(' ').any(|known| name.ends_with(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(name: &str) -> (String, usize) {
        trailing(&name.split(' ').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn forms_are_read_in_their_short_spelling() {
        for (name, short, before) in [
            ("acme company limited", "co ltd", 1),
            ("acme limited liability company", "llc", 1),
            ("acme llc", "llc", 1),
            ("acme limited company", "co ltd", 1),
            ("acme uab", "uab", 1),
            ("acme joint stock company", "jsc", 1),
            ("acme public limited company", "plc", 1),
            ("acme gmbh co kg", "gmbh co kg", 1),
            ("acme gesellschaft mit beschrankter haftung", "gmbh", 1),
            ("acme sp zoo", "spzoo", 1),
            ("acme sa de cv", "sadecv", 1),
            ("acme pty ltd", "pty ltd", 1),
            ("acme proprietary limited", "pty ltd", 1),
            ("acme private limited", "private ltd", 1),
            ("acme", "", 1),
            ("limited liability company", "co", 2),
        ] {
            let found = form(name);
            assert_eq!((found.0.as_str(), found.1), (short, before), "{name}");
        }
        assert!(are_same("private ltd", "pte ltd") && are_same("pvt ltd", "private ltd"));
        assert!(!are_same("pvt ltd", "pte ltd") && !are_same("pte ltd", "ltd"));
        let words = |name: &str| name.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(leading(&words("cong ty tnhh bao hung")), Some(("ctytnhh", 3)));
        assert_eq!(leading(&words("uab lumora")), Some(("uab", 1)));
        assert_eq!(leading(&words("uab")), None);
    }

    #[test]
    fn short_words_stand_for_long_ones_and_long_ones_for_themselves() {
        assert!(is_short_for("elec", "electronics") && is_short_for("electrical", "elec"));
        assert!(!is_short_for("electrical", "electronics") && !is_short_for("technology", "technical"));
        assert!(are_one_trade("product", "products") && are_one_trade("industries", "industry"));
        assert!(!are_one_trade("brightway", "brightways") && !are_one_trade("electrical", "electricals"));
    }
}
