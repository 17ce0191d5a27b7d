//! The whole question: the number, its code and the number of a confirmation form, each is read, then examined as the
//! kind whose format it has.

use super::{
    answer::{Kind, NumberAnswer},
    code::{self, Code},
    credit_note_form, digital,
    known::Known,
    legacy,
    question::NumberQuestion,
    rules::{DATE_AHEAD, FILLER, FORM_ONLY, LENGTH, MISSING, OTHER_TWENTY, TAX_ID},
    verify,
};
use crate::{
    register::{COMPANIES, Entity, Register},
    report::{Report, Severity},
    tax_id,
    typed::{
        self,
        digits::{self, Digits},
    },
};

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
    let known = known(question, register, &mut answer.report);
    let number = read("number", &question.number, &mut answer);
    let code = read("code", &question.code, &mut answer);
    if let Field::Digits(code) = &code {
        examine_code_field(code, &number, &known, &mut answer.report);
    }
    if let Field::Digits(form) = read("creditNoteForm", &question.credit_note_form, &mut answer) {
        credit_note_form::examine_field(&form, number.digits(), &mut answer.report);
    }
    match &number {
        Field::Empty => answer.report.unchecked(&MISSING, &["number"]),
        Field::Faulty => {}
        Field::Digits(number) => examine(number, code.digits(), &known, &mut answer),
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

fn known(question: &NumberQuestion, register: &Register, report: &mut Report) -> Known {
    let issue_date = typed::date::read("issueDate", &question.issue_date, report);
    if let (Some(date), Some(today)) = (issue_date, question.today)
        && date > today
    {
        report.add(DATE_AHEAD.at("issueDate").with("date", date.to_string()).with("today", today.to_string()));
    }
    let issuer = register.entity_by_name(&question.issuer).or_else(|| register.entity_by_tax_id(&question.issuer));
    Known { issue_date, today: question.today, issuer, from_cloud: issuer.is_some_and(is_cloud_own) }
}

/// Whether this is one of Alibaba Cloud's own: rows that an overlay adds do not count; rows that it replaces do.
fn is_cloud_own(entity: &Entity) -> bool {
    COMPANIES.entity(entity.id).is_some_and(|built_in| !built_in.vendor)
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
    digits::read(field, &typed, &mut answer.report).map_or(Field::Faulty, Field::Digits)
}

fn examine_code_field(code: &Digits, number: &Field, known: &Known, report: &mut Report) {
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
        parts.examine("code", code, known, report);
    } else if Code::of(&padded).is_some_and(|code| code.is_twelve() && code.is_plausible()) {
        let finding = legacy::LEADING_ZERO_LOST.at("code").with("expected", "12").with("count", count.to_string());
        report.add(finding.position(code.whole()).suggest(padded));
    } else {
        report.add(code::LENGTH.at("code").with("count", count.to_string()).position(code.whole()));
    }
}

fn examine(number: &Digits, code: Option<&Digits>, known: &Known, answer: &mut NumberAnswer) {
    let digits = number.text.as_str();
    let count = digits.len();
    if is_filler(digits) {
        answer.report.add(FILLER.at("number").with("found", digits).position(number.whole()));
    }
    match count {
        legacy::LENGTH => legacy::examine(number, code, known, answer),
        digital::LENGTH => examine_twenty(number, code, known, answer),
        10 | 12 => legacy::examine_code(number, code, known, answer),
        18 if legacy::split_glued(digits).is_some() => legacy::examine_glued(number, known, answer),
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

/// What 20 digits are, by their format; a code next to them means an older invoice.
fn examine_twenty(number: &Digits, code: Option<&Digits>, known: &Known, answer: &mut NumberAnswer) {
    let digits = number.text.as_str();
    let day = known.today.or(known.issue_date);
    if let Some(code) = code.and_then(|code| Code::of(&code.text)) {
        if digital::is_digital_paper(digits, &code, day) {
            digital::examine(number, known, answer);
            answer.verify = verify::ways(&verify::DIGITAL_PAPER, digits.get(2..4));
            answer.report.add(digital::DIGITAL_PAPER.at("code"));
        } else {
            legacy::examine_check_code(number, &code, answer);
        }
    } else if digital::looks_digital(digits, day) {
        digital::examine(number, known, answer);
    } else if credit_note_form::looks_like_form(digits) {
        credit_note_form::examine(number, answer);
    } else if legacy::split_glued(digits).is_some() {
        legacy::examine_glued(number, known, answer);
    } else if digital::may_be_digital(digits, day) && !is_filler(digits) {
        digital::examine(number, known, answer);
    } else if !is_filler(digits) {
        let found = digits.get(..4).unwrap_or_default();
        answer.report.add(OTHER_TWENTY.at("number").with("found", found).position(number.span(0, 3)));
    }
}

/// One digit again and again, or digits that count up or down through the whole; only 12345678 can be real.
fn is_filler(digits: &str) -> bool {
    let steps = || digits.bytes().zip(digits.bytes().skip(1)).map(|(first, next)| (next + 10 - first) % 10);
    match steps().next() {
        None => false,
        Some(0) => steps().all(|step| step == 0),
        Some(step @ (1 | 9)) => digits.len() > legacy::LENGTH && steps().all(|other| other == step),
        Some(_) => false,
    }
}
