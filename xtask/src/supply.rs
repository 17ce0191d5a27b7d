//! `cargo xtask supply`: the packages of npm that the project is built on. Every one has an approved licence, comes
//! from the registry with its checksum, is there in only one version, and is not banned. The modules contain only the
//! crates that `xtask/supply.json` names. `cargo deny check` checks the crates themselves (`deny.toml`).

use crate::call::{Output, minutes, run};
use crate::project::{self, PACKAGE, WASM_TARGET};
use crate::setup::Machine;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;
use std::time::Duration;

/// What was approved by hand.
const AGREED: &str = include_str!("../supply.json");
/// Hosts' own toolchains in `tests/embed/more` do not belong to the project, and are fetched by `cargo xtask embed` alone.
const NPM_LOCKS: [&str; 3] = ["package-lock.json", "bench/package-lock.json", "tests/embed/package-lock.json"];

/// A package that somebody else wrote.
struct Part {
    name: String,
    version: String,
    licence: String,
    /// What is wrong with its origin.
    stray: Option<&'static str>,
}

/// Compares everything with the list; the sentence says how many packages that were.
pub fn check(machine: &Machine) -> Result<String, String> {
    let agreed: Value = serde_json::from_str(AGREED).map_err(|error| format!("xtask/supply.json: {error}."))?;
    let mut parts = Vec::new();
    for lock in NPM_LOCKS {
        parts.extend(packages(lock)?);
    }
    let mut faults: Vec<String> = parts.iter().flat_map(|part| faults_of(part, &agreed)).collect();
    let licences = parts.iter().map(|part| part.licence.clone()).collect();
    faults.extend(unlike("licence", licences, names(&agreed["licences"])));
    faults.extend(unlike("duplicate", duplicates(&parts), names(&agreed["duplicates"])));
    faults.extend(unlike("crate of the modules", module(machine)?, names(&agreed["module"])));
    if faults.is_empty() {
        return Ok(format!("{} packages: licences, sources, duplicates and bans hold.", parts.len()));
    }
    faults.sort();
    faults.dedup();
    Err(faults.join("\n"))
}

/// The registry's advisories about the packages that the page serves, if the registry can be reached.
pub fn advisories(machine: &Machine) -> Result<String, String> {
    let mut npm = machine.command("npm");
    npm.args(["audit", "--omit=dev", "--json"]);
    let outcome = run(npm, Duration::from_secs(30), Output::Kept);
    let report = outcome.output.find('{').and_then(|start| {
        serde_json::Deserializer::from_str(&outcome.output[start..]).into_iter::<Value>().next()?.ok()
    });
    let weak = report.as_ref().and_then(|report| report["metadata"]["vulnerabilities"]["total"].as_u64());
    let packages = match weak {
        Some(0) => "none is known of the packages".to_string(),
        Some(count) => {
            return Err(format!("Advisories: {count} of the packages that the page serves.\n{}", outcome.output));
        }
        None => {
            let reason = report.as_ref().and_then(|report| report["message"].as_str()).map(str::to_owned);
            format!("packages not checked, because {}", reason.unwrap_or_else(|| outcome.reason()))
        }
    };
    Ok(format!("Advisories: {packages}."))
}

fn faults_of(part: &Part, agreed: &Value) -> Vec<String> {
    let Part { name, version, stray, .. } = part;
    let banned = agreed["banned"][name].as_str().map(|why| format!("{name} {version} is banned: {why}."));
    banned.into_iter().chain(stray.map(|what| format!("{name} {version} {what}."))).collect()
}

/// What is there but not approved, and what is approved but no longer there.
fn unlike(what: &str, found: BTreeSet<String>, agreed: BTreeSet<String>) -> Vec<String> {
    let new = found.difference(&agreed).map(|name| format!("New {what}: {name}. Agree to it in xtask/supply.json."));
    let gone =
        agreed.difference(&found).map(|name| format!("No longer a {what}: {name}. Take it out of xtask/supply.json."));
    new.chain(gone).collect()
}

/// The strings of a list, or the names of an object.
fn names(agreed: &Value) -> BTreeSet<String> {
    match agreed {
        Value::Object(reasons) => reasons.keys().cloned().collect(),
        list => list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect(),
    }
}

