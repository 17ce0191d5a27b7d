//! `cargo xtask test`: every check of the project, in two lanes where that is quicker, and one line that sums them up.

use crate::call::{Outcome, Output, minutes, run};
use crate::counts::{Counts, Ran};
use crate::project::{self, PACKAGE, WASM_TARGET};
use crate::setup::rust::Component;
use crate::setup::{self, Machine, TestParts};
use crate::sizes::Sizes;
use crate::{ages, engines, fuzz, module, serve, supply, vendor};
use std::num::NonZero;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

/// Longer than any check takes on a slow machine that has to compile everything first.
const LIMIT: Duration = minutes(20);
/// The port at which the search for a free one begins, away from the one that `serve` uses.
const TEST_PORT: u16 = 8180;

/// The result of a check that ran, or was left out for a reason. A check that could not run is an `Err`, and counts as
/// failed.
enum Verdict {
    Counted { counts: Counts, detail: String },
    LeftOut(String),
}

type Checked = Result<Verdict, String>;

/// Sets up what is missing and runs everything; true when nothing failed.
pub fn run_all() -> bool {
    let start = Instant::now();
    let parts = setup::for_test();
    println!("Set-up took {}.\n", seconds(start));

    let mut checks = Checks::default();
    let built = OnceLock::new();
    // Two lanes, because few of these use two processors.
    checks.run(vec![native(&parts), modules(&parts, &built)]);
    // These need the modules, and both processors.
    checks.run(vec![modules_in_use(&parts, &built)]);
    checks.close(start)
}

/// A check: its name, and what it does.
struct Check<'a> {
    what: &'static str,
    body: Box<dyn FnOnce() -> Checked + Send + 'a>,
}

fn check<'a>(what: &'static str, body: impl FnOnce() -> Checked + Send + 'a) -> Check<'a> {
    Check { what, body: Box::new(body) }
}

/// The Rust code on this machine.
fn native(parts: &TestParts) -> Vec<Check<'_>> {
    let clippy =
        |arguments: &str| lint(&parts.clippy, cargo(&parts.machine, &format!("clippy {arguments} -- --deny warnings")));
    // Package by package: with the features of both together, everything would be compiled again.
    let tests = |package: &str| cargo_tests(cargo(&parts.machine, &format!("test --package {package} --no-fail-fast")));
    vec![
        check("Format of the Rust code", || {
            lint(&parts.rustfmt, cargo(&parts.machine, "fmt --all --check -- --color never"))
        }),
        check("Clippy", move || clippy("--workspace --all-targets")),
        check("Clippy for wasm32", move || {
            parts.wasm32.clone()?;
            clippy(&format!("--package {PACKAGE} --all-targets --features wasm --target {WASM_TARGET}"))
        }),
        check("Clippy for the wasm32 module of whole files", move || {
            parts.wasm32.clone()?;
            clippy(&format!("--package {PACKAGE} --lib --features wasm-sheets --target {WASM_TARGET}"))
        }),
        check("Licences, sources and duplicates of the packages, and the crates of the modules", || {
            supply::check(&parts.machine).map(|detail| Verdict::Counted { counts: Counts::one(true), detail })
        }),
        check("Documentation of the crate, without a warning", || {
            let mut doc = cargo(&parts.machine, &format!("doc --package {PACKAGE} --no-deps --features bulk,serde"));
            doc.env("RUSTDOCFLAGS", "--deny warnings");
            one_check(call(doc))
        }),
        check("The crate, packed as for crates.io", || {
            let command = format!("package --package {PACKAGE} --allow-dirty --no-verify --offline --quiet");
            one_check(call(cargo(&parts.machine, &command)))
        }),
        check("Days on which the sources were read", || {
            ages::check().map(|detail| Verdict::Counted { counts: Counts::one(true), detail })
        }),
        check("Unit, vector and doc tests", move || tests(PACKAGE)),
        check("Tests of these commands", move || tests("xtask")),
    ]
}

