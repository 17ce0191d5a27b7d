//! What is released: an npm package, and a folder for any static host.

pub mod dist;
pub mod package;

use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

/// A file: its path, with slashes, and its contents.
pub struct File {
    pub path: String,
    pub bytes: Vec<u8>,
}

impl File {
    fn new(path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        File { path: path.into(), bytes: bytes.into() }
    }

    fn sha256(&self) -> String {
        Sha256::digest(&self.bytes).iter().fold(String::new(), |mut hex, byte| {
            // Writing into a string cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }
}

/// Every file of a folder that contains the built modules, in order.
fn files(folder: &Path) -> Result<Vec<File>, String> {
    let mut files = Vec::new();
    collect(folder, folder, &mut files)
        .map_err(|error| format!("The files of {} cannot be read: {error}.", folder.display()))?;
    if !files.iter().any(|file| file.path.ends_with("pkg/fapiao_check_bg.wasm")) {
        return Err("The module is not built: call `cargo xtask build` first, or leave out --no-build.".into());
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

fn collect(folder: &Path, top: &Path, files: &mut Vec<File>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            collect(&path, top, files)?;
        } else {
            let inside = path.strip_prefix(top).unwrap_or(&path);
            let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
            files.push(File { path: parts.join("/"), bytes: fs::read(&path)? });
        }
    }
    Ok(())
}

/// Puts the files into an emptied folder.
fn write(folder: &Path, files: &[File]) -> Result<(), String> {
    let put = || -> io::Result<()> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        for file in files {
            let path = folder.join(&file.path);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            fs::write(path, &file.bytes)?;
        }
        Ok(())
    };
    put().map_err(|error| format!("{} cannot be written: {error}.", folder.display()))
}
