//! The single questions, with the names and dictionaries of the browser's contract.

use crate::{
    table::{self, Checked},
    values::Value,
};
use fapiao_check::{
    aftercare::plan_aftercare,
    ask,
    bank::validate_bank_details,
    form_field::{FieldQuestion, check_field},
    identify::identify,
    invoice::{check_invoice, reconcile::reconcile},
    list::read_list,
    number::validate_invoice_number,
    paper::read_paper,
    payment::check_payment,
    question::{self, Ask},
    register::{REGISTER, Register, find_entity},
    report::Answer,
    request::check_invoice_request,
    rules,
    seller::validate_seller,
    tax::tax_breakdown,
    tax_id::validate_tax_id,
};
use pyo3::{
    exceptions::PyValueError,
    prelude::*,
    types::{PyDict, PyTuple},
};
use pythonize::pythonize;

pyo3::create_exception!(
    fapiao_check,
    QuestionError,
    PyValueError,
    "A mistake of the program that asks: an unknown field, a wrong type, a column that is not there. It names the path; \
     what a person typed is never one."
);

/// The functions, for one register.
#[pyclass(frozen, module = "fapiao_check")]
pub struct FapiaoCheck {
    register: Register,
    /// The overlay, as it was given.
    rows: Option<Py<PyAny>>,
}

type Question<'a, 'py> = &'a Bound<'py, PyAny>;
type Answered<'py> = PyResult<Bound<'py, PyAny>>;

#[pymethods]
#[allow(non_snake_case)] // The names of the browser's contract.
impl FapiaoCheck {
    /// The functions with your own rows added to the public list.
    #[new]
    #[pyo3(signature = (*, register = None))]
    fn new(register: Option<Bound<'_, PyAny>>) -> PyResult<FapiaoCheck> {
        let Some(given) = register else { return Ok(FapiaoCheck { register: REGISTER, rows: None }) };
        let rows: Register = question::read(&Value(given.clone())).map_err(|error| wrong("load", &error))?;
        let register = REGISTER.overlaid(&rows).map_err(|error| wrong("load", &error))?;
        Ok(FapiaoCheck { register, rows: Some(given.unbind()) })
    }

