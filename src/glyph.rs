//! Text as people type it.
//!
//! A reader types full-width digits, pastes invisible characters and copies numbers out of a PDF with odd spaces.
//! [`Typed`] folds all of that once, keeps every character's place in the original, and keeps what was folded, so that
//! it can be shown to the reader.

/// A 0-based half-open range in UTF-16 units of the text as typed: what a browser's selection uses.
pub type Span = [usize; 2];

/// How a character was changed before it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// Taken as it is.
    None,
    /// A full-width character, as Chinese input methods write it.
    Width,
    /// A digit of another script, such as the Arabic-Indic ones.
    Digit,
    /// Another kind of space or dash.
    Mark,
    /// A Chinese character that is stored as a radical or as another character set's double, as PDF files hold it.
    Form,
}

/// One visible character, as it is read, and where it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// The character as it is read.
    pub char: char,
    /// The character as it was typed.
    pub was: char,
    /// What was done to it.
    pub fold: Fold,
    /// Where it was.
    pub at: Span,
}

impl Glyph {
    /// The visible characters of a text, with all the spaces among them.
    pub fn all(typed: &str) -> impl Iterator<Item = Glyph> {
        places(typed).filter_map(|(was, at)| Glyph::of(was, at))
    }

    fn of(was: char, at: Span) -> Option<Glyph> {
        fold(was).map(|(char, fold)| Glyph { char, was, fold, at })
    }
}

/// Every character, and where it is in UTF-16 units.
fn places(typed: &str) -> impl Iterator<Item = (char, Span)> {
    let mut place = 0;
    typed.chars().map(move |was| {
        let at = [place, place + was.len_utf16()];
        place = at[1];
        (was, at)
    })
}

/// What was typed: the visible characters, folded, and where each of them was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The visible characters, without leading and trailing spaces.
    pub glyphs: Vec<Glyph>,
    /// Where invisible characters were removed.
    pub invisible: Vec<Span>,
}

impl Typed {
    /// Reads a text as typed.
    pub fn read(typed: &str) -> Typed {
        let mut read = Typed::default();
        if typed.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            // Nothing to fold, as in most values.
            let plain = |(at, char)| Glyph { char, was: char, fold: Fold::None, at: [at, at + 1] };
            read.glyphs.extend(typed.bytes().map(char::from).enumerate().map(plain));
        } else {
            read.take(typed);
        }
        while read.glyphs.pop_if(|last| last.char == ' ').is_some() {}
        let start = read.glyphs.iter().take_while(|glyph| glyph.char == ' ').count();
        if start > 0 {
            read.glyphs.drain(..start);
        }
        read
    }

    fn take(&mut self, typed: &str) {
        for (was, at) in places(typed) {
            match Glyph::of(was, at) {
                Some(glyph) => self.glyphs.push(glyph),
                None => self.invisible.push(at),
            }
        }
    }

    /// How many characters [`Typed::read`] would find.
    pub fn count(typed: &str) -> usize {
        typed.trim_matches(is_outside).chars().filter(|char| fold(*char).is_some()).count()
    }

    /// Nothing visible was typed.
    pub fn is_empty(&self) -> bool {
        self.glyphs.is_empty()
    }

    /// The characters as they are read.
    pub fn folded(&self) -> String {
        self.glyphs.iter().map(|glyph| glyph.char).collect()
    }

    /// The same without the characters that only group: spaces and dashes.
    pub fn without_grouping(&self) -> Typed {
        let keep = |glyph: &&Glyph| !matches!(glyph.char, ' ' | '-');
        Typed { glyphs: self.glyphs.iter().filter(keep).copied().collect(), invisible: self.invisible.clone() }
    }

    /// Only letters and digits, in lower case: the part of a name that carries its meaning.
    pub fn letters(mut self) -> Vec<Glyph> {
        self.glyphs.retain(|glyph| is_letter(glyph.char));
        self.glyphs.iter_mut().for_each(|glyph| glyph.char = lower_case(glyph.char));
        self.glyphs
    }

    /// The place of a run of characters, in the text as typed.
    pub fn span(&self, first: usize, last: usize) -> Span {
        match (self.glyphs.get(first), self.glyphs.get(last)) {
            (Some(first), Some(last)) => [first.at[0], last.at[1]],
            _ => [0, 0],
        }
    }

    /// The place of the first character that was folded in this way.
    pub fn first_folded(&self, fold: Fold) -> Option<Span> {
        self.glyphs.iter().find(|glyph| glyph.fold == fold).map(|glyph| glyph.at)
    }
}

