//! Places in the names of companies, in both languages, and the countries that they are in.

use crate::{
    glyph::is_han,
    typed::list::{Sketch, mix},
};

/// Places: the names of one place are together, separated by spaces. Two capitals are its country's code; places
/// without one are in mainland China. If one name begins with another, the longer one comes first.
const PLACES: &str = "北京 beijing peking|上海 shanghai|天津 tianjin|重庆 chongqing|河北 hebei|山西 shanxi|辽宁 liaoning|吉林 jilin|\
黑龙江 heilongjiang|江苏 jiangsu|浙江 zhejiang|安徽 anhui|福建 fujian|江西 jiangxi|山东 shandong|河南 henan|湖北 hubei|湖南 hunan|\
广东 guangdong|海南 hainan|四川 sichuan|贵州 guizhou|云南 yunnan|陕西 shaanxi|甘肃 gansu|青海 qinghai|内蒙古 innermongolia|广西 guangxi|\
西藏 tibet|宁夏 ningxia|新疆 xinjiang|深圳 shenzhen|广州 guangzhou canton|杭州 hangzhou|宁波 ningbo|义乌 yiwu|南京 nanjing|苏州 suzhou|\
无锡 wuxi|常州 changzhou|南通 nantong|徐州 xuzhou|扬州 yangzhou|温州 wenzhou|金华 jinhua|台州 taizhou|绍兴 shaoxing|嘉兴 jiaxing|\
湖州 huzhou|厦门 xiamen|福州 fuzhou|泉州 quanzhou|青岛 qingdao tsingtao|济南 jinan|烟台 yantai|潍坊 weifang|大连 dalian|沈阳 shenyang|\
哈尔滨 harbin|长春 changchun|武汉 wuhan|长沙 changsha|郑州 zhengzhou|合肥 hefei|南昌 nanchang|成都 chengdu|西安 xian|昆明 kunming|\
贵阳 guiyang|南宁 nanning|海口 haikou|东莞 dongguan|佛山 foshan|中山 zhongshan|珠海 zhuhai|惠州 huizhou|汕头 shantou|江门 jiangmen|\
石家庄 shijiazhuang|太原 taiyuan|兰州 lanzhou|银川 yinchuan|西宁 xining|乌鲁木齐 urumqi|\
CN 中国 china prc|HK 香港 hongkong hk|MO 澳门 macau macao|TW 台湾 taiwan|TW 台北 taipei|SG 新加坡 singapore|JP 日本 japan|JP 东京 tokyo|\
KR 韩国 korea|KR 首尔 seoul|VN 越南 vietnam|TH 泰国 thailand|MY 马来西亚 malaysia|ID 印度尼西亚 印尼 indonesia|IN 印度 india|PH 菲律宾 philippines|\
PK 巴基斯坦 pakistan|BD 孟加拉 bangladesh|AE 阿联酋 uae unitedarabemirates|AE 迪拜 dubai|TR 土耳其 turkey turkiye|RU 俄罗斯 russia|US 美国 usa america unitedstates|US 纽约 newyork|\
CA 加拿大 canada|MX 墨西哥 mexico|BR 巴西 brazil|GB 英国 uk unitedkingdom britain|GB 伦敦 london|DE 德国 germany deutschland|FR 法国 france|IT 意大利 italy|\
ES 西班牙 spain|NL 荷兰 netherlands|PL 波兰 poland|CH 瑞士 switzerland|CY 塞浦路斯 cyprus|LT 立陶宛 lithuania|AU 澳大利亚 australia|NZ 新西兰 newzealand";

/// Where each name in Latin letters begins in the list, in the slot that its letters give, or in the next free one.
static SLOTS: [u16; 256] = slots();

/// The place of exactly this name, in one word or in two.
pub(super) fn place([word, second]: [&str; 2]) -> Option<usize> {
    let mut slot = slot(word.bytes().chain(second.bytes()).fold(0, mix));
    while SLOTS[slot] > 0 {
        let name = usize::from(SLOTS[slot]);
        let rest = PLACES[name..].strip_prefix(word).and_then(|rest| rest.strip_prefix(second));
        if rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '|'])) {
            return Some(start(name));
        }
        slot = (slot + 1) % SLOTS.len();
    }
    None
}

const fn slot(mixed: u32) -> usize {
    (mixed.wrapping_mul(0x9e37_79b1) >> 16) as usize % SLOTS.len()
}

const fn slots() -> [u16; SLOTS.len()] {
    let (names, mut slots, mut at) = (PLACES.as_bytes(), [0; SLOTS.len()], 1);
    while at < names.len() {
        if names[at].is_ascii_lowercase() && matches!(names[at - 1], b' ' | b'|') {
            let (mut end, mut mixed) = (at, 0);
            while end < names.len() && names[end].is_ascii_lowercase() {
                mixed = mix(mixed, names[end]);
                end += 1;
            }
            let mut slot = slot(mixed);
            while slots[slot] > 0 {
                slot = (slot + 1) % slots.len();
            }
            slots[slot] = at as u16;
        }
        at += 1;
    }
    slots
}

/// Where the place of a name begins in the list, which is its number.
fn start(name: usize) -> usize {
    PLACES[..name].rfind('|').map_or(0, |bar| bar + 1)
}

/// The place that a Chinese text begins with, and the length of its name.
pub fn place_at(text: &str) -> Option<(usize, usize)> {
    static FIRSTS: Sketch<16> = firsts();
    let first = text.chars().next().filter(|first| is_han(*first))?;
    // Most characters do not begin a place.
    if !FIRSTS.may_have(text.bytes().take(first.len_utf8())) {
        return None;
    }
    PLACES.match_indices(first).find_map(|(at, _)| {
        let (before, after) = PLACES.split_at(at);
        let name = after.split([' ', '|']).next().unwrap_or_default();
        let is_here = !before.ends_with(is_han) && text.starts_with(name);
        is_here.then(|| (name.len(), start(at)))
    })
}

/// The characters that Chinese names begin with.
const fn firsts() -> Sketch<16> {
    let (names, mut firsts, mut at) = (PLACES.as_bytes(), Sketch::empty(), 0);
    while at < names.len() {
        if names[at] >= 0xe4 && (at == 0 || matches!(names[at - 1], b' ' | b'|')) {
            firsts.add(mix(mix(mix(0, names[at]), names[at + 1]), names[at + 2]));
        }
        at += 1;
    }
    firsts
}

/// The code of a place's country.
pub(super) fn code(place: usize) -> &'static str {
    let code = PLACES.get(place..place + 2).filter(|code| code.bytes().all(|byte| byte.is_ascii_uppercase()));
    code.unwrap_or("CN")
}
