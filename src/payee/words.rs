//! The words that company names are made of: legal forms, places, and what is commonly shortened.
//!
//! Each list is one string that is split where it is used; tables of pointers would be several times as large.

use super::{has_han, is_han};
use crate::glyph::{Typed, is_letter, lower_case};

/// Chinese legal forms, longest first, each with the form that it stands for.
const CHINESE_FORMS: [(&str, &str); 5] = [
    ("股份有限公司", "股份有限公司"),
    ("有限责任公司", "有限公司"),
    ("有限公司", "有限公司"),
    ("股份公司", "股份有限公司"),
    ("公司", "公司"),
];

/// Words of legal forms in Latin script, in their short spelling.
const FORMS: &str = "co ltd inc corp pte pty pvt llc llp lp plc gmbh kg ag sa sas sarl srl spa bv nv kk oy ab as aps \
                     sdn bhd fze fzco ltda spzoo";

/// Longer spellings of a word, each behind the short one.
const SHORTENED: &str = "co=company ltd=limited inc=incorporated corp=corporation pte=private \
                         tech=technology tech=technologies intl=international intl=int'l imp=import exp=export \
                         ind=industrial ind=industry ind=industries mfg=manufacturing mfg=manufacture mfg=manufacturer elec=electronics \
                         elec=electronic elec=electrical dev=development svc=service svc=services svc=svcs \
                         eng=engineering equip=equipment prod=products prod=product trd=trading";

/// Words that only companies carry, besides their legal forms.
const COMPANY_WORDS: &str = "公司 厂 店 商行 中心 集团 企业 工作室 合作社 经营部 事务所 银行 研究院 \
                             trd group factory enterprise enterprises holding holdings bank works tech intl imp exp ind mfg elec \
                             branch";

/// Places: the names of one place stand together, apart by a space; two capitals are its country's code, and places
/// without one are on the Chinese mainland. A name that another begins with stands behind it.
const PLACES: &str = "北京 beijing peking|上海 shanghai|天津 tianjin|重庆 chongqing|河北 hebei|山西 shanxi|辽宁 liaoning|吉林 jilin|\
黑龙江 heilongjiang|江苏 jiangsu|浙江 zhejiang|安徽 anhui|福建 fujian|江西 jiangxi|山东 shandong|河南 henan|湖北 hubei|湖南 hunan|\
广东 guangdong|海南 hainan|四川 sichuan|贵州 guizhou|云南 yunnan|陕西 shaanxi|甘肃 gansu|青海 qinghai|内蒙古 innermongolia|广西 guangxi|\
西藏 tibet|宁夏 ningxia|新疆 xinjiang|深圳 shenzhen|广州 guangzhou canton|杭州 hangzhou|宁波 ningbo|义乌 yiwu|南京 nanjing|苏州 suzhou|\
无锡 wuxi|常州 changzhou|南通 nantong|徐州 xuzhou|扬州 yangzhou|温州 wenzhou|金华 jinhua|台州 taizhou|绍兴 shaoxing|嘉兴 jiaxing|\
湖州 huzhou|厦门 xiamen|福州 fuzhou|泉州 quanzhou|青岛 qingdao tsingtao|济南 jinan|烟台 yantai|潍坊 weifang|大连 dalian|沈阳 shenyang|\
哈尔滨 harbin|长春 changchun|武汉 wuhan|长沙 changsha|郑州 zhengzhou|合肥 hefei|南昌 nanchang|成都 chengdu|西安 xian|昆明 kunming|\
贵阳 guiyang|南宁 nanning|海口 haikou|东莞 dongguan|佛山 foshan|中山 zhongshan|珠海 zhuhai|惠州 huizhou|汕头 shantou|江门 jiangmen|\
石家庄 shijiazhuang|太原 taiyuan|兰州 lanzhou|银川 yinchuan|西宁 xining|乌鲁木齐 urumqi|\
CN 中国 china prc|HK 香港 hongkong hk|MO 澳门 macau macao|TW 台湾 taiwan taipei|SG 新加坡 singapore|JP 日本 japan tokyo|\
KR 韩国 korea seoul|VN 越南 vietnam|TH 泰国 thailand|MY 马来西亚 malaysia|ID 印度尼西亚 印尼 indonesia|IN 印度 india|PH 菲律宾 philippines|\
PK 巴基斯坦 pakistan|BD 孟加拉 bangladesh|AE 迪拜 阿联酋 dubai uae|TR 土耳其 turkey turkiye|RU 俄罗斯 russia|US 美国 usa america unitedstates newyork|\
CA 加拿大 canada|MX 墨西哥 mexico|BR 巴西 brazil|GB 英国 uk unitedkingdom britain london|DE 德国 germany deutschland|FR 法国 france|IT 意大利 italy|\
ES 西班牙 spain|NL 荷兰 netherlands|PL 波兰 poland|CH 瑞士 switzerland|CY 塞浦路斯 cyprus|LT 立陶宛 lithuania|AU 澳大利亚 australia|NZ 新西兰 newzealand";

/// A name, cut into what it is made of.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The words before the legal form; of a Chinese name one word, without the 市 and 省 behind a place.
    pub words: Vec<String>,
    /// The legal form in one spelling.
    pub form: String,
    /// The places, by their number in the list, in the name's order.
    pub places: Vec<usize>,
    /// The words without the places.
    pub rest: Vec<String>,
}

impl Parts {
    /// Cuts a name as typed.
    pub fn of(name: &str) -> Parts {
        let folded: String = Typed::read(name).folded().chars().map(lower_case).collect();
        if has_han(&folded) { Parts::chinese(&folded) } else { Parts::latin(&folded) }
    }

