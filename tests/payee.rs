//! Pairs of names: the same company written differently, different companies written alike.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use fapiao_check::payee::{Answer, compare_names};

/// Two names, the answer that a payee check should give, and what differs.
type Pair = (String, String, String, String);

fn pairs() -> Vec<Pair> {
    serde_json::from_str(include_str!("vectors/names.json")).unwrap()
}

/// `NoMatch` is `no-match`.
fn words(name: &str) -> String {
    let mut words = String::new();
    for char in name.chars() {
        if char.is_uppercase() && !words.is_empty() {
            words.push('-');
        }
        words.push(char.to_ascii_lowercase());
    }
    words
}

#[test]
fn every_pair_is_answered_as_expected() {
    let pairs = pairs();
    assert!(pairs.len() >= 200, "{} pairs", pairs.len());
    let faults: Vec<String> = pairs
        .iter()
        .filter_map(|(first, second, answer, what)| {
            let found = compare_names(first, second);
            let said = (words(&format!("{:?}", found.answer())), words(&format!("{:?}", found.likeness)));
            (said != (answer.clone(), what.clone()))
                .then(|| format!("{first} / {second}: {answer} {what}, found {said:?}"))
        })
        .collect();
    assert!(faults.is_empty(), "{} of {} pairs\n{}", faults.len(), pairs.len(), faults.join("\n"));
}

#[test]
fn whatever_differs_is_said_and_marked() {
    for (first, second, ..) in pairs() {
        let found = compare_names(&first, &second);
        assert_eq!(found.likeness.in_words().is_none(), first == second && !first.is_empty(), "{first} / {second}");
        for (name, marks) in [(&first, &found.marks), (&second, &found.other_marks)] {
            let units = name.encode_utf16().count();
            assert!(marks.iter().all(|[start, end]| start < end && *end <= units), "{name}: {marks:?}");
        }
        if found.answer() == Answer::NoMatch {
            assert!(!(found.marks.is_empty() && found.other_marks.is_empty()), "{first} / {second}");
        }
    }
}

#[test]
fn a_name_matches_itself_and_no_answer_is_kinder_the_other_way_round() {
    for (first, second, ..) in pairs() {
        assert_eq!(compare_names(&first, &first).answer() == Answer::Match, !first.is_empty(), "{first}");
        let (one, other) = (compare_names(&first, &second), compare_names(&second, &first));
        // Only the second name can be one that a bank's screen cut short.
        if one.answer() != Answer::Close && other.answer() != Answer::Close {
            assert_eq!(one.answer(), other.answer(), "{first} / {second}");
        }
    }
}
