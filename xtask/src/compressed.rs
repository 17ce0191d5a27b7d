//! How many bytes a file is after compression, at the strongest. That takes half a minute for all files of the page, so
//! what was measured is kept in the build folder.

use crate::project;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Write};

/// Bytes after gzip, and after brotli.
pub type Compressed = [usize; 2];

/// Measures these bytes, or returns what was measured before.
pub fn of(bytes: &[u8]) -> io::Result<Compressed> {
    // Another version of a compressor can give another size, and Cargo.lock has their versions.
    let mut hasher = DefaultHasher::new();
    (include_bytes!("../../Cargo.lock"), bytes).hash(&mut hasher);
    let kept = project::scratch().join("sizes").join(format!("{:016x}", hasher.finish()));
    if let Some(known) = fs::read_to_string(&kept).ok().as_deref().and_then(read) {
        return Ok(known);
    }
    let measured = [gzip(bytes)?, brotli(bytes)?];
    if let Some(folder) = kept.parent() {
        fs::create_dir_all(folder)?;
        fs::write(kept, measured.map(|size| size.to_string()).join(" "))?;
    }
    Ok(measured)
}

/// Two numbers, as they are kept.
fn read(kept: &str) -> Option<Compressed> {
    let (gzip, brotli) = kept.split_once(' ')?;
    Some([gzip.parse().ok()?, brotli.parse().ok()?])
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compression_is_the_strongest() -> io::Result<()> {
        let bytes = "a module of a page, in bytes; ".repeat(400).into_bytes();
        let [gzip, brotli] = of(&bytes)?;
        assert!(gzip < 200 && brotli < 60, "{gzip} {brotli}");
        Ok(())
    }

    #[test]
    fn what_was_measured_is_kept_and_other_bytes_are_measured_again() -> io::Result<()> {
        let measured = of(b"abcabcabc")?;
        assert_eq!(measured, [gzip(b"abcabcabc")?, brotli(b"abcabcabc")?]);
        assert_eq!(of(b"abcabcabc")?, measured);
        assert_ne!(of(b"abcabcabd and more of it")?, measured);
        Ok(())
    }

    #[test]
    fn what_cannot_be_read_is_measured_again() {
        assert_eq!(read("12 7"), Some([12, 7]));
        assert_eq!(["", "12", "12 ", "a b"].map(read), [None; 4]);
    }
}
