//! The rows of the tables, in one form: as constants in this crate, in `www/fapiao-check/register.json`, and in an overlay.
//!
//! Their texts are `&'static str` everywhere. What is read from an overlay is kept for good (leaked), so that rows,
//! matches and messages need no lifetimes and no copies. That would cost more code than the tables themselves. An
//! overlay is read once per page, has a few kilobytes, and is needed until the page is closed.

use crate::{
    date::Day,
    question::{Ask, Given, Shape, question},
    sources::Source,
    text::{Constant, Text},
};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// Where a row comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Origin {
    /// This crate's own tables.
    BuiltIn,
    /// What was read from outside.
    #[default]
    Overlay,
}

question! {
    /// The tables. An overlay has the same form, with only the rows that it adds or replaces.
    #[derive(Copy)]
    pub struct Register {
        /// The day to which the sources were read.
        as_of: Option<Day>,
        /// The sources themselves, in the published form: [`DOCUMENTS`](crate::sources::DOCUMENTS), and never overlaid.
        documents: Documents,
        /// Companies.
        entities: &'static [Entity],
        /// What invoices say.
        contents: &'static [Content],
        /// Products with their rows.
        products: &'static [Product],
        /// Words that mean more than one product.
        ambiguities: &'static [Ambiguity],
    }
}

/// Documents as read: their form is checked, and nothing is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Documents;

impl Ask for Documents {
    const SHAPE: Shape = Shape::List(&Shape::Object(&[
        ("title", Shape::Text),
        ("name", <Name as Ask>::SHAPE),
        ("publisher", Shape::Text),
        ("address", Shape::Text),
        ("known", Shape::Word(&["read", "quoted", "generally"])),
        ("read", Shape::Text),
        ("note", Shape::Text),
    ]));
    fn fill(&mut self, _: Given) {}
}

/// Words in one text, separated by bars: in an array, the addresses of short words would be larger than the words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Words(pub &'static str);

/// Between two words.
const BAR: char = '|';

impl Words {
    /// One after the other.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        self.0.split(BAR).filter(|word| !word.is_empty())
    }
}

impl Ask for Words {
    const SHAPE: Shape = <Vec<String>>::SHAPE;
    fn fill(&mut self, given: Given) {
        let mut words: Vec<String> = Vec::new();
        words.fill(given);
        let words: Vec<String> = words.into_iter().map(|word| word.replace(BAR, " ")).collect();
        self.0 = words.join("|").leak();
    }
}

question! {
    /// A name; also in Chinese, if a public page shows it or this tool renders it.
    #[derive(Copy, Eq, Serialize)]
    pub struct Name {
        /// English, as in the source.
        en: &'static str,
        /// Chinese.
        #[serde(skip_serializing_if = "Option::is_none")]
        zh: Option<&'static str>,
        /// Whether the Chinese is this tool's rendering (译名), which no public page shows.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        rendering: bool,
    }
}

impl Name {
    /// Only in English.
    pub const fn english(en: &'static str) -> Name {
        Name { en, zh: None, rendering: false }
    }

    /// In both languages, as public pages show it.
    pub const fn both(en: &'static str, zh: &'static str) -> Name {
        Name { en, zh: Some(zh), rendering: false }
    }

    /// With this tool's rendering.
    pub const fn rendered(en: &'static str, zh: &'static str) -> Name {
        Name { en, zh: Some(zh), rendering: true }
    }

    /// The Chinese name that a public page shows.
    pub fn seen_zh(&self) -> Option<&'static str> {
        self.zh.filter(|_| !self.rendering)
    }
}

impl From<Name> for Text {
    /// For a sentence: English if no Chinese name is known, and a rendering is marked.
    fn from(name: Name) -> Text {
        match name.zh {
            None => Text::from(name.en),
            Some(zh) if name.rendering => Text::of(name.en, &format!("{zh}（译名）")),
            Some(zh) => Text::of(name.en, zh),
        }
    }
}

question! {
    /// Where mail goes. The sources give it in English only.
    #[derive(Copy, Eq, Serialize)]
    pub struct Postal {
        /// The address; empty if not known.
        address: &'static str,
        /// For whose attention.
        attention: &'static str,
        /// The recipient's phone.
        phone: &'static str,
    }
}

question! {
    /// A company that the sources name. Its details are company information for invoices, never an account to pay to.
    #[derive(Copy)]
    pub struct Entity {
        /// Never changes.
        id: &'static str,
        /// Title.
        name: Name,
        /// Wrong names for it that are in circulation.
        mistaken: &'static [&'static str],
        /// Unified social credit code.
        tax_id: Option<&'static str>,
        /// Registered address.
        address: Option<&'static str>,
        /// Addresses on older invoices.
        earlier_addresses: &'static [&'static str],
        /// Registered phone; several companies share one, so it identifies none of them.
        phone: Option<&'static str>,
        /// Bank and branch.
        bank: Option<&'static str>,
        /// Bank and branch in Chinese.
        bank_zh: Option<&'static str>,
        /// Registered account, digits only.
        account: Option<&'static str>,
        /// Whether it is a vendor of the Marketplace, not one of Alibaba Cloud's own companies.
        vendor: bool,
        /// The return address for its paper invoices; never its registered address.
        return_address: Postal,
        /// Number on the FAQ's list of affiliates for which [`COLLECTOR`](super::COLLECTOR) collects payment.
        affiliate: Option<u32>,
        /// Whether the FAQ offers a document of its own to download that says why the payee is another company.
        explained: bool,
        /// Why the payee can be another company.
        payee: Option<&'static Text>,
        /// The company of which this is probably another name; the two are never merged.
        probably: Option<&'static str>,
        /// What to keep in mind about this name.
        note: Option<&'static Text>,
        /// Where it is.
        source: &'static [Source],
    } and {
        /// Where the row comes from.
        origin: Origin,
    }
}

