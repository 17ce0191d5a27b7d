//! The tax IDs from before the unified code, and the numbers that are mistaken for a tax ID.
//!
//! * 15 characters: the place of registration (6, GB/T 2260) and the organisation code (9, GB 11714).
//! * 18 digits, the last one perhaps an X: the ID card number of a resident, which a sole trader used as tax ID: place (6),
//!   birth date (8), serial (3), check character (ISO 7064 MOD 11-2).
//! * 17 characters: the 15 digits of an ID card of before 1999, and 2 more; 20 characters: the 18 of today, and 2 more.
//! * The 15 digits of a business registration (工商注册号), checked by ISO 7064 MOD 11,10, are not a tax ID.
//!
//! # What is not checked
//!
//! Whether such an ID was ever issued. They are not used for new invoices of companies.

use super::uscc;
use crate::{
    check_digit::mod_11_10,
    date::Day,
    number_segments::{self, Segment},
    regions::Region,
    text::text,
};

const CARD_WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/// The check character after the 17 digits of a resident's ID card (ISO 7064 MOD 11-2).
pub fn card_check_character(digits: &str) -> Option<char> {
    let digits = digits.get(..17)?.chars().map(|char| char.to_digit(10));
    let sum = digits.zip(CARD_WEIGHTS).map(|(digit, weight)| Some(digit? * weight)).sum::<Option<u32>>()?;
    "10X98765432".chars().nth(usize::try_from(sum % 11).ok()?)
}

/// Whether 18 characters have the place and the birth date of an ID card; its check character is checked separately.
pub fn has_card_shape(id: &str, today: Option<Day>) -> bool {
    let is_number = |part: Option<&str>| part.is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    id.len() == 18
        && is_number(id.get(..17))
        && id.ends_with(|last: char| last.is_ascii_digit() || last == 'X')
        && Region::of_registration(id).is_some()
        && birth_date(id.get(6..14)).is_some_and(|day| day.year() >= 1900 && today.is_none_or(|today| day <= today))
}

/// Whether the check character of an ID card number is right.
pub fn card_is_right(id: &str) -> bool {
    card_check_character(id).is_some_and(|check| id.ends_with(check))
}

/// Whether 15 digits are those of an ID card of before 1999: place, birth date with two digits for the year, serial.
pub fn has_old_card_shape(id: &str) -> bool {
    let date = id.get(6..12).map(|date| format!("19{date}"));
    id.len() == 15
        && id.bytes().all(|byte| byte.is_ascii_digit())
        && Region::of_registration(id).is_some()
        && birth_date(date.as_deref()).is_some()
}

fn birth_date(date: Option<&str>) -> Option<Day> {
    let part = |from: usize, after: usize| date?.get(from..after)?.parse::<u32>().ok();
    Day::from_numbers(i32::try_from(part(0, 4)?).ok()?, part(4, 6)?, part(6, 8)?)
}

/// Whether 15 digits are those of a business registration (ISO 7064 MOD 11,10).
pub fn is_business_registration(digits: &str) -> bool {
    let (body, last) = digits.split_at_checked(14).unwrap_or_default();
    last.len() == 1 && mod_11_10(body).is_some_and(|check| last.starts_with(check))
}

/// Whether 15 characters are a place and a right organisation code.
pub fn is_older_company(id: &str) -> bool {
    id.len() == 15
        && Region::of_registration(id).is_some()
        && id.get(6..).is_some_and(|organisation| {
            uscc::organisation_check_character(organisation).is_some_and(|check| organisation.ends_with(check))
        })
}

/// The parts of an older company's tax ID.
pub(super) fn company_segments(id: &str) -> Vec<Segment> {
    let place = id.get(..6).and_then(Region::of_registration).map(|region| region.name);
    let region = ("region", 6, text!("Place of registration", "登记地区"), place);
    number_segments::cut(id, [region, ("organisation", 9, text!("Organisation code", "组织机构代码"), None)])
}

/// The parts of an ID card number, with or without two more characters after it.
pub(super) fn card_segments(id: &str) -> Vec<Segment> {
    let place = id.get(..6).and_then(Region::of_registration).map(|region| region.name);
    let region = ("region", 6, text!("Place", "地区"), place);
    let is_old = id.len() < 18;
    let birth = ("birth-date", if is_old { 6 } else { 8 }, text!("Birth date", "出生日期"), None);
    let serial = ("serial", 3, text!("Serial number", "顺序码"), None);
    let check = ("check", 1, text!("Check character", "校验码"), None);
    let more = ("suffix", 2, text!("Added for tax", "税务附加位"), None);
    match id.len() {
        18 => number_segments::cut(id, [region, birth, serial, check]),
        15 => number_segments::cut(id, [region, birth, serial]),
        17 => number_segments::cut(id, [region, birth, serial, more]),
        _ => number_segments::cut(id, [region, birth, serial, check, more]),
    }
}
