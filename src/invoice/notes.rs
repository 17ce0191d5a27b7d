//! The notes of readers as findings: a note names a rule, which has the sentences and the severity.

use super::{files, pictures, question::Note};
use crate::{list, paper, report::Finding, rule::Rule, text::Text};

/// The families whose rules a reader can name.
static FAMILIES: &[&[&Rule]] =
    &[files::RULES, pictures::RULES, paper::FILE_RULES, paper::RULES, paper::PICTURE_RULES, list::RULES];

/// A note as a finding. A note without a known rule becomes the finding that the file was not read.
pub fn finding(note: &Note) -> Finding {
    let known = FAMILIES.iter().flat_map(|family| family.iter().copied()).find(|rule| rule.code == note.code);
    let field = if note.field.is_empty() { "file" } else { &*note.field };
    let Some(rule) = known else { return files::NOT_READ.at(field).with("reason", &*note.code) };
    let mut finding = rule.at(field);
    for name in names(rule) {
        if finding.params.0.iter().any(|(known, _)| *known == name) {
            continue;
        }
        let value = match note.params.0.iter().find(|(known, _)| known == name) {
            Some((_, words)) if words.en != words.zh => Text::of(&words.en, &words.zh),
            Some((_, words)) => Text::from(&*words.en),
            None => Text::from("–"),
        };
        finding = finding.with(name, value);
    }
    finding
}

/// The names of the values in a rule's sentences.
fn names(rule: &'static Rule) -> impl Iterator<Item = &'static str> {
    let sentences = [Some(&rule.message), rule.fix.as_ref()].into_iter().flatten();
    sentences.flat_map(|sentence| {
        let places = sentence.en().split('{').skip(1);
        places.filter_map(|place| place.split_once('}').map(|(name, _)| name))
    })
}