/// Checks the modules and their JavaScript, as far as they need no page of the project, and fuzzes. `built` is set once
/// the modules are there.
fn modules<'a>(parts: &'a TestParts, built: &'a OnceLock<()>) -> Vec<Check<'a>> {
    vec![
        check("Building the module, within its budget", || {
            parts.wasm32.clone()?;
            module::build(&parts.machine, Output::Kept)?;
            let _ = built.set(());
            parts.packages.clone()?;
            vendor::copy(&parts.machine)?;
            let sizes = Sizes::measure()?;
            sizes.within_budget().map_err(|over| format!("{}\n{over}", sizes.table()))?;
            Ok(Verdict::Counted { counts: Counts::one(true), detail: sizes.table() })
        }),
        check("Format and lint of the JavaScript", || {
            parts.packages.clone()?;
            let mut biome = parts.machine.command("node");
            biome.args(["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]);
            one_check(call(biome))
        }),
        check("Types of the JavaScript", || {
            ready(parts, built)?;
            let mut tsc = parts.machine.command("node");
            tsc.args(["node_modules/typescript/bin/tsc", "--noEmit", "--project", "tsconfig.json"]);
            one_check(call(tsc))
        }),
        check("The same vectors through the module, in Chromium", || web_tests(parts)),
        check("Every entry, fuzzed for a moment", || {
            let detail = fuzz::fuzz_briefly()?;
            Ok(Verdict::Counted { counts: Counts::one(true), detail })
        }),
    ]
}

/// Checks the modules where people use them.
fn modules_in_use<'a>(parts: &'a TestParts, built: &'a OnceLock<()>) -> Vec<Check<'a>> {
    vec![
        check("The module in Node", || {
            ready(parts, built)?;
            node_tests(parts)
        }),
        check("The page in Chromium", || {
            ready(parts, built)?;
            page_tests(parts)
        }),
        check("The main flows and the vectors in Firefox and WebKit", || {
            ready(parts, built)?;
            engine_tests(parts)
        }),
    ]
}

/// Whether the modules were built and the packages that check the page are there.
fn ready(parts: &TestParts, built: &OnceLock<()>) -> Result<(), String> {
    built.get().ok_or("Not run, because the module was not built.")?;
    parts.packages.clone()
}

/// The checks so far.
#[derive(Default)]
struct Checks {
    counts: Counts,
    failed: Vec<String>,
    left_out: Vec<String>,
}

impl Checks {
    /// Runs the checks of each lane in order, and the lanes in parallel.
    fn run(&mut self, lanes: Vec<Vec<Check>>) {
        let checks = Mutex::new(self);
        let run = |lane: Vec<Check>| {
            for Check { what, body } in lane {
                println!("{what} ...");
                let start = Instant::now();
                let verdict = body();
                checks.lock().unwrap_or_else(PoisonError::into_inner).ended(what, verdict, &seconds(start));
            }
        };
        thread::scope(|scope| {
            for lane in lanes {
                scope.spawn(|| run(lane));
            }
        });
    }

    /// Prints how a check went: briefly if it passed, in full if it did not.
    fn ended(&mut self, what: &str, verdict: Checked, time: &str) {
        let (counts, detail) = match verdict {
            Ok(Verdict::Counted { counts, detail }) => (counts, detail),
            Ok(Verdict::LeftOut(reason)) => {
                println!("  {what}: skipped: {reason}");
                self.left_out.push(format!("{what}: {reason}"));
                return;
            }
            Err(detail) => (Counts::one(false), detail),
        };
        self.counts.add(counts);
        if counts.failed == 0 {
            println!("  {what}: {} passed in {time}", counts.passed);
        } else {
            println!("  {what}: {} FAILED, {} passed in {time}", counts.failed, counts.passed);
            self.failed.push(format!("{what}: {} failed", counts.failed));
        }
        if !detail.trim().is_empty() {
            println!("{}", detail.trim_end());
        }
    }

    /// The end: what failed and what was left out by name, then the line that sums everything up.
    fn close(self, start: Instant) -> bool {
        println!("\nEverything took {}.", seconds(start));
        for left_out in &self.left_out {
            println!("Skipped: {left_out}");
        }
        for failed in &self.failed {
            println!("Failed: {failed}");
        }
        println!("{} passed, {} failed", self.counts.passed, self.counts.failed);
        self.counts.failed == 0
    }
}

fn cargo(machine: &Machine, arguments: &str) -> Command {
    let mut cargo = machine.cargo();
    cargo.args(arguments.split(' '));
    cargo
}

fn call(mut command: Command) -> Outcome {
    // Plain text, whatever the terminal can show.
    command.env("CARGO_TERM_COLOR", "never").env("NO_COLOR", "1").env_remove("FORCE_COLOR");
    run(command, LIMIT, Output::Kept)
}

/// A check with a tool that is a component of the toolchain.
fn lint(component: &Component, command: Command) -> Checked {
    match component {
        Component::Works => one_check(call(command)),
        Component::LeftOut(reason) => Ok(Verdict::LeftOut(reason.clone())),
        Component::Missing(trouble) => Err(trouble.clone()),
    }
}

/// A check that counts as one, by its exit code.
fn one_check(outcome: Outcome) -> Checked {
    if outcome.success {
        Ok(Verdict::Counted { counts: Counts::one(true), detail: String::new() })
    } else {
        Err(outcome.full())
    }
}

/// Tests that cargo runs.
fn cargo_tests(command: Command) -> Checked {
    let outcome = call(command);
    counted(&outcome, &Ran::Cargo(&outcome.output))
}

/// The file in which a JavaScript test runner writes how many tests there were.
fn counts_file() -> PathBuf {
    project::scratch().join("counts.json")
}

/// Tests whose runner writes that file.
fn reported_tests(mut command: Command) -> Checked {
    let report = counts_file();
    let _ = fs::create_dir_all(project::scratch());
    // Removes the results of an earlier run.
    let _ = fs::remove_file(&report);
    command.env("COUNTS", &report);
    let outcome = call(command);
    counted(&outcome, &Ran::Report(&fs::read_to_string(&report).unwrap_or_default()))
}

/// A check whose runner counts its tests.
fn counted(outcome: &Outcome, ran: &Ran) -> Checked {
    let (counts, remark) = Counts::of_run(ran, outcome.success);
    let detail = match (counts.failed, remark) {
        (0, _) => String::new(),
        (_, None) => outcome.full(),
        (_, Some(remark)) => format!("{}\n{remark}", outcome.full()),
    };
    Ok(Verdict::Counted { counts, detail })
}

fn web_tests(parts: &TestParts) -> Checked {
    if !project::root().join("tests/web.rs").is_file() {
        return Ok(Verdict::LeftOut("there is no tests/web.rs".into()));
    }
    parts.wasm32.clone()?;
    parts.browser.as_ref()?;
    let command = format!("test --package {PACKAGE} --features wasm --target {WASM_TARGET} --test web");
    cargo_tests(cargo(&parts.machine, &command))
}

fn node_tests(parts: &TestParts) -> Checked {
    let tests = files("tests/node", ".test.js");
    if tests.is_empty() {
        return Ok(Verdict::LeftOut("there is no test in tests/node".into()));
    }
    let mut node = parts.machine.command("node");
    // The package is also tried in a page.
    node.env("XTASK", itself()?);
    if let Ok(browser) = &parts.browser {
        node.env("CHROME", &browser.chromium);
    }
    // As many files at once as there are processors; by default Node keeps one of them free.
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    node.arg(format!("--test-concurrency={processors}"));
    // Each file by name, because `node --test` treats a folder differently from version to version.
    node.args(["--test", "--test-reporter=spec", "--test-reporter-destination=stdout"]);
    node.args(["--test-reporter=./tests/node/counts.js", "--test-reporter-destination"]).arg(counts_file());
    node.args(tests);
    reported_tests(node)
}

fn page_tests(parts: &TestParts) -> Checked {
    if files("tests/page", ".spec.js").is_empty() {
        return Ok(Verdict::LeftOut("there is no test in tests/page".into()));
    }
    let browser = parts.browser.as_ref()?;
    let port = serve::free_port(TEST_PORT)?;
    let mut playwright = parts.machine.command("node");
    playwright
        .args(["node_modules/@playwright/test/cli.js", "test", "--config", "tests/page/playwright.config.js"])
        .env("CHROME", browser.shell.as_ref().unwrap_or(&browser.chromium))
        .env("PAGE_PORT", port.to_string())
        .env("XTASK", itself()?);
    reported_tests(playwright)
}

fn engine_tests(parts: &TestParts) -> Checked {
    if let Some(reason) = setup::engines::install()? {
        return Ok(Verdict::LeftOut(reason));
    }
    let (mut playwright, _module) = engines::tests(&parts.machine)?;
    playwright.env("FLOWS", "1");
    reported_tests(playwright)
}

/// This program, for tests that call its commands.
pub fn itself() -> Result<PathBuf, String> {
    env::current_exe().map_err(|error| format!("This program does not know where it lies: {error}."))
}

/// The files of a folder whose name ends like this, in order.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(project::root().join(folder)) else { return Vec::new() };
    let mut files: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(ending)))
        .collect();
    files.sort();
    files
}

fn seconds(start: Instant) -> String {
    format!("{:.1} s", start.elapsed().as_secs_f32())
}
