//! How one name relates to another, and its description.

use crate::text::{Text, text};

/// The four answers that a bank's payee check gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Answer {
    /// The same name.
    Match,
    /// The same, except for something to look at, which [`Likeness::in_words`] names.
    Close,
    /// A different name.
    NoMatch,
    /// The names cannot be compared.
    NotPossible,
}

/// How a second name relates to a first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Likeness {
    /// The same, character by character.
    Same,
    /// The same but for a label before one of them.
    Label,
    /// The same but for full-width and half-width forms, or the kind of brackets.
    Width,
    /// The same but for the way its characters are stored: radicals for characters, accents separate from their
    /// letters.
    Stored,
    /// The same but for spaces.
    Spaces,
    /// The same but for upper and lower case.
    Case,
    /// The same but for punctuation.
    Punctuation,
    /// The same letters, split into different words.
    Parted,
    /// The same but for a sign that can belong to the name, such as `+`, or a mark between two digits.
    Sign,
    /// The same but for a number in another form, such as `Ⅱ` for `II`.
    NumberForm,
    /// The same but for the way the legal form is written, such as `Co., Ltd.` for `Company Limited`.
    FormSpelling,
    /// The same but for “and” or `&`.
    And,
    /// The same but for shortened words, such as `Tech` for `Technology`.
    Shortened,
    /// The same but for a 市, 县, 自治区 or the like after a place.
    Office,
    /// The same but for the singular and the plural of a trade.
    Plural,
    /// The same but for the way the place is written, such as `HK` for `Hong Kong`.
    PlaceSpelling,
    /// One is the beginning of the other: banks' screens truncate long names.
    CutShort,
    /// The same words, with the place elsewhere in the name.
    WordOrder,
    /// The same but for accents.
    Accents,
    /// Traditional characters for simplified ones.
    Traditional,
    /// One has the kind of business after it, such as （个体工商户）.
    Note,
    /// One has the name in both languages, the other in only one.
    Bilingual,
    /// The same but for the legal form, such as 股份有限公司 for 有限公司.
    LegalForm,
    /// The same but for the place, such as Shanghai for Beijing.
    Region,
    /// A branch instead of the company itself, or the other way round.
    Branch,
    /// Characters that look alike, such as 0 for O.
    LookAlike,
    /// Greek or Cyrillic letters among Latin ones.
    MixedScripts,
    /// One character differs.
    OneCharacter,
    /// The same words in a different order.
    Swapped,
    /// Initials for whole words.
    Initials,
    /// One word differs, such as `Electrical` for `Electronics`.
    OtherWord,
    /// One name has words that the other lacks.
    Longer,
    /// Letters or digits within a Chinese name that the other lacks.
    LettersAdded,
    /// Only one of them looks like a company name.
    Person,
    /// Different words.
    Other,
    /// One is in Chinese, the other is not.
    OtherLanguage,
    /// They are in different scripts, such as Cyrillic and Latin.
    OtherScript,
    /// Part of a name is hidden.
    Hidden,
    /// One of them contains several names.
    Several,
    /// One of them is only a placeholder.
    Placeholder,
    /// One of them is longer than any name.
    TooLong,
    /// A name is missing.
    Missing,
}

impl Likeness {
    /// The answer that a payee check would give.
    pub fn answer(self) -> Answer {
        use Likeness::*;
        match self {
            Same | Label | Width | Stored | Spaces | Case | Punctuation => Answer::Match,
            Parted | Sign | NumberForm | FormSpelling | And | Shortened | Office | Plural | PlaceSpelling
            | CutShort | WordOrder | Accents | Traditional | Note | Bilingual => Answer::Close,
            OtherLanguage | OtherScript | Hidden | Several | Placeholder | TooLong | Missing => Answer::NotPossible,
            LegalForm | Region | Branch | LookAlike | MixedScripts | OneCharacter | Swapped | Initials | OtherWord
            | Longer | LettersAdded | Person | Other => Answer::NoMatch,
        }
    }

