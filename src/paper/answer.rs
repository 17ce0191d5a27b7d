//! The answer: what is printed on a document.

use super::{fapiao::lines::Line, field::Field, kind::Kind};
use crate::report::Report;
use serde::Serialize;

/// What is printed.
#[derive(Clone, Debug, Default, Serialize)]
#[non_exhaustive]
pub struct PaperAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// What kind of document it is.
    pub kind: Kind,
    /// What is printed on it.
    pub fields: Vec<Field>,
    /// The lines of an invoice.
    pub lines: Vec<Line>,
    /// Other invoices in the same file.
    pub more: Vec<Paper>,
}

/// One of several invoices in a file.
#[derive(Clone, Debug, Default, Serialize)]
#[non_exhaustive]
pub struct Paper {
    /// What kind of document it is.
    pub kind: Kind,
    /// Its pages, counted from 1.
    pub pages: Vec<u32>,
    /// What is printed on it.
    pub fields: Vec<Field>,
    /// Its lines.
    pub lines: Vec<Line>,
}

impl crate::report::Answer for PaperAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}
