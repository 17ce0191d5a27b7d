//! What a column of a list contains, and which column is which.

use crate::{
    question::{question, words},
    text::{Text, text},
};
use serde::{Serialize, Serializer, ser::SerializeMap};

/// Declares the columns once, for the names of the roles and for the places of the columns.
macro_rules! columns {
    ($($(#[$meta:meta])* $column:ident = $name:literal $field:ident,)*) => {
        words! {
            /// What a column holds.
            pub enum Column { $($(#[$meta])* $column = $name,)* }
        }
        question! {
            /// Which column of a list is which, counted from 0.
            #[derive(Copy, Eq)]
            pub struct Mapping { $($(#[$meta])* $field: Option<u32>,)* }
        }
        impl Column {
            /// All of them.
            pub const ALL: &[Column] = &[$(Column::$column,)*];
            /// Its name, as it crosses the border.
            pub fn name(self) -> &'static str {
                match self { $(Column::$column => $name,)* }
            }
        }
        impl Mapping {
            /// Where a column is.
            pub fn get(&self, column: Column) -> Option<usize> {
                let at = match column { $(Column::$column => self.$field,)* };
                at.map(|at| at as usize)
            }
            /// Says where a column is; the first one counts.
            pub fn put(&mut self, column: Column, at: usize) {
                let place = match column { $(Column::$column => &mut self.$field,)* };
                place.get_or_insert(at as u32);
            }
        }
    };
}

columns! {
    /// The number of a digital invoice, where it has a column of its own.
    DigitalNumber = "digitalNumber" digital_number,
    /// The invoice number.
    Number = "number" number,
    /// The code of an older invoice.
    Code = "code" code,
    /// The day of issue.
    IssueDate = "issueDate" issue_date,
    /// What kind of invoice it is.
    Kind = "kind" kind,
    /// The seller's name.
    SellerName = "sellerName" seller_name,
    /// The seller's tax ID.
    SellerTaxId = "sellerTaxId" seller_tax_id,
    /// The buyer's name.
    BuyerName = "buyerName" buyer_name,
    /// The buyer's tax ID.
    BuyerTaxId = "buyerTaxId" buyer_tax_id,
    /// A tax ID, the seller's or the buyer's.
    TaxId = "taxId" tax_id,
    /// The item, in a list that has one row for each line of an invoice.
    Item = "item" item,
    /// The rate.
    Rate = "rate" rate,
    /// The amount without tax.
    Net = "net" net,
    /// The tax.
    Tax = "tax" tax,
    /// The amount with tax.
    Gross = "gross" gross,
    /// The status of the invoice: voided, reversed.
    Status = "status" status,
    /// Whether it is a blue invoice.
    Positive = "positive" positive,
    /// The risk that the tax bureau gives it.
    Risk = "risk" risk,
    /// Whether it was recorded in the accounts.
    Booked = "booked" booked,
    /// The invoice that a red-letter one reverses.
    OriginalNumber = "originalNumber" original_number,
    /// The remarks.
    Remark = "remark" remark,
    /// A bank account.
    Account = "account" account,
    /// The verdict in a list that was exported here before.
    Verdict = "verdict" verdict,
}

impl Mapping {
    /// Every column that is there, with its place.
    pub fn all(&self) -> impl Iterator<Item = (Column, usize)> {
        Column::ALL.iter().filter_map(|column| Some((*column, self.get(*column)?)))
    }

    /// Whether there is a column with invoice numbers.
    pub fn has_number(&self) -> bool {
        self.number.or(self.digital_number).is_some()
    }
}

impl Serialize for Mapping {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (column, at) in self.all() {
            map.serialize_entry(column.name(), &at)?;
        }
        map.end()
    }
}

/// The name of a list.
pub(crate) fn amount_in_words(column: Column) -> Text {
    match column {
        Column::Net => text!("Net amount", "不含税金额"),
        Column::Tax => text!("Tax", "税额"),
        _ => text!("Total (tax included)", "价税合计"),
    }
}
