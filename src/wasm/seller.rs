//! Who an invoice is from.

use super::door::{answer, in_force};
use crate::seller::validate_seller;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// Is this seller block the one that is listed?
#[wasm_bindgen(js_name = validateSeller)]
pub fn js_validate_seller(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    answer("validateSeller", question, |question| validate_seller(question, &in_force(register)))
}
