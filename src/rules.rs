//! Every rule, family by family.
//!
//! A family's file lists its rules as a slice, and the lists here name the slices: the single source of the codes, of the
//! rule reference and of the tests. A module has no rules for questions that it does not answer.

use crate::rule::Rule;

type Families = &'static [&'static [&'static Rule]];

/// Amounts, rates, dates, tax and register.
#[cfg(feature = "first")]
static FIRST: Families = &[
    crate::typed::RULES,
    crate::typed::amount::RULES,
    crate::typed::currency::RULES,
    crate::typed::rate::RULES,
    crate::typed::date::RULES,
    crate::tax::RULES,
    crate::tax::rates::RULES,
    crate::tax::printed::RULES,
    crate::tax::recover::RULES,
    crate::tax::lines::RULES,
    crate::capitals::RULES,
    crate::register::RULES,
];

/// What is common to all numbers.
#[cfg(any(feature = "field", feature = "bank"))]
static AROUND: Families = &[crate::typed::AROUND];

/// Numbers and identities.
#[cfg(feature = "field")]
static FIELD: Families =
    &[crate::number::RULES, crate::tax_id::RULES, crate::number::qr::RULES, crate::form_field::RULES];

/// Bank details.
#[cfg(feature = "bank")]
static BANK: Families = &[
    crate::typed::bank_code::RULES,
    crate::typed::account::RULES,
    crate::typed::iban::RULES,
    crate::typed::swift::RULES,
    crate::typed::country::RULES,
    crate::bank::RULES,
];

/// What a text contains.
#[cfg(feature = "numbers")]
static NUMBERS: Families = &[crate::identify::RULES];

/// What is printed on documents.
#[cfg(feature = "paper")]
static PAPER: Families = &[crate::paper::RULES, crate::paper::FILE_RULES];

/// What is printed on documents in pictures.
#[cfg(feature = "picture")]
static PICTURE: Families = &[crate::paper::PICTURE_RULES];

/// What a list contains.
#[cfg(feature = "list")]
static LIST: Families = &[crate::list::RULES];

/// Files of invoices.
#[cfg(feature = "files")]
static FILES: Families = &[
    crate::invoice::RULES,
    crate::invoice::essentials::RULES,
    crate::invoice::buyer::RULES,
    crate::invoice::figures::RULES,
    crate::invoice::content::RULES,
    crate::invoice::qr::RULES,
    crate::invoice::saved::RULES,
    crate::invoice::inner::RULES,
    crate::invoice::files::RULES,
    crate::invoice::pictures::RULES,
    crate::invoice::reconcile::rules::RULES,
];

/// Who an invoice is from.
#[cfg(any(feature = "seller", feature = "files"))]
static SELLER: Families = &[crate::seller::RULES];

/// Before the payment.
#[cfg(feature = "payment")]
static PAYMENT: Families = &[
    crate::typed::party::RULES,
    crate::payment::proof::RULES,
    crate::payment::payee::RULES,
    crate::payment::issuer::RULES,
    crate::payment::account::RULES,
    crate::payment::bank::RULES,
    crate::payment::country::RULES,
    crate::payment::amount::RULES,
    crate::payment::currency::RULES,
    crate::payment::proposals::RULES,
    crate::payment::fee::RULES,
    crate::payment::arrival::RULES,
    crate::payment::due::RULES,
    crate::payment::reference::RULES,
    crate::payment::terms::RULES,
    crate::payment::incoterm::RULES,
    crate::payment::sender::RULES,
    crate::payment::channels::RULES,
    crate::payment::gates::RULES,
    crate::payment::asks::RULES,
    crate::payment::papers::RULES,
];

/// Before the request, and after the invoice.
#[cfg(feature = "request")]
static REQUEST: Families = &[
    crate::request::RULES,
    crate::request::account::RULES,
    crate::request::kinds::RULES,
    crate::request::titles::RULES,
    crate::request::enterprise::RULES,
    crate::request::items::RULES,
    crate::request::domain::RULES,
    crate::request::when::RULES,
    crate::request::method::RULES,
    crate::request::split::RULES,
    crate::aftercare::plan::RULES,
    crate::aftercare::medium::RULES,
    crate::aftercare::replace::RULES,
    crate::aftercare::deadlines::RULES,
    crate::aftercare::lost::RULES,
    crate::aftercare::wrong_account::RULES,
    crate::aftercare::mail::RULES,
    crate::aftercare::titles::RULES,
    crate::aftercare::refund::RULES,
    crate::aftercare::shortfall::RULES,
    crate::aftercare::credit_note::RULES,
];

/// Every family of rules.
pub static FAMILIES: &[Families] = &[
    #[cfg(feature = "first")]
    FIRST,
    #[cfg(any(feature = "field", feature = "bank"))]
    AROUND,
    #[cfg(feature = "field")]
    FIELD,
    #[cfg(feature = "bank")]
    BANK,
    #[cfg(feature = "numbers")]
    NUMBERS,
    #[cfg(feature = "paper")]
    PAPER,
    #[cfg(feature = "picture")]
    PICTURE,
    #[cfg(feature = "list")]
    LIST,
    #[cfg(feature = "files")]
    FILES,
    #[cfg(any(feature = "seller", feature = "files"))]
    SELLER,
    #[cfg(feature = "payment")]
    PAYMENT,
    #[cfg(feature = "request")]
    REQUEST,
];

/// Every rule, family by family.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|families| families.iter().flat_map(|family| family.iter().copied()))
}
