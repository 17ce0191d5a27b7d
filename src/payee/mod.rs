//! Do these two names mean the same company, and if not, what differs?
//!
//! No similarity score decides: a name with another city scores as high as one with other brackets. Names are equal
//! after folding what carries no meaning (width, case, spaces, punctuation), or the difference is shown. "Could not be
//! compared" is an answer of its own: mainland companies have no registered English name.

use crate::{
    glyph::{Span, Typed, characters, differing, lower_case},
    text::{Text, text},
};
use looks::Fold;
use words::Parts;

pub mod looks;
pub mod words;

/// The four answers that a bank's payee check gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The same name.
    Match,
    /// The same but for something that needs a look.
    Close,
    /// Another name.
    NoMatch,
    /// The names cannot be held against each other.
    NotPossible,
}

/// How a second name relates to a first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The same, character by character.
    Same,
    /// The same but for full-width and half-width forms, or the kind of brackets.
    Width,
    /// The same but for spaces.
    Spaces,
    /// The same but for upper and lower case.
    Case,
    /// The same but for punctuation.
    Punctuation,
    /// The same but for the way the legal form is written, such as `Co., Ltd.` for `Company Limited`.
    FormSpelling,
    /// The same but for shortened words, such as `Tech` for `Technology`, or a 市 behind the city's name.
    Shortened,
    /// The second is the beginning of the first, as a bank's screen cuts long names.
    CutShort,
    /// The same words in another order.
    WordOrder,
    /// The same but for accents.
    Accents,
    /// Traditional characters for simplified ones.
    Traditional,
    /// One holds the name in both languages, the other in one of them.
    Bilingual,
    /// The same but for the legal form, such as 股份有限公司 for 有限公司.
    LegalForm,
    /// The same but for the place, such as Shanghai for Beijing.
    Region,
    /// A branch for the company itself, or the other way round.
    Branch,
    /// Characters that look alike, such as 0 for O.
    LookAlike,
    /// Greek or Cyrillic letters among Latin ones.
    MixedScripts,
    /// One character is another one.
    OneCharacter,
    /// Only one of them has a word that companies carry.
    Person,
    /// Other words.
    Other,
    /// One is in Chinese, the other is not.
    OtherLanguage,
    /// Part of a name is hidden.
    Hidden,
    /// A name is missing.
    Missing,
}

/// Two names, compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// How the second relates to the first.
    pub likeness: Likeness,
    /// What differs in the first, in the text as typed.
    pub marks: Vec<Span>,
    /// What differs in the second.
    pub other_marks: Vec<Span>,
}

impl Comparison {
    /// The answer that a payee check would give.
    pub fn answer(&self) -> Answer {
        self.likeness.answer()
    }
}

/// The shortest beginning that counts as a name cut short, in letters and in Chinese characters.
const SHORTEST_CUT: (usize, usize) = (16, 8);

/// The shortest name in which one other character is pointed out as such.
const SHORTEST_SLIP: usize = 5;

/// Compares two names as typed.
pub fn compare_names(first: &str, second: &str) -> Comparison {
    let (a, b) = (Typed::read(first), Typed::read(second));
    let (letters, other_letters) = (a.clone().letters(), b.clone().letters());
    let (marks, other_marks) = differing(&letters, &other_letters);
    let (x, y) = (characters(&letters), characters(&other_letters));
    let likeness = if x.is_empty() || y.is_empty() {
        Likeness::Missing
    } else if x == y {
        writing(&a, &b)
    } else if [first, second].iter().any(|name| name.contains(['*', '＊', '•', '●'])) {
        Likeness::Hidden
    } else {
        look(&x, &y).unwrap_or_else(|| parts(&x, &y, &Parts::of(first), &Parts::of(second)))
    };
    Comparison { likeness, marks, other_marks }
}

/// The same letters: what else differs?
fn writing(a: &Typed, b: &Typed) -> Likeness {
    let run = |name: &Typed, of: fn(&crate::glyph::Glyph) -> Option<char>| {
        name.glyphs.iter().filter_map(of).collect::<String>()
    };
    let same = |of| run(a, of) == run(b, of);
    if same(|glyph| Some(glyph.was)) {
        Likeness::Same
    } else if same(|glyph| Some(glyph.char)) {
        Likeness::Width
    } else if same(|glyph| (glyph.char != ' ').then_some(glyph.char)) {
        Likeness::Spaces
    } else if same(|glyph| Some(lower_case(glyph.char))) {
        Likeness::Case
    } else {
        Likeness::Punctuation
    }
}

