//! Any question of any function: what must hold of every answer is in `tests/harness/properties.rs`.
#![no_main]

#[path = "../../tests/harness/mod.rs"]
mod harness;

use harness::properties;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let (function, question) = properties::question(bytes);
    let faults = properties::faults(function, &question);
    assert!(faults.is_empty(), "{faults:?}");
});
