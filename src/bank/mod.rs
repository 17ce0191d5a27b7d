//! Bank details: each number by itself, and against the others.
//!
//! What each field holds, `typed` reads. `comparison` compares two accounts digit by digit; `account`,
//! `cnaps`, `iban`, `bic` and `routing` each know what one number says; `banks` is the table of banks, and
//! `names` tells whether two names mean one bank.
//!
//! # What is not checked
//!
//! Whether the account exists and whose it is: only the bank knows. Nothing here is an account to pay to.

use crate::{
    glyph::Typed,
    number::regions::Region,
    question::{question, words},
    register::Register,
    report::Report,
    segment::Segment,
    text::{Text, text},
    typed::{
        self,
        account::Kind,
        bank_code::{self, Code},
        country, placeholder, swift,
    },
};
pub use banks::Bank;
use names::Named;
use serde::{Serialize, Serializer, ser::SerializeMap};

pub(crate) mod account;
pub(crate) mod banks;
pub(crate) mod bic;
pub(crate) mod cnaps;
pub(crate) mod comparison;
pub(crate) mod iban;
pub(crate) mod names;
pub(crate) mod relation;
pub(crate) mod routing;
pub(crate) mod rules;

pub use account::AccountKind;
pub use comparison::{Comparison, Difference, compact, compare_accounts};
pub(crate) use relation::relate_accounts;
pub use relation::{AccountRelation, Part};
pub use rules::RULES;

words! {
    /// Who stands behind an account.
    pub enum PayeeType {
        /// A company.
        Company = "company",
        /// A person.
        Person = "person",
    }
}

question! {
    /// Are these bank details well formed, and do they fit together?
    pub struct BankQuestion {
        /// The bank's name, as typed.
        bank: String,
        /// The branch, as typed.
        branch: String,
        /// The account number.
        account: String,
        /// The number of a mainland bank branch.
        cnaps: String,
        /// The account number in its international form.
        iban: String,
        /// The bank's SWIFT code (BIC).
        swift: String,
        /// The routing number of a bank in the United States.
        routing: String,
        /// The bank's country: two letters, or a name.
        country: String,
        /// Whether the payee is a company or a person.
        payee_type: Option<PayeeType>,
    }
}

/// Values by the name of their field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByField<T>(pub Vec<(&'static str, T)>);

impl<T> Default for ByField<T> {
    fn default() -> ByField<T> {
        ByField(Vec::new())
    }
}

impl<T> ByField<T> {
    /// The value of a field.
    pub fn get(&self, field: &str) -> Option<&T> {
        self.0.iter().find(|(name, _)| *name == field).map(|(_, value)| value)
    }
}

impl<T: Serialize> Serialize for ByField<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (field, value) in &self.0 {
            map.serialize_entry(field, value)?;
        }
        map.end()
    }
}

/// What bank details say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct BankParts {
    /// The bank, by its CNAPS number, its SWIFT code or its name, in this order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank: Option<Text>,
    /// The place of the branch, by its CNAPS number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
    /// The country, two letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// What the account looks like, where its form says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_kind: Option<AccountKind>,
}

/// The answer.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct BankAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// Digits and capitals alone, by field; a field that could not be read is absent.
    pub normalized: ByField<String>,
    /// What they say.
    pub parts: BankParts,
    /// What is known in labelled parts, by field.
    pub segments: ByField<Vec<Segment>>,
}

impl crate::report::Answer for BankAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}

/// One thing that several fields say, each with the field, how that field is called, and the value.
type Said<T> = Vec<(&'static str, Text, T)>;

/// What the fields say, to be compared with one another.
struct Context {
    register: Register,
    banks: Said<Bank>,
    countries: Said<String>,
    /// The bank by its name.
    name: Option<Named>,
    swift: Option<String>,
}

impl Context {
    fn new(register: &Register) -> Context {
        Context { register: *register, banks: Vec::new(), countries: Vec::new(), name: None, swift: None }
    }

    /// Whether nothing says that the account is abroad.
    fn may_be_mainland(&self) -> bool {
        self.countries.iter().all(|(_, _, country)| country == "CN")
    }
}

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
    let mut context = Context::new(register);
    take_name(question, &mut context);
    let report = &mut answer.report;
    if let Some(code) = country::read("country", &question.country, report) {
        context.countries.push(("country", text!("country", "国家或地区"), code.to_owned()));
    }
    if let Some(swift) = swift::read("swift", &question.swift, report) {
        answer.normalized.0.push(("swift", swift.text.clone()));
        bic::examine(&swift, &mut context, &mut answer);
    }
    if let Some(cnaps) = read("cnaps", &question.cnaps, &cnaps::FORM, &mut answer) {
        cnaps::examine(&cnaps, &mut context, &mut answer);
    }
    let international = typed::iban::read("iban", &question.iban, &mut answer.report);
    if let Some(iban) = &international {
        answer.normalized.0.push(("iban", iban.text.clone()));
        iban::examine(iban, "iban", &mut context, &mut answer);
    }
    if let Some(routing) = read("routing", &question.routing, &routing::FORM, &mut answer) {
        routing::examine(&routing, &mut context, &mut answer);
    }
    take_account(question, international.as_ref(), &mut context, &mut answer);
    compare(&context, &mut answer.report);
    note_missing(question, &mut answer.report);
    answer.parts.country = context.countries.into_iter().next().map(|(_, _, country)| country);
    answer.parts.bank = context
        .banks
        .into_iter()
        .max_by_key(|(field, _, _)| ["bank", "swift", "cnaps"].iter().position(|name| name == field))
        .map(|(_, _, bank)| bank.name());
    answer
}

