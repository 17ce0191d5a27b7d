//! Any question of any function: `tests/harness/properties.rs` has the properties that every answer must have.
#![no_main]

#[path = "../../tests/harness/mod.rs"]
mod harness;

use harness::properties;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let (function, question) = properties::question(bytes);
    let faults = properties::faults(function, &question);
    assert!(faults.is_empty(), "{faults:?}");
});
