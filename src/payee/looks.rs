//! Characters that look alike, or stand for one another.

use super::is_han;

/// Characters that the eye takes for the first of each pair: digits for letters, Greek and Cyrillic for Latin, and
/// Chinese characters that differ in a stroke. Names are in small letters here, so В stands as в.
const ALIKE: &str = "aаeеoоpрcсyуxхlіsѕjјkкmмtтbвhнaαoοpρvνkκlιtτuυeεnηbβ\
                     未末己已己巳日曰土士千干人入人八大太天夫王玉午牛田由甲申问间今令贝见乌鸟免兔戊戍析折治冶侯候晴睛拔拨坏环杨扬\
                     徽微博搏辰晨凤风几儿刀力九丸竟竞卞卡亨享茶荼崇祟幕墓梁粱准淮汉汊洁沽";

/// Those of them that stand on every keyboard.
const ALIKE_ASCII: &str = "o0l1lis5b8z2";

/// Letters with marks, each behind the one without.
const MARKED: &str = "aàaáaâaãaäaåaāaăaącçcćcčeèeéeêeëeēeęeěiìiíiîiïiınñnńoòoóoôoõoöoøuùuúuûuüuūuůyýzžzźzżsšsśsşlłdđgğ";

/// Traditional characters, each behind the simplified one.
const TRADITIONAL: &str = "贸貿电電国國华華东東广廣业業实實发發机機际際网網络絡计計云雲术術门門宁寧济濟图圖责責务務设設备備制製\
                           艺藝仪儀车車运運输輸进進资資产產开開关關阳陽长長龙龍汇匯银銀兴興创創达達远遠铁鐵钢鋼纺紡织織\
                           湾灣货貨团團厂廠联聯质質体體书書馆館会會医醫药藥环環顺順万萬丰豐庆慶";

/// What a character is taken for.
#[derive(Clone, Copy)]
pub enum Fold {
    /// The one that looks like it.
    Alike,
    /// The one without marks.
    Marked,
    /// The simplified one.
    Simplified,
}

/// Two names without what they begin with in common, up to a Chinese character, since letters may join with the next one.
pub fn differing<'a>(x: &'a str, y: &'a str) -> [&'a str; 2] {
    let (mut at, mut start) = (0, 0);
    for (char, _) in x.chars().zip(y.chars()).take_while(|(x, y)| x == y) {
        at += char.len_utf8();
        if is_han(char) {
            start = at;
        }
    }
    [&x[start..], &y[start..]]
}

/// Whether two names in lower case are the same with every character taken for another one.
pub fn are_same(x: &str, y: &str, fold: Fold) -> bool {
    taken(x, fold).eq(taken(y, fold))
}

/// The characters that a name is taken for, one by one: most names differ before their end.
fn taken(name: &str, fold: Fold) -> impl Iterator<Item = char> {
    let pairs = match fold {
        Fold::Alike => ALIKE,
        Fold::Marked => MARKED,
        Fold::Simplified => TRADITIONAL,
    };
    let taken = move |char: char| match fold {
        Fold::Alike if char.is_ascii() => taken_for(char, ALIKE_ASCII),
        _ if char.is_ascii() => char,
        _ => taken_for(char, pairs),
    };
    let mut taken = name.chars().map(taken).peekable();
    std::iter::from_fn(move || {
        let char = taken.next()?;
        // Two letters that the eye takes for one.
        let joined = match (fold, char, taken.peek()) {
            (Fold::Alike, 'r', Some('n')) => 'm',
            (Fold::Alike, 'v', Some('v')) => 'w',
            _ => return Some(char),
        };
        taken.next();
        Some(joined)
    })
}

fn taken_for(char: char, pairs: &str) -> char {
    let mut pairs = pairs.chars();
    while let (Some(first), Some(second)) = (pairs.next(), pairs.next()) {
        if second == char {
            return first;
        }
    }
    char
}

/// Whether Greek or Cyrillic letters stand among Latin ones.
pub fn is_mixed(name: &str) -> bool {
    name.contains(|char: char| char.is_ascii_alphabetic())
        && name.contains(|char| matches!(char, 'α'..='ω' | 'а'..='џ'))
}
