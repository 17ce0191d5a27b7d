//! What a column holds, by the name that a program gives it or by its heading in English or Chinese.

use crate::{
    list::{self, layout::Layout},
    question::words,
};

words! {
    /// What a column holds, by the name under which a program gives it.
    pub enum Role {
        /// The amount with tax.
        Amount = "amount",
        /// The rate.
        Rate = "rate",
        /// The printed amount without tax.
        Net = "net",
        /// The printed tax.
        Tax = "tax",
        /// The invoice number; of several such columns, the first that is not empty.
        Number = "number",
        /// The code of an older invoice.
        Code = "code",
        /// The day of issue.
        IssueDate = "issueDate",
        /// A tax ID; there may be several.
        TaxId = "taxId",
        /// The seller's name, by which rows are summed up where there is no tax ID of the seller.
        SellerName = "sellerName",
        /// The seller's tax ID, by which rows are summed up.
        SellerTaxId = "sellerTaxId",
        /// The buyer's name, to compare with the reader's own.
        BuyerName = "buyerName",
        /// The buyer's tax ID, to compare with the reader's own.
        BuyerTaxId = "buyerTaxId",
        /// A bank account; there may be several.
        Account = "account",
        /// The status of the invoice: voided, reversed.
        Status = "status",
        /// The risk that the tax bureau gives it.
        Risk = "risk",
        /// Something that is not checked.
        Other = "",
    } or Other
}

impl Role {
    /// Its name, as a program gives it.
    pub fn name(self) -> &'static str {
        Role::ALL.iter().find(|(role, _)| *role == self).map_or("", |(_, name)| name)
    }

    /// What the columns under these headings hold, as a sheet's are read; all unchecked if no heading is known. In a
    /// sheet, the cells decide if a heading is ambiguous; here there are no cells.
    ///
    /// ```
    /// use fapiao_check::bulk::Role;
    ///
    /// assert_eq!(Role::of_headings(&["数电票号码", "金额", "税额"]), [Role::Number, Role::Net, Role::Tax]);
    /// ```
    pub fn of_headings(headings: &[impl AsRef<str>]) -> Vec<Role> {
        let row = headings.iter().map(AsRef::as_ref).collect();
        let mut roles = Layout::of(&[row]).map(|layout| of(&layout)).unwrap_or_default();
        roles.resize(headings.len(), Role::Other);
        roles
    }
}

/// The roles of the columns of a list.
pub fn of(layout: &Layout) -> Vec<Role> {
    layout.columns.iter().map(|column| column.map_or(Role::Other, role)).collect()
}

fn role(column: list::Column) -> Role {
    use list::Column;
    match column {
        Column::Gross => Role::Amount,
        Column::Rate => Role::Rate,
        Column::Net => Role::Net,
        Column::Tax => Role::Tax,
        Column::Number | Column::DigitalNumber => Role::Number,
        Column::Code => Role::Code,
        Column::IssueDate => Role::IssueDate,
        Column::TaxId => Role::TaxId,
        Column::SellerName => Role::SellerName,
        Column::SellerTaxId => Role::SellerTaxId,
        Column::BuyerName => Role::BuyerName,
        Column::BuyerTaxId => Role::BuyerTaxId,
        Column::Account => Role::Account,
        Column::Status => Role::Status,
        Column::Risk => Role::Risk,
        _ => Role::Other,
    }
}
