//! Many rows at once: the bytes of a CSV file, or the columns of a table, in; verdicts, figures and codes out.
//!
//! Every row is asked the same questions as a form: tax of an amount, invoice numbers, tax IDs; and those that need
//! more than one row or value: accounts compared with known ones, buyers with the reader's own company, a number with
//! those of the other rows. A cell in its usual format is answered here without allocating. Everything else goes to the
//! function that answers a form, so that both doors always give the same answer.
//!
//! [`Sheet`] cuts bytes into rows, [`Table`] takes columns; both run the same checks on every row, in one order.
//! [`Role`] is what a column holds, [`Answers`] what was found, [`Entities`] counts who invoices, [`Sums`] adds up.
//! [`crate::list`] decides where a table begins, what its columns contain and which rows are sums, as it does for lists
//! that files are compared with.
//!
//! # Units
//!
//! Figures are whole fen (`i64`, −2⁶³ where there is none), rates are millionths (`i32`, below 0 where there is none: −1,
//! or the reason, as [`EXEMPT`]), verdicts are 0 clear, 1 caution, 2 hold and 3 stop. A finding is the number of a rule of
//! [`rules()`], and 65,536 times its column.
//!
//! # What it needs
//!
//! A row of a sheet is at most [`LONGEST_ROW`] bytes long, and a cell at most [`question::LONGEST`](crate::question::LONGEST).
//! Beside the rows of one reading only the numbers of all rows are kept, 22 to 43 bytes a row; with
//! [`Duplicates::Off`] or [`Duplicates::Keys`] nothing is.

mod accounts;
mod answers;
mod checks;
mod codes;
mod days;
mod duplicates;
mod entities;
mod figures;
mod invoice_number;
mod known;
mod options;
mod own;
mod role;
mod row;
mod rules;
mod sheet;
mod states;
mod sums;
mod table;
mod tax;
mod tax_id;
mod write;

pub use crate::list::records::LONGEST as LONGEST_ROW;
pub use answers::{Answers, DIFFERENCE, EXEMPT, NO_COLUMN, NO_FIGURE, NOT_TAXABLE};
pub use codes::rules;
pub use duplicates::Duplicates;
pub use entities::Entities;
pub use options::{Options, Text};
pub use own::Own;
pub use role::Role;
pub use sheet::{Sheet, cut};
pub use sums::{Group, Sums};
pub use table::{Column, Misfit, Table};
