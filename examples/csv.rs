//! A CSV file, piece by piece: every row in which something was found, with the rules' codes and the columns.
//!
//! `cargo run --release --features bulk --example csv invoices.csv`

use fapiao_check::{
    bulk::{Options, Sheet},
    register::REGISTER,
};
use std::{
    env,
    fs::File,
    io::{self, Read, Write},
};

/// How many bytes are read at once.
const PIECE: usize = 1 << 20;

fn main() -> io::Result<()> {
    let path = env::args().nth(1).ok_or_else(|| io::Error::other("expected the path of a CSV file"))?;
    check(File::open(path)?, io::stdout().lock())
}

fn check(mut file: impl Read, mut out: impl Write) -> io::Result<()> {
    let mut sheet = Sheet::new(Options { today: "2026-06-30".parse().ok(), ..Default::default() }, &REGISTER);
    // What is left of a piece is put before the next one.
    let mut bytes = Vec::new();
    loop {
        let more = file.by_ref().take(PIECE as u64).read_to_end(&mut bytes)?;
        let first = sheet.count() as usize;
        let taken = sheet.read(&bytes, more == 0);
        bytes.drain(..taken);
        let found = sheet.answers();
        for row in 0..found.count() {
            for (rule, column) in found.codes(row) {
                let heading = column.and_then(|column| sheet.headings().get(column));
                let place = heading.map_or("the row", String::as_str);
                writeln!(out, "row {}: {}: {}", first + row + 1, place, rule.code)?;
            }
        }
        if more == 0 {
            return writeln!(out, "{} rows checked", sheet.count());
        }
    }
}

#[test]
fn what_is_found_is_named_by_row_and_column() -> io::Result<()> {
    let mut out = Vec::new();
    check(
        "发票号码,价税合计,税率\n25332000000012345678,6150.00,6%\n2533200000001234567,100,13%\n".as_bytes(),
        &mut out,
    )?;
    let text = String::from_utf8_lossy(&out);
    assert!(text.contains("row 2: 发票号码: number/length") && text.ends_with("2 rows checked\n"), "{text}");
    Ok(())
}
