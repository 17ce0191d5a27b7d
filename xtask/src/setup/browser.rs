//! Chromium and its driver, for the tests that run in a real browser.

use super::debian::{how_to_install, is_debian, version};
use crate::call::{Output, minutes, on_path, run};
use crate::project;
use serde_json::json;
use std::net::ToSocketAddrs;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

/// The names of Chromium's program; `CHROME` in the environment comes before all of them.
const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const SHELL: &str = "chromium-headless-shell";
const FONT: &str = "fonts-wqy-microhei";
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// No window, and nothing in the background that a test would notice. The sandbox is off because it does not work as
/// root or in a container; the browser opens only the project's own pages.
pub const FLAGS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// A Chromium that starts, and a driver for it.
pub struct Browser {
    pub chromium: PathBuf,
    /// The same without the parts of a window, if it is installed: it opens a page in a third of the time.
    pub shell: Option<PathBuf>,
    pub driver: PathBuf,
}

impl Browser {
    /// Writes what the test runner tells the driver about the browser, and returns the file.
    pub fn webdriver_json(&self) -> Result<PathBuf, String> {
        let file = project::scratch().join("webdriver.json");
        let capabilities = json!({ "goog:chromeOptions": { "binary": self.chromium, "args": FLAGS } });
        fs::create_dir_all(project::scratch())
            .and_then(|()| fs::write(&file, capabilities.to_string()))
            .map_err(|error| format!("{} cannot be written: {error}", file.display()))?;
        Ok(file)
    }
}

/// Debian's packages for what is missing: the browser, its shell, its driver, and a small font with Chinese characters, so that
/// pictures of the page show text and not boxes.
pub fn missing() -> Vec<&'static str> {
    let mut packages = Vec::new();
    if chromium().is_none() {
        packages.push("chromium");
    }
    if driver().is_none() {
        packages.push("chromium-driver");
    }
    // Only for a Chromium that is, or will be, from Debian as well.
    if is_debian() && on_path(&[SHELL]).is_none() && (chromium().is_none() || version("chromium").is_some()) {
        packages.push(SHELL);
    }
    if is_debian() && !has_chinese_font() {
        packages.push(FONT);
    }
    packages
}

/// The browser and its driver, both tried out.
pub fn find() -> Result<Browser, String> {
    let hint = if is_debian() {
        format!("Run `{}`", how_to_install(&["chromium", "chromium-driver"]))
    } else {
        "Install Chromium or Google Chrome and the chromedriver of the same version".to_string()
    };
    let chromium =
        chromium().ok_or_else(|| format!("No Chromium was found. {hint}, or set CHROME to the browser's program."))?;
    let driver = driver().ok_or_else(|| {
        format!("Chromium is there but its driver is not. {hint}, or set CHROMEDRIVER to the driver's program.")
    })?;
    for program in [&chromium, &driver] {
        let mut version = Command::new(program);
        version.arg("--version");
        let answer = run(version, minutes(1), Output::Kept);
        if !answer.success {
            return Err(format!("{} does not start: {}. {hint}.", program.display(), answer.reason()));
        }
    }
    // Without this name the driver starts but never reaches the browser.
    if ("localhost", 0).to_socket_addrs().is_err() {
        return Err("This machine does not know the name localhost, which the browser's driver needs: add the line \
                    `127.0.0.1 localhost` to /etc/hosts."
            .into());
    }
    Ok(Browser { chromium, shell: shell(), driver })
}

fn chromium() -> Option<PathBuf> {
    let named = env::var_os("CHROME").map(PathBuf::from);
    named.or_else(|| on_path(&CHROMIUM)).or_else(|| Some(PathBuf::from(MAC)).filter(|path| path.is_file()))
}

/// None if the environment names a browser.
fn shell() -> Option<PathBuf> {
    if env::var_os("CHROME").is_some() { None } else { on_path(&[SHELL]) }
}

fn driver() -> Option<PathBuf> {
    env::var_os("CHROMEDRIVER").map(PathBuf::from).or_else(|| on_path(&["chromedriver"]))
}

fn has_chinese_font() -> bool {
    let mut list = Command::new("fc-list");
    list.args([":lang=zh-cn", "family"]);
    let listed = run(list, minutes(1), Output::Kept);
    // If the fonts cannot be listed, it is enough that this one was installed.
    if listed.success { !listed.output.trim().is_empty() } else { version(FONT).is_some() }
}
