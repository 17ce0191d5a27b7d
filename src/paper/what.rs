//! What a label names, and whose it is.

/// What a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    // Where the money goes.
    Payee,
    /// A company or a person, not yet said which.
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
    // Who writes it, and to whom.
    Seller,
    Buyer,
    TaxId,
    // What paper it is.
    Number,
    /// A number that is the paper's where no other is.
    Reference,
    Order,
    Contract,
    Date,
    /// A day that is not the paper's.
    OtherDate,
    // How much.
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
    // On which terms.
    Terms,
    Incoterm,
    /// What the payer is to write.
    Message,
    // An invoice of China.
    Code,
    CheckCode,
    Machine,
    Drawer,
    Cashier,
    Checker,
    AddressPhone,
    BankAccount,
    /// Words that begin a part of the paper: the payer's, the payee's.
    Part,
    /// A label of nothing that is looked for.
    Other,
}

/// Whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Any,
    Payee,
    Payer,
    /// A bank on the way.
    Between,
    Seller,
    Buyer,
}
