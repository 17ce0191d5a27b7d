//! Numbers, tax IDs, bank details, and what a text holds.

use super::{answer, overlay::in_force};
use crate::{
    bank::validate_bank_details,
    field::{FieldQuestion, check_field},
    identify::identify,
    number::validate_invoice_number,
    tax_id::validate_tax_id,
};
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

/// Are these bank details well formed, and do they fit together?
#[wasm_bindgen(js_name = validateBankDetails)]
pub fn js_validate_bank_details(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    answer("validateBankDetails", question, |question| validate_bank_details(question, &in_force(register)))
}

/// What is this number or text?
#[wasm_bindgen(js_name = identify)]
pub fn js_identify(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    answer("identify", question, |question| identify(question, &in_force(register)))
}

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
