//! Is this one form field right, so far?
//!
//! The same checks as everywhere, asked about one value while it is being typed. What is wrong only because characters
//! are missing goes into [`FieldAnswer::unfinished`], to be shown when the reader leaves the field. So a number that is
//! still being typed is never flagged. A value is incomplete if more typing could make it right. A value that is right
//! as typed is complete, even if a longer one begins with it (8 digits are an older invoice's).
//!
//! # What is not checked
//!
//! Whether a name exists, and anything that needs a second field of the form, unless the question carries it.

use crate::{
    bank::{
        Bank, BankAnswer, BankQuestion, PayeeType, account, bank_named, rules as bank_rules, validate_bank_details,
    },
    date::Day,
    glyph::Typed,
    money,
    number::{NumberQuestion, legacy, validate_invoice_number},
    question::{question, words},
    register::{EXCLUSIVE_MAIN_ACCOUNT, EXCLUSIVE_SUFFIX_DIGITS, Register},
    report::{Answer, Finding, Report, Severity},
    rule::Rule,
    sources::own,
    tax::rates,
    tax_id::{Kind as TaxIdKind, TaxIdQuestion, older, rules as tax_id_rules, uscc, validate_tax_id},
    text::text,
    typed::{
        self,
        account::{Kind, Unreadable},
        bank_code::Reading,
        currency::{self, Currency},
        digits, iban, swift,
    },
};
use serde::Serialize;

words! {
    /// What a field holds.
    pub enum Check {
        /// An amount of money.
        Amount = "amount",
        /// A tax rate.
        Rate = "rate",
        /// A tax ID.
        TaxId = "tax-id",
        /// The number of an invoice.
        InvoiceNumber = "invoice-number",
        /// The code of an older invoice.
        InvoiceCode = "invoice-code",
        /// The number of a bank account.
        Account = "account",
        /// The number of a mainland bank branch.
        Cnaps = "cnaps",
        /// An account number in its international form.
        Iban = "iban",
        /// A bank's SWIFT code.
        Bic = "bic",
        /// A day.
        Date = "date",
        /// A company's name, such as an invoice title.
        Name = "name",
    }
}

question! {
    /// Is this one form field right, so far?
    pub struct FieldQuestion {
        /// What the field holds; without it nothing is checked.
        check: Option<Check>,
        /// What was typed so far.
        value: String,
        /// The currency that the field asks for; yuan where it is missing.
        currency: String,
        /// Beside a rate: the day of the order, as typed.
        order_date: String,
        /// Beside a rate, a number or a code: the day of issue, as typed.
        issue_date: String,
        /// Beside an invoice number: the code.
        code: String,
        /// Beside an invoice code: the number.
        number: String,
        /// Beside an invoice number: who issued it.
        issuer: String,
        /// Beside an account or another bank number: the bank's name.
        bank: String,
        /// The branch.
        branch: String,
        /// The bank's country.
        country: String,
        /// Whether the payee is a company or a person.
        payee_type: Option<PayeeType>,
        /// Today in China.
        today: Option<Day>,
    }
}

/// The answer.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FieldAnswer {
    /// Findings and verdict on what was typed so far.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// Unfinished, but could become right with more input.
    pub incomplete: bool,
    /// The findings to show if the reader stops typing here; the verdict does not include them.
    pub unfinished: Vec<Finding>,
    /// The value to store; absent while it is incomplete or must be corrected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub normalized: Option<String>,
}

impl Answer for FieldAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}

/// The rules of this family.
pub static RULES: &[&Rule] = &[&OTHER_CURRENCY];

/// The amount has a different currency than the field.
pub(crate) static OTHER_CURRENCY: Rule = Rule {
    code: "field/other-currency",
    severity: Severity::Hold,
    title: text!("Currency differs", "币种不符"),
    message: text!(
        "Expected an amount in {expected}, found one in {found}.",
        "此处应填写 {expected} 金额，实际币种为 {found}。",
    ),
    fix: Some(text!(
        "Enter the amount in {expected} as printed. We do not convert it.",
        "请按票面填写 {expected} 金额，本工具不做汇率换算。",
    )),
    source: &[own("Reading amounts")],
};

/// What this build answers: everything, except in the browser's modules for one question, which must be small. There
/// the border refuses the rest.
pub(crate) const BANK_NUMBERS: bool = cfg!(any(feature = "bank", not(feature = "wasm")));
pub(crate) const OTHERS: bool = cfg!(any(feature = "field", not(feature = "wasm")));

