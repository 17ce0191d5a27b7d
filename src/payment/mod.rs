//! Before you pay: what was agreed, what the invoice says, what the instruction says and what the bank's screen shows.
//!
//! Two contexts that never mix. In an Alibaba.com order any other payee than the supplier is a red flag. On an Alibaba
//! Cloud bill the payee may be Alibaba Cloud Computing Co., Ltd. for its listed affiliates, and the account may be the
//! customer's own exclusive account.
//!
//! One sender is one source: an invoice and a chat from the same supplier that agree prove nothing about the account.
//! The order page, an earlier payment and a certificate of one's own are independent.
//!
//! The tool compares what the reader has. It never names an account to pay to.

use crate::{
    date::Day,
    question::{Ask, Given, Shape, question, words},
    report::Report,
    text::{Span, Text},
};
use serde::Serialize;

pub mod account;
pub mod amount;
pub mod parties;
pub mod place;
pub mod reference;
pub mod route;
pub mod terms;

pub use crate::bank::PayeeType;
pub use place::{ByPlace, Place};

words! {
    /// Whose rules apply.
    pub enum Context {
        /// An order from a supplier on Alibaba.com: any currency, the supplier's own invoice number.
        AlibabaOrder = "alibaba-order",
        /// An Alibaba Cloud bill: CNY, fapiao, affiliates.
        AlibabaCloud = "alibaba-cloud",
    }
}

words! {
    /// By which way one is asked to pay.
    pub enum Channel {
        /// By the pay button of the platform.
        Platform = "platform",
        /// By a transfer to the account that the platform's order page shows.
        PlatformTransfer = "platform-transfer",
        /// By a transfer to an account that the supplier gives.
        BankTransfer = "bank-transfer",
        /// By a link that was sent.
        Link = "link",
        /// By another way.
        Other = "other",
    }
}

words! {
    /// Who pays the bank's fees.
    pub enum FeePaidBy {
        /// The buyer: the supplier receives the full amount.
        Buyer = "buyer",
        /// The supplier: they come off what arrives.
        Supplier = "supplier",
        /// Each side its own bank's.
        Shared = "shared",
        /// Not known.
        Unknown = "unknown",
    }
}

words! {
    /// The answer to a question of the tool.
    pub enum Reply {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not sure: never taken for a yes.
        Unsure = "unsure",
    }
}

/// Answers by the question's id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers(pub Vec<(String, Option<Reply>)>);

impl Ask for Answers {
    const SHAPE: Shape = Shape::Map(&<Option<Reply> as Ask>::SHAPE);
    fn fill(&mut self, given: Given) {
        let Given::Map(entries) = given else { return };
        for (id, given) in entries {
            let mut reply = None;
            Ask::fill(&mut reply, given);
            self.0.push((id, reply));
        }
    }
}

question! {
    /// May I pay this?
    pub struct PaymentQuestion {
        /// Whose rules apply; an Alibaba.com order unless given.
        context: Option<Context>,
        /// The day on which it is asked.
        today: Option<Day>,
        /// What the platform's order page or the contract shows.
        order: Order,
        /// What the invoice says.
        invoice: Invoice,
        /// The supplier's payment instruction.
        instruction: Instruction,
        /// Bank details from a chat or an e-mail.
        chat: Instruction,
        /// What was paid before, or confirmed by a call to a number that one already had.
        previous: Previous,
        /// The reader's own exclusive-account certificate.
        certificate: Certificate,
        /// What the bank's screen shows.
        transfer: Transfer,
        /// Answers by the question's id: `account-confirmed`, `payee-explained`.
        answers: Answers,
    }
}

