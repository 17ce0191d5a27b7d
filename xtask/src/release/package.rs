//! `cargo xtask package`: the npm package, as a tarball in `target/package`.

use super::{File, files, tar, write};
use crate::call::{Output, minutes, run};
use crate::project::{self, PACKAGE, WASM_TARGET};
use crate::setup::Machine;
use serde_json::{Value, json};
use std::fs;

/// Makes the tarball and says where it lies.
pub fn package(machine: &Machine) -> Result<(), String> {
    let mut files = files(&project::package())?;
    // What the generator declares of its modules is inside of ours.
    files.retain(|file| !(file.path.starts_with("pkg/") && file.path.ends_with(".d.ts")));
    let root = project::root();
    let read = |name: &str| fs::read(root.join(name)).map_err(|error| format!("{name} cannot be read: {error}."));
    files.push(File::new("LICENSE", read("LICENSE")?));
    files.push(File::new("README.md", read("docs/embedding.md")?));
    files.push(File::new("provenance.txt", provenance(machine, &files)));
    let version = version(&String::from_utf8_lossy(&read("Cargo.toml")?))?;
    files.push(File::new("package.json", format!("{:#}\n", manifest(&version))));

    let folder = project::target().join("package");
    write(&folder.join(PACKAGE), &files)?;
    let tarball = folder.join(format!("{PACKAGE}-{version}.tgz"));
    let unwritable = |error| format!("{} cannot be written: {error}.", tarball.display());
    let bytes = tar::gzipped("package", &files).map_err(unwritable)?;
    fs::write(&tarball, &bytes).map_err(unwritable)?;
    println!("{} ({} files, {} kB)", tarball.display(), files.len(), bytes.len() / 1000);
    Ok(())
}

/// The version in the workspace's `Cargo.toml`.
fn version(manifest: &str) -> Result<String, String> {
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = \""));
    let version = line.and_then(|rest| rest.strip_suffix('"')).map(str::to_owned);
    version.ok_or_else(|| "Cargo.toml names no version.".to_owned())
}

fn manifest(version: &str) -> Value {
    let typed = |types: &str, code: &str| json!({ "types": types, "default": code });
    json!({
        "name": PACKAGE,
        "version": version,
        "description": "Checks a Chinese invoice (fapiao), a payment or a form field in the reader's own browser.",
        "keywords": ["fapiao", "发票", "invoice", "tax id", "validation", "web components", "wasm"],
        "license": "MIT",
        "type": "module",
        "engines": { "node": ">=20" },
        "types": "./fapiao-check.d.ts",
        "exports": {
            ".": typed("./fapiao-check.d.ts", "./fapiao-check.js"),
            "./elements": typed("./elements.d.ts", "./elements/define.js"),
            "./elements/*.js": "./elements/*.js",
            "./guidance": "./guidance/search.js",
            "./guidance/answers.json": "./guidance/answers.json",
            "./bulk": typed("./bulk/bulk.d.ts", "./bulk/bulk.js"),
            "./bulk/encoding": "./bulk/encoding.js",
            "./in-worker": typed("./in-worker.d.ts", "./in-worker.js"),
            "./worker": "./worker.js",
            "./wasm/*": "./pkg/*",
            "./register.json": "./register.json",
            "./custom-elements.json": "./custom-elements.json",
            "./package.json": "./package.json",
        },
        // Only these do something when they are imported.
        "sideEffects": [
            "./elements/define.js",
            "./elements/files.js",
            "./elements/bulk.js",
            "./worker.js",
            "./bulk/worker.js",
            "./readers/worker.js",
            "./pkg/vendor/**",
        ],
        "customElements": "./custom-elements.json",
    })
}

/// Where the modules come from: enough to make them again and compare.
fn provenance(machine: &Machine, files: &[File]) -> String {
    let mut git = machine.command("git");
    git.args(["describe", "--always", "--abbrev=40", "--exclude=*", "--dirty= (with changes that are not committed)"]);
    let mut cargo = machine.cargo_wasm32();
    cargo.arg("--version");
    let mut rustc = machine.rustc_wasm32();
    rustc.arg("--version");
    let say = |command| {
        let outcome = run(command, minutes(1), Output::Kept);
        if outcome.success { outcome.output.trim().to_owned() } else { "not known".to_owned() }
    };
    let mut text = format!(
        "Built from commit {}\nwith {}, {} and wasm-bindgen {}\nfor {WASM_TARGET} by `cargo xtask package`.\n\nsha256 of each module:\n",
        say(git),
        say(rustc),
        say(cargo),
        wasm_bindgen_version(),
    );
    for file in files.iter().filter(|file| file.path.ends_with(".wasm")) {
        text += &format!("{}  {}\n", file.sha256(), file.path);
    }
    text
}

/// The version that the workspace is locked to.
fn wasm_bindgen_version() -> String {
    let lock = fs::read_to_string(project::root().join("Cargo.lock")).unwrap_or_default();
    let behind = lock.split_once("name = \"wasm-bindgen\"\nversion = \"").map(|(_, behind)| behind).unwrap_or_default();
    behind.split('"').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_crate() {
        assert_eq!(version("[package]\nversion = \"1.2.3\"\n[dependencies]\nx = \"9\"\n"), Ok("1.2.3".into()));
        assert!(version("[package]\n").is_err());
    }

    #[test]
    fn every_export_is_a_file() -> Result<(), String> {
        let package = project::package();
        let manifest = manifest("0.0.0");
        let exports = manifest["exports"].as_object().ok_or("no exports")?;
        let targets = exports.values().flat_map(|target| match target {
            Value::Object(conditions) => conditions.values().filter_map(Value::as_str).collect(),
            target => target.as_str().into_iter().collect::<Vec<_>>(),
        });
        for target in targets.filter(|target| !target.contains('*') && *target != "./package.json") {
            assert!(package.join(target).is_file(), "{target}");
        }
        Ok(())
    }
}