/// Names that are the same to the eye.
fn look(x: &str, y: &str) -> Option<Likeness> {
    let [x_differs, y_differs] = looks::differing(x, y);
    let same = |fold| looks::are_same(x_differs, y_differs, fold);
    if same(Fold::Simplified) {
        Some(Likeness::Traditional)
    } else if same(Fold::Marked) {
        Some(Likeness::Accents)
    } else if same(Fold::Alike) {
        Some(if looks::is_mixed(x) != looks::is_mixed(y) { Likeness::MixedScripts } else { Likeness::LookAlike })
    } else if has_han(x) != has_han(y) {
        Some(bilingual(x, y))
    } else if is_branch(x) != is_branch(y) {
        Some(Likeness::Branch)
    } else {
        None
    }
}

/// One of them is in Chinese, or in both languages.
fn bilingual(x: &str, y: &str) -> Likeness {
    let (chinese, other) = if has_han(x) { (x, y) } else { (y, x) };
    let latin: String = chinese.chars().filter(|char| !is_han(*char)).collect();
    if latin == *other { Likeness::Bilingual } else { Likeness::OtherLanguage }
}

/// Names in the same script, by what they are made of.
fn parts(x: &str, y: &str, a: &Parts, b: &Parts) -> Likeness {
    let same_form = a.form == b.form;
    let mut ordered = [a.words.clone(), b.words.clone()];
    ordered.iter_mut().for_each(|words| in_order(words));
    let mut places = [a.places.clone(), b.places.clone()];
    places.iter_mut().for_each(|places| in_order(places));
    let same_places = places[0] == places[1];
    let is_cut = y.chars().count() >= if has_han(y) { SHORTEST_CUT.1 } else { SHORTEST_CUT.0 } && x.starts_with(y);
    if same_form && a.words.concat() == b.words.concat() {
        if has_han(x) && a.places == b.places && x.len() != y.len() && !is_form_alone(x, y) {
            Likeness::Shortened
        } else {
            Likeness::FormSpelling
        }
    } else if !same_places && (is_cut || same_form && a.rest == b.rest) {
        Likeness::Region
    } else if same_form && a.shortened() == b.shortened() {
        Likeness::Shortened
    } else if is_cut {
        Likeness::CutShort
    } else if a.words.concat() == b.words.concat() {
        Likeness::LegalForm
    } else if same_form && same_places && (ordered[0] == ordered[1] || has_han(x) && a.rest == b.rest) {
        Likeness::WordOrder
    } else if is_pure_latin_beside(x, y) || is_pure_latin_beside(y, x) {
        Likeness::Bilingual
    } else if a.is_company() != b.is_company() {
        Likeness::Person
    } else if x.chars().count() >= SHORTEST_SLIP && is_one_other(x, y) {
        Likeness::OneCharacter
    } else {
        Likeness::Other
    }
}

/// Whether two Chinese names differ in 有限责任公司 for 有限公司 and the like.
fn is_form_alone(x: &str, y: &str) -> bool {
    let of = |name: &str| name.replace("责任", "").replace("股份有限公司", "股份公司");
    of(x) == of(y)
}

/// Whether the first is the Chinese part of the second, which holds the name in both languages.
fn is_pure_latin_beside(x: &str, y: &str) -> bool {
    let chinese: String = y.chars().filter(|char| is_han(*char)).collect();
    x == chinese && x != y
}

/// Puts a few things in order; sorting from the library would be larger than all of this file.
fn in_order<T: PartialOrd>(list: &mut [T]) {
    for end in 1..list.len() {
        let mut at = end;
        while at > 0 && list[at] < list[at - 1] {
            list.swap(at, at - 1);
            at -= 1;
        }
    }
}

/// One character is another one, too many or missing.
fn is_one_other(x: &str, y: &str) -> bool {
    let (x, y): (Vec<char>, Vec<char>) = (x.chars().collect(), y.chars().collect());
    let start = x.iter().zip(&y).take_while(|(a, b)| a == b).count();
    let end = x[start..].iter().rev().zip(y[start..].iter().rev()).take_while(|(a, b)| a == b).count();
    x.len() - start - end <= 1 && y.len() - start - end <= 1
}

