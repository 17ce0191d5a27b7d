//! The register.

use super::door::{answer, in_force};
use crate::register::find_entity;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// Who invoices this, at which rate?
#[wasm_bindgen(js_name = findEntity)]
pub fn js_find_entity(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    answer("findEntity", question, |question| find_entity(question, &in_force(register)))
}
