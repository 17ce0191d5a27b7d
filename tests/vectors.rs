//! Every vector, natively.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod harness;

use fapiao_check::{payment, question};
use harness::{json::Json, native};
use serde_json::{Value, json};

fn answer(function: &str, given: &Value) -> Value {
    native::answer(function, given).unwrap_or_else(|wrong| panic!("{function} {given}: {wrong}"))
}

#[test]
fn every_vector_holds() {
    let faults: Vec<String> =
        harness::vectors().iter().flat_map(|vector| vector.faults(&answer(&vector.ask, &vector.given))).collect();
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_wrong_expectation_is_noticed() {
    let vectors = harness::vectors();
    let first = &vectors[0];
    let mut wrong = answer(&first.ask, &first.given);
    wrong["findings"] = json!([{ "code": "tax/none-such", "message": { "en": "{open}", "zh": "" } }]);
    assert!(first.faults(&wrong).len() >= 3, "the comparison must see a wrong code and unfinished sentences");
}

#[test]
fn a_callers_mistake_names_the_path() {
    let refuse = |given: Value| question::read::<payment::PaymentQuestion>(&Json(given)).unwrap_err().to_string();
    for (given, message) in [
        (
            json!({ "order": { "amout": "1" } }),
            "unknown field `order.amout`; expected one of supplier, supplierTaxId, ",
        ),
        (
            json!({ "order": { "schedule": [{}, { "due": "yes" }] } }),
            "`order.schedule[1].due` must be true or false, found \"yes\"",
        ),
        (
            json!({ "transfer": { "amount": 6150 } }),
            "`transfer.amount` must be a string such as \"6150.00\", found 6150",
        ),
        (
            json!({ "context": "alibaba" }),
            "`context` must be one of \"alibaba-order\", \"alibaba-cloud\", found \"alibaba\"",
        ),
        (json!({ "today": "2026-02-30" }), "`today` must be a day such as \"2026-01-15\", found \"2026-02-30\""),
        (json!({ "answers": { "account-confirmed": true } }), "`answers.account-confirmed` must be one of"),
        (json!([]), "the question must be an object, found []"),
        (json!(null), "the question must be an object, found null"),
    ] {
        let found = refuse(given);
        assert!(found.starts_with(message), "expected {message}\nfound {found}");
    }
    let absent = json!({ "order": null, "today": null, "answers": { "account-confirmed": null } });
    assert!(question::read::<payment::PaymentQuestion>(&Json(absent)).is_ok());
}
