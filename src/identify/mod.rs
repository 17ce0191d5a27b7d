//! What is this? A number, a QR text, a line, a page of text or a file name, as people paste it.
//!
//! `scan` and `pieces` split the text, `labels` reads the words before a piece, and `guess` says what a piece might be
//! by its format. Numbers look alike (an invoice number, a check code, a form and some accounts all have 20 digits), so
//! every answer is a list, ranked, with the reason for each entry; it never says more than "likely". How often it is
//! right on made-up numbers is in `docs/identify.md`.

use crate::{
    date::Day,
    glyph::{Glyph, Typed},
    question::question,
    register::Register,
    report::{Answer, Report},
    typed,
};
#[cfg(feature = "paper")]
use crate::{
    paper::{self, PaperQuestion, read_paper},
    question::Document,
};
use found::{FIELD, Found};
use serde::Serialize;

mod answer;
mod found;
mod guess;
mod labels;
mod next_question;
mod pieces;
mod rate;
pub(crate) mod rules;
mod scan;

pub use answer::{Candidate, Certainty, Check, Kind};
pub use rules::RULES;
use rules::{BY_FORM, MISSING, UNKNOWN};

question! {
    /// What is this?
    pub struct IdentifyQuestion {
        /// The text, as pasted.
        text: String,
        /// Today in China; a later year shows that 20 digits are not a digital invoice number.
        today: Option<Day>,
    }
}

/// The answer.
#[derive(Clone, Debug, Default, Serialize)]
#[non_exhaustive]
pub struct IdentifyAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// What the text might contain, the most likely first.
    pub candidates: Vec<Candidate>,
    /// What document a longer text is; [`read_paper`] says what is printed on it. Absent for any other text.
    #[cfg(feature = "paper")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<paper::Kind>,
}

impl Answer for IdentifyAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}

/// Longer than any page that people paste.
const LONGEST: usize = 4000;
/// A text of one line up to this length is not a document.
#[cfg(feature = "paper")]
const SHORT: usize = 120;
/// More candidates than a reader looks at.
const MOST: usize = 40;

/// What is this?
///
/// ```
/// use fapiao_check::identify::{IdentifyQuestion, Kind, identify};
///
/// # use fapiao_check::register::REGISTER;
/// let answer = identify(&IdentifyQuestion { text: "发票号码：2431 2000 0003 5803 2546".into(), today: None }, &REGISTER);
/// assert_eq!(answer.candidates[0].kind, Kind::DigitalNumber);
/// assert_eq!(answer.candidates[0].value, "24312000000358032546");
/// assert_eq!(answer.candidates[0].label.as_deref(), Some("发票号码"));
/// ```
pub fn identify(question: &IdentifyQuestion, register: &Register) -> IdentifyAnswer {
    let mut answer = IdentifyAnswer::default();
    let typed = Typed::read(&question.text);
    if typed.is_empty() {
        answer.report.unchecked(&MISSING, &[FIELD]);
        return answer;
    }
    let count = typed.glyphs.len();
    #[cfg(feature = "paper")]
    if count > SHORT || typed.glyphs.iter().any(|glyph| glyph.was == '\n') {
        answer.document = document(question);
    }
    if count > LONGEST {
        let finding = typed::TOO_LONG.at(FIELD).with("limit", LONGEST.to_string()).with("count", count.to_string());
        answer.report.add(finding);
        return answer;
    }
    let mut found =
        Found { register: *register, candidates: Vec::new(), likely: 0, today: question.today, has_code: false };
    let mut previous: &[Glyph] = &[];
    for line in typed.glyphs.split(|glyph| matches!(glyph.was, '\n' | '\r')) {
        let Some(first) = line.iter().position(|glyph| glyph.char != ' ') else { continue };
        found.read_line(&line[first..], previous, &mut answer.report);
        previous = line;
    }
    found.candidates.truncate(MOST);
    let at_rate = found.read_rate(&typed.glyphs);
    next_question::ask_on(&mut found.candidates, question.today);
    if let Some((position, rate)) = at_rate {
        let amount = found.candidates.iter_mut().find(|one| one.kind == Kind::Amount && one.position == position);
        amount
            .and_then(|one| one.check.as_mut())
            .into_iter()
            .for_each(|check| check.question.0.push(("rate", rate.clone())));
    }
    answer.report.add(if found.candidates.is_empty() { UNKNOWN.at(FIELD) } else { BY_FORM.at(FIELD) });
    answer.candidates = found.candidates;
    answer
}

/// What document a text is.
#[cfg(feature = "paper")]
fn document(question: &IdentifyQuestion) -> Option<paper::Kind> {
    let text = Document(question.text.clone());
    let read = read_paper(&PaperQuestion { text, today: question.today, ..Default::default() });
    Some(read.kind).filter(|kind| *kind != paper::Kind::Unknown)
}
