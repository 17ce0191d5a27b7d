//! A row as the checks see it: its values by what they are.

use super::{
    answers::{Answers, NO_COLUMN},
    codes,
};
use crate::{date::Day, list::Column, report::Report};

/// What a column holds, by the name that crosses the border; of others nothing is checked.
static NAMES: &[(&str, &[Column])] = &[
    ("amount", &[Column::Gross]),
    ("rate", &[Column::Rate]),
    ("net", &[Column::Net]),
    ("tax", &[Column::Tax]),
    ("number", &[Column::Number, Column::DigitalNumber]),
    ("code", &[Column::Code]),
    ("issueDate", &[Column::IssueDate]),
    ("taxId", &[Column::TaxId, Column::SellerTaxId, Column::BuyerTaxId]),
    ("account", &[Column::Account]),
    ("sellerName", &[Column::SellerName]),
    ("buyerName", &[Column::BuyerName]),
    ("status", &[Column::Status]),
    ("risk", &[Column::Risk]),
];

/// The column of a name; nothing for the empty name, and `None` for an unknown one.
pub fn named(name: &str) -> Option<Option<Column>> {
    let known = || NAMES.iter().find(|(known, _)| *known == name).and_then(|(_, columns)| columns.first().copied());
    if name.is_empty() { Some(None) } else { known().map(Some) }
}

/// The name of what a column holds; empty for what is not checked.
pub fn name(column: Option<Column>) -> &'static str {
    let is_it = |columns: &[Column]| column.is_some_and(|column| columns.contains(&column));
    NAMES.iter().find(|(_, columns)| is_it(columns)).map_or("", |(name, _)| name)
}

/// Where a row's values stand; [`NO_COLUMN`] where the sheet has none.
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
    /// The seller, by the tax ID or else the name.
    pub seller: u16,
}

impl Columns {
    /// Where these are; of several that are the same, the first.
    pub fn of(columns: &[Option<Column>]) -> Columns {
        let place = |wanted: &[Column]| {
            let is_it = |column: &Option<Column>| column.is_some_and(|column| wanted.contains(&column));
            columns.iter().position(is_it).map_or(NO_COLUMN, |at| at as u16)
        };
        let seller = place(&[Column::SellerTaxId]);
        Columns {
            amount: place(&[Column::Gross]),
            rate: place(&[Column::Rate]),
            net: place(&[Column::Net]),
            tax: place(&[Column::Tax]),
            number: place(&[Column::Number, Column::DigitalNumber]),
            code: place(&[Column::Code]),
            issue_date: place(&[Column::IssueDate]),
            seller: if seller == NO_COLUMN { place(&[Column::SellerName]) } else { seller },
        }
    }

    /// Whether the figures are those of issued invoices.
    #[inline]
    pub fn is_printed(&self) -> bool {
        self.net != NO_COLUMN || self.tax != NO_COLUMN
    }

    /// The column that stands for the whole.
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
    /// Where the values stand.
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
    /// The same, read, where there is nothing to say about it.
    pub day: Option<Day>,
}

impl Row<'_> {
    /// A value for a question. What is no text was said to be none.
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
