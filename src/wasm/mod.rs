//! The border to JavaScript: objects in, objects out, and for whole sheets bytes in, typed arrays out; nothing else.
//!
//! A caller's mistake (an unknown field, a wrong type, a word outside its list) is an `Error` that names the path.
//! What a person typed is never one. No input traps the module, and after any call it answers the next.
//!
//! It is compiled for wasm32 only. With the feature `wasm` it has the questions whose features are on, with
//! `wasm-sheets` whole sheets.

#[cfg(all(feature = "wasm", any(feature = "first", feature = "request")))]
pub mod entity;
#[cfg(all(feature = "wasm", feature = "field"))]
pub mod field;
#[cfg(all(feature = "wasm", feature = "files"))]
pub mod files;
#[cfg(all(feature = "wasm", feature = "first"))]
pub mod first;
#[cfg(all(feature = "wasm", feature = "list"))]
pub mod list;
#[cfg(all(feature = "wasm", feature = "numbers"))]
pub mod numbers;
#[cfg(all(feature = "wasm", feature = "paper"))]
pub mod paper;
#[cfg(all(feature = "wasm", feature = "payment"))]
pub mod payment;
#[cfg(feature = "numbers")]
pub mod registers;
#[cfg(all(feature = "wasm", feature = "request"))]
pub mod request;
#[cfg(all(feature = "wasm", feature = "seller"))]
pub mod seller;
#[cfg(feature = "wasm-sheets")]
pub mod sheets;
mod value;

#[cfg(feature = "wasm")]
use crate::{ask::ask, question::Ask, report::Answer, rules};
#[cfg(feature = "wasm")]
use js_sys::Object;
#[cfg(feature = "wasm")]
use wasm_bindgen::prelude::wasm_bindgen;
#[cfg(feature = "wasm")]
use wasm_bindgen::{
    JsCast,
    prelude::{JsError, JsValue},
};

#[cfg(all(feature = "wasm", feature = "numbers"))]
use registers::in_force;

/// The modules of single doors have the built-in register alone.
#[cfg(all(
    feature = "wasm",
    any(feature = "first", feature = "field", feature = "payment", feature = "request", feature = "seller"),
    not(feature = "numbers")
))]
fn in_force(_: u32) -> crate::register::Register {
    crate::register::REGISTER
}

/// Every rule, for documentation.
#[cfg(feature = "wasm")]
#[wasm_bindgen(js_name = rules)]
pub fn js_rules() -> Result<JsValue, JsError> {
    value::to_js(&rules::all().collect::<Vec<_>>())
}

/// Reads a question, asks it, and writes the answer with its report.
#[cfg(feature = "wasm")]
fn answer<Question: Ask, Found: Answer>(
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