/// The characters of a run.
pub fn characters(run: &[Glyph]) -> String {
    run.iter().map(|glyph| glyph.char).collect()
}

/// Letters, digits, Chinese characters: everything except spaces, punctuation and symbols. Unicode's own tables would
/// be larger than the rest of this file's code.
pub fn is_letter(char: char) -> bool {
    match char {
        '\0'..='\u{7f}' => char.is_ascii_alphanumeric(),
        // Numbers in other forms (², ⅓, Ⅱ, ②) distinguish companies, as plain digits do.
        'ª' | '²' | '³' | 'µ' | '¹'..='º' | '¼'..='¾' => true,
        '\u{2070}'..='\u{209c}' | '\u{2150}'..='\u{218b}' | '\u{2460}'..='\u{24ff}' | '\u{2776}'..='\u{2793}' => true,
        '\u{80}'..='\u{bf}'
        | '×'
        | '÷'
        | '\u{2000}'..='\u{2bff}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{30fb}'
        | '\u{fe10}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff0f}' => false,
        _ => true,
    }
}

/// A Chinese character.
pub fn is_han(char: char) -> bool {
    matches!(char, '\u{3400}'..='\u{9fff}' | '〇' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}')
}

/// Whether it is written in Chinese characters, or some of it is.
pub fn has_han(name: &str) -> bool {
    !name.is_ascii() && name.contains(is_han)
}

/// Lower case of the scripts that company names are written in: Latin, Greek and Cyrillic.
pub fn lower_case(char: char) -> char {
    if char.is_ascii() {
        return char.to_ascii_lowercase();
    }
    let (code, is_even) = (char as u32, (char as u32).is_multiple_of(2));
    let lower = match char {
        'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => code + 32,
        'Ѐ'..='Џ' => code + 80,
        'İ' => 'i' as u32,
        'Ÿ' => 'ÿ' as u32,
        'ẞ' => 'ß' as u32,
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ơ'..='ơ' | 'Ș'..='ț' | 'Ḁ'..='ẕ' | 'Ạ'..='ỹ' if is_even => code + 1,
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ǎ'..='ǜ' | 'Ư'..='ư' if !is_even => code + 1,
        'Ⅰ'..='Ⅿ' => code + 16,
        'Ⓐ'..='Ⓩ' => code + 26,
        _ => code,
    };
    char::from_u32(lower).unwrap_or(char)
}

/// Where two runs of characters differ: place by place if they are equally long, else what is between their common
/// beginning and their common end. The second list belongs to the second run.
pub fn differing(a: &[Glyph], b: &[Glyph]) -> (Vec<Span>, Vec<Span>) {
    let same = |x: &Glyph, y: &Glyph| x.char == y.char;
    if a.len() == b.len() {
        let pairs = || a.iter().zip(b).filter(|(x, y)| !same(x, y));
        return (merge(pairs().map(|(x, _)| x.at)), merge(pairs().map(|(_, y)| y.at)));
    }
    let start = a.iter().zip(b).take_while(|(x, y)| same(x, y)).count();
    let end = a[start..].iter().rev().zip(b[start..].iter().rev()).take_while(|(x, y)| same(x, y)).count();
    let middle = |run: &[Glyph]| merge(run[start..run.len() - end].iter().map(|glyph| glyph.at));
    (middle(a), middle(b))
}