question! {
    /// What the platform's order page or the contract shows.
    pub struct Order {
        /// The supplier's company name.
        supplier: String,
        /// Its tax ID.
        supplier_tax_id: String,
        /// The order's number.
        order_number: String,
        /// The total.
        amount: String,
        /// ISO code.
        currency: String,
        /// Price of one unit.
        unit_price: String,
        /// How many.
        quantity: String,
        /// What was agreed on the goods; not compared by the tool.
        specification: String,
        /// Delivery term, such as FOB.
        incoterm: String,
        /// How and when it ships; not compared by the tool.
        shipping: String,
        /// Whether the order is under Trade Assurance.
        trade_assurance: Option<bool>,
        /// The payee that the order page shows, where it is not the supplier.
        payee: String,
        /// Its bank.
        bank: String,
        /// Its account.
        account: String,
        /// BIC (SWIFT code).
        swift: String,
        /// The steps of the payment, if it is not due at once.
        schedule: Vec<ScheduleStep>,
    }
}

question! {
    /// A step of a payment schedule.
    pub struct ScheduleStep {
        /// Its name, such as "deposit".
        label: String,
        /// Its amount.
        amount: String,
        /// Its share of the total in per cent.
        percent: String,
        /// What one gets for it.
        deliverable: String,
        /// Whether it is the step that is due now.
        due: Option<bool>,
    }
}

question! {
    /// What the invoice says.
    pub struct Invoice {
        /// The company that issues it.
        issuer: String,
        /// Its tax ID.
        issuer_tax_id: String,
        /// Its number.
        number: String,
        /// The order that it names.
        order_number: String,
        /// What it asks for.
        amount: String,
        /// ISO code.
        currency: String,
        /// Price of one unit.
        unit_price: String,
        /// How many.
        quantity: String,
        /// Delivery term.
        incoterm: String,
        /// The payee, where it is not the issuer.
        payee: String,
        /// Its bank.
        bank: String,
        /// Its branch.
        branch: String,
        /// Its account.
        account: String,
        /// BIC (SWIFT code).
        swift: String,
        /// The payment reference that it asks for.
        reference: String,
    }
}

question! {
    /// Payment details that somebody sent.
    pub struct Instruction {
        /// Who is to be paid.
        payee: String,
        /// A company or a person.
        payee_type: Option<PayeeType>,
        /// The bank.
        bank: String,
        /// Its branch.
        branch: String,
        /// The account.
        account: String,
        /// BIC (SWIFT code).
        swift: String,
        /// How much.
        amount: String,
        /// ISO code.
        currency: String,
        /// The payment reference to write.
        reference: String,
        /// The way to pay.
        channel: Option<Channel>,
    }
}

question! {
    /// What was paid before.
    pub struct Previous {
        /// Who was paid.
        payee: String,
        /// The bank.
        bank: String,
        /// The account.
        account: String,
        /// BIC (SWIFT code).
        swift: String,
    }
}

question! {
    /// The reader's own exclusive-account certificate.
    pub struct Certificate {
        /// The payee that it names.
        payee: String,
        /// The account that it names.
        account: String,
    }
}

question! {
    /// What the bank's screen shows before it is submitted.
    pub struct Transfer {
        /// Who will be paid.
        payee: String,
        /// The bank.
        bank: String,
        /// The bank's country.
        bank_country: String,
        /// The account.
        account: String,
        /// BIC (SWIFT code).
        swift: String,
        /// How much.
        amount: String,
        /// ISO code.
        currency: String,
        /// The currency of the account that is debited.
        debit_currency: String,
        /// The payment reference.
        reference: String,
        /// The bank's fee.
        fee: String,
        /// Who pays it.
        fee_paid_by: Option<FeePaidBy>,
    }
}

/// The answer.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentAnswer {
    /// Findings and verdict.
    #[serde(skip)]
    pub report: Report,
    /// Field by field, what each source says.
    pub comparison: Vec<Row>,
    /// Which way to pay, as far as the answers tell.
    pub route: route::Route,
    /// The numbered steps of that route.
    pub steps: Vec<Text>,
    /// Messages to copy, plain text.
    pub messages: Vec<route::Draft>,
}

impl crate::report::Answer for PaymentAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
}

