//! Before the request, and after the invoice.

use super::door::{answer, in_force};
use crate::{aftercare::plan_aftercare, request::check_invoice_request};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// May I submit this request, and what will I get?
#[wasm_bindgen(js_name = checkInvoiceRequest)]
pub fn js_check_invoice_request(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    answer("checkInvoiceRequest", question, |question| check_invoice_request(question, &in_force(register)))
}

/// It is wrong, lost, refunded: what now?
#[wasm_bindgen(js_name = planAftercare)]
pub fn js_plan_aftercare(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    answer("planAftercare", question, |question| plan_aftercare(question, &in_force(register)))
}
