//! `cargo xtask package`: the npm package, as a tarball in `target/package`.

use super::{File, files, write};
use crate::call::{Output, minutes, run};
use crate::project::{self, PACKAGE, WASM_TARGET};
use crate::setup::Machine;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;
use std::path::Path;
use std::{fs, io};

/// Makes the tarball and prints where it is. It contains the folder, and a file that says where its modules come from.
pub fn package(machine: &Machine) -> Result<(), String> {
    let mut files = files(&project::package())?;
    // The generated declarations of the modules are included in ours.
    files.retain(|file| !(file.path.starts_with("pkg/") && file.path.ends_with(".d.ts")));
    files.push(File::new("provenance.txt", provenance(machine, &files)));
    let version = version()?;

    let folder = project::target().join("package");
    write(&folder.join(PACKAGE), &files)?;
    let tarball = folder.join(format!("{PACKAGE}-{version}.tgz"));
    let unwritable = |error| format!("{} cannot be written: {error}.", tarball.display());
    let bytes = gzipped("package", &files).map_err(unwritable)?;
    fs::write(&tarball, &bytes).map_err(unwritable)?;
    println!("{} ({} files, {} kB)", tarball.display(), files.len(), bytes.len() / 1000);
    Ok(())
}

/// The files in a folder of this name as npm reads them, the same on every machine: no owner, no time.
fn gzipped(folder: &str, files: &[File]) -> io::Result<Vec<u8>> {
    let mut archive = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::best()));
    for file in files {
        let mut header = tar::Header::new_ustar();
        header.set_size(file.bytes.len() as u64);
        header.set_mode(0o644);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(0);
        archive.append_data(&mut header, format!("{folder}/{}", file.path), file.bytes.as_slice())?;
    }
    archive.into_inner()?.finish()
}

/// The version that the package names, which is the crate's.
fn version() -> Result<String, String> {
    let read =
        |path: &Path| fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}.", path.display()));
    let manifest: Value = serde_json::from_str(&read(&project::package().join("package.json"))?)
        .map_err(|error| format!("The package's manifest: {error}."))?;
    let version = manifest["version"].as_str().unwrap_or_default().to_owned();
    let of_crate = read(&project::root().join("Cargo.toml"))?;
    if of_crate.lines().any(|line| line == format!("version = \"{version}\"")) {
        Ok(version)
    } else {
        Err(format!("The package is of version {version}, and the crate of another."))
    }
}

/// Where the modules come from: enough to build them again and compare.
fn provenance(machine: &Machine, files: &[File]) -> String {
    let mut git = machine.command("git");
    git.args(["describe", "--always", "--abbrev=40", "--exclude=*", "--dirty= (with changes that are not committed)"]);
    let mut cargo = machine.cargo();
    cargo.arg("--version");
    let mut rustc = machine.command("rustc");
    rustc.arg("--version");
    let say = |command| {
        let outcome = run(command, minutes(1), Output::Kept);
        if outcome.success { outcome.output.trim().to_owned() } else { "not known".to_owned() }
    };
    let mut text = format!(
        "Built from commit {}\nwith {}, {} and wasm-bindgen {}\nfor {WASM_TARGET} by `cargo xtask package`.\n\nsha256 of each module:\n",
        say(git),
        say(rustc),
        say(cargo),
        wasm_bindgen_version(),
    );
    for file in files.iter().filter(|file| file.path.ends_with(".wasm")) {
        text += &format!("{}  {}\n", file.sha256(), file.path);
    }
    text
}

/// The version that the workspace is locked to.
fn wasm_bindgen_version() -> String {
    let lock = fs::read_to_string(project::root().join("Cargo.lock")).unwrap_or_default();
    let after = lock.split_once("name = \"wasm-bindgen\"\nversion = \"").map(|(_, after)| after).unwrap_or_default();
    after.split('"').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_crate() {
        assert!(version().is_ok(), "{version:?}", version = version());
    }

    #[test]
    fn the_licence_is_that_of_the_project() {
        let licence = |folder: &Path| fs::read_to_string(folder.join("LICENSE")).ok();
        assert!(licence(&project::package()).is_some());
        assert_eq!(licence(&project::package()), licence(project::root()));
    }
}