fn is_han(char: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&char)
}

/// Whether it is written in Chinese characters, or some of it is.
pub fn has_han(name: &str) -> bool {
    name.contains(is_han)
}

fn is_branch(name: &str) -> bool {
    ["分公司", "branch", "支公司", "办事处"].iter().any(|word| name.contains(word))
}

impl Likeness {
    /// The answer that a payee check would give.
    pub fn answer(self) -> Answer {
        use Likeness::*;
        match self {
            Same | Width | Spaces | Case | Punctuation => Answer::Match,
            FormSpelling | Shortened | CutShort | WordOrder | Accents | Traditional | Bilingual => Answer::Close,
            OtherLanguage | Hidden | Missing => Answer::NotPossible,
            LegalForm | Region | Branch | LookAlike | MixedScripts | OneCharacter | Person | Other => Answer::NoMatch,
        }
    }

    /// What differs, in words; `None` where nothing does.
    pub fn in_words(self) -> Option<Text> {
        Some(match self {
            Likeness::Same => return None,
            Likeness::Width => {
                text!("only the width of characters or the kind of brackets differs", "仅全角半角或括号形式不同")
            }
            Likeness::Spaces => text!("only spaces differ", "仅空格不同"),
            Likeness::Case => text!("only upper and lower case differ", "仅大小写不同"),
            Likeness::Punctuation => text!("only punctuation or spaces differ", "仅标点或空格不同"),
            Likeness::FormSpelling => text!("the legal form is written differently", "公司组织形式写法不同"),
            Likeness::Shortened => text!("a word is shortened", "名称中有词语被缩写"),
            Likeness::CutShort => text!("the name is cut short", "名称显示不完整"),
            Likeness::WordOrder => text!("the words stand in another order", "词语顺序不同"),
            Likeness::Accents => text!("accents are left out", "重音符号被省略"),
            Likeness::Traditional => text!("one is in traditional characters", "繁简写法不同"),
            Likeness::Bilingual => text!("one holds the name in both languages", "一方同时写有中外文名称"),
            Likeness::LegalForm => text!("the legal form is another one or is missing", "公司组织形式不同或缺失"),
            Likeness::Region => text!("the place in the name is another one or is missing", "名称中的地名不同或缺失"),
            Likeness::Branch => text!("one is a branch and the other is not", "一方为分公司，另一方不是"),
            Likeness::LookAlike => text!("characters that look alike but are not the same", "字形相近但并非同一字符"),
            Likeness::MixedScripts => {
                text!("Greek or Cyrillic letters stand in place of Latin ones", "混入了形似拉丁字母的希腊或西里尔字母")
            }
            Likeness::OneCharacter => text!("one character differs", "有一个字不同"),
            Likeness::Person => {
                text!("only one of them has a word that companies carry", "其中一方不含任何公司字样，可能为个人")
            }
            Likeness::Other => text!("the names differ", "名称不同"),
            Likeness::OtherLanguage => {
                text!("one name is in Chinese and the other is not", "一方为中文名称，另一方为外文名称")
            }
            Likeness::Hidden => text!("part of a name is hidden", "名称部分隐藏"),
            Likeness::Missing => text!("a name is missing", "缺少名称"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_marked_as_typed() {
        let found = compare_names("上海某某（贸易）有限公司", "北京某某(贸易)有限公司");
        assert_eq!((found.marks, found.other_marks), (vec![[0, 2]], vec![[0, 2]]));
    }

    #[test]
    fn countries_are_read_from_names_and_codes() {
        assert_eq!(words::countries("Shenzhen Brightway (HK) Co., Ltd."), ["CN", "HK"]);
        assert_eq!(words::countries("上海南方贸易有限公司"), ["CN"]);
        assert_eq!(
            [words::country("cn"), words::country("Hong Kong"), words::country("立陶宛")],
            [Some("CN"), Some("HK"), Some("LT")]
        );
        assert_eq!([words::country("in"), words::country("印度")], [Some("IN"), Some("IN")]);
        assert_eq!([words::country("id"), words::country("印度尼西亚")], [Some("ID"), Some("ID")]);
        assert_eq!(words::country("Atlantis"), None);
    }
}
