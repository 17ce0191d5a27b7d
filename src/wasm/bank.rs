//! Bank details.

use super::door::{answer, in_force};
use crate::bank::validate_bank_details;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// Are these bank details well formed, and do they fit together?
#[wasm_bindgen(js_name = validateBankDetails)]
pub fn js_validate_bank_details(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    answer("validateBankDetails", question, |question| validate_bank_details(question, &in_force(register)))
}
