//! Any JSON as rows of the register: it is refused with a sentence, or added so that the next questions are answered.
#![no_main]

#[path = "../../tests/harness/mod.rs"]
mod harness;

use fapiao_check::{
    question,
    register::{EntityQuestion, REGISTER, Register, find_entity},
};
use harness::json::Json;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(value) = serde_json::from_slice(bytes) else { return };
    let rows = question::read::<Register>(&Json(value)).map_err(|error| error.to_string());
    let overlaid = rows.and_then(|rows| REGISTER.overlaid(&rows).map_err(|error| error.to_string()));
    match overlaid {
        Ok(register) => {
            let question = EntityQuestion { query: "Model Studio".into(), ..EntityQuestion::default() };
            let _ = find_entity(&question, &register);
        }
        Err(sentence) => assert!(!sentence.is_empty()),
    }
});
