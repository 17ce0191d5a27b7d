//! The case: the question, the register, and the findings, questions back and dates so far.

use super::question::{AftercareQuestion, Medium};
use crate::{
    calendar::{Calendar, YEARS, Year},
    date::Day,
    deadline::{Careful, Counted, Deadline, Says},
    need::{self, Need},
    number::{self, Kind, NumberQuestion, validate_invoice_number},
    register::Register,
    report::{Report, Severity},
    rule::Rule,
    sources::{Source, holidays, own},
    tax::yuan,
    text::{Text, text},
    typed,
};

/// Business days without a calendar.
pub static ESTIMATE: Rule = Rule {
    code: "aftercare/estimate",
    severity: Severity::Caution,
    title: text!("Date is an estimate", "估算日期"),
    message: text!(
        "{date} is an estimate: we have China's public holidays for {first} to {last} only. In other years we count \
         Monday to Friday, adjusted by the days you enter.",
        "{date} 为估算日期：本工具仅有 {first} 至 {last} 年的法定节假日和调休安排，其他年份按周一至周五及所填日期计算工作日。",
    ),
    fix: Some(text!("Allow for holidays and working weekends around that time.", "请另行考虑该时段的节假日和调休。",)),
    source: &[own("Counting business days"), holidays("关于部分节假日安排的通知")],
};

/// The question with what has been found so far.
pub(super) struct Case<'a> {
    pub(super) question: &'a AftercareQuestion,
    pub(super) register: &'a Register,
    pub(super) calendar: Calendar,
    /// The day of issue, if it can be read and is not still to come.
    pub(super) issue_date: Option<Day>,
    /// What its number is.
    pub(super) number: Kind,
    /// The medium as entered, or as the number shows.
    pub(super) medium: Option<Medium>,
    /// Whether the number could be read as one.
    pub(super) has_number: bool,
    pub(super) report: Report,
    pub(super) needs: Vec<Need>,
    pub(super) deadlines: Vec<Deadline>,
}

impl<'a> Case<'a> {
    pub(super) fn of(question: &'a AftercareQuestion, register: &'a Register) -> Case<'a> {
        let days = |list: &[Option<Day>]| list.iter().flatten().copied().collect();
        let mut report = Report::default();
        let issue_date = typed::date::read("", &question.invoice.issue_date, &mut Report::default());
        let number = number(question, register, &mut report);
        Case {
            question,
            register,
            calendar: Calendar { holidays: days(&question.holidays), working_days: days(&question.working_days) },
            issue_date: issue_date.filter(|date| question.today.is_none_or(|today| *date <= today)),
            number,
            medium: question.invoice.medium,
            has_number: matches!(number, Kind::Digital | Kind::Legacy) && !has_fault(&report),
            report,
            needs: Vec::new(),
            deadlines: Vec::new(),
        }
    }

    /// Asks for something, once.
    pub(super) fn need(&mut self, need: &Need) {
        need::ask(&mut self.needs, need);
    }

    /// A day that is typed.
    pub(super) fn day(&mut self, field: &str, typed: &str) -> Option<Day> {
        typed::date::read(field, typed, &mut self.report)
    }

    /// An amount in fen.
    pub(super) fn fen(&mut self, field: &str, typed: &str) -> Option<i128> {
        yuan::read(field, typed, &mut self.report)
    }

    /// Notes a date, counted from a day that is not itself counted.
    pub(super) fn deadline(
        &mut self,
        id: &'static str,
        what: Text,
        (from, days, kind): (Day, i32, Counted),
        source: &'static [Source],
    ) -> Option<Day> {
        let date = match kind {
            Counted::Calendar => from.plus(days)?,
            Counted::Business => self.calendar.business_days(from, days)?,
        };
        let deadline = Deadline::counted(id, what, (from, date, days, kind), self.question.today, source);
        if deadline.estimate && !self.report.has(&ESTIMATE) {
            let year = |year: Option<&Year>| year.map_or_else(String::new, |year| year.year.to_string());
            let finding = ESTIMATE.at("holidays").with("date", date.to_string()).with("first", year(YEARS.first()));
            self.report.add(finding.with("last", year(YEARS.last())));
        }
        let place = self.deadlines.partition_point(|other| other.date <= date);
        self.deadlines.insert(place, deadline);
        Some(date)
    }

    /// What else a date comes with.
    pub(super) fn beside(&mut self, id: &str, careful: Option<(Day, Text)>, disagrees: &[(Text, Source)]) {
        if let Some(deadline) = self.deadlines.iter_mut().find(|deadline| deadline.id == id) {
            deadline.conservative = careful.map(|(date, reading)| Careful { date, reading });
            let says = |(text, source): &(Text, Source)| Says { text: text.clone(), source: *source };
            deadline.disagrees = disagrees.iter().map(says).collect();
        }
    }
}

/// Whether the invoice number is certainly wrong.
fn has_fault(report: &Report) -> bool {
    report.findings.iter().any(|finding| finding.field == "invoice.number" && finding.severity == Severity::Stop)
}

/// What the invoice's number is, checked as such; the same findings at the fields of this question. A missing number or
/// code is reported elsewhere, where it matters.
fn number(question: &AftercareQuestion, register: &Register, report: &mut Report) -> Kind {
    let invoice = &question.invoice;
    let is_paper = invoice.medium == Some(Medium::Paper);
    let form = if is_paper { "" } else { question.credit_note_form.number.trim() };
    let asked = NumberQuestion {
        number: invoice.number.clone(),
        code: invoice.code.clone(),
        issue_date: invoice.issue_date.clone(),
        issuer: invoice.issuer.clone(),
        credit_note_form: form.to_owned(),
        today: question.today,
    };
    let answer = validate_invoice_number(&asked, register);
    let has_code = answer.report.has(&number::digital::DIGITAL_PAPER);
    for mut finding in answer.report.findings {
        if finding.code == number::rules::FORM_ONLY.code {
            continue;
        }
        finding.field = match finding.field.as_str() {
            "creditNoteForm" => "creditNoteForm.number".to_owned(),
            field => format!("invoice.{field}"),
        };
        report.add(finding);
    }
    // A digital paper invoice has both numbers: it says nothing about the medium.
    if has_code { Kind::Legacy } else { answer.kind }
}