impl Check {
    /// Whether it is a bank's number, which a module of its own answers for in the browser.
    pub(crate) fn is_bank_number(self) -> bool {
        matches!(self, Check::Account | Check::Cnaps | Check::Iban | Check::Bic)
    }
}

/// The field of every finding about the value itself.
const FIELD: &str = "value";

/// What a check found, before unfinished values are separated.
#[derive(Default)]
struct Examined {
    report: Report,
    /// What the check itself calls the field.
    field: &'static str,
    incomplete: bool,
    normalized: Option<String>,
}

/// Is this one form field right, so far?
///
/// ```
/// use fapiao_check::{form_field::{Check, FieldQuestion, check_field}, register::REGISTER};
///
/// let ask = |value: &str| {
///     check_field(&FieldQuestion { check: Some(Check::TaxId), value: value.into(), ..Default::default() }, &REGISTER)
/// };
/// let half = ask("91330106673");
/// assert!(half.incomplete && half.report.findings.is_empty());
/// assert_eq!(half.unfinished[0].code, "tax-id/length");
/// assert_eq!(ask("9133 0106 6739 5965 4p").normalized.as_deref(), Some("91330106673959654P"));
/// ```
pub fn check_field(question: &FieldQuestion, register: &Register) -> FieldAnswer {
    let typed = Typed::read(&question.value);
    let Some(check) = question.check else { return FieldAnswer::default() };
    if typed.is_empty() {
        return FieldAnswer { incomplete: true, ..FieldAnswer::default() };
    }
    let plain = typed.without_grouping().folded().to_ascii_uppercase();
    let examined = match check {
        _ if BANK_NUMBERS && check.is_bank_number() => bank_number(check, plain, question, register),
        _ if !OTHERS => Examined::default(),
        Check::Amount => amount(question),
        Check::Rate => rate(question),
        Check::Date => date(question),
        Check::Name => name(&typed, question),
        Check::TaxId => tax_id(plain, question),
        Check::InvoiceNumber => invoice_number(plain, question, register),
        Check::InvoiceCode => invoice_code(plain, question, register),
        Check::Account | Check::Cnaps | Check::Iban | Check::Bic => Examined::default(),
    };
    set_apart(examined)
}

/// Separates what more typing could cure.
fn set_apart(examined: Examined) -> FieldAnswer {
    let Examined { report, field, incomplete, normalized } = examined;
    let mut answer = FieldAnswer { incomplete, ..FieldAnswer::default() };
    for mut finding in report.findings {
        if finding.field == field {
            finding.field = FIELD.to_owned();
        }
        if incomplete && finding.field == FIELD && !is_note(&finding) {
            answer.unfinished.push(finding);
        } else {
            answer.report.add(finding);
        }
    }
    if !incomplete {
        let to_correct = answer.report.findings.iter().any(|one| one.severity == Severity::Stop && one.field == FIELD);
        answer.normalized = normalized.filter(|_| !to_correct);
        answer.report.verdict = answer.report.verdict.max(report.verdict);
        answer.report.unchecked = report.unchecked;
    }
    answer
}

/// The findings about the typed characters, whatever follows.
fn is_note(finding: &Finding) -> bool {
    let notes = [&digits::GROUPING, &tax_id_rules::GROUPING, &tax_id_rules::LOWER_CASE, &bank_rules::READ_AS];
    finding.code.starts_with("typed/") || notes.iter().any(|rule| rule.code == finding.code)
}

/// Whether the value becomes readable if the end of one of these follows it.
fn can_become(value: &str, examples: &[&str], reads: impl Fn(&str) -> bool) -> bool {
    let is_short = value.len() <= typed::LONGEST;
    let ends = |example: &&str| example.char_indices().any(|(at, _)| reads(&format!("{value}{}", &example[at..])));
    is_short && examples.iter().any(ends)
}

