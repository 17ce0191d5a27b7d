//! The question to ask next about each candidate, with what else was found for it.

use super::answer::{Candidate, Certainty, Check, Kind};
use crate::{bank::ByField, date::Day};

/// What can go into another candidate's question, if exactly one is likely.
pub(super) const COMPANIONS: [Kind; 8] = [
    Kind::LegacyCode,
    Kind::LegacyNumber,
    Kind::Date,
    Kind::BankAccount,
    Kind::Cnaps,
    Kind::Iban,
    Kind::Bic,
    Kind::RoutingNumber,
];

/// Whether a candidate's question has a field for this companion.
pub(super) fn takes(candidate: Kind, companion: Kind) -> bool {
    use Kind::{CheckCode, CodeAndNumber, Date, DigitalNumber, LegacyCode, LegacyNumber};
    match companion {
        LegacyCode => matches!(candidate, LegacyNumber | CheckCode),
        LegacyNumber => candidate == LegacyCode,
        Date => matches!(candidate, DigitalNumber | LegacyNumber | LegacyCode | CodeAndNumber),
        _ => field_of(candidate).0 == field_of(companion).0,
    }
}

/// Gives each candidate its next question, with what else was found for it.
pub(super) fn ask_on(candidates: &mut [Candidate], today: Option<Day>) {
    let mut companions = Vec::new();
    for kind in COMPANIONS {
        let mut found = candidates.iter().filter(|other| other.kind == kind && other.certainty == Certainty::Likely);
        if let (Some(only), None) = (found.next(), found.next()) {
            companions.push((kind, only.value.clone()));
        }
    }
    for candidate in candidates {
        if matches!(candidate.kind, Kind::IdCard | Kind::Date | Kind::Qr)
            || (candidate.kind == Kind::Amount && candidate.is_net)
        {
            continue;
        }
        let (function, field) = field_of(candidate.kind);
        let mut question = ByField(vec![(field, candidate.value.clone())]);
        for (kind, value) in &companions {
            let field = field_of(*kind).1;
            if takes(candidate.kind, *kind) && question.get(field).is_none() {
                question.0.push((field, value.clone()));
            }
        }
        if let Some(today) = today.filter(|_| matches!(function, "validateInvoiceNumber" | "validateTaxId")) {
            question.0.push(("today", today.to_string()));
        }
        candidate.check = Some(Check { function, question });
    }
}

/// The function for a kind, and the field that its value fills.
pub(super) fn field_of(kind: Kind) -> (&'static str, &'static str) {
    let bank = "validateBankDetails";
    let number = "validateInvoiceNumber";
    match kind {
        Kind::LegacyCode => (number, "code"),
        Kind::Date => (number, "issueDate"),
        Kind::TaxId | Kind::OlderTaxId => ("validateTaxId", "taxId"),
        Kind::BankAccount | Kind::ExclusiveAccount | Kind::BankCard => (bank, "account"),
        Kind::Cnaps => (bank, "cnaps"),
        Kind::Iban => (bank, "iban"),
        Kind::Bic => (bank, "swift"),
        Kind::RoutingNumber => (bank, "routing"),
        Kind::Amount => ("taxBreakdown", "amount"),
        _ => (number, "number"),
    }
}
