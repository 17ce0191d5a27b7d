//! A sentence in both languages.

use serde::{Serialize, Serializer, ser::SerializeStruct};
use std::borrow::Cow;

/// The same sentence in English and in Chinese (zh-CN), each written by hand: `text!("English", "中文")`.
///
/// Both are in one string, separated by `BETWEEN`; a value that is the same in both, such as a number, is there once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    both: Cow<'static, str>,
    /// Where English ends; found at build time, not each time a sentence is used.
    end: usize,
}

/// Comes between the two languages; a control character that people do not type and that no text from outside contains.
const BETWEEN: char = '\u{1f}';

/// A constant [`Text`]: English, then Chinese.
macro_rules! text {
    ($en:expr, $zh:expr $(,)?) => {
        const { $crate::text::Text::joined(concat!($en, "\u{1f}", $zh)) }
    };
}
pub(crate) use text;

impl Text {
    /// Both languages in one string, as `text!` joins them.
    pub const fn joined(both: &'static str) -> Text {
        let mut end = 0;
        while end < both.len() && both.as_bytes()[end] != BETWEEN as u8 {
            end += 1;
        }
        Text { both: Cow::Borrowed(both), end }
    }

    /// A text that is made at run time.
    pub fn of(en: &str, zh: &str) -> Text {
        Text { both: Cow::Owned(format!("{en}{BETWEEN}{zh}")), end: en.len() }
    }

    /// English.
    pub fn en(&self) -> &str {
        self.both.get(..self.end).unwrap_or_default()
    }

    /// Chinese as written on the mainland.
    pub fn zh(&self) -> &str {
        self.both.get(self.end + 1..).unwrap_or(&self.both)
    }

    /// Whether it is the same in both languages.
    pub fn is_plain(&self) -> bool {
        self.end == self.both.len()
    }

    /// Replaces `{name}` by the value, in both languages.
    pub(crate) fn fill(&mut self, name: &'static str, value: &Text) {
        let place = self.both.strip_prefix('{').and_then(|place| place.strip_suffix('}'));
        if place == Some(name) {
            *self = value.clone(); // Nothing to write anew.
        } else {
            self.fill_all(&[(name, value.clone())]);
        }
    }

    /// Replaces each `{name}` by its value, in both languages and in one pass.
    pub(crate) fn fill_all(&mut self, values: &[(&'static str, Text)]) {
        if values.is_empty() || !self.both.bytes().any(|byte| byte == b'{') {
            return;
        }
        let mut both = String::with_capacity(self.both.len() * 2);
        fill_into(&mut both, self.en(), values, Text::en);
        let end = both.len();
        if !self.is_plain() || values.iter().any(|(_, value)| !value.is_plain()) {
            both.push(BETWEEN);
            fill_into(&mut both, self.zh(), values, Text::zh);
        }
        *self = Text { both: Cow::Owned(both), end };
    }
}

/// Writes a sentence with its placeholders `{name}` filled in.
fn fill_into(into: &mut String, sentence: &str, values: &[(&'static str, Text)], language: fn(&Text) -> &str) {
    let mut after = 0;
    for at in sentence.bytes().enumerate().filter(|(_, byte)| *byte == b'{').map(|(at, _)| at) {
        let rest = sentence.get(at + 1..).unwrap_or_default();
        let is_named = |name: &str| rest.strip_prefix(name).is_some_and(|rest| rest.starts_with('}'));
        if let Some((name, value)) = values.iter().find(|(name, _)| is_named(name)) {
            let value = language(value);
            into.push_str(sentence.get(after..at).unwrap_or_default());
            into.push_str(value);
            after = at + name.len() + 2;
            // Chinese has a space after a number, and none after its unit: `余额 {sum} 未开票`, `余额 8.00 元未开票`.
            if value.ends_with("元") && matches!(sentence.as_bytes().get(after..), Some([b' ', 0xe4..=0xe9, ..])) {
                after += 1;
            }
        }
    }
    into.push_str(sentence.get(after..).unwrap_or_default());
}

impl From<String> for Text {
    fn from(value: String) -> Text {
        let value = if value.bytes().any(|byte| byte == BETWEEN as u8) { value.replace(BETWEEN, " ") } else { value };
        Text { end: value.len(), both: Cow::Owned(value) }
    }
}

impl From<&str> for Text {
    fn from(value: &str) -> Text {
        Text::from(value.to_owned())
    }
}

impl From<&Text> for Text {
    fn from(value: &Text) -> Text {
        value.clone()
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Text", 2)?;
        match &self.both {
            Cow::Borrowed(both) => {
                object.serialize_field("en", &Constant(both.get(..self.end).unwrap_or_default()))?;
                object.serialize_field("zh", &Constant(both.get(self.end + 1..).unwrap_or(both)))?;
            }
            Cow::Owned(_) => {
                object.serialize_field("en", self.en())?;
                object.serialize_field("zh", self.zh())?;
            }
        }
        object.end()
    }
}

/// A string of the program itself. It crosses the border once, like the words of a list: JavaScript's strings never
/// change, so any number of answers can share one.
pub struct Constant(pub &'static str);

impl Serialize for Constant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant("Constant", 0, self.0)
    }
}

/// [`Constant`] for a field.
pub(crate) fn constant<S: Serializer>(text: &&'static str, serializer: S) -> Result<S::Ok, S::Error> {
    Constant(text).serialize(serializer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_of_one_language_alone_is_filled() {
        let mut text = text!("{days} days", "当日");
        text.fill("days", &Text::of("two", "两"));
        assert_eq!((text.en(), text.zh()), ("two days", "当日"));
        text.fill("none", &Text::of("x", "y"));
        assert_eq!((text.en(), text.zh()), ("two days", "当日"));
    }

    #[test]
    fn fills_both_languages() {
        let mut sentence = text!("digit {n} is {n}", "第 {n} 位");
        sentence.fill("n", &Text::from("7"));
        assert_eq!((sentence.en(), sentence.zh()), ("digit 7 is 7", "第 7 位"));
        let mut sentence = text!("{sum} ({sum}) is left", "余额 {sum} 未开票");
        sentence.fill("sum", &Text::of("CNY 8.00", "8.00 元"));
        assert_eq!((sentence.en(), sentence.zh()), ("CNY 8.00 (CNY 8.00) is left", "余额 8.00 元未开票"));
    }
}
