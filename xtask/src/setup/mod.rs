//! Set-up: each part is tried, and installed if it does not work. If it cannot be installed, it is named with the
//! command that installs it. If nothing is missing, this takes well under a second. No step prompts.

pub mod browser;
mod debian;
pub mod engines;
mod node;
pub mod python;
pub mod rust;

use crate::call::on_path;
use crate::project;
use browser::Browser;
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// What set-up found or made: how the project's tools are called on this machine.
#[derive(Default)]
pub struct Machine {
    /// Where Node was unpacked, if the machine's own is not new enough.
    node: Option<PathBuf>,
}

impl Machine {
    /// The active toolchain's cargo.
    pub fn cargo(&self) -> Command {
        self.command("cargo")
    }

    /// A program, to be run in the project's folder.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(project::root()).env("CARGO_TARGET_DIR", project::target());
        if let Some(first) = &self.node {
            let path = env::var_os("PATH").unwrap_or_default();
            // A folder with a colon in its name cannot be put on PATH; the program is then looked up without it.
            if let Ok(path) = env::join_paths([first.clone()].into_iter().chain(env::split_paths(&path))) {
                command.env("PATH", path);
            }
        }
        command
    }
}

/// Set-up for `build` and `serve`: what compiles the module, and no browser.
pub fn for_build() -> Result<Machine, String> {
    let machine = Machine::default();
    rust::wasm32(&machine)?;
    Ok(machine)
}

/// The packages with the libraries that read files.
pub fn packages(machine: &mut Machine) -> Result<(), String> {
    packages_with_node(machine, node::OLDEST)
}

/// The same, with a Node that is new enough for the toolchains that use them.
pub fn packages_with_node(machine: &mut Machine, oldest: node::Version) -> Result<(), String> {
    node::new_enough(machine, oldest).and_then(|()| node::packages(machine))
}

/// A C++ compiler, only for fuzzing.
pub fn compiler_for_cpp() -> Result<(), String> {
    if on_path(&["c++"]).is_some() { Ok(()) } else { debian::install(&["g++"]) }
}

/// What the tests need in addition to the compiler. For a missing part there is a sentence that says what to do. Only
/// the checks that need it fail.
pub struct TestParts {
    pub machine: Machine,
    pub wasm32: Result<(), String>,
    pub rustfmt: rust::Component,
    pub clippy: rust::Component,
    pub browser: Result<Browser, String>,
    pub packages: Result<(), String>,
}

/// Set-up for `test`.
pub fn for_test() -> TestParts {
    let mut machine = Machine::default();
    let wasm32 = rust::wasm32(&machine);
    let rustfmt = rust::component(&machine, "rustfmt");
    let clippy = rust::component(&machine, "clippy");

    let mut missing = browser::missing();
    missing.extend(node::missing());
    // If nothing can be installed, each part below says what is missing and how to get it.
    let installed = if debian::can_install() { debian::install(&missing) } else { Ok(()) };
    let because = |trouble: String| match &installed {
        Err(reason) => format!("{trouble} ({reason}.)"),
        Ok(()) => trouble,
    };
    let browser = browser::find().map_err(because);
    let packages = packages(&mut machine).map_err(because);
    TestParts { machine, wasm32, rustfmt, clippy, browser, packages }
}

/// Set-up says what it does only when there is something to do.
fn say(sentence: &str) {
    println!("Set-up: {sentence}");
}

fn has_rustup() -> bool {
    on_path(&["rustup"]).is_some()
}
