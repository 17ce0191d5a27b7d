//! Internal functions for this project's own tests, with the feature `internals`. Anything here can change.

pub use crate::{bank::relation::relate_accounts, regions::PROVINCES, tax::rates::KNOWN};

/// Check digits.
pub mod check_digit {
    pub use crate::check_digit::*;
}

/// Amounts in whole minor units (fen, cents).
pub mod money {
    pub use crate::money::*;
}

/// Names of banks.
pub mod names {
    pub use crate::bank::names::*;
}

/// Numbers of bank branches.
pub mod cnaps {
    pub use crate::bank::cnaps::*;
}

/// US routing numbers.
pub mod routing {
    pub use crate::bank::routing::*;
}

/// Forms that are needed before credit notes.
pub mod credit_note_form {
    pub use crate::number::credit_note_form::*;
}

/// Tax IDs from before GB 32100.
pub mod older {
    pub use crate::tax_id::older::*;
}

/// Unified social credit codes.
pub mod uscc {
    pub use crate::tax_id::uscc::*;
}

/// Readers of what people type.
pub mod typed {
    pub use crate::typed::*;
    /// Accounts.
    pub mod account {
        pub use crate::typed::account::*;
    }
    /// Cards.
    pub mod card {
        pub use crate::typed::card::*;
    }
    /// Countries.
    pub mod country {
        pub use crate::typed::country::*;
    }
    /// IBANs.
    pub mod iban {
        pub use crate::typed::iban::*;
    }
    /// Names of companies and persons.
    pub mod party {
        pub use crate::typed::party::*;
    }
    /// What people write instead of a value.
    pub mod placeholder {
        pub use crate::typed::placeholder::*;
    }
    /// SWIFT codes.
    pub mod swift {
        pub use crate::typed::swift::*;
    }
}
