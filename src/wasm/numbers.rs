//! Numbers, tax IDs, and what a text contains.

use super::door::{answer, in_force};
use crate::{identify::identify, number::validate_invoice_number, tax_id::validate_tax_id};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// Is this number right, and what does it say?
#[wasm_bindgen(js_name = validateInvoiceNumber)]
pub fn js_validate_invoice_number(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    answer("validateInvoiceNumber", question, |question| validate_invoice_number(question, &in_force(register)))
}

/// Is this tax ID well formed, and what does it say?
#[wasm_bindgen(js_name = validateTaxId)]
pub fn js_validate_tax_id(question: &JsValue) -> Result<JsValue, JsError> {
    answer("validateTaxId", question, validate_tax_id)
}

/// What is this number or text?
#[wasm_bindgen(js_name = identify)]
pub fn js_identify(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    answer("identify", question, |question| identify(question, &in_force(register)))
}