    fn chinese(folded: &str) -> Parts {
        let compact: String = folded.chars().filter(|char| is_letter(*char)).collect();
        let form = CHINESE_FORMS.iter().find(|(ending, _)| compact.ends_with(ending));
        let (stem, form) =
            form.map_or((compact.as_str(), ""), |(end, form)| (&compact[..compact.len() - end.len()], form));
        let (mut word, mut rest, mut places) = (String::new(), String::new(), Vec::new());
        let mut left = stem;
        while let Some(char) = left.chars().next() {
            let (length, place) = place_at(left).unwrap_or((char.len_utf8(), usize::MAX));
            word.push_str(&left[..length]);
            left = &left[length..];
            if place == usize::MAX {
                rest.push(char);
            } else {
                places.push(place);
                left = ["省", "市", "自治区"].iter().find_map(|office| left.strip_prefix(office)).unwrap_or(left);
            }
        }
        Parts { words: vec![word], form: form.to_owned(), places, rest: vec![rest] }
    }

    fn latin(folded: &str) -> Parts {
        let mut words: Vec<String> = Vec::new();
        let mut was_single = false;
        for word in folded.split(|char| !is_letter(char)).filter(|word| !matches!(*word, "" | "and")) {
            let is_single = word.len() == 1;
            match words.last_mut().filter(|_| is_single && was_single) {
                Some(last) => last.push_str(word), // "S.A." is one word.
                None => words.push(word.to_owned()),
            }
            was_single = is_single;
        }
        let mut form = Vec::new();
        while let Some(short) = words.last().map(|last| short(last)).filter(|last| listed(FORMS, last)) {
            form.insert(0, short.to_owned());
            words.pop();
        }
        let (mut places, mut rest) = (Vec::new(), Vec::new());
        let mut left = words.as_slice();
        while let Some((first, others)) = left.split_first() {
            let two = others.first().and_then(|second| place(&format!("{first}{second}")));
            left = if two.is_some() { &others[1..] } else { others };
            match two.or_else(|| place(first)) {
                Some(place) => places.push(place),
                None => rest.push(first.clone()),
            }
        }
        Parts { words, form: form.join(" "), places, rest }
    }

    /// Every word in its short spelling.
    pub fn shortened(&self) -> Vec<&str> {
        self.words.iter().map(|word| short(word)).collect()
    }

    /// Whether some word or the legal form says that it is a company.
    pub fn is_company(&self) -> bool {
        !self.form.is_empty()
            || self.words.iter().any(|word| {
                has_han(word) && COMPANY_WORDS.split(' ').any(|known| has_han(known) && word.contains(known))
                    || listed(COMPANY_WORDS, short(word))
                    || listed(FORMS, word)
            })
    }
}

// Both lists are searched for every word of every name, and byte by byte is the fastest for such short words.
fn listed(list: &str, word: &str) -> bool {
    list.as_bytes().split(|byte| *byte == b' ').any(|known| known == word.as_bytes())
}

/// The short spelling of a word.
fn short(word: &str) -> &str {
    let short = |pair: &'static [u8]| pair.strip_suffix(word.as_bytes())?.strip_suffix(b"=");
    let found = SHORTENED.as_bytes().split(|byte| *byte == b' ').find_map(short);
    found.and_then(|short| std::str::from_utf8(short).ok()).unwrap_or(word)
}

/// The place of exactly this name.
fn place(word: &str) -> Option<usize> {
    const LIKELY: [bool; 1 << 10] = likely();
    // Most words are no place, and the list is long.
    if !LIKELY[sketch(word.as_bytes(), 0, word.len())] {
        return None;
    }
    PLACES.split('|').position(|names| listed(names, word))
}

/// A name by its first letter, its last one and its length.
const fn sketch(names: &[u8], start: usize, end: usize) -> usize {
    let (first, last) = if start < end { (names[start] as usize, names[end - 1] as usize) } else { (0, 0) };
    (first * 31 + last + (end - start) * 97) % 1024
}

/// The sketches of all names.
const fn likely() -> [bool; 1 << 10] {
    let (names, mut likely, mut start, mut at) = (PLACES.as_bytes(), [false; 1 << 10], 0, 0);
    while at <= names.len() {
        if at == names.len() || matches!(names[at], b' ' | b'|') {
            likely[sketch(names, start, at)] = true;
            start = at + 1;
        }
        at += 1;
    }
    likely
}

/// The place that a Chinese text begins with, and the length of its name.
fn place_at(text: &str) -> Option<(usize, usize)> {
    let first = text.chars().next().filter(|first| is_han(*first))?;
    PLACES.match_indices(first).find_map(|(at, _)| {
        let (before, behind) = PLACES.split_at(at);
        let name = behind.split([' ', '|']).next().unwrap_or_default();
        let is_here = !before.ends_with(is_han) && text.starts_with(name);
        is_here.then(|| (name.len(), before.matches('|').count()))
    })
}

/// The code of a place's country.
fn code(place: usize) -> &'static str {
    let first = PLACES.split('|').nth(place).and_then(|names| names.split(' ').next()).unwrap_or_default();
    if first.len() == 2 { first } else { "CN" }
}

/// The countries of the places that a company's name holds, as ISO codes.
pub fn countries(name: &str) -> Vec<&'static str> {
    Parts::of(name).places.into_iter().map(code).collect()
}

/// A country as typed, by its code or one of its names.
pub fn country(typed: &str) -> Option<&'static str> {
    let capitals = typed.trim().to_ascii_uppercase();
    let mut names = PLACES.split('|');
    let by_code = names.position(|names| capitals.len() == 2 && names.starts_with(&capitals));
    by_code.or_else(|| Parts::of(typed).places.first().copied()).map(code)
}
