//! Any text, as it is pasted, dropped or read from a QR code, given to `identify`, to each check that takes one,
//! and its first line to the comparison of names with the rest.
#![no_main]

#[path = "../../tests/harness/mod.rs"]
mod harness;

use harness::{names, native::FUNCTIONS, properties};
use serde_json::json;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes).replace(['{', '}'], "_");
    let fields = [
        ("identify", "text"),
        ("validateInvoiceNumber", "number"),
        ("validateTaxId", "taxId"),
        ("findEntity", "query"),
        ("taxBreakdown", "amount"),
        ("validateBankDetails", "account"),
        ("validateBankDetails", "iban"),
        ("validateBankDetails", "swift"),
        ("validateBankDetails", "cnaps"),
        ("validateBankDetails", "bank"),
        ("validateBankDetails", "country"),
        ("readPaper", "text"),
    ];
    for (name, field) in fields {
        let Some(function) = FUNCTIONS.iter().find(|function| function.name == name) else { continue };
        let faults = properties::faults(function, &json!({ field: text }));
        assert!(faults.is_empty(), "{faults:?}");
    }
    let (first, second) = text.split_once('\n').unwrap_or((&text, &text));
    assert_eq!(names::faults(first, second), Vec::<String>::new());
});
