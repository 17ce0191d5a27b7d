//! A company's tax ID as people copy it: with its label, grouped, in lower case.
//!
//! [`crate::tax_id`] decides whether it is well formed, and whose it is.

use super::{placeholder, reading::after_label};
use crate::glyph::{Typed, characters};

/// Words before a tax ID, in lower case.
const LABELS: [&str; 22] = [
    "unified social credit code",
    "taxpayer identification number",
    "tax identification number",
    "tax registration no",
    "tax id number",
    "tax id no",
    "tax id",
    "tax number",
    "tax no",
    "tax code",
    "vat number",
    "vat no",
    "vat id",
    "vat reg no",
    "uscc",
    "tin",
    "vat",
    "统一社会信用代码/纳税人识别号",
    "统一社会信用代码",
    "纳税人识别号",
    "信用代码",
    "税号",
];

/// The tax ID as it is compared: in capitals, without its label and its grouping; `None` if the text does not have one.
pub fn of(text: &str) -> Option<String> {
    let typed = Typed::read(text);
    if placeholder::is_read_placeholder(&typed) {
        return None;
    }
    let mut glyphs = after_label(&typed.glyphs, &LABELS).to_vec();
    glyphs.retain(|glyph| !matches!(glyph.char, ' ' | '-'));
    let id = characters(&glyphs).to_ascii_uppercase();
    (!id.is_empty()).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_grouping_are_set_aside() {
        for text in [
            "91440300MA5HQ7XK6K",
            "税号：91440300MA5HQ7XK6K",
            "Tax ID: 9144 0300 MA5H Q7XK 6K",
            "统一社会信用代码 91440300ma5hq7xk6k",
            "ＵＳＣＣ：91440300-MA5HQ7XK6K",
        ] {
            assert_eq!(of(text).as_deref(), Some("91440300MA5HQ7XK6K"), "{text}");
        }
        for text in ["", " ", "-", "N/A", "待定", "Tax ID:"] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
