//! The same 10,000 mixed rows for every door: the crate answers them as a sheet and as a table, and writes the rows and
//! its answers down. Node, the browser and the wheel are asked the same afterwards (`tests/node/same.test.js`,
//! `tests/page/same.spec.js`, `python/tests/test_same.py`), and each of their lines must be the crate's.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod cells;

use cells::{amount, date, number, rate, tax_id};
use fapiao_check::{
    bulk::{Answers, Column, NO_FIGURE, Options, Own, Role, Sheet, Table},
    register::REGISTER,
    tax::{TaxQuestion, tax_breakdown},
};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};
use std::{fmt::Write, fs, path::Path};

const ROWS: usize = 10_000;
const HEADINGS: [&str; 10] = [
    "数电票号码",
    "发票代码",
    "开票日期",
    "金额",
    "税额",
    "价税合计",
    "税率",
    "销方税号",
    "购买方纳税人识别号",
    "收款账号",
];
const ACCOUNTS: [&str; 2] = ["0571905493610702", "3901220009124471806"];
const OWN: &str = "91330106673959654P";
const TODAY: &str = "2026-06-30";

/// Rows as people and spreadsheets write them, the same in every run. In every other row all cells vary, in the rest
/// one or none.
fn rows() -> Vec<[String; HEADINGS.len()]> {
    let code = prop::sample::select(vec!["", "", "", "033001900111", "3300201130", "12"]);
    let account = prop::sample::select(vec![
        "0571905493610702",
        "571905493610702",
        "3901220009124470000",
        "3901220009724471806",
        "3.90122E+18",
        "",
    ]);
    let own = prop_oneof![3 => Just(OWN.to_owned()), 1 => tax_id()];
    let row = (number(), code, date(), amount(), amount(), amount(), rate(), tax_id(), own, account);
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRunner::deterministic().new_rng());
    let mut rows = Vec::with_capacity(ROWS);
    for at in 0..ROWS {
        let (number, code, date, net, tax, gross, rate, seller, buyer, account) =
            row.new_tree(&mut runner).unwrap().current();
        let odd = [number, code.into(), date.into(), net, tax, gross, rate.into(), seller, buyer, account.into()];
        rows.push(if at % 2 == 0 { odd } else { usual(at, odd) });
    }
    // Every hundredth number is that of an earlier row.
    for at in (100..ROWS).step_by(100) {
        rows[at][0] = rows[at / 2][0].clone();
    }
    rows
}

/// A row in which everything agrees, except perhaps one cell from the other.
fn usual(at: usize, mut odd: [String; HEADINGS.len()]) -> [String; HEADINGS.len()] {
    let amount = format!("{}.{:02}", at * 37 % 9_000, at * 7 % 100);
    let rate = ["6%", "13%", "9%", "0.06"][at / 2 % 4];
    let question = TaxQuestion { amount, rate: rate.into(), ..Default::default() };
    let form = tax_breakdown(&question, &REGISTER);
    let [gross, net, tax] = [form.gross, form.net, form.balancing_tax].map(Option::unwrap_or_default);
    let number = format!("2533200000{:010}", at * 7_919);
    let mut row = [&number, "", "2025-07-15", &net, &tax, &gross, rate, OWN, OWN, ACCOUNTS[0]].map(str::to_owned);
    if let Some(cell) = odd.get_mut(at / 2 % 15) {
        row[at / 2 % 15] = std::mem::take(cell);
    }
    row
}

/// A line for each row: verdict, figures in fen, rate in millionths, codes with their columns, and the first row with the
/// same number.
fn lines(found: &Answers) -> String {
    let mut lines = String::new();
    for row in 0..found.count() {
        write!(lines, "{}", found.verdicts[row]).unwrap();
        for figure in &found.figures[row * 4..row * 4 + 4] {
            let shown = if *figure == NO_FIGURE { String::new() } else { figure.to_string() };
            write!(lines, ",{shown}").unwrap();
        }
        write!(lines, ",{},", found.rates[row]).unwrap();
        for (rule, column) in found.codes(row) {
            write!(lines, "{}@{} ", rule.code, column.map_or("", |column| HEADINGS[column])).unwrap();
        }
        let first = found.duplicates.chunks(2).find(|pair| pair[0] as usize == row).map(|pair| pair[1].to_string());
        writeln!(lines, ",{}", first.unwrap_or_default()).unwrap();
    }
    lines
}

#[test]
fn a_sheet_and_a_table_answer_the_same_and_are_written_down() {
    let rows = rows();
    let options = Options {
        accounts: ACCOUNTS.map(str::to_owned).to_vec(),
        own: Own { tax_id: OWN.into(), ..Default::default() },
        today: TODAY.parse().ok(),
        ..Default::default()
    };
    let quoted = |row: &[String; HEADINGS.len()]| {
        row.each_ref().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).join(",") + "\n"
    };
    let text = HEADINGS.join(",") + "\n" + &rows.iter().map(quoted).collect::<String>();
    let mut sheet = Sheet::new(options.clone(), &REGISTER);
    sheet.read(text.as_bytes(), true);
    let sheet = lines(&sheet.answers());

    let columns: Vec<Vec<&String>> = (0..HEADINGS.len()).map(|at| rows.iter().map(|row| &row[at]).collect()).collect();
    let columns: Vec<&dyn Column> = columns.iter().map(|column| column as &dyn Column).collect();
    let mut table = Table::new(&Options { columns: Role::of_headings(&HEADINGS), ..options }, &REGISTER);
    let table = lines(&table.check(&columns).unwrap());
    let differs = sheet.lines().zip(table.lines()).position(|(sheet, table)| sheet != table);
    assert_eq!((sheet.lines().count(), differs), (ROWS, None));
    // The rows are really mixed: there are many of each verdict.
    for verdict in ["0,", "1,", "2,", "3,"] {
        assert!(sheet.lines().filter(|line| line.starts_with(verdict)).count() > 100, "{verdict}");
    }

    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("same");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("rows.csv"), text).unwrap();
    fs::write(folder.join("crate.txt"), sheet).unwrap();
    let asked = serde_json::json!({ "accounts": ACCOUNTS, "own": { "taxId": OWN }, "today": TODAY });
    fs::write(folder.join("options.json"), asked.to_string()).unwrap();
}
