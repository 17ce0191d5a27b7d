//! Answers a question: an object in, the answer with its report out.

use super::value;
use crate::{ask::ask, question::Ask, report::Answer};
use js_sys::Object;
use wasm_bindgen::{
    JsCast,
    prelude::{JsError, JsValue},
};

#[cfg(feature = "numbers")]
pub(super) use super::registers::in_force;

/// The modules for one question only have the built-in register, and only the parts that they look up.
#[cfg(all(
    any(
        feature = "first",
        feature = "field",
        feature = "bank",
        feature = "payment",
        feature = "request",
        feature = "seller"
    ),
    not(feature = "numbers")
))]
pub(super) fn in_force(_: u32) -> crate::register::Register {
    if cfg!(any(feature = "first", feature = "request", feature = "seller")) {
        crate::register::REGISTER
    } else {
        crate::register::COMPANIES
    }
}

/// Reads a question, asks it, and writes the answer with its report.
pub(super) fn answer<Question: Ask, Found: Answer>(
    function: &str,
    asked: &JsValue,
    door: impl FnOnce(&Question) -> Found,
) -> Result<JsValue, JsError> {
    let found = ask(&value::Js(asked.clone()), door);
    let found = found.map_err(|wrong| JsError::new(&format!("{function}: {wrong}")))?;
    // Without the feature `serde`, which would make the module larger, an answer is written without its report.
    let (report, rest) = (value::to_js(found.report())?, value::to_js(&found)?);
    Ok(Object::assign(report.unchecked_ref::<Object>(), rest.unchecked_ref::<Object>()).into())
}
