//! Data flows down: no file uses one on a higher floor, and the map in `CONTRIBUTING.md` is up to date.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

// The walk is the same as that of `cargo xtask house`, and its own tests run here, too.
#[path = "../xtask/src/house/mod.rs"]
mod house;

use house::House;
use std::{fs, path::Path};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn data_flows_down() {
    let faults = House::read(&root().join("src")).unwrap().faults();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_drawing_is_up_to_date() {
    const BEGIN: &str = "<!-- The house: UPDATE_DOCS=1 cargo test --test house -->\n```text\n";
    const END: &str = "```\n";
    let file = root().join("CONTRIBUTING.md");
    let text = fs::read_to_string(&file).unwrap();
    let (before, rest) = text.split_once(BEGIN).expect("CONTRIBUTING.md has a place for the house");
    let (drawn, after) = rest.split_once(END).expect("the drawing has an end");
    let drawing = House::read(&root().join("src")).unwrap().drawing();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&file, [before, BEGIN, &drawing, END, after].concat()).unwrap();
    } else {
        assert!(drawn == drawing, "CONTRIBUTING.md is not up to date: UPDATE_DOCS=1 cargo test --test house writes it");
    }
}

/// The files that a text names: `src/ask.rs`.
fn files(text: &str) -> Vec<&str> {
    let quoted = text.split('`').skip(1).step_by(2);
    quoted.filter_map(|name| name.strip_prefix("src/")).filter(|name| name.ends_with(".rs")).collect()
}

#[test]
fn the_walk_leads_through_the_house() {
    let text = fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap();
    let (_, walk) = text.split_once("<!-- The walk: tests/house.rs -->").expect("CONTRIBUTING.md has a walk");
    let steps = files(walk.split("\n\n").next().unwrap());
    let house = House::read(&root().join("src")).unwrap();
    assert!(steps.len() > 10, "{steps:?}");
    for (at, step) in steps.iter().enumerate().skip(1) {
        assert!(
            steps[..at].iter().any(|before| house.arrows[*before].contains(*step)),
            "no file before it in the walk names {step}"
        );
    }
}

#[test]
fn every_file_that_is_named_exists() {
    for page in ["CONTRIBUTING.md", "README.md", "docs/testing.md", "docs/rust.md"] {
        for file in files(&fs::read_to_string(root().join(page)).unwrap()) {
            assert!(root().join("src").join(file).is_file(), "{page} names src/{file}, which is not there");
        }
    }
}
