//! Names that people use for products, and what each must find: a row, a question, or no company at all. No name gets a
//! confident wrong answer.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use fapiao_check::{
    register::{Basis, EntityAnswer, EntityQuestion, REGISTER, find_entity},
    report::Verdict,
};

/// A name, what it must find, and the products.
///
/// `sure`: this product, without an open question. `ask`: these products, with caution. `none`: no product, with
/// caution. `unknown`: the line for other products, as a guess.
fn names() -> Vec<(String, String, Vec<String>)> {
    let rows: Vec<Vec<String>> = serde_json::from_str(include_str!("vectors/product_names.json")).unwrap();
    rows.into_iter().map(|row| (row[0].clone(), row[1].clone(), row[2..].to_vec())).collect()
}

fn ask(query: &str) -> EntityAnswer {
    find_entity(
        &EntityQuestion { query: query.into(), order_date: "2026-11-20".into(), ..Default::default() },
        &REGISTER,
    )
}

fn fault(name: &str, kind: &str, products: &[String]) -> Option<String> {
    let answer = ask(name);
    let mut found: Vec<&str> =
        answer.matches.iter().filter_map(|found| found.product.map(|product| product.id)).collect();
    found.dedup();
    let is_clear = answer.report.verdict == Verdict::Clear;
    let is_guess = answer.matches.iter().all(|found| found.basis == Basis::CatchAll);
    let codes: Vec<&str> = answer.report.findings.iter().map(|finding| finding.code).collect();
    let is_right = match kind {
        "sure" => is_clear && found == products && !codes.contains(&"entity/did-you-mean"),
        "ask" => !is_clear && found == products,
        "none" => {
            !is_clear
                && found.is_empty()
                && codes.contains(&"entity/not-listed")
                && REGISTER.rates(name, None).is_empty()
        }
        "unknown" => !is_clear && is_guess && codes.contains(&"entity/product-unknown"),
        other => panic!("{other}"),
    };
    (!is_right)
        .then(|| format!("{name}: expected {kind} {products:?}, found {:?} {found:?} {codes:?}", answer.report.verdict))
}

#[test]
fn every_name_finds_its_row_or_asks() {
    let names = names();
    assert!(names.len() >= 300, "{}", names.len());
    let faults: Vec<String> = names.iter().filter_map(|(name, kind, products)| fault(name, kind, products)).collect();
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), names.len(), faults.join("\n"));
}
