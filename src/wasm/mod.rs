//! The border to JavaScript: objects in, objects out, nothing else.
//!
//! A caller's mistake (an unknown field, a wrong type, a word outside its list) is an `Error` that names the path.
//! What a person typed is never one. No input traps the module, and after any call it answers the next.

#[cfg(any(feature = "first", feature = "request"))]
pub mod entity;
#[cfg(feature = "field")]
pub mod field;
#[cfg(feature = "files")]
pub mod files;
#[cfg(feature = "first")]
pub mod first;
#[cfg(feature = "list")]
pub mod list;
#[cfg(feature = "numbers")]
pub mod numbers;
#[cfg(feature = "numbers")]
pub mod overlay;
#[cfg(feature = "paper")]
pub mod paper;
#[cfg(feature = "payment")]
pub mod payment;
#[cfg(feature = "request")]
pub mod request;
#[cfg(feature = "seller")]
pub mod seller;

use crate::{
    question::{self, Ask, Foreign, Unreadable},
    report::Answer,
    rules, typed,
};
use js_sys::{Array, Number, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{
    JsCast,
    prelude::{JsError, JsValue, wasm_bindgen},
};

#[cfg(feature = "numbers")]
use overlay::in_force;

/// The modules of single doors have the built-in register alone.
#[cfg(all(
    any(feature = "first", feature = "field", feature = "payment", feature = "request"),
    not(feature = "numbers")
))]
fn in_force(_: u32) -> crate::register::Register {
    crate::register::REGISTER
}

/// Every rule, for documentation.
#[wasm_bindgen(js_name = rules)]
pub fn js_rules() -> Result<JsValue, JsError> {
    to_js(&rules::all().collect::<Vec<_>>())
}

fn answer<Question: Ask, Found: Answer>(
    function: &str,
    asked: &JsValue,
    ask: impl FnOnce(&Question) -> Found,
) -> Result<JsValue, JsError> {
    let mut long = Vec::new();
    let question = question::read_noting(&Js(asked.clone()), &mut long);
    let question = question.map_err(|wrong| JsError::new(&format!("{function}: {wrong}")))?;
    let mut answer = ask(&question);
    answer.report_mut().add_all(typed::too_long(long));
    let (report, rest) = (to_js(answer.report())?, to_js(&answer)?);
    Ok(Object::assign(report.unchecked_ref::<Object>(), rest.unchecked_ref::<Object>()).into())
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true))?)
}

/// A JavaScript value. Each field of an object is asked for once, and an exception on the way is caught.
struct Js(JsValue);

impl Foreign for Js {
    fn is_absent(&self) -> bool {
        self.0.is_undefined() || self.0.is_null()
    }

    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn count(&self) -> Option<u32> {
        let count = self.0.as_f64()?;
        let whole = count as u32; // Saturates: what is no whole number of this size does not come back the same.
        (f64::from(whole) == count).then_some(whole)
    }

    fn list(&self) -> Option<Vec<Js>> {
        Array::is_array(&self.0).then(|| Array::from(&self.0).iter().map(Js).collect())
    }

    fn fields(&self) -> Result<Option<Vec<(String, Js)>>, Unreadable> {
        if !self.0.is_object() || Array::is_array(&self.0) {
            return Ok(None);
        }
        let names = Reflect::own_keys(&self.0).map_err(|_| Unreadable)?;
        let field = |name: JsValue| Some((name.as_string()?, Js(Reflect::get(&self.0, &name).ok()?)));
        names.iter().map(|name| field(name).ok_or(Unreadable)).collect::<Result<_, _>>().map(Some)
    }

    fn describe(&self) -> String {
        let kind = self.0.js_typeof().as_string().unwrap_or_default();
        if self.is_absent() {
            "nothing".to_owned()
        } else if let Some(text) = self.text() {
            format!("\"{}\"", text.chars().take(40).collect::<String>())
        } else if let Some(number) = self.0.dyn_ref::<Number>() {
            let number = number.to_string_with_radix(10).map(String::from).unwrap_or_default();
            format!("the number {number}")
        } else if Array::is_array(&self.0) {
            "a list".to_owned()
        } else if kind == "object" {
            "an object".to_owned()
        } else {
            format!("a {kind}")
        }
    }
}