fn amount(question: &FieldQuestion) -> Examined {
    let mut examined = Examined { field: FIELD, ..Examined::default() };
    let own = currency::read("currency", &question.currency, &mut examined.report).unwrap_or(Currency::YUAN);
    let read = |value: &str, report: &mut Report| typed::amount::read(FIELD, value, own.code, report);
    let Some(amount) = read(&question.value, &mut examined.report) else {
        let code = format!("{}0", own.code);
        let examples =
            ["000", ",00", &code, own.code, "CNY0", "CNY", "RMB0", "RMB", "US$0", "USD", "人民币0", "人民币"];
        examined.incomplete =
            can_become(&question.value, &examples, |value| read(value, &mut Report::default()).is_some());
        return examined;
    };
    if let Some(beside) = amount.currency.filter(|beside| !beside.fits(own)) {
        examined.report.add(OTHER_CURRENCY.at(FIELD).with("expected", own.code).with("found", beside.code));
    } else {
        let decimals = money::decimals(own.code);
        examined.normalized = money::to_minor(amount.value, decimals).map(|minor| money::print(minor, decimals));
    }
    examined
}

fn rate(question: &FieldQuestion) -> Examined {
    let mut examined = Examined { field: FIELD, ..Examined::default() };
    let days = [("orderDate", &question.order_date), ("issueDate", &question.issue_date)];
    let days = days.map(|(field, day)| typed::date::read(field, day, &mut examined.report));
    match rates::read(FIELD, &question.value, &mut examined.report) {
        Some(rate) if rate.treatment.is_some() => {
            examined.report.add(rates::NO_TAX.at(FIELD).with("rate", rate.shown()));
            examined.normalized = rate.treatment.map(|treatment| treatment.code().to_owned());
        }
        Some(rate) => {
            // Its sign may still be typed.
            examined.incomplete = examined.report.has(&typed::rate::UNIT_MISSING);
            rates::note_unlisted(FIELD, rate, days, &mut examined.report);
            examined.normalized = Some(rate.fraction.to_string());
        }
        None => {
            let reads = |value: &str| rates::read(FIELD, value, &mut Report::default()).is_some();
            examined.incomplete =
                can_become(&question.value, &["06%", "exempt", "not taxable", "免税", "不征税"], reads);
        }
    }
    examined
}

fn date(question: &FieldQuestion) -> Examined {
    let mut examined = Examined { field: FIELD, ..Examined::default() };
    let day = typed::date::read(FIELD, &question.value, &mut examined.report);
    let examples =
        ["2000-01-01", "2000/01/01", "2000.01.01", "20000101", "2000年01月01日", "2000-01-01T00:00:00Z", "+08:00"];
    examined.incomplete = day.is_none()
        && can_become(&question.value, &examples, |value| typed::date::day(&Typed::read(value).folded()).is_some());
    examined.normalized = day.map(|day| day.to_string());
    examined
}

/// A name is kept as written, including full-width characters; only invisible characters are removed.
fn name(typed: &Typed, question: &FieldQuestion) -> Examined {
    let mut examined = Examined { field: FIELD, ..Examined::default() };
    typed::read(FIELD, &question.value, &mut examined.report);
    examined.report.findings.retain(|finding| finding.code != typed::FULL_WIDTH.code);
    let written = typed.glyphs.iter().map(|glyph| if glyph.char == ' ' { ' ' } else { glyph.was });
    examined.normalized = Some(written.collect());
    examined
}

fn tax_id(plain: String, question: &FieldQuestion) -> Examined {
    let asked = TaxIdQuestion { tax_id: question.value.clone(), today: question.today };
    let answer = validate_tax_id(&asked);
    let is_whole = match plain.len() {
        15 => older::is_older_company(&plain) || answer.kind == TaxIdKind::ResidentId,
        17 | 20 => answer.kind != TaxIdKind::Unknown,
        // An ID card number can be the beginning of 20 characters.
        19 => !plain.get(..18).is_some_and(|card| older::has_card_shape(card, question.today)),
        count => count >= uscc::LENGTH,
    };
    let incomplete = !is_whole && answer.normalized.is_some();
    Examined { report: answer.report, field: "taxId", incomplete, normalized: Some(plain) }
}

fn invoice_number(plain: String, question: &FieldQuestion, register: &Register) -> Examined {
    let asked = NumberQuestion {
        number: question.value.clone(),
        code: question.code.clone(),
        issue_date: question.issue_date.clone(),
        issuer: question.issuer.clone(),
        today: question.today,
        ..NumberQuestion::default()
    };
    let answer = validate_invoice_number(&asked, register);
    let is_whole = match plain.len() {
        legacy::LENGTH => true,
        18 => legacy::split_glued(&plain).is_some(),
        count => count >= 20,
    };
    let incomplete = !is_whole && is_number(&plain);
    Examined { report: answer.report, field: "number", incomplete, normalized: Some(plain) }
}

