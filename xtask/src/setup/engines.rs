//! The browsers other than Chromium: Firefox, and WebKit with a virtual screen.

use super::debian::{self, how_to_install};
use crate::call::on_path;

/// The programs, each with Debian's package. Playwright speaks to Firefox itself, so no driver is needed for it;
/// WebKit's driver includes its browser.
const PROGRAMS: [(&str, &str); 3] =
    [("firefox-esr", "firefox-esr"), ("WebKitWebDriver", "webkit2gtk-driver"), ("Xvfb", "xvfb")];

/// Installs what is missing. `Some` says why nothing can be installed on this machine.
pub fn install() -> Result<Option<String>, String> {
    let missing: Vec<&str> =
        PROGRAMS.iter().filter(|(program, _)| on_path(&[program]).is_none()).map(|(_, package)| *package).collect();
    if missing.is_empty() || debian::can_install() {
        return debian::install(&missing).map(|()| None);
    }
    Ok(Some(format!("these are installed only as root on Debian: `{}`", how_to_install(&missing))))
}
