//! Numbers in forms of their own (Ⅱ, ②, ², ㈡) as they are spelled in plain letters and digits.
//!
//! They are never ignored: Works Ⅱ is not Works. The two names are the same only if the other one spells the same
//! number plainly.

use std::borrow::Cow;

/// The Roman numerals from Ⅰ to Ⅻ, in lower case like the whole name.
const ROMAN: &str = "i ii iii iv v vi vii viii ix x xi xii";
const CHINESE: &str = "一二三四五六七八九十";
const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/// A name in lower case with its numbers spelled plainly.
pub(super) fn spelled(name: &str) -> Cow<'_, str> {
    if name.is_ascii() || name.chars().all(|char| spelling(char).is_none()) {
        return Cow::Borrowed(name);
    }
    let mut spelled = String::with_capacity(name.len());
    for char in name.chars() {
        match spelling(char) {
            Some(plain) => spelled.push_str(&plain),
            None => spelled.push(char),
        }
    }
    Cow::Owned(spelled)
}

fn spelling(char: char) -> Option<String> {
    let from = |first: char, start: u32| (char as u32 - first as u32 + start).to_string();
    Some(match char {
        '²' | '³' | '¹' | '⁰' | '⁴'..='⁹' => RAISED.chars().position(|raised| raised == char)?.to_string(),
        '₀'..='₉' => from('₀', 0),
        'ⅰ'..='ⅻ' => ROMAN.split(' ').nth(char as usize - 'ⅰ' as usize)?.to_owned(),
        '①'..='⑳' => from('①', 1),
        '⑴'..='⒇' => from('⑴', 1),
        '⒈'..='⒛' => from('⒈', 1),
        '⓪' => from('⓪', 0),
        '❶'..='❿' => from('❶', 1),
        'ⓐ'..='ⓩ' => char::from_u32(char as u32 - 'ⓐ' as u32 + 'a' as u32)?.into(),
        '㈠'..='㈩' => CHINESE.chars().nth(char as usize - '㈠' as usize)?.into(),
        '㊀'..='㊉' => CHINESE.chars().nth(char as usize - '㊀' as usize)?.into(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spelled_plainly() {
        for (name, plain) in [
            ("ⅱ", "ii"),
            ("②", "2"),
            ("⑫", "12"),
            ("x²", "x2"),
            ("⑴", "1"),
            ("⒛", "20"),
            ("ⓐ", "a"),
            ("㈡", "二"),
            ("❸", "3"),
            ("₂", "2"),
            ("a", "a"),
        ] {
            assert_eq!(spelled(name), plain, "{name}");
        }
    }
}
