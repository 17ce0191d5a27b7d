//! `cargo xtask bench`: everything measured side by side in one run, and written to `docs/benchmarks.md`.

use crate::call::{Output, minutes, run};
use crate::module;
use crate::project::{self, PACKAGE};
use crate::setup::{self, Machine};
use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// Longer than everything takes on a slow machine.
const LIMIT: std::time::Duration = minutes(40);

/// A crate of its own: no test needs it.
const CALAMINE: &str = "bench/calamine/Cargo.toml";

/// `scale` is how many of the rows are used: 1 is all of them, and what is published.
pub fn run_all(scale: &str) -> Result<(), String> {
    let parts = setup::for_test();
    parts.wasm32.clone()?;
    parts.packages.clone()?;
    let machine = &parts.machine;
    module::build(machine, Output::Shown)?;

    let bench = project::root().join("bench");
    let scratch = project::scratch().join("bench");
    fs::create_dir_all(&scratch).map_err(|error| format!("{} cannot be made: {error}.", scratch.display()))?;
    let mut install = machine.command("npm");
    install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&bench);
    kept(install, "The packages to measure against could not be installed")?;
    kept(node(machine, &bench, "files.js", &scratch, scale), "The files could not be written")?;

    kept(floor(machine), "The floor could not be compiled")?;
    let built = project::target().join("bench-calamine");
    let mut calamine = machine.cargo();
    calamine.args(["build", "--release", "--locked", "--manifest-path", CALAMINE, "--target-dir"]).arg(&built);
    kept(calamine, "The reader of workbooks to measure against could not be compiled")?;
    let program = project::target().join("speed/examples/bulk-floor").with_extension(env::consts::EXE_EXTENSION);
    let mut in_node = node(machine, &bench, "node.js", &scratch, scale);
    in_node.arg(&program);
    let calamine = built.join("release/fapiao-check-bench-calamine").with_extension(env::consts::EXE_EXTENSION);
    in_node.arg(calamine);
    kept(in_node, "Node could not be measured")?;
    println!("Node: measured.");
    let mut chromium = node(machine, &bench, "chromium.js", &scratch, scale);
    chromium.arg(&program).env("CHROME", parts.browser?.chromium);
    kept(chromium, "Chromium could not be measured")?;
    println!("Chromium: measured.");
    kept(node(machine, &bench, "report.js", &scratch, scale), "The report could not be written")?;
    println!("docs/benchmarks.md is written.");
    Ok(())
}

fn node(machine: &Machine, bench: &Path, script: &str, scratch: &Path, scale: &str) -> Command {
    let mut node = machine.command("node");
    node.arg(bench.join(script)).arg(scratch).arg(scale).current_dir(bench);
    node
}

/// The same source natively, with the same optimisation.
fn floor(machine: &Machine) -> Command {
    let mut cargo = machine.cargo();
    cargo.args(["build", "--package", PACKAGE, "--profile", "speed", "--features", "bulk", "--example", "bulk-floor"]);
    cargo
}

/// Runs a program; an error has its output.
fn kept(command: Command, failed: &str) -> Result<(), String> {
    let outcome = run(command, LIMIT, Output::Kept);
    if outcome.success { Ok(()) } else { Err(format!("{}\n{failed}.", outcome.full())) }
}
