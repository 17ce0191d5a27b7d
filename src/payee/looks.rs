//! Characters that look alike, and the scripts that characters belong to.

use crate::glyph::is_han;

/// Pairs of a character and one that looks like it: digits for letters, Greek and Cyrillic for Latin, and
/// Chinese characters that differ in a stroke. Names are in lower case here, so В is compared as в.
const ALIKE: &str = "aаeеoоpрcсyуxхlіsѕjјkкmмtтbвhнaαoοpρvνkκlιtτuυeεnηbβ\
                     未末己已己巳日曰土士千干人入人八大太天夫王玉午牛田由甲申问间今令贝见乌鸟免兔戊戍析折治冶侯候晴睛拔拨坏环杨扬\
                     徽微博搏辰晨凤风几儿刀力九丸竟竞卞卡亨享茶荼崇祟幕墓梁粱准淮汉汊洁沽";

/// The pairs that are on every keyboard.
const ALIKE_ASCII: &str = "o0l1lis5b8z2";

/// Whether two different names in lower case look the same.
pub fn are_alike(x: &str, y: &str) -> bool {
    let (mut at, mut start) = (0, 0);
    for (char, _) in x.chars().zip(y.chars()).take_while(|(x, y)| x == y) {
        at += char.len_utf8();
        if is_han(char) {
            start = at; // Letters may join with the next one.
        }
    }
    taken(&x[start..]).eq(taken(&y[start..]))
}

/// The characters that a name looks like, one by one: most names differ before their end.
fn taken(name: &str) -> impl Iterator<Item = char> {
    let taken = |char: char| taken_for(char, if char.is_ascii() { ALIKE_ASCII } else { ALIKE });
    let mut taken = name.chars().map(taken).peekable();
    std::iter::from_fn(move || {
        let char = taken.next()?;
        // Two letters that look like one.
        let joined = match (char, taken.peek()) {
            ('r', Some('n')) => 'm',
            ('v', Some('v')) => 'w',
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

/// Whether Greek or Cyrillic letters are among Latin ones.
pub fn is_mixed(name: &str) -> bool {
    name.contains(|char: char| char.is_ascii_alphabetic())
        && name.contains(|char| matches!(char, 'α'..='ω' | 'а'..='џ'))
}

/// Whether two names have letters of one script, so that they can be compared.
pub fn share_a_script(x: &str, y: &str) -> bool {
    let (x, y) = (scripts(x), scripts(y));
    x == 0 || y == 0 || x & y != 0
}

/// The scripts of a name, a bit for each; digits, marks and numbers of other forms are in all of them.
fn scripts(name: &str) -> u16 {
    let script = |char: char| match char {
        '0'..='9' | '²' | '³' | '¹' | '\u{300}'..='\u{36f}' | '\u{2070}'..='\u{27ff}' => 0,
        'a'..='z' | '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => 1,
        'Ͱ'..='Ͽ' => 1 << 1,
        'Ѐ'..='ԯ' => 1 << 2,
        '\u{590}'..='\u{5ff}' => 1 << 3,
        '\u{600}'..='\u{77f}' => 1 << 4,
        '\u{900}'..='\u{d7f}' => 1 << 5,
        '\u{e00}'..='\u{e7f}' => 1 << 6,
        '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7af}' => 1 << 7,
        '\u{3040}'..='\u{30ff}' => 1 << 8,
        _ if is_han(char) => 1 << 9,
        _ => 1 << 10,
    };
    name.chars().fold(0, |all, char| all | script(char))
}
