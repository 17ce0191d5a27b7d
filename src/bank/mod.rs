//! Bank details: each number by itself, and against the others.
//!
//! `typed` reads what each field contains. `comparison` compares two accounts digit by digit. `account`, `cnaps`,
//! `iban`, `bic` and `routing` each know what one number says. `banks` is the table of banks, and `names` decides
//! whether two names mean the same bank.
//!
//! # What is not checked
//!
//! Whether the account exists and whose it is: only the bank knows. Nothing here is an account to pay to.

use crate::{
    glyph::Typed,
    register::Register,
    report::Report,
    text::{Text, text},
    typed::{
        self,
        account::Kind,
        bank_code::{self, Code},
        country, placeholder, swift,
    },
};
use found::{Found, Said};

pub(crate) mod account;
mod answer;
pub(crate) mod banks;
pub(crate) mod bic;
pub(crate) mod cnaps;
pub(crate) mod comparison;
mod found;
pub(crate) mod iban;
pub(crate) mod names;
pub(crate) mod question;
pub(crate) mod relation;
pub(crate) mod routing;
pub(crate) mod rules;

pub use answer::{AccountKind, BankAnswer, BankParts, ByField};
pub use banks::Bank;
pub use comparison::{Comparison, Difference, compact, compare_accounts};
pub use names::bank_named;
pub use question::{BankQuestion, PayeeType};
pub(crate) use relation::relate_accounts;
pub use relation::{AccountRelation, Part};
pub use rules::RULES;

/// Are these bank details well formed, and do they fit together?
///
/// ```
/// use fapiao_check::bank::{BankQuestion, validate_bank_details};
///
/// # use fapiao_check::register::REGISTER;
/// let answer = validate_bank_details(&BankQuestion { cnaps: "308331012054".into(), ..Default::default() }, &REGISTER);
/// assert_eq!(answer.parts.bank.map(|bank| bank.en().to_owned()).as_deref(), Some("China Merchants Bank"));
/// assert_eq!(answer.parts.region.map(|region| region.name.en().to_owned()).as_deref(), Some("Hangzhou"));
/// ```
pub fn validate_bank_details(question: &BankQuestion, register: &Register) -> BankAnswer {
    let mut answer = BankAnswer::default();
    let mut found = Found::new(register);
    take_name(question, &mut found);
    let report = &mut answer.report;
    if let Some(code) = country::read("country", &question.country, report) {
        found.countries.push(("country", text!("country", "国家/地区"), code.to_owned()));
    }
    if let Some(swift) = swift::read("swift", &question.swift, report) {
        answer.normalized.0.push(("swift", swift.text.clone()));
        bic::examine(&swift, &mut found, &mut answer);
    }
    if let Some(cnaps) = read("cnaps", &question.cnaps, &cnaps::FORM, &mut answer) {
        cnaps::examine(&cnaps, &mut found, &mut answer);
    }
    let international = typed::iban::read("iban", &question.iban, &mut answer.report);
    if let Some(iban) = &international {
        answer.normalized.0.push(("iban", iban.text.clone()));
        iban::examine(iban, "iban", &mut found, &mut answer);
    }
    if let Some(routing) = read("routing", &question.routing, &routing::FORM, &mut answer) {
        routing::examine(&routing, &mut found, &mut answer);
    }
    take_account(question, international.as_ref(), &mut found, &mut answer);
    compare(&found, &mut answer.report);
    note_missing(question, &mut answer.report);
    answer.parts.country = found.countries.into_iter().next().map(|(_, _, country)| country);
    answer.parts.bank = found
        .banks
        .into_iter()
        .max_by_key(|(field, _, _)| ["bank", "swift", "cnaps"].iter().position(|name| name == field))
        .map(|(_, _, bank)| bank.name());
    answer
}

