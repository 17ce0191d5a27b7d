//! Lists of words, separated by spaces, and sketches of them.
//!
//! Every word of every value is looked up in many lists, but is in few of them. A sketch has two bits for each word of
//! a list, and is made at compile time. It excludes most words that are not in the list without reading the list.

/// A list with its sketch.
pub(crate) struct List {
    /// The words, separated by spaces.
    pub(crate) words: &'static str,
    sketch: Sketch<32>,
}

impl List {
    pub(crate) const fn of(words: &'static str) -> List {
        List { words, sketch: Sketch::of(&[words]) }
    }

    /// Whether a word is in the list.
    #[inline(never)]
    pub(crate) fn has(&self, word: &str) -> bool {
        self.may_have(word) && has(self.words, word)
    }

    /// Finds this word in the list.
    pub(crate) fn find(&self, word: &str) -> Option<&'static str> {
        if self.may_have(word) { self.words.split(' ').find(|own| *own == word) } else { None }
    }

    /// Whether it might be in the list. The module that the page begins with reads few words, and does without sketches.
    pub(crate) fn may_have(&self, word: &str) -> bool {
        !cfg!(any(feature = "field", feature = "bank", feature = "payment", feature = "request"))
            || self.sketch.may_have(word.bytes())
    }
}

/// The words of one or more lists, two bits for each; the parameter is the number of 32-bit words.
pub(crate) struct Sketch<const WORDS: usize>([u32; WORDS]);

impl<const WORDS: usize> Sketch<WORDS> {
    /// Makes it from words that are separated by spaces or bars; of a pair `short=long` the long one counts.
    pub(crate) const fn of(lists: &[&str]) -> Self {
        let (mut sketch, mut list) = (Sketch::empty(), 0);
        while list < lists.len() {
            let (words, mut at, mut mixed) = (lists[list].as_bytes(), 0, 0);
            while at <= words.len() {
                if at == words.len() || matches!(words[at], b' ' | b'|') {
                    sketch.add(mixed);
                    mixed = 0;
                } else {
                    mixed = if words[at] == b'=' { 0 } else { mix(mixed, words[at]) };
                }
                at += 1;
            }
            list += 1;
        }
        sketch
    }

    /// An empty sketch.
    pub(crate) const fn empty() -> Self {
        Sketch([0; WORDS])
    }

    /// Adds a word, by its bytes as [`mix`] joins them.
    pub(crate) const fn add(&mut self, mixed: u32) {
        let [one, two] = Self::bits(mixed);
        self.0[one / 32] |= 1 << (one % 32);
        self.0[two / 32] |= 1 << (two % 32);
    }

    /// Whether one of the words might be this one.
    pub(crate) fn may_have(&self, word: impl Iterator<Item = u8>) -> bool {
        Self::bits(word.fold(0, mix)).iter().all(|bit| self.0[bit / 32] >> (bit % 32) & 1 == 1)
    }

    /// The two bits of a word.
    const fn bits(mixed: u32) -> [usize; 2] {
        let spread = mixed.wrapping_mul(0x9e37_79b1);
        [(spread >> 16) as usize % (WORDS * 32), (spread >> 4) as usize % (WORDS * 32)]
    }
}

/// Adds one byte of a word.
pub(crate) const fn mix(mixed: u32, byte: u8) -> u32 {
    mixed.wrapping_mul(33) ^ byte as u32
}

/// Where the lines for each letter begin, and where the last of them ends; the lines are in alphabetical order.
pub(crate) const fn starts(lines: &str, first_letter: u8) -> [u16; 27] {
    let (lines, mut starts, mut at, mut letter) = (lines.as_bytes(), [0; 27], 0, 0);
    while at < lines.len() && lines[at] >= first_letter && lines[at] < first_letter + 26 {
        while letter <= (lines[at] - first_letter) as usize {
            starts[letter] = at as u16;
            letter += 1;
        }
        while lines[at] != b'\n' {
            at += 1;
        }
        at += 1;
    }
    while letter < starts.len() {
        starts[letter] = at as u16;
        letter += 1;
    }
    starts
}

/// Whether a word is in a list, without using a sketch.
#[inline(never)]
pub(crate) fn has(list: &str, word: &str) -> bool {
    list.as_bytes().split(|byte| *byte == b' ').any(|known| known == word.as_bytes())
}

/// The length of the longest word in a list that a text begins with.
#[inline(never)]
pub(crate) fn beginning(list: &str, text: &str) -> usize {
    let (list, text) = (list.as_bytes(), text.as_bytes());
    let (mut longest, mut at) = (0, 0);
    while at < list.len() {
        let start = at;
        while at < list.len() && list[at] != b' ' && text.get(at - start) == Some(&list[at]) {
            at += 1;
        }
        if at == list.len() || list[at] == b' ' {
            longest = longest.max(at - start);
        }
        while at < list.len() && list[at] != b' ' {
            at += 1;
        }
        at += 1;
    }
    longest
}

/// Whether a text without spaces, such as Chinese, consists only of words in these lists.
#[inline(never)]
pub(crate) fn is_made_of(text: &str, lists: &[&str]) -> bool {
    let mut rest = text;
    while !rest.is_empty() {
        let longest = lists.iter().map(|list| beginning(list, rest)).max().filter(|longest| *longest > 0);
        let Some(after) = longest.and_then(|longest| rest.get(longest..)) else { return false };
        rest = after;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_and_pairs_by_their_second() {
        static LIST: List = List::of("co ltd company 公司");
        for word in ["co", "ltd", "company", "公司"] {
            assert!(LIST.has(word), "{word}");
        }
        for word in ["", " ", "c", "lt", "ltd ", "comp", "companys", "co ltd", "公", "pany"] {
            assert!(!LIST.has(word), "{word}");
        }
        assert!(!LIST.may_have("anything") && LIST.may_have("ltd"));
        assert!(Sketch::<8>::of(&["co=company ltd=limited"]).may_have("limited".bytes()));
        assert_eq!([beginning("无 暂无 暂", "暂无通知"), beginning("a b", "c")], ["暂无".len(), 0]);
        assert!(is_made_of("见合同附件", &["见", "合同 附件"]) && !is_made_of("见合同创", &["见", "合同"]));
    }
}
