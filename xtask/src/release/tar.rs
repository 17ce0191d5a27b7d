//! A tar archive as npm reads it, the same on every machine: plain files, no owner, no time.

use super::File;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Write};

const BLOCK: usize = 512;

/// The files in a folder of this name, compressed.
pub fn gzipped(folder: &str, files: &[File]) -> io::Result<Vec<u8>> {
    let mut archive = GzEncoder::new(Vec::new(), Compression::best());
    for file in files {
        let name = format!("{folder}/{}", file.path);
        archive.write_all(&header(&name, file.bytes.len())?)?;
        archive.write_all(&file.bytes)?;
        archive.write_all(&vec![0; file.bytes.len().next_multiple_of(BLOCK) - file.bytes.len()])?;
    }
    archive.write_all(&[0; 2 * BLOCK])?;
    archive.finish()
}

fn header(name: &str, length: usize) -> io::Result<[u8; BLOCK]> {
    let mut header = [0; BLOCK];
    let mut put = |at: usize, text: &str| header[at..at + text.len()].copy_from_slice(text.as_bytes());
    if name.len() > 100 {
        return Err(io::Error::other(format!("{name} is too long for a tar archive")));
    }
    put(0, name);
    put(100, "0000644\0");
    put(108, "0000000\0");
    put(116, "0000000\0");
    put(124, &format!("{length:011o}\0"));
    put(136, "00000000000\0");
    put(148, "        ");
    put(156, "0");
    put(257, "ustar\x0000");
    let sum: u32 = header.iter().map(|byte| u32::from(*byte)).sum();
    header[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    Ok(header)
}
