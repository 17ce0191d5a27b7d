//! Numbers of bank cards, by their first digits and their length.
//!
//! Most cards are a person's, but a company settlement card (单位结算卡) is a card of a company's account and begins like
//! any other: the prefix does not show whose it is. Source: a public list of 1,709 card prefixes of mainland banks,
//! <https://github.com/hexindai/bcbc>; the prefixes here are those of debit cards.

use super::list::beginning;
use crate::check_digit::luhn_is_right;

/// Debit cards that do not begin with 62: the length, then the leading digits. We do not know whether the older ones,
/// of 17 to 19 digits, have the check digit.
const PREFIXES: [(usize, &str); 5] = [
    (19, "9558 95595 95596 95597 95598 95599 103 436742 456351 601382 955100 603506 9111"),
    (18, "690755 438588 438589 940021 69580"),
    (17, "405512 601428"),
    (
        16,
        "421349 434061 434062 453242 491031 524094 526410 552245 53242 410062 468203 512425 524011 95555 433670 433671 \
         433680 442729 442730 968807 968808 968809 415599 421393 421865 427570 427571 472067 472068 900003 966666 90592 \
         843 8700 8701 8702 8703 8704 87050 984301 984303 412962 412963 415752 415753 602907 998800 303 90030 999999 \
         421317 422160 422161 602969 438600 504923 603265",
    ),
    (15, "690755"),
];

/// Whether digits look like a bank card's: 16 to 19 that begin with 62, or another usual beginning with its length. Those
/// of 16 digits, and those of 19 that begin with 62, have the check digit of cards.
pub fn looks_like_card(digits: &str) -> bool {
    let count = digits.len();
    let is_listed = PREFIXES.iter().any(|(length, list)| *length == count && beginning(list, digits) > 0)
        || (digits.starts_with("9400") && (16..=19).contains(&count));
    let is_union_pay = digits.starts_with("62") && (16..=19).contains(&count);
    let needs_check = count == 16 || (is_union_pay && count == 19);
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number && (is_listed || is_union_pay) && (!needs_check || luhn_is_right(digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_are_told_by_beginning_length_and_check_digit() {
        for card in [
            "6222021001012345671",
            "622202100101234567",
            "62220210010123456",
            "9558800200123456789",
            "4367420012345678901",
        ] {
            assert!(looks_like_card(card), "{card}");
        }
        for other in [
            "6222021001012345678",
            "622202100101234",
            "955880020012345678",
            "4000023009200123456",
            "62",
            "",
            "NRA6222021001012345",
        ] {
            assert!(!looks_like_card(other), "{other}");
        }
    }
}
