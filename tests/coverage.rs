//! Every rule of the three public sources: computed, shown as guidance, or left out with the reason.
//!
//! `tests/coverage.json` says which; `UPDATE_DOCS=1 cargo test --test coverage` writes `docs/coverage.md` from it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod harness;

use fapiao_check::{rule::Rule, rules, sources::DOCUMENTS};
use harness::Vector;
use serde::Deserialize;
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    fs,
    path::Path,
};

/// A source, how many rules it states, and its title.
const SOURCES: &[(&str, usize, &str)] =
    &[("S0", 62, "How to pay an invoice on Alibaba"), ("S1", 131, "Invoice FAQ"), ("S2", 27, "Invoices (help topic)")];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Coverage {
    rules: Vec<Row>,
    /// Codes that cite a source, but do not belong to one of its rules only.
    own: Vec<Own>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    /// The rule in a few words.
    says: String,
    how: How,
    /// The codes that report it, if it is computed; empty if the answer itself shows it.
    codes: Option<Vec<String>>,
    /// Why it is left out.
    reason: Option<String>,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
enum How {
    Computed,
    Guidance,
    LeftOut,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Own {
    code: String,
    reason: String,
}

/// An answer of the page's guidance, as far as it matters here.
#[derive(Deserialize)]
struct Guidance {
    id: String,
    source: Vec<Place>,
    covers: Vec<String>,
}

#[derive(Deserialize)]
struct Place {
    document: String,
}

/// Everything that the list is compared with.
struct Facts {
    coverage: Coverage,
    guidance: Vec<Guidance>,
    vectors: Vec<Vector>,
}

fn facts() -> Facts {
    Facts {
        coverage: serde_json::from_str(include_str!("coverage.json")).unwrap(),
        guidance: serde_json::from_str(include_str!("../www/fapiao-check/guidance/answers.json")).unwrap(),
        vectors: harness::vectors(),
    }
}

/// This function passes on what the functions for one value report; their vectors prove it.
const HANDS_ON: &str = "checkInvoice";

impl Facts {
    fn proofs(&self, id: &str) -> Vec<&Vector> {
        self.vectors.iter().filter(|vector| vector.proves.iter().any(|proved| proved == id)).collect()
    }

    /// The guidance that explains a rule.
    fn answers(&self, id: &str) -> Vec<&str> {
        let covers = |answer: &&Guidance| answer.covers.iter().any(|covered| covered == id);
        self.guidance.iter().filter(covers).map(|answer| answer.id.as_str()).collect()
    }

    /// The functions that report a code in some vector, but not in one that proves the rule.
    fn unproved<'a>(&'a self, codes: &'a [String], proofs: &[&Vector]) -> BTreeSet<(&'a str, &'a str)> {
        let says = |vector: &Vector, code: &String| vector.codes.contains(code);
        let hands_on = |(ask, code): &(&str, &String)| *ask == HANDS_ON && !code.starts_with("check/");
        let all = codes.iter().flat_map(|code| {
            let through = self.vectors.iter().filter(move |vector| says(vector, code));
            through.map(move |vector| (vector.ask.as_str(), code))
        });
        all.filter(|one| !hands_on(one))
            .filter(|(ask, code)| !proofs.iter().any(|proof| proof.ask == *ask && says(proof, code)))
            .map(|(ask, code)| (ask, code.as_str()))
            .collect()
    }

    /// Why a rule is not covered in the way the list says, if so.
    fn fault(&self, row: &Row) -> Option<String> {
        let (proofs, answers) = (self.proofs(&row.id), self.answers(&row.id));
        let fired: BTreeSet<&str> = proofs.iter().flat_map(|vector| vector.codes.iter().map(String::as_str)).collect();
        match (row.how, &row.codes, &row.reason) {
            (How::Computed, _, None) if proofs.is_empty() => {
                Some(format!("no vector proves it; guidance that covers it: {answers:?}"))
            }
            (How::Computed, None, None) => {
                Some(format!("`codes` is to be filled in; its {} vectors fire {fired:?}", proofs.len()))
            }
            (How::Computed, Some(codes), None) if codes.is_empty() => (!proofs.iter().any(|proof| asks(&proof.answer)))
                .then(|| "no code says it, and no vector that proves it asks for a part of the answer".into()),
            (How::Computed, Some(codes), None) => {
                let silent: Vec<_> = codes.iter().filter(|code| !fired.contains(code.as_str())).collect();
                let unproved = self.unproved(codes, &proofs);
                (!silent.is_empty() || !unproved.is_empty()).then(|| {
                    format!("{silent:?} fire in no vector that proves it; these do: {fired:?}; not proved through {unproved:?}")
                })
            }
            (How::Guidance, None, None) => answers.is_empty().then(|| "no guidance covers it".into()),
            (How::LeftOut, None, Some(reason)) => reason.is_empty().then(|| "left out without a reason".into()),
            _ => Some("`codes` belong to what is computed, `reason` to what is left out".into()),
        }
    }
}

/// Whether a vector asks for more of the answer than its verdict.
fn asks(answer: &Value) -> bool {
    match answer {
        Value::Object(fields) => fields.iter().any(|(name, part)| name != "verdict" && asks(part)),
        Value::Array(parts) => parts.iter().any(asks),
        part => !part.is_null(),
    }
}

#[test]
fn every_rule_of_the_sources_stands_once_and_in_order() {
    let expected: Vec<String> = SOURCES
        .iter()
        .flat_map(|(source, count, _)| (1..=*count).map(move |number| format!("{source}-{number:02}")))
        .collect();
    let coverage = facts().coverage;
    let found: Vec<&String> = coverage.rules.iter().map(|row| &row.id).collect();
    assert_eq!(found, expected.iter().collect::<Vec<_>>());
    for row in &coverage.rules {
        assert!(!row.says.is_empty() && !row.says.ends_with('.'), "{}: “{}” is no short line", row.id, row.says);
    }
}

#[test]
fn every_rule_is_what_the_list_says() {
    let facts = facts();
    let rows = facts.coverage.rules.iter();
    let faults: Vec<String> =
        rows.filter_map(|row| facts.fault(row).map(|fault| format!("{}: {fault}", row.id))).collect();
    assert!(faults.is_empty(), "{} of the rules:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_code_that_cites_a_source_is_listed() {
    let Coverage { rules: rows, own } = facts().coverage;
    let known: BTreeSet<&str> = rules::all().map(|rule| rule.code).collect();
    let named: BTreeSet<&str> = rows.iter().flat_map(|row| row.codes.iter().flatten()).map(String::as_str).collect();
    let ours: BTreeSet<&str> = own.iter().map(|own| own.code.as_str()).collect();
    let strangers: Vec<_> = named.union(&ours).filter(|code| !known.contains(*code)).collect();
    assert!(strangers.is_empty(), "there are no such rules: {strangers:?}");
    assert!(own.iter().all(|own| !own.reason.is_empty()), "every code under `own` has a reason");
    let twice: Vec<_> = named.intersection(&ours).collect();
    assert!(twice.is_empty(), "listed at a rule and under `own`: {twice:?}");
    let cites = |rule: &&Rule| rule.source.iter().any(|at| SOURCES.iter().any(|(_, _, title)| at.document == *title));
    let missing: Vec<_> = rules::all()
        .filter(cites)
        .map(|rule| rule.code)
        .filter(|code| !named.contains(code) && !ours.contains(code))
        .collect();
    assert!(missing.is_empty(), "cite a source and are not listed: {missing:#?}");
}

#[test]
fn the_guidance_explains_rules_that_exist_from_documents_that_are_known() {
    let Facts { coverage, guidance, .. } = facts();
    let ids: BTreeSet<&str> = coverage.rules.iter().map(|row| row.id.as_str()).collect();
    for answer in &guidance {
        for covered in answer.covers.iter().filter(|covered| covered.starts_with('S')) {
            assert!(ids.contains(covered.as_str()), "{}: no rule {covered}", answer.id);
        }
        for place in &answer.source {
            let is_known = DOCUMENTS.iter().any(|document| document.title == place.document);
            assert!(is_known, "{}: {}", answer.id, place.document);
        }
    }
}

#[test]
fn the_page_in_the_docs_is_right() {
    let facts = facts();
    let text = page(&facts);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/coverage.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &text).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap_or_default(), text, "UPDATE_DOCS=1 writes the page anew");
}

