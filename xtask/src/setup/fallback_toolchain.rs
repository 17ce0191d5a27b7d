//! Where rustup cannot add the wasm32 target: Debian's own compiler, with a standard library for wasm32 that is built
//! once from Debian's source of it. Everything about this way is in this file.
//!
//! Debian keeps a recent compiler in its stable releases to build browsers with (`rustc-web`), but no wasm32 library for
//! it. Building one takes an unstable switch of cargo; it is used here and nowhere else, because the result is an
//! ordinary toolchain folder with which the project's plain commands work.

use super::debian;
use super::rust::{compiles, leftover};
use super::say;
use crate::call::{Output, minutes, run};
use crate::project::{WASM_TARGET, scratch};
use std::fs::{self, Permissions};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// `lld-22` links for wasm32.
const PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// The toolchain of an earlier run, if it still works. Deleting its folder goes back to trying rustup.
pub fn built_earlier() -> Option<PathBuf> {
    folder().filter(|toolchain| works(toolchain).is_ok())
}

/// Installs Debian's compiler where it is missing and builds the library for it.
pub fn build() -> Result<PathBuf, String> {
    let missing = debian::not_installed(&PACKAGES);
    if !missing.is_empty() {
        debian::install(&missing)?;
    }
    let toolchain = folder().ok_or("Debian's package rustc-web is not installed")?;
    say("building Rust's standard library for wasm32 with Debian's compiler, once: about a minute.");
    let workshop = scratch().join("fallback-toolchain.new");
    leftover(fs::remove_dir_all(&workshop));
    let sysroot = workshop.join("toolchain");
    build_library(&workshop)?;
    assemble(&workshop, &sysroot, &toolchain).map_err(|error| format!("its folder could not be made: {error}"))?;
    leftover(fs::remove_dir_all(&toolchain));
    // The finished folder appears by this one step, so a half-built one is never used.
    fs::rename(&sysroot, &toolchain).map_err(|error| format!("its folder could not be moved: {error}"))?;
    leftover(fs::remove_dir_all(&workshop));
    works(&toolchain).map(|()| toolchain)
}

fn works(toolchain: &Path) -> Result<(), String> {
    compiles(Command::new(toolchain.join("bin/rustc")))
}

/// One folder per version of the package: a library works only with the very compiler that built it.
fn folder() -> Option<PathBuf> {
    let version = debian::version("rustc-web")?;
    let version = version.replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    Some(scratch().join(format!("fallback-toolchain-{version}")))
}

fn build_library(workshop: &Path) -> Result<(), String> {
    let seed = workshop.join("seed");
    let manifest = "[package]\nname = \"seed\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n\n\
                    [profile.release]\ncodegen-units = 1\n";
    fs::create_dir_all(seed.join("src"))
        .and_then(|()| fs::write(seed.join("Cargo.toml"), manifest))
        .and_then(|()| fs::write(seed.join("src/lib.rs"), ""))
        .map_err(|error| format!("its folder could not be made: {error}"))?;
    let mut cargo = Command::new("/usr/bin/cargo");
    cargo
        .args(["build", "--release", "--target", WASM_TARGET, "-Zbuild-std=std,panic_abort,test"])
        .current_dir(&seed)
        .env("CARGO_TARGET_DIR", workshop.join("out"))
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTC_BOOTSTRAP", "1")
        // So that the project's link-time optimisation reaches into the library.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes");
    for variable in ["CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET", "RUSTC_WRAPPER", "RUSTUP_TOOLCHAIN"] {
        cargo.env_remove(variable);
    }
    let built = run(cargo, minutes(20), Output::Kept);
    if built.success { Ok(()) } else { Err(format!("its library could not be built: {}", built.reason())) }
}

/// A folder laid out as rustup lays out its own: the new library beside links to Debian's, and the three programs.
fn assemble(workshop: &Path, sysroot: &Path, final_place: &Path) -> io::Result<()> {
    let library = sysroot.join("lib/rustlib").join(WASM_TARGET).join("lib");
    fs::create_dir_all(&library)?;
    for entry in fs::read_dir(workshop.join("out").join(WASM_TARGET).join("release/deps"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if (name.ends_with(".rlib") || name.ends_with(".rmeta")) && !name.starts_with("libseed-") {
            fs::copy(entry.path(), library.join(&name))?;
        }
    }
    for entry in fs::read_dir("/usr/lib/rustlib")? {
        let entry = entry?;
        if entry.file_name() != WASM_TARGET {
            link(&entry.path(), &sysroot.join("lib/rustlib").join(entry.file_name()))?;
        }
    }
    let programs = sysroot.join("bin");
    fs::create_dir_all(&programs)?;
    link(Path::new("/usr/bin/cargo"), &programs.join("cargo"))?;
    // Scripts, not links: Debian's rustc finds its library by where it lies itself, whatever name it is called by.
    for program in ["rustc", "rustdoc"] {
        let script = format!("#!/bin/sh\nexec /usr/bin/{program} --sysroot '{}' \"$@\"\n", final_place.display());
        fs::write(programs.join(program), script)?;
        executable(&programs.join(program))?;
    }
    Ok(())
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(from, to)
}

#[cfg(unix)]
fn executable(file: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(file, Permissions::from_mode(0o755))
}

// Debian is Unix; elsewhere `build` ends before it comes here.
#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(not(unix))]
fn executable(_: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
