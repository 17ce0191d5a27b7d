//! Every function by its name in JavaScript, natively.

use super::json::Json;
use fapiao_check::{
    aftercare, ask, bank, form_field, identify, invoice, list, number, paper, payment,
    question::{Ask, Shape},
    register::{self, REGISTER},
    report::Answer,
    request, seller, tax, tax_id,
};
use serde_json::Value;

macro_rules! function {
    ($name:literal, $question:ty, $ask:expr) => {
        Function { name: $name, shape: <$question as Ask>::SHAPE, ask: |given| ask::<$question, _>(given, $ask) }
    };
}

/// A function: its name, the shape of its question, and how it answers.
pub struct Function {
    /// Its name in JavaScript.
    pub name: &'static str,
    /// The shape of its question.
    pub shape: Shape,
    ask: fn(&Value) -> Result<Value, String>,
}

/// All of them.
pub const FUNCTIONS: &[Function] = &[
    function!("taxBreakdown", tax::TaxQuestion, |question| tax::tax_breakdown(question, &REGISTER)),
    function!("findEntity", register::EntityQuestion, |question| register::find_entity(question, &REGISTER)),
    function!("validateInvoiceNumber", number::NumberQuestion, |question| number::validate_invoice_number(
        question, &REGISTER
    )),
    function!("validateTaxId", tax_id::TaxIdQuestion, tax_id::validate_tax_id),
    function!("validateBankDetails", bank::BankQuestion, |question| bank::validate_bank_details(question, &REGISTER)),
    function!("identify", identify::IdentifyQuestion, |question| identify::identify(question, &REGISTER)),
    function!("checkField", form_field::FieldQuestion, |question| form_field::check_field(question, &REGISTER)),
    function!("readList", list::ListQuestion, list::read_list),
    function!("checkInvoice", invoice::InvoiceQuestion, |question| invoice::check_invoice(question, &REGISTER)),
    function!("reconcile", invoice::reconcile::ReconcileQuestion, |question| {
        invoice::reconcile::reconcile(question, &REGISTER)
    }),
    function!("readPaper", paper::PaperQuestion, paper::read_paper),
    function!("checkPayment", payment::PaymentQuestion, |question| payment::check_payment(question, &REGISTER)),
    function!("validateSeller", seller::SellerQuestion, |question| seller::validate_seller(question, &REGISTER)),
    function!("checkInvoiceRequest", request::InvoiceRequestQuestion, |question| {
        request::check_invoice_request(question, &REGISTER)
    }),
    function!("planAftercare", aftercare::AftercareQuestion, |question| aftercare::plan_aftercare(question, &REGISTER)),
];

/// Asks a function; an error is a mistake of the caller.
pub fn answer(name: &str, given: &Value) -> Result<Value, String> {
    let function =
        FUNCTIONS.iter().find(|function| function.name == name).ok_or_else(|| format!("no function {name}"))?;
    (function.ask)(given)
}

fn ask<Question: Ask, Found: Answer>(given: &Value, function: impl Fn(&Question) -> Found) -> Result<Value, String> {
    let answer = ask::ask(&Json(given.clone()), function).map_err(|wrong| wrong.to_string())?;
    // With the fields of its report in the answer, because the tests have the feature `serde`.
    serde_json::to_value(&answer).map_err(|error| error.to_string())
}
