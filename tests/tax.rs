//! The arithmetic, exhaustively and compared with a reference.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use fapiao_check::{
    capitals,
    internals::{KNOWN, money},
    register::REGISTER,
    report::Report,
    tax::{self, Convention, Printed, TaxAnswer, TaxQuestion},
};
use proptest::prelude::*;

/// Fen in 100,000.00.
const HUNDRED_THOUSAND: i128 = 10_000_000;

/// for how many of the amounts 0.01 to 100,000.00 the FAQ's formula is one fen off, over and under.
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

/// Schoolbook division on decimal digits: slow, of any length, and independent of the code under test.
fn long_division(numerator: &str, denominator: i128) -> (String, i128) {
    let (mut quotient, mut rest) = (String::new(), 0_i128);
    for digit in numerator.bytes() {
        rest = rest * 10 + i128::from(digit - b'0');
        quotient.push(char::from(b'0' + u8::try_from(rest / denominator).unwrap()));
        rest %= denominator;
    }
    (quotient.trim_start_matches('0').to_owned(), rest)
}

/// Long division, rounded half away from zero.
fn long_rounded(numerator: &str, denominator: i128) -> i128 {
    let (quotient, rest) = long_division(numerator, denominator);
    let quotient = if quotient.is_empty() { 0 } else { quotient.parse().unwrap() };
    quotient + i128::from(rest * 2 >= denominator)
}

/// Schoolbook multiplication by a small number, digit by digit.
fn long_product(factor: &str, small: i128) -> String {
    let (mut digits, mut carry) = (Vec::new(), 0);
    for digit in factor.bytes().rev() {
        carry += i128::from(digit - b'0') * small;
        digits.push(char::from(b'0' + u8::try_from(carry % 10).unwrap()));
        carry /= 10;
    }
    format!("{carry}{}", digits.iter().rev().collect::<String>())
}

/// the direct figure, gross × rate ÷ (1 + rate), is the balancing one at every known rate.
#[test]
fn direct_and_balancing_are_one() {
    for known in &KNOWN {
        for gross in 1..=HUNDRED_THOUSAND / 10 {
            let direct = money::round_half_away(gross * known.permille, 1000 + known.permille);
            let issued = tax::issued(gross, (known.permille, 1000));
            assert_eq!(issued.tax, direct, "{gross} at {} permille", known.permille);
        }
    }
}

#[test]
fn every_known_rate_has_a_source() {
    for (at, known) in KNOWN.iter().enumerate() {
        assert!(!known.source.is_empty(), "{}", known.permille);
        assert_eq!(known.has_ended, at >= 9, "the older rates stand last: {}", known.permille);
        assert!(KNOWN[..at].iter().all(|other| other.permille != known.permille), "{} stands twice", known.permille);
    }
}

/// Every amount that a digit 0 or 1 in each place makes, and its neighbours: all patterns of zeros there are.
#[test]
fn capitals_are_read_back_through_every_pattern_of_zeros() {
    for pattern in 0..1_u32 << 12 {
        let ones: i128 = (0..12).map(|place| i128::from(pattern >> place & 1) * 10_i128.pow(place)).sum();
        for fen in [ones, ones * 7, ones + 1, -ones, ones * 10_000_000_000] {
            round_trip(fen);
        }
    }
    for fen in 0..100_000 {
        round_trip(fen * 997);
    }
}

#[track_caller]
fn round_trip(fen: i128) {
    let written = capitals::write(fen);
    let mut report = Report::default();
    assert_eq!((capitals::read("", &written, &mut report), report.findings.len()), (Some(fen), 0), "{fen} {written}");
}

fn yuan(fen: i128) -> String {
    money::print(fen, 2)
}

/// The answer about an invoice that prints these figures.
fn answer_about([net, tax, gross]: [i128; 3], permille: i128) -> TaxAnswer {
    let printed = Printed { net: yuan(net), tax: yuan(tax), gross: yuan(gross), ..Default::default() };
    let rate = format!("{}.{}%", permille / 10, permille % 10);
    tax::tax_breakdown(&TaxQuestion { rate, printed, ..Default::default() }, &REGISTER)
}

fn rate_in_use() -> impl Strategy<Value = i128> {
    (0..KNOWN.len()).prop_map(|at| KNOWN[at].permille)
}

