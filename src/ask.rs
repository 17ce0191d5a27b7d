//! Calls a function with a value from the caller's language. Every border does this.

use crate::{
    question::{self, Ask, Foreign},
    report::Answer,
    typed,
};

/// Reads a question and calls the function that answers it. A text of more than [`question::LONGEST`] bytes is not
/// read; a finding in the answer says so, as for everything else that a person typed.
///
/// # Errors
///
/// A caller's mistake, by its path: an unknown field, a wrong type, a word outside its list, a day that is not `YYYY-MM-DD`.
pub fn ask<Question: Ask, Found: Answer>(
    value: &impl Foreign,
    function: impl FnOnce(&Question) -> Found,
) -> Result<Found, question::Error> {
    let mut long = Vec::new();
    let question = question::read_noting(value, &mut long)?;
    let mut answer = function(&question);
    answer.report_mut().add_all(typed::too_long(long));
    Ok(answer)
}
