//! Every vector again, through the WebAssembly module in a browser; and the rules of the border itself.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod harness;

use fapiao_check::wasm::{
    self, bank, entity, field, files, first, list, numbers, paper, payment, registers, request, seller,
};
use js_sys::JSON;
use serde_json::Value;
use wasm_bindgen::{JsCast, JsError, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn answer(function: &str, given: &JsValue) -> Result<JsValue, JsError> {
    match function {
        "taxBreakdown" => first::js_tax_breakdown(given, 0),
        "findEntity" => entity::js_find_entity(given, 0),
        "validateInvoiceNumber" => numbers::js_validate_invoice_number(given, 0),
        "validateTaxId" => numbers::js_validate_tax_id(given),
        "checkPayment" => payment::js_check_payment(given, 0),
        "checkInvoiceRequest" => request::js_check_invoice_request(given, 0),
        "planAftercare" => request::js_plan_aftercare(given, 0),
        "validateSeller" => seller::js_validate_seller(given, 0),
        "validateBankDetails" => bank::js_validate_bank_details(given, 0),
        "identify" => numbers::js_identify(given, 0),
        "checkInvoice" => files::js_check_invoice(given, 0),
        "reconcile" => files::js_reconcile(given, 0),
        "readList" => list::js_read_list(given),
        "readPaper" => paper::js_read_paper(given),
        "checkField" => field::js_check_field(given, 0),
        other => panic!("no function {other}"),
    }
}

fn to_js(value: &Value) -> JsValue {
    JSON::parse(&value.to_string()).unwrap()
}

fn from_js(value: &JsValue) -> Value {
    serde_json::from_str(&String::from(JSON::stringify(value).unwrap())).unwrap()
}

fn refusal(function: &str, question: &str) -> String {
    let error = JsValue::from(answer(function, &JSON::parse(question).unwrap()).unwrap_err());
    assert!(error.is_instance_of::<js_sys::Error>(), "a real Error");
    error.unchecked_into::<js_sys::Error>().message().into()
}

#[wasm_bindgen_test]
fn every_vector_holds_in_the_browser() {
    let vectors = harness::vectors();
    assert!(vectors.len() > 50);
    let faults: Vec<String> = vectors
        .iter()
        .flat_map(|vector| {
            let found = answer(&vector.ask, &to_js(&vector.given)).unwrap_or_else(|_| panic!("{} throws", vector.name));
            vector.faults(&from_js(&found))
        })
        .collect();
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[wasm_bindgen_test]
fn a_callers_mistake_names_the_path() {
    for (function, question, message) in [
        (
            "taxBreakdown",
            r#"{"amuont":"1"}"#,
            "taxBreakdown: unknown field `amuont`; expected one of amount, rate, product, orderDate, currency",
        ),
        (
            "taxBreakdown",
            r#"{"amount":6150}"#,
            "taxBreakdown: `amount` must be a string such as \"6150.00\", found the number 6150",
        ),
        ("taxBreakdown", "null", "taxBreakdown: the question must be an object, found nothing"),
        ("taxBreakdown", "[]", "taxBreakdown: the question must be an object, found a list"),
        ("taxBreakdown", "\"6150\"", "taxBreakdown: the question must be an object, found \"6150\""),
        ("checkPayment", r#"{"order":{"amout":"1"}}"#, "checkPayment: unknown field `order.amout`"),
        (
            "checkPayment",
            r#"{"order":{"schedule":[{"due":true},{"due":"yes"}]}}"#,
            "checkPayment: `order.schedule[1].due` must be true or false, found \"yes\"",
        ),
        (
            "checkPayment",
            r#"{"context":"alibaba"}"#,
            "checkPayment: `context` must be one of \"alibaba-order\", \"alibaba-cloud\", found \"alibaba\"",
        ),
        (
            "checkPayment",
            r#"{"today":"21/11/2026"}"#,
            "checkPayment: `today` must be a day such as \"2026-01-15\", found \"21/11/2026\"",
        ),
        (
            "checkPayment",
            r#"{"answers":{"account-confirmed":true}}"#,
            "checkPayment: `answers.account-confirmed` must be one of",
        ),
        ("checkField", r#"{"value":"1"}"#, "checkField: `check` must say what the field holds, found nothing"),
        ("checkField", r#"{"check":"vat"}"#, "checkField: `check` must be one of \"amount\", \"rate\", \"tax-id\", "),
        (
            "validateInvoiceNumber",
            r#"{"number":24332000000012345678}"#,
            "validateInvoiceNumber: `number` must be a string",
        ),
    ] {
        let found = refusal(function, question);
        assert!(found.starts_with(message), "expected {message}\nfound {found}");
    }
}

#[wasm_bindgen_test]
fn after_a_mistake_the_next_question_is_answered() {
    let _ = refusal("taxBreakdown", r#"{"amount":1}"#);
    let found = from_js(&answer("taxBreakdown", &JSON::parse(r#"{"amount":"6,150","rate":"6%"}"#).unwrap()).unwrap());
    assert_eq!(found["net"], "5801.89");
}

#[wasm_bindgen_test]
fn null_and_undefined_are_absent() {
    let question = js_sys::eval("({ amount: '100', rate: '13%', product: null, currency: undefined })").unwrap();
    assert_eq!(from_js(&answer("taxBreakdown", &question).unwrap())["balancingTax"], "11.50");
}

#[wasm_bindgen_test]
fn hostile_objects_are_refused_or_answered() {
    for source in
        ["({ get amount() { throw new Error('no') } })", "new Proxy({}, { ownKeys() { throw new Error('no') } })"]
    {
        assert!(answer("taxBreakdown", &js_sys::eval(source).unwrap()).is_err(), "{source}");
    }
    for text in
        ["'\\ud800'", "'\\0'", "'\\u202e123'", "'9'.repeat(10000)", "'😀'.repeat(5000)", "'،'", "'１'.repeat(99)"]
    {
        for function in ["taxBreakdown", "validateInvoiceNumber", "findEntity"] {
            let field = match function {
                "taxBreakdown" => "amount",
                "findEntity" => "query",
                _ => "number",
            };
            let question = js_sys::eval(&format!("({{ {field}: {text} }})")).unwrap();
            let found = from_js(&answer(function, &question).unwrap());
            assert_ne!(found["verdict"], "clear", "{function} {text}");
        }
    }
}

#[wasm_bindgen_test]
fn a_register_is_overlaid_by_its_number() {
    let overlay = |text: &str| registers::overlay(&JSON::parse(text).unwrap());
    let row = r#"{"register":{"entities":[{"id":"mine","name":{"en":"Mine Co., Ltd."}}]}}"#;
    let number = overlay(row).unwrap_or_else(|_| panic!("the overlay is refused"));
    let question = JSON::parse(r#"{"query":"Mine Co., Ltd."}"#).unwrap();
    let origin = |register| {
        let found = from_js(&entity::js_find_entity(&question, register).unwrap_or_else(|_| panic!("throws")));
        found["matches"][0]["origin"].clone()
    };
    assert_eq!(origin(number), "overlay");
    // Neither the built-in register nor an unknown number has it.
    assert_eq!((origin(0), origin(number + 1)), (Value::Null, Value::Null));
    assert!(overlay(r#"{"register":{"entities":[{}]}}"#).is_err());
    assert_eq!(origin(number), "overlay");
}

#[wasm_bindgen_test]
fn rules_are_listed() {
    let rules = from_js(&wasm::js_rules().unwrap());
    let sum = rules.as_array().unwrap().iter().find(|rule| rule["code"] == "tax/sum-differs").unwrap();
    assert_eq!((&sum["family"], &sum["severity"]), (&Value::from("tax"), &Value::from("info")));
    assert!(!sum["source"].as_array().unwrap().is_empty());
}