fn invoice_code(plain: String, question: &FieldQuestion, register: &Register) -> Examined {
    let asked = NumberQuestion {
        number: question.number.clone(),
        code: question.value.clone(),
        issue_date: question.issue_date.clone(),
        issuer: question.issuer.clone(),
        today: question.today,
        ..NumberQuestion::default()
    };
    let mut report = validate_invoice_number(&asked, register).report;
    // The number has a field of its own.
    report.findings.retain(|finding| finding.field != "number");
    report = of_findings(report.findings);
    let is_whole = match plain.len() {
        // No region begins with 0: this is the beginning of 12 digits.
        10 => !plain.starts_with('0'),
        count => count >= 12,
    };
    let incomplete = !is_whole && is_number(&plain);
    Examined { report, field: "code", incomplete, normalized: Some(plain) }
}

fn bank_number(check: Check, plain: String, question: &FieldQuestion, register: &Register) -> Examined {
    let mut asked = BankQuestion {
        bank: question.bank.clone(),
        branch: question.branch.clone(),
        country: question.country.clone(),
        payee_type: question.payee_type,
        ..BankQuestion::default()
    };
    let (field, place) = match check {
        Check::Cnaps => ("cnaps", &mut asked.cnaps),
        Check::Iban => ("iban", &mut asked.iban),
        Check::Bic => ("swift", &mut asked.swift),
        _ => ("account", &mut asked.account),
    };
    place.clone_from(&question.value);
    let answer = validate_bank_details(&asked, register);
    // What was read, without its label; an IBAN in the box of an account counts too.
    let read = answer.normalized.get(field).cloned();
    let is_read = read.is_some();
    let plain = read.unwrap_or(plain);
    let is_short = match check {
        Check::Cnaps => plain.len() < 12,
        Check::Iban => is_short_iban(&plain),
        Check::Bic => plain.len() < 8 || matches!(plain.len(), 9 | 10),
        _ => is_short_account(&plain, &answer, [&question.bank, &question.branch]),
    };
    // What else a whole transfer needs does not concern this field.
    Examined {
        report: of_findings(answer.report.findings),
        field,
        incomplete: (is_short && is_read) || (!is_read && is_begun(check, &question.value)),
        normalized: is_read.then_some(plain),
    }
}

/// Whether what was typed is a label so far, or the first few digits after one.
fn is_begun(check: Check, value: &str) -> bool {
    match check {
        Check::Account => match typed::account::of(value).kind {
            Kind::Unreadable(Unreadable::NoNumber) => true,
            Kind::Unreadable(Unreadable::Length) => value.len() <= typed::account::LONGEST_NUMBER,
            _ => false,
        },
        Check::Bic => swift::of(value) == Reading::Empty,
        _ => iban::of(value) == Reading::Empty,
    }
}

fn is_short_iban(plain: &str) -> bool {
    match iban::length(plain) {
        Some(expected) => plain.len() < expected && is_number(plain.get(2..plain.len().min(4)).unwrap_or_default()),
        None => plain.len() < 2 && !is_number(plain),
    }
}

/// An account has no fixed length. It is unfinished only if it is too short for any account, for its bank, for an
/// exclusive account or for an IBAN.
fn is_short_account(plain: &str, answer: &BankAnswer, bank: [&String; 2]) -> bool {
    let bank = bank.into_iter().find_map(|name| bank_named(name));
    let grows = |bank: Bank| (plain.len() + 1..=account::LONGEST).any(|length| bank.has_length(length));
    let exclusive = EXCLUSIVE_MAIN_ACCOUNT.len() + EXCLUSIVE_SUFFIX_DIGITS;
    (answer.report.has(&account::LENGTH) && plain.len() < account::SHORTEST)
        || (answer.report.has(&account::LENGTH_OF_BANK) && bank.is_some_and(grows))
        || (answer.report.has(&account::EXCLUSIVE_LENGTH) && plain.len() < exclusive)
        || (plain.len() > 3 && is_short_iban(plain))
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A report of these findings only.
fn of_findings(findings: Vec<Finding>) -> Report {
    let mut report = Report::default();
    report.add_all(findings);
    report
}
