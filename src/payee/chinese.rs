//! Compares two Chinese names.
//!
//! ```text
//! 江苏省常熟市启禾电子（宜兴）有限公司杭州分公司
//! └ place └ place └ core └ place └ form └ branch
//! ```
//!
//! Nobody can list every town. So two rules replace a list: at the end of a place, its office (市, 县, 区 …) can be
//! missing, and a place in brackets can be at the beginning instead. A different office means a different place: 吉林市 is
//! not 吉林省.

use super::{
    likeness::Likeness,
    nearly::{in_any_order, is_one_other},
};
use crate::{
    glyph::is_han,
    typed::{
        list,
        party::{forms, parts::Parts, places::place_at},
    },
};

/// The shortest beginning that counts as a truncated name.
const SHORTEST_CUT: usize = 8;

/// Text in brackets that is not a place.
const NO_PLACES: [&str; 8] = ["集团", "控股", "国际", "合伙", "投资", "股份", "有限", "公司"];

/// Compares the letters of two names, in simplified characters, and their parts.
pub(super) fn compare(x: &str, y: &str, a: &Parts, b: &Parts) -> Likeness {
    let (same_form, same_note) = (a.form == b.form, a.note == b.note || a.note.is_empty() || b.note.is_empty());
    let (a_stem, b_stem) = (Stem::of(a), Stem::of(b));
    let is_same = a_stem.text == b_stem.text;
    if same_note && same_form && is_same {
        return if a.note != b.note { Likeness::Note } else { Likeness::FormSpelling };
    }
    if same_note && same_form && are_same_but_for_offices(&a_stem.text, &b_stem.text) {
        return Likeness::Office;
    }
    let fronts = [a_stem.front(), b_stem.front()];
    if same_note && same_form && are_same_but_for_offices(&fronts[0], &fronts[1]) {
        return Likeness::WordOrder;
    }
    let same_places = in_any_order(&a.places, &b.places);
    if same_note && same_form && same_places && a.rest == b.rest {
        return Likeness::WordOrder;
    }
    let is_cut = |whole: &str, cut: &str, parts: &Parts| {
        let is_form_alone = parts.form.is_empty() && is_same;
        let is_beginning = cut.chars().count() >= SHORTEST_CUT && whole.starts_with(cut);
        is_beginning && (is_form_alone || !forms::is_whole_chinese(cut))
    };
    if is_cut(x, y, b) || is_cut(y, x, a) {
        return Likeness::CutShort;
    }
    if is_same {
        return Likeness::LegalForm;
    }
    if has_letters_added(x, y) {
        return Likeness::LettersAdded;
    }
    if same_form && (!same_places && a.rest == b.rest || are_two_places(&a_stem.text, &b_stem.text)) {
        return Likeness::Region;
    }
    if a.is_company() != b.is_company() {
        return Likeness::Person;
    }
    if is_one_other(x, y) {
        return Likeness::OneCharacter;
    }
    if is_within(&a_stem.text, &b_stem.text) || is_within(&b_stem.text, &a_stem.text) {
        return Likeness::Longer;
    }
    Likeness::Other
}

/// A name without its legal form, by characters.
struct Stem {
    text: Vec<char>,
    bracketed: Option<std::ops::Range<usize>>,
}

impl Stem {
    fn of(parts: &Parts) -> Stem {
        Stem { text: parts.words.concat().chars().collect(), bracketed: parts.bracketed.clone() }
    }

    /// The name with the place in brackets moved to its beginning.
    fn front(&self) -> Vec<char> {
        let is_place = |range: &std::ops::Range<usize>| {
            let place: String = self.text[range.clone()].iter().collect();
            (2..=8).contains(&range.len())
                && range.len() < self.text.len()
                && place.chars().all(is_han)
                && !NO_PLACES.iter().any(|word| place.contains(word))
        };
        match self.bracketed.clone().filter(is_place) {
            Some(range) => [&self.text[range.clone()], &self.text[..range.start], &self.text[range.end..]].concat(),
            None => self.text.clone(),
        }
    }
}

/// Whether two names are the same if the offices of places are optional.
fn are_same_but_for_offices(x: &[char], y: &[char]) -> bool {
    let (mut x_at, mut y_at) = (Walk::of(x), Walk::of(y));
    loop {
        match (x_at.char(), y_at.char()) {
            (None, None) => return true,
            (Some(one), Some(other)) if one == other => {
                let is_office = x_at.office() == y_at.office();
                x_at.go_on(is_office);
                y_at.go_on(is_office);
            }
            _ => {
                // One of them can have an office here; if both have one, they are different places.
                let (x_office, y_office) = (x_at.office(), y_at.office());
                let (walk, length, other) = match (x_office, y_office) {
                    (Some(length), None) => (&mut x_at, length, &y_at),
                    (None, Some(length)) => (&mut y_at, length, &x_at),
                    _ => return false,
                };
                walk.pass(length);
                if walk.char() != other.char() {
                    return false;
                }
            }
        }
    }
}

