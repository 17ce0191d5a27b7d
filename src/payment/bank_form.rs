//! What is wrong with a bank detail by itself, wherever it came from: an IBAN, a branch number or a SWIFT code can be
//! mistyped in the only place that gives it.

use super::{bank::Banks, case::Case};
use crate::{
    bank::{BankQuestion, cnaps, compact, validate_bank_details},
    comparison::Place,
    report::{Finding, Report},
    rule::Rule,
    typed::{
        bank_code::Reading,
        iban::{self, looks_like_iban},
        swift,
    },
};

/// The rules about single bank details that are reported here; what depends on other fields is compared elsewhere.
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
pub(super) fn forms(case: &mut Case, banks: &Banks) {
    let q = case.question;
    let counts = case.invoice_details_count;
    let places = [
        (Place::Order, &q.order.account, &q.order.swift),
        (Place::Invoice, &q.invoice.account, &q.invoice.swift),
        (Place::Instruction, &q.instruction.account, &q.instruction.swift),
        (Place::Chat, &q.chat.account, &q.chat.swift),
        (Place::Transfer, &q.transfer.account, &q.transfer.swift),
    ];
    let mut seen = Vec::new();
    for (place, account, code) in places.into_iter().filter(|(place, ..)| *place != Place::Invoice || counts) {
        let (account_text, code_text) = (compact(account), compact(code));
        let mut found = Report::default();
        // An account that is not an IBAN has no format of its own.
        if looks_like_iban(&account_text) && !seen.contains(&account_text) {
            iban::read(&place.path("account"), account, &mut found);
            seen.push(account_text);
        }
        if !code_text.is_empty() && !seen.contains(&code_text) {
            let field = place.path("swift");
            if code_text.len() == 12 && code_text.bytes().all(|byte| byte.is_ascii_digit()) {
                // A code of 12 digits is the number of a mainland branch.
                let question = BankQuestion { cnaps: code.clone(), ..BankQuestion::default() };
                let findings = validate_bank_details(&question, case.register).report.findings;
                found.add_all(findings.into_iter().map(|finding| Finding { field: field.clone(), ..finding }));
            } else {
                match banks.get(place).map(|bank| &bank.swift) {
                    Some(Reading::Code(code)) => swift::judge(&field, code, &mut found),
                    Some(Reading::Character(_)) => {
                        found.add(swift::FORM.at(field).with("count", code_text.chars().count().to_string()));
                    }
                    _ => {}
                }
            }
            seen.push(code_text);
        }
        case.report.add_all(found.findings.into_iter().filter(|found| TOLD.iter().any(|rule| rule.code == found.code)));
    }
}