fn page(facts: &Facts) -> String {
    let Coverage { rules: rows, own } = &facts.coverage;
    let mut counts = BTreeMap::new();
    for row in rows {
        *counts.entry(row.how).or_insert(0) += 1;
    }
    let count = |how| counts.get(&how).copied().unwrap_or_default();
    let mut page = format!(
        "# Which rules of the sources are covered\n\nThe three public documents contain {} rules, numbered here in reading order.\n\n- {} are computed. A vector in `tests/vectors` tests what each of them says, through every function that reports one of its codes. The column “by” names these functions and codes.\n- {} are shown as guidance, which the page’s search box finds.\n- {}.\n\nGuidance can also explain a rule that is computed.\n\n`tests/coverage.rs` compares this list with the rules, the vectors and the guidance, and writes this page from `tests/coverage.json` (`UPDATE_DOCS=1 cargo test --test coverage`).\n",
        rows.len(),
        count(How::Computed),
        count(How::Guidance),
        match count(How::LeftOut) {
            0 => "None is left out".into(),
            count => format!("{count} are left out, each with its reason"),
        }
    );
    for (source, _, title) in SOURCES {
        write!(page, "\n## {source}: {title}\n\n| rule | says | how | by | explained in |\n|---|---|---|---|---|\n")
            .unwrap();
        for row in rows.iter().filter(|row| row.id.starts_with(source)) {
            let (how, by) = shown(facts, row);
            writeln!(page, "| {} | {} | {how} | {by} | {} |", row.id, row.says, code_list(facts.answers(&row.id)))
                .unwrap();
        }
    }
    page += "\n## Codes of the project’s own\n\nThey cite a source, but do not belong to one of its rules only.\n\n";
    for Own { code, reason } in own {
        writeln!(page, "- `{code}`: {reason}").unwrap();
    }
    page
}

/// How a rule is covered, and by what.
fn shown(facts: &Facts, row: &Row) -> (&'static str, String) {
    match row.how {
        How::Computed => {
            let functions: BTreeSet<_> = facts.proofs(&row.id).iter().map(|vector| vector.ask.clone()).collect();
            let codes = code_list(row.codes.iter().flatten().map(String::as_str));
            let by = code_list(functions.iter().map(String::as_str));
            ("computed", if codes.is_empty() { by } else { format!("{by}: {codes}") })
        }
        How::Guidance => ("guidance", String::new()),
        How::LeftOut => ("left out", row.reason.clone().unwrap_or_default()),
    }
}

fn code_list<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
