//! The same sheets read natively, to compare with. `bulk-floor figures|none FILE` prints the nanoseconds per row; each
//! round of `cargo xtask bench` calls it in turn.

#![allow(missing_docs)]

use fapiao_check::{
    bulk::{Options, Sheet, Text},
    register::REGISTER,
};
use std::{env, fs, time::Instant};

/// How many bytes are read at once, as on the page.
const PIECE: usize = 1 << 20;

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [text, file] = arguments.as_slice() else { return Err(std::io::Error::other("expected: figures|none FILE")) };
    let text = if text == "figures" { Text::Figures } else { Text::None };
    let bytes = fs::read(file)?;
    read(&bytes, text);
    let start = Instant::now();
    let rows = read(&bytes, text);
    println!("{}", start.elapsed().as_nanos() as f64 / f64::from(rows));
    Ok(())
}

fn read(bytes: &[u8], text: Text) -> u32 {
    let mut sheet = Sheet::new(Options { text, today: "2026-06-30".parse().ok(), ..Default::default() }, &REGISTER);
    let (mut at, mut readings) = (0, Vec::new());
    while at < bytes.len() {
        let end = bytes.len().min(at + PIECE);
        at += sheet.read(&bytes[at..end], end == bytes.len());
        readings.push(sheet.answers());
    }
    sheet.count()
}