proptest! {
    #[test]
    fn either_convention_is_recognised(gross in 1..=HUNDRED_THOUSAND * 1000, permille in rate_in_use()) {
        let (net, formula) = tax::split(gross, permille, 1000);
        let same = formula == gross - net;
        let issued = answer_about([net, gross - net, gross], permille).convention;
        prop_assert_eq!(issued, Some(if same { Convention::Either } else { Convention::Balancing }));
        let by_formula = answer_about([net, formula, gross], permille).convention;
        prop_assert_eq!(by_formula, Some(if same { Convention::Either } else { Convention::Formula }));
    }

    /// A figure that is a fen off is named; or the three follow the other convention, which is named.
    #[test]
    fn a_fen_that_is_off_is_named(
        gross in 1000..=HUNDRED_THOUSAND * 1000, permille in rate_in_use(), which in 0..3_usize, up: bool, by_formula: bool,
    ) {
        let (net, formula) = tax::split(gross, permille, 1000);
        let mut figures = [net, if by_formula { formula } else { gross - net }, gross];
        figures[which] += if up { 1 } else { -1 };
        let answer = answer_about(figures, permille);
        let codes = |field: &str| {
            answer.report.findings.iter().filter(|finding| finding.field == field).map(|finding| finding.code).collect::<Vec<_>>()
        };
        let field = ["printed.net", "printed.tax", "printed.gross"][which];
        match answer.convention {
            // The formula's tax, and a net that makes it add up.
            Some(Convention::Neither) if by_formula && figures[0] + figures[1] == figures[2] => {
                prop_assert_eq!(codes("printed.tax"), ["tax/within-tolerance"]);
            }
            Some(Convention::Neither) => prop_assert!(codes(field).contains(&"tax/figure-off"), "{:?} {:?}", figures, answer.report),
            Some(Convention::Formula) => prop_assert_eq!(codes("printed.tax"), ["tax/printed-formula"]),
            // From the formula's figures, which did not add up, one fen may lead to figures that do.
            other => prop_assert!(by_formula && formula != gross - net, "{:?} {:?}", figures, other),
        }
    }

    #[test]
    fn net_and_tax_give_the_rate(gross in 100_000..=HUNDRED_THOUSAND * 1000, at in 0..9_usize) {
        let split = tax::issued(gross, (KNOWN[at].permille, 1000));
        let printed = Printed { net: yuan(split.net), tax: yuan(split.tax), ..Default::default() };
        let answer = tax::tax_breakdown(&TaxQuestion { printed, ..Default::default() }, &REGISTER);
        let rate = answer.rate.unwrap().parse::<rust_decimal::Decimal>().unwrap();
        prop_assert_eq!(money::to_minor(rate, 3), Some(KNOWN[at].permille));
    }

    #[test]
    fn from_net_and_back(net in 0..=money::LARGEST_MINOR / 2, permyriad in 0..10_000_i128) {
        let there = tax::from_net(net, (permyriad, 10_000));
        prop_assert_eq!(there.gross, net + there.tax);
        prop_assert_eq!(tax::issued(there.gross, (permyriad, 10_000)), there);
    }

    #[test]
    fn any_amount_is_read_back_from_its_capitals(fen in -money::LARGEST_MINOR..=money::LARGEST_MINOR, shift in 0..30_u32) {
        round_trip(fen / 10_i128.pow(shift.min(28)));
    }

    #[test]
    fn lines_and_parts_are_the_sum_of_their_items(
        amounts in proptest::collection::vec((1..1_000_000_i128, rate_in_use()), 1..6),
    ) {
        let line = |(fen, permille): &(i128, i128)| tax::Line {
            amount: yuan(*fen), rate: format!("{}.{}%", permille / 10, permille % 10), ..Default::default()
        };
        let answer = tax::tax_breakdown(&TaxQuestion { lines: amounts.iter().map(line).collect(), ..Default::default() }, &REGISTER);
        let total = answer.lines.unwrap().total.unwrap();
        let gross = amounts.iter().map(|(fen, _)| fen).sum();
        let net = amounts.iter().map(|(fen, permille)| tax::split(*fen, *permille, 1000).0).sum();
        let amounts: Vec<_> = total.0.iter().map(|(name, amount)| (*name, amount.en().to_owned())).collect();
        prop_assert_eq!(amounts, [("gross", yuan(gross)), ("net", yuan(net)), ("tax", yuan(gross - net))]);
    }

    #[test]
    fn tax_agrees_with_the_schoolbook(gross in 0..=money::LARGEST_MINOR, permyriad in 0..10_000_i128) {
        let (net, tax) = tax::split(gross, permyriad, 10_000);
        prop_assert_eq!(tax, long_rounded(&long_product(&net.to_string(), permyriad), 10_000));
    }

    #[test]
    fn whatever_is_printed_is_answered(net in ".{0,40}", tax in ".{0,40}", text in "[零壹贰拾佰仟万亿元角分整负一十百 ]{0,40}") {
        let printed = Printed { net, tax: tax.clone(), gross: String::new(), capitals: text };
        let lines = vec![tax::Line { amount: tax.clone(), quantity: tax.clone(), unit_price: tax.clone(), ..Default::default() }];
        let question = TaxQuestion { amount: "1".into(), rate: "6%".into(), printed, lines, parts: vec![tax], ..Default::default() };
        prop_assert!(tax::tax_breakdown(&question, &REGISTER).gross.is_some());
    }

    #[test]
    fn net_agrees_with_long_division(gross in 0..=money::LARGEST_MINOR, permyriad in 0..10_000_i128) {
        let (net, _) = tax::split(gross, permyriad, 10_000);
        prop_assert_eq!(net, long_rounded(&format!("{gross}0000"), 10_000 + permyriad));
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