/// Packages that are there in several versions.
fn duplicates(parts: &[Part]) -> BTreeSet<String> {
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for part in parts {
        versions.entry(&part.name).or_default().insert(&part.version);
    }
    versions.iter().filter(|(_, versions)| versions.len() > 1).map(|(name, _)| name.to_string()).collect()
}

/// The packages of a lock file.
fn packages(lock: &str) -> Result<Vec<Part>, String> {
    let text = fs::read_to_string(project::root().join(lock)).map_err(|error| format!("{lock}: {error}."))?;
    read_packages(&text).map_err(|error| format!("{lock}: {error}."))
}

fn read_packages(lock: &str) -> Result<Vec<Part>, serde_json::Error> {
    let lock: Value = serde_json::from_str(lock)?;
    let part = |(path, package): (&String, &Value)| {
        let name = path.rsplit_once("node_modules/")?.1.to_owned();
        let text = |field: &str| package[field].as_str().unwrap_or_default().to_owned();
        // An address in the lock file is always outside the registry, because addresses in the registry are left out.
        let stray = if !text("integrity").starts_with("sha512-") {
            Some("has no checksum")
        } else if package.get("resolved").is_some() || package.get("link").is_some() {
            Some("names an address of its own")
        } else {
            None
        };
        let licence = Some(text("license")).filter(|licence| !licence.is_empty());
        let licence = licence.unwrap_or_else(|| format!("not given by {name}"));
        Some(Part { name, version: text("version"), licence, stray })
    };
    Ok(lock["packages"].as_object().into_iter().flatten().filter_map(part).collect())
}

/// The crates that the modules in the page are made of.
fn module(machine: &Machine) -> Result<BTreeSet<String>, String> {
    let mut cargo = machine.cargo();
    cargo.args(["tree", "--locked", "--package", PACKAGE, "--features", "wasm,wasm-sheets", "--target", WASM_TARGET]);
    cargo.args(["--edges", "normal,no-proc-macro", "--prefix", "none"]);
    Ok(said(cargo)?.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect())
}

/// Only a program's standard output: cargo prints remarks about downloads to standard error.
fn said(mut command: Command) -> Result<String, String> {
    command.arg("--quiet");
    let outcome = run(command, minutes(5), Output::Kept);
    if outcome.success { Ok(outcome.output) } else { Err(outcome.full()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_needs_a_checksum_and_no_address() -> Result<(), serde_json::Error> {
        let parts = read_packages(
            r#"{"packages": {"": {}, "node_modules/a": {"version": "1.0.0", "license": "MIT", "integrity": "sha512-x"},
            "node_modules/a/node_modules/@b/c": {"version": "2.0.0"},
            "node_modules/d": {"integrity": "sha512-x", "resolved": "git+ssh://elsewhere/d"}}}"#,
        )?;
        let seen: Vec<_> = parts.iter().map(|part| (part.name.as_str(), part.stray.is_some())).collect();
        assert_eq!(seen, [("a", false), ("@b/c", true), ("d", true)]);
        Ok(())
    }

    #[test]
    fn what_is_new_and_what_is_gone_are_both_said() {
        let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
        let said = unlike("licence", set(&["MIT", "GPL-3.0"]), set(&["MIT", "ISC"]));
        assert_eq!(said.len(), 2);
        assert!(said[0].contains("New licence: GPL-3.0") && said[1].contains("No longer a licence: ISC"), "{said:?}");
        assert!(unlike("licence", set(&["MIT"]), set(&["MIT"])).is_empty());
    }

    #[test]
    fn two_versions_are_a_duplicate_and_the_same_one_twice_is_not() {
        let part = |name: &str, version: &str| Part {
            name: name.into(),
            version: version.into(),
            licence: String::new(),
            stray: None,
        };
        let found = duplicates(&[part("a", "1"), part("a", "2"), part("b", "1"), part("b", "1")]);
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["a"]);
    }

    #[test]
    fn a_banned_part_is_named_with_the_reason() {
        let part = Part { name: "event-stream".into(), version: "1".into(), licence: String::new(), stray: None };
        let agreed = serde_json::json!({ "banned": { "event-stream": "it was taken over once" } });
        assert_eq!(faults_of(&part, &agreed), ["event-stream 1 is banned: it was taken over once."]);
    }
}
