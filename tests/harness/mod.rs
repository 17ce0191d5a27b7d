//! Vectors: questions with their expected answers, as data, so that the same ones run natively and in the browser.

#![allow(dead_code)] // Each test file uses a part of it.

pub mod json;
#[cfg(not(target_arch = "wasm32"))]
pub mod names;
#[cfg(not(target_arch = "wasm32"))]
pub mod native;
#[cfg(not(target_arch = "wasm32"))]
pub mod properties;

use serde_json::Value;

/// One file of vectors per family; each vector names the rule of the sources that it proves.
pub const FILES: &[(&str, &str)] = &[
    ("tax", include_str!("../vectors/tax.json")),
    ("currency", include_str!("../vectors/currency.json")),
    ("entity", include_str!("../vectors/entity.json")),
    ("number", include_str!("../vectors/number.json")),
    ("tax_id", include_str!("../vectors/tax_id.json")),
    ("bank", include_str!("../vectors/bank.json")),
    ("bank_values", include_str!("../vectors/bank_values.json")),
    ("identify", include_str!("../vectors/identify.json")),
    ("field", include_str!("../vectors/field.json")),
    ("paper", include_str!("../vectors/paper.json")),
    ("pictures", include_str!("../vectors/pictures.json")),
    ("list", include_str!("../vectors/list.json")),
    ("invoice", include_str!("../vectors/invoice.json")),
    ("reconcile", include_str!("../vectors/reconcile.json")),
    ("payment", include_str!("../vectors/payment.json")),
    ("payment_proof", include_str!("../vectors/payment_proof.json")),
    ("seller", include_str!("../vectors/seller.json")),
    ("payment_gates", include_str!("../vectors/payment_gates.json")),
    ("payment_amounts", include_str!("../vectors/payment_amounts.json")),
    ("payment_way", include_str!("../vectors/payment_way.json")),
    ("situations", include_str!("../vectors/situations.json")),
    ("request", include_str!("../vectors/request.json")),
    ("request_titles", include_str!("../vectors/request_titles.json")),
    ("request_items", include_str!("../vectors/request_items.json")),
    ("request_split", include_str!("../vectors/request_split.json")),
    ("aftercare", include_str!("../vectors/aftercare.json")),
    ("aftercare_mail", include_str!("../vectors/aftercare_mail.json")),
    ("aftercare_refund", include_str!("../vectors/aftercare_refund.json")),
];

/// A question with its expected answer.
pub struct Vector {
    /// The file and what the vector says, for messages.
    pub name: String,
    /// The rules of the sources that it proves, by their ids.
    pub proves: Vec<String>,
    /// The function to ask, by its name in JavaScript.
    pub ask: String,
    /// The question.
    pub given: Value,
    /// The part of the answer that is expected; an object can have fewer fields than the answer, but a list must be
    /// complete.
    pub answer: Value,
    /// The codes of all findings and of all that could not be checked, each as often as it occurs.
    pub codes: Vec<String>,
    /// Codes that are near, and must not occur.
    pub passes: Vec<String>,
}

/// Every vector of every file.
pub fn vectors() -> Vec<Vector> {
    FILES.iter().flat_map(|(file, text)| read(file, text)).collect()
}

fn read(file: &str, text: &str) -> Vec<Vector> {
    let list: Vec<Value> = serde_json::from_str(text).unwrap_or_else(|wrong| panic!("{file}.json: {wrong}"));
    list.into_iter()
        .map(|vector| {
            let says = vector["says"].as_str().unwrap_or_else(|| panic!("{file}.json: a vector without `says`"));
            let name = format!("{file}: {says}");
            let proves = words(&vector["proves"]);
            assert!(!proves.is_empty(), "{name}: names no rule of the sources in `proves`");
            for key in vector.as_object().into_iter().flat_map(|vector| vector.keys()) {
                let known = ["says", "proves", "ask", "given", "answer", "codes", "passes"];
                assert!(known.contains(&key.as_str()), "{name}: unknown key `{key}`");
            }
            assert!(vector["codes"].is_array(), "{name}: `codes` is missing");
            Vector {
                ask: vector["ask"].as_str().unwrap_or_default().to_owned(),
                given: expanded(&vector["given"]),
                answer: vector["answer"].clone(),
                codes: words(&vector["codes"]),
                passes: words(&vector["passes"]),
                proves,
                name,
            }
        })
        .collect()
}

