//! Registers with rows of the host's own, by number.

use super::value::Js;
use crate::{
    question::{self, question},
    register::{REGISTER, Register},
};
use std::{cell::Cell, fmt::Display};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

question! {
    /// The options for loading a module.
    pub struct Options {
        /// Rows to lay over the built-in register.
        register: Register,
    }
}

/// The number of a register with these rows.
// The functions of this border take that number. Without one, or with an unknown one, they use the built-in register.
// This comment is not a doc comment, so that it is not in the generated JavaScript, where comments weigh as much as
// code.
#[wasm_bindgen]
pub fn overlay(options: &JsValue) -> Result<u32, JsError> {
    let wrong = |wrong: &dyn Display| JsError::new(&format!("load: {wrong}"));
    let options: Options = question::read(&Js(options.clone())).map_err(|error| wrong(&error))?;
    let register = REGISTER.overlaid(&options.register).map_err(|error| wrong(&error))?;
    let mut overlaid = OVERLAID.take();
    overlaid.push(register);
    let number = overlaid.len();
    OVERLAID.set(overlaid);
    Ok(number as u32)
}

thread_local! {
    /// Every overlaid register, kept for as long as the module lives.
    static OVERLAID: Cell<Vec<Register>> = const { Cell::new(Vec::new()) };
}

/// The register of this number.
pub(super) fn in_force(number: u32) -> Register {
    let overlaid = OVERLAID.take();
    let register = (number as usize).checked_sub(1).and_then(|at| overlaid.get(at).copied());
    OVERLAID.set(overlaid);
    register.unwrap_or(REGISTER)
}
