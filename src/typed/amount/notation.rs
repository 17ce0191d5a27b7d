//! How the figures of an amount are grouped and pointed: `6,150.00`, `4.800,00`, `6 150`, `12,34,567`.

/// The notation of an amount; the values are in plain notation.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Notation {
    /// As English and Chinese write it: `6,150.00`.
    Plain(String),
    /// Some other notation with only one reading: `4.800,00`, `6 150,00`, `6,15`.
    Other(String),
    /// Two readings.
    Two { grouped: String, decimal: String },
    /// No reading.
    Neither,
}

/// The one notation that fits, or the two readings.
pub(super) fn read(text: &str) -> Notation {
    let (sign, digits) = match (text.strip_prefix('-'), text.strip_prefix('+')) {
        (Some(rest), _) => ("-", rest.trim_start()),
        (_, Some(rest)) => ("", rest.trim_start()),
        _ => ("", text),
    };
    if digits.contains(['-', '+']) {
        return Notation::Neither;
    }
    let plain = |whole: &str, part: &str| {
        let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
        let whole = if whole.is_empty() { "0" } else { &whole };
        if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
    };
    let (points, commas) = (digits.matches('.').count(), digits.matches(',').count());
    match (points, commas) {
        (0, 0) if is_grouped(digits, &[' ', '\'']) => Notation::Plain(plain(digits, "")),
        // One kind of separator, once: a decimal mark unless three digits after it could be a group.
        (1, 0) | (0, 1) => {
            let mark = if points == 1 { '.' } else { ',' };
            let (whole, part) = digits.split_once(mark).unwrap_or((digits, ""));
            let could_group = part.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
            if !is_grouped(whole, &[' ', '\'']) || !is_all_digits(part) {
                Notation::Neither
            } else if mark == ',' && could_group {
                Notation::Plain(plain(&format!("{whole}{part}"), ""))
            } else if could_group {
                Notation::Two { grouped: plain(&format!("{whole}{part}"), ""), decimal: plain(whole, part) }
            } else if mark == ',' {
                Notation::Other(plain(whole, part))
            } else {
                Notation::Plain(plain(whole, part))
            }
        }
        (_, 0) if is_grouped(digits, &['.']) => Notation::Other(plain(digits, "")),
        (0, _) if is_grouped(digits, &[',']) => Notation::Plain(plain(digits, "")),
        (0, _) if is_grouped_in_lakhs(digits) => Notation::Other(plain(digits, "")),
        // Both: the last one is the decimal mark, and occurs once.
        _ => {
            let (whole, part) = digits.rsplit_once(['.', ',']).unwrap_or((digits, ""));
            let is_point = digits.as_bytes().get(whole.len()) == Some(&b'.');
            if !is_all_digits(part) {
                Notation::Neither
            } else if is_grouped(whole, &[if is_point { ',' } else { '.' }]) {
                let plain = plain(whole, part);
                if is_point { Notation::Plain(plain) } else { Notation::Other(plain) }
            } else if is_point && is_grouped_in_lakhs(whole) {
                Notation::Other(plain(whole, part))
            } else {
                Notation::Neither
            }
        }
    }
}

/// Only digits, or one to three digits followed by groups of three after one of these separators.
fn is_grouped(digits: &str, separators: &[char]) -> bool {
    let one_kind = separators.iter().filter(|mark| digits.chars().any(|char| char == **mark)).count() <= 1;
    let mut groups = digits.split(|char| separators.contains(&char));
    let first = groups.next().unwrap_or_default();
    let is_whole = first.len() == digits.len() || (1..=3).contains(&first.len());
    one_kind && is_whole && is_all_digits(first) && groups.all(|group| group.len() == 3 && is_all_digits(group))
}

fn is_all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// As India groups: the last three digits, and pairs before them (`12,34,567`).
fn is_grouped_in_lakhs(digits: &str) -> bool {
    let groups: Vec<&str> = digits.split(',').collect();
    let [first, pairs @ .., last] = groups.as_slice() else { return false };
    groups.iter().all(|group| is_all_digits(group))
        && (1..=2).contains(&first.len())
        && pairs.iter().all(|pair| pair.len() == 2)
        && last.len() == 3
}
