//! Coverage-guided fuzzing with libFuzzer, on the stable compiler: the coverage is asked of it directly.

use crate::call::{Output, minutes, run};
use crate::project;
use crate::setup::{self, Machine};
use std::fs;
use std::time::Duration;

/// What is fuzzed, each for as long.
const TARGETS: [&str; 4] = ["questions", "texts", "register", "sheets"];

/// What libFuzzer needs to see where an input has been.
const COVERAGE: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// Runs every target for some seconds, and says what each saw. A fault ends it with the input that makes it.
pub fn fuzz(seconds: u64) -> Result<(), String> {
    setup::compiler_for_cpp()?;
    let machine = Machine::default();
    let folder = project::target().join("fuzz");
    let (seeds, found) = (folder.join("seeds"), folder.join("found"));
    fs::create_dir_all(&found).map_err(|error| format!("{} cannot be made: {error}.", found.display()))?;
    let mut write = machine.cargo();
    write
        .args(["test", "--quiet", "--package", project::PACKAGE, "--test", "properties", "seeds"])
        .env("SEEDS", &seeds);
    whole(run(write, minutes(10), Output::Kept), "The seeds could not be written.")?;
    println!("Building the targets ...");
    let mut build = machine.cargo();
    build.args(["build", "--release", "--locked", "--manifest-path", "fuzz/Cargo.toml", "--target-dir"]).arg(&folder);
    // With a target of its own, build scripts are compiled without these flags.
    build.args(["--target", &host(&machine)?]).env("RUSTFLAGS", COVERAGE);
    whole(run(build, minutes(20), Output::Kept), "The targets could not be built.")?;

    println!("{:<12}{:>14}{:>12}{:>12}", "target", "executions", "coverage", "corpus");
    for target in TARGETS {
        let corpus = folder.join("corpus").join(target);
        fs::create_dir_all(&corpus).map_err(|error| format!("{} cannot be made: {error}.", corpus.display()))?;
        let mut fuzzer = machine.command(&folder.join(host(&machine)?).join("release").join(target).to_string_lossy());
        fuzzer.args([format!("-max_total_time={seconds}"), "-max_len=2000".into(), "-timeout=10".into()]);
        fuzzer.arg(format!("-artifact_prefix={}/{target}-", found.display())).args([&corpus, &seeds.join(target)]);
        let outcome = run(fuzzer, Duration::from_secs(seconds * 2 + 600), Output::Kept);
        if !outcome.success {
            return Err(format!("{}\n`{target}` found a fault; its input is in {}.", outcome.full(), found.display()));
        }
        let last = outcome.output.lines().rev().find(|line| line.contains(" cov: ")).unwrap_or_default();
        let after =
            |name: &str| last.split_once(name).and_then(|(_, rest)| rest.split_whitespace().next()).unwrap_or("?");
        println!("{target:<12}{:>14}{:>12}{:>12}", after("#"), after("cov:"), after("corp:"));
    }
    Ok(())
}

fn whole(outcome: crate::call::Outcome, sentence: &str) -> Result<(), String> {
    if outcome.success { Ok(()) } else { Err(format!("{}\n{sentence}", outcome.full())) }
}

/// The machine's own target, as the compiler calls it.
fn host(machine: &Machine) -> Result<String, String> {
    let mut rustc = machine.command("rustc");
    rustc.arg("-vV");
    let outcome = run(rustc, minutes(1), Output::Kept);
    let host = outcome.output.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned);
    host.ok_or_else(|| "The compiler does not say for which machine it builds.".into())
}