/// How the values of a field relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Nobody gave a value.
    NotChecked,
    /// Only one source gave a value.
    Missing,
    /// All values agree.
    Match,
    /// They agree but for something that needs a look.
    Close,
    /// They differ.
    Differs,
}

/// A value as typed, and where it stands.
type Said<'a> = (Place, &'a str);

/// A field, and what each source says of it.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// The field's name.
    pub field: &'static str,
    /// In words.
    pub label: Text,
    /// The values as typed, by source.
    pub values: ByPlace<String>,
    /// How they relate.
    pub result: Outcome,
    /// What differs, as ranges in the values as typed.
    #[serde(skip_serializing_if = "ByPlace::is_empty")]
    pub marks: ByPlace<Vec<Span>>,
}

impl Row {
    /// A row of these values; blank ones are left out.
    fn of(field: &'static str, label: Text, values: &[Said]) -> Row {
        let mut given = ByPlace::default();
        for (place, value) in values.iter().filter(|(_, value)| !value.trim().is_empty()) {
            given.add(*place, (*value).to_owned());
        }
        let result = match given.len() {
            0 => Outcome::NotChecked,
            1 => Outcome::Missing,
            _ => Outcome::Match,
        };
        Row { field, label, values: given, result, marks: ByPlace::default() }
    }

    /// Notes that two values do not simply agree.
    fn note(&mut self, outcome: Outcome, first: (Place, Vec<Span>), second: (Place, Vec<Span>)) {
        self.result = self.result.max(outcome);
        for (place, marks) in [first, second] {
            if !marks.is_empty() {
                self.marks.add(place, marks);
            }
        }
    }

    /// The value to hold the others against, and the others.
    fn base(&self, order: &[Place]) -> Option<(Said<'_>, Vec<Said<'_>>)> {
        let mut given = order.iter().filter_map(|place| Some((*place, self.values.get(*place)?.as_str())));
        Some((given.next()?, given.collect()))
    }
}

/// What is being looked at, and what has been found so far.
struct Case<'a> {
    question: &'a PaymentQuestion,
    context: Context,
    report: Report,
}

impl Case<'_> {
    fn said(&self, question: &str) -> Option<Reply> {
        self.question.answers.0.iter().find(|(id, _)| id == question).and_then(|(_, reply)| *reply)
    }
}

/// May I pay this?
///
/// ```
/// use fapiao_check::payment::{Order, PaymentQuestion, Transfer, check_payment};
///
/// let answer = check_payment(&PaymentQuestion {
///     order: Order { account: "6222 0210 0100 1234".into(), ..Default::default() },
///     transfer: Transfer { account: "6222 0210 0100 7234".into(), ..Default::default() },
///     ..Default::default()
/// });
/// let finding = &answer.report.findings[0];
/// assert_eq!(finding.code, "payment/account-differs");
/// assert_eq!(
///     finding.message.en(),
///     "Do not pay yet: digit 13 of the account number is 7 on your bank's screen but 1 on the order page."
/// );
/// ```
pub fn check_payment(question: &PaymentQuestion) -> PaymentAnswer {
    let context = question.context.unwrap_or(Context::AlibabaOrder);
    let mut case = Case { question, context, report: Report::default() };
    let amounts = amount::read(&mut case);
    let mut comparison = vec![
        parties::payee(&mut case),
        account::account(&mut case),
        amount::amount(&mut case, &amounts),
        amount::currency(&mut case, &amounts),
        reference::reference(&mut case),
    ];
    comparison.extend(parties::supplier(&mut case));
    comparison.extend(account::bank_and_swift(&mut case));
    comparison.extend(terms::rows(&mut case, &amounts));
    let (route, steps) = route::route(&mut case);
    let messages = route::messages(&case, &comparison);
    comparison.retain(|row| row.result != Outcome::NotChecked || is_mandatory(row.field));
    PaymentAnswer { report: case.report, comparison, route, steps, messages }
}

/// Without these five the verdict never is `clear`.
fn is_mandatory(field: &str) -> bool {
    ["payee", "account", "amount", "currency", "reference"].contains(&field)
}
