//! Names and words reduced to what is compared: lower-case letters, digits and Chinese characters, without width, case,
//! spaces, brackets or punctuation.

use crate::glyph::Typed;

/// A text reduced to its letters, and where its words begin and end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// Small letters, digits and Chinese characters.
    pub letters: Vec<char>,
    /// What is before the letter at this place; one entry more than there are letters.
    edges: Vec<Edge>,
}

/// What is between two letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edge {
    /// Nothing: they belong to the same word.
    None,
    /// Nothing, but a word can end here and another begin: next to a Chinese character, or between a letter and a
    /// digit, as in the name of a version.
    Beside,
    /// A space or a mark, or the end of the text.
    Gap,
}

impl Folded {
    /// Folds a text as typed.
    pub fn of(typed: &Typed) -> Folded {
        let mut folded = Folded::default();
        let mut after_gap = true;
        for char in typed.glyphs.iter().map(|glyph| glyph.char) {
            if !is_letter(char) {
                after_gap = true;
                continue;
            }
            let last = folded.letters.last().copied().unwrap_or(char);
            let is_version = char.is_ascii_digit() && last.is_ascii_alphabetic();
            folded.edges.push(match after_gap {
                true => Edge::Gap,
                false if is_han(char) || is_han(last) || is_version => Edge::Beside,
                false => Edge::None,
            });
            folded.letters.push(char.to_ascii_lowercase());
            after_gap = false;
        }
        folded.edges.push(Edge::Gap);
        folded
    }

    /// Whether a word can begin at this place.
    pub fn starts_at(&self, place: usize) -> bool {
        self.edges.get(place).is_some_and(|edge| *edge != Edge::None)
    }

    /// Whether two Chinese characters meet here without a space, so that they might belong to one name.
    pub fn goes_on_at(&self, place: usize) -> bool {
        let is_han = |place: usize| self.letters.get(place).is_some_and(|letter| is_han(*letter));
        place > 0 && self.edges.get(place) == Some(&Edge::Beside) && is_han(place - 1) && is_han(place)
    }

    /// The bytes with which its words begin.
    pub fn first_bytes(&self) -> FirstBytes {
        let mut bytes = FirstBytes([false; 256]);
        for (letter, _) in self.letters.iter().zip(&self.edges).filter(|(_, edge)| **edge != Edge::None) {
            bytes.0[usize::from(letter.encode_utf8(&mut [0; 4]).as_bytes()[0])] = true;
        }
        bytes
    }

    /// How many letters a phrase takes up from this place on, if it is there in whole words.
    ///
    /// The phrase is in lower case; gaps are ignored in both.
    pub fn phrase_at(&self, place: usize, phrase: &str) -> Option<usize> {
        if !self.starts_at(place) {
            return None;
        }
        let mut end = place;
        for letter in letters(phrase) {
            if self.letters.get(end) != Some(&letter) {
                return None;
            }
            end += 1;
        }
        (end > place && self.starts_at(end)).then_some(end - place)
    }

    /// Whether the whole text is this phrase.
    pub fn is(&self, phrase: &str) -> bool {
        letters(phrase).eq(self.letters.iter().copied())
    }
}

/// A company name as it is compared: width, case, spaces, brackets and punctuation do not count, and
/// `Co., Ltd.`, `Co. Limited`, `Company Limited` are the same.
pub fn fold_name(name: &str) -> String {
    let letters: String = Folded::of(&Typed::read(name)).letters.into_iter().collect();
    let (mut rest, mut folded) = (letters.chars(), String::with_capacity(letters.len()));
    loop {
        let forms = ["companylimited", "companyltd", "colimited"];
        if let Some(after) = forms.iter().find_map(|form| rest.as_str().strip_prefix(form)) {
            folded.push_str(CO_LTD);
            rest = after.chars();
        } else if let Some(letter) = rest.next() {
            folded.push(letter);
        } else {
            return folded;
        }
    }
}

/// `Co., Ltd.` in folded names.
pub const CO_LTD: &str = "coltd";

