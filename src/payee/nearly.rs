//! What is nearly the same: one character is another, or the same parts are in another order.

/// The shortest name in which one other character is pointed out as such.
const SHORTEST_SLIP: usize = 5;

/// One character is another one, too many or missing.
pub(super) fn is_one_other(x: &str, y: &str) -> bool {
    let (x, y): (Vec<char>, Vec<char>) = (x.chars().collect(), y.chars().collect());
    let start = x.iter().zip(&y).take_while(|(a, b)| a == b).count();
    let end = x[start..].iter().rev().zip(y[start..].iter().rev()).take_while(|(a, b)| a == b).count();
    x.len() >= SHORTEST_SLIP && x.len() - start - end <= 1 && y.len() - start - end <= 1
}

/// Whether two lists hold the same; no name has more than this many words.
pub(super) fn in_any_order<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    let count = |list: &[T], thing: &T| list.iter().filter(|other| *other == thing).count();
    one.len() == other.len() && one.len() < 50 && one.iter().all(|thing| count(one, thing) == count(other, thing))
}