/// A text that is written as `{ "repeat": ["ab", 3] }`, in full.
fn expanded(given: &Value) -> Value {
    match given {
        Value::Object(fields) => match fields.get("repeat").and_then(Value::as_array).map(Vec::as_slice) {
            Some([Value::String(text), Value::Number(count)]) => {
                Value::from(text.repeat(count.as_u64().and_then(|count| count.try_into().ok()).unwrap_or(0)))
            }
            _ => Value::Object(fields.iter().map(|(name, value)| (name.clone(), expanded(value))).collect()),
        },
        Value::Array(items) => Value::Array(items.iter().map(expanded).collect()),
        _ => given.clone(),
    }
}

fn words(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|word| word.as_str().map(str::to_owned)).collect()
}

impl Vector {
    /// The fault of this answer, if any.
    pub fn faults(&self, answer: &Value) -> Vec<String> {
        let mut faults = Vec::new();
        compare("answer", &self.answer, answer, &mut faults);
        let (mut expected, mut found) = (self.codes.clone(), codes(answer));
        expected.sort();
        found.sort();
        if expected != found {
            faults.push(format!("codes: expected {expected:?}, found {found:?}"));
        }
        faults.extend(
            self.passes.iter().filter(|code| found.contains(code)).map(|code| format!("{code} must not occur")),
        );
        faults.extend(unfinished(answer));
        faults.into_iter().map(|fault| format!("{}: {fault}", self.name)).collect()
    }
}

/// The codes of an answer.
pub fn codes(answer: &Value) -> Vec<String> {
    let list = |key: &str| answer[key].as_array().cloned().unwrap_or_default();
    let rows = list("rows").into_iter().flat_map(|row| row["findings"].as_array().cloned().unwrap_or_default());
    let entries = list("findings").into_iter().chain(list("unchecked")).chain(rows);
    entries.filter_map(|entry| entry["code"].as_str().map(str::to_owned)).collect()
}

/// `null` in an expected object means "absent".
fn compare(path: &str, expected: &Value, found: &Value, faults: &mut Vec<String>) {
    match (expected, found) {
        (Value::Null, Value::Null) => {}
        (Value::Object(fields), Value::Object(_)) => {
            for (name, value) in fields {
                compare(&format!("{path}.{name}"), value, &found[name], faults);
            }
        }
        (Value::Array(items), Value::Array(others)) => {
            if items.len() != others.len() {
                faults.push(format!("{path}: expected {} entries, found {}", items.len(), others.len()));
            }
            for (at, (item, other)) in items.iter().zip(others).enumerate() {
                compare(&format!("{path}[{at}]"), item, other, faults);
            }
        }
        _ if path == "answer" && expected.is_null() => {}
        _ if expected == found => {}
        _ => faults.push(format!("{path}: expected {expected}, found {found}")),
    }
}

/// Sentences with a placeholder that was not filled in, or without one of the languages.
pub fn unfinished(value: &Value) -> Vec<String> {
    match value {
        Value::Object(fields) => {
            let mut faults: Vec<String> = fields.values().flat_map(unfinished).collect();
            if fields.contains_key("en") && fields.len() <= 2 {
                for sentence in fields.values().filter_map(Value::as_str) {
                    if sentence.is_empty() || has_placeholder(sentence) {
                        faults.push(format!("unfinished sentence “{sentence}”"));
                    }
                }
            }
            faults
        }
        Value::Array(items) => items.iter().flat_map(unfinished).collect(),
        _ => Vec::new(),
    }
}

/// The names of placeholders in a sentence.
pub fn placeholders(sentence: &str) -> Vec<&str> {
    let names = sentence.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name));
    names.filter(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic())).collect()
}

fn has_placeholder(sentence: &str) -> bool {
    !placeholders(sentence).is_empty()
}
