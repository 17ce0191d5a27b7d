//! How rows are read, what they are compared with, and what is returned.

use super::{duplicates::Duplicates, own::Own, role::Role, write::Form};
use crate::{
    date::Day,
    question::{question, words},
};

question! {
    /// How rows are read, and what they are compared with.
    pub struct Options {
        /// What the columns contain: required for a table, and for a sheet without a heading.
        columns: Vec<Role>,
        /// Accounts that are known, as they are written: each row's account is compared with them.
        accounts: Vec<String>,
        /// The reader's own company: each row's buyer is compared with it.
        own: Own,
        /// Today in China.
        today: Option<Day>,
        /// What to do about an invoice number that an earlier row has.
        duplicates: Duplicates,
        /// What a sheet is also written as.
        text: Text,
    }
}

words! {
    /// What a sheet is also written as, a line for each row.
    pub enum Text {
        /// Nothing.
        None = "none",
        /// Net, tax and balancing tax: `88.50,11.51,11.50`.
        Figures = "figures",
        /// The row and what was found in it, as CSV: the file to return.
        Csv = "whole",
        /// The same as a row of a workbook's sheet, in XML.
        Xml = "xml",
    } or None
}

impl Text {
    /// How whole rows are written, if they are.
    pub(super) fn form(self) -> Option<Form> {
        match self {
            Text::None | Text::Figures => None,
            Text::Csv => Some(Form::Csv),
            Text::Xml => Some(Form::Xml),
        }
    }
}