/// The letters of a phrase of the tables, in lower case.
pub fn letters(phrase: &str) -> impl Iterator<Item = char> {
    phrase.chars().filter(|char| is_letter(*char)).map(|char| char.to_ascii_lowercase())
}

/// How many letters a text has, and which ASCII letters: enough to skip most of the tables without reading them.
pub struct Sketch {
    count: usize,
    seen: u32,
}

/// How many full-width brackets [`Sketch::is_far`] might count as letters.
const MARKS: usize = 2;

impl Sketch {
    /// The sketch of a folded text.
    pub fn of(letters: &[char]) -> Sketch {
        let ascii = letters.iter().filter(|char| char.is_ascii());
        Sketch { count: letters.len(), seen: ascii.fold(0, |seen, char| seen | 1 << (*char as u32 % 32)) }
    }

    /// Whether a phrase is more than this many typing mistakes away, by its bytes alone. A mistake changes the length
    /// by at most one, and the set of letters by at most two.
    pub fn is_far(&self, phrase: &str, most: usize) -> bool {
        let (mut count, mut seen) = (0, 0_u32);
        for byte in phrase.bytes() {
            if byte.is_ascii_alphanumeric() {
                seen |= 1 << (byte % 32);
                count += 1;
            } else if byte >= 0xc0 {
                count += 1;
            }
        }
        let other = (seen ^ self.seen).count_ones() as usize;
        other > 2 * most || count + most < self.count || count > self.count + most + MARKS
    }
}

/// The bytes with which the words of a text begin.
pub struct FirstBytes([bool; 256]);

impl FirstBytes {
    /// Whether a phrase might be in the text, by its first byte alone.
    pub fn may_hold(&self, phrase: &str) -> bool {
        let first = phrase.bytes().next().unwrap_or_default().to_ascii_lowercase();
        self.0[usize::from(first)] || (first.is_ascii() && !first.is_ascii_alphanumeric())
    }
}

/// Whether a phrase might begin with this letter: by its first bytes, without reading its characters.
pub fn may_begin(phrase: &str, letter: char) -> bool {
    let mut bytes = [0; 4];
    let letter = letter.encode_utf8(&mut bytes).as_bytes();
    let is_mark = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
    let phrase = phrase.as_bytes();
    phrase.get(..letter.len()).is_some_and(|head| head.eq_ignore_ascii_case(letter))
        || phrase.first().is_some_and(is_mark)
}

/// Letters, digits and Chinese characters: everything except punctuation and spaces. This is exact for the tables;
/// Unicode's tables would be larger than the whole register.
fn is_letter(char: char) -> bool {
    match char {
        '\0'..='\u{7f}' => char.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{2e7f}' | '\u{3000}'..='\u{303f}' => false,
        '\u{30fb}' | '\u{e000}'..='\u{f8ff}' | '\u{fe10}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff65}' => false,
        _ => true,
    }
}

/// Chinese has no spaces: each character can begin or end a word.
pub fn is_han(char: char) -> bool {
    matches!(char, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}')
}

