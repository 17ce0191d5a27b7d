//! One form field.

use super::door::{answer, in_force};
use crate::form_field::{FieldQuestion, check_field};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// Is this one form field right, so far?
#[wasm_bindgen(js_name = checkField)]
pub fn js_check_field(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    let mut is_named = false;
    let found = answer("checkField", question, |question: &FieldQuestion| {
        is_named = question.check.is_some();
        check_field(question, &in_force(register))
    })?;
    if is_named {
        Ok(found)
    } else {
        Err(JsError::new("checkField: `check` must say what the field holds, found nothing"))
    }
}