/// Joins places that touch.
fn merge(places: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut merged: Vec<Span> = Vec::new();
    for place in places {
        match merged.last_mut() {
            Some(last) if last[1] == place[0] => last[1] = place[1],
            _ => merged.push(place),
        }
    }
    merged
}

/// What is ignored at the ends of a text: spaces and invisible characters.
pub fn is_outside(char: char) -> bool {
    matches!(fold(char), None | Some((' ', _)))
}

/// The first digit of each script whose digits people really paste.
const ZEROS: [char; 8] = ['\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}', '\u{1d7ce}', '\u{1d7d8}', '\u{1d7e2}'];

/// The characters that the radicals U+2F00 to U+2FD5 look like, as they are printed on the mainland.
const RADICALS: &str = "\
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴\
    廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿\
    目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵\
    邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// Further radicals, and doubles of characters that other character sets brought into Unicode, each before the character
/// itself.
const DOUBLES: &str = "\
    ⺗心⺟母⺠民⺩王⺬示⺯糸⺷羊⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻥鱼⻦鸟⻧卤\
    ⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟來來便便六六切切利利力力北北女女年年度度李李林林樂樂樂樂樂樂洛洛理理益益神神祥祥福福\
    立立精精羅羅羽羽老老聯聯蘭蘭行行路路車車連連都都里里金金隆隆飯飯館館鶴鶴麗麗龍龍";

/// The character that a radical or a double looks like.
fn plain(was: char) -> Option<char> {
    match was {
        '\u{2f00}'..='\u{2fd5}' => RADICALS.chars().nth(was as usize - 0x2f00),
        '\u{2e80}'..='\u{2eff}' | '\u{f900}'..='\u{faff}' => {
            let mut doubles = DOUBLES.chars();
            while let (Some(double), Some(char)) = (doubles.next(), doubles.next()) {
                if double == was {
                    return Some(char);
                }
            }
            None
        }
        _ => None,
    }
}

