//! An amount with its rate, as people type it in one go: `6150 6%`, `¥6,150.00 税率13%`, `6,150 at 6 %`.

use crate::glyph::Glyph;

/// Longer than anybody types an amount with a rate.
const LONGEST: usize = 60;

/// The amount's place and the rate, if a text contains one number, one rate and no other digits.
pub(super) fn amount_at_rate(line: &[Glyph]) -> Option<((usize, usize), String)> {
    if line.len() > LONGEST {
        return None;
    }
    let is_digit = |at: usize| line.get(at).is_some_and(|glyph| glyph.char.is_ascii_digit());
    let (mut amount, mut rate) = (None, None);
    let mut at = 0;
    while at < line.len() {
        if !is_digit(at) {
            at += 1;
            continue;
        }
        let first = at;
        while is_digit(at) || (matches!(line.get(at).map(|glyph| glyph.char), Some('.' | ',')) && is_digit(at + 1)) {
            at += 1;
        }
        let gap = usize::from(line.get(at).is_some_and(|glyph| glyph.char == ' '));
        let is_rate = line.get(at + gap).is_some_and(|glyph| glyph.char == '%');
        let is_part = first.checked_sub(1).is_some_and(|before| {
            let before = line[before].char;
            before.is_ascii_alphanumeric() || before == '-'
        });
        if is_part {
            return None;
        }
        let taken = if is_rate {
            let digits: String = line[first..at].iter().map(|glyph| glyph.char).collect();
            rate.replace(format!("{digits}%")).is_some()
        } else {
            amount.replace((first, at)).is_some()
        };
        if taken {
            return None;
        }
    }
    Some((amount?, rate?))
}
