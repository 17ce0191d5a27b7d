//! What is asked: the files, the lists and the own company.

use crate::{
    date::Day,
    invoice::question::{Company, File},
    list::{Mapping, Origin},
    question::{question, words},
};

words! {
    /// In which language an export is written.
    pub enum Language {
        /// English.
        En = "en",
        /// Chinese.
        Zh = "zh",
    }
}

question! {
    /// A list, as [`crate::list::read_list`] gives it.
    pub struct List {
        /// Whose it is.
        origin: Option<Origin>,
        /// The row of the first of its rows, as counted in the file.
        first_row: Option<u32>,
        /// Its rows.
        rows: Vec<Vec<String>>,
        /// Which column is which.
        mapping: Mapping,
        /// Whether its totals might be without tax.
        is_open: Option<bool>,
    }
}

question! {
    /// Do files and lists agree?
    pub struct ReconcileQuestion {
        /// The files.
        invoices: Vec<File>,
        /// The lists.
        lists: Vec<List>,
        /// The reader's own company.
        own: Company,
        /// Today in China.
        today: Option<Day>,
        /// The language of the exported sheets; without it, none are made.
        language: Option<Language>,
    }
}
