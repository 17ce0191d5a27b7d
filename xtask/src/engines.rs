//! `cargo xtask engines`: the page's tests and the module's vectors in Firefox and in WebKit, as Debian packages them.

use crate::call::{Beside, Output, minutes, run};
use crate::checks::itself;
use crate::project::{PACKAGE, WASM_TARGET};
use crate::setup::{self, Machine};
use crate::{module, serve};
use std::net::TcpStream;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// Where the search for free ports begins, away from those of the other commands.
const PAGE_PORT: u16 = 8280;
const MODULE_PORT: u16 = 8480;

/// Runs everything that these engines' drivers can do; its output is shown as it comes.
pub fn run_all() -> Result<(), String> {
    if let Some(reason) = setup::engines::install()? {
        return Err(format!("The engines are not all here: {reason}."));
    }
    let mut machine = setup::for_build()?;
    setup::packages(&mut machine)?;
    module::build(&machine, Output::Kept)?;
    crate::vendor::copy(&machine)?;
    let (playwright, _module) = tests(&machine)?;
    let outcome = run(playwright, minutes(30), Output::Shown);
    if outcome.success { Ok(()) } else { Err(format!("The engines do not agree: {}.", outcome.reason())) }
}

/// The call that runs the tests, and the server of the module's tests, which ends when it is dropped.
pub fn tests(machine: &Machine) -> Result<(Command, Beside), String> {
    let vectors = || {
        let mut cargo = machine.cargo();
        cargo.args(["test", "--package", PACKAGE, "--features", "wasm", "--target", WASM_TARGET, "--test", "web"]);
        cargo
    };
    let mut build = vectors();
    build.arg("--no-run");
    let built = run(build, minutes(20), Output::Kept);
    if !built.success {
        return Err(built.full());
    }
    // No separate driver for each browser: the test runner serves its page, and the browser that opens it runs the
    // tests.
    let address = format!("127.0.0.1:{}", serve::free_port(MODULE_PORT)?);
    let mut server = vectors();
    server.env("NO_HEADLESS", "1").env("WASM_BINDGEN_TEST_ADDRESS", &address);
    let server = Beside::start(server)?;
    let start = Instant::now();
    while TcpStream::connect(&address).is_err() {
        if start.elapsed() > minutes(2) {
            return Err("The test runner did not serve the module's tests.".into());
        }
        thread::sleep(Duration::from_millis(100));
    }
    let mut playwright = machine.command("node");
    playwright
        .args(["node_modules/@playwright/test/cli.js", "test", "--config", "tests/page/engines.config.js"])
        .env("PAGE_PORT", serve::free_port(PAGE_PORT)?.to_string())
        .env("MODULE", format!("http://{address}/"))
        .env("XTASK", itself()?);
    Ok((playwright, server))
}
