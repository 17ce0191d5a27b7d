//! What a SWIFT code says of its bank, in labelled parts. Its form is [`swift`]'s matter.

use super::{BankAnswer, Context, banks::Bank};
use crate::{
    segment,
    text::text,
    typed::{bank_code::Code, country as typed_country, swift},
};

/// Takes what a SWIFT code says.
pub(super) fn examine(swift: &Code, context: &mut Context, answer: &mut BankAnswer) {
    let (code, field) = (swift.text.as_str(), "swift");
    if !matches!(code.len(), 8 | 11) {
        return;
    }
    let called = text!("SWIFT code", "SWIFT 代码");
    let country = swift::country(code);
    if let Some(country) = country {
        context.countries.push((field, called.clone(), country.to_owned()));
    }
    let bank = Bank::of_swift(code);
    let head_office = text!("head office", "总行");
    let branch = code.get(8..).filter(|branch| matches!(*branch, "" | "XXX")).map(|_| head_office);
    let mut segments = segment::cut(
        code,
        [
            ("bank", 4, text!("Bank", "银行"), bank.map(Bank::name)),
            ("country", 2, text!("Country", "国家或地区"), country.map(typed_country::name)),
            ("place", 2, text!("Place", "地点"), None),
            ("branch", 3, text!("Branch", "分行"), branch),
        ],
    );
    segments.retain(|segment| !segment.value.is_empty());
    answer.segments.0.push((field, segments));
    context.swift = Some(code.to_owned());
    context.banks.extend(bank.map(|bank| (field, called, bank)));
}
