//! `cargo xtask python`: the wheel, built, installed as users install it, and tested; with `engines` also in DuckDB,
//! Polars, pandas and Spark, and compared with the modules in Node and in Chromium.

use crate::call::{Output, minutes, run};
use crate::project::{self, PACKAGE};
use crate::setup::python::{self, Python};
use crate::setup::{self, Machine};
use crate::{checks, module, serve, vendor};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The wheel's own crate, outside the workspace.
const MANIFEST: &str = "python/Cargo.toml";
const FOLDER: &str = "python";
const SPARK: &str = "examples/spark";

/// Builds the wheel and runs every test of it.
pub fn test(engines: bool) -> Result<(), String> {
    let mut parts = Parts::set_up(engines)?;
    parts.lint()?;
    parts.install()?;
    let mut same = parts.machine.cargo();
    same.args(["test", "--package", PACKAGE, "--test", "same"]);
    shown("The crate answers 10,000 rows", same)?;
    if engines {
        parts.other_doors()?;
    }
    let mut types = parts.python.command(&parts.machine, "mypy");
    types.current_dir(project::root().join(FOLDER)).arg(".");
    shown("Types of the Python code", types)?;
    let mut tests = parts.python.command(&parts.machine, "pytest");
    tests.args(["--quiet", "python/tests"]);
    if engines {
        tests.arg(SPARK);
    }
    shown("The wheel's tests", tests)
}

/// Measures the wheel in its engines, and writes the table of `docs/doors.md`.
pub fn bench(rows: &str) -> Result<(), String> {
    let parts = Parts::set_up(true)?;
    parts.install()?;
    let mut bench = parts.python.command(&parts.machine, "python");
    bench.args(["bench/wheel.py", rows]);
    shown("The wheel, measured", bench)
}

struct Parts {
    machine: Machine,
    python: Python,
}

impl Parts {
    fn set_up(engines: bool) -> Result<Self, String> {
        let machine = Machine::default();
        let lists: &[&str] =
            if engines { &["requirements.txt", "requirements-engines.txt"] } else { &["requirements.txt"] };
        let python = Python::with(&machine, lists)?;
        if engines {
            python::java(&machine)?;
        }
        Ok(Parts { machine, python })
    }

    fn lint(&self) -> Result<(), String> {
        let mut format = self.machine.cargo();
        format.args(["fmt", "--manifest-path", MANIFEST, "--check"]);
        shown("Format of the wheel's Rust code", format)?;
        let mut clippy = self.machine.cargo();
        clippy.args(["clippy", "--locked", "--manifest-path", MANIFEST, "--target-dir"]);
        clippy.arg(built()).args(["--", "--deny", "warnings"]);
        shown("Clippy of the wheel", clippy)
    }

    /// Builds the wheel, and installs only the wheel.
    fn install(&self) -> Result<(), String> {
        let wheels = project::target().join("python/wheels");
        let _ = fs::remove_dir_all(&wheels);
        let mut maturin = self.python.command(&self.machine, "maturin");
        maturin.args(["build", "--release", "--locked", "--manifest-path", MANIFEST, "--out"]).arg(&wheels);
        maturin.arg("--target-dir").arg(built());
        shown("Building the wheel", maturin)?;
        let wheel = only(&wheels)?;
        let size = fs::metadata(&wheel).map_or(0, |file| file.len());
        println!("{}: {} kB", wheel.file_name().unwrap_or_default().to_string_lossy(), size / 1000);
        let mut pip = self.python.command(&self.machine, "python");
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--force-reinstall", "--no-deps"]);
        shown("Installing it", {
            pip.arg(&wheel);
            pip
        })
    }

    /// The same rows through the modules, in Node and in Chromium.
    fn other_doors(&mut self) -> Result<(), String> {
        let parts = setup::for_test();
        parts.wasm32.clone()?;
        parts.packages.clone()?;
        module::build(&parts.machine, Output::Kept)?;
        vendor::copy(&parts.machine)?;
        let mut node = parts.machine.command("node");
        node.args(["--test", "tests/node/same.test.js"]);
        shown("The module in Node answers them, too", node)?;
        let chromium = parts.browser?;
        let mut page = parts.machine.command("node");
        page.args([
            "node_modules/@playwright/test/cli.js",
            "test",
            "--config",
            "tests/page/playwright.config.js",
            "same",
        ])
        .env("CHROME", chromium.shell.as_ref().unwrap_or(&chromium.chromium))
        .env("PAGE_PORT", serve::free_port(8180)?.to_string())
        .env("XTASK", checks::itself()?);
        shown("The module in Chromium answers them, too", page)
    }
}

/// Where the wheel's crate is compiled: separate from the workspace, which has other features.
fn built() -> PathBuf {
    project::target().join("python/cargo")
}

/// The one file of a folder.
fn only(folder: &Path) -> Result<PathBuf, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    match (files.pop(), files.is_empty()) {
        (Some(file), true) => Ok(file),
        _ => Err(format!("{} must hold one wheel.", folder.display())),
    }
}

fn shown(what: &str, command: Command) -> Result<(), String> {
    println!("{what} ...");
    let outcome = run(command, minutes(60), Output::Shown);
    if outcome.success { Ok(()) } else { Err(format!("{what}: {}.", outcome.reason())) }
}