impl Entity {
    /// What the sources give in addition to the name, by field.
    fn details(&self) -> [(&'static str, Option<&'static str>); 5] {
        [
            ("taxId", self.tax_id),
            ("address", self.address),
            ("phone", self.phone),
            ("bank", self.bank),
            ("account", self.account),
        ]
    }

    /// What the sources do not give, as paths of this object.
    pub fn unknown(&self) -> Vec<&'static str> {
        let name = [("name.zh", self.name.zh)];
        name.into_iter().chain(self.details()).filter(|(_, value)| value.is_none()).map(|(field, _)| field).collect()
    }
}

impl Serialize for Entity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Entity", 12)?;
        object.serialize_field("id", &Constant(self.id))?;
        object.serialize_field("name", &self.name)?;
        for (field, value) in self.details().into_iter().chain([("bankZh", self.bank_zh)]) {
            if let Some(value) = value {
                object.serialize_field(field, &Constant(value))?;
            }
        }
        if let Some(number) = &self.affiliate {
            object.serialize_field("affiliate", number)?;
        }
        if let Some(payee) = self.payee {
            object.serialize_field("payee", payee)?;
        }
        object.serialize_field("unknown", &self.unknown())?;
        object.serialize_field("origin", &self.origin)?;
        object.end()
    }
}

question! {
    /// A product, with all of its names.
    #[derive(Copy)]
    pub struct Product {
        /// Never changes.
        id: &'static str,
        /// As in the source.
        name: Name,
        /// Other words that the sources use for it.
        listed: Words,
        /// Names that people use for it and for its parts, for the search.
        aliases: Words,
        /// The source of its Chinese name and its aliases.
        known_from: &'static [Source],
        /// The question that decides between rows of the same day.
        question: Option<&'static Text>,
        /// Who invoices it; the current row first.
        rows: &'static [Row],
    } and {
        /// Where the row comes from.
        origin: Origin,
    }
}

question! {
    /// Who invoices a product, how, and when.
    #[derive(Copy)]
    pub struct Row {
        /// The company, by id; `None` if a third party invoices.
        entity: Option<&'static str>,
        /// The rate as a fraction, if the sources give it.
        rate: Option<Decimal>,
        /// What the invoice says, by id.
        contents: &'static [&'static str],
        /// First day, by the order date.
        from: Option<Day>,
        /// First day on which it no longer applies.
        until: Option<Day>,
        /// What to keep in mind.
        note: Option<&'static Text>,
        /// Where it is.
        source: &'static [Source],
    }
}

impl Product {
    /// The rows that apply on a day; all of them if no day is given.
    pub fn rows_on(&self, day: Option<Day>) -> impl Iterator<Item = &'static Row> + use<> {
        self.rows.iter().filter(move |row| {
            day.is_none_or(|day| row.from.is_none_or(|from| from <= day) && row.until.is_none_or(|until| day < until))
        })
    }
}

impl Row {
    /// Whether both apply on some day.
    pub fn overlaps(&self, other: &Row) -> bool {
        let ends_before =
            |one: &Row, other: &Row| matches!((one.until, other.from), (Some(end), Some(start)) if end <= start);
        !ends_before(self, other) && !ends_before(other, self)
    }
}

question! {
    /// An invoice content of the FAQ's table.
    #[derive(Copy, Eq)]
    pub struct Content {
        /// Never changes.
        id: &'static str,
        /// As in the table; in Chinese as an invoice prints it or would print it.
        name: Name,
        /// Further words for the name after the asterisk, for the search.
        search: &'static [&'static str],
        /// The older category of the same name, in both languages.
        older: &'static [&'static str],
    }
}

question! {
    /// An ambiguous word.
    #[derive(Copy)]
    pub struct Ambiguity {
        /// Never changes.
        id: &'static str,
        /// What people type, in lower case.
        words: Words,
        /// What it might mean, by id, the most likely first; empty if no company is known.
        products: &'static [&'static str],
        /// The question that decides.
        question: Option<&'static Text>,
        /// The source.
        source: &'static [Source],
    }
}

impl Ask for Option<&'static Text> {
    const SHAPE: Shape = Shape::Object(&[("en", Shape::Text), ("zh", Shape::Text)]);
    fn fill(&mut self, given: Given) {
        let Given::Object(both) = given else { return };
        let mut both = both.into_iter();
        let (mut en, mut zh) = (String::new(), String::new());
        en.fill_next(&mut both);
        zh.fill_next(&mut both);
        let text = if zh.is_empty() { Text::from(en) } else { Text::of(&en, &zh) };
        *self = Some(Box::leak(Box::new(text)));
    }
}
