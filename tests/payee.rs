//! Pairs of names: the same company written differently, and different companies with similar names.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod harness;

use fapiao_check::{
    internals::typed::party,
    payee::{Answer, compare_names},
};
use harness::names;
use proptest::prelude::*;
use serde::Deserialize;
use std::time::Instant;

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
    assert!(pairs.len() >= 500, "{} pairs", pairs.len());
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
fn every_difference_is_reported_and_marked() {
    for (first, second, ..) in pairs() {
        let found = compare_names(&first, &second);
        let is_one = party::of(&first).is_one();
        assert_eq!(found.likeness.in_words().is_none(), first == second && is_one, "{first} / {second}");
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
fn a_name_matches_itself_and_the_answer_is_the_same_the_other_way_round() {
    for (first, second, ..) in pairs() {
        assert_eq!(compare_names(&first, &first).answer() == Answer::Match, party::of(&first).is_one(), "{first}");
        let (one, other) = (compare_names(&first, &second), compare_names(&second, &first));
        assert_eq!(one.answer(), other.answer(), "{first} / {second}");
    }
}

/// Rewritings of names: the text to find, its replacement, and whether that is harmless.
#[derive(Deserialize)]
struct Rewritings {
    names: Vec<String>,
    harmless: Vec<(String, String, String)>,
    dangerous: Vec<(String, String, String)>,
    unreadable: Vec<String>,
}

fn rewritings() -> Rewritings {
    serde_json::from_str(include_str!("vectors/name_rewritings.json")).unwrap()
}

/// A name rewritten, if that can be done to it.
fn rewritten(name: &str, (from, to, _): &(String, String, String)) -> Option<String> {
    name.contains(from.as_str()).then(|| name.replacen(from.as_str(), to, 1))
}

/// What a screen, a form or a document does to any name.
type Writing = fn(&str) -> String;

/// Of any name.
const WRITINGS: [(&str, Writing); 12] = [
    ("capitals", |name| name.to_uppercase()),
    ("small letters", |name| name.to_lowercase()),
    ("double spaces", |name| name.replace(' ', "  ")),
    ("spaces around", |name| format!(" {name}\t")),
    ("no-break spaces", |name| name.replace(' ', "\u{a0}")),
    ("an invisible character", |name| name.chars().flat_map(|char| [char, '\u{200b}']).collect()),
    ("full width", |name| {
        name.chars()
            .map(|char| if char.is_ascii_alphanumeric() { char::from_u32(char as u32 + 0xfee0).unwrap() } else { char })
            .collect()
    }),
    ("no points", |name| name.replace(['.', ','], "")),
    ("half-width brackets", |name| name.replace('（', "(").replace('）', ")")),
    ("quotes", |name| format!("“{name}”")),
    ("an English label", |name| format!("Beneficiary's Name: {name}")),
    ("a Chinese label", |name| format!("收款户名：{name}")),
];

#[test]
fn harmless_rewritings_leave_a_name_the_same() {
    let tables = rewritings();
    let mut faults = Vec::new();
    let mut check = |name: &str, written: &str, what: &str| {
        let found = compare_names(name, written);
        if !matches!(found.answer(), Answer::Match | Answer::Close) {
            faults.push(format!("{name} / {written} ({what}): {:?}", found.likeness));
        }
        if found.answer() == Answer::Close {
            assert!(found.likeness.in_words().is_some());
        }
    };
    for rewriting in &tables.harmless {
        let names: Vec<_> = tables.names.iter().filter_map(|name| Some((name, rewritten(name, rewriting)?))).collect();
        assert!(!names.is_empty(), "no name has {} ({})", rewriting.0, rewriting.2);
        for (name, written) in names {
            check(name, &written, &rewriting.2);
            for (what, writing) in WRITINGS {
                check(name, &writing(&written), &format!("{}, {what}", rewriting.2));
            }
        }
    }
    for name in &tables.names {
        for (what, writing) in WRITINGS {
            check(name, &writing(name), what);
        }
    }
    assert!(faults.is_empty(), "{}\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn dangerous_rewritings_never_match() {
    let tables = rewritings();
    let mut faults = Vec::new();
    for rewriting in &tables.dangerous {
        let names: Vec<_> = tables.names.iter().filter_map(|name| Some((name, rewritten(name, rewriting)?))).collect();
        assert!(!names.is_empty(), "no name has {} ({})", rewriting.0, rewriting.2);
        for (name, written) in names {
            // A harmless rewriting can undo a dangerous one: “Elec.” is short for both trades.
            let is_kept = |text: &String| text.contains(&rewriting.1) && !rewriting.1.is_empty();
            let harmless = tables.harmless.iter().filter_map(|harmless| rewritten(&written, harmless)).filter(is_kept);
            let further = WRITINGS.iter().map(|(_, writing)| writing(&written));
            for written in [written.clone()].into_iter().chain(harmless).chain(further) {
                for found in [compare_names(name, &written), compare_names(&written, name)] {
                    if matches!(found.answer(), Answer::Match | Answer::Close) {
                        faults.push(format!("{name} / {written} ({}): {:?}", rewriting.2, found.likeness));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn what_is_not_a_name_is_not_compared() {
    let tables = rewritings();
    for unreadable in &tables.unreadable {
        for other in tables.names.iter().chain([unreadable]) {
            for found in [compare_names(unreadable, other), compare_names(other, unreadable)] {
                assert_eq!(found.answer(), Answer::NotPossible, "{unreadable:?} / {other}");
                assert!(found.likeness.in_words().is_some());
            }
        }
    }
}

#[track_caller]
fn is_sound(first: &str, second: &str) {
    assert_eq!(names::faults(first, second), Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn anything_typed_is_answered(first in any::<String>(), second in any::<String>()) {
        is_sound(&first, &second);
    }

    #[test]
    fn anything_like_a_name_is_answered(
        first in "[启途市县区省自治族公司有限厂（）()户名：:;；,/a-cLlTtDdCcOo.&'+éëüß²Ⅱ②٣7７ \u{301}\u{fffd}\u{200b}]{0,24}",
        second in "[启途市县区省自治族公司有限厂（）()户名：:;；,/a-cLlTtDdCcOo.&'+éëüß²Ⅱ②٣7７ \u{301}\u{fffd}\u{200b}]{0,24}",
    ) {
        is_sound(&first, &second);
    }
}

#[test]
fn the_longest_texts_are_answered_in_time() {
    for text in [
        "启",
        "启途有限公司",
        "启途有限公司、",
        "昆山市",
        "壮族自治",
        "Velmar Ltd; ",
        "co ltd ",
        "a ",
        "a b ",
        "(",
        "é",
        "e\u{301}",
        "②",
        "户名：",
        "name ",
        "\u{0}",
        "Müller ue ",
    ] {
        let long = text.repeat(20_000 / text.chars().count());
        let started = Instant::now();
        let other = format!("{long}x");
        is_sound(&long, &other);
        let took = started.elapsed();
        // Ten comparisons, in native code without optimisation on a busy machine.
        assert!(took.as_secs() < 10, "{text:?}: {took:?}");
    }
}
