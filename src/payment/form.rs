//! What is wrong with a bank detail by itself, wherever it came from: an IBAN, a branch number or a SWIFT code can be
//! mistyped in the only place that gives it.

use super::case::Case;
use crate::{
    bank::{BankQuestion, cnaps, compact, validate_bank_details},
    comparison::Place,
    rule::Rule,
    typed::{iban, swift},
};

/// The bank's own rules that are told here; what depends on the other fields is compared elsewhere.
static TOLD: [&Rule; 7] = [
    &iban::LENGTH,
    &iban::STRUCTURE,
    &iban::CHECK_DIGITS,
    &cnaps::CHECK_DIGIT,
    &swift::FORM,
    &swift::DIGIT,
    &swift::COUNTRY,
];

/// Looks at each account and code once, at the place that is trusted most.
pub(super) fn forms(case: &mut Case) {
    let q = case.question;
    let invoice = case.invoice_details_count().then_some((&q.invoice.account, &q.invoice.swift));
    let empty = String::new();
    let (account, swift) = invoice.unwrap_or((&empty, &empty));
    let places = [
        (Place::Order, &q.order.account, &q.order.swift),
        (Place::Invoice, account, swift),
        (Place::Instruction, &q.instruction.account, &q.instruction.swift),
        (Place::Chat, &q.chat.account, &q.chat.swift),
        (Place::Transfer, &q.transfer.account, &q.transfer.swift),
    ];
    let mut seen = Vec::new();
    for (place, account, swift) in places {
        for (field, typed) in [("account", account), ("swift", swift)] {
            let plain = compact(typed);
            let Some(question) = asked(field, typed, &plain).filter(|_| !seen.contains(&plain)) else { continue };
            seen.push(plain);
            let found = validate_bank_details(&question, case.register).report.findings;
            for mut finding in found.into_iter().filter(|found| TOLD.iter().any(|rule| rule.code == found.code)) {
                finding.field = place.path(field);
                case.report.add(finding);
            }
        }
    }
}

/// A code of 12 digits is the number of a mainland branch; an account that is no IBAN has no form of its own.
fn asked(field: &str, typed: &str, plain: &str) -> Option<BankQuestion> {
    let typed = typed.to_owned();
    match field {
        "swift" if plain.is_empty() => None,
        "swift" if plain.len() == 12 && plain.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some(BankQuestion { cnaps: typed, ..BankQuestion::default() })
        }
        "swift" => Some(BankQuestion { swift: typed, ..BankQuestion::default() }),
        _ => iban::looks_like_iban(plain).then(|| BankQuestion { iban: typed, ..BankQuestion::default() }),
    }
}
