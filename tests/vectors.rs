//! Every vector, natively.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod harness;

use fapiao_check::{
    bank, identify, number, payment,
    question::{self, Ask, Foreign, Unreadable},
    register,
    report::Answer,
    tax, tax_id,
};
use serde_json::{Value, json};

/// A JSON value, as a caller's own.
struct Json(Value);

impl Foreign for Json {
    fn is_absent(&self) -> bool {
        self.0.is_null()
    }

    fn text(&self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    fn flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn count(&self) -> Option<u32> {
        self.0.as_u64()?.try_into().ok()
    }

    fn list(&self) -> Option<Vec<Json>> {
        Some(self.0.as_array()?.iter().cloned().map(Json).collect())
    }

    fn fields(&self) -> Result<Option<Vec<(String, Json)>>, Unreadable> {
        let field = |(name, value): (&String, &Value)| (name.clone(), Json(value.clone()));
        Ok(self.0.as_object().map(|fields| fields.iter().map(field).collect()))
    }

    fn describe(&self) -> String {
        self.0.to_string()
    }
}

fn ask<Question: Ask, Found: Answer>(given: &Value, function: fn(&Question) -> Found) -> Value {
    let question = question::read(&Json(given.clone())).unwrap_or_else(|wrong| panic!("{given}: {wrong}"));
    let answer = function(&question);
    let mut report = serde_json::to_value(answer.report()).unwrap();
    let Value::Object(fields) = serde_json::to_value(&answer).unwrap() else { panic!("an answer is an object") };
    report.as_object_mut().unwrap().extend(fields);
    report
}

fn answer(function: &str, given: &Value) -> Value {
    match function {
        "taxBreakdown" => ask(given, tax::tax_breakdown),
        "findEntity" => ask(given, register::find_entity),
        "validateInvoiceNumber" => ask(given, number::validate_invoice_number),
        "validateTaxId" => ask(given, tax_id::validate_tax_id),
        "validateBankDetails" => ask(given, bank::validate_bank_details),
        "identify" => ask(given, identify::identify),
        "checkPayment" => ask(given, payment::check_payment),
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
