//! What a piece of text might be, and the next question about it.

use crate::{bank::ByField, glyph::Span, text::Text};
use serde::Serialize;

/// What a piece of text might be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Kind {
    /// The number of a fully digital e-invoice.
    DigitalNumber,
    /// The number of an older invoice.
    LegacyNumber,
    /// The code of an older invoice.
    LegacyCode,
    /// Code and number of an older invoice together.
    CodeAndNumber,
    /// The check code of an older invoice.
    CheckCode,
    /// The number of a credit note confirmation form.
    CreditNoteForm,
    /// The number of a red-letter information form.
    RedLetterForm,
    /// A unified social credit code.
    TaxId,
    /// A tax ID from before 2015.
    OlderTaxId,
    /// A resident's ID card number.
    IdCard,
    /// A bank account.
    BankAccount,
    /// An Alibaba Cloud exclusive account.
    ExclusiveAccount,
    /// A bank card.
    BankCard,
    /// The number of a mainland bank branch.
    Cnaps,
    /// An international account number.
    Iban,
    /// A SWIFT code.
    Bic,
    /// A routing number of the United States.
    RoutingNumber,
    /// The text of an invoice's QR code.
    Qr,
    /// An amount of money.
    Amount,
    /// A day.
    Date,
}

/// How sure the format makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Certainty {
    /// The format, or the words before it, fit this better than anything else.
    Likely,
    /// The format fits, but fits something else as well or better.
    Possible,
}

/// The function to ask next, and the question for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Check {
    /// Its name in JavaScript.
    pub function: &'static str,
    /// The question's fields.
    pub question: ByField<String>,
}

/// One thing that a piece of the text might be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Candidate {
    /// What it might be.
    pub kind: Kind,
    /// Its characters without grouping; for an ID card, only the place.
    pub value: String,
    /// The words before it that name it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Where it is in the text as typed.
    pub position: Span,
    /// Why.
    pub reason: Text,
    /// How sure the format makes it.
    pub certainty: Certainty,
    /// What to ask next; absent if there is nothing to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<Check>,
    /// An amount without tax, which cannot be asked about.
    #[serde(skip)]
    pub(super) is_net: bool,
}
