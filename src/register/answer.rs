//! The question to the register, and its answer.

use super::rows::{Entity, Name, Origin, Product};
use crate::{
    date::Day,
    question::{question, words},
    report::Report,
    sources::Source,
    text::Text,
};
use serde::Serialize;

question! {
    /// Who invoices this, at which rate?
    pub struct EntityQuestion {
        /// A product, a company name in either language, a tax ID, a bank account or an invoice content.
        query: String,
        /// The day of the order.
        order_date: String,
        /// Who sold it.
        seller: Option<Seller>,
        /// Maximum number of matches. Default: [`USUAL_LIMIT`].
        limit: Option<u32>,
    }
}

words! {
    /// Who sold it.
    pub enum Seller {
        /// Alibaba Cloud's own site.
        Direct = "direct",
        /// A reseller, who also invoices it.
        Reseller = "reseller",
        /// Not known.
        Unknown = "unknown",
    }
}

/// How many matches are shown by default.
pub const USUAL_LIMIT: u32 = 10;

/// How a match was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Basis {
    /// The sources list this product.
    Product,
    /// A different name of a listed product.
    Alias,
    /// The company's name.
    Name,
    /// Its tax ID.
    TaxId,
    /// Its registered account.
    Account,
    /// An invoice content that the sources list.
    Content,
    /// Not listed: “other products”.
    CatchAll,
    /// Nearly the same.
    DidYouMean,
}

/// The answer.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct EntityAnswer {
    /// Findings and verdict.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// The current or most likely row first.
    pub matches: Vec<Match>,
    /// The questions that decide between the matches.
    pub needs: Vec<OpenQuestion>,
    /// The day to which the register's sources were read.
    pub as_of: Option<Day>,
}

impl crate::report::Answer for EntityAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}

/// A row that matches.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Match {
    /// How it was found.
    pub basis: Basis,
    /// The product; absent if the question was about a company, or if several products share the row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product: Option<ProductName>,
    /// Who invoices; `None` if that is a third party.
    pub entity: Option<&'static Entity>,
    /// As a fraction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<String>,
    /// First day of the row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// First day on which it no longer applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// What the invoice says.
    pub contents: Vec<Name>,
    /// What to keep in mind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'static Text>,
    /// Where it is.
    pub source: Vec<Source>,
    /// Where the row comes from.
    pub origin: Origin,
}

impl Match {
    /// A match that only names the company.
    pub(super) fn of(basis: Basis, entity: Option<&'static Entity>, source: Vec<Source>) -> Match {
        let (rate, from, until) = (None, None, None);
        let origin = entity.map_or(Origin::BuiltIn, |entity| entity.origin);
        Match { basis, product: None, entity, rate, from, until, contents: Vec::new(), note: None, source, origin }
    }

    /// The same company, rate, days and contents, whatever the product.
    pub(super) fn says_the_same(&self, other: &Match) -> bool {
        let id = |found: &Match| found.entity.map(|entity| entity.id);
        id(self) == id(other)
            && (&self.rate, self.from, self.until) == (&other.rate, other.from, other.until)
            && self.contents == other.contents
    }
}

/// A product's id and name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ProductName {
    /// Never changes.
    pub id: &'static str,
    /// As in the source.
    pub name: Name,
}

impl ProductName {
    pub(super) fn of(product: &'static Product) -> ProductName {
        ProductName { id: product.id, name: product.name }
    }
}

/// A question that decides between several matches.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct OpenQuestion {
    /// The field of the question.
    pub field: &'static str,
    /// What to ask.
    pub question: Text,
}

impl EntityAnswer {
    /// A company's own entry.
    pub(super) fn add_entity(&mut self, basis: Basis, entity: &'static Entity) {
        let own = Match::of(basis, Some(entity), entity.source.to_vec());
        self.matches.push(Match { note: entity.note, ..own });
    }

    /// Asks a deciding question, once.
    pub(super) fn need(&mut self, field: &'static str, question: &Text) {
        if !self.needs.iter().any(|need| need.question == *question) {
            self.needs.push(OpenQuestion { field, question: question.clone() });
        }
    }
}
