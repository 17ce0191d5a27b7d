//! Coverage-guided fuzzing with libFuzzer, on the stable compiler, with its coverage flags.

use crate::call::{Output, minutes, run};
use crate::project;
use crate::setup::{self, Machine};
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

/// The targets, each fuzzed for the same time.
const TARGETS: [&str; 4] = ["questions", "texts", "register", "sheets"];

/// What libFuzzer needs to see where an input has been.
const COVERAGE: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// Runs every target for some seconds, and prints what each reached. The inputs are kept for the next time. A fault
/// ends the run and prints its input.
pub fn fuzz(seconds: u64) -> Result<(), String> {
    let targets = Targets::build(Output::Shown)?;
    println!("{HEADING}");
    for name in TARGETS {
        let corpus = targets.folder.join("corpus").join(name);
        fs::create_dir_all(&corpus).map_err(|error| format!("{} cannot be made: {error}.", corpus.display()))?;
        let time = format!("-max_total_time={seconds}");
        println!("{}", targets.run(name, &[time], &[corpus], Duration::from_secs(seconds * 2 + 600))?);
    }
    Ok(())
}

/// The same, briefly, from the seeds alone and with a fixed random seed, so that the same code gives the same result.
pub fn fuzz_briefly() -> Result<String, String> {
    let targets = Targets::build(Output::Kept)?;
    let lines: Result<Vec<String>, String> = TARGETS
        .iter()
        .map(|name| targets.run(name, &["-runs=4000".into(), "-seed=1".into()], &[], minutes(5)))
        .collect();
    Ok(format!("{HEADING}\n{}", lines?.join("\n")))
}

const HEADING: &str = "target          executions    coverage      corpus";

/// The built targets, and where everything is.
struct Targets {
    machine: Machine,
    folder: PathBuf,
    programs: PathBuf,
}

impl Targets {
    fn build(output: Output) -> Result<Self, String> {
        setup::compiler_for_cpp()?;
        let machine = Machine::default();
        let folder = project::target().join("fuzz");
        fs::create_dir_all(folder.join("found"))
            .map_err(|error| format!("{} cannot be made: {error}.", folder.display()))?;
        let mut write = machine.cargo();
        write
            .args(["test", "--quiet", "--package", project::PACKAGE, "--test", "properties", "seeds"])
            .env("SEEDS", folder.join("seeds"));
        whole(run(write, minutes(10), Output::Kept), "The seeds could not be written.")?;
        if matches!(output, Output::Shown) {
            println!("Building the targets ...");
        }
        let host = host(&machine)?;
        let mut build = machine.cargo();
        build
            .args(["build", "--release", "--locked", "--manifest-path", "fuzz/Cargo.toml", "--target-dir"])
            .arg(&folder);
        // With an explicit target, build scripts are compiled without these flags.
        build.args(["--target", &host]).env("RUSTFLAGS", COVERAGE);
        whole(run(build, minutes(20), Output::Kept), "The targets could not be built.")?;
        let programs = folder.join(host).join("release");
        Ok(Self { machine, folder, programs })
    }

    /// Runs one target; returns its line of the table.
    fn run(&self, name: &str, options: &[String], corpus: &[PathBuf], limit: Duration) -> Result<String, String> {
        let found = self.folder.join("found");
        let mut fuzzer = self.machine.command(&self.programs.join(name).to_string_lossy());
        fuzzer.args(options).args(["-max_len=2000", "-timeout=10"]);
        fuzzer.arg(format!("-artifact_prefix={}/{name}-", found.display()));
        fuzzer.args(corpus).arg(self.folder.join("seeds").join(name));
        let outcome = run(fuzzer, limit, Output::Kept);
        if !outcome.success {
            return Err(format!("{}\n`{name}` found a fault; its input is in {}.", outcome.full(), found.display()));
        }
        let last = outcome.output.lines().rev().find(|line| line.contains(" cov: ")).unwrap_or_default();
        let after =
            |name: &str| last.split_once(name).and_then(|(_, rest)| rest.split_whitespace().next()).unwrap_or("?");
        Ok(format!("{name:<12}{:>14}{:>12}{:>12}", after("#"), after("cov:"), after("corp:")))
    }
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
