//! What is asked: the number, and what is printed beside it.

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
        /// Today in China; nothing is compared with today where it is missing.
        today: Option<Day>,
    }
}
