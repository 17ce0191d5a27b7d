//! In a clean case, one wrong character anywhere stops the payment.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use fapiao_check::{
    payment::{Instruction, Invoice, Order, PaymentQuestion, Transfer, check_payment},
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

/// The three places in which one value at a time is spoilt.
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

proptest! {
    #[test]
    fn one_wrong_character_stops(
        account in "[0-9]{8,24}",
        fen in 1_u64..1_000_000_000,
        reference in "[A-Z]{2}[0-9]{4,12}",
        at in 0_usize..3,
        digit in 0_usize..24,
        by in 1_u8..10,
    ) {
        let print = |fen: u64| format!("{}.{:02}", fen / 100, fen % 100);
        let question = clean(&account, &print(fen), &reference);
        let answer = check_payment(&question, &REGISTER);
        prop_assert_eq!(answer.report.verdict, Verdict::Clear, "{:?}", answer.report);
        for what in 0..3 {
            let mut spoilt = question.clone();
            let field = &mut *place(&mut spoilt, at)[what];
            *field = match what {
                0 => spoil_digit(&account, digit, by),
                1 => print(if by % 2 == 0 { fen + 1 } else { fen - 1 }),
                _ => format!("{}{}", &reference[..2], spoil_digit(&reference[2..], digit, by)),
            };
            prop_assert_eq!(check_payment(&spoilt, &REGISTER).report.verdict, Verdict::Stop, "{:?}", spoilt);
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
