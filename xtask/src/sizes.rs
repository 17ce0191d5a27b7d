//! What the page weighs, and the most that it may weigh.

use crate::project::{self, BULK_MODULE, MODULE};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The budget in bytes after gzip: the compression that every server has.
const WASM_BUDGET: usize = 220_000;
const JAVASCRIPT_BUDGET: usize = 24_000;
/// What is loaded only once a file is there.
const BULK_WASM_BUDGET: usize = 250_000;
const BULK_JAVASCRIPT_BUDGET: usize = 17_000;

/// One line of the table.
#[derive(Clone, Default)]
struct Artefact {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
    budget: Option<usize>,
}

/// Every artefact of the build, measured.
pub struct Sizes(Vec<Artefact>);

impl Sizes {
    pub fn measure() -> Result<Self, String> {
        let unreadable = |error: io::Error| format!("The page's files could not be measured: {error}.");
        let file = |name: String, budget| -> io::Result<Artefact> {
            Ok(Artefact { budget, ..Artefact::of(&project::pkg().join(name))? })
        };
        let measured = || -> io::Result<Vec<Artefact>> {
            let (bulk, page) = javascript(&project::www())?.into_iter().partition(|file| is_bulk(file));
            Ok(vec![
                file(format!("{MODULE}_bg.wasm"), Some(WASM_BUDGET))?,
                file(format!("{MODULE}.js"), None)?,
                Artefact::together("JavaScript in all", page, JAVASCRIPT_BUDGET)?,
                file(format!("{BULK_MODULE}_bg.wasm"), Some(BULK_WASM_BUDGET))?,
                Artefact::together("JavaScript for whole files", bulk, BULK_JAVASCRIPT_BUDGET)?,
            ])
        };
        measured().map(Sizes).map_err(unreadable)
    }

    /// A table for people.
    pub fn table(&self) -> String {
        let mut table = format!("{:<36}{:>10}{:>10}{:>10}{:>14}\n", "bytes", "raw", "gzip", "brotli", "gzip budget");
        for artefact in &self.0 {
            let budget = artefact.budget.map(thousands).unwrap_or_default();
            let [raw, gzip, brotli] = [artefact.raw, artefact.gzip, artefact.brotli].map(thousands);
            table += format!("{:<36}{raw:>10}{gzip:>10}{brotli:>10}{budget:>14}", artefact.name).trim_end();
            table.push('\n');
        }
        table
    }

    /// Says what is over its budget, and by how much.
    pub fn within_budget(&self) -> Result<(), String> {
        let over: Vec<String> = self.0.iter().filter_map(Artefact::over_budget).collect();
        if over.is_empty() { Ok(()) } else { Err(over.join("\n")) }
    }
}

impl Artefact {
    fn of(file: &Path) -> io::Result<Self> {
        let bytes = fs::read(file)?;
        let name = file.strip_prefix(project::root()).unwrap_or(file).display().to_string();
        Ok(Artefact { name, raw: bytes.len(), gzip: gzip(&bytes)?, brotli: brotli(&bytes)?, budget: None })
    }

    /// Several files as one line.
    fn together(name: &str, files: Vec<PathBuf>, budget: usize) -> io::Result<Self> {
        let name = format!("{name} ({} files)", files.len());
        let mut all = Artefact { name, budget: Some(budget), ..Artefact::default() };
        for file in files {
            all.add(&Artefact::of(&file)?);
        }
        Ok(all)
    }

    /// Files are compressed one by one on their way to the browser, so their sizes add up.
    fn add(&mut self, file: &Artefact) {
        self.raw += file.raw;
        self.gzip += file.gzip;
        self.brotli += file.brotli;
    }

    fn over_budget(&self) -> Option<String> {
        let budget = self.budget.filter(|budget| self.gzip > *budget)?;
        let [gzip, over, budget] = [self.gzip, self.gzip - budget, budget].map(thousands);
        Some(format!("Over budget: {} is {gzip} bytes after gzip, {over} more than its budget of {budget}.", self.name))
    }
}

/// What only whole files need: the element, what reads them, and the module's own.
fn is_bulk(file: &Path) -> bool {
    file.starts_with(project::www().join("bulk"))
        || file.file_name().is_some_and(|name| *name == *format!("{BULK_MODULE}.js"))
}

/// The JavaScript of the page, the module's own included; the examples are not part of it.
fn javascript(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            if path != project::www().join("examples") {
                files.extend(javascript(&path)?);
            }
        } else if path.extension().is_some_and(|extension| extension == "js" || extension == "mjs") {
            files.push(path);
        }
    }
    Ok(files)
}

fn gzip(bytes: &[u8]) -> io::Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(mut bytes: &[u8]) -> io::Result<usize> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut bytes, &mut compressed, &parameters)?;
    Ok(compressed.len())
}

/// 1234567 as `1,234,567`.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn artefact(gzip: usize, budget: Option<usize>) -> Sizes {
        Sizes(vec![Artefact { name: "www/pkg/x.wasm".into(), gzip, budget, ..Artefact::default() }])
    }

    #[test]
    fn the_budget_itself_is_within_it() {
        assert_eq!(artefact(90_000, Some(90_000)).within_budget(), Ok(()));
        assert_eq!(artefact(90_000, None).within_budget(), Ok(()));
    }

    #[test]
    fn a_byte_more_is_over_it() {
        let over = "Over budget: www/pkg/x.wasm is 90,001 bytes after gzip, 1 more than its budget of 90,000.";
        assert_eq!(artefact(90_001, Some(90_000)).within_budget(), Err(over.into()));
    }

    #[test]
    fn groups_digits() {
        assert_eq!([0, 999, 1000, 1_234_567].map(thousands), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn compression_is_the_strongest() -> io::Result<()> {
        let bytes = "invoice number ".repeat(1000).into_bytes();
        assert!(gzip(&bytes)? < 200 && brotli(&bytes)? < 60, "{} {}", gzip(&bytes)?, brotli(&bytes)?);
        Ok(())
    }
}
