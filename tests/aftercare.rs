//! The decision to return for all combinations, and the dates compared with a second way of counting.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use fapiao_check::{
    aftercare::{
        Action, AftercareAnswer, AftercareQuestion, Form, FormStatus, Invoice, InvoiceType, Medium, Parcel, Request,
        Situation, State, Status, plan_aftercare,
    },
    calendar::{self, Calendar},
    date::Day,
    register::{Entity, Name, Postal, REGISTER, Register},
    report::{Severity, Verdict},
};
use proptest::prelude::*;

const ISSUER: &str = "Alibaba Cloud Computing Co., Ltd.";

fn plan(question: &AftercareQuestion) -> AftercareAnswer {
    plan_aftercare(question, &REGISTER)
}

/// With `None` first: not answered yet.
fn either<T: Copy>(words: [T; 2]) -> [Option<T>; 3] {
    [None, Some(words[0]), Some(words[1])]
}

/// A medium or a type that the core knows and this table does not.
const NOT_IN_THE_TABLE: &str = "not in the table";

/// The FAQ's and the help topic's table, written out again; a missing answer is `_` or `None`.
fn expected(
    medium: Option<Medium>,
    kind: Option<InvoiceType>,
    status: Option<Status>,
    booked: Option<bool>,
    is_late: bool,
) -> Result<Action, &'static str> {
    if status == Some(Status::Invoicing) {
        return Ok(Action::Cancel);
    }
    match medium {
        None => Err("invoice.medium"),
        Some(Medium::Digital) => match (status, kind, booked) {
            (None, ..) => Err("invoice.status"),
            (_, Some(InvoiceType::General), _) => Ok(Action::Return),
            (_, _, Some(false)) => Ok(Action::Return),
            (_, None, _) => Err("invoice.type"),
            (_, Some(InvoiceType::Special), None) => Err("invoice.booked"),
            (_, Some(InvoiceType::Special), Some(true)) => Ok(Action::FormThenReturn),
            _ => Err(NOT_IN_THE_TABLE),
        },
        Some(Medium::Paper) => match (kind, booked) {
            (None, _) => Err("invoice.type"),
            (Some(InvoiceType::General), _) => Ok(Action::MailThenReturn),
            (Some(InvoiceType::Special), None) => Err("invoice.booked"),
            (Some(InvoiceType::Special), Some(true)) => Ok(Action::FormMailReturn),
            (Some(InvoiceType::Special), Some(false)) if is_late => Ok(Action::Refused),
            (Some(InvoiceType::Special), Some(false)) => Ok(Action::MailThenReturn),
            _ => Err(NOT_IN_THE_TABLE),
        },
        Some(_) => Err(NOT_IN_THE_TABLE),
    }
}

#[test]
fn the_return_decision_over_all_combinations() {
    let mut count = 0;
    for situation in [Situation::Wrong, Situation::OtherType, Situation::OtherDate, Situation::OtherTitle] {
        for medium in either([Medium::Digital, Medium::Paper]) {
            for kind in either([InvoiceType::General, InvoiceType::Special]) {
                for status in either([Status::Invoicing, Status::Issued]) {
                    for booked in either([false, true]) {
                        for (today, is_late) in [(Day::of(2025, 5, 15), false), (Day::of(2025, 5, 16), true)] {
                            count += 1;
                            let invoice = Invoice {
                                medium,
                                r#type: kind,
                                status,
                                booked,
                                issue_date: "2024-05-30".into(),
                                issuer: ISSUER.into(),
                                ..Default::default()
                            };
                            let question = AftercareQuestion {
                                situation: Some(situation),
                                today: Some(today),
                                invoice,
                                ..Default::default()
                            };
                            let what = format!("{situation:?} {medium:?} {kind:?} {status:?} {booked:?} {today}");
                            holds(&plan(&question), expected(medium, kind, status, booked, is_late), &what);
                        }
                    }
                }
            }
        }
    }
    assert_eq!(count, 4 * 3 * 3 * 3 * 3 * 2);
}