/// How a character is read. `None` for invisible ones: control characters, zero-width and direction marks, soft
/// hyphens, variation selectors.
fn fold(was: char) -> Option<(char, Fold)> {
    Some(match was {
        // Most of what is typed.
        ' '..='~' | '\u{3400}'..='\u{9fff}' => (was, Fold::None),
        '\u{0}'..='\u{8}'
        | '\u{e}'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => return None,
        '\u{2e80}'..='\u{2fd5}' | '\u{f900}'..='\u{faff}' => {
            plain(was).map_or((was, Fold::None), |char| (char, Fold::Form))
        }
        '\u{ff01}'..='\u{ff5e}' => {
            let narrow = char::from_u32(was as u32 - 0xfee0).unwrap_or(was);
            (narrow, if narrow.is_ascii_alphanumeric() { Fold::Width } else { Fold::Mark })
        }
        '\u{3000}'
        | '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202f}'
        | '\u{205f}'
        | '\t'..='\r' => (' ', Fold::Mark),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => ('-', Fold::Mark),
        '¥' | '\u{ffe5}' => ('¥', Fold::Mark),
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => ('\'', Fold::Mark),
        '\u{3002}' | '\u{ff61}' => ('.', Fold::Mark),
        '\u{66b}' => ('.', Fold::Mark),
        '\u{66c}' | '\u{3001}' => (',', Fold::Mark),
        '〔' | '【' => ('(', Fold::Mark),
        '〕' | '】' => (')', Fold::Mark),
        _ => match ZEROS.iter().map(|zero| (was as u32).wrapping_sub(*zero as u32)).find(|digit| *digit < 10) {
            Some(digit) => (char::from_digit(digit, 10).unwrap_or(was), Fold::Digit),
            None => (was, Fold::None),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_those_of_the_browser() {
        let typed = Typed::read(" 😀６1");
        let places: Vec<_> = typed.glyphs.iter().map(|glyph| (glyph.char, glyph.at)).collect();
        assert_eq!(places, [('😀', [1, 3]), ('6', [3, 4]), ('1', [4, 5])]);
    }

    #[test]
    fn folds_what_people_paste_and_remembers_it() {
        let typed = Typed::read("\u{200f}２٤\u{a0}３３\u{200b}\0");
        assert_eq!(typed.folded(), "24 33");
        assert_eq!(typed.first_folded(Fold::Width), Some([1, 2]));
        assert_eq!(typed.first_folded(Fold::Digit), Some([2, 3]));
        assert_eq!(typed.invisible, [[0, 1], [6, 7], [7, 8]]);
        // It is right after the digits of its script.
        assert_eq!(Typed::read("٪").first_folded(Fold::Digit), None);
    }

    #[test]
    fn marks_of_one_kind_are_read_as_one() {
        for (typed, read) in [
            ("a\u{3000}b\u{2009}c\td", "a b c d"),
            ("1–2−3﹣4", "1-2-3-4"),
            ("￥¥", "¥¥"),
            ("‘a’ʼ", "'a''"),
            ("1。5｡5٫5", "1.5.5.5"),
            ("1、2٬3", "1,2,3"),
            ("〔a〕【b】", "(a)(b)"),
        ] {
            let typed = Typed::read(typed);
            assert_eq!(typed.folded(), read);
            let kind = |glyph: &Glyph| if glyph.was.is_ascii() && glyph.was != '\t' { Fold::None } else { Fold::Mark };
            assert!(typed.glyphs.iter().all(|glyph| glyph.fold == kind(glyph)), "{read}");
        }
    }

    #[test]
    fn radicals_and_doubles_are_read_as_the_characters_that_they_look_like() {
        for (typed, read) in [
            ("深圳市⽅圆⼯贸", "深圳市方圆工贸"),
            ("开⼾⾏", "开户行"),
            ("⻓⻔⻢⿈⾭", "长门马黄青"),
            ("龍金\u{f9f4}", "龍金林"),
        ] {
            let typed = Typed::read(typed);
            assert_eq!(typed.folded(), read);
            assert!(typed.glyphs.iter().all(|glyph| (glyph.fold == Fold::Form) == (glyph.char != glyph.was)));
        }
        assert_eq!(RADICALS.chars().count(), 214);
        assert_eq!(Typed::read("⺀").folded(), "⺀");
    }

    #[test]
    fn what_is_counted_is_what_is_read() {
        for (typed, count) in [("", 0), (" \u{200b} ", 0), ("\u{3000}a b\u{200b}c\u{ad}\t", 4), ("😀", 1)] {
            assert_eq!((Typed::count(typed), Typed::read(typed).glyphs.len()), (count, count), "{typed}");
        }
    }

    #[test]
    fn letters_are_what_names_rest_on() {
        let letters = |name| characters(&Typed::read(name).letters());
        assert_eq!(letters("ＡＣＭＥ·(Žilina) Co., Ltd.—№ 1"), "acmežilinacoltd1");
        assert_eq!(letters("SOCIÉTÉ Ωμέγα ООО ЁЖ"), "sociétéωμέγαоооёж");
        assert_eq!(letters("ĀĂŁŃŊŹ ÄÖØÞ āăłńŋź"), "āăłńŋźäöøþāăłńŋź");
        assert_eq!(letters("BẢO HƯNG İZMİR Ǎ ẞ"), "bảohưngizmirǎß");
        assert_eq!(letters("Ⅱ ② m² ½"), "ⅱ②m²½");
        assert_eq!(letters("二〇二六×÷《·》「」・﹏"), "二〇二六");
        assert_eq!(letters("通义云启（杭州）信息技术有限公司"), "通义云启杭州信息技术有限公司");
    }
}
