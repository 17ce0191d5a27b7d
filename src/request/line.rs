//! An item as it was read: how much of it can be invoiced, by whom, from when, and for which buyer.

use super::question::{Billing, Title};
use crate::{date::Day, glyph::Typed, tax::rates::Rate};
use serde::Serialize;

/// Who issues an invoice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Issuer {
    /// This company.
    Known(&'static str),
    /// One of these; empty if nothing is known.
    Open(Vec<&'static str>),
    /// A vendor of the Marketplace; the company, if it is in the register.
    Vendor(Option<&'static str>),
}

impl Issuer {
    /// The company, if it is known.
    pub(super) fn id(&self) -> Option<&'static str> {
        match self {
            Issuer::Known(id) => Some(id),
            Issuer::Vendor(id) => *id,
            Issuer::Open(_) => None,
        }
    }
}

/// An item as it was read.
pub(super) struct Line {
    pub(super) at: usize,
    /// In fen; 0 if it cannot be invoiced.
    pub(super) available: i128,
    pub(super) issuer: Issuer,
    pub(super) rate: Option<Rate>,
    pub(super) billing: Option<Billing>,
    pub(super) account: String,
    pub(super) buyer: [String; 6],
    pub(super) requestable: Requestable,
}

/// The path of an item's field.
pub(super) fn field(at: usize, name: &str) -> String {
    format!("items[{at}].{name}")
}

/// A buyer field as it is compared.
pub(super) fn without_spare_spaces(typed: &str) -> String {
    Typed::read(typed).folded().split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The six buyer fields of an item: its own, or else those of the request.
pub(super) fn buyer(all: &Title, own: &Title) -> [String; 6] {
    let fields = |title: &'_ Title| -> [String; 6] {
        [&title.name, &title.tax_id, &title.bank, &title.bank_account, &title.address, &title.phone]
            .map(|field| without_spare_spaces(field))
    };
    let mut fields_of_all = fields(all);
    for (field, own) in fields_of_all.iter_mut().zip(fields(own)) {
        if !own.is_empty() {
            *field = own;
        }
    }
    fields_of_all
}

/// How certain it is that it can be requested today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum State {
    /// It needs no bill.
    Now,
    /// From the 4th on.
    Expected,
    /// On the 3rd.
    Perhaps,
    /// On the 1st and 2nd, and before.
    NotYet,
}

/// From when it can be requested.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Requestable {
    /// Whether it can be requested today; absent if today or the billing is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// The first day on which it may be possible.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub perhaps: Option<Day>,
    /// The first day on which it is expected to be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<Day>,
}