/// The action, and what goes with each.
fn holds(answer: &AftercareAnswer, expected: Result<Action, &str>, what: &str) {
    let action = answer.action;
    match expected {
        Ok(expected) => {
            assert_eq!(action, expected, "{what}");
            assert!(answer.needs.is_empty(), "{what} asks for {}", answer.needs[0].field);
            let is_by_mail = matches!(action, Action::MailThenReturn | Action::FormMailReturn);
            assert_eq!(answer.address.is_some(), is_by_mail, "{what}: an address");
            assert_eq!(answer.steps.iter().any(|step| step.id == "mail"), is_by_mail, "{what}: mailing");
            let has_form = matches!(action, Action::FormThenReturn | Action::FormMailReturn);
            assert_eq!(answer.steps[0].id == "form", has_form, "{what}: the form first");
            assert_eq!(answer.steps[0].state, State::Next, "{what}");
            assert_eq!(action == Action::Refused, answer.report.verdict == Verdict::Stop, "{what}");
            assert_eq!(answer.steps.last().unwrap().id == "request", action != Action::Refused, "{what}: and again");
        }
        Err(field) => {
            assert_eq!((action, answer.needs[0].field), (Action::Undecided, field), "{what}");
            assert_eq!((answer.steps.len(), answer.report.verdict), (0, Verdict::Hold), "{what}");
            let unchecked = &answer.report.unchecked[0];
            assert_eq!((unchecked.severity, unchecked.needs[0].as_str()), (Severity::Hold, field), "{what}");
        }
    }
}

/// Any offered answer to every question leads to a decision. No question comes twice, and the path has them in this
/// order.
#[test]
fn every_way_through_the_questions_ends() {
    let mut ends = 0;
    for situation in [
        Situation::Wrong,
        Situation::Lost,
        Situation::NotReceived,
        Situation::Refunded,
        Situation::OtherType,
        Situation::OtherDate,
        Situation::OtherTitle,
    ] {
        let question =
            AftercareQuestion { situation: Some(situation), today: Some(Day::of(2024, 6, 10)), ..Default::default() };
        ends += walk(question, &mut Vec::new());
    }
    // Four times seven to replace one (four for a file, three for paper), three lost, eight not received; after a refund
    // one that waits, one without an invoice, one that offsets, and seven that return.
    assert_eq!(ends, 4 * 7 + 3 + 8 + 10);
}

fn walk(question: AftercareQuestion, asked: &mut Vec<&'static str>) -> usize {
    let answer = plan(&question);
    let path = ["situation"].iter().chain(&*asked).copied().chain(answer.needs.first().map(|need| need.field));
    let path: Vec<&str> = path.collect();
    assert_eq!(fields(&answer), path);
    let Some(need) = answer.needs.first() else {
        // Answers for another path change nothing.
        let others = [("delivery", "sent-back"), ("refundProcessed", "false"), ("invoice.medium", "paper")];
        for (field, value) in others.iter().filter(|(field, _)| !path.contains(field)) {
            assert_eq!(fields(&plan(&with(&question, field, value))), path, "{field}");
        }
        assert_ne!(answer.action, Action::Undecided, "{asked:?}");
        assert!(!answer.steps.is_empty(), "{asked:?} {:?}", answer.action);
        return 1;
    };
    assert!(!asked.contains(&need.field), "{} is asked twice: {asked:?}", need.field);
    asked.push(need.field);
    let values: Vec<&str> = need.options.iter().map(|option| option.value).collect();
    let values = if values.is_empty() { vec!["typed"] } else { values };
    let ends = values.iter().map(|value| walk(with(&question, need.field, value), asked)).sum();
    asked.pop();
    ends
}

fn fields(answer: &AftercareAnswer) -> Vec<&'static str> {
    answer.path.iter().map(|need| need.field).collect()
}

