//! Amounts in whole fen, read and written without allocating.

/// The largest amount that is read here, in yuan; a larger one is left to [`crate::typed::amount`].
const MOST_DIGITS: usize = 13;

/// Reads an amount in its usual form: `-`, digits with or without groups of three, and up to two decimals.
///
/// Everything that it reads, [`crate::typed::amount::read`] reads as the same and finds nothing to say about.
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

/// Digits up to the decimal point, and where that stands.
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

/// Groups of three behind the first one.
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
    const PAIRS: [[u8; 2]; 100] = pairs();
    let mut text = [0_u8; 24];
    let mut at = text.len();
    let mut put = |pair: [u8; 2]| {
        at -= 2;
        text[at..at + 2].copy_from_slice(&pair);
        at
    };
    let (mut rest, fen_part) = (fen.unsigned_abs() / 100, fen.unsigned_abs() % 100);
    put(PAIRS[fen_part as usize]);
    let mut start = put([b'0', b'.']) + 1;
    while rest >= 100 {
        start = put_behind(&mut text, start, PAIRS[(rest % 100) as usize]);
        rest /= 100;
    }
    let pair = PAIRS[rest as usize];
    start -= 1;
    text[start] = pair[1];
    if rest >= 10 {
        start -= 1;
        text[start] = pair[0];
    }
    if fen < 0 {
        start -= 1;
        text[start] = b'-';
    }
    out.extend_from_slice(&text[start..]);
}

#[inline]
fn put_behind(text: &mut [u8; 24], start: usize, pair: [u8; 2]) -> usize {
    text[start - 2..start].copy_from_slice(&pair);
    start - 2
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