/// A position in a name that knows where the current place began.
#[derive(Clone)]
struct Walk<'a> {
    text: &'a [char],
    at: usize,
    /// Where the place that is being read begins.
    start: usize,
    /// Where a known place ends.
    known: usize,
}

impl<'a> Walk<'a> {
    fn of(text: &'a [char]) -> Walk<'a> {
        let mut walk = Walk { text, at: 0, start: 0, known: 0 };
        walk.look();
        walk
    }

    fn char(&self) -> Option<char> {
        self.text.get(self.at).copied()
    }

    /// Looks for a known place that begins here.
    fn look(&mut self) {
        let longest = self.text.len().min(self.at + 8);
        let text: String = self.text[self.at..longest].iter().collect();
        if let Some((length, _)) = place_at(&text) {
            self.known = self.at + text[..length].chars().count();
        }
    }

    /// Moves on by a character, or past an office.
    fn go_on(&mut self, is_office: bool) {
        if let Some(length) = self.office().filter(|_| is_office) {
            return self.pass(length);
        }
        self.at += 1;
        if self.at == self.known {
            self.start = self.at;
        } else if self.text[..self.at].ends_with(&['公', '司']) {
            self.pass(0); // A branch's place follows.
        }
    }

    /// Moves past an office; after it another place can begin.
    fn pass(&mut self, length: usize) {
        self.at += length;
        self.start = self.at;
        self.look();
    }

    /// The length of the office that is here, after a place.
    fn office(&self) -> Option<usize> {
        let is_known = self.at > 0 && self.at == self.known;
        let place = &self.text[self.start..self.at];
        if !(is_known || (2..=5).contains(&place.len())) {
            return None;
        }
        let rest = &self.text[self.at..];
        let next = rest.get(1).copied().unwrap_or(' ');
        let last = place.last().copied().unwrap_or(' ');
        let is_word = |before: &str, after: &str| before.contains(last) || after.contains(next);
        match rest.first()? {
            '省' if is_known && !is_word("", "心钱级") => Some(1),
            '市' if next != '场'
                && (is_known || is_town(place) || !is_word("超都城门集夜菜街股早楼利开", "政民井容集值价级郊")) =>
            {
                Some(1)
            }
            '县' if !is_word("", "城域级") => Some(1),
            '新' if next == '区' && rest.len() > 2 => Some(2),
            '区' if !is_word("园社小景校厂发库片专特矿林郊城街商军禁地分选牧灾疫时新", "块域间别位级划") => {
                Some(1)
            }
            _ => autonomy(rest),
        }
    }
}

/// Towns whose names end like a word with 市, such as 城市 or 都市.
const TOWNS: &str = "聊城 盐城 宣城 晋城 运城 诸城 项城 邹城 韩城 海城 白城 成都 宜都 江都 昌都 厦门 江门 荆门 天门 玉门 海门 辛集 监利";

fn is_town(place: &[char]) -> bool {
    let town: String = place[place.len().saturating_sub(2)..].iter().collect();
    list::has(TOWNS, &town)
}

/// 自治区 and the like, with the people's name before it: 壮族自治区, 朝鲜族自治州.
fn autonomy(text: &[char]) -> Option<usize> {
    if text.first() != Some(&'特') && !text.iter().take(16).any(|char| *char == '治') {
        return None;
    }
    let text: String = text.iter().take(16).collect();
    if let Some(rest) = text.strip_prefix("特别行政区") {
        return Some(text.chars().count() - rest.chars().count());
    }
    let (people, rest) = text.split_once("自治")?;
    let is_people =
        people.is_empty() || people.ends_with('族') || ["维吾尔", "哈萨克", "蒙古", "柯尔克孜"].contains(&people);
    (is_people && rest.starts_with(['区', '州', '县', '旗'])).then(|| people.chars().count() + 3)
}

/// Whether two names differ only in the places that they begin with.
fn are_two_places(x: &[char], y: &[char]) -> bool {
    let after = |text: &[char]| {
        let mut walk = Walk::of(text);
        while walk.at < text.len().min(8) {
            if let Some(length) = walk.office() {
                walk.pass(length);
                return Some(text[walk.at..].to_vec());
            } else if walk.at > 0 && walk.at == walk.known {
                return Some(text[walk.at..].to_vec());
            }
            walk.at += 1;
        }
        None
    };
    matches!((after(x), after(y)), (Some(x), Some(y)) if x == y)
}

/// Whether the Chinese of two names is the same and only one of them has letters or digits in it.
fn has_letters_added(x: &str, y: &str) -> bool {
    let [x_han, y_han] = [x, y].map(|name| name.chars().filter(|char| is_han(*char)).collect::<String>());
    x_han == y_han && (x == x_han || y == y_han)
}

/// Whether all characters of the first are in the second, in its order and in at most two runs.
fn is_within(x: &[char], y: &[char]) -> bool {
    let start = x.iter().zip(y).take_while(|(x, y)| x == y).count();
    let end = x[start..].iter().rev().zip(y.iter().rev()).take_while(|(x, y)| x == y).count();
    x.len() < y.len() && start + end == x.len()
}
