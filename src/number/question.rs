//! The question: the number, and what is printed with it.

use crate::{date::Day, question::question};

question! {
    /// Is this invoice number right?
    pub struct NumberQuestion {
        /// The number, as typed.
        number: String,
        /// The code of an older invoice, as typed.
        code: String,
        /// The day of issue, as typed.
        issue_date: String,
        /// Who issued the invoice, as printed.
        issuer: String,
        /// The number of its credit note confirmation form, as typed.
        credit_note_form: String,
        /// Today in China; if it is missing, nothing is compared with it.
        today: Option<Day>,
    }
}
