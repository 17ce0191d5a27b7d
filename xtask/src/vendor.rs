//! The libraries that read files: copied from the installed packages into `www/fapiao-check/pkg/vendor`, so that the page serves them
//! itself and needs no bundler. Each is fetched only when a file needs it.

use crate::call::{Output, minutes, run};
use crate::project;
use crate::setup::Machine;
use std::fs;
use std::path::{Path, PathBuf};

/// A library as the page serves it.
pub struct Library {
    /// Its folder in `www/fapiao-check/pkg/vendor`.
    pub name: &'static str,
    /// Its folder in `node_modules`.
    package: &'static str,
    /// The modules that the page imports, and their licence texts.
    files: &'static [&'static str],
    /// The module of the package that declares the types of the first file, so that the type checker does not check the
    /// library itself.
    types: &'static str,
    /// A folder of data, and what the names of its files contain.
    data: Option<(&'static str, &'static str)>,
    /// The budget of its modules after gzip.
    pub budget: usize,
}

pub static LIBRARIES: &[Library] = &[
    Library {
        name: "parse-xml",
        package: "@rgrove/parse-xml",
        files: &["dist/browser.js", "LICENSE"],
        types: "@rgrove/parse-xml",
        data: None,
        budget: 9_000,
    },
    Library {
        name: "postal-mime",
        package: "postal-mime",
        types: "postal-mime",
        files: &[
            "dist/esm/postal-mime.js",
            "dist/esm/address-parser.js",
            "dist/esm/base64-decoder.js",
            "dist/esm/base64-encoder.js",
            "dist/esm/decode-strings.js",
            "dist/esm/html-entities.js",
            "dist/esm/mime-node.js",
            "dist/esm/pass-through-decoder.js",
            "dist/esm/qp-decoder.js",
            "dist/esm/text-format.js",
            "LICENSE.txt",
        ],
        data: None,
        budget: 47_000,
    },
    Library {
        name: "qr",
        package: "qr",
        files: &["decode.js", "index.js", "LICENSE", "LICENSE-MIT"],
        types: "qr/decode.js",
        data: None,
        budget: 50_000,
    },
    Library {
        name: "pdfjs",
        package: "pdfjs-dist",
        files: &["legacy/build/pdf.min.mjs", "legacy/build/pdf.worker.min.mjs", "LICENSE"],
        types: "pdfjs-dist",
        // The character maps of Chinese fonts that are not embedded, each of them fetched only when a file names it.
        data: Some(("cmaps", "GB")),
        budget: 560_000,
    },
];

pub fn folder() -> PathBuf {
    project::pkg().join("vendor")
}

/// A file's name in its folder here. Not every host knows that a `.mjs` is JavaScript.
fn served_as(file: &str) -> String {
    file.rsplit('/').next().unwrap_or(file).replace(".mjs", ".js")
}

/// What the type checker sees instead of the file: the types of a module, or nothing.
fn declaration(module: &str) -> String {
    if module.is_empty() {
        return "declare const untyped: any;\nexport default untyped;\n".into();
    }
    format!("export * from \"{module}\";\nexport {{ default }} from \"{module}\";\n")
}

/// Copies the libraries again, and the recogniser of pictures.
pub fn copy(machine: &Machine) -> Result<(), String> {
    copy_libraries()?;
    copy_pictures(machine)
}

fn copy_libraries() -> Result<(), String> {
    let trouble = |path: &Path, error| format!("{} cannot be copied: {error}.", path.display());
    // Removes what an earlier build left there.
    for entry in fs::read_dir(folder()).into_iter().flatten().flatten() {
        if LIBRARIES.iter().all(|library| entry.file_name() != library.name) {
            fs::remove_dir_all(entry.path()).map_err(|error| trouble(&entry.path(), error))?;
        }
    }
    for library in LIBRARIES {
        let (from, to) = (project::root().join("node_modules").join(library.package), folder().join(library.name));
        let mut paths: Vec<(PathBuf, PathBuf)> =
            library.files.iter().map(|file| (from.join(file), to.join(served_as(file)))).collect();
        if let Some((data, part)) = library.data {
            let entries = fs::read_dir(from.join(data)).map_err(|error| trouble(&from.join(data), error))?;
            for entry in entries.flatten() {
                let name = entry.file_name().to_string_lossy().into_owned();
                if name.contains(part) || name == "LICENSE" {
                    paths.push((entry.path(), to.join(data).join(name)));
                }
            }
        }
        for (from, to) in paths {
            fs::create_dir_all(to.parent().unwrap_or(&to)).map_err(|error| trouble(&to, error))?;
            fs::copy(&from, &to).map_err(|error| trouble(&from, error))?;
        }
        for (place, file) in library.files.iter().filter(|file| !file.contains("LICENSE")).enumerate() {
            let module = if place == 0 { library.types } else { "" };
            let declared = to.join(served_as(file)).with_extension("d.ts");
            fs::write(&declared, declaration(module)).map_err(|error| trouble(&declared, error))?;
        }
    }
    Ok(())
}

/// The recogniser of text in pictures, only for the page: a separate folder, made as any host makes it.
fn copy_pictures(machine: &Machine) -> Result<(), String> {
    let mut node = machine.command("node");
    node.arg(project::package().join("pictures/copy.js")).arg(project::www().join("pictures"));
    let outcome = run(node, minutes(1), Output::Kept);
    if outcome.success { Ok(()) } else { Err(format!("The recogniser of pictures: {}.", outcome.reason())) }
}
