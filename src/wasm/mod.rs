//! The border to JavaScript: objects in, objects out; for spreadsheets bytes in, typed arrays out.
//!
//! A caller's mistake (an unknown field, a wrong type, a word outside its list) is an `Error` that names the path.
//! What a person typed is never one. No input traps the module, and after any call it answers the next.
//!
//! It is compiled only for wasm32. With the feature `wasm` it has the questions whose features are on, with
//! `wasm-sheets` spreadsheets.

#[cfg(all(feature = "wasm", feature = "bank"))]
pub mod bank;
#[cfg(feature = "wasm")]
mod door;
#[cfg(all(feature = "wasm", any(feature = "first", feature = "request")))]
pub mod entity;
#[cfg(all(feature = "wasm", any(feature = "field", feature = "bank")))]
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
use crate::rules;
#[cfg(feature = "wasm")]
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// Every rule, for documentation.
#[cfg(feature = "wasm")]
#[wasm_bindgen(js_name = rules)]
pub fn js_rules() -> Result<JsValue, JsError> {
    value::to_js(&rules::all().collect::<Vec<_>>())
}
