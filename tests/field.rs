//! While a correct value is being typed, there is no error.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use fapiao_check::{
    form_field::{Check, FieldAnswer, FieldQuestion, check_field},
    register::REGISTER,
    report::Verdict,
    tax_id::{organisation_check_character, uscc_check_character},
};
use proptest::prelude::*;

fn ask(check: Check, value: &str) -> FieldAnswer {
    let today = "2026-11-21".parse().ok();
    check_field(&FieldQuestion { check: Some(check), value: value.into(), today, ..Default::default() }, &REGISTER)
}

/// Checks every beginning of a correct value, and returns the lengths at which it was already correct.
#[track_caller]
fn type_out(check: Check, value: &str) -> Vec<usize> {
    let whole = ask(check, value);
    assert!(!whole.incomplete && whole.unfinished.is_empty() && whole.normalized.is_some(), "{value}: {whole:?}");
    let mut right = Vec::new();
    for (at, _) in value.char_indices() {
        let so_far = ask(check, &value[..at]);
        assert_ne!(so_far.report.verdict, Verdict::Stop, "{:?}: {so_far:?}", &value[..at]);
        assert_ne!(so_far.incomplete, so_far.normalized.is_some(), "{:?}: {so_far:?}", &value[..at]);
        if !so_far.incomplete {
            right.push(value[..at].chars().count());
        }
    }
    right
}

#[test]
fn every_beginning_of_a_right_value_is_incomplete_or_right() {
    for (check, value, right) in [
        (Check::TaxId, "91330106673959654P", &[][..]),
        (Check::TaxId, "9133 0106 6739 5965 4p", &[]),
        (Check::InvoiceNumber, "24332000000012345678", &[8]),
        (Check::InvoiceNumber, "2433 2000 0000 1234 5678", &[9, 10]),
        (Check::InvoiceNumber, "330020113012345679", &[8]),
        (Check::InvoiceNumber, "12345679", &[]),
        (Check::InvoiceCode, "3300201130", &[]),
        (Check::InvoiceCode, "033001900111", &[]),
        (Check::InvoiceCode, "144031909110", &[10]),
        (Check::Cnaps, "308331012054", &[]),
        (Check::Iban, "DE89370400440532013000", &[]),
        (Check::Iban, "NO9386011117947", &[]),
        (Check::Bic, "CMBCCNBS007", &[8]),
        (Check::Bic, "CMBCCNBS", &[]),
        (Check::Account, "571905493610702006940157", &[8, 9, 10, 11, 12, 13, 14, 15]),
        (Check::Account, "DE89370400440532013000", &[]),
        (Check::Amount, "1,234,567.89", &[1, 2, 3, 4, 5, 9, 10, 11]),
        (Check::Amount, "4.800,00", &[1, 2, 3, 4, 6, 7]),
        (Check::Amount, "CNY 6150", &[5, 6, 7]),
        (Check::Amount, "6150 CNY", &[1, 2, 3, 4, 5]),
        (Check::Amount, "人民币 6 150,00", &[5, 6, 9, 10, 11]),
        (Check::Amount, "-0.50", &[2, 3, 4]),
        (Check::Rate, "6%", &[]),
        (Check::Rate, "1.5%", &[]),
        (Check::Rate, "0.06", &[1, 2, 3]),
        (Check::Rate, "exempt", &[]),
        (Check::Rate, "不征税", &[]),
        (Check::Date, "2026-01-15", &[9]),
        (Check::Date, "2026年1月15日", &[8, 9]),
        (Check::Date, "20260115", &[]),
        // A day with a time, from the first digit of its minutes.
        (Check::Date, "2026-01-14T16:00:00Z", &[9, 10, 15, 16, 18, 19]),
        (Check::Name, "阿里云", &[1, 2]),
    ] {
        assert_eq!(type_out(check, value), right, "{value}");
    }
}

proptest! {
    #[test]
    fn a_tax_id_being_typed_is_never_wrong(head in "91(11|31|33|44)[0-9]{2}[0-9]{2}", organisation in "[0-9A-HJ-NP-RTUWXY]{8}") {
        let check = organisation_check_character(&organisation).unwrap();
        let code = format!("{head}{organisation}{check}");
        let code = format!("{code}{}", uscc_check_character(&code).unwrap());
        // The first 15 or 17 characters may happen to be an older ID.
        for length in type_out(Check::TaxId, &code) {
            prop_assert!(matches!(length, 15 | 17), "{code} at {length}");
        }
    }

    #[test]
    fn an_invoice_number_being_typed_is_never_wrong(number in "2[3-6](11|31|33|44)[12][0-9]{15}") {
        for length in type_out(Check::InvoiceNumber, &number) {
            prop_assert!(matches!(length, 8 | 18), "{number} at {length}");
        }
    }

    #[test]
    fn an_amount_being_typed_is_never_wrong(yuan in 1_u64..10_000_000_000, fen in 0_u64..100) {
        let mut digits = yuan.to_string();
        for at in (1..digits.len()).rev().filter(|at| (digits.len() - at).is_multiple_of(3)).collect::<Vec<_>>() {
            digits.insert(at, ',');
        }
        type_out(Check::Amount, &format!("{digits}.{fen:02}"));
        type_out(Check::Amount, &format!("{yuan}.{fen:02}"));
    }

    #[test]
    fn any_text_gets_an_answer(text in any::<String>()) {
        for check in [
            Check::Amount, Check::Rate, Check::TaxId, Check::InvoiceNumber, Check::InvoiceCode, Check::Account,
            Check::Cnaps, Check::Iban, Check::Bic, Check::Date, Check::Name,
        ] {
            let answer = ask(check, &text);
            prop_assert!(answer.incomplete || answer.unfinished.is_empty());
            prop_assert!(!(answer.incomplete && answer.normalized.is_some()));
            prop_assert!(!(answer.incomplete && answer.report.verdict == Verdict::Stop));
            // An error is reported.
            prop_assert!(answer.incomplete || answer.normalized.is_some() || !answer.report.findings.is_empty(), "{answer:?}");
        }
    }
}