/// The bank by the names that were entered, and the country that its name says.
fn take_name(question: &BankQuestion, found: &mut Found) {
    let names = [&question.bank, &question.branch];
    let Some(named) = names.into_iter().find_map(|name| names::named_or_kind(name)) else { return };
    let called = text!("bank's name", "开户行名称");
    if let Some(place) = named.place.filter(|_| !named.bank.is_kind()) {
        found.countries.push(("bank", called.clone(), place.to_owned()));
    }
    found.name = Some(named);
    found.banks.push(("bank", called, named.bank));
}

/// The account, which may be an IBAN.
fn take_account(question: &BankQuestion, iban: Option<&Code>, found: &mut Found, answer: &mut BankAnswer) {
    let account = typed::account::read("account", &question.account, &mut answer.report);
    if !account.is_whole() {
        return;
    }
    let code = Code::new(account.number);
    answer.normalized.0.push(("account", code.text.clone()));
    if account.kind != Kind::Iban {
        return account::examine(&code, question.payee_type, found, answer);
    }
    answer.report.add(iban::AS_ACCOUNT.at("account"));
    if iban.is_none_or(|iban| iban.text != code.text) {
        typed::iban::judge("account", &code, &mut answer.report);
        iban::examine(&code, "account", found, answer);
    }
}

/// Reads a number that consists of digits only.
fn read(field: &'static str, typed: &str, form: &bank_code::Form, answer: &mut BankAnswer) -> Option<Code> {
    let code = bank_code::read(field, typed, form, &mut answer.report)?;
    answer.normalized.0.push((field, code.text.clone()));
    Some(code)
}

/// Compares banks and countries: the first value of each with all others.
fn compare(found: &Found, report: &mut Report) {
    for (field, is, bank) in other_banks(found) {
        let Some((_, first_is, first)) = found.banks.first() else { break };
        let finding = rules::BANKS_DIFFER.at(field).with("here", first_is).with("first", first.name());
        report.add(finding.with("there", is).with("second", bank));
    }
    if let Some(((_, first_is, first), others)) = found.countries.split_first() {
        for (field, is, other) in others.iter().filter(|(_, _, other)| !country::is_same(first, other)) {
            let finding = rules::COUNTRIES_DIFFER.at(*field).with("here", first_is).with("there", is);
            report.add(finding.with("first", country::name(first)).with("second", country::name(other)));
        }
    }
}

/// A field that names a different bank than the first field that names one.
fn other_banks(found: &Found) -> Said<Text> {
    let Some(((_, _, first), others)) = found.banks.split_first() else { return Vec::new() };
    // A name and a SWIFT code are compared by the bank's letters. One bank can have several.
    let fits = found.name.zip(found.swift.as_deref()).and_then(|(named, code)| named.fits_swift(code));
    let differs = |field: &str, bank: &Bank| match (field, fits) {
        ("swift", Some(fits)) => !fits,
        _ => !bank.is_same(first),
    };
    let known = others.iter().filter(|(field, _, bank)| differs(field, bank));
    let mut named: Said<Text> = known.map(|(field, is, bank)| (*field, is.clone(), bank.name())).collect();
    let is_known = others.iter().any(|(field, ..)| *field == "swift");
    if let (Some(code), Some(false), false) = (&found.swift, fits, is_known) {
        let another = Text::of(&format!("another bank ({code})"), &format!("其他银行（{code}）"));
        named.push(("swift", text!("SWIFT code", "SWIFT 代码"), another));
    }
    named
}

/// What a transfer also needs.
fn note_missing(question: &BankQuestion, report: &mut Report) {
    let is_empty = |typed: &str| Typed::read(typed).is_empty() || placeholder::is_placeholder(typed);
    let numbers = [&question.account, &question.iban, &question.cnaps, &question.swift, &question.routing];
    if numbers.into_iter().all(|typed| is_empty(typed)) {
        return report.unchecked(&rules::MISSING, &["account"]);
    }
    let has_account = !is_empty(&question.account) || !is_empty(&question.iban);
    let missing: Vec<&str> = [("account", has_account), ("bank", !is_empty(&question.bank))]
        .into_iter()
        .filter_map(|(field, has)| (!has).then_some(field))
        .collect();
    if !missing.is_empty() {
        report.unchecked(&rules::INCOMPLETE, &missing);
    }
}
