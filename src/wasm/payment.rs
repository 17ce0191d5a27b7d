//! Before the payment.

use super::door::{answer, in_force};
use crate::payment::check_payment;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// May I pay this?
#[wasm_bindgen(js_name = checkPayment)]
pub fn js_check_payment(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    answer("checkPayment", question, |question| check_payment(question, &in_force(register)))
}
