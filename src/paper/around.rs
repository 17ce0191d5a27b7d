//! What is around a label: after it, next to it and below it, and where that continues.

use super::{
    labels::{self, Hit, LONGEST_VALUE, Strength},
    layout::{Cell, Layout},
    money, numbers,
    run::Run,
    what::What,
};

/// What is needed to look around a label.
pub struct Paper<'a> {
    pub layout: &'a Layout,
    pub hits: &'a [Hit],
    /// Where the hits of each row begin, and one past the last.
    first: Vec<usize>,
    /// Rows of headings above a table.
    pub headings: Vec<bool>,
}

impl<'a> Paper<'a> {
    pub fn new(layout: &'a Layout, hits: &'a [Hit]) -> Paper<'a> {
        let first = (0..=layout.rows.len()).map(|row| hits.partition_point(|hit| hit.row < row)).collect();
        let mut paper = Paper { layout, hits, first, headings: Vec::new() };
        paper.headings = (0..layout.rows.len()).map(|row| paper.is_heading(row)).collect();
        paper
    }

    pub fn hits_of(&self, row: usize) -> &'a [Hit] {
        &self.hits[self.first[row]..self.first[row + 1]]
    }

    /// Whether a row names the columns of a list of goods: words of goods, side by side, without values.
    fn is_heading(&self, row: usize) -> bool {
        let hits = self.hits_of(row);
        let cells = self.layout.cells_of(row).iter().filter(|cell| cell.start < cell.end).count();
        let heads = hits
            .iter()
            .filter(|hit| hit.strength == Strength::Alone || hit.strength == Strength::Start && self.is_short(hit));
        let goods =
            heads.clone().filter(|hit| hit.names(What::Other) && is_of_goods(&self.layout.text(hit.start, hit.end)));
        // “USD/pc”, “USD”: columns of amounts.
        let is_unit = |cell: &&Cell| {
            let chars = &self.layout.chars[cell.start..cell.end];
            chars.len() <= 10 && !chars.iter().any(char::is_ascii_digit) && money::currency_in(chars).is_some()
        };
        let units = self.layout.cells_of(row).iter().filter(is_unit).count();
        let heads = heads.count() + units;
        // A list of anything else has only labels in its heading.
        let is_list = cells >= 4 && heads + 1 >= cells && self.amounts(row + 1) >= 2;
        cells >= 3
            && (heads >= 2 && goods.count() >= 1 || is_list)
            && !hits.iter().any(|hit| hit.strength == Strength::Colon)
    }

    /// How many cells of a row are amounts.
    fn amounts(&self, row: usize) -> usize {
        let is_amount = |cell: &&Cell| {
            let chars = &self.layout.chars[cell.start..cell.end];
            money::all(chars)
                .first()
                .is_some_and(|money| money.end - money.start + 1 >= chars.len() && money.to - money.from >= 4)
        };
        if row < self.layout.rows.len() { self.layout.cells_of(row).iter().filter(is_amount).count() } else { 0 }
    }

    fn is_short(&self, hit: &Hit) -> bool {
        let cell = self.layout.cells[hit.cell];
        cell.end - hit.end <= 12
    }

    /// Whether a label begins in this cell at its beginning.
    pub fn is_label(&self, cell: usize) -> bool {
        let place = self.layout.cells[cell];
        let begins = |hit: &Hit| {
            hit.cell == cell
                && (matches!(hit.strength, Strength::Colon | Strength::Alone) && hit.start <= place.start + 6
                    || hit.strength == Strength::Start && hit.start <= place.start + 4 && !hit.names(What::Pay))
        };
        self.hits_of(place.row).iter().any(begins)
    }

    /// Whether a label begins here that is followed by punctuation, or is alone in its cell.
    fn is_clear_label(&self, cell: usize) -> bool {
        let place = self.layout.cells[cell];
        let begins = |hit: &Hit| {
            hit.cell == cell
                && matches!(hit.strength, Strength::Colon | Strength::Alone)
                && hit.start <= place.start + 6
        };
        self.hits_of(place.row).iter().any(begins)
    }

    /// The cells of this row to the right of one, up to the next label.
    pub fn right_of(&self, cell: usize) -> Vec<usize> {
        self.beside(cell, |other| self.is_label(other))
    }

    /// The same, up to a label that certainly is one: the text of a message can begin like a label.
    pub fn right_of_message(&self, cell: usize) -> Vec<usize> {
        self.beside(cell, |other| self.is_clear_label(other))
    }

    fn beside(&self, cell: usize, is_label: impl Fn(usize) -> bool) -> Vec<usize> {
        let place = self.layout.cells[cell];
        let row = &self.layout.rows[place.row];
        let same_row: Vec<usize> = (cell + 1..row.end)
            .filter(|other| self.layout.cells[*other].start < self.layout.cells[*other].end)
            .take_while(|other| !is_label(*other))
            .collect();
        if !same_row.is_empty() || self.layout.is_paste {
            return same_row;
        }
        // A value next to a label of two lines is between these lines.
        let near = [place.row.checked_sub(1), Some(place.row + 1)];
        let rows = near
            .into_iter()
            .flatten()
            .filter(|near| self.layout.rows.get(*near).is_some_and(|near| near.page == row.page));
        let next_label = (cell + 1..row.end)
            .find(|other| self.is_label(*other))
            .map_or(i32::MAX, |other| self.layout.cells[other].left);
        let fits = |other: &Cell| {
            other.left >= place.right
                && other.left < next_label
                && other.overlap_y(&place) * 4 >= place.height().min(other.height())
        };
        rows.flat_map(|near| {
            let near = &self.layout.rows[near];
            (near.first..near.end)
                .filter(|other| fits(&self.layout.cells[*other]) && !self.is_label(*other))
                .take(1)
                .collect::<Vec<_>>()
        })
        .take(1)
        .collect()
    }

    /// The cell right below one, in the same column.
    pub fn below(&self, cell: usize) -> Option<usize> {
        let place = self.layout.cells[cell];
        let page = self.layout.rows[place.row].page;
        for row in place.row + 1..self.layout.rows.len().min(place.row + 4) {
            let near = &self.layout.rows[row];
            let top = self.layout.cells[near.first].top;
            let reach = if self.layout.is_paste { 26 } else { place.height() * 5 / 2 };
            if near.page != page || top - place.bottom > reach {
                return None;
            }
            let is_below = |other: &Cell| {
                other.start < other.end
                    && other.top >= place.top + place.height() / 2
                    && (other.overlap_x(&place) > 0 || (other.left - place.left).abs() <= place.height())
            };
            let column = (near.first..near.end).filter(|other| is_below(&self.layout.cells[*other]));
            let nearest = column.min_by_key(|other| (self.layout.cells[*other].left - place.left).abs());
            if let Some(found) = nearest {
                return (!self.is_clear_label(found)).then_some(found);
            }
            if self.layout.is_paste {
                return None;
            }
        }
        None
    }

    /// The continuation below a cell: the same column, no label, no gap, no ruled line.
    pub fn continues(&self, cell: usize) -> Option<usize> {
        let place = self.layout.cells[cell];
        let next = place.row + 1;
        let row = self.layout.rows.get(next)?;
        let own = self.layout.rows[place.row];
        if row.apart || row.page != own.page || row.quoted != own.quoted {
            return None;
        }
        let is_below = |other: &Cell| {
            other.start < other.end && (other.left - place.left).abs() <= place.height() * 2 + 40
                || self.layout.is_paste && row.end - row.first == 1
        };
        let fits = |other: &usize| is_below(&self.layout.cells[*other]);
        let found = (row.first..row.end)
            .filter(fits)
            .min_by_key(|other| (self.layout.cells[*other].left - place.left).abs())?;
        // What a label to its left names is not the rest of something else; this does not hold for a label in another
        // column.
        let label_before = |first: usize, cell: usize| {
            (first..cell).rev().find(|other| self.is_label(*other)).map(|other| self.layout.cells[other].left)
        };
        if let Some(left) = label_before(row.first, found)
            && label_before(own.first, cell).is_none_or(|own| (own - left).abs() <= place.height() * 2)
        {
            return None;
        }
        let below = &self.layout.cells[found];
        let is_label = self.is_label(found) && !self.is_bare_branch(found);
        (!is_label && !self.layout.is_divided(&place, below)).then_some(found)
    }

    /// “Branch” in a row of its own is the end of a bank's name.
    fn is_bare_branch(&self, cell: usize) -> bool {
        let place = self.layout.cells[cell];
        let row = self.layout.rows[place.row];
        let hits: Vec<&Hit> = self.hits_of(place.row).iter().filter(|hit| hit.cell == cell).collect();
        (row.end - row.first == 1 || !self.layout.is_paste)
            && hits.len() == 1
            && hits[0].names(What::Branch)
            && hits[0].strength == Strength::Alone
    }

    /// A label, in lower case.
    pub fn label(&self, hit: &Hit) -> String {
        self.layout.text(hit.start, hit.end).to_ascii_lowercase()
    }

    /// The characters after a label, up to the next one.
    pub fn inline(&self, hit: &Hit) -> Run {
        Run::of(self.layout, hit.value, hit.until)
    }

    /// The same for a message, up to a label that certainly is one.
    pub fn message(&self, hit: &Hit) -> Run {
        let next = self
            .hits_of(hit.row)
            .iter()
            .find(|other| other.cell == hit.cell && other.start >= hit.value && other.strength == Strength::Colon);
        let end = self.layout.cells[hit.cell].end.min(hit.value.saturating_add(LONGEST_VALUE));
        let run = Run::of(self.layout, hit.value, next.map_or(end, |next| next.start).min(end));
        let label = self.layout.text(hit.start, hit.end).to_ascii_lowercase();
        // “Please quote 123 on your transfer”: the number.
        if hit.strength != Strength::Colon && labels::is_request(&label) {
            // After what it is: “our order no. 123”.
            let begins = |at: &usize| *at == 0 || run.chars[*at - 1] == ' ';
            let mut starts = (0..run.chars.len().min(24)).filter(begins);
            return starts
                .find_map(|start| {
                    let rest = run.part(start, usize::MAX);
                    numbers::number(&rest).map(|(from, to)| rest.part(from, to))
                })
                .unwrap_or_default();
        }
        run
    }

    /// All of a cell.
    pub fn whole_cell(&self, cell: usize) -> Run {
        {
            let place = self.layout.cells[cell];
            Run::of(self.layout, place.start, place.end.min(place.start + LONGEST_VALUE))
        }
    }

    /// A cell as a run, up to the next label in it.
    pub fn cell(&self, cell: usize) -> Run {
        let place = self.layout.cells[cell];
        let end = self
            .hits_of(place.row)
            .iter()
            .filter(|hit| hit.cell == cell && hit.strength != Strength::Middle && hit.start > place.start)
            .map(|hit| hit.start)
            .min();
        Run::of(self.layout, place.start, end.unwrap_or(place.end).min(place.start + LONGEST_VALUE))
    }
}

/// Words of headings that tell a list of goods from other tables.
fn is_of_goods(label: &str) -> bool {
    const GOODS: &[&str] = &[
        "qty",
        "quantity",
        "unit",
        "price",
        "description",
        "item",
        "commodity",
        "goods",
        "product",
        "model",
        "part",
        "size",
        "pos",
        "pieces",
        "each",
        "pcs",
        "数量",
        "单价",
        "品名",
        "规格",
        "型号",
        "产品",
        "商品",
        "货物",
        "项目名称",
        "图号",
        "尺寸",
    ];
    let label = label.to_ascii_lowercase();
    GOODS.iter().any(|word| label.contains(word))
}
