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
    crate::payment::parties::RULES,
    crate::payment::account::RULES,
    crate::payment::amount::RULES,
    crate::payment::reference::RULES,
    crate::payment::terms::RULES,
    crate::payment::route::RULES,
    crate::payment::seller::RULES,
    crate::payment::gates::RULES,
    crate::payment::papers::RULES,
    crate::payment::due::RULES,
    crate::payment::fees::RULES,
    crate::payment::country::RULES,
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
