//! `cargo xtask reproducible`: checks that the folder for static hosts, made twice in two places, has the same bytes.

use crate::call::{Output, minutes, run};
use crate::project;
use crate::release::dist;
use crate::setup::Machine;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

/// Makes it here, makes it again from scratch in a folder with another name, and compares the hashes of all files.
pub fn reproducible(machine: &Machine) -> Result<(), String> {
    dist::dist()?;
    let copy = project::target().join("reproducible").join("another folder");
    copy_project(machine, &copy)?;
    let itself = env::current_exe().map_err(|error| format!("This program does not know where it lies: {error}."))?;
    for arguments in [["build"].as_slice(), &["dist", "--no-build"]] {
        let mut again = Command::new(&itself);
        again.args(arguments).current_dir(&copy).env("CARGO_TARGET_DIR", copy.join("target"));
        let outcome = run(again, minutes(60), Output::Kept);
        if !outcome.success {
            return Err(format!("{}\nThe second build failed.", outcome.full()));
        }
    }
    let (one, other) = (list(&project::target())?, list(&copy.join("target"))?);
    let differing = differing(&one, &other);
    if !differing.is_empty() {
        return Err(format!("These files are not the same in both builds:\n{}", differing.join("\n")));
    }
    for line in one.lines().filter(|line| line.ends_with(".wasm")) {
        println!("{line}");
    }
    println!("Two builds in two folders: the same bytes in all {} files.", one.lines().count());
    fs::remove_dir_all(&copy).map_err(|error| format!("{} cannot be removed: {error}.", copy.display()))
}

/// Every file that git tracks or would add, as it is now.
fn copy_project(machine: &Machine, copy: &Path) -> Result<(), String> {
    let mut git = machine.command("git");
    git.args(["-c", "core.quotePath=false", "ls-files", "--cached", "--others", "--exclude-standard"]);
    let outcome = run(git, minutes(1), Output::Kept);
    if !outcome.success {
        return Err(outcome.full());
    }
    let put = || -> io::Result<()> {
        if copy.exists() {
            fs::remove_dir_all(copy)?;
        }
        for path in outcome.output.lines() {
            let (from, to) = (project::root().join(path), copy.join(path));
            // A file can be deleted without git knowing yet.
            if from.is_file() {
                fs::create_dir_all(to.parent().unwrap_or(copy))?;
                fs::copy(from, to)?;
            }
        }
        Ok(())
    };
    put().map_err(|error| format!("The project cannot be copied to {}: {error}.", copy.display()))
}

/// The hashes that a build wrote.
fn list(target: &Path) -> Result<String, String> {
    let file = target.join("dist/integrity.txt");
    fs::read_to_string(&file).map_err(|error| format!("{} cannot be read: {error}.", file.display()))
}

/// The lines that are in only one of two lists.
fn differing<'a>(one: &'a str, other: &'a str) -> Vec<&'a str> {
    let (first, second): (BTreeSet<_>, BTreeSet<_>) = (one.lines().collect(), other.lines().collect());
    first.symmetric_difference(&second).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_hash_and_a_missing_file_are_both_named() {
        assert!(differing("1  a\n2  b\n", "1  a\n2  b\n").is_empty());
        assert_eq!(differing("1  a\n2  b\n", "1  a\n3  b\n4  c\n"), ["2  b", "3  b", "4  c"]);
    }
}
