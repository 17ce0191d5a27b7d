//! Values of JavaScript, read and written.

use crate::question::{Foreign, Unreadable};
use js_sys::{Array, Number, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{
    JsCast,
    prelude::{JsError, JsValue},
};

/// A value as an object of JavaScript.
pub(super) fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true))?)
}

/// A JavaScript value. Each field of an object is asked for once, and an exception on the way is caught.
pub(super) struct Js(pub JsValue);

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
