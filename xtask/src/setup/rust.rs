//! The compiler's parts: the wasm32 target, rustfmt and clippy.

use super::{Machine, has_rustup, say};
use crate::call::{Outcome, Output, minutes, run};
use crate::project::{self, WASM_TARGET};
use std::process::{self, Command};
use std::time::Duration;
use std::{fs, io};

/// rustup waits forever if the network drops its packets.
const RUSTUP_LIMIT: Duration = minutes(2);

/// Makes sure that cargo can build for wasm32: with the installed target, or one that rustup adds.
pub fn wasm32(machine: &Machine) -> Result<(), String> {
    let Err(mut why) = compiles(machine.command("rustc")) else {
        return Ok(());
    };
    if has_rustup() {
        say(&format!("adding the target {WASM_TARGET} with rustup."));
        let added = rustup(machine, &["target", "add", WASM_TARGET]);
        match compiles(machine.command("rustc")) {
            Ok(()) => return Ok(()),
            Err(_) if !added.success => why = added.reason(),
            Err(still) => why = still,
        }
    }
    Err(format!(
        "The compiler cannot build for {WASM_TARGET}: {why}. Install Rust with rustup (https://rustup.rs), run \
         `rustup target add {WASM_TARGET}`, then try again."
    ))
}

/// Does this rustc really compile for wasm32? A half-finished download or a missing linker shows only when a library is
/// linked, so one is: about 0.1 s.
fn compiles(mut rustc: Command) -> Result<(), String> {
    let folder = project::scratch().join(format!("probe-{}", process::id()));
    let source = folder.join("probe.rs");
    let prepared = fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&source, "#[unsafe(no_mangle)] pub extern \"C\" fn f() -> usize { vec![1].len() }"));
    if let Err(error) = prepared {
        return Err(format!("{} cannot be written: {error}", folder.display()));
    }
    rustc.args(["--edition", "2024", "--crate-type", "cdylib", "--target", WASM_TARGET, "-o"]);
    rustc.arg(folder.join("probe.wasm")).arg(&source);
    let outcome = run(rustc, minutes(1), Output::Kept);
    leftover(fs::remove_dir_all(&folder));
    if outcome.success { Ok(()) } else { Err(outcome.reason()) }
}

/// A scratch folder that cannot be removed does no harm.
fn leftover(removed: io::Result<()>) {
    if let Err(error) = removed
        && error.kind() != io::ErrorKind::NotFound
    {
        say(&format!("a scratch folder could not be removed: {error}."));
    }
}

/// Whether a check that needs a component of the toolchain can run.
#[derive(Clone)]
pub enum Component {
    Works,
    /// Not available on this kind of machine: the check is left out, and says so.
    LeftOut(String),
    /// It should be there: the check fails.
    Missing(String),
}

/// `rustfmt` or `clippy`.
pub fn component(machine: &Machine, name: &str) -> Component {
    let works = || {
        let mut version = machine.cargo();
        version.args([name.trim_start_matches("rust"), "--version"]);
        run(version, minutes(1), Output::Kept).success
    };
    if works() {
        return Component::Works;
    }
    if !has_rustup() {
        return Component::LeftOut(format!("this toolchain has no {name}, and there is no rustup to add it"));
    }
    say(&format!("adding {name} with rustup."));
    let added = rustup(machine, &["component", "add", name]);
    if works() {
        return Component::Works;
    }
    Component::Missing(format!(
        "{name} is missing: {}. Run `rustup component add {name}`, then try again.",
        added.reason()
    ))
}

fn rustup(machine: &Machine, arguments: &[&str]) -> Outcome {
    let mut rustup = machine.command("rustup");
    // Its backtraces would hide the sentence that says what went wrong.
    rustup.args(arguments).env("RUST_BACKTRACE", "0");
    run(rustup, RUSTUP_LIMIT, Output::Kept)
}
