//! What a list contains.

use super::door::answer;
use crate::list::read_list;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// What does this list contain?
#[wasm_bindgen(js_name = readList)]
pub fn js_read_list(question: &JsValue) -> Result<JsValue, JsError> {
    answer("readList", question, read_list)
}
