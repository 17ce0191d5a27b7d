//! `cargo xtask embed`: the package, installed as users install it, in the toolchains that are too large for every test
//! run.

use crate::call::{Output, minutes, run};
use crate::checks::itself;
use crate::module;
use crate::setup::{self, browser};
use crate::vendor;

/// Some of them do not run in an older one.
const NODE: (u32, u32) = (22, 0);

/// Builds, packs, and tries every app; what they need is fetched into the build folder, about 650 MB.
pub fn embed() -> Result<(), String> {
    let mut machine = setup::for_build()?;
    setup::packages_with_node(&mut machine, NODE)?;
    module::build(&machine, Output::Kept)?;
    vendor::copy(&machine)?;
    let browser = browser::find()?;
    let mut node = machine.command("node");
    node.args(["--test", "--test-reporter=spec", "tests/embed/more.test.js"])
        .env("XTASK", itself()?)
        .env("CHROME", &browser.chromium);
    let outcome = run(node, minutes(30), Output::Shown);
    if outcome.success { Ok(()) } else { Err(format!("The package does not work everywhere: {}.", outcome.reason())) }
}
