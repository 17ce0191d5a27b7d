//! Characters and lists, without Unicode's tables and without a sorting routine for each kind of list. Both would be
//! larger than the rest of this reader.

use crate::glyph::{is_letter, lower_case};
use std::collections::BinaryHeap;

/// Letters, digits and Chinese characters.
pub trait Letter: Copy {
    /// A letter or a digit.
    fn is_name(self) -> bool;
    /// A letter, not a digit.
    fn is_alpha(self) -> bool;
    /// A capital.
    fn is_capital(self) -> bool;
}

impl Letter for char {
    fn is_name(self) -> bool {
        is_letter(self)
    }
    fn is_alpha(self) -> bool {
        is_letter(self) && !self.is_ascii_digit()
    }
    fn is_capital(self) -> bool {
        lower_case(self) != self
    }
}

/// Texts in lower case.
pub trait Small {
    /// In small letters.
    fn to_small(&self) -> String;
}

impl Small for str {
    #[inline(never)]
    fn to_small(&self) -> String {
        self.chars().map(small).collect()
    }
}

/// A character in lower case; most are of the plain alphabet. 帐号 is an older spelling of 账号.
pub fn small(char: char) -> char {
    match char {
        '帐' => '账',
        _ if char.is_ascii() => char.to_ascii_lowercase(),
        _ => lower_case(char),
    }
}

/// Sorts a list by keys; items with the same key keep their order.
pub fn order<T: Clone>(list: &mut Vec<T>, key: impl Fn(&T) -> i64) {
    let keys: Vec<(i64, usize)> = list.iter().enumerate().map(|(at, one)| (key(one), at)).collect();
    *list = sorted(keys).iter().map(|(_, at)| list[*at].clone()).collect();
}

/// The only sorting routine: heap sort is the smallest.
#[inline(never)]
fn sorted(keys: Vec<(i64, usize)>) -> Vec<(i64, usize)> {
    BinaryHeap::from(keys).into_sorted_vec()
}

/// A number with decimals, exactly: its digits, and how many of them are after the point.
pub fn exact(text: &str) -> Option<(i64, u32)> {
    let mut digits = 0_i64;
    let (mut decimals, mut seen, mut is_negative) = (None::<u32>, 0, false);
    for char in text.chars() {
        match char {
            '-' if seen == 0 => is_negative = true,
            '.' if decimals.is_none() => decimals = Some(0),
            ',' | '¥' | '￥' | ' ' => {}
            _ => {
                let digit = char.to_digit(10)?;
                seen += 1;
                if seen > 18 {
                    return None;
                }
                digits = digits * 10 + i64::from(digit);
                decimals = decimals.map(|count| count + 1);
            }
        }
    }
    (seen > 0).then_some((if is_negative { -digits } else { digits }, decimals.unwrap_or(0)))
}