/// The question with one more answer, through the same door that JavaScript uses.
fn with(question: &AftercareQuestion, field: &str, value: &str) -> AftercareQuestion {
    use fapiao_check::question::{Ask, Given, Shape};
    fn word<T: Ask>(value: &str) -> T {
        let mut read = T::default();
        match T::SHAPE {
            Shape::Word(words) => {
                read.fill(Given::Word(words.iter().position(|word| *word == value).expect("an option is a word")));
            }
            Shape::Flag => read.fill(Given::Flag(value.parse().expect("true or false"))),
            _ => panic!("an option of a field that is typed"),
        }
        read
    }
    let mut next = question.clone();
    match field {
        "invoice.medium" => next.invoice.medium = word(value),
        "invoice.status" => next.invoice.status = word(value),
        "invoice.type" => next.invoice.r#type = word(value),
        "invoice.booked" => next.invoice.booked = word(value),
        "invoice.issueDate" => next.invoice.issue_date = "2024-05-30".into(),
        "invoice.issuer" => next.invoice.issuer = ISSUER.into(),
        "invoice.amount" => next.invoice.amount = "1200".into(),
        "refund" => next.refund = "200".into(),
        "delivery" => next.delivery = word(value),
        "refundProcessed" => next.refund_processed = word(value),
        "invoicedBefore" => next.invoiced_before = word(value),
        "settle" => next.settle = word(value),
        other => panic!("{other} is asked for, but not known here"),
    }
    next
}

/// A company of the host's own, with its address.
#[test]
fn an_overlay_brings_its_return_address() {
    let to = Postal { address: "1 Example Road, Shanghai", attention: "Accounts", phone: "021-00000000" };
    let row =
        Entity { id: "mine", name: Name::english("My Vendor Co., Ltd."), return_address: to, ..Default::default() };
    let rows = Register { entities: vec![row].leak(), ..Default::default() };
    let register = REGISTER.overlaid(&rows).unwrap();
    let mut invoice = special_paper(Day::of(2024, 5, 30));
    invoice.issuer = "My Vendor Co., Ltd.".into();
    let today = Some(Day::of(2024, 6, 10));
    let question = AftercareQuestion { situation: Some(Situation::Wrong), today, invoice, ..Default::default() };
    let address = |register: &Register| plan_aftercare(&question, register).address.map(|address| address.address);
    assert_eq!(address(&register), Some(to.address));
    assert_eq!(address(&REGISTER), None);
}

/// A day with its weekday by Zeller's congruence, which shares nothing with the code under test: 0 is Saturday.
fn zeller(day: Day) -> i32 {
    let text = day.to_string();
    let (mut year, mut month): (i32, i32) = (text[..4].parse().unwrap(), text[5..7].parse().unwrap());
    let date: i32 = text[8..].parse().unwrap();
    if month < 3 {
        (year, month) = (year - 1, month + 12);
    }
    (date + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400).rem_euclid(7)
}

fn special_paper(issued: Day) -> Invoice {
    Invoice {
        medium: Some(Medium::Paper),
        r#type: Some(InvoiceType::Special),
        booked: Some(false),
        issue_date: issued.to_string(),
        issuer: ISSUER.into(),
        ..Default::default()
    }
}

fn date(answer: &AftercareAnswer, id: &str) -> Day {
    answer.deadlines.iter().find(|deadline| deadline.id == id).unwrap().date
}

