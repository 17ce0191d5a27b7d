//! Names that are nearly the same: one character differs, or the same parts are in a different order.

/// The shortest name in which a single different character is reported as such.
const SHORTEST_SLIP: usize = 5;

/// One character differs, is added or is missing.
pub(super) fn is_one_other(x: &str, y: &str) -> bool {
    let (x, y): (Vec<char>, Vec<char>) = (x.chars().collect(), y.chars().collect());
    let start = x.iter().zip(&y).take_while(|(a, b)| a == b).count();
    let end = x[start..].iter().rev().zip(y[start..].iter().rev()).take_while(|(a, b)| a == b).count();
    x.len() >= SHORTEST_SLIP && x.len() - start - end <= 1 && y.len() - start - end <= 1
}

/// Whether two lists contain the same items; no name has more than this many words.
pub(super) fn in_any_order<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    let count = |list: &[T], thing: &T| list.iter().filter(|other| *other == thing).count();
    one.len() == other.len() && one.len() < 50 && one.iter().all(|thing| count(one, thing) == count(other, thing))
}
