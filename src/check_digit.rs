//! Check digits that more than one kind of number carries.

/// The check digit for these digits by ISO 7064 MOD 11,10. Bank numbers (CNAPS) and business registrations end with it.
///
/// It catches every changed digit. Of swapped neighbours it misses one pair of digits for each of the ten states that
/// the digits before can lead to: 4 and 5 after 1, 3 and 4 after 2, and so on.
pub fn mod_11_10(digits: &str) -> Option<char> {
    let fold = |product: u32, digit: char| {
        let sum = (digit.to_digit(10)? + product) % 10;
        Some(if sum == 0 { 10 } else { sum } * 2 % 11)
    };
    let product = digits.chars().try_fold(10, fold)?;
    char::from_digit((11 - product) % 10, 10)
}

/// Whether digits pass the Luhn check of payment cards.
///
/// It catches every changed digit, and every swap of neighbours except 0 with 9.
pub fn luhn_is_right(digits: &str) -> bool {
    let value = |(at, digit): (usize, char)| {
        let digit = digit.to_digit(10)?;
        // Both digits of the double; its tens, added once more, leave the sum's last digit as it is.
        Some(if at % 2 == 0 { digit } else { digit * 2 / 10 + digit * 2 })
    };
    digits.chars().rev().enumerate().map(value).sum::<Option<u32>>().is_some_and(|sum| sum % 10 == 0)
}
