//! The question about the file of an invoice: its fields as they were read, and the reader's notes.

use crate::{
    date::Day,
    question::{Ask, Given, Shape, question, words},
};

words! {
    /// What a file is.
    pub enum Kind {
        /// A fully digital e-invoice.
        Digital = "digital",
        /// An older invoice, with a code.
        Legacy = "legacy",
        /// A railway e-ticket.
        Railway = "railway",
        /// An air itinerary.
        Air = "air",
        /// A pro-forma invoice.
        ProForma = "pro-forma",
        /// A commercial invoice.
        CommercialInvoice = "commercial-invoice",
        /// A contract of sale.
        Contract = "contract",
        /// Bank details: where to pay.
        BankDetails = "bank-details",
        /// A mail.
        Email = "email",
        /// A message of a chat.
        Chat = "chat",
        /// A page of an order.
        OrderPage = "order-page",
        /// A request to pay.
        PaymentNotice = "payment-notice",
        /// A message that an invoice was issued.
        FapiaoNotice = "fapiao-notice",
        /// A bank's screen.
        BankScreen = "bank-screen",
        /// A bank's receipt.
        BankReceipt = "bank-receipt",
        /// A copy of a SWIFT message.
        SwiftCopy = "swift-copy",
        /// Another document.
        Unknown = "unknown",
        /// Only a QR code.
        Qr = "qr",
        /// A list.
        List = "list",
        /// A file that was not read.
        Unreadable = "unreadable",
    }
}

impl Kind {
    /// Whether it is a Chinese invoice, or the part of one that was read.
    pub fn is_invoice(self) -> bool {
        matches!(self, Kind::Digital | Kind::Legacy | Kind::Railway | Kind::Air | Kind::Qr)
    }
}

question! {
    /// A value inside a note, in both languages.
    pub struct Words {
        /// English.
        en: String,
        /// Chinese.
        zh: String,
    }
}

/// The values of a note, by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Values(pub Vec<(String, Words)>);

impl Ask for Values {
    const SHAPE: Shape = Shape::Map(&Words::SHAPE);
    fn fill(&mut self, given: Given) {
        let Given::Map(entries) = given else { return };
        for (name, given) in entries {
            let mut words = Words::default();
            words.fill(given);
            self.0.push((name, words));
        }
    }
}

question! {
    /// A note of a reader about a file: a rule's code and the values of its sentence.
    pub struct Note {
        /// The code.
        code: String,
        /// The field; `file` unless given.
        field: String,
        /// The values.
        params: Values,
    }
}

question! {
    /// A field as it is in the file.
    pub struct Field {
        /// The name of the field.
        name: String,
        /// As written.
        value: String,
    }
}

question! {
    /// A line of an invoice.
    pub struct Line {
        /// What was sold.
        item: String,
        /// Its specification.
        specification: String,
        /// The unit.
        unit: String,
        /// The quantity.
        quantity: String,
        /// The unit price.
        unit_price: String,
        /// The net amount.
        net: String,
        /// The rate.
        rate: String,
        /// The tax.
        tax: String,
        /// The total, tax included.
        gross: String,
        /// The tax classification code.
        tax_code: String,
    }
}

question! {
    /// What a PDF says about how it was made.
    pub struct Saved {
        /// The program that wrote it.
        producer: String,
        /// The program in which it was made.
        creator: String,
        /// When it was made, as the file writes it: `D:20260305101112+08'00'`.
        created: String,
        /// When it was changed.
        modified: String,
        /// Changes that were appended to it.
        revisions: Option<u32>,
        /// Its size in bytes.
        size: Option<u32>,
        /// Bytes from its beginning that its last signature covers; absent where it has none.
        signed: Option<u32>,
    }
}

question! {
    /// A file that was read.
    pub struct File {
        /// Its name.
        file: String,
        /// Its kind.
        kind: Option<Kind>,
        /// Its fields, as on the page.
        fields: Vec<Field>,
        /// The fields of the data attached to the page.
        data: Vec<Field>,
        /// What the page shows, if the fields are those of the data.
        page: Vec<Field>,
        /// The lines.
        lines: Vec<Line>,
        /// The text of its QR code.
        qr: String,
        /// The notes of its reader.
        notes: Vec<Note>,
        /// How it was made, for a PDF.
        saved: Saved,
    }
}

question! {
    /// The reader's own company.
    pub struct Company {
        /// Its name.
        title: String,
        /// Its tax ID.
        tax_id: String,
    }
}

question! {
    /// What does this file say, and is it right?
    pub struct InvoiceQuestion {
        /// The file.
        paper: File,
        /// The reader's own company, which should be the buyer.
        own: Company,
        /// Other files with the same number.
        also: Vec<String>,
        /// Today in China.
        today: Option<Day>,
    }
}

impl File {
    /// The value of a field; the first one counts.
    pub fn get(&self, name: &str) -> &str {
        value(&self.fields, name)
    }

    /// Its kind.
    pub fn kind(&self) -> Kind {
        self.kind.unwrap_or(Kind::Unknown)
    }
}

/// The value of a field among these.
pub fn value<'a>(fields: &'a [Field], name: &str) -> &'a str {
    fields.iter().find(|field| field.name == name).map_or("", |field| field.value.trim())
}
