//! Lists: what a heading means, where a table begins, which rows are sums, and what a status says.
//!
//! `headings` is the one table of headings, `layout` finds the heading among the first rows and decides what is open
//! by the cells below, `totals` knows rows of sums, `status` the words for what became of an invoice. Whole sheets
//! (`bulk`) and lists that files are compared with ([`read_list`]) both ask here, and `records` cuts the bytes
//! of both into rows.

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
