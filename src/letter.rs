//! Messages to copy: plain text in both languages, without blank labels.

use crate::text::Text;
use serde::Serialize;

/// A message to copy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Letter {
    /// Its name.
    #[serde(serialize_with = "crate::text::constant")]
    pub id: &'static str,
    /// What it is for.
    pub title: Text,
    /// Plain text.
    pub body: Text,
}

/// Lines of both languages.
#[derive(Default)]
pub(crate) struct Lines(pub(crate) Vec<Text>);

impl Lines {
    /// A label and what was typed; nothing if nothing was typed.
    pub(crate) fn add(&mut self, label: Text, typed: &str) {
        self.add_shown(label, &Text::from(typed));
    }

    /// A label and its value, as each language shows it; nothing if there is no value.
    pub(crate) fn add_shown(&mut self, label: Text, value: &Text) {
        let [en, zh] = [value.en(), value.zh()].map(str::trim);
        if !en.is_empty() {
            self.0.push(Text::of(&format!("{}: {en}", label.en()), &format!("{}：{zh}", label.zh())));
        }
    }

    pub(crate) fn join(&self) -> Text {
        let of = |language: fn(&Text) -> &str| self.0.iter().map(language).collect::<Vec<_>>().join("\n");
        Text::of(&of(Text::en), &of(Text::zh))
    }
}
