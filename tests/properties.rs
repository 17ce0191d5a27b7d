//! The properties of every answer: no panic, the same answer twice, finished sentences, positions inside the text, time
//! in proportion to the length of the text. The fuzzing tests the same with more questions.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod harness;

use harness::{native::FUNCTIONS, properties};
use proptest::prelude::*;
use serde_json::json;
use std::time::Instant;

#[test]
fn they_hold_for_every_vector() {
    let vectors = harness::vectors();
    let mut asked = 0;
    for vector in &vectors {
        let Some(bytes) = properties::bytes(&vector.ask, &vector.given) else { continue };
        let (function, question) = properties::question(&bytes);
        assert_eq!(function.name, vector.ask);
        assert_eq!(properties::faults(function, &question), Vec::<String>::new());
        asked += 1;
    }
    assert!(asked * 10 > vectors.len() * 9, "{asked} of {}", vectors.len());
}

/// The seeds of the fuzzing: every vector, as a question's bytes and as texts; the published register; a sheet.
#[test]
fn seeds_are_written_where_they_are_asked_for() {
    let Some(folder) = std::env::var_os("SEEDS").map(std::path::PathBuf::from) else { return };
    let write = |target: &str, name: &str, bytes: &[u8]| {
        std::fs::create_dir_all(folder.join(target)).unwrap();
        std::fs::write(folder.join(target).join(name), bytes).unwrap();
    };
    for (at, vector) in harness::vectors().iter().enumerate() {
        if let Some(bytes) = properties::bytes(&vector.ask, &vector.given) {
            write("questions", &at.to_string(), &bytes);
        }
        for text in
            ["text", "number", "query", "taxId", "amount", "account", "iban", "swift", "cnaps", "bank", "country"]
                .into_iter()
                .filter_map(|field| vector.given[field].as_str())
        {
            write("texts", &at.to_string(), text.as_bytes());
        }
    }
    write("register", "published.json", include_bytes!("../www/fapiao-check/register.json"));
    let sheet = "发票号码,金额,税率,税额,价税合计\n25332000000012345678,100.00,6%,6.00,106.00\n\"2.5332E+19\",\"1,000.00\",13%,130.01,1130\n";
    write("sheets", "commas.csv", sheet.as_bytes());
    write("sheets", "semicolons.csv", sheet.replace(',', ";").as_bytes());
}

#[test]
fn a_question_survives_its_bytes() {
    let given = json!({ "amount": "6,150", "rate": "6%", "lines": [{ "amount": "1" }, { "rate": "13%" }], "printed": { "net": "88.50" } });
    let (function, question) = properties::question(&properties::bytes("taxBreakdown", &given).unwrap());
    assert_eq!((function.name, question), ("taxBreakdown", given));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn they_hold_for_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let (function, question) = properties::question(&bytes);
        prop_assert_eq!(properties::faults(function, &question), Vec::<String>::new());
    }

    #[test]
    fn they_hold_for_what_people_type(first in any::<u8>(), lines in prop::collection::vec((any::<u8>(), "[0-9０-９.,，%¥￥A-Za-z（）()发票号码公司杭州 -]{0,40}"), 0..12)) {
        let mut bytes = vec![first];
        for (field, typed) in lines {
            bytes.push(field);
            bytes.extend(typed.bytes());
            bytes.push(b'\n');
        }
        let (function, question) = properties::question(&bytes);
        prop_assert_eq!(properties::faults(function, &question), Vec::<String>::new());
    }
}

/// 10 MB of anything is refused, and the longest text that is read is answered, within a second, in every field of
/// every function.
#[test]
fn every_text_is_answered_in_time() {
    for text in [
        "7",
        "x",
        "１",
        "，",
        "发票号码：24332000000012345678\n",
        "Alibaba Cloud Computing Co., Ltd. ",
        "\u{202e}",
        "01,32,,",
    ] {
        for (length, second) in [(10_000_000, 1), (20_000, 2)] {
            let long = text.repeat(length / text.len());
            for function in FUNCTIONS {
                for (path, question) in properties::each_field(function, &long) {
                    let started = Instant::now();
                    let found = harness::native::answer(function.name, &question).unwrap();
                    let took = started.elapsed();
                    // Native code without optimisation on a busy machine; the module is several times faster.
                    assert!(took.as_secs() < second, "{} {path} of {text:?} × {length}: {took:?}", function.name);
                    let is_told =
                        found["findings"].as_array().unwrap().iter().any(|finding| {
                            finding["code"] == "typed/too-long" && finding["params"]["limit"] == "20000"
                        });
                    assert_eq!(is_told, length > 20_000, "{} {path} of {text:?}", function.name);
                }
            }
        }
    }
}
