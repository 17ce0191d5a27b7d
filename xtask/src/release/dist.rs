//! `cargo xtask dist`: the page as a folder for any static host, with a service worker that keeps it for offline.

use super::{File, files, write};
use crate::project;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// Added to the page on its way; the page that `serve` shows has none of it.
const ADDED: [(&str, &str); 3] = [
    ("update.js", include_str!("../../dist/update.js")),
    ("update.css", include_str!("../../dist/update.css")),
    ("_headers", include_str!("../../dist/_headers")),
];
const WORKER: &str = include_str!("../../dist/sw.js");
/// What the page is told of them.
const LINKS: &str =
    "  <link rel=\"stylesheet\" href=\"update.css\">\n  <script type=\"module\" src=\"update.js\"></script>\n</head>";

/// Makes the folder and says where it lies.
pub fn dist() -> Result<(), String> {
    let mut files = files(&project::www())?;
    files.extend(ADDED.map(|(path, text)| File::new(path, text)));
    // The examples are hosts of their own, and register nothing.
    for file in files.iter_mut().filter(|file| file.path.ends_with(".html") && !file.path.contains('/')) {
        let html = String::from_utf8_lossy(&file.bytes);
        if html.matches("</head>").count() != 1 {
            return Err(format!("{} has no single </head> to put the service worker's script before.", file.path));
        }
        file.bytes = html.replace("</head>", LINKS).into_bytes();
    }
    files.push(worker(&files));
    files.push(File::new("integrity.txt", integrity(&files)));

    let folder = project::target().join("dist");
    write(&folder, &files)?;
    println!("{} ({} files)", folder.display(), files.len());
    Ok(())
}

/// The service worker, with every file that it keeps and its hash. The hash of that list is its version.
fn worker(files: &[File]) -> File {
    let is_kept = |file: &&File| {
        !file.path.ends_with(".d.ts") && !matches!(file.path.as_str(), "_headers" | "fapiao-check/custom-elements.json")
    };
    let mut list = String::from("{\n");
    for file in files.iter().filter(is_kept) {
        let _ = writeln!(list, "  \"{}\": \"{}\",", file.path, file.sha256());
    }
    list.push('}');
    let version = File::new("", Sha256::digest(list.as_bytes()).to_vec()).sha256();
    let version = version.get(..12).unwrap_or_default();
    File::new("sw.js", WORKER.replace("/* files */ {}", &list).replace("/* version */", version))
}

/// As `sha256sum --check` reads it.
fn integrity(files: &[File]) -> String {
    files.iter().fold(String::new(), |mut list, file| {
        let _ = writeln!(list, "{}  {}", file.sha256(), file.path);
        list
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_file_makes_another_version() {
        let of = |text: &str| worker(&[File::new("a.js", text)]).bytes;
        assert_eq!(of("one"), of("one"));
        assert_ne!(of("one"), of("two"));
        let text = String::from_utf8_lossy(&of("one")).into_owned();
        assert!(
            text.contains("\"a.js\": \"7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed\""),
            "{text}"
        );
        assert!(!text.contains("/*"), "nothing is left to be filled in: {text}");
    }
}
