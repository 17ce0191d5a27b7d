//! What an IBAN says, in labelled parts. [`iban`](crate::typed::iban) checks its format.

use super::{answer::BankAnswer, found::Found};
use crate::{
    number_segments,
    report::Severity,
    rule::Rule,
    sources::banking,
    text::{Text, text},
    typed::{bank_code::Code, country, iban::Structure},
};

/// An IBAN in the field of the account.
pub static AS_ACCOUNT: Rule = Rule {
    code: "bank/iban-as-account",
    severity: Severity::Info,
    title: text!("This is an IBAN", "账号为 IBAN"),
    message: text!(
        "The account number has the format of an IBAN and was checked as one.",
        "该账号为 IBAN 格式，已按 IBAN 核对。",
    ),
    fix: None,
    source: &[banking("ISO 13616")],
};

/// Adds what an IBAN says.
pub(super) fn examine(iban: &Code, field: &'static str, found: &mut Found, answer: &mut BankAnswer) {
    let text = iban.text.as_str();
    let start = text.get(..2).unwrap_or_default();
    let Some(structure) = Structure::of(start).filter(|structure| structure.length() == text.len()) else { return };
    found.countries.push((field, Text::from("IBAN"), start.to_owned()));
    answer.segments.0.push((
        field,
        number_segments::cut(
            text,
            [
                ("country", 2, text!("Country", "国家/地区"), Some(country::name(start))),
                ("check", 2, text!("Check digits", "校验位"), None),
                ("account", structure.length() - 4, text!("Account within the country", "该国账号"), None),
            ],
        ),
    ));
}
