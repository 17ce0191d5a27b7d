//! The arithmetic, exhaustively and against a reference.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use fapiao_check::{money, register::REGISTER, tax};
use proptest::prelude::*;

/// Fen in 100,000.00.
const HUNDRED_THOUSAND: i128 = 10_000_000;

/// how many of the amounts 0.01 to 100,000.00 the FAQ's formula misses by one fen, over and under.
#[test]
fn the_faq_formula_misses_exactly_these_amounts() {
    for (percent, over, first_over, under, first_under) in [
        (6, 377_358, 26, 188_680, 9),
        (9, 458_716, 6, 366_972, 67),
        (13, 619_471, 4, 530_972, 22),
        (3, 194_175, 17, 97_087, 86),
        (1, 99_010, 50, 0, 0),
    ] {
        let (mut above, mut below) = ((0, 0), (0, 0));
        for gross in 1..=HUNDRED_THOUSAND {
            let (net, tax) = tax::split(gross, percent, 100);
            let seen = match net + tax - gross {
                0 => continue,
                1 => &mut above,
                -1 => &mut below,
                other => panic!("{gross} at {percent}% misses by {other}"),
            };
            *seen = (seen.0 + 1, if seen.1 == 0 { gross } else { seen.1 });
        }
        assert_eq!((above, below), ((over, first_over), (under, first_under)), "{percent}%");
    }
}

/// Schoolbook division on decimal digits: slow, of any length, and nothing in common with the code under test.
fn long_division(numerator: &str, denominator: i128) -> (String, i128) {
    let (mut quotient, mut rest) = (String::new(), 0_i128);
    for digit in numerator.bytes() {
        rest = rest * 10 + i128::from(digit - b'0');
        quotient.push(char::from(b'0' + u8::try_from(rest / denominator).unwrap()));
        rest %= denominator;
    }
    (quotient.trim_start_matches('0').to_owned(), rest)
}

proptest! {
    #[test]
    fn net_agrees_with_long_division(gross in 0..=money::LARGEST_MINOR, permyriad in 0..10_000_i128) {
        let (net, _) = tax::split(gross, permyriad, 10_000);
        let (mut quotient, rest) = long_division(&format!("{gross}0000"), 10_000 + permyriad);
        if quotient.is_empty() {
            quotient.push('0');
        }
        let rounded = quotient.parse::<i128>().unwrap() + i128::from(rest * 2 >= 10_000 + permyriad);
        prop_assert_eq!(net, rounded);
    }

    #[test]
    fn a_credit_line_mirrors_its_invoice(gross in 0..=money::LARGEST_MINOR, percent in 0..100_i128) {
        let (net, tax) = tax::split(gross, percent, 100);
        prop_assert_eq!(tax::split(-gross, percent, 100), (-net, -tax));
    }

    #[test]
    fn whatever_is_typed_is_answered(amount in ".{0,120}", rate in ".{0,12}") {
        let question = tax::TaxQuestion { amount: amount.clone(), rate, ..Default::default() };
        let answer = tax::tax_breakdown(&question, &REGISTER);
        let is_silent = answer.report.findings.is_empty() && answer.report.unchecked.is_empty();
        prop_assert!(answer.net.is_some() || !is_silent, "silence about {:?}", question);
        let units = amount.encode_utf16().count();
        for finding in answer.report.findings.iter().filter(|finding| finding.field == "amount") {
            if let Some([start, end]) = finding.position {
                prop_assert!(start < end && end <= units, "{:?}", finding);
            }
        }
    }
}
