//! Rows of the caller's own, laid over the register of a loaded module.

use super::Js;
use crate::{
    question::{self, question},
    register::{REGISTER, Register},
};
use std::cell::Cell;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

question! {
    /// How a module is loaded, beside its code.
    pub struct Options {
        /// Rows to lay over the built-in register.
        register: Register,
    }
}

/// The number of a register with these rows.
// The functions above take that number; without one, or with one that nobody was given, the built-in register. This
// comment stays out of the generated JavaScript, where comments weigh as much as code.
#[wasm_bindgen]
pub fn overlay(options: &JsValue) -> Result<u32, JsError> {
    let options = question::read::<Options>(&Js(options.clone()));
    let register = options.and_then(|options| REGISTER.overlaid(&options.register));
    let register = register.map_err(|wrong| JsError::new(&format!("load: {wrong}")))?;
    let mut overlaid = OVERLAID.take();
    overlaid.push(register);
    let number = overlaid.len();
    OVERLAID.set(overlaid);
    Ok(number as u32)
}

thread_local! {
    /// Every register that was overlaid, for as long as the module lives: nobody has to give one back.
    static OVERLAID: Cell<Vec<Register>> = const { Cell::new(Vec::new()) };
}

/// The register of this number.
pub(super) fn in_force(number: u32) -> Register {
    let overlaid = OVERLAID.take();
    let register = (number as usize).checked_sub(1).and_then(|at| overlaid.get(at).copied());
    OVERLAID.set(overlaid);
    register.unwrap_or(REGISTER)
}
