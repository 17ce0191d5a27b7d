//! The list of rules keeps its promises.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod harness;

use fapiao_check::{rules, sources::DOCUMENTS};
use harness::placeholders;
use std::collections::BTreeSet;

#[test]
fn every_code_is_readable_and_stands_once() {
    let mut seen = BTreeSet::new();
    for rule in rules::all() {
        let parts: Vec<&str> = rule.code.split('/').collect();
        let is_word =
            |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        assert!(parts.len() == 2 && parts.iter().all(is_word), "{}: expected family/what-is-wrong", rule.code);
        assert!(seen.insert(rule.code), "{} stands twice", rule.code);
    }
    for family in rules::FAMILIES.iter().copied().flatten() {
        let names: BTreeSet<&str> = family.iter().map(|rule| rule.family()).collect();
        assert_eq!(names.len(), 1, "a slice holds one family: {names:?}");
    }
}

#[test]
fn every_rule_speaks_both_languages_about_the_same_things() {
    for rule in rules::all() {
        for sentence in [Some(&rule.title), Some(&rule.message), rule.fix.as_ref()].into_iter().flatten() {
            assert!(
                !sentence.en().trim().is_empty() && !sentence.zh().trim().is_empty(),
                "{}: a language is missing",
                rule.code
            );
            let names = |text| placeholders(text).into_iter().collect::<BTreeSet<_>>();
            assert_eq!(names(sentence.en()), names(sentence.zh()), "{}: other placeholders", rule.code);
            let is_han = |char: char| ('\u{4e00}'..='\u{9fff}').contains(&char);
            assert!(
                sentence.zh().chars().any(is_han) && !sentence.en().chars().any(is_han),
                "{}: languages swapped",
                rule.code
            );
        }
    }
}

#[test]
fn the_tone_is_kept() {
    for rule in rules::all() {
        for sentence in [Some(&rule.title), Some(&rule.message), rule.fix.as_ref()].into_iter().flatten() {
            let english = sentence.en().to_lowercase();
            for word in ["invalid", "please", "oops", "sorry"] {
                assert!(!english.contains(word), "{}: “{word}” in “{english}”", rule.code);
            }
            for word in ["非法", "无效"] {
                assert!(!sentence.zh().contains(word), "{}: “{word}” in “{}”", rule.code, sentence.zh());
            }
            let half_width = [", ", "; ", ": ", "? ", "! "].iter().any(|mark| sentence.zh().contains(mark));
            assert!(!half_width, "{}: half-width punctuation in “{}”", rule.code, sentence.zh());
        }
        for (text, ends) in [(rule.message.en(), ['.', '?']), (rule.message.zh(), ['。', '？'])] {
            assert!(text.ends_with(ends), "{}: “{text}” is no whole sentence", rule.code);
        }
    }
}

#[test]
fn every_source_is_a_listed_document() {
    for rule in rules::all() {
        assert!(!rule.source.is_empty(), "{} has no source", rule.code);
        for source in rule.source {
            assert!(
                DOCUMENTS.iter().any(|document| document.title == source.document),
                "{}: {}",
                rule.code,
                source.document
            );
            assert!(!source.section.is_empty(), "{}: no section", rule.code);
        }
    }
}

#[test]
fn every_rule_has_a_passing_and_a_failing_vector() {
    let vectors = harness::vectors();
    let known: BTreeSet<&str> = rules::all().map(|rule| rule.code).collect();
    let fails: BTreeSet<&str> = vectors.iter().flat_map(|vector| vector.codes.iter().map(String::as_str)).collect();
    let passes: BTreeSet<&str> = vectors.iter().flat_map(|vector| vector.passes.iter().map(String::as_str)).collect();
    for (set, what) in [(&fails, "failing"), (&passes, "passing")] {
        let lacking: Vec<_> = known.difference(set).collect();
        assert!(lacking.is_empty(), "rules without a {what} vector: {lacking:?}");
    }
    let strangers: Vec<_> = fails.union(&passes).filter(|code| !known.contains(*code)).collect();
    assert!(strangers.is_empty(), "vectors name codes that are no rules: {strangers:?}");
}
