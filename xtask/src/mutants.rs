//! Mutation testing: one small fault at a time is put into the code, and some test has to notice.
//!
//! cargo-mutants says which faults. To compile each by itself would take hours; so all are compiled at once, every
//! function with one more copy of its body for each of its faults, and a variable of the environment chooses among them.
//! Where nothing can be chosen at run time (constants, `const fn`, `impl Trait`), the fault is compiled by itself.

use crate::call::{Outcome, Output, minutes, run};
use crate::project;
use crate::setup::Machine;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::{fs, mem, thread};

/// The tests that are asked, the quick and telling ones first.
const TESTS: [&str; 14] = [
    "published",
    "rules",
    "payee",
    "aftercare",
    "vectors",
    "request",
    "field",
    "register",
    "find_entity",
    "check_digits",
    "payment",
    "identify",
    "tax",
    "stdnum",
];

/// Those that go through all there is, and take long.
const EXHAUSTIVE: [&str; 3] = ["the_faq_formula_misses", "every_slip_in_the_register", "the_verdicts_are_those"];

/// What is read by the fault's number; 0 is none.
const SWITCH: &str = "
#[doc(hidden)]
pub static MUTANT: std::sync::LazyLock<usize> =
    std::sync::LazyLock::new(|| std::env::var(\"MUTANT\").ok().and_then(|number| number.parse().ok()).unwrap_or(0));
";

struct Mutant {
    name: String,
    file: String,
    /// Where the text is that it replaces, in bytes of the file.
    at: (usize, usize),
    with: String,
    /// Its function, if it has one.
    function: Option<(usize, usize)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Caught,
    TimedOut,
    Unviable,
    Missed,
}

/// Tries every mutant whose name begins with `part`, and prints those that no test notices and a table.
pub fn mutants(part: &str) -> Result<(), String> {
    let machine = Machine::default();
    let tree = project::scratch().join("mutants");
    copy_project(&machine, &tree)?;
    let mut list = machine.cargo();
    list.args(["mutants", "--list", "--json"]);
    let listed = run(list, minutes(2), Output::Kept);
    if !listed.success {
        return Err(format!("{}\nIt takes `cargo install --locked cargo-mutants` once.", listed.full()));
    }
    let listed: Value = serde_json::from_str(&listed.output).map_err(|error| format!("The list: {error}."))?;
    let mut sources = BTreeMap::new();
    let mutants = listed.as_array().into_iter().flatten().filter_map(|one| Mutant::read(one, &mut sources));
    let mutants: Vec<Mutant> = mutants.filter(|mutant| mutant.name.starts_with(part)).collect();

    let mut trial = Trial { machine, tree, sources, mutants, fates: BTreeMap::new() };
    let alone = trial.together()?;
    trial.one_by_one(&alone)?;
    trial.print();
    Ok(())
}

impl Mutant {
    fn read(listed: &Value, sources: &mut BTreeMap<String, String>) -> Option<Mutant> {
        let text = |key: &str| Some(listed[key].as_str()?.to_owned());
        let file = text("file")?;
        if !sources.contains_key(&file) {
            sources.insert(file.clone(), fs::read_to_string(project::root().join(&file)).ok()?);
        }
        let source = &sources[&file];
        let span = |value: &Value| Some((byte(source, &value["start"])?, byte(source, &value["end"])?));
        let function = span(&listed["function"]["span"]);
        Some(Mutant { name: text("name")?, at: span(&listed["span"])?, with: text("replacement")?, function, file })
    }

    /// Whether the fault can be chosen at run time.
    fn is_switched(&self, source: &str) -> bool {
        self.function.is_some_and(|function| {
            let head = &source[function.0..body(source, function)];
            let result = head.rsplit_once("->").map_or("", |(_, result)| result);
            !head.contains("const fn") && !result.contains("impl ")
        })
    }

    /// A part of the source, with the fault in it.
    fn within(&self, source: &str, (from, to): (usize, usize)) -> String {
        format!("{}{}{}", &source[from..self.at.0], self.with, &source[self.at.1..to])
    }
}

/// A place given as line and column, both from 1, in bytes.
fn byte(source: &str, place: &Value) -> Option<usize> {
    let (line, column) = (place["line"].as_u64()? as usize, place["column"].as_u64()? as usize);
    let begin: usize = source.split_inclusive('\n').take(line - 1).map(str::len).sum();
    Some(begin + source[begin..].chars().take(column - 1).map(char::len_utf8).sum::<usize>())
}

/// Where a function's body begins, with its brace: behind its documentation and its parameters, which may have some, too.
fn body(source: &str, (from, to): (usize, usize)) -> usize {
    let documentation =
        source[from..to].split_inclusive('\n').take_while(|line| line.trim_start().starts_with(['/', '#']));
    let head = from + documentation.map(str::len).sum::<usize>();
    let mut depth = 0;
    let is_begin = |char| {
        depth += i32::from(char == '(') - i32::from(char == ')');
        char == '{' && depth == 0
    };
    source[head..to].find(is_begin).map_or(to, |at| head + at)
}

struct Trial {
    machine: Machine,
    tree: PathBuf,
    sources: BTreeMap<String, String>,
    mutants: Vec<Mutant>,
    fates: BTreeMap<usize, Fate>,
}

impl Trial {
    /// Tries all that can be compiled at once; the others are given back.
    fn together(&mut self) -> Result<Vec<usize>, String> {
        let switched = |mutant: &Mutant| mutant.is_switched(&self.sources[&mutant.file]);
        let (mut chosen, mut alone): (Vec<usize>, Vec<usize>) =
            (0..self.mutants.len()).partition(|number| switched(&self.mutants[*number]));
        let programs = loop {
            let lines = self.write(&chosen)?;
            let built = self.build(&[]);
            if built.success {
                break programs(&built);
            }
            let (faulty, functions) = faulty(&built, &lines);
            if faulty.is_empty() && functions.is_empty() {
                return Err(format!("{}\nThe mutants could not be compiled.", errors(&built)));
            }
            println!("{} do not compile, {} functions only by themselves", faulty.len(), functions.len());
            for number in mem::take(&mut chosen) {
                let mutant = &self.mutants[number];
                if faulty.contains(&number) {
                    self.fates.insert(number, Fate::Unviable);
                } else if mutant.function.is_some_and(|function| functions.contains(&(mutant.file.clone(), function.0)))
                {
                    alone.push(number);
                } else {
                    chosen.push(number);
                }
            }
        };
        for program in &programs {
            let outcome = self.ask(program, 0);
            if !outcome.success {
                return Err(format!("{}\nA test fails without any mutant.", outcome.full()));
            }
        }
        println!("{} mutants in one build, {} tests", chosen.len(), programs.len());
        let (next, fates) = (Mutex::new(chosen.into_iter()), Mutex::new(BTreeMap::new()));
        thread::scope(|scope| {
            for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
                scope.spawn(|| {
                    while let Some(number) = next.lock().ok().and_then(|mut next| next.next()) {
                        let fate = self.fate(number, &programs);
                        println!("{fate:?}: {}", self.mutants[number].name);
                        let _ = fates.lock().map(|mut fates| fates.insert(number, fate));
                    }
                });
            }
        });
        self.fates.extend(fates.into_inner().unwrap_or_default());
        Ok(alone)
    }

    /// Compiles and tries each by itself.
    fn one_by_one(&mut self, alone: &[usize]) -> Result<(), String> {
        self.write(&[])?;
        for &number in alone {
            let mutant = &self.mutants[number];
            let (source, path) = (&self.sources[&mutant.file], self.tree.join(&mutant.file));
            write(&path, &mutant.within(source, (0, source.len())))?;
            // Most are found by the vectors; the other tests need not be linked for those.
            let mut fate = Fate::Missed;
            for tests in [&["vectors"][..], &TESTS] {
                let built = self.build(tests);
                fate = if built.success { self.fate(number, &programs(&built)) } else { Fate::Unviable };
                if fate != Fate::Missed {
                    break;
                }
            }
            write(&path, source)?;
            println!("{fate:?}: {}", mutant.name);
            self.fates.insert(number, fate);
        }
        Ok(())
    }

    /// Writes the sources with these mutants in them, and says which lines are whose: those of a function, and in them
    /// those of one mutant.
    fn write(&self, chosen: &[usize]) -> Result<Vec<Lines>, String> {
        let mut all = Vec::new();
        for (file, source) in &self.sources {
            let mut functions: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
            for &number in chosen.iter().filter(|number| self.mutants[**number].file == *file) {
                functions.entry(self.mutants[number].function.unwrap_or_default()).or_default().push(number);
            }
            let (mut out, mut read) = (String::new(), 0);
            let line = |out: &str| out.matches('\n').count() + 1;
            for (function, numbers) in functions {
                let from = body(source, function);
                out.push_str(&source[read..from]);
                let first = line(&out);
                out.push_str("{ match *crate::MUTANT {\n");
                for number in numbers {
                    let first = line(&out);
                    let copy = self.mutants[number].within(source, (from, function.1));
                    out.push_str(&format!("{} => {copy}\n", number + 1));
                    all.push(Lines { file: file.clone(), first, last: line(&out) - 1, of: Of::Mutant(number) });
                }
                out.push_str(&format!("_ => {}\n}} }}", &source[from..function.1]));
                all.push(Lines { file: file.clone(), first, last: line(&out), of: Of::Function(function.0) });
                read = function.1;
            }
            out.push_str(&source[read..]);
            write(&self.tree.join(file), &out)?;
        }
        let library = fs::read_to_string(project::root().join("src/lib.rs")).unwrap_or_default();
        write(&self.tree.join("src/lib.rs"), &(library + SWITCH))?;
        Ok(all)
    }

    fn build(&self, tests: &[&str]) -> Outcome {
        let mut cargo = self.machine.cargo();
        cargo.args(["test", "--no-run", "--message-format=json", "--package", project::PACKAGE]);
        match tests {
            [] => cargo.arg("--lib"),
            _ => &mut cargo,
        };
        cargo.args(if tests.is_empty() { &TESTS } else { tests }.iter().flat_map(|test| ["--test", *test]));
        cargo.current_dir(&self.tree).env("CARGO_TARGET_DIR", self.tree.join("target"));
        cargo.env("RUSTFLAGS", "--cap-lints=allow").env("CARGO_PROFILE_DEV_DEBUG", "false");
        cargo.env("CARGO_PROFILE_DEV_OPT_LEVEL", if tests.is_empty() { "1" } else { "0" });
        run(cargo, minutes(90), Output::Kept)
    }

    /// Asks one test program, with one mutant switched on.
    fn ask(&self, program: &Path, mutant: usize) -> Outcome {
        // Some mutants never end, and some fill the memory. Seconds of the processor are counted, not of the clock: the
        // machine may have other things to do.
        let mut sh = Command::new("sh");
        sh.args(["-c", "ulimit -v 4000000; ulimit -St 10; exec \"$@\"", "sh"]).arg(program).arg("--test-threads=1");
        sh.args(EXHAUSTIVE.iter().flat_map(|name| ["--skip", *name]));
        sh.current_dir(&self.tree).env("MUTANT", mutant.to_string());
        // The same made-up values for all.
        sh.env("PROPTEST_CASES", "64").env("PROPTEST_RNG_SEED", "1");
        run(sh, minutes(10), Output::Kept)
    }

    fn fate(&self, number: usize, programs: &[PathBuf]) -> Fate {
        let failed = programs.iter().map(|program| self.ask(program, number + 1)).find(|outcome| !outcome.success);
        match failed {
            Some(outcome) if outcome.reason().contains("SIGXCPU") => Fate::TimedOut,
            Some(_) => Fate::Caught,
            None => Fate::Missed,
        }
    }

    fn print(&self) {
        let mut table: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
        for (number, fate) in &self.fates {
            let file = self.mutants[*number].file.trim_start_matches("src/");
            let folder = file.split_once('/').map_or(file, |(folder, _)| folder);
            table.entry(folder).or_default()[*fate as usize] += 1;
        }
        for (number, _) in self.fates.iter().filter(|(_, fate)| **fate == Fate::Missed) {
            println!("No test notices {}", self.mutants[*number].name);
        }
        println!("{:<16}{:>8}{:>8}{:>8}{:>10}{:>8}", "", "mutants", "caught", "timeout", "unviable", "missed");
        for (folder, [caught, timeout, unviable, missed]) in table {
            let all = caught + timeout + unviable + missed;
            println!("{folder:<16}{all:>8}{caught:>8}{timeout:>8}{unviable:>10}{missed:>8}");
        }
    }
}

/// Lines of a written file.
struct Lines {
    file: String,
    first: usize,
    last: usize,
    of: Of,
}

enum Of {
    Mutant(usize),
    Function(usize),
}

/// What cargo says, one message a line.
fn said(built: &Outcome) -> impl Iterator<Item = Value> {
    built.output.lines().filter_map(|line| serde_json::from_str(line).ok())
}

/// The test programs, in the order of `TESTS`, the library's own first.
fn programs(built: &Outcome) -> Vec<PathBuf> {
    let mut programs: Vec<(usize, PathBuf)> = said(built)
        .filter_map(|message| {
            let program = message["executable"].as_str()?.into();
            let name = message["target"]["name"].as_str()?;
            Some((TESTS.iter().position(|test| *test == name).map_or(0, |at| at + 1), program))
        })
        .collect();
    programs.sort();
    programs.into_iter().map(|(_, program)| program).collect()
}

/// What the compiler has against it, or whatever else went wrong.
fn errors(built: &Outcome) -> String {
    let errors = said(built).filter(|message| message["message"]["level"] == "error");
    let errors: Vec<String> = errors.filter_map(|one| Some(one["message"]["rendered"].as_str()?.to_owned())).collect();
    if errors.is_empty() { built.reason() } else { errors.join("\n") }
}

/// The mutants at whose lines the compiler stops, and the functions where it stops elsewhere.
fn faulty(built: &Outcome, lines: &[Lines]) -> (BTreeSet<usize>, BTreeSet<(String, usize)>) {
    let (mut mutants, mut functions) = (BTreeSet::new(), BTreeSet::new());
    for message in said(built).filter(|message| message["message"]["level"] == "error") {
        let spans = message["message"]["spans"].as_array().into_iter().flatten();
        for span in spans.filter(|span| span["is_primary"] == true) {
            // What a macro writes stands where it is called.
            let mut span = span;
            while !span["expansion"]["span"].is_null() {
                span = &span["expansion"]["span"];
            }
            let (Some(file), Some(line)) = (span["file_name"].as_str(), span["line_start"].as_u64()) else { continue };
            let here = |lines: &&Lines| lines.file == file && (lines.first..=lines.last).contains(&(line as usize));
            let mut found = lines.iter().filter(here).map(|lines| &lines.of);
            match found.next() {
                Some(Of::Mutant(number)) => mutants.insert(*number),
                Some(Of::Function(at)) => functions.insert((file.to_owned(), *at)),
                None => false,
            };
        }
    }
    (mutants, functions)
}

/// The project as it stands, in a folder of its own.
fn copy_project(machine: &Machine, tree: &Path) -> Result<(), String> {
    let mut git = machine.command("git");
    git.args(["ls-files", "--cached", "--others", "--exclude-standard"]).current_dir(project::root());
    let listed = run(git, minutes(1), Output::Kept);
    for file in listed.output.lines().filter(|file| !file.starts_with('"')) {
        let path = tree.join(file);
        let Ok(text) = fs::read(project::root().join(file)) else { continue };
        // What has not changed is not compiled again.
        if fs::read(&path).is_ok_and(|old| old == text) {
            continue;
        }
        fs::create_dir_all(path.parent().unwrap_or(tree)).map_err(|error| format!("{}: {error}.", path.display()))?;
        fs::write(&path, text).map_err(|error| format!("{}: {error}.", path.display()))?;
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(path, text).map_err(|error| format!("{} cannot be written: {error}.", path.display()))
}
