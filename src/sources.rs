//! The public documents that the rules and the register rest on, and the day each of them was read.

use crate::question::question;
use serde::Serialize;

question! {
    /// Where a rule or a row comes from: a document, and the section in it.
    #[derive(Copy, Eq, Serialize)]
    pub struct Source {
        /// The document's title, as in [`DOCUMENTS`].
        #[serde(serialize_with = "crate::text::constant")]
        document: &'static str,
        /// The section or heading, in the document's own words.
        #[serde(serialize_with = "crate::text::constant")]
        section: &'static str,
    }
}

/// A public document.
#[derive(Clone, Copy, Debug)]
pub struct Document {
    /// Its title.
    pub title: &'static str,
    /// Who publishes it.
    pub publisher: &'static str,
    /// The day it was read for this project, `YYYY-MM-DD`.
    pub read: &'static str,
    /// What to keep in mind about it.
    pub note: &'static str,
}

/// Every document that a [`Source`] names.
pub static DOCUMENTS: &[Document] = &[
    Document { title: FAQ, publisher: "Alibaba Cloud", read: "2026-11-21", note: "undated" },
    Document { title: TOPIC, publisher: "Alibaba Cloud", read: "2026-11-21", note: "updated 2026-01-15" },
    Document {
        title: GUIDE,
        publisher: "a third party",
        read: "2026-11-21",
        note: "a buyer's guide; not published by Alibaba",
    },
    Document {
        title: NOTICE,
        publisher: "State Taxation Administration",
        read: "2026-11-21",
        note: "as quoted in public",
    },
    Document { title: USCC, publisher: "Standardization Administration of China", read: "2026-11-21", note: "" },
    Document {
        title: ORGANISATION,
        publisher: "Standardization Administration of China",
        read: "2026-11-21",
        note: "",
    },
    Document {
        title: PRACTICE,
        publisher: "observed on public samples",
        read: "2026-11-21",
        note: "no official text; findings that rest on it never refuse",
    },
    Document {
        title: BANKING,
        publisher: "International Organization for Standardization and the registrars of these numbers",
        read: "2026-11-21",
        note: "ISO 13616 (IBAN), ISO 9362 (BIC), ISO 3166 and the American Bankers Association's routing numbers",
    },
    Document {
        title: ACCOUNT_LENGTHS,
        publisher: "WeChat Pay",
        read: "2026-11-21",
        note: "of 2022-02-28; what WeChat Pay accepts, not what every bank issues",
    },
    Document {
        title: VAT_SCOPE,
        publisher: "Ministry of Finance and State Taxation Administration",
        read: "2026-11-21",
        note: "as reported in public",
    },
    Document { title: OWN, publisher: "Fapiao Check", read: "2026-11-21", note: "how this tool reads what is typed" },
];

const FAQ: &str = "Invoice FAQ";
const TOPIC: &str = "Invoices (help topic)";
const GUIDE: &str = "How to pay an invoice on Alibaba";
const NOTICE: &str = "Notices on fully digital e-invoices";
const USCC: &str = "GB 32100-2015";
const ORGANISATION: &str = "GB 11714-1997";
const PRACTICE: &str = "Observed practice";
const BANKING: &str = "Standards of bank numbers";
const ACCOUNT_LENGTHS: &str = "Account lengths of company accounts";
const VAT_SCOPE: &str = "Announcement of 2026-01-31 on the scope of VAT rates";
const OWN: &str = "Fapiao Check";

/// Alibaba Cloud's invoice FAQ.
pub const fn faq(section: &'static str) -> Source {
    Source { document: FAQ, section }
}
/// Alibaba Cloud's help topic "Invoices".
pub const fn topic(section: &'static str) -> Source {
    Source { document: TOPIC, section }
}
/// The buyer's guide "How to pay an invoice on Alibaba".
pub const fn guide(section: &'static str) -> Source {
    Source { document: GUIDE, section }
}
/// The tax authority's notices on fully digital e-invoices.
pub const fn notice(section: &'static str) -> Source {
    Source { document: NOTICE, section }
}
/// The standard of the unified social credit code.
pub const fn uscc(section: &'static str) -> Source {
    Source { document: USCC, section }
}
/// The standard of the organisation code.
pub const fn organisation(section: &'static str) -> Source {
    Source { document: ORGANISATION, section }
}
/// What real documents show, without an official text.
pub const fn practice(section: &'static str) -> Source {
    Source { document: PRACTICE, section }
}
/// The standards of IBAN, BIC and routing number.
pub const fn banking(section: &'static str) -> Source {
    Source { document: BANKING, section }
}
/// WeChat Pay's table of account lengths.
pub const fn account_lengths(section: &'static str) -> Source {
    Source { document: ACCOUNT_LENGTHS, section }
}
/// The announcement that moved SMS to 9 % from 2026-01-01.
pub const fn vat_scope(section: &'static str) -> Source {
    Source { document: VAT_SCOPE, section }
}
/// This tool's own reading of what is typed.
pub const fn own(section: &'static str) -> Source {
    Source { document: OWN, section }
}
