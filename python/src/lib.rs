//! The border to Python: dictionaries in, dictionaries out for the single questions, and for whole tables Arrow in, Arrow
//! out. Nothing is judged here.

mod arrow;
mod columns;
mod questions;
mod results;
mod table;
mod values;

/// The contents of `fapiao_check`.
#[pyo3::pymodule]
mod _core {
    #[pymodule_export]
    use crate::questions::{FapiaoCheck, QuestionError};
    #[pymodule_export]
    use crate::table::Checked;
    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "as Python writes it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
