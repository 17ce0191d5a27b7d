//! Is this invoice number right, and what does it say?
//!
//! For fapiao, the tax invoices of China: `digital` numbers of 20 digits, and the 8 digits and `code` of
//! `legacy` invoices. The 20 digits of a `credit_note_form` and of a check code are told apart from them. A supplier
//! on Alibaba.com numbers invoices as it likes: nothing here is to be asked about those.
//!
//! The form of a number says nothing about the invoice. [`NumberAnswer::verify`] says where that can be checked.

use crate::{
    date::Day,
    question::question,
    register::{Entity, REGISTER, Register},
    report::{Report, Severity},
    segment::Segment,
    tax_id,
    text::Text,
    typed,
};
use characters::Digits;
use code::Code;
use serde::Serialize;

pub(crate) mod characters;
pub(crate) mod code;
pub(crate) mod credit_note_form;
pub(crate) mod digital;
pub(crate) mod legacy;
pub(crate) mod qr;
pub(crate) mod regions;
pub(crate) mod rules;
mod verify;

pub use regions::Region;
pub use rules::RULES;
use rules::{DATE_AHEAD, FILLER, FORM_ONLY, LENGTH, MISSING, OTHER_TWENTY, TAX_ID};

question! {
    /// Is this invoice number right?
    pub struct NumberQuestion {
        /// The number, as typed.
        number: String,
        /// The code of an older invoice, as typed.
        code: String,
        /// The day of issue, as typed.
        issue_date: String,
        /// Who issued the invoice, as printed.
        issuer: String,
        /// The number of its credit note confirmation form, as typed.
        credit_note_form: String,
        /// Today in China; nothing is compared with today where it is missing.
        today: Option<Day>,
    }
}

/// What a number is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Kind {
    /// The number of a fully digital e-invoice.
    Digital,
    /// The number, or the code, of an older invoice.
    Legacy,
    /// The number of a credit note confirmation form.
    CreditNoteForm,
    /// The check code of an older invoice.
    CheckCode,
    /// None of these, as far as can be told.
    #[default]
    Unknown,
}

/// What a number says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NumberParts {
    /// The year in full.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<String>,
    /// The tax bureau, or the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
    /// Through which channel it was issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// The sequence; of an older invoice, its 8-digit number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sequence: Option<String>,
    /// The code of an older invoice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// The channel of a digital invoice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Channel {
    /// Its digit.
    pub digit: String,
    /// Its name, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
}

/// The answer.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NumberAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// What it is.
    pub kind: Kind,
    /// The digits alone; of an older invoice with its code, code and number together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub normalized: Option<String>,
    /// What it says.
    pub parts: NumberParts,
    /// `normalized` in labelled parts; empty where the parts are not known.
    pub segments: Vec<Segment>,
    /// Where the invoice itself can be verified.
    pub verify: Vec<Text>,
}

impl crate::report::Answer for NumberAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}

/// What is known beside the number.
pub(crate) struct Context {
    /// The day of issue.
    pub(crate) issue_date: Option<Day>,
    /// Today.
    pub(crate) today: Option<Day>,
    /// The company of the register that issued it.
    pub(crate) issuer: Option<&'static Entity>,
    /// Whether that is one of Alibaba Cloud's own.
    pub(crate) from_cloud: bool,
}

/// Is this invoice number right, and what does it say?
///
/// ```
/// use fapiao_check::{number::{Kind, NumberQuestion, validate_invoice_number}, register::REGISTER};
///
/// let question = NumberQuestion { number: "2433 2000 0000 1234 5678".into(), ..Default::default() };
/// let answer = validate_invoice_number(&question, &REGISTER);
/// assert_eq!(answer.kind, Kind::Digital);
/// assert_eq!(answer.normalized.as_deref(), Some("24332000000012345678"));
/// assert_eq!(answer.parts.region.map(|region| region.name.en().to_owned()), Some("Zhejiang".into()));
/// ```
pub fn validate_invoice_number(question: &NumberQuestion, register: &Register) -> NumberAnswer {
    let mut answer = NumberAnswer::default();
    let context = context(question, register, &mut answer.report);
    let number = read("number", &question.number, &mut answer);
    let code = read("code", &question.code, &mut answer);
    if let Field::Digits(code) = &code {
        examine_code_field(code, &number, &context, &mut answer.report);
    }
    if let Field::Digits(form) = read("creditNoteForm", &question.credit_note_form, &mut answer) {
        credit_note_form::examine_field(&form, number.digits(), &mut answer.report);
    }
    match &number {
        Field::Empty => answer.report.unchecked(&MISSING, &["number"]),
        Field::Faulty => {}
        Field::Digits(number) => examine(number, code.digits(), &context, &mut answer),
    }
    let is_legacy_number = answer.kind == Kind::Legacy && answer.parts.sequence.is_some();
    if is_legacy_number && answer.parts.code.is_none() && matches!(code, Field::Empty) {
        answer.report.unchecked(&legacy::CODE_MISSING, &["code"]);
    }
    let is_invoice = answer.kind == Kind::Digital || is_legacy_number;
    if is_invoice && answer.report.findings.iter().all(|finding| finding.severity == Severity::Info) {
        answer.report.add(FORM_ONLY.at("number"));
    }
    answer
}

fn context(question: &NumberQuestion, register: &Register, report: &mut Report) -> Context {
    let issue_date = typed::date::read("issueDate", &question.issue_date, report);
    if let (Some(date), Some(today)) = (issue_date, question.today)
        && date > today
    {
        report.add(DATE_AHEAD.at("issueDate").with("date", date.to_string()).with("today", today.to_string()));
    }
    let issuer = register.entity_by_name(&question.issuer).or_else(|| register.entity_by_tax_id(&question.issuer));
    Context { issue_date, today: question.today, issuer, from_cloud: issuer.is_some_and(is_cloud_own) }
}

