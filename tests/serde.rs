//! With the feature `serde`: questions are read and answers are written with the names of the browser's contract.

#![cfg(all(feature = "serde", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod harness;

use fapiao_check::{
    ask::ask,
    payment::{PaymentQuestion, check_payment},
    question::LONGEST,
    register::{REGISTER, Register},
    tax::{TaxQuestion, tax_breakdown},
    value::Value,
};
use serde_json::json;

#[test]
fn every_vector_reads_and_writes_the_same_through_serde() {
    for vector in harness::vectors().iter().filter(|vector| vector.ask == "checkPayment") {
        let question: PaymentQuestion = serde_json::from_value(vector.given.clone()).unwrap();
        let answer = serde_json::to_value(check_payment(&question, &REGISTER)).unwrap();
        assert_eq!(answer, harness::native::answer("checkPayment", &vector.given).unwrap(), "{}", vector.name);
        assert!(vector.faults(&answer).is_empty(), "{}", vector.name);
    }
}

#[test]
fn a_wrong_field_is_refused_by_its_path() {
    let wrong =
        |question: serde_json::Value| serde_json::from_value::<PaymentQuestion>(question).unwrap_err().to_string();
    assert!(wrong(json!({ "order": { "amout": "1" } })).starts_with("unknown field `order.amout`"));
    assert_eq!(
        wrong(json!({ "today": "21/11/2026" })),
        "`today` must be a day such as \"2026-01-15\", found \"21/11/2026\""
    );
    assert!(wrong(json!({ "order": { "amount": 6150.5 } })).ends_with("found the number 6150.5"));
    assert!(serde_json::from_value::<Register>(json!({ "entities": [{ "ide": "x" }] })).is_err());
}

#[test]
fn a_text_that_is_too_long_is_an_error_by_itself_and_a_finding_when_asked() {
    let long = json!({ "amount": "9".repeat(LONGEST + 1), "rate": "6%" });
    let refused = serde_json::from_value::<TaxQuestion>(long.clone()).unwrap_err().to_string();
    assert_eq!(refused, "`amount` must have at most 20000 bytes, found 20001 characters");
    let value: Value = serde_json::from_value(long).unwrap();
    let answer = ask(&value, |question| tax_breakdown(question, &REGISTER)).unwrap();
    assert!(answer.report.findings.iter().any(|found| found.code == "typed/too-long"));
}
