//! How much of the core the native tests go through: lines and regions, and branches where the compiler counts them.

use crate::call::{Outcome, Output, minutes, on_path, run};
use crate::project;
use crate::setup::Machine;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// What llvm-cov counts, as it calls it.
const COUNTED: [&str; 3] = ["lines", "regions", "branches"];

/// Runs the native tests with counters in them, and prints a line for each folder.
pub fn coverage() -> Result<(), String> {
    let machine = Machine::default();
    let folder = project::target().join("coverage");
    let counts = folder.join("counts");
    // Those of another build would not fit.
    let _ = fs::remove_dir_all(&counts);
    let (profdata, cov) = (tool(&machine, "llvm-profdata")?, tool(&machine, "llvm-cov")?);
    // Branches are counted by nightly compilers only: they say so by knowing the option.
    let nightly = rustc(&machine, &["-vV"]).contains("-nightly");
    let cargo = |arguments: &[&str]| {
        let mut cargo = machine.cargo();
        cargo.args(["test", "--package", project::PACKAGE, "--tests", "--target-dir"]);
        cargo.arg(&folder).args(arguments).env("CARGO_PROFILE_DEV_OPT_LEVEL", "1");
        let flags = if nightly { "-Cinstrument-coverage -Zcoverage-options=branch" } else { "-Cinstrument-coverage" };
        cargo.env("RUSTFLAGS", flags).env("LLVM_PROFILE_FILE", counts.join("%m-%p.profraw"));
        run(cargo, minutes(60), Output::Kept)
    };
    let built = whole(cargo(&["--no-run", "--message-format=json"]))?;
    // With counters in it, one that looks at the clock says nothing.
    whole(cargo(&["--", "--skip", "no_text_keeps_anybody_waiting"]))?;

    let written = fs::read_dir(&counts).map_err(|error| format!("{}: {error}.", counts.display()))?;
    let written: Vec<PathBuf> = written.filter_map(|file| Some(file.ok()?.path())).collect();
    let (merged, mut merge, mut export) = (folder.join("merged"), machine.command(&profdata), machine.command(&cov));
    merge.args(["merge", "--sparse", "--output"]).arg(&merged).args(written);
    whole(run(merge, minutes(5), Output::Kept))?;
    let said = built.output.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let programs: Vec<String> = said.filter_map(|said| Some(said["executable"].as_str()?.to_owned())).collect();
    export.args(["export", "--summary-only", "--instr-profile"]).arg(&merged);
    export
        .args(programs.iter().flat_map(|program| ["--object", program]))
        .arg("--sources")
        .arg(project::root().join("src"));
    let exported = whole(run(export, minutes(5), Output::Kept))?.output;
    // It warns on other lines.
    let json = exported.lines().find(|line| line.starts_with('{')).unwrap_or_default();
    print(&serde_json::from_str(json).map_err(|error| format!("What llvm-cov wrote cannot be read: {error}."))?);
    Ok(())
}

fn print(exported: &Value) {
    let src = project::root().join("src");
    // Covered and counted, of each kind.
    let mut table: BTreeMap<String, [(u64, u64); 3]> = BTreeMap::new();
    for file in exported["data"][0]["files"].as_array().into_iter().flatten() {
        let name = file["filename"].as_str().unwrap_or_default();
        let name = name.trim_start_matches(&*src.to_string_lossy()).trim_start_matches('/');
        let folder = name.split_once('/').map_or("values and whole files at the top", |(folder, _)| folder);
        for folder in [folder, "~ all"] {
            let row = table.entry(folder.to_owned()).or_default();
            for (sum, kind) in row.iter_mut().zip(COUNTED) {
                sum.0 += file["summary"][kind]["covered"].as_u64().unwrap_or_default();
                sum.1 += file["summary"][kind]["count"].as_u64().unwrap_or_default();
            }
        }
    }
    println!("{:<36}{:>24}{:>24}{:>24}", "", COUNTED[0], COUNTED[1], COUNTED[2]);
    for (folder, sums) in table {
        let cell = |(covered, count): (u64, u64)| match count {
            0 => "-".to_owned(),
            _ => format!("{covered} of {count}, {}.{} %", covered * 100 / count, covered * 1000 / count % 10),
        };
        println!("{folder:<36}{:>24}{:>24}{:>24}", cell(sums[0]), cell(sums[1]), cell(sums[2]));
    }
}

/// A tool of LLVM, of the compiler's own version: its component, or the system's.
fn tool(machine: &Machine, name: &str) -> Result<String, String> {
    let sysroot = rustc(machine, &["--print", "target-libdir"]);
    let component = PathBuf::from(sysroot.trim()).with_file_name("bin").join(name);
    let version = rustc(machine, &["-vV"]);
    let major = version.lines().find_map(|line| line.strip_prefix("LLVM version: ")?.split('.').next()).unwrap_or("?");
    let systems = on_path(&[&format!("{name}-{major}")]);
    [Some(component), systems, Some(format!("/usr/lib/llvm-{major}/bin/{name}").into())]
        .into_iter()
        .flatten()
        .find(|tool| tool.is_file())
        .map(|tool| tool.to_string_lossy().into_owned())
        .ok_or_else(|| format!("There is no {name}: run `rustup component add llvm-tools`, or install llvm-{major}."))
}

fn rustc(machine: &Machine, arguments: &[&str]) -> String {
    let mut rustc = machine.command("rustc");
    rustc.args(arguments);
    run(rustc, minutes(1), Output::Kept).output
}

fn whole(outcome: Outcome) -> Result<Outcome, String> {
    if outcome.success { Ok(outcome) } else { Err(outcome.full()) }
}
