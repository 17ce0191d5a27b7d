//! The properties of comparing any two texts as names: no panic, places inside the text, the same answer twice, and a
//! name that matches itself.

use fapiao_check::{
    internals::typed::party,
    payee::{Answer, compare_names},
};

/// The properties that fail for these two texts, in either order.
pub fn faults(first: &str, second: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for (first, second) in [(first, second), (second, first), (first, first)] {
        let party = party::of(first);
        let units: Vec<u16> = first.encode_utf16().collect();
        if units.get(party.at[0]..party.at[1]).map(String::from_utf16_lossy).as_deref() != Some(party.name) {
            faults.push(format!("{first:?}: {:?} is not at {:?}", party.name, party.at));
        }
        let found = compare_names(first, second);
        for (name, marks) in [(first, &found.marks), (second, &found.other_marks)] {
            let length = name.encode_utf16().count();
            if marks.iter().any(|[start, end]| start >= end || *end > length) {
                faults.push(format!("{name:?}: {marks:?}"));
            }
        }
        if found != compare_names(first, second) {
            faults.push(format!("{first:?} and {second:?} have two answers"));
        }
        if first == second && (found.answer() == Answer::Match) != party.is_one() {
            faults.push(format!("{first:?} and itself: {:?}", found.likeness));
        }
        if found.answer() == Answer::Close && found.likeness.in_words().is_none() {
            faults.push(format!("{first:?} and {second:?} are close without a reason"));
        }
    }
    faults
}
