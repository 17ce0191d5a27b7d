//! Files of invoices, one by one and many together.

use super::door::{answer, in_force};
use crate::invoice::{check_invoice, reconcile::reconcile};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// What does this file say, and is it right?
#[wasm_bindgen(js_name = checkInvoice)]
pub fn js_check_invoice(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    answer("checkInvoice", question, |question| check_invoice(question, &in_force(register)))
}

/// Do files and lists agree?
#[wasm_bindgen(js_name = reconcile)]
pub fn js_reconcile(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    answer("reconcile", question, |question| reconcile(question, &in_force(register)))
}