/// Whether this is one of Alibaba Cloud's own: rows that an overlay adds do not count; rows that it replaces do.
fn is_cloud_own(entity: &Entity) -> bool {
    REGISTER.entity(entity.id).is_some_and(|built_in| !built_in.vendor)
}

/// A field of digits.
enum Field {
    /// Nothing was typed.
    Empty,
    /// It could not be read; the report says why.
    Faulty,
    /// Its digits.
    Digits(Digits),
}

impl Field {
    fn digits(&self) -> Option<&Digits> {
        match self {
            Field::Digits(digits) => Some(digits),
            Field::Empty | Field::Faulty => None,
        }
    }
}

fn read(field: &str, text: &str, answer: &mut NumberAnswer) -> Field {
    let Some(typed) = typed::read(field, text, &mut answer.report) else { return Field::Faulty };
    if typed.is_empty() {
        return Field::Empty;
    }
    let plain = typed.without_grouping();
    if field == "number" && tax_id::looks_like_tax_id(&plain.folded()) {
        let whole = typed.span(0, typed.glyphs.len() - 1);
        answer.report.add(TAX_ID.at(field).position(whole));
        return Field::Faulty;
    }
    characters::read(field, &typed, &mut answer.report).map_or(Field::Faulty, Field::Digits)
}

fn examine_code_field(code: &Digits, number: &Field, context: &Context, report: &mut Report) {
    let count = code.text.len();
    let swapped = number.digits().is_some_and(|number| matches!(number.text.len(), 10 | 12)) && count == legacy::LENGTH;
    if swapped {
        return;
    }
    if is_filler(&code.text) {
        report.add(FILLER.at("code").with("found", &*code.text).position(code.whole()));
    }
    let padded = format!("0{}", code.text);
    if let Some(parts) = Code::of(&code.text) {
        parts.examine("code", code, context, report);
    } else if Code::of(&padded).is_some_and(|code| code.is_twelve() && code.is_plausible()) {
        let finding = legacy::LEADING_ZERO_LOST.at("code").with("expected", "12").with("count", count.to_string());
        report.add(finding.position(code.whole()).suggest(padded));
    } else {
        report.add(code::LENGTH.at("code").with("count", count.to_string()).position(code.whole()));
    }
}

fn examine(number: &Digits, code: Option<&Digits>, context: &Context, answer: &mut NumberAnswer) {
    let digits = number.text.as_str();
    let count = digits.len();
    if is_filler(digits) {
        answer.report.add(FILLER.at("number").with("found", digits).position(number.whole()));
    }
    match count {
        legacy::LENGTH => legacy::examine(number, code, context, answer),
        digital::LENGTH => examine_twenty(number, code, context, answer),
        10 | 12 => legacy::examine_code(number, code, context, answer),
        18 if legacy::split_glued(digits).is_some() => legacy::examine_glued(number, context, answer),
        16 if credit_note_form::looks_like_red_letter_form(digits) => {
            answer.report.add(credit_note_form::RED_LETTER_FORM.at("number").position(number.whole()));
        }
        7 => {
            let finding = legacy::LEADING_ZERO_LOST.at("number").with("expected", "8").with("count", "7");
            answer.report.add(finding.position(number.whole()).suggest(format!("0{digits}")));
        }
        _ => answer.report.add(LENGTH.at("number").with("count", count.to_string()).position(number.whole())),
    }
    if answer.normalized.is_none() {
        answer.normalized = Some(digits.to_owned());
    }
}

/// What 20 digits are, by what they are built like; a code beside them means an older invoice.
fn examine_twenty(number: &Digits, code: Option<&Digits>, context: &Context, answer: &mut NumberAnswer) {
    let digits = number.text.as_str();
    let known = context.today.or(context.issue_date);
    if let Some(code) = code.and_then(|code| Code::of(&code.text)) {
        if digital::is_digital_paper(digits, &code, known) {
            digital::examine(number, context, answer);
            answer.verify = verify::ways(&verify::DIGITAL_PAPER, digits.get(2..4));
            answer.report.add(digital::DIGITAL_PAPER.at("code"));
        } else {
            legacy::examine_check_code(number, &code, answer);
        }
    } else if digital::looks_digital(digits, known) {
        digital::examine(number, context, answer);
    } else if credit_note_form::looks_like_form(digits) {
        credit_note_form::examine(number, answer);
    } else if legacy::split_glued(digits).is_some() {
        legacy::examine_glued(number, context, answer);
    } else if digital::may_be_digital(digits, known) && !is_filler(digits) {
        digital::examine(number, context, answer);
    } else if !is_filler(digits) {
        let found = digits.get(..4).unwrap_or_default();
        answer.report.add(OTHER_TWENTY.at("number").with("found", found).position(number.span(0, 3)));
    }
}

/// One digit again and again, or digits that count up or down through the whole; 12345678 alone may be real.
fn is_filler(digits: &str) -> bool {
    let steps = || digits.bytes().zip(digits.bytes().skip(1)).map(|(first, next)| (next + 10 - first) % 10);
    match steps().next() {
        None => false,
        Some(0) => steps().all(|step| step == 0),
        Some(step @ (1 | 9)) => digits.len() > legacy::LENGTH && steps().all(|other| other == step),
        Some(_) => false,
    }
}
