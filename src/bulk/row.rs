//! A row as the checks see it: its values by role.

use super::{
    answers::{Answers, NO_COLUMN},
    codes,
    role::Role,
};
use crate::{date::Day, report::Report};

/// The columns of a row's values; [`NO_COLUMN`] if the sheet has none.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    /// The amount with tax.
    pub amount: u16,
    /// The rate.
    pub rate: u16,
    /// The amount without tax.
    pub net: u16,
    /// The tax.
    pub tax: u16,
    /// The invoice number that is not empty.
    pub number: u16,
    /// The invoice code.
    pub code: u16,
    /// The day of issue.
    pub issue_date: u16,
    /// The seller: the tax ID, or else the name.
    pub seller: u16,
}

impl Columns {
    /// Finds these columns; of several with the same role, the first.
    pub fn of(roles: &[Role]) -> Columns {
        let place = |wanted: Role| roles.iter().position(|role| *role == wanted).map_or(NO_COLUMN, |at| at as u16);
        let seller = place(Role::SellerTaxId);
        Columns {
            amount: place(Role::Amount),
            rate: place(Role::Rate),
            net: place(Role::Net),
            tax: place(Role::Tax),
            number: place(Role::Number),
            code: place(Role::Code),
            issue_date: place(Role::IssueDate),
            seller: if seller == NO_COLUMN { place(Role::SellerName) } else { seller },
        }
    }

    /// Whether the figures are those of issued invoices.
    #[inline]
    pub fn is_printed(&self) -> bool {
        self.net != NO_COLUMN || self.tax != NO_COLUMN
    }

    /// The column for findings about the whole amount.
    #[inline]
    pub fn total(&self) -> u16 {
        if self.amount == NO_COLUMN { self.net } else { self.amount }
    }

    fn of_field(&self, field: &str) -> u16 {
        match field {
            "amount" | "printed.gross" => self.total(),
            "rate" => self.rate,
            "printed.net" => self.net,
            "printed.tax" | "printed" => self.tax,
            "number" => self.number,
            "code" => self.code,
            "issueDate" => self.issue_date,
            _ => NO_COLUMN,
        }
    }
}

/// The values of a row.
pub struct Row<'a> {
    /// Its place among all rows of all files.
    pub at: u32,
    /// Where the values are.
    pub columns: Columns,
    /// The amount with tax.
    pub amount: &'a [u8],
    /// The rate.
    pub rate: &'a [u8],
    /// The amount without tax.
    pub net: &'a [u8],
    /// The tax.
    pub tax: &'a [u8],
    /// The invoice number.
    pub number: &'a [u8],
    /// The invoice code.
    pub code: &'a [u8],
    /// The seller, where there is a column for it.
    pub seller: Option<&'a [u8]>,
    /// The day of issue.
    pub issue_date: &'a [u8],
    /// The day that was read, if there is nothing to report about it.
    pub day: Option<Day>,
}

impl Row<'_> {
    /// A value for a question; empty where the bytes are not text, which is a finding of its own.
    pub fn text(&self, value: &[u8]) -> String {
        std::str::from_utf8(value).unwrap_or_default().to_owned()
    }

    /// What was found, by the columns of this sheet.
    pub fn report(&self, report: &Report, answers: &mut Answers) {
        for finding in &report.findings {
            answers.add(codes::named(finding.code, finding.severity), self.columns.of_field(&finding.field));
        }
        for unchecked in &report.unchecked {
            let field = unchecked.needs.first().map_or("", String::as_str);
            answers.add(codes::named(unchecked.code, unchecked.severity), self.columns.of_field(field));
        }
    }
}
