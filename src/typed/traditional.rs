//! Traditional characters and their simplified ones.
//!
//! Names of companies and banks are printed in either script: 銀行 in Hong Kong, Macau and Taiwan, 银行 on the mainland.
//! To compare two, fold both to simplified characters: [`simplified`] is one to one, so positions do not change.
//!
//! `traditional.txt` holds the pairs, the traditional character first, in the order of the traditional ones: the common
//! ones, those of the names of places, and those that names of companies like. The pairs are the simplification scheme's
//! (简化字总表; 通用规范汉字表, 2013, appendix 1) with the usual variants of Hong Kong and Taiwan.
//!
//! # What is not checked
//!
//! Words that differ between the regions (軟體, 软件): those are other characters. Rare characters, about half of the
//! scheme.

/// The pairs, each traditional character before its simplified one. The module that looks for labels in documents has
/// only those in labels, countries and cities.
const PAIRS: &str = if cfg!(all(feature = "paper", not(feature = "payment"))) {
    include_str!("traditional_of_labels.txt")
} else {
    include_str!("traditional.txt")
};

/// How many there are.
const COUNT: usize = count();

/// The traditional characters, each as its distance from the one before, which compresses to half of the characters.
static GAPS: [u8; COUNT] = pairs().0;
/// Their simplified ones.
static SIMPLIFIED: [u16; COUNT] = pairs().1;
/// The code point of every [`BLOCK`]th traditional character, relative to the first, so that a look-up reads one block.
static STARTS: [u16; COUNT.div_ceil(BLOCK)] = starts();
const BLOCK: usize = 32;

/// The first Chinese character in Unicode; there is no traditional one below.
const FIRST: u32 = 0x4e00;

/// Characters that are also used in simplified names: they are folded only if the rest of the name shows that it is
/// traditional. 宏昇 and 宏升 are two companies; 宏昇電子 can be 宏升电子.
const EITHER: &str = "乾徵甯覆昇甦氾寀濛琱於並";

/// Traditional characters that share a simplified one but are not variants of each other: 鍾記 and 鐘記 are two names.
const APART: &str = "並併 乾幹榦 侖崙 繫係 匯彙 歷曆 當噹 蘇囌甦 團糰 採寀 壇罈 寧甯 復複覆 濛懞矇 擺襬 昇陞 臺檯颱 毀燬譭 沖衝 煙菸 \
                     獲穫 發髮 盪蕩 籤簽 纖縴 髒臟 鍾鐘 儘盡";

/// The simplified character; other characters do not change.
pub fn simplified(char: char) -> char {
    let code = char as u32;
    if !(FIRST..0xa000).contains(&code) {
        return char;
    }
    let block = STARTS.partition_point(|start| u32::from(*start) <= code);
    let Some(start) = block.checked_sub(1) else { return char };
    let mut at = u32::from(STARTS[start]);
    for place in start * BLOCK..COUNT.min((start + 1) * BLOCK) {
        if !place.is_multiple_of(BLOCK) {
            at += u32::from(GAPS[place]);
        }
        if at == code {
            return char::from_u32(SIMPLIFIED[place].into()).unwrap_or(char);
        }
    }
    char
}

/// Whether a character occurs only in traditional writing.
fn is_traditional(char: char) -> bool {
    simplified(char) != char && !EITHER.contains(char)
}

/// A name in simplified characters, to compare with another one that also matters for the folding. `None` if it has no
/// traditional character.
pub fn fold(name: &str, beside: &str) -> Option<String> {
    if name.is_ascii() || name.chars().all(|char| simplified(char) == char) {
        return None;
    }
    let is_shown = name.contains(is_traditional);
    let is_kept = |char: char| {
        !is_shown && EITHER.contains(char)
            || APART.split(' ').any(|group| {
                group.contains(char) && !beside.contains(char) && beside.contains(|other| group.contains(other))
            })
    };
    Some(name.chars().map(|char| if is_kept(char) { char } else { simplified(char) }).collect())
}

