//! Every vector, natively.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod harness;

use fapiao_check::{
    aftercare, bank, identify, number, payment,
    question::{self, Ask},
    register::{self, REGISTER},
    report::Answer,
    request, tax, tax_id,
};
use harness::json::Json;
use serde_json::{Value, json};

fn ask<Question: Ask, Found: Answer>(given: &Value, function: impl Fn(&Question) -> Found) -> Value {
    let question = question::read(&Json(given.clone())).unwrap_or_else(|wrong| panic!("{given}: {wrong}"));
    let answer = function(&question);
    let mut report = serde_json::to_value(answer.report()).unwrap();
    let Value::Object(fields) = serde_json::to_value(&answer).unwrap() else { panic!("an answer is an object") };
    report.as_object_mut().unwrap().extend(fields);
    report
}

fn answer(function: &str, given: &Value) -> Value {
    match function {
        "taxBreakdown" => ask(given, |question| tax::tax_breakdown(question, &REGISTER)),
        "findEntity" => ask(given, |question| register::find_entity(question, &REGISTER)),
        "validateInvoiceNumber" => ask(given, |question| number::validate_invoice_number(question, &REGISTER)),
        "validateTaxId" => ask(given, tax_id::validate_tax_id),
        "checkPayment" => ask(given, |question| payment::check_payment(question, &REGISTER)),
        "checkInvoiceRequest" => ask(given, |question| request::check_invoice_request(question, &REGISTER)),
        "planAftercare" => ask(given, |question| aftercare::plan_aftercare(question, &REGISTER)),
        "validateSeller" => ask(given, |question| payment::seller::validate_seller(question, &REGISTER)),
        "validateBankDetails" => ask(given, |question| bank::validate_bank_details(question, &REGISTER)),
        "identify" => ask(given, |question| identify::identify(question, &REGISTER)),
        other => panic!("no function {other}"),
    }
}

#[test]
fn every_vector_holds() {
    let faults: Vec<String> =
        harness::vectors().iter().flat_map(|vector| vector.faults(&answer(&vector.ask, &vector.given))).collect();
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_wrong_expectation_is_seen() {
    let vectors = harness::vectors();
    let first = &vectors[0];
    let mut wrong = answer(&first.ask, &first.given);
    wrong["findings"] = json!([{ "code": "tax/none-such", "message": { "en": "{open}", "zh": "" } }]);
    assert!(first.faults(&wrong).len() >= 3, "the comparison must see a wrong code and unfinished sentences");
}

#[test]
fn a_callers_mistake_names_the_path() {
    let refuse = |given: Value| question::read::<payment::PaymentQuestion>(&Json(given)).unwrap_err();
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