/// The bank by the names that were entered, and the country that its name says.
fn take_name(question: &BankQuestion, context: &mut Context) {
    let names = [&question.bank, &question.branch];
    let Some(named) = names.into_iter().find_map(|name| names::named_or_kind(name)) else { return };
    let called = text!("bank's name", "开户行名称");
    if let Some(place) = named.place.filter(|_| !named.bank.is_kind()) {
        context.countries.push(("bank", called.clone(), place.to_owned()));
    }
    context.name = Some(named);
    context.banks.push(("bank", called, named.bank));
}

/// The account, which may be an IBAN.
fn take_account(question: &BankQuestion, iban: Option<&Code>, context: &mut Context, answer: &mut BankAnswer) {
    let account = typed::account::read("account", &question.account, &mut answer.report);
    if !account.is_whole() {
        return;
    }
    let code = Code::new(account.number);
    answer.normalized.0.push(("account", code.text.clone()));
    if account.kind != Kind::Iban {
        return account::examine(&code, question.payee_type, context, answer);
    }
    answer.report.add(iban::AS_ACCOUNT.at("account"));
    if iban.is_none_or(|iban| iban.text != code.text) {
        typed::iban::judge("account", &code, &mut answer.report);
        iban::examine(&code, "account", context, answer);
    }
}

/// Reads a number that is digits alone.
fn read(field: &'static str, typed: &str, form: &bank_code::Form, answer: &mut BankAnswer) -> Option<Code> {
    let code = bank_code::read(field, typed, form, &mut answer.report)?;
    answer.normalized.0.push((field, code.text.clone()));
    Some(code)
}

/// Compares banks and countries; the first that was said of each is compared with the rest.
fn compare(context: &Context, report: &mut Report) {
    for (field, is, bank) in other_banks(context) {
        let Some((_, first_is, first)) = context.banks.first() else { break };
        let finding = rules::BANKS_DIFFER.at(field).with("here", first_is).with("first", first.name());
        report.add(finding.with("there", is).with("second", bank));
    }
    if let Some(((_, first_is, first), others)) = context.countries.split_first() {
        for (field, is, other) in others.iter().filter(|(_, _, other)| !country::is_same(first, other)) {
            let finding = rules::COUNTRIES_DIFFER.at(*field).with("here", first_is).with("there", is);
            report.add(finding.with("first", country::name(first)).with("second", country::name(other)));
        }
    }
}

/// What names another bank than the first field that names one.
fn other_banks(context: &Context) -> Said<Text> {
    let Some(((_, _, first), others)) = context.banks.split_first() else { return Vec::new() };
    // A name and a SWIFT code are compared by the bank's letters, of which one bank may have several.
    let fits = context.name.zip(context.swift.as_deref()).and_then(|(named, code)| named.fits_swift(code));
    let differs = |field: &str, bank: &Bank| match (field, fits) {
        ("swift", Some(fits)) => !fits,
        _ => !bank.is_same(first),
    };
    let known = others.iter().filter(|(field, _, bank)| differs(field, bank));
    let mut found: Said<Text> = known.map(|(field, is, bank)| (*field, is.clone(), bank.name())).collect();
    let is_known = others.iter().any(|(field, ..)| *field == "swift");
    if let (Some(code), Some(false), false) = (&context.swift, fits, is_known) {
        let another = Text::of(&format!("another bank ({code})"), &format!("其他银行（{code}）"));
        found.push(("swift", text!("SWIFT code", "SWIFT 代码"), another));
    }
    found
}

/// What a transfer needs beside what was entered.
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
