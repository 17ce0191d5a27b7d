//! What a SWIFT code says of its bank, in labelled parts. [`swift`] checks its format.

use super::{answer::BankAnswer, banks::Bank, found::Found};
use crate::{
    number_segments,
    text::text,
    typed::{bank_code::Code, country as typed_country, swift},
};

/// Adds what a SWIFT code says.
pub(super) fn examine(swift: &Code, found: &mut Found, answer: &mut BankAnswer) {
    let (code, field) = (swift.text.as_str(), "swift");
    if !matches!(code.len(), 8 | 11) {
        return;
    }
    let called = text!("SWIFT code", "SWIFT 代码");
    let country = swift::country(code);
    if let Some(country) = country {
        found.countries.push((field, called.clone(), country.to_owned()));
    }
    let bank = Bank::of_swift(code);
    let head_office = text!("head office", "总行");
    let branch = code.get(8..).filter(|branch| matches!(*branch, "" | "XXX")).map(|_| head_office);
    let mut segments = number_segments::cut(
        code,
        [
            ("bank", 4, text!("Bank", "银行"), bank.map(Bank::name)),
            ("country", 2, text!("Country", "国家/地区"), country.map(typed_country::name)),
            ("place", 2, text!("Place", "地点"), None),
            ("branch", 3, text!("Branch", "分行"), branch),
        ],
    );
    segments.retain(|segment| !segment.value.is_empty());
    answer.segments.0.push((field, segments));
    found.swift = Some(code.to_owned());
    found.banks.extend(bank.map(|bank| (field, called, bank)));
}
