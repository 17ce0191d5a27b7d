//! What a label names, and whose it is.

/// What a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    // Details of where the money goes.
    Payee,
    /// A company or a person: it is not known yet which.
    Name,
    FirstName,
    LastName,
    Account,
    Iban,
    Swift,
    Bank,
    Branch,
    BankAddress,
    Country,
    Cnaps,
    BankCode,
    // The author and the addressee.
    Seller,
    Buyer,
    TaxId,
    // The kind of document.
    Number,
    /// A number that is the document's if there is no other.
    Reference,
    Order,
    Contract,
    Date,
    /// A day that is not the document's.
    OtherDate,
    // Amounts.
    Currency,
    Total,
    Subtotal,
    Due,
    Pay,
    Deposit,
    Balance,
    Tax,
    /// An amount in words.
    Words,
    // Delivery terms.
    Terms,
    Incoterm,
    /// The payer's reference.
    Message,
    // A Chinese invoice.
    Code,
    CheckCode,
    Machine,
    Drawer,
    Cashier,
    Checker,
    AddressPhone,
    BankAccount,
    /// Words that begin a part of the document: the payer's, the payee's.
    Part,
    /// A label of something that is not needed.
    Other,
}

/// Whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Any,
    Payee,
    Payer,
    /// An intermediary bank.
    Between,
    Seller,
    Buyer,
}
