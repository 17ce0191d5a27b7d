//! One form field.

use super::door::{answer, in_force};
use crate::form_field::{BANK_NUMBERS, Check, FieldQuestion, OTHERS, check_field};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// Is this one form field right, so far?
#[wasm_bindgen(js_name = checkField)]
pub fn js_check_field(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    let mut asked = None;
    let found = answer("checkField", question, |question: &FieldQuestion| {
        asked = question.check;
        check_field(question, &in_force(register))
    })?;
    match asked {
        Some(check) if is_answered(check) => Ok(found),
        Some(check) => Err(JsError::new(elsewhere(check))),
        None => Err(JsError::new("checkField: `check` must say what the field holds, found nothing")),
    }
}

fn is_answered(check: Check) -> bool {
    if check.is_bank_number() { BANK_NUMBERS } else { OTHERS }
}

/// The part that answers what this one does not.
fn elsewhere(check: Check) -> &'static str {
    if check.is_bank_number() {
        "checkField: `check`: a bank's number is answered by the part \"bank\""
    } else {
        "checkField: `check`: the part \"bank\" answers bank numbers alone; the others are in the part \"field\""
    }
}
