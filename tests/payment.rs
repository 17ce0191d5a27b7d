//! In a clean case, one wrong character anywhere stops the payment.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod harness;

use fapiao_check::{
    internals::typed::card::looks_like_card,
    payment::{
        Answers, Certificate, Channel, Context, Instruction, Invoice, Order, PaymentAnswer, PaymentQuestion, Reply,
        ScheduleStep, Transfer, check_payment,
    },
    register::REGISTER,
    report::Verdict,
};
use proptest::prelude::*;

const SUPPLIER: &str = "Shenzhen Brightway Electronics Co., Ltd.";

fn clean(account: &str, amount: &str, reference: &str) -> PaymentQuestion {
    let instruction = Instruction {
        payee: SUPPLIER.into(),
        account: account.into(),
        amount: amount.into(),
        currency: "USD".into(),
        reference: reference.into(),
        ..Default::default()
    };
    PaymentQuestion {
        order: Order {
            supplier: SUPPLIER.into(),
            account: account.into(),
            amount: amount.into(),
            currency: "USD".into(),
            ..Default::default()
        },
        invoice: Invoice {
            issuer: SUPPLIER.into(),
            account: account.into(),
            amount: amount.into(),
            currency: "USD".into(),
            reference: reference.into(),
            ..Default::default()
        },
        chat: instruction.clone(),
        instruction,
        transfer: Transfer {
            payee: SUPPLIER.into(),
            account: account.into(),
            amount: amount.into(),
            currency: "USD".into(),
            reference: reference.into(),
            ..Default::default()
        },
        ..Default::default()
    }
}

/// An Alibaba Cloud bill: an affiliate issues, Alibaba Cloud Computing collects into an exclusive account.
fn clean_bill(suffix: &str, amount: &str, reference: &str) -> PaymentQuestion {
    let account = format!("571905493610702{suffix}");
    let mut question = clean(&account, amount, reference);
    question.context = Some(Context::AlibabaCloud);
    question.certificate = Certificate { account: account.clone(), ..Default::default() };
    question.order = Order { amount: amount.into(), currency: "CNY".into(), ..Default::default() };
    question.invoice.issuer = "Tongyi Cloud Intelligence (Hangzhou) Information Technology Co., Ltd.".into();
    for currency in [
        &mut question.invoice.currency,
        &mut question.instruction.currency,
        &mut question.chat.currency,
        &mut question.transfer.currency,
    ] {
        *currency = "CNY".into();
    }
    for payee in [&mut question.instruction.payee, &mut question.chat.payee, &mut question.transfer.payee] {
        *payee = "Alibaba Cloud Computing Co., Ltd.".into();
    }
    question
}

/// The three places in which one value at a time is changed.
fn place(question: &mut PaymentQuestion, at: usize) -> [&mut String; 3] {
    let PaymentQuestion { instruction, chat, transfer, .. } = question;
    match at {
        0 => [&mut instruction.account, &mut instruction.amount, &mut instruction.reference],
        1 => [&mut chat.account, &mut chat.amount, &mut chat.reference],
        _ => [&mut transfer.account, &mut transfer.amount, &mut transfer.reference],
    }
}

fn spoil_digit(digits: &str, at: usize, by: u8) -> String {
    let mut bytes = digits.as_bytes().to_vec();
    let place = at % bytes.len();
    bytes[place] = b'0' + (bytes[place] - b'0' + by) % 10;
    String::from_utf8(bytes).unwrap()
}

fn spoil_letter(text: &str, at: usize, by: u8) -> String {
    let mut bytes = text.as_bytes().to_vec();
    bytes[at] = b'A' + (bytes[at] - b'A' + by) % 26;
    String::from_utf8(bytes).unwrap()
}