    /// How it is recreated in another process, such as a worker of Spark.
    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyTuple>, Bound<'py, PyDict>)> {
        let given = PyDict::new(py);
        given.set_item("register", &self.rows)?;
        Ok((PyTuple::empty(py), given))
    }

    /// How much of this amount is tax?
    #[pyo3(signature = (question, /))]
    fn taxBreakdown<'py>(&self, question: Question<'_, 'py>) -> Answered<'py> {
        answer("taxBreakdown", question, |question| tax_breakdown(question, &self.register))
    }

    /// Who invoices this, at which rate?
    #[pyo3(signature = (question, /))]
    fn findEntity<'py>(&self, question: Question<'_, 'py>) -> Answered<'py> {
        answer("findEntity", question, |question| find_entity(question, &self.register))
    }

    /// Is this invoice number right, and what does it say?
    #[pyo3(signature = (question, /))]
    fn validateInvoiceNumber<'py>(&self, question: Question<'_, 'py>) -> Answered<'py> {
        answer("validateInvoiceNumber", question, |question| validate_invoice_number(question, &self.register))
    }

    /// Is this tax ID well formed, and what does it say?
    #[pyo3(signature = (question, /))]
    fn validateTaxId<'py>(&self, question: Question<'_, 'py>) -> Answered<'py> {
        answer("validateTaxId", question, validate_tax_id)
    }

    /// Are these bank details well formed, and do they fit together?
    #[pyo3(signature = (question, /))]
    fn validateBankDetails<'py>(&self, question: Question<'_, 'py>) -> Answered<'py> {
        answer("validateBankDetails", question, |question| validate_bank_details(question, &self.register))
    }

    /// What is this number or text?
    #[pyo3(signature = (question, /))]
    fn identify<'py>(&self, question: Question<'_, 'py>) -> Answered<'py> {
        answer("identify", question, |question| identify(question, &self.register))
    }

    /// Is this one form field right, so far?
    #[pyo3(signature = (question, /))]
    fn checkField<'py>(&self, question: Question<'_, 'py>) -> Answered<'py> {
        let mut is_named = false;
        let found = answer("checkField", question, |question: &FieldQuestion| {
            is_named = question.check.is_some();
            check_field(question, &self.register)
        })?;
        if is_named {
            Ok(found)
        } else {
            Err(QuestionError::new_err("checkField: `check` must say what the field holds, found nothing"))
        }
    }

    /// What is printed on this document?
    #[pyo3(signature = (question, /))]
    fn readPaper<'py>(&self, question: Question<'_, 'py>) -> Answered<'py> {
        answer("readPaper", question, read_paper)
    }

    /// What does this list contain?
    #[pyo3(signature = (question, /))]
    fn readList<'py>(&self, question: Question<'_, 'py>) -> Answered<'py> {
        answer("readList", question, read_list)
    }

    /// What does this file say, and is it right?
    #[pyo3(signature = (question, /))]
    fn checkInvoice<'py>(&self, question: Question<'_, 'py>) -> Answered<'py> {
        answer("checkInvoice", question, |question| check_invoice(question, &self.register))
    }

    /// Do files and lists agree?
    #[pyo3(signature = (question, /))]
    fn reconcile<'py>(&self, question: Question<'_, 'py>) -> Answered<'py> {
        answer("reconcile", question, |question| reconcile(question, &self.register))
    }

    /// May I pay this?
    #[pyo3(signature = (question, /))]
    fn checkPayment<'py>(&self, question: Question<'_, 'py>) -> Answered<'py> {
        answer("checkPayment", question, |question| check_payment(question, &self.register))
    }

    /// Is this seller block the one that is listed?
    #[pyo3(signature = (question, /))]
    fn validateSeller<'py>(&self, question: Question<'_, 'py>) -> Answered<'py> {
        answer("validateSeller", question, |question| validate_seller(question, &self.register))
    }

    /// May I submit this request, and what will I get?
    #[pyo3(signature = (question, /))]
    fn checkInvoiceRequest<'py>(&self, question: Question<'_, 'py>) -> Answered<'py> {
        answer("checkInvoiceRequest", question, |question| check_invoice_request(question, &self.register))
    }

    /// It is wrong, lost, refunded: what now?
    #[pyo3(signature = (question, /))]
    fn planAftercare<'py>(&self, question: Question<'_, 'py>) -> Answered<'py> {
        answer("planAftercare", question, |question| plan_aftercare(question, &self.register))
    }

    /// Every rule, for documentation.
    fn rules<'py>(&self, py: Python<'py>) -> Answered<'py> {
        Ok(pythonize(py, &rules::all().collect::<Vec<_>>())?)
    }

    /// Checks every row of an Arrow table.
    #[pyo3(signature = (table, /, *, columns = None, **options))]
    fn check_table(
        &self,
        table: &Bound<'_, PyAny>,
        columns: Option<Bound<'_, PyAny>>,
        options: Option<Bound<'_, PyDict>>,
    ) -> PyResult<Checked> {
        let stream = table::stream("check_table", &self.register, table, columns, options)?;
        Checked::all(table.py(), stream)
    }

    /// The same, batch by batch as the results are read, for tables larger than memory.
    #[pyo3(signature = (table, /, *, columns = None, **options))]
    fn check_stream(
        &self,
        table: &Bound<'_, PyAny>,
        columns: Option<Bound<'_, PyAny>>,
        options: Option<Bound<'_, PyDict>>,
    ) -> PyResult<Checked> {
        Ok(Checked::later(table::stream("check_stream", &self.register, table, columns, options)?))
    }
}

/// Reads a question, calls its function, and writes the answer.
fn answer<'py, Asked: Ask, Found: Answer>(
    function: &str,
    question: Question<'_, 'py>,
    door: impl FnOnce(&Asked) -> Found,
) -> Answered<'py> {
    let found = ask::ask(&Value(question.clone()), door).map_err(|error| wrong(function, &error))?;
    Ok(pythonize(question.py(), &found)?)
}

/// An error of the core, with the function that was asked.
pub fn wrong(function: &str, error: &dyn std::error::Error) -> PyErr {
    QuestionError::new_err(format!("{function}: {error}"))
}
