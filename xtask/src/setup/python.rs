//! Python in an environment of its own under the build folder, with what builds and tests the wheel; and a Java for Spark.
//! Only `cargo xtask python` needs it.

use super::debian::{self, how_to_install};
use super::{Machine, say};
use crate::call::{Output, minutes, run};
use crate::project;
use std::env::consts::OS;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The oldest version that the wheel works with, with the module that makes environments.
const PROBE: &str = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))";

/// An environment with Python and what was asked for.
pub struct Python {
    programs: PathBuf,
}

impl Python {
    /// Makes the environment, or reuses an earlier one; `lists` are files in `python/`.
    pub fn with(machine: &Machine, lists: &[&str]) -> Result<Self, String> {
        let folder = project::target().join("python/venv");
        let programs = folder.join(if OS == "windows" { "Scripts" } else { "bin" });
        let python = Python { programs };
        if !works(python.command(machine, "python")) {
            let name = found(machine)?;
            say(&format!("making an environment for Python in {}.", folder.display()));
            let mut make = machine.command(name);
            make.args(["-m", "venv", "--clear"]).arg(&folder);
            done(make, "The environment for Python could not be made")?;
        }
        for list in lists {
            python.install(machine, list, &folder)?;
        }
        Ok(python)
    }

    /// Installs the packages of a list, unless they are the ones that were installed last.
    fn install(&self, machine: &Machine, list: &str, folder: &std::path::Path) -> Result<(), String> {
        let (wanted, noted) = (project::root().join("python").join(list), folder.join(list));
        let text = fs::read_to_string(&wanted).map_err(|error| format!("{}: {error}.", wanted.display()))?;
        if fs::read_to_string(&noted).is_ok_and(|installed| installed == text) {
            return Ok(());
        }
        let names: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
        say(&format!("installing {}.", names.join(", ")));
        let mut pip = self.command(machine, "python");
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]).arg(&wanted);
        done(pip, "The packages for Python could not be installed")?;
        fs::write(&noted, text).map_err(|error| format!("{}: {error}.", noted.display()))
    }

    /// A program of the environment.
    pub fn command(&self, machine: &Machine, program: &str) -> Command {
        let mut command = machine.command(&self.programs.join(program).to_string_lossy());
        command.env("PYTHONUTF8", "1");
        command
    }
}

/// A Java that Spark works with.
pub fn java(machine: &Machine) -> Result<(), String> {
    let mut java = machine.command("java");
    java.arg("-version");
    let outcome = run(java, minutes(1), Output::Kept);
    if outcome.success { Ok(()) } else { debian::install(&["openjdk-17-jre-headless"]) }
}

/// The machine's own Python, if it is new enough.
fn found(machine: &Machine) -> Result<&'static str, String> {
    let first = || ["python3", "python"].into_iter().find(|name| works(machine.command(name)));
    if let Some(name) = first() {
        return Ok(name);
    }
    const PACKAGES: [&str; 2] = ["python3", "python3-venv"];
    let installed = debian::install(&PACKAGES);
    first().ok_or_else(|| {
        let why = installed.err().unwrap_or_else(|| "Debian's own is older".into());
        format!(
            "Python 3.11 or newer is needed for the wheel ({why}). Get it from your system's packages (`{}`).",
            how_to_install(&PACKAGES)
        )
    })
}

fn works(mut python: Command) -> bool {
    python.args(["-c", PROBE]);
    run(python, minutes(1), Output::Kept).success
}

fn done(command: Command, failed: &str) -> Result<(), String> {
    let outcome = run(command, minutes(20), Output::Kept);
    if outcome.success { Ok(()) } else { Err(format!("{}\n{failed}.", outcome.full())) }
}
