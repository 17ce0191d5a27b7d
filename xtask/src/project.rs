//! Where things are: the project's folder, the build folder, the page and its module.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The name of the package, and of the module that the page loads.
pub const PACKAGE: &str = "fapiao-check";
pub const MODULE: &str = "fapiao_check";
pub const FIRST_MODULE: &str = "first";
pub const NUMBERS_MODULE: &str = "numbers";
pub const PAPER_MODULE: &str = "paper";
pub const PICTURE_MODULE: &str = "picture";
pub const LIST_MODULE: &str = "list";
pub const FIELD_MODULE: &str = "field";
pub const BANK_MODULE: &str = "bank";
pub const PAYMENT_MODULE: &str = "payment";
pub const REQUEST_MODULE: &str = "request";
pub const FILES_MODULE: &str = "files";
pub const BULK_MODULE: &str = "bulk";
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The folder that holds the workspace's `Cargo.toml`: the one in which this was called. It might have been compiled in
/// another one, because two checkouts can share a build folder.
pub fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let is_root = |folder: &&Path| folder.join("xtask/Cargo.toml").is_file();
        let here = env::current_dir().unwrap_or_default();
        let compiled_in = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
        here.ancestors().find(is_root).or(compiled_in).unwrap_or(&here).to_path_buf()
    });
    &ROOT
}

/// Cargo's build folder. Every cargo call of xtask is given this one, so that all of them agree on it.
pub fn target() -> PathBuf {
    root().join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// Scratch files of xtask itself; all of them can be deleted at any time.
pub fn scratch() -> PathBuf {
    target().join("xtask")
}

/// The page.
pub fn www() -> PathBuf {
    root().join("www")
}

/// The npm package, exactly as it is shipped; the page is its first user.
pub fn package() -> PathBuf {
    www().join(PACKAGE)
}

/// The built modules; never committed.
pub fn pkg() -> PathBuf {
    package().join("pkg")
}
