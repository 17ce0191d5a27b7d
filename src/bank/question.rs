//! What is asked: the bank details of one account.

use crate::question::{question, words};

words! {
    /// Whose an account is.
    pub enum PayeeType {
        /// A company.
        Company = "company",
        /// A person.
        Person = "person",
    }
}

question! {
    /// Are these bank details well formed, and do they fit together?
    pub struct BankQuestion {
        /// The bank's name, as typed.
        bank: String,
        /// The branch, as typed.
        branch: String,
        /// The account number.
        account: String,
        /// The number of a mainland bank branch.
        cnaps: String,
        /// The account number in its international form.
        iban: String,
        /// The bank's SWIFT code (BIC).
        swift: String,
        /// The routing number of a bank in the United States.
        routing: String,
        /// The bank's country: two letters, or a name.
        country: String,
        /// Whether the payee is a company or a person.
        payee_type: Option<PayeeType>,
    }
}
