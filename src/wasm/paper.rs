//! What is printed on a document.

use super::door::answer;
use crate::paper::read_paper;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// What is printed on this document?
#[wasm_bindgen(js_name = readPaper)]
pub fn js_read_paper(question: &JsValue) -> Result<JsValue, JsError> {
    answer("readPaper", question, read_paper)
}
