//! Whole questions.

use super::{answer, overlay::in_force};
use crate::{
    aftercare::plan_aftercare, payment::check_payment, request::check_invoice_request, seller::validate_seller,
};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// May I pay this?
#[wasm_bindgen(js_name = checkPayment)]
pub fn js_check_payment(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    answer("checkPayment", question, |question| check_payment(question, &in_force(register)))
}

/// Is this seller block the one that is listed?
#[wasm_bindgen(js_name = validateSeller)]
pub fn js_validate_seller(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    answer("validateSeller", question, |question| validate_seller(question, &in_force(register)))
}

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
