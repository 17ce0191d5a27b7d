//! The floor: the same sheets read natively. Files in, nanoseconds into the file that is named first; called by `cargo xtask bench`.

#![allow(missing_docs)]

use fapiao_check::bulk::{Options, Sheet, Text};
use std::{env, fs, io::Write, time::Instant};

/// What is read at once, as on the page.
const PIECE: usize = 1 << 20;
const TIMES: usize = 5;

fn main() -> std::io::Result<()> {
    let mut arguments = env::args().skip(1);
    let mut results = fs::File::create(arguments.next().unwrap_or_default())?;
    for argument in arguments {
        let (text, file) = match argument.strip_prefix("figures:") {
            Some(file) => (Text::Figures, file),
            None => (Text::None, argument.as_str()),
        };
        let bytes = fs::read(file)?;
        for _ in 0..TIMES {
            let start = Instant::now();
            let (rows, sum) = read(&bytes, text);
            writeln!(results, "{argument}\t{rows}\t{}\t{sum:08x}", start.elapsed().as_nanos())?;
        }
    }
    Ok(())
}

/// Rows, and a sum over the text that was written, to be compared with the module's.
fn read(bytes: &[u8], text: Text) -> (u32, u32) {
    let mut sheet = Sheet::new(Options { text, ..Default::default() });
    let (mut at, mut sum) = (0, 0);
    while at < bytes.len() {
        let end = bytes.len().min(at + PIECE);
        at += sheet.read(&bytes[at..end], end == bytes.len());
        sum = sheet
            .answers()
            .text
            .chunks(64)
            .fold(sum, |sum: u32, part| sum.wrapping_mul(31).wrapping_add(u32::from(part[0])));
    }
    (sheet.count(), sum)
}