    /// What differs, in words; `None` if nothing does.
    pub fn in_words(self) -> Option<Text> {
        use Likeness::*;
        Some(match self {
            Same => return None,
            Label => text!("a label before the name was ignored", "名称前的标签未计入"),
            Width => text!("only the width of characters or the kind of brackets differs", "仅全角半角或括号形式不同"),
            Stored => text!("only the way the characters are stored differs", "仅字符的编码方式不同"),
            Spaces => text!("only spaces differ", "仅空格不同"),
            Case => text!("only upper and lower case differ", "仅大小写不同"),
            Punctuation => text!("only punctuation or spaces differ", "仅标点或空格不同"),
            Parted => text!("the same letters are split into different words", "字母相同但分词不同"),
            Sign => text!("a sign within the name differs or is missing", "名称中的符号不同或缺失"),
            NumberForm => text!("a number is written in another form", "数字的书写形式不同"),
            FormSpelling => text!("the legal form is written differently", "公司组织形式写法不同"),
            And => text!("“and” or “&” is written differently or left out", "“and”或“&”写法不同或被省略"),
            Shortened => text!("a word is shortened", "名称中有词语被缩写"),
            Office => text!("市, 县, 区 or the like is left out after a place", "地名后的“市”“县”“区”等字被省略"),
            Plural => text!("a word is in the singular in one and in the plural in the other", "个别词语单复数不同"),
            PlaceSpelling => text!("the place is written differently", "地名写法不同"),
            CutShort => text!("the name is cut short", "名称显示不完整"),
            WordOrder => text!("the place is elsewhere in the name", "地名在名称中的位置不同"),
            Accents => text!("accents are left out or spelled with other letters", "重音符号被省略或改写"),
            Traditional => text!("one is in traditional characters", "繁简写法不同"),
            Note => text!("the kind of business is added to one of them", "一方在名称后注明了主体类型"),
            Bilingual => text!(
                "one has the name in both languages, and only the shared language was compared",
                "一方同时写有中外文名称，仅比对了相同语言的部分",
            ),
            LegalForm => text!("the legal form differs or is missing", "公司组织形式不同或缺失"),
            Region => text!("the place in the name differs or is missing", "名称中的地名不同或缺失"),
            Branch => text!("one is a branch and the other is not", "一方为分公司，另一方不是"),
            LookAlike => text!("characters that look alike but are not the same", "字形相近但并非同一字符"),
            MixedScripts => {
                text!("Greek or Cyrillic letters replace Latin ones", "混入了形似拉丁字母的希腊或西里尔字母")
            }
            OneCharacter => text!("one character differs", "有一个字不同"),
            Swapped => text!(
                "the same words in another order make another company's name",
                "词语相同但顺序不同，应视为另一家公司",
            ),
            Initials => text!(
                "one has initials where the other has words, and initials fit many names",
                "一方仅有首字母缩写，可能对应多个不同名称",
            ),
            OtherWord => text!("one word is different", "有一个词语不同"),
            Longer => text!(
                "one name has a word that the other does not have, so it might be another company",
                "一方名称多出词语，可能是另一家公司",
            ),
            LettersAdded => text!(
                "one name has letters or digits that the other does not have, so it might be another company",
                "一方名称中多出字母或数字，可能是另一家公司",
            ),
            Person => text!("only one of them looks like a company name", "其中一方不含任何公司字样，可能为个人"),
            Other => text!("the names differ", "名称不同"),
            OtherLanguage => {
                text!("one name is in Chinese and the other is not", "一方为中文名称，另一方为外文名称")
            }
            OtherScript => text!("the names are written in different scripts", "两方名称使用的文字不同"),
            Hidden => text!("part of a name is hidden", "名称部分隐藏"),
            Several => text!("one field has several names", "一栏中有多个名称"),
            Placeholder => text!("one field has no name yet", "一方尚未填写名称"),
            TooLong => text!("one text is longer than any name", "一方文字过长，不像名称"),
            Missing => text!("a name is missing", "缺少名称"),
        })
    }
}
