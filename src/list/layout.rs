//! Where the table of a list begins, and which column is which: by the headings, and by the cells below them if a
//! heading is ambiguous.

use super::{
    columns::{Column, Mapping},
    headings::{self, Meaning},
};
use crate::{
    glyph::Typed,
    number::digital,
    text::{Text, text},
    typed::{amount, date},
};

/// How many rows are searched for the heading.
pub const FIRST_ROWS: usize = 20;

/// Where a table begins, and what its columns contain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The place of the heading among the rows.
    pub heading: usize,
    /// What each column contains; `None` if its heading is not known or names nothing that is compared.
    pub columns: Vec<Option<Column>>,
    /// Unknown columns whose cells look like something that should be compared.
    pub unknown: Vec<(usize, Looks)>,
    /// A column of amounts that might include tax or not.
    pub is_open: bool,
}

/// What cells look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// Invoice numbers.
    Numbers,
    /// Amounts.
    Amounts,
    /// Days.
    Days,
}

type IsIt = fn(&str) -> bool;

impl Looks {
    /// In words.
    pub fn in_words(self) -> Text {
        match self {
            Looks::Numbers => text!("invoice numbers", "发票号码"),
            Looks::Amounts => text!("amounts", "金额"),
            Looks::Days => text!("dates", "日期"),
        }
    }

    fn of(column: &[&str]) -> Option<Looks> {
        let kinds: [(Looks, IsIt); 3] = [
            (Looks::Numbers, |cell| digital::looks_digital(cell, None)),
            (Looks::Amounts, |cell| cell.contains('.') && amount::figures(cell, "CNY").is_some()),
            (Looks::Days, |cell| cell.len() > 8 && date::day(cell).is_some()),
        ];
        kinds.into_iter().find(|(_, is)| most(column, *is)).map(|(looks, _)| looks)
    }

    fn is_there(self, columns: &[Option<Column>]) -> bool {
        let of: &[Column] = match self {
            Looks::Numbers => &[Column::Number, Column::DigitalNumber, Column::OriginalNumber],
            Looks::Amounts => &[Column::Net, Column::Gross],
            Looks::Days => &[Column::IssueDate],
        };
        columns.iter().flatten().any(|column| of.contains(column))
    }
}

impl Layout {
    /// The layout of these first rows of a table; `None` if no row has a known heading.
    pub fn of(rows: &[Vec<&str>]) -> Option<Layout> {
        let known = |row: &[&str]| row.iter().filter(|cell| headings::meaning(cell).is_some()).count();
        let compared = |row: &[&str]| {
            row.iter().any(|cell| headings::meaning(cell).is_some_and(|meaning| meaning != Meaning::Ignored))
        };
        let mut best = (0, 0);
        for (at, row) in rows.iter().take(FIRST_ROWS).enumerate() {
            let count = known(row);
            if count > best.1 && compared(row) {
                best = (at, count);
            }
        }
        let (heading, count) = best;
        let names = rows.get(heading).filter(|_| count > 0)?;
        let below: Vec<&Vec<&str>> = rows.iter().skip(heading + 1).take(FIRST_ROWS).collect();
        let cells = |at: usize| -> Vec<&str> {
            below.iter().filter_map(|row| row.get(at)).copied().filter(|cell| !cell.is_empty()).collect()
        };
        let meanings: Vec<Option<Meaning>> = names.iter().map(|name| headings::meaning(name)).collect();
        let (columns, is_open) = decided(&meanings, &cells);
        let is_told = |at: &usize| meanings[*at].is_none() && !names[*at].is_empty();
        let unknown = (0..names.len()).filter(is_told).filter_map(|at| Some((at, Looks::of(&cells(at))?)));
        let unknown = unknown.filter(|(_, looks)| !looks.is_there(&columns)).collect();
        Some(Layout { heading, columns, unknown, is_open })
    }

    /// The same as places; of several columns with the same, the first.
    pub fn mapping(&self) -> Mapping {
        let mut mapping = Mapping::default();
        for (at, column) in self.columns.iter().enumerate() {
            if let Some(column) = column {
                mapping.put(*column, at);
            }
        }
        mapping
    }
}