proptest! {
    /// Business days counted back, against a walk by Zeller's weekdays.
    #[test]
    fn the_latest_return_is_seven_business_days_before_the_end(offset in 0..3000_i32, holidays in prop::collection::vec(300..400_i32, 0..8)) {
        let issued = Day::of(2016, 5, 30).plus(offset).unwrap();
        let off: Vec<Day> = holidays.iter().map(|days| issued.plus(*days).unwrap()).collect();
        let question = AftercareQuestion {
            situation: Some(Situation::Wrong),
            today: Some(issued),
            invoice: special_paper(issued),
            holidays: off.iter().copied().map(Some).collect(),
            ..Default::default()
        };
        let answer = plan(&question);
        let (end, last) = (date(&answer, "deduction-period"), date(&answer, "return"));
        prop_assert_eq!(end.days_after(issued), 360);
        let usual = |day: Day| calendar::is_worked(day).unwrap_or(zeller(day) > 1);
        let is_worked = |day: Day| usual(day) && !off.contains(&day);
        let between = (1..=end.days_after(last)).filter(|days| is_worked(end.plus(-*days as i32).unwrap())).count();
        prop_assert_eq!(between, 7, "{} to {}", last, end);
        prop_assert!(is_worked(last));
        // Its own day is in time, the next one is not.
        for (day, action) in [(last, Action::MailThenReturn), (last.plus(1).unwrap(), Action::Refused)] {
            let parcel = Parcel { arrived_on: day.to_string(), ..Default::default() };
            let later = AftercareQuestion { parcel, today: Some(end.plus(999).unwrap()), ..question.clone() };
            prop_assert_eq!(plan(&later).action, action, "{}", day);
        }
        for deadline in &answer.deadlines {
            prop_assert!(deadline.conservative.as_ref().is_none_or(|careful| careful.date <= deadline.date));
        }
    }

    /// 180 days are over on the 181st, whatever month and year lie between.
    #[test]
    fn a_lost_special_invoice_has_180_days(offset in 0..3000_i32) {
        let issued = Day::of(2016, 5, 30).plus(offset).unwrap();
        for (days, action) in [
            (0, Action::CertificateThenTicket),
            (179, Action::CertificateThenTicket),
            (180, Action::CertificateThenTicket),
            (181, Action::TicketForCopy),
        ] {
            let question = AftercareQuestion {
                situation: Some(Situation::Lost),
                today: issued.plus(days),
                invoice: special_paper(issued),
                ..Default::default()
            };
            let answer = plan(&question);
            prop_assert_eq!(answer.action, action, "day {} of {}", days, issued);
            let is_narrow = answer.report.findings.iter().any(|finding| finding.code == "aftercare/last-days");
            prop_assert_eq!(is_narrow, days == 180);
        }
    }

    /// There and back again: business days forward from a worked day, then backward, end where they began.
    #[test]
    fn business_days_count_the_same_both_ways(offset in 0..5000_i32, count in 0..40_i32, off in prop::collection::vec(0..60_i32, 0..10)) {
        let start = Day::of(2020, 1, 1).plus(offset).unwrap();
        let holidays = off.iter().map(|days| start.plus(*days).unwrap()).collect();
        let calendar = Calendar { holidays, working_days: vec![start] };
        let end = calendar.business_days(start, count).unwrap();
        prop_assert!(calendar.is_business_day(end));
        prop_assert_eq!(calendar.business_days(end, -count), Some(start));
    }

    /// Nothing that a person types traps the plan or stays a placeholder.
    #[test]
    fn whatever_is_typed_is_answered(text in "[a-z]\\PC{0,30}[a-z]", number in "[0-9 -]{0,24}", situation in 0..7_usize, paper: bool) {
        use fapiao_check::question::{Ask, Given};
        let mut question = AftercareQuestion::default();
        question.situation.fill(Given::Word(situation));
        question.today = Some(Day::of(2026, 11, 21));
        question.invoice = Invoice {
            medium: Some(if paper { Medium::Paper } else { Medium::Digital }),
            r#type: Some(InvoiceType::Special),
            status: Some(Status::Issued),
            booked: Some(true),
            issue_date: text.clone(),
            number,
            code: text.clone(),
            issuer: text.clone(),
            amount: text.clone(),
            title: text.clone(),
            rate: text.clone(),
            ..Default::default()
        };
        question.credit_note_form = Form { number: text.clone(), status: Some(FormStatus::AwaitingBuyer), created_on: text.clone() };
        question.request = Request { reason: text.clone(), submitted_on: text.clone() };
        question.refund_processed = Some(true);
        question.refund = text;
        let answer = plan(&question);
        for letter in &answer.messages {
            prop_assert!(!letter.body.en().lines().any(|line| line.ends_with(": ") || line.ends_with(':')), "{}", letter.body.en());
        }
    }
}
