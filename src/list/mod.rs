//! Lists: what a heading means, where a table begins, which rows are sums, and what a status says.
//!
//! `headings` is the one table of headings. `layout` finds the heading among the first rows, and decides ambiguous
//! columns by the cells below. `totals` recognises rows of sums, and `status` the words for an invoice's status.
//! Spreadsheets (`bulk`) and lists that files are compared with ([`read_list`]) both use these, and `records` splits
//! the bytes of both into rows.

pub(crate) mod columns;
pub(crate) mod headings;
pub(crate) mod layout;
mod read;
pub(crate) mod records;
pub(crate) mod rules;
pub(crate) mod status;
pub(crate) mod totals;

pub use columns::{Column, Mapping};
pub use read::{ListAnswer, ListQuestion, Medium, Origin, SheetText, Table, read_list};
pub(crate) use read::{number, total};
pub use rules::RULES;
