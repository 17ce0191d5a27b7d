//! `cargo xtask dist`: the page as a folder for any static host, with a service worker that keeps it for offline.
//!
//! Everything except the pages is in a folder named after the version. A page loads its parts only from there. So a
//! page that is open while a new version is uploaded continues with its own parts or reports that they are missing, and
//! never mixes two versions.

use super::{File, files, write};
use crate::project::{self, PACKAGE};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Added to the page here; the page that `serve` shows does not have it.
const ADDED: [(&str, &str); 2] =
    [("update.js", include_str!("../../dist/update.js")), ("update.css", include_str!("../../dist/update.css"))];
/// The tags that add them to the page.
const LINKS: &str =
    "  <link rel=\"stylesheet\" href=\"update.css\">\n  <script type=\"module\" src=\"update.js\"></script>\n</head>";
const HEADERS: &str = include_str!("../../dist/_headers");
const WORKER: &str = include_str!("../../dist/sw.js");

/// Makes the folder and prints where it is.
pub fn dist() -> Result<(), String> {
    let mut files = files(&project::www())?;
    files.retain(|file| !is_for_developers(&file.path));
    files.extend(ADDED.map(|(path, text)| File::new(path, text)));
    // The examples are hosts of their own, and register no service worker.
    for file in files.iter_mut().filter(|file| is_page(&file.path) && !file.path.contains('/')) {
        let html = String::from_utf8_lossy(&file.bytes);
        if html.matches("</head>").count() != 1 {
            return Err(format!("{} has no single </head> to put the service worker's script before.", file.path));
        }
        file.bytes = html.replace("</head>", LINKS).into_bytes();
    }
    let version = version(&files);
    let mut files = in_folder_of(&version, files);
    files.push(worker(&version, &files));
    files.push(File::new("_headers", HEADERS));
    files.push(File::new("integrity.txt", integrity(&files)));

    let folder = project::target().join("dist");
    write(&folder, &files)?;
    println!("{} ({} files, version {version})", folder.display(), files.len());
    Ok(())
}

/// Files that are only for users of the package.
fn is_for_developers(path: &str) -> bool {
    let inner = path.strip_prefix(PACKAGE).unwrap_or_default();
    path.ends_with(".d.ts") || ["/package.json", "/README.md", "/custom-elements.json"].contains(&inner)
}

fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

/// The hash of everything.
fn version(files: &[File]) -> String {
    let whole = File::new("", Sha256::digest(integrity(files).as_bytes()).to_vec()).sha256();
    whole.get(..12).unwrap_or_default().to_owned()
}

/// The pages in their places, everything else in the version's folder, and the addresses in every page adjusted.
fn in_folder_of(version: &str, mut files: Vec<File>) -> Vec<File> {
    let moved: BTreeSet<String> =
        files.iter().filter(|file| !is_page(&file.path)).map(|file| file.path.clone()).collect();
    let folder = format!("v/{version}/");
    for file in &mut files {
        if is_page(&file.path) {
            file.bytes = addressed(&file.path, &String::from_utf8_lossy(&file.bytes), &moved, &folder).into_bytes();
        } else {
            file.path.insert_str(0, &folder);
        }
    }
    files
}

/// A page in which every address of a moved file leads to its folder.
fn addressed(path: &str, html: &str, moved: &BTreeSet<String>, folder: &str) -> String {
    let (place, up) = match path.rsplit_once('/') {
        Some((place, _)) => (format!("{place}/"), "../"),
        None => (String::new(), ""),
    };
    let mut text = String::new();
    let mut rest = html;
    while let Some(at) = ["href=\"", "src=\""].iter().filter_map(|name| Some(rest.find(name)? + name.len())).min() {
        let (before, address) = rest.split_at(at);
        text += before;
        let end = address.find('"').unwrap_or(address.len());
        let target = match address[..end].strip_prefix("../") {
            Some(above) => above.to_owned(),
            None => format!("{place}{}", &address[..end]),
        };
        text += &if moved.contains(&target) { format!("{up}{folder}{target}") } else { address[..end].to_owned() };
        rest = &address[end..];
    }
    text + rest
}

/// The service worker, with every file that it keeps and its hash.
fn worker(version: &str, files: &[File]) -> File {
    let mut list = String::from("{\n");
    for file in files {
        let _ = writeln!(list, "  \"{}\": \"{}\",", file.path, file.sha256());
    }
    list.push('}');
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
        let of = |text: &str| version(&[File::new("a.js", text)]);
        assert_eq!(of("one"), of("one"));
        assert_ne!(of("one"), of("two"));
        let made = worker("1a2b", &[File::new("a.js", "one")]).bytes;
        let text = String::from_utf8_lossy(&made);
        assert!(
            text.contains("\"a.js\": \"7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed\""),
            "{text}"
        );
        assert!(text.contains("1a2b`") && !text.contains("/* "), "nothing is left to be filled in: {text}");
    }

    #[test]
    fn a_page_asks_in_the_folder_of_its_version_alone() {
        let page =
            "<a href=\"about.html\"></a><script src=\"page.js\"></script><a href=\"#x\"></a><img src=\"icon.svg\">";
        let example =
            "<script src=\"example.js\"></script><link href=\"../icon.svg\"><a href=\"../index.html#embed\"></a>";
        let files = in_folder_of(
            "1a2b",
            vec![
                File::new("index.html", page),
                File::new("examples/one.html", example),
                File::new("page.js", ""),
                File::new("icon.svg", ""),
                File::new("examples/example.js", ""),
            ],
        );
        let text = |at: usize| String::from_utf8_lossy(&files[at].bytes).into_owned();
        assert_eq!(
            text(0),
            "<a href=\"about.html\"></a><script src=\"v/1a2b/page.js\"></script><a href=\"#x\"></a><img src=\"v/1a2b/icon.svg\">"
        );
        assert_eq!(
            text(1),
            "<script src=\"../v/1a2b/examples/example.js\"></script><link href=\"../v/1a2b/icon.svg\"><a href=\"../index.html#embed\"></a>"
        );
        let paths: Vec<_> = files.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(
            paths,
            ["index.html", "examples/one.html", "v/1a2b/page.js", "v/1a2b/icon.svg", "v/1a2b/examples/example.js"]
        );
    }
}
