//! `bulk` gives the same answers as the forms, whatever the cells contain and however the bytes arrive.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[path = "../cells/mod.rs"]
mod cells;
mod forms;
#[path = "../harness/mod.rs"]
mod harness;
mod reading;
mod sums;
mod table;
mod written;

use fapiao_check::bulk::{Answers, NO_FIGURE, Options, Sheet};
use fapiao_check::register::REGISTER;
use fapiao_check::report::Report;
use std::collections::BTreeSet;

const TODAY: &str = "2026-06-30";

/// All findings of a sheet, in one reading.
fn read(text: &[u8], options: Options) -> Answers {
    let mut sheet = Sheet::new(options, &REGISTER);
    assert_eq!(sheet.read(text, true), text.len());
    sheet.answers()
}

fn codes_of(answers: &Answers, row: usize) -> BTreeSet<&'static str> {
    answers.codes(row).map(|(rule, _)| rule.code).collect()
}

fn said(report: &Report) -> impl Iterator<Item = &'static str> {
    report.findings.iter().map(|found| found.code).chain(report.unchecked.iter().map(|open| open.code))
}

fn fen(figure: Option<String>) -> i64 {
    figure.and_then(|figure| figure.replace('.', "").parse().ok()).unwrap_or(NO_FIGURE)
}

fn quoted(cells: &[&str]) -> String {
    let cells: Vec<_> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
    cells.join(",") + "\n"
}