proptest! {
    #[test]
    fn one_wrong_character_stops(
        account in "[0-9]{8,24}",
        suffix in "[0-9]{9}",
        fen in 1_u64..1_000_000_000,
        reference in "[A-Z]{2}[0-9]{4,12}",
        at in 0_usize..3,
        digit in 0_usize..24,
        by in 1_u8..10,
    ) {
        prop_assume!(!looks_like_card(&account));
        let print = |fen: u64| format!("{}.{:02}", fen / 100, fen % 100);
        for question in [clean(&account, &print(fen), &reference), clean_bill(&suffix, &print(fen), &reference)] {
            let answer = check_payment(&question, &REGISTER);
            prop_assert_eq!(answer.report.verdict, Verdict::Clear, "{:?}", answer.report);
            let account = question.transfer.account.clone();
            for what in 0..4 {
                let mut spoilt = question.clone();
                let field = &mut *place(&mut spoilt, at)[what.min(2)];
                *field = match what {
                    0 => spoil_digit(&account, digit, by),
                    1 => print(if by % 2 == 0 { fen + 1 } else { fen - 1 }),
                    2 => format!("{}{}", &reference[..2], spoil_digit(&reference[2..], digit, by)),
                    _ => spoil_letter(&reference, digit % 2, by),
                };
                prop_assert_eq!(check_payment(&spoilt, &REGISTER).report.verdict, Verdict::Stop, "{:?}", spoilt);
            }
        }
    }

    #[test]
    fn whatever_is_typed_is_answered(texts in proptest::collection::vec(".{0,40}", 8)) {
        let question = PaymentQuestion {
            order: Order { supplier: texts[0].clone(), account: texts[1].clone(), amount: texts[2].clone(), ..Default::default() },
            transfer: Transfer {
                payee: texts[3].clone(), account: texts[4].clone(), amount: texts[5].clone(), currency: texts[6].clone(),
                reference: texts[7].clone(), ..Default::default()
            },
            ..Default::default()
        };
        let answer = check_payment(&question, &REGISTER);
        for row in &answer.comparison {
            for (place, marks) in row.marks.iter() {
                let units = row.values.get(place).unwrap().encode_utf16().count();
                prop_assert!(marks.iter().all(|[start, end]| start < end && *end <= units), "{:?}", row);
            }
        }
    }
}

#[test]
fn each_of_many_situations_is_recognised_as_itself() {
    let situations: Vec<_> =
        harness::vectors().into_iter().filter(|vector| vector.name.starts_with("situations: ")).collect();
    let clean = situations.iter().filter(|vector| vector.name.contains("clean: ")).count();
    assert!(situations.len() >= 60 && clean >= 10, "{} situations, {clean} clean", situations.len());
    for vector in situations {
        let verdict = vector.answer["verdict"].as_str().unwrap();
        if vector.name.contains("clean: ") {
            assert_eq!(verdict, "clear", "{}", vector.name);
        } else {
            assert!(["caution", "hold", "stop"].contains(&verdict), "{}", vector.name);
        }
    }
}

/// Every question, step, message and sentence that can appear, with every answer.
fn said_with(reply: Reply) -> Vec<PaymentAnswer> {
    let mut answers = Answers::default();
    let channels =
        [None, Some(Channel::Platform), Some(Channel::BankTransfer), Some(Channel::Other), Some(Channel::Link)];
    let mut found = Vec::new();
    for _ in 0..4 {
        for channel in channels {
            for steps in [0, 2] {
                let mut question = clean("12345678", "10.00", "AB1234");
                question.instruction.channel = channel;
                question.order.schedule = vec![ScheduleStep::default(); steps];
                question.invoice.extras = "1".into();
                question.transfer.fee = "1".into();
                question.answers = answers.clone();
                found.push(check_payment(&question, &REGISTER));
            }
        }
        for question in found.iter().flat_map(|answer| &answer.questions) {
            if answers.0.iter().all(|(id, _)| id != question.id) {
                answers.0.push((question.id.to_owned(), Some(reply)));
            }
        }
    }
    found
}

#[test]
fn questions_and_messages_speak_both_languages_in_the_same_tone() {
    for answer in [Reply::Yes, Reply::No, Reply::Unsure].into_iter().flat_map(said_with) {
        let asked = answer.questions.iter().flat_map(|question| [&question.text, &question.why]);
        let written = answer.messages.iter().flat_map(|message| [&message.title, &message.body]);
        let said = asked.chain(written).chain(&answer.steps).chain(&answer.next).chain(&answer.not_checked);
        for text in said.chain([&answer.summary, &answer.route.reason]) {
            let (en, zh) = (text.en(), text.zh());
            assert!(!en.is_empty() && zh.chars().any(|char| char > '\u{2fff}'), "{en} / {zh}");
            assert!(!en.chars().any(|char| char > '\u{2fff}'), "{en}");
            assert!(!["invalid", "please", "oops"].iter().any(|word| en.to_lowercase().contains(word)), "{en}");
            assert!(!["非法", "无效"].iter().any(|word| zh.contains(word)), "{zh}");
            assert!(![", ", "; ", "? "].iter().any(|mark| zh.contains(mark)), "{zh}");
        }
        for question in &answer.questions {
            assert!(question.text.zh().contains('？') && question.text.en().contains('?'), "{}", question.id);
        }
    }
}

#[test]
fn not_sure_is_never_a_yes() {
    let worst = |reply| said_with(reply).into_iter().map(|answer| answer.report.verdict).max();
    assert_eq!(worst(Reply::Unsure), Some(Verdict::Stop));
    assert!(said_with(Reply::Unsure).iter().skip(10).all(|answer| answer.report.verdict > Verdict::Clear));
}
