//! The register's tables keep their promises.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use fapiao_check::{
    date::Day,
    register::{COLLECTOR, EXCLUSIVE_MAIN_ACCOUNT, EXCLUSIVE_SUFFIX_DIGITS, REGISTER, Row},
    sources::{DOCUMENTS, Source},
};
use std::collections::BTreeSet;

#[test]
fn ids_are_short_words_and_occur_once() {
    let ids = REGISTER.entities.iter().map(|entity| entity.id);
    for list in [ids.collect::<Vec<_>>(), REGISTER.products.iter().map(|product| product.id).collect()] {
        assert_eq!(list.iter().collect::<BTreeSet<_>>().len(), list.len());
        for id in list {
            assert!(id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{id}");
        }
    }
    assert_eq!(REGISTER.entities.len(), 15, "the names that the sources mention");
}

#[test]
fn every_row_has_a_source() {
    let is_listed = |source: &Source| {
        !source.section.is_empty() && DOCUMENTS.iter().any(|document| document.title == source.document)
    };
    for entity in REGISTER.entities {
        assert!(!entity.source.is_empty() && entity.source.iter().all(is_listed), "{}", entity.id);
    }
    for product in REGISTER.products {
        assert!(!product.rows.is_empty(), "{}", product.id);
        for row in product.rows {
            assert!(!row.source.is_empty() && row.source.iter().all(is_listed), "{}", product.id);
        }
    }
}

#[test]
fn exactly_the_unknown_fields_are_listed_as_unknown() {
    for entity in REGISTER.entities {
        let given = [
            ("name.zh", entity.name.zh.is_some()),
            ("taxId", entity.tax_id.is_some()),
            ("address", entity.address.is_some()),
            ("phone", entity.phone.is_some()),
            ("bank", entity.bank.is_some()),
            ("account", entity.account.is_some()),
        ];
        let missing: Vec<&str> = given.iter().filter(|(_, given)| !given).map(|(field, _)| *field).collect();
        assert_eq!(entity.unknown(), missing, "{}", entity.id);
    }
}

#[test]
fn tax_ids_pass_both_check_digits() {
    const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    let mut seen = BTreeSet::new();
    for entity in REGISTER.entities {
        let Some(id) = entity.tax_id else { continue };
        assert!(id.len() == 18 && seen.insert(id), "{id}");
        let value = |char: char| ALPHABET.find(char).unwrap_or_else(|| panic!("{id}: {char}"));
        let mut weight = 1;
        let mut sum = 0;
        for char in id[..17].chars() {
            sum += value(char) * weight;
            weight = weight * 3 % 31;
        }
        assert_eq!((31 - sum % 31) % 31, value(id.chars().last().unwrap()), "{id}: GB 32100");
        let organisation: u32 = id[8..16]
            .chars()
            .zip([3, 7, 9, 10, 5, 8, 4, 2])
            .map(|(char, weight)| char.to_digit(36).unwrap() * weight)
            .sum();
        let check = match 11 - organisation % 11 {
            10 => 'X',
            11 => '0',
            digit => char::from_digit(digit, 10).unwrap(),
        };
        assert_eq!(id.chars().nth(16), Some(check), "{id}: GB 11714");
    }
    assert_eq!(seen.len(), 9);
}

#[test]
fn accounts_are_digits_and_far_apart() {
    let accounts: Vec<&str> = REGISTER.entities.iter().filter_map(|entity| entity.account).collect();
    assert_eq!(accounts.iter().map(|account| account.len()).collect::<Vec<_>>(), [15, 15, 15, 15, 15, 19, 16, 15, 15]);
    for (at, account) in accounts.iter().enumerate() {
        assert!(account.bytes().all(|byte| byte.is_ascii_digit()), "{account}");
        for other in &accounts[at + 1..] {
            let differing = account.bytes().zip(other.bytes()).filter(|(one, other)| one != other).count();
            assert!(differing >= 6 || account.len() != other.len(), "{account} {other}");
        }
    }
    assert_eq!(REGISTER.entity(COLLECTOR).unwrap().account, Some(EXCLUSIVE_MAIN_ACCOUNT));
    assert_eq!(EXCLUSIVE_MAIN_ACCOUNT.len() + EXCLUSIVE_SUFFIX_DIGITS, 24);
}

#[test]
fn affiliates_are_numbered_one_to_eight() {
    let mut numbers: Vec<u32> = REGISTER.entities.iter().filter_map(|entity| entity.affiliate).collect();
    numbers.sort();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
    for entity in REGISTER.entities {
        assert_eq!(entity.payee.is_none(), entity.id == COLLECTOR, "{}", entity.id);
    }
}

#[test]
fn rows_name_companies_that_exist_and_rates_of_the_faq() {
    for row in REGISTER.products.iter().flat_map(|product| product.rows) {
        assert!(row.entity.is_none_or(|id| REGISTER.entity(id).is_some()), "{:?}", row.entity);
        let rate = row.rate.map(|rate| rate.to_string());
        assert!(rate.as_deref().is_none_or(|rate| ["0.06", "0.09", "0.13"].contains(&rate)), "{rate:?}");
    }
    for product in REGISTER.ambiguities.iter().flat_map(|ambiguity| ambiguity.products) {
        assert!(REGISTER.product(product).is_some(), "{product}");
    }
}

#[test]
fn periods_of_one_product_do_not_overlap() {
    let starts = |row: &Row| row.from.unwrap_or(Day::of(1, 1, 1));
    let ends = |row: &Row| row.until.unwrap_or(Day::of(9999, 12, 31));
    for product in REGISTER.products {
        for (at, row) in product.rows.iter().enumerate() {
            assert!(starts(row) < ends(row), "{}", product.id);
            for other in &product.rows[at + 1..] {
                let overlap = starts(row) < ends(other) && starts(other) < ends(row);
                let is_dated = [row, other].iter().any(|row| row.from.is_some() || row.until.is_some());
                // Two companies without dates are two answers, but one company is never listed twice for one day.
                assert!(!overlap || (!is_dated && row.entity != other.entity), "{}", product.id);
            }
        }
        assert!(product.rows[0].until.is_none(), "{}: the current row stands first", product.id);
    }
}
