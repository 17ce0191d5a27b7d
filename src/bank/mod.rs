//! Bank details: each number by itself, and against the others.
//!
//! [`comparison`] compares two accounts digit by digit. [`account`], [`cnaps`], [`iban`], [`bic`] and [`routing`] each
//! know one number; [`banks`] and [`countries`] are the tables that let one be held against another.
//!
//! # What is not checked
//!
//! Whether the account exists and whose it is: only the bank knows. Nothing here is an account to pay to.

use crate::{
    glyph::Typed,
    number::characters,
    number::regions::Region,
    question::{question, words},
    register::Register,
    report::{Finding, Report},
    rule::Rule,
    segment::Segment,
    text::{Text, text},
    typed,
};
use banks::Bank;
use serde::{Serialize, Serializer, ser::SerializeMap};

pub mod account;
pub mod banks;
pub mod bic;
pub mod cnaps;
pub mod comparison;
pub mod countries;
pub mod iban;
pub mod routing;
pub mod rules;

pub use account::AccountKind;
pub use comparison::{Comparison, Difference, compact, compare_accounts};
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
pub struct BankAnswer {
    /// Findings and verdict.
    #[serde(skip)]
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
}

/// A field that was read: its characters, in capitals and without grouping.
struct Value {
    field: &'static str,
    plain: Typed,
    text: String,
}

impl Value {
    fn whole(&self) -> [usize; 2] {
        self.span(0, self.text.len())
    }

    /// A finding about the number of its characters.
    #[inline(never)]
    fn counted(&self, rule: &Rule) -> Finding {
        rule.at(self.field).with("count", self.text.len().to_string()).position(self.whole())
    }

    /// A finding about a run of its characters.
    #[inline(never)]
    fn found(&self, rule: &Rule, first: usize, behind: usize) -> Finding {
        let run = self.text.get(first..behind).unwrap_or_default();
        rule.at(self.field).with("found", run).position(self.span(first, behind))
    }

    /// The place of a run of characters, in the text as typed.
    fn span(&self, first: usize, behind: usize) -> [usize; 2] {
        self.plain.span(first, behind.saturating_sub(1))
    }
}

/// One thing that several fields say, each with the field, how that field is called, and the value.
type Said<T> = Vec<(&'static str, Text, T)>;

/// What the fields say that is held against one another.
struct Context {
    register: Register,
    banks: Said<Bank>,
    countries: Said<String>,
}

impl Context {
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
    let mut context = Context { register: *register, banks: Vec::new(), countries: Vec::new() };
    if let Some(bank) = [&question.bank, &question.branch].into_iter().find_map(|name| Bank::of_name(name)) {
        context.banks.push(("bank", text!("bank's name", "开户行名称"), bank));
    }
    countries::examine(&question.country, &mut context, &mut answer.report);
    let mut read = |field, typed: &str, digits_only| read(field, typed, digits_only, &mut answer);
    let swift = read("swift", &question.swift, false);
    let cnaps = read("cnaps", &question.cnaps, true);
    let mut iban = read("iban", &question.iban, false);
    let routing = read("routing", &question.routing, true);
    let mut account = read("account", &question.account, false);
    if iban.is_none() && account.as_ref().is_some_and(|account| iban::looks_like_iban(&account.text)) {
        iban = account.take();
        answer.report.add(iban::AS_ACCOUNT.at("account"));
    }
    if let Some(swift) = &swift {
        bic::examine(swift, &mut context, &mut answer);
    }
    if let Some(cnaps) = &cnaps {
        cnaps::examine(cnaps, &mut context, &mut answer);
    }
    if let Some(iban) = &iban {
        iban::examine(iban, &mut context, &mut answer);
    }
    if let Some(routing) = &routing {
        routing::examine(routing, &mut context, &mut answer);
    }
    if let Some(account) = &account {
        account::examine(account, question.payee_type, &context, &mut answer);
    }
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

/// Reads a field; `None` where it is empty, or where some character does not belong there (the report then says so).
fn read(field: &'static str, typed: &str, digits_only: bool, answer: &mut BankAnswer) -> Option<Value> {
    let typed = typed::read(field, typed, &mut answer.report)?;
    if typed.is_empty() {
        return None;
    }
    let plain = typed.without_grouping();
    let text = plain.folded().to_ascii_uppercase();
    if characters::is_scientific(&text) {
        let finding = characters::SCIENTIFIC.at(field).with("found", typed.folded());
        answer.report.add(finding.position(typed.span(0, typed.glyphs.len() - 1)));
        return None;
    }
    let belongs = |char: char| if digits_only { char.is_ascii_digit() } else { char.is_ascii_alphanumeric() };
    let fault = plain.glyphs.iter().position(|glyph| !belongs(glyph.char));
    if fault.is_some() || plain.is_empty() {
        let faulty = fault.and_then(|at| plain.glyphs.get(at));
        let found = faulty.map_or_else(|| typed.folded(), |glyph| glyph.was.to_string());
        let expected =
            if digits_only { text!("digits only", "数字") } else { text!("digits and letters", "数字和字母") };
        let finding = rules::CHARACTER.at(field).with("expected", &expected).with("found", found);
        let finding = finding.with("place", (fault.unwrap_or(0) + 1).to_string());
        let finding = finding.position(faulty.map_or(typed.span(0, typed.glyphs.len() - 1), |glyph| glyph.at));
        let digit = |char: char| if belongs(char) { Some(char) } else { characters::look_alike(char) };
        let corrected: Option<String> = plain.glyphs.iter().map(|glyph| digit(glyph.char)).collect();
        answer.report.add(match corrected {
            Some(corrected) if fault.is_some() => finding.suggest(corrected),
            _ => finding,
        });
        return None;
    }
    if typed.folded() != text {
        let changed = typed.glyphs.iter().find(|glyph| matches!(glyph.char, ' ' | '-' | 'a'..='z'));
        let finding = rules::READ_AS.at(field).with("read", &*text).suggest(&*text);
        answer.report.add(match changed {
            Some(glyph) => finding.position(glyph.at),
            None => finding,
        });
    }
    answer.normalized.0.push((field, text.clone()));
    Some(Value { field, plain, text })
}

/// Holds banks and countries against each other; the first that was said of each stands for the rest.
fn compare(context: &Context, report: &mut Report) {
    if let Some(((_, first_is, first), others)) = context.banks.split_first() {
        for (field, is, bank) in others.iter().filter(|(_, _, bank)| !bank.is_same(first)) {
            let finding = rules::BANKS_DIFFER.at(*field).with("here", first_is).with("first", first.name());
            report.add(finding.with("there", is).with("second", bank.name()));
        }
    }
    if let Some(((_, first_is, first), others)) = context.countries.split_first() {
        for (field, is, country) in others.iter().filter(|(_, _, country)| !countries::is_same(first, country)) {
            let finding = rules::COUNTRIES_DIFFER.at(*field).with("here", first_is).with("there", is);
            report.add(finding.with("first", countries::name(first)).with("second", countries::name(country)));
        }
    }
}

/// What a transfer needs beside what was entered.
fn note_missing(question: &BankQuestion, report: &mut Report) {
    let is_empty = |typed: &str| Typed::read(typed).is_empty();
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
