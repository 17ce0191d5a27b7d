//! Compiles the WebAssembly modules, generates their JavaScript, and writes both to `www/fapiao-check/pkg`.
//!
//! Two are compiled at once, each lane in its own build folder, because cargo locks the folder. A module that has not
//! changed takes no time.

use crate::call::{Output, minutes, run};
use crate::project::{
    self, BANK_MODULE, BULK_MODULE, FIELD_MODULE, FILES_MODULE, FIRST_MODULE, LIST_MODULE, MODULE, NUMBERS_MODULE,
    PACKAGE, PAPER_MODULE, PAYMENT_MODULE, PICTURE_MODULE, REQUEST_MODULE, WASM_TARGET,
};
use crate::setup::Machine;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs, thread};
use wasm_bindgen_cli::wasm_bindgen;

/// A module that is made from the same source: its name in `www/fapiao-check/pkg`, its features, its cargo profile, and
/// the features of WebAssembly that it needs.
struct Artefact {
    name: &'static str,
    features: &'static str,
    profile: &'static str,
    target_features: &'static str,
}

/// The largest first, so that both lanes take about the same time.
const ARTEFACTS: [Artefact; 12] = [
    Artefact { name: MODULE, features: "wasm,all", profile: "release", target_features: "" },
    // Loaded by a worker, once there is a file, so it can be larger.
    Artefact { name: BULK_MODULE, features: "wasm-sheets", profile: "speed", target_features: "+simd128" },
    // Fetched with the first file.
    Artefact { name: FILES_MODULE, features: "wasm,files", profile: "release", target_features: "" },
    Artefact { name: PAYMENT_MODULE, features: "wasm,payment", profile: "release", target_features: "" },
    Artefact { name: REQUEST_MODULE, features: "wasm,request", profile: "release", target_features: "" },
    Artefact { name: NUMBERS_MODULE, features: "wasm,numbers", profile: "release", target_features: "" },
    // Fetched when a document is read.
    Artefact { name: PAPER_MODULE, features: "wasm,paper", profile: "release", target_features: "" },
    Artefact { name: FIELD_MODULE, features: "wasm,field", profile: "release", target_features: "" },
    Artefact { name: BANK_MODULE, features: "wasm,bank", profile: "release", target_features: "" },
    // Fetched when the text in a picture is read.
    Artefact { name: PICTURE_MODULE, features: "wasm,picture", profile: "release", target_features: "" },
    // Fetched when a list is read.
    Artefact { name: LIST_MODULE, features: "wasm,list", profile: "release", target_features: "" },
    // What the page begins with.
    Artefact { name: FIRST_MODULE, features: "wasm,first", profile: "release", target_features: "" },
];

/// How many are compiled at once; a compilation takes one processor and up to a gigabyte.
const LANES: usize = 2;

/// Builds the modules into `www/fapiao-check/pkg`.
pub fn build(machine: &Machine, output: Output) -> Result<(), String> {
    if output == Output::Shown {
        println!(
            "Building {} modules: some minutes when their code is new, and a second when it is not.",
            ARTEFACTS.len()
        );
    }
    let work = |lane: usize| {
        let folder = project::target().join("modules").join(format!("lane-{lane}"));
        for artefact in ARTEFACTS.iter().skip(lane).step_by(LANES) {
            let start = Instant::now();
            build_one(machine, &folder, artefact)?;
            if output == Output::Shown {
                println!("  {} after {:.1} s", artefact.name, start.elapsed().as_secs_f32());
            }
        }
        Ok(())
    };
    thread::scope(|scope| {
        let lanes: Vec<_> = (0..LANES).map(|lane| scope.spawn(move || work(lane))).collect();
        lanes.into_iter().try_for_each(|lane| lane.join().map_err(|_| "A module's build broke off.".to_owned())?)
    })
}

/// `wasm-opt -Oz` is left out: on a module of 369,953 bytes it removed 5 % raw but added 0.2 % after gzip, which is
/// what counts, and it is a program of 104 MB to fetch.
fn build_one(machine: &Machine, target: &Path, artefact: &Artefact) -> Result<(), String> {
    let mut cargo = machine.cargo();
    // The crate type is given here and not in Cargo.toml: next to an rlib, which the tests need, cargo would silently
    // skip link-time optimisation, and the module would be a quarter larger.
    cargo.args(["rustc", "--package", PACKAGE, "--lib", "--profile", artefact.profile, "--target", WASM_TARGET]);
    cargo.args(["--no-default-features", "--features", artefact.features, "--crate-type", "cdylib"]);
    cargo.arg("--target-dir").arg(target);
    // Without this, cargo treats each module as the previous one with other features, and compiles all of them every
    // time.
    cargo.env("__CARGO_DEFAULT_LIB_METADATA", "module");
    if let Some(mut flags) = without_local_paths() {
        if !artefact.target_features.is_empty() {
            flags.push(format!("-Ctarget-feature={}", artefact.target_features));
        }
        // The separator that cargo defines, because a path can have spaces.
        cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    }
    let compiled = run(cargo, minutes(15), Output::Kept);
    if !compiled.success {
        return Err(format!("{}\nThe module `{}` could not be compiled.", compiled.full(), artefact.name));
    }

    let folder = target.join(WASM_TARGET).join(artefact.profile);
    let wasm = folder.join(MODULE).with_extension("wasm");
    // The two sections are for debuggers only. (Stripping the module in Cargo's profile instead would also remove the
    // list of features that it uses, and the generator would then write JavaScript for an older browser.)
    let mut arguments: Vec<OsString> = ["wasm-bindgen", "--target", "web", "--remove-name-section"]
        .into_iter()
        .chain(["--remove-producers-section", "--out-name", artefact.name, "--out-dir"])
        .map(OsString::from)
        .collect();
    arguments.extend([project::pkg().into_os_string(), wasm.into_os_string()]);
    wasm_bindgen::run_cli_with_args(arguments)
        .map_err(|error| format!("The module's JavaScript could not be made: {error:#}."))
}

/// Compiler flags that keep the place of cargo's downloads, and with it the builder's home, out of the messages in the
/// module: it is then the same on every machine. Existing flags are kept.
fn without_local_paths() -> Option<Vec<String>> {
    if env::var_os("RUSTFLAGS").or_else(|| env::var_os("CARGO_ENCODED_RUSTFLAGS")).is_some() {
        return None;
    }
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| Some(env::home_dir()?.join(".cargo")))?;
    let mut flags: Vec<String> = fs::read_dir(cargo_home.join("registry/src"))
        .ok()?
        .filter_map(|source| Some(format!("--remap-path-prefix={}=", source.ok()?.path().display())))
        .collect();
    flags.sort();
    Some(flags)
}