/// How many letters must be added, removed, replaced or swapped with their neighbour; `None` beyond `most`.
pub fn distance(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut above: Vec<usize> = (0..=other.len()).collect();
    let (mut before, mut row) = (above.clone(), above.clone());
    for (i, a) in one.iter().enumerate() {
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let mut best = (above[j] + usize::from(a != b)).min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                best = best.min(before[j - 1] + 1);
            }
            row[j + 1] = best;
        }
        // Two rows beyond the limit: later rows cannot come back below it.
        if row.iter().chain(&above).all(|steps| *steps > most) {
            return None;
        }
        std::mem::swap(&mut before, &mut above);
        std::mem::swap(&mut above, &mut row);
    }
    above.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_their_marks() {
        let expected = "alibabacloudcomputingbeijingcoltd";
        for name in [
            "Alibaba Cloud Computing (Beijing) Co., Ltd.",
            "ALIBABA CLOUD COMPUTING（BEIJING）CO.,LTD",
            "AlibabaCloudComputing(Beijing) Company Limited",
            "Alibaba\u{a0}Cloud Computing [Beijing] Co. Limited",
            "Ａｌｉｂａｂａ Cloud\u{200b} Computing (Beijing) Co.，Ltd．",
            "Alibaba® Cloud × Computing — 「Beijing」 Co., Ltd.",
        ] {
            assert_eq!(fold_name(name), expected, "{name}");
        }
        assert_eq!(fold_name("阿里巴巴云计算（北京）有限公司"), "阿里巴巴云计算北京有限公司");
        assert_ne!(fold_name("Alibaba Cloud Computing Ltd."), fold_name("Alibaba Cloud Computing Co., Ltd."));
    }

    #[test]
    fn phrases_stand_in_whole_words() {
        let text = Folded::of(&Typed::read("the PCDN and SMS-package 短信套餐包ECS"));
        let found = |phrase| (0..text.letters.len()).any(|place| text.phrase_at(place, phrase).is_some());
        let text = Folded::of(&Typed::read("qwen3-max ECS2 k8s 5G"));
        let version = |phrase| (0..text.letters.len()).any(|place| text.phrase_at(place, phrase).is_some());
        assert!(version("qwen") && version("ecs") && version("k8s") && !version("s") && !version("g"));
        for phrase in ["pcdn", "sms package", "sms", "短信", "套餐包", "ecs", "the pcdn"] {
            assert!(found(phrase), "{phrase}");
        }
        for phrase in ["cdn", "pack", "cs", "he", ""] {
            assert!(!found(phrase), "{phrase}");
        }
    }

    #[test]
    fn a_phrase_may_begin_with_a_mark() {
        let firsts = Folded::of(&Typed::read("cdn")).first_bytes();
        assert!(firsts.may_hold("cdn") && firsts.may_hold("(p)cdn") && !firsts.may_hold("sms"));
        assert!(may_begin("cdn", 'c') && may_begin("(p)cdn", 'p') && !may_begin("sms", 'c'));
    }

    #[test]
    fn a_swap_is_one_step() {
        let steps = |one: &str, other: &str, most| {
            distance(&one.chars().collect::<Vec<_>>(), &other.chars().collect::<Vec<_>>(), most)
        };
        assert_eq!(steps("wuying", "wuyign", 2), Some(1));
        assert_eq!(steps("wuying", "wuyin", 2), Some(1));
        assert_eq!(steps("wuying", "wuyxxg", 2), Some(2));
        assert_eq!(steps("a", "b", 3), Some(1));
        assert_eq!(steps("wuying", "ecs", 2), None);
        assert_eq!(steps("", "", 0), Some(0));
        // At the beginning, in the middle and at the end, in either.
        for longer in ["xwuying", "wuxying", "wuyingx"] {
            assert_eq!([steps(longer, "wuying", 2), steps("wuying", longer, 2)], [Some(1), Some(1)], "{longer}");
        }
        assert_eq!([steps("xxwuying", "wuying", 2), steps("wuying", "wuyingxx", 2)], [Some(2), Some(2)]);
        assert_eq!(steps("xxxuying", "wuying", 2), None);
    }

    /// It can keep what is far, but must not reject what is near.
    #[test]
    fn a_sketch_turns_nothing_away_that_is_near() {
        let is_far =
            |letters: &str, phrase, most| Sketch::of(&letters.chars().collect::<Vec<_>>()).is_far(phrase, most);
        for (letters, phrase, most) in [
            ("abcdef", "abcdex", 1),
            ("abcdef", "abcdxy", 2),
            ("abcdef", "abcde", 1),
            ("abcdef", "abcd", 2),
            ("abcde", "abcdef", 1),
            ("a云b", "a（云）bc", 1),
            ("短信服务", "短信服", 1),
            ("abcdefghi", "abcdefxyz", 3),
        ] {
            assert!(!is_far(letters, phrase, most), "{letters}, {phrase}");
        }
        for (letters, phrase, most) in [("abcdef", "abcxyz", 1), ("abcdefg", "abcde", 1), ("abcd", "abcdabcd", 1)] {
            assert!(is_far(letters, phrase, most), "{letters}, {phrase}");
        }
    }
}
