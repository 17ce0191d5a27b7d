//! Bank numbers: every check digit occurs, and the errors that it catches are counted; the tables; any text gets an
//! answer.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use fapiao_check::register::REGISTER;
use fapiao_check::{
    bank::{Bank, BankAnswer, BankQuestion, bank_named, validate_bank_details},
    internals::{
        check_digit::{luhn_is_right, mod_11_10},
        cnaps, routing,
        typed::{card, country, iban},
    },
    report::Verdict,
    sources::DOCUMENTS,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn ask(field: &str, value: &str) -> BankAnswer {
    let mut question = BankQuestion::default();
    let place = match field {
        "account" => &mut question.account,
        "cnaps" => &mut question.cnaps,
        "iban" => &mut question.iban,
        "swift" => &mut question.swift,
        "routing" => &mut question.routing,
        _ => &mut question.country,
    };
    *place = value.to_owned();
    validate_bank_details(&question, &REGISTER)
}

/// Every pair of neighbours swapped, if that changes something.
fn swaps(number: &str) -> Vec<String> {
    let swap = |at: usize| {
        let mut bytes = number.as_bytes().to_vec();
        bytes.swap(at, at + 1);
        String::from_utf8(bytes).unwrap()
    };
    (0..number.len() - 1).map(swap).filter(|swapped| swapped != number).collect()
}

/// Every character replaced by another of its kind: a digit by a digit, a letter by a letter.
fn changes(number: &str) -> Vec<String> {
    let others = |byte: u8| if byte.is_ascii_digit() { b'0'..=b'9' } else { b'A'..=b'Z' };
    let change = |(at, was): (usize, u8)| {
        others(was).filter(move |byte| *byte != was).map(move |byte| {
            let mut bytes = number.as_bytes().to_vec();
            bytes[at] = byte;
            String::from_utf8(bytes).unwrap()
        })
    };
    number.bytes().enumerate().flat_map(change).collect()
}

/// A branch number of China Merchants Bank in Hangzhou, with its check digit.
fn branch(number: u32) -> String {
    let body = format!("3083310{number:04}");
    let check = mod_11_10(&body).unwrap();
    format!("{body}{check}")
}

#[test]
fn branch_numbers() {
    for real in ["308331012054", "102100099996", "105584000005", "313100000013"] {
        assert!(cnaps::check_is_right(real), "{real}");
    }
    assert!(!cnaps::check_is_right("314653617115"), "the one exception of 421");
    let mut digits = BTreeSet::new();
    let mut unseen = BTreeSet::new();
    for number in 0..3000 {
        let right = branch(number);
        digits.insert(right.chars().last().unwrap());
        assert_eq!(ask("cnaps", &right).report.verdict, Verdict::Clear, "{right}");
        for change in changes(&right) {
            assert!(!cnaps::check_is_right(&change), "{change} for {right}");
        }
        for swap in swaps(&right).into_iter().filter(|swap| cnaps::check_is_right(swap)) {
            let at = right.bytes().zip(swap.bytes()).position(|(one, two)| one != two).unwrap();
            let mut pair = [right.as_bytes()[at] - b'0', right.as_bytes()[at + 1] - b'0'];
            pair.sort_unstable();
            unseen.insert(pair);
        }
    }
    assert_eq!(digits.into_iter().collect::<String>(), "0123456789");
    // By the mathematics of MOD 11,10: neighbours that differ by one, and 0 with 9, each after only one state.
    let predicted: BTreeSet<_> = (0..9).map(|low| [low, low + 1]).chain([[0, 9]]).collect();
    assert!(unseen.is_subset(&predicted) && unseen.len() > 5, "{unseen:?}");
    let (all, seen) = (0..3000).map(branch).fold((0, 0), |(all, seen), right| {
        let swaps = swaps(&right);
        (all + swaps.len(), seen + swaps.iter().filter(|swap| !cnaps::check_is_right(swap)).count())
    });
    assert!(seen * 100 >= all * 96, "{seen} of {all} swaps are seen");
}

#[test]
fn branch_numbers_are_doubted_in_words() {
    for change in changes("308331012054") {
        assert!(ask("cnaps", &change).report.verdict >= Verdict::Caution, "{change}");
    }
}

#[test]
fn routing_numbers() {
    for real in ["021000021", "011401533", "091000019", "122105155"] {
        assert!(routing::check_is_right(real) && routing::has_known_prefix(real), "{real}");
    }
    let mut digits = BTreeSet::new();
    for number in (0..13_000_000).step_by(4999) {
        let body = format!("{number:08}");
        let right =
            (0..10).map(|check| format!("{body}{check}")).find(|number| routing::check_is_right(number)).unwrap();
        digits.insert(right.chars().last().unwrap());
        for change in changes(&right) {
            assert!(!routing::check_is_right(&change), "{change} for {right}");
        }
        for swap in swaps(&right) {
            let at = right.bytes().zip(swap.bytes()).position(|(one, two)| one != two).unwrap();
            // The weights of neighbours differ by an even number, so a difference of five is not seen.
            let is_blind = right.as_bytes()[at].abs_diff(right.as_bytes()[at + 1]) == 5;
            assert_eq!(routing::check_is_right(&swap), is_blind, "{swap} for {right}");
        }
    }
    assert_eq!(digits.into_iter().collect::<String>(), "0123456789");
    let prefixes = (0..100).filter(|start| routing::has_known_prefix(&format!("{start:02}0000000"))).count();
    assert_eq!(prefixes, 13 + 12 + 12 + 1);
}

/// An IBAN with its check digits.
fn international(country: &str, account: &str) -> String {
    let with = |check: u32| format!("{country}{check:02}{account}");
    (2..=98).map(with).find(|iban| iban::check_is_right(iban)).unwrap()
}

#[test]
fn international_numbers() {
    let examples = [
        "DE89370400440532013000",
        "GB29NWBK60161331926819",
        "FR1420041010050500013M02606",
        "NL91ABNA0417164300",
        "NO9386011117947",
        "MT84MALT011000012345MTLCAST001S",
        "CH9300762011623852957",
        "SA0380000000608010167519",
        "AE070331234567890123456",
    ];
    let mut seen = BTreeSet::new();
    for iban in examples {
        assert_eq!(ask("iban", iban).report.verdict, Verdict::Clear, "{iban}");
        for change in changes(iban) {
            assert!(!iban::check_is_right(&change), "{change} for {iban}");
        }
        for swap in swaps(iban) {
            assert!(!iban::check_is_right(&swap), "{swap} for {iban}");
        }
    }
    for number in 0..2000 {
        let iban = international("DE", &format!("{:018}", number * 7_919_191_u64));
        seen.insert(iban[2..4].to_owned());
        assert_eq!(ask("iban", &iban).report.verdict, Verdict::Clear, "{iban}");
    }
    assert_eq!(seen.len(), 97, "every remainder occurs");
    // By the mathematics of MOD 97-10, with two digits for a letter: the only swaps that it does not see.
    let unseen: Vec<_> = ('A'..='Z')
        .flat_map(|letter| (0..10).map(move |digit| format!("{letter}{digit}")))
        .filter(|pair| {
            let iban = international("GB", &format!("NW{pair}60161331926819"));
            swaps(&iban).iter().any(|swap| iban::check_is_right(swap))
        })
        .collect();
    assert_eq!(unseen, ["B1", "M2", "X3"]);
}

#[test]
fn cards() {
    for digits in 0..1000_u32 {
        let body = format!("62220210{:010}", digits * 7919);
        let right: Vec<_> = (0..10).map(|check| format!("{body}{check}")).filter(|card| luhn_is_right(card)).collect();
        assert_eq!(right.len(), 1, "one check digit fits");
        assert!(card::looks_like_card(&right[0]));
        assert!(changes(&right[0]).iter().all(|change| !luhn_is_right(change)));
        for swap in swaps(&right[0]) {
            let at = right[0].bytes().zip(swap.bytes()).position(|(one, two)| one != two).unwrap();
            let is_blind = right[0].as_bytes()[at].abs_diff(right[0].as_bytes()[at + 1]) == 9;
            assert_eq!(luhn_is_right(&swap), is_blind, "{swap}");
        }
    }
    assert!(!card::looks_like_card("571905493610702"), "accounts of the public list are no cards");
}

#[test]
fn names_find_their_bank() {
    for (name, class) in [
        ("招商银行股份有限公司杭州高新支行", "308"),
        ("中国工商银行北京市分行", "102"),
        ("中国银行股份有限公司上海分行", "104"),
        ("中国民生银行", "305"),
        ("上海浦东发展银行", "310"),
        ("上海银行", "325"),
        ("上海农商银行", "322"),
        ("某县农村商业银行", "314"),
        ("中国邮政储蓄银行", "403"),
        ("南京银行南京分行营业部", "313"),
        ("China CITIC Bank Nanjing", "302"),
        ("Agricultural Bank of China, Ningbo", "103"),
        ("Bank of China", "104"),
        ("INDUSTRIAL AND COMMERCIAL BANK OF CHINA", "102"),
        ("Industrial Bank Co., Ltd.", "309"),
        ("China Merchants Bank Co., Ltd.", "308"),
    ] {
        let found = bank_named(name).unwrap_or_else(|| panic!("{name}"));
        assert!(Bank::of_class(class).unwrap().is_same(&found), "{name}: {}", found.name().en());
    }
    for stranger in ["", "银行", "bank", "Commerzbank", "某某公司"] {
        assert_eq!(bank_named(stranger), None, "{stranger}");
    }
}

#[test]
fn lengths_are_those_of_the_table() {
    let lengths = |class: &str| {
        let bank = Bank::of_class(class).unwrap();
        (1..40).filter(|length| bank.has_length(*length)).collect::<Vec<_>>()
    };
    assert_eq!(lengths("102"), [16, 19, 26, 29]);
    assert_eq!(lengths("105"), [16, 19, 20, 24, 25, 26, 27]);
    assert_eq!(lengths("310"), [13, 14, 15, 16, 17, 18, 19, 20, 23]);
    assert_eq!(lengths("303"), [17, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30]);
    assert_eq!(lengths("325").len(), 39, "a bank without a row may have any");
}

#[test]
fn the_accounts_of_the_public_list_have_usual_lengths() {
    for entity in fapiao_check::register::REGISTER.entities {
        if let (Some(bank), Some(account)) = (entity.bank, entity.account) {
            let known = bank_named(bank).unwrap_or_else(|| panic!("{bank}"));
            assert!(known.has_length(account.len()), "{bank} {}", account.len());
        }
    }
}

#[test]
fn cities_and_countries() {
    for (code, name) in [
        ("1000", "北京"),
        ("3310", "杭州"),
        ("3320", "宁波"),
        ("5840", "深圳"),
        ("6530", "重庆"),
        ("6510", "四川"),
        ("8710", "宁夏"),
    ] {
        assert_eq!(cnaps::place(code).unwrap().name.zh(), name, "{code}");
    }
    for unknown in ["0000", "1500", "9999", "", "33"] {
        assert!(cnaps::place(unknown).is_none_or(|place| place.code == "33"), "{unknown}");
    }
    let known = |code: &str| country::is_country(code);
    assert!(known("CN") && known("XK") && !known("DC") && !known("") && !known("QQ") && !known("C"));
    for country in ["China", "中国", "cn", "CN", "香港", "Hong Kong", "united states", "美国"] {
        assert!(ask("country", country).parts.country.is_some(), "{country}");
    }
    for none in ["CN", "HK", "US", "SG", "JP"] {
        assert_eq!(iban::length(none), None, "{none} has no IBAN");
        assert!(known(none));
    }
}

#[test]
fn documents_are_listed() {
    assert!(DOCUMENTS.iter().any(|document| document.publisher == "WeChat Pay"));
}

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[0-9]{4,32}",
        2 => "[0-9 -]{4,40}",
        2 => "[A-Z]{2}[0-9]{2}[A-Z0-9 ]{8,34}",
        1 => "[A-Za-z]{6}[A-Za-z0-9]{2,5}",
        1 => "571905493610702[0-9]{0,12}",
        1 => "[0-9Oo０-９]{8,20}",
        2 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn any_details_get_an_answer(account in typed(), cnaps in typed(), iban in typed(), swift in typed(), routing in typed(), bank in any::<String>(), country in "[A-Za-z]{2}|\\PC*") {
        let question = BankQuestion { account, cnaps, iban, swift, routing, bank, country, ..BankQuestion::default() };
        let answer = validate_bank_details(&question, &REGISTER);
        let length = |field: &str| match field {
            "account" => &question.account,
            "cnaps" => &question.cnaps,
            "iban" => &question.iban,
            "swift" => &question.swift,
            "routing" => &question.routing,
            _ => &question.country,
        }.encode_utf16().count();
        for finding in &answer.report.findings {
            if let Some([start, end]) = finding.position {
                prop_assert!(start < end && end <= length(&finding.field), "{} at {start}..{end}", finding.code);
            }
        }
        for (field, segments) in &answer.segments.0 {
            let whole: String = segments.iter().map(|segment| segment.value.as_str()).collect();
            prop_assert_eq!(Some(&whole), answer.normalized.get(field));
        }
        let again = validate_bank_details(&question, &REGISTER);
        prop_assert_eq!(answer.report, again.report);
    }

    #[test]
    fn reading_an_account_again_changes_nothing(account in typed()) {
        if let Some(normalized) = ask("account", &account).normalized.get("account") {
            let again = ask("account", normalized);
            prop_assert_eq!(again.normalized.get("account"), Some(normalized));
            prop_assert!(!again.report.findings.iter().any(|finding| finding.code == "bank/read-as"));
        }
    }
}