/// What the columns contain, and whether an amount might include tax or not.
fn decided<'a>(meanings: &[Option<Meaning>], cells: &dyn Fn(usize) -> Vec<&'a str>) -> (Vec<Option<Column>>, bool) {
    let mut columns: Vec<Option<Column>> = meanings
        .iter()
        .enumerate()
        .map(|(at, meaning)| match meaning {
            // A total in words has no digits.
            Some(Meaning::Is(Column::Gross)) if most(&cells(at), is_in_words) => None,
            Some(Meaning::Is(column)) => Some(*column),
            Some(Meaning::TaxOrRate) if most(&cells(at), is_rate) => Some(Column::Rate),
            Some(Meaning::TaxOrRate) => Some(Column::Tax),
            _ => None,
        })
        .collect();
    let has = |columns: &[Option<Column>], column| columns.contains(&Some(column));
    let mut is_open = false;
    for (at, meaning) in meanings.iter().enumerate() {
        if *meaning != Some(Meaning::NetOrGross) || most(&cells(at), is_in_words) {
            continue;
        }
        let beside_net = has(&columns, Column::Net);
        columns[at] = if !beside_net && (has(&columns, Column::Tax) || has(&columns, Column::Gross)) {
            Some(Column::Net)
        } else if has(&columns, Column::Gross) {
            None
        } else {
            // An amount without a column of tax is what was paid.
            is_open = !beside_net;
            Some(Column::Gross)
        };
    }
    (columns, is_open)
}

/// Whether the cells, except a few, are of one kind.
fn most(cells: &[&str], is: fn(&str) -> bool) -> bool {
    let count = cells.iter().filter(|cell| is(cell)).count();
    count > 0 && count * 5 >= cells.len() * 4
}

fn is_in_words(cell: &str) -> bool {
    !cell.contains(|char: char| char.is_ascii_digit()) && cell.contains(['圆', '元', '整', '角'])
}

/// `6%`, `0.06`, 免税, `***`.
fn is_rate(cell: &str) -> bool {
    let plain = Typed::read(cell).folded();
    plain.ends_with('%')
        || plain.starts_with("0.0")
        || ["0.1", "0.10", "0.11", "0.13", "0.16", "0.17"].contains(&plain.as_str())
        || ["免税", "不征税"].contains(&plain.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Column as C;

    fn columns(rows: &[&[&str]]) -> Vec<Option<Column>> {
        let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.to_vec()).collect();
        Layout::of(&rows).map(|layout| layout.columns).unwrap_or_default()
    }

    #[test]
    fn an_open_heading_is_decided_by_what_is_beside_and_below_it() {
        assert_eq!(columns(&[&["金额", "税率"], &["106.00", "6%"]]), [Some(C::Gross), Some(C::Rate)]);
        assert_eq!(columns(&[&["金额", "票面税额"], &["100.00", "6.00"]]), [Some(C::Net), Some(C::Tax)]);
        assert_eq!(columns(&[&["金额", "不含税金额"]]), [Some(C::Gross), Some(C::Net)]);
        assert_eq!(columns(&[&["Net", "VAT"], &["100.00", "6.00"]]), [Some(C::Net), Some(C::Tax)]);
        assert_eq!(columns(&[&["Amount", "VAT"], &["106.00", "6%"]]), [Some(C::Gross), Some(C::Rate)]);
        assert_eq!(columns(&[&["Amount", "VAT"], &["106.00", "0.13"]]), [Some(C::Gross), Some(C::Rate)]);
        assert_eq!(columns(&[&["价税合计", "税额"], &["壹佰零陆圆整", "6.00"]]), [None, Some(C::Tax)]);
    }

    #[test]
    fn a_table_begins_below_the_row_with_most_headings() {
        let rows =
            [vec!["发票统计表"], vec!["日期", "2026-03-31"], vec!["序号", "发票号码", "税额"], vec!["1", "2", "3"]];
        let layout = Layout::of(&rows).unwrap();
        assert_eq!((layout.heading, layout.mapping().number), (2, Some(1)));
        assert_eq!(Layout::of(&[vec!["1", "2"], vec!["3", "4"]]), None);
        assert_eq!(Layout::of(&[vec!["序号", "单位"], vec!["1", "台"]]), None, "nothing in it would be compared");
        assert_eq!(Layout::of(&[]), None);
    }

    #[test]
    fn what_looks_like_something_and_is_not_known_is_told() {
        let told = |heading: &str, cell: &str| {
            let rows = [vec!["税额", heading], vec!["6.00", cell], vec!["6.00", cell]];
            Layout::of(&rows).unwrap().unknown
        };
        assert_eq!(told("Beleg", "26332000000000000101"), [(1, Looks::Numbers)]);
        assert_eq!(told("Wert", "106.00"), [(1, Looks::Amounts)]);
        assert_eq!(told("Tag", "2026-03-05"), [(1, Looks::Days)]);
        for (heading, cell) in [("Beleg", "106"), ("有效抵扣税额", "106.00"), ("", "106.00"), ("价税合计", "106.00")]
        {
            assert_eq!(told(heading, cell), [], "{heading}");
        }
    }
}
