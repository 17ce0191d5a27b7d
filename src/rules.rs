//! Every rule, family by family.
//!
//! A family's file lists its rules as a slice, and [`FAMILIES`] lists the slices: the single source of the codes, of the
//! rule reference and of the tests.

use crate::rule::Rule;

/// Every family of rules.
pub static FAMILIES: &[&[&Rule]] = &[
    crate::typed::RULES,
    crate::typed::amount::RULES,
    crate::typed::rate::RULES,
    crate::typed::date::RULES,
    crate::tax::RULES,
    crate::tax::rates::RULES,
    crate::tax::printed::RULES,
    crate::tax::recover::RULES,
    crate::tax::lines::RULES,
    crate::capitals::RULES,
    crate::register::RULES,
    crate::number::RULES,
    crate::tax_id::RULES,
    crate::bank::RULES,
    crate::number::qr::RULES,
    crate::identify::RULES,
    #[cfg(feature = "cases")]
    crate::payment::parties::RULES,
    #[cfg(feature = "cases")]
    crate::payment::account::RULES,
    #[cfg(feature = "cases")]
    crate::payment::amount::RULES,
    #[cfg(feature = "cases")]
    crate::payment::reference::RULES,
    #[cfg(feature = "cases")]
    crate::payment::terms::RULES,
    #[cfg(feature = "cases")]
    crate::payment::route::RULES,
    #[cfg(feature = "cases")]
    crate::payment::seller::RULES,
    #[cfg(feature = "cases")]
    crate::payment::gates::RULES,
    #[cfg(feature = "cases")]
    crate::payment::papers::RULES,
    #[cfg(feature = "cases")]
    crate::payment::due::RULES,
    #[cfg(feature = "cases")]
    crate::payment::fees::RULES,
    #[cfg(feature = "cases")]
    crate::payment::country::RULES,
    #[cfg(feature = "cases")]
    crate::payment::incoterm::RULES,
    crate::aftercare::way::RULES,
    crate::aftercare::deadlines::RULES,
    crate::aftercare::lost::RULES,
    crate::aftercare::mail::RULES,
    crate::aftercare::titles::RULES,
    crate::aftercare::refund::RULES,
    crate::aftercare::shortfall::RULES,
    crate::aftercare::credit_note::RULES,
];

/// Every rule, family by family.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}
