//! Values of Python, read by the shape of the question.

use fapiao_check::question::{Foreign, Unreadable};
use pyo3::{
    prelude::*,
    types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple},
};

/// A value of Python.
pub struct Value<'py>(pub Bound<'py, PyAny>);

impl<'py> Foreign for Value<'py> {
    fn is_absent(&self) -> bool {
        self.0.is_none()
    }

    fn text(&self) -> Option<String> {
        self.0.cast::<PyString>().ok().map(|text| text.to_string_lossy().into_owned())
    }

    fn flag(&self) -> Option<bool> {
        self.0.cast::<PyBool>().ok().map(|flag| flag.is_true())
    }

    fn count(&self) -> Option<u32> {
        // `True` is an `int` in Python, but not a number here.
        if self.0.is_instance_of::<PyBool>() || !self.0.is_instance_of::<PyInt>() {
            return None;
        }
        self.0.extract().ok()
    }

    fn list(&self) -> Option<Vec<Value<'py>>> {
        if let Ok(list) = self.0.cast::<PyList>() {
            Some(list.iter().map(Value).collect())
        } else {
            self.0.cast::<PyTuple>().ok().map(|tuple| tuple.iter().map(Value).collect())
        }
    }

    fn fields(&self) -> Result<Option<Vec<(String, Value<'py>)>>, Unreadable> {
        let Ok(fields) = self.0.cast::<PyDict>() else { return Ok(None) };
        let field = |(name, value): (Bound<'py, PyAny>, _)| {
            let name = name.cast::<PyString>().map_err(|_| Unreadable)?;
            Ok((name.to_string_lossy().into_owned(), Value(value)))
        };
        fields.iter().map(field).collect::<Result<_, _>>().map(Some)
    }

    fn describe(&self) -> String {
        if self.is_absent() {
            "None".to_owned()
        } else if let Some(text) = self.text() {
            format!("\"{}\"", text.chars().take(40).collect::<String>())
        } else if self.flag().is_some() {
            self.0.to_string()
        } else if self.0.is_instance_of::<PyInt>() || self.0.is_instance_of::<PyFloat>() {
            let digits: String = self.0.to_string().chars().take(40).collect();
            format!("the number {digits}")
        } else {
            self.0.get_type().name().map_or_else(|_| "an object".to_owned(), |name| format!("a value of type {name}"))
        }
    }
}
