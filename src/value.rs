//! Values of any format that describes itself (JSON, YAML, MessagePack …), so that questions can be read from it with the
//! names of the browser's contract, by the one [`Shape`](crate::question::Shape) that each of them has.

use crate::shape::{self, Ask, Foreign, LONGEST, Unreadable};
use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, SeqAccess, Visitor},
};
use std::fmt;

/// A value as it was written.
///
/// A question can be deserialised by itself. A service for untrusted callers reads this first: [`ask`](crate::ask::ask)
/// then reports a text that is too long in a finding, instead of refusing the question.
///
/// ```
/// # #[cfg(feature = "serde")] {
/// use fapiao_check::{ask::ask, register::REGISTER, report::Answer, tax::tax_breakdown, value::Value};
///
/// let value: Value = serde_json::from_str(r#"{ "amount": "6150", "rate": "6%" }"#).unwrap();
/// let answer = ask(&value, |question| tax_breakdown(question, &REGISTER)).unwrap();
/// assert_eq!(serde_json::to_value(&answer).unwrap()["balancingTax"], "348.11");
///
/// let value: Value = serde_json::from_str(r#"{ "amuont": "6150" }"#).unwrap();
/// let wrong = ask(&value, |question| tax_breakdown(question, &REGISTER)).unwrap_err();
/// assert_eq!(wrong.path(), "amuont");
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// `null`.
    Nothing,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number, 0 or more.
    Count(u64),
    /// Another number, as it is shown.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Fields by name.
    Object(Vec<(String, Value)>),
}

impl Foreign for Value {
    fn is_absent(&self) -> bool {
        *self == Value::Nothing
    }

    fn text(&self) -> Option<String> {
        match self {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    fn flag(&self) -> Option<bool> {
        match self {
            Value::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    fn count(&self) -> Option<u32> {
        match self {
            Value::Count(count) => u32::try_from(*count).ok(),
            _ => None,
        }
    }

    fn list(&self) -> Option<Vec<Value>> {
        match self {
            Value::List(items) => Some(items.clone()),
            _ => None,
        }
    }

    fn fields(&self) -> Result<Option<Vec<(String, Value)>>, Unreadable> {
        match self {
            Value::Object(fields) => Ok(Some(fields.clone())),
            _ => Ok(None),
        }
    }

    fn describe(&self) -> String {
        match self {
            Value::Nothing => "nothing".to_owned(),
            Value::Flag(flag) => flag.to_string(),
            Value::Count(count) => format!("the number {count}"),
            Value::Number(number) => format!("the number {number}"),
            Value::Text(text) => format!("\"{}\"", text.chars().take(40).collect::<String>()),
            Value::List(_) => "a list".to_owned(),
            Value::Object(_) => "an object".to_owned(),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

/// Accepts any value.
struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a question")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(Reader)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_u64<E>(self, count: u64) -> Result<Value, E> {
        Ok(Value::Count(count))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(u64::try_from(number).map_or_else(|_| Value::Number(number.to_string()), Value::Count))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = entries.next_entry()? {
            fields.push(field);
        }
        Ok(Value::Object(fields))
    }
}

/// Reads a question.
pub(crate) fn deserialize<'de, Question: Ask, D: Deserializer<'de>>(deserializer: D) -> Result<Question, D::Error> {
    let value = Value::deserialize(deserializer)?;
    let mut long = Vec::new();
    let question = shape::read_noting(&value, &mut long).map_err(de::Error::custom)?;
    match long.first() {
        Some((path, count)) => {
            Err(de::Error::custom(format!("`{path}` must have at most {LONGEST} bytes, found {count} characters")))
        }
        None => Ok(question),
    }
}
