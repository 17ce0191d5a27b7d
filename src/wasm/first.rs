//! Tax.

use super::door::{answer, in_force};
use crate::tax::tax_breakdown;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// How much of this amount is tax?
#[wasm_bindgen(js_name = taxBreakdown)]
pub fn js_tax_breakdown(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    answer("taxBreakdown", question, |question| tax_breakdown(question, &in_force(register)))
}
