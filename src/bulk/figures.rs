//! Amounts in whole fen, read and written without allocating.

/// The largest amount that is read here, in yuan; a larger one is left to [`crate::typed::amount`].
const MOST_DIGITS: usize = 13;
/// The same in fen.
pub const LARGEST: u64 = 10_u64.pow(MOST_DIGITS as u32 + 2);

/// Reads an amount in its usual format: `-`, digits with or without groups of three, and up to two decimals.
///
/// [`crate::typed::amount::read`] reads all of these as the same amount, without a finding.
#[inline]
pub fn read(cell: &[u8]) -> Option<i64> {
    let (negative, digits) = match cell {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    let (whole, point) = whole(digits)?;
    let fen = match digits.get(point..)? {
        [] | [b'.'] => whole * 100,
        [b'.', tens] => whole * 100 + digit(*tens)? * 10,
        [b'.', tens, ones] => whole * 100 + digit(*tens)? * 10 + digit(*ones)?,
        _ => return None,
    };
    Some(if negative { -fen } else { fen })
}

#[inline]
fn digit(byte: u8) -> Option<i64> {
    let digit = byte.wrapping_sub(b'0');
    (digit < 10).then_some(i64::from(digit))
}

/// Digits up to the decimal point, and where that is.
#[inline]
fn whole(digits: &[u8]) -> Option<(i64, usize)> {
    let (mut value, mut at) = (0, 0);
    while let Some(next) = digits.get(at).and_then(|byte| digit(*byte)) {
        value = value * 10 + next;
        at += 1;
        if at > MOST_DIGITS {
            return None;
        }
    }
    match digits.get(at) {
        Some(b',') if (1..=3).contains(&at) && digits[0] != b'0' => groups(digits, value, at),
        _ => (at > 0).then_some((value, at)),
    }
}

/// Groups of three after the first one.
fn groups(digits: &[u8], mut value: i64, mut at: usize) -> Option<(i64, usize)> {
    while let Some([b',', group @ ..]) = digits.get(at..at + 4) {
        for byte in group {
            value = value * 10 + digit(*byte)?;
        }
        at += 4;
        if at > MOST_DIGITS {
            return None;
        }
    }
    Some((value, at))
}

/// Division rounded half away from zero, as [`crate::money::round_half_away`].
#[inline]
pub fn round_half_away(numerator: i64, denominator: i64) -> i64 {
    let quotient = numerator / denominator;
    let remainder = numerator - quotient * denominator;
    if remainder.abs() * 2 >= denominator { quotient + numerator.signum() } else { quotient }
}

/// Writes fen with their two decimals.
#[inline]
pub fn write(fen: i64, out: &mut Vec<u8>) {
    let mut text = Digits { bytes: [0; ROOM], start: ROOM };
    let mut rest = fen.unsigned_abs();
    // WebAssembly divides what fits in 32 bits several times faster.
    while rest > u64::from(u32::MAX) {
        text.pair((rest % 100) as usize);
        rest /= 100;
    }
    let mut rest = rest as u32;
    while rest >= 10 || text.start > POINT {
        text.pair((rest % 100) as usize);
        rest /= 100;
    }
    if rest > 0 || text.start == POINT {
        text.point();
        text.put(b'0' + rest as u8);
    }
    if fen < 0 {
        text.put(b'-');
    }
    out.extend_from_slice(&text.bytes[text.start..]);
}

/// More bytes than the longest number needs.
const ROOM: usize = 24;
/// After the decimal point.
const POINT: usize = ROOM - 2;

/// A number, written from its end.
struct Digits {
    bytes: [u8; ROOM],
    start: usize,
}

impl Digits {
    #[inline]
    fn put(&mut self, byte: u8) {
        self.start -= 1;
        self.bytes[self.start] = byte;
    }

    /// Writes the decimal point at its place.
    #[inline]
    fn point(&mut self) {
        if self.start == POINT {
            self.put(b'.');
        }
    }

    #[inline]
    fn pair(&mut self, pair: usize) {
        const PAIRS: [[u8; 2]; 100] = pairs();
        self.point();
        self.start -= 2;
        self.bytes[self.start..self.start + 2].copy_from_slice(&PAIRS[pair]);
    }
}

const fn pairs() -> [[u8; 2]; 100] {
    let mut pairs = [[0; 2]; 100];
    let mut at = 0;
    while at < 100 {
        pairs[at] = [b'0' + (at / 10) as u8, b'0' + (at % 10) as u8];
        at += 1;
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_what_the_forms_write() {
        for fen in [0, 1, 9, 10, 99, 100, 101, 999, 1000, 1001, 123_456_789, 4_294_967_295, 4_294_967_296, i64::MAX] {
            for fen in [fen, -fen] {
                let mut text = Vec::new();
                write(fen, &mut text);
                assert_eq!(String::from_utf8_lossy(&text), crate::money::print(i128::from(fen), 2));
            }
        }
    }

    #[test]
    fn reads_groups_of_three_alone() {
        let read = |text: &str| super::read(text.as_bytes());
        assert_eq!(
            [read("1,234.5"), read("-12,345,678"), read("007.")],
            [Some(123_450), Some(-1_234_567_800), Some(700)]
        );
        for left in ["", "-", ".5", "1,23", "0,123", "1234,567", "1.234", "1,234,5", "+5", "99999999999999", "1 234"] {
            assert_eq!(read(left), None, "{left}");
        }
    }
}
