//! The list of rules keeps its promises.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod harness;

use fapiao_check::{rules, sources::DOCUMENTS};
use harness::placeholders;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::{env, fs};

#[test]
fn every_code_is_readable_and_occurs_once() {
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

/// The page of rules shows for each the smallest question in which it fires: `UPDATE=1 cargo test --test rules` writes them.
#[test]
fn every_rule_has_an_example() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/www/rule_examples.json");
    let known: BTreeSet<&str> = rules::all().map(|rule| rule.code).collect();
    let mut examples: BTreeMap<String, (usize, Value)> = BTreeMap::new();
    for vector in harness::vectors() {
        for code in vector.codes {
            let mut given = vector.given.clone();
            // From the notes of a reader, only this one.
            if let Some(notes) = given.pointer_mut("/paper/notes").and_then(Value::as_array_mut) {
                notes
                    .retain(|note| note["code"] == *code || !known.contains(note["code"].as_str().unwrap_or_default()));
            }
            shorten(&mut given);
            let example = json!({ "ask": vector.ask, "given": given });
            let length = example.to_string().len();
            let smallest = examples.entry(code).or_insert_with(|| (length, example.clone()));
            if length < smallest.0 {
                *smallest = (length, example);
            }
        }
    }
    let lines: Vec<String> =
        examples.iter().map(|(code, (_, example))| format!("{}:{example}", Value::from(code.as_str()))).collect();
    let written = format!("{{\n{}\n}}\n", lines.join(",\n"));
    if env::var_os("UPDATE").is_some() {
        fs::write(path, &written).unwrap();
    }
    assert!(rules::all().all(|rule| examples.contains_key(rule.code)), "a rule without an example");
    assert_eq!(fs::read_to_string(path).unwrap_or_default(), written, "UPDATE=1 cargo test --test rules writes it");
}

/// Instead of 20,000 characters: their beginning, and how many there are.
fn shorten(given: &mut Value) {
    match given {
        Value::String(text) if text.chars().count() > 400 => {
            let beginning: String = text.chars().take(60).collect();
            *text = format!("{beginning}… ({} characters)", text.chars().count());
        }
        Value::Array(values) => values.iter_mut().for_each(shorten),
        Value::Object(fields) => fields.values_mut().for_each(shorten),
        _ => {}
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
