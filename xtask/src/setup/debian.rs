//! System packages: installed only as root on Debian or one of its family; elsewhere what is present is used.

use super::say;
use crate::call::{Output, minutes, on_path, run};
use std::fs;
use std::process::Command;

/// Installs packages, or says why not. An empty list is nothing to do.
pub fn install(packages: &[&str]) -> Result<(), String> {
    if packages.is_empty() {
        return Ok(());
    }
    if !can_install() {
        return Err(format!("packages are installed only as root on Debian: `{}`", how_to_install(packages)));
    }
    say(&format!("installing {} with apt-get.", packages.join(", ")));
    apt_get(&["update"], 5)?;
    let mut arguments = vec!["install", "--yes", "--no-install-recommends", "--no-remove"];
    arguments.extend(packages);
    apt_get(&arguments, 20)
}

pub fn can_install() -> bool {
    is_debian() && is_root()
}

/// What a person can run to get packages.
pub fn how_to_install(packages: &[&str]) -> String {
    format!("sudo apt-get install {}", packages.join(" "))
}

/// The version of an installed package.
pub fn version(package: &str) -> Option<String> {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status} ${Version}", package]);
    let answer = run(query, minutes(1), Output::Kept);
    let version = answer.output.strip_prefix("installed ")?;
    answer.success.then(|| version.trim().to_string())
}

pub fn is_debian() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    on_path(&["apt-get"]).is_some() && names_debian(&release)
}

fn names_debian(os_release: &str) -> bool {
    os_release
        .lines()
        .filter_map(|line| line.split_once('='))
        .filter(|(key, _)| *key == "ID" || *key == "ID_LIKE")
        .any(|(_, value)| value.trim_matches('"').split(' ').any(|id| id == "debian"))
}

fn is_root() -> bool {
    let mut id = Command::new("id");
    id.arg("-u");
    run(id, minutes(1), Output::Kept).output.trim() == "0"
}

fn apt_get(arguments: &[&str], limit_in_minutes: u64) -> Result<(), String> {
    let mut apt_get = Command::new("apt-get");
    apt_get
        .args(["--quiet", "--option", "DPkg::Lock::Timeout=120"])
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive");
    let outcome = run(apt_get, minutes(limit_in_minutes), Output::Kept);
    if outcome.success { Ok(()) } else { Err(outcome.reason()) }
}

#[cfg(test)]
mod tests {
    use super::names_debian;

    #[test]
    fn knows_the_family() {
        assert!(names_debian("PRETTY_NAME=\"Debian GNU/Linux 12\"\nID=debian\n"));
        assert!(names_debian("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"));
        assert!(!names_debian("ID=fedora\nHOME_URL=\"https://example.org/debian\"\n"));
        assert!(!names_debian(""));
    }
}
