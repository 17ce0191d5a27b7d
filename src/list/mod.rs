//! Lists: what a heading means, where a table begins, which rows are sums, and what a status says.
//!
//! [`headings`] is the one table of headings, [`layout`] finds the heading among the first rows and decides what is open
//! by the cells below, [`totals`] knows rows of sums, [`status`] the words for what became of an invoice. Whole sheets
//! ([`crate::bulk`]) and lists that files are compared with ([`read_list`]) both ask here, and [`records`] cuts the bytes
//! of both into rows.

pub mod columns;
pub mod headings;
pub mod layout;
mod read;
pub mod records;
pub mod rules;
pub mod status;
pub mod totals;

pub use columns::{Column, Mapping};
pub use read::{ListAnswer, ListQuestion, Medium, Origin, SheetText, Table, number, read_list, total};
pub use rules::RULES;

use crate::text::{Text, text};

/// What a list is called.
pub fn amount_in_words(column: Column) -> Text {
    match column {
        Column::Net => text!("Net amount", "不含税金额"),
        Column::Tax => text!("Tax", "税额"),
        _ => text!("Total (tax included)", "价税合计"),
    }
}