/// The character at a place of the pairs. Their characters are of three bytes, all else of one.
const fn at(place: usize) -> u32 {
    let bytes = PAIRS.as_bytes();
    let (first, second, third) = (bytes[place] as u32, bytes[place + 1] as u32, bytes[place + 2] as u32);
    (first & 15) << 12 | (second & 63) << 6 | third & 63
}

const fn count() -> usize {
    let (bytes, mut count, mut place) = (PAIRS.as_bytes(), 0, 0);
    while place < bytes.len() {
        if bytes[place] < 128 {
            place += 1;
        } else {
            count += 1;
            place += 6;
        }
    }
    count
}

const fn pairs() -> ([u8; COUNT], [u16; COUNT]) {
    let (bytes, mut gaps, mut simple) = (PAIRS.as_bytes(), [0; COUNT], [0; COUNT]);
    let (mut place, mut count, mut last) = (0, 0, FIRST);
    while place < bytes.len() {
        if bytes[place] < 128 {
            place += 1;
            continue;
        }
        let traditional = at(place);
        assert!(traditional > last && traditional - last < 256, "in order, and close enough to the one before");
        gaps[count] = (traditional - last) as u8;
        simple[count] = at(place + 3) as u16;
        last = traditional;
        count += 1;
        place += 6;
    }
    (gaps, simple)
}

const fn starts() -> [u16; COUNT.div_ceil(BLOCK)] {
    let (gaps, mut starts) = (pairs().0, [0; COUNT.div_ceil(BLOCK)]);
    let (mut place, mut code) = (0, FIRST);
    while place < COUNT {
        code += gaps[place] as u32;
        if place.is_multiple_of(BLOCK) {
            starts[place / BLOCK] = code as u16;
        }
        place += 1;
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_labels_is_a_part_of_the_whole_one() {
        let [all, part] = [include_str!("traditional.txt"), include_str!("traditional_of_labels.txt")]
            .map(|table| table.split_whitespace().collect::<Vec<_>>());
        assert!(part.iter().all(|pair| all.contains(pair)));
        let labels = [
            include_str!("../paper/lexicon.rs"),
            include_str!("country/countries.txt"),
            include_str!("party/places.rs"),
        ];
        let is_needed = |pair: &&&str| pair.chars().nth(1).is_some_and(|simple| labels.concat().contains(simple));
        let lacks: Vec<_> = all.iter().filter(is_needed).filter(|pair| !part.contains(pair)).collect();
        assert!(lacks.is_empty(), "traditional_of_labels.txt lacks {lacks:?}");
    }

    #[test]
    fn every_pair_is_found() {
        let mut count = 0;
        for pair in PAIRS.split_whitespace() {
            let mut chars = pair.chars();
            let (Some(traditional), Some(simple), None) = (chars.next(), chars.next(), chars.next()) else {
                panic!("{pair} is no pair");
            };
            assert_eq!(simplified(traditional), simple, "{pair}");
            count += 1;
        }
        assert_eq!(count, COUNT);
        for char in "银行有限公司启途AaéⅡ一龥〇".chars() {
            assert_eq!(simplified(char), char);
        }
        for char in EITHER.chars().chain(APART.chars().filter(|char| *char != ' ')) {
            assert_ne!(simplified(char), char, "{char} is not among the pairs");
        }
    }

    #[test]
    fn what_a_traditional_character_stands_for_depends_on_the_two_names() {
        let folded = |name: &str, beside: &str| fold(name, beside).unwrap_or_else(|| name.to_owned());
        for (one, other, is_same) in [
            ("鴻輝國際貿易有限公司", "鸿辉国际贸易有限公司", true),
            ("台灣雲豐", "臺灣云丰", true),
            ("皇后國際", "皇后国际", true),
            ("宏昇電子", "宏升电子", true),
            ("宏昇电子", "宏升电子", false),
            ("乾元贸易", "干元贸易", false),
            ("鍾記茶莊", "鐘記茶莊", false),
            ("鍾記茶莊", "钟记茶庄", true),
            ("宁远", "甯远", false),
            ("寧遠", "宁远", true),
            ("衆信", "眾信", true),
        ] {
            assert_eq!(folded(one, other) == folded(other, one), is_same, "{one} / {other}");
        }
    }
}
