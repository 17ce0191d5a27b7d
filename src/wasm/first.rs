//! Tax and register.

use super::answer;
#[cfg(feature = "numbers")]
use super::overlay::in_force;
use crate::{register::find_entity, tax::tax_breakdown};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// How much of this amount is tax?
#[wasm_bindgen(js_name = taxBreakdown)]
pub fn js_tax_breakdown(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    answer("taxBreakdown", question, |question| tax_breakdown(question, &in_force(register)))
}

/// Who invoices this, at which rate?
#[wasm_bindgen(js_name = findEntity)]
pub fn js_find_entity(question: &JsValue, register: u32) -> Result<JsValue, JsError> {
    answer("findEntity", question, |question| find_entity(question, &in_force(register)))
}

/// The module that the page begins with has the built-in register alone.
#[cfg(not(feature = "numbers"))]
fn in_force(_: u32) -> crate::register::Register {
    crate::register::REGISTER
}
