//! `cargo xtask test-runner`: what cargo calls to run a test program for wasm32 (see `.cargo/config.toml`). It finds the
//! browser, so that `cargo test --target wasm32-unknown-unknown` works from any shell.

use crate::setup::browser;
use std::env;
use std::process::Command;
use wasm_bindgen_cli::wasm_bindgen_test_runner;

/// The library reads its settings from the environment, and a program cannot safely change its own. So it starts itself
/// again with them. This variable, one of them, marks the second start.
const CAPABILITIES: &str = "WASM_BINDGEN_TEST_WEBDRIVER_JSON";

pub fn run(arguments: &[String]) -> Result<(), String> {
    // If another program opens the page of the tests, no browser is needed here.
    if env::var_os(CAPABILITIES).is_some() || env::var_os("NO_HEADLESS").is_some() {
        let arguments = ["wasm-bindgen-test-runner"].into_iter().chain(arguments.iter().map(String::as_str));
        return wasm_bindgen_test_runner::run_cli_with_args(arguments).map_err(|error| format!("{error:#}"));
    }
    let browser = browser::find()?;
    let itself = env::current_exe().map_err(|error| format!("This program does not know where it lies: {error}."))?;
    let status = Command::new(itself)
        .arg("test-runner")
        .args(arguments)
        .env(CAPABILITIES, browser.webdriver_json()?)
        .env("CHROMEDRIVER", &browser.driver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", env::var("WASM_BINDGEN_TEST_TIMEOUT").unwrap_or("60".into()))
        .status()
        .map_err(|error| format!("The test runner could not be started: {error}."))?;
    if status.success() { Ok(()) } else { Err(format!("The test runner ended with {status}.")) }
}
