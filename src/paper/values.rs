//! The value of a label: behind it in its cell, in the cell to its right, or in the one below.

use super::chars::Letter as _;
use super::{
    chars::order,
    labels::{Hit, LONGEST_VALUE, Strength},
    layout::{Cell, Layout},
    lexicon::{Side, What},
    money::{self, Money},
    run::Run,
    words,
};
use crate::{glyph::is_han, typed};

/// Something that was found on the paper.
#[derive(Clone, Debug)]
pub struct Found {
    pub what: What,
    pub side: Side,
    pub run: Run,
    /// Its label, in the list of hits.
    pub hit: Option<usize>,
    pub strength: Strength,
    pub row: usize,
    pub currency: Option<&'static str>,
    pub money: Option<Money>,
    /// Which of several values beside one label.
    pub column: usize,
}

impl Found {
    #[allow(clippy::too_many_arguments)]
    #[inline(never)]
    fn new(
        what: What,
        side: Side,
        currency: Option<&'static str>,
        run: Run,
        money: Option<Money>,
        hit: usize,
        strength: Strength,
        row: usize,
        column: usize,
    ) -> Found {
        let currency = currency.or(money.as_ref().and_then(|money| money.currency));
        Found { what, side, currency, run, hit: Some(hit), strength, row, money, column }
    }

    pub fn text(&self) -> String {
        self.run.text()
    }

    /// Letters and digits alone, in capitals: the same value has the same ones.
    pub fn plain(&self) -> String {
        let keep = |char: &&char| crate::glyph::is_letter(**char);
        self.run.chars.iter().filter(keep).map(|char| char.to_ascii_uppercase()).collect()
    }
}

/// Those of them that fit, in the order of a key. One routine for all: a copy for every question would be large.
#[inline(never)]
pub fn pick<'a>(found: &[&'a Found], fits: &dyn Fn(&Found) -> bool, key: &dyn Fn(&Found) -> i64) -> Vec<&'a Found> {
    let mut all: Vec<&Found> = found.iter().copied().filter(|found| fits(found)).collect();
    order(&mut all, |found| key(found));
    all
}

/// Everything that is needed to look around on a paper.
pub struct Paper<'a> {
    pub layout: &'a Layout,
    pub hits: &'a [Hit],
    /// The first hit of each row, and of the row behind the last one.
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
        // A list of anything else has nothing but labels in its heading.
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

    /// Whether a label that is followed by a mark, or has the cell for itself, begins here.
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

    /// The same, up to a label that is clearly one: what a message says may begin like a label.
    fn right_of_message(&self, cell: usize) -> Vec<usize> {
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
        // A value beside a label of two lines is between them.
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

    /// What goes on below a cell's end: the same column, no label, no room between, no ruled line.
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
        // What a label to its left names is no rest of something else; one in another column is.
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

    /// The characters behind a label, and where they go on if the row ends there.
    /// A label, in small letters.
    fn label(&self, hit: &Hit) -> String {
        self.layout.text(hit.start, hit.end).to_ascii_lowercase()
    }

    pub fn inline(&self, hit: &Hit) -> Run {
        Run::of(self.layout, hit.value, hit.until)
    }

    /// The same of a message, up to a label that is clearly one.
    fn message(&self, hit: &Hit) -> Run {
        let next = self
            .hits_of(hit.row)
            .iter()
            .find(|other| other.cell == hit.cell && other.start >= hit.value && other.strength == Strength::Colon);
        let end = self.layout.cells[hit.cell].end.min(hit.value.saturating_add(LONGEST_VALUE));
        let run = Run::of(self.layout, hit.value, next.map_or(end, |next| next.start).min(end));
        let label = self.layout.text(hit.start, hit.end).to_ascii_lowercase();
        // “Please quote 123 on your transfer”: the number.
        if hit.strength != Strength::Colon && super::find::is_request(&label) {
            // Behind what it is: “our order no. 123”.
            let begins = |at: &usize| *at == 0 || run.chars[*at - 1] == ' ';
            let mut starts = (0..run.chars.len().min(24)).filter(begins);
            return starts
                .find_map(|start| {
                    let rest = run.part(start, usize::MAX);
                    words::number(&rest).map(|(from, to)| rest.part(from, to))
                })
                .unwrap_or_default();
        }
        run
    }

    /// All of a cell.
    fn whole_cell(&self, cell: usize) -> Run {
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

/// The value of a label for one of the things that it names.
pub fn of(paper: &Paper, number: usize, what: What, side: Side) -> Vec<Found> {
    let hit = &paper.hits[number];
    let make = |run, money, strength, row, column| {
        Found::new(what, side, hit.currency, run, money, number, strength, row, column)
    };
    if is_amount(what) {
        let found = amount(paper, hit, what);
        let found = if what == What::Deposit { found.map(without_sign) } else { found };
        return found.map(|(run, money)| make(run, Some(money), hit.strength, hit.row, 0)).into_iter().collect();
    }
    if what == What::Words {
        // 人民币（大写）壹拾贰万元整（¥120,000.00）: the figures behind the words.
        let beside = paper.right_of(hit.cell).first().map(|cell| paper.cell(*cell));
        let figures = [Some(paper.inline(hit)), beside].into_iter().flatten().find_map(|run| {
            let all = money::all(&run.chars);
            let is_sure = |money: &&Money| money.currency.is_some() && !money.is_share && !money.has_unit;
            all.iter().find(is_sure).map(|money| taken(&run, money))
        });
        let Some((run, money)) = figures else { return Vec::new() };
        return vec![Found::new(What::Total, side, hit.currency, run, Some(money), number, hit.strength, hit.row, 0)];
    }
    let in_note = if what == What::Account { account_in_note(paper.layout, hit) } else { None };
    if let Some(run) = in_note {
        return vec![make(run, None, hit.strength, hit.row, 0)];
    }
    let sure = matches!(hit.strength, Strength::Colon | Strength::Start);
    let inline = if what == What::Message { paper.message(hit) } else { paper.inline(hit) };
    if !inline.is_empty() {
        let found = accept(paper, what, &inline, sure, hit.cell, hit.until);
        let mut all: Vec<Found> = found.map(|run| make(run, None, hit.strength, hit.row, 0)).into_iter().collect();
        if what == What::Account {
            further(&mut all, &inline);
        }
        return all;
    }
    let is_message = what == What::Message;
    if is_message && hit.strength == Strength::Start && super::find::is_request(&paper.label(hit)) {
        return Vec::new();
    }
    if hit.strength == Strength::Middle || paper.headings[hit.row] {
        return Vec::new();
    }
    let mut all = Vec::new();
    let beside = if is_message { paper.right_of_message(hit.cell) } else { paper.right_of(hit.cell) };
    for (column, cell) in beside.into_iter().enumerate() {
        if column == 0 && is_column(paper, hit, what, cell) {
            break;
        }
        let run = if is_message { paper.whole_cell(cell) } else { paper.cell(cell) };
        let accepted = accept(paper, what, &run, true, cell, paper.layout.cells[cell].end);
        if let Some(found) = accepted {
            all.push(make(found, None, hit.strength, hit.row, column));
            if what == What::Account && column == 0 {
                further(&mut all, &run);
            }
        }
        // Only what has a form of its own is taken from several cells.
        if !matches!(what, What::Account | What::Iban | What::Swift | What::Bank | What::Payee) {
            break;
        }
    }
    if all.is_empty()
        && let Some(cell) = paper.below(hit.cell)
    {
        let run = paper.cell(cell);
        let is_heading = !paper.right_of(hit.cell).is_empty();
        let accepted = accept(paper, what, &run, !is_heading, cell, paper.layout.cells[cell].end);
        all.extend(accepted.map(|run| make(run, None, hit.strength, paper.layout.cells[cell].row, 0)));
        let labels = paper.hits_of(hit.row).iter().filter(|hit| hit.strength == Strength::Alone).count();
        if what == What::Account && labels >= 2 && all.len() == 1 {
            all = column(paper, cell, all);
        }
    }
    all
}

/// Whether what is beside a label belongs to another column: what a name is like is below it alone.
fn is_column(paper: &Paper, hit: &Hit, what: What, beside: usize) -> bool {
    let is_like = |cell: usize| {
        let chars = &paper.cell(cell).chars;
        match what {
            What::Payee => words::company(chars).is_some(),
            What::Bank => words::has_bank(chars),
            _ => false,
        }
    };
    hit.strength == Strength::Alone && !is_like(beside) && paper.below(hit.cell).is_some_and(is_like)
}

/// 原账户（农业银行 1053 0401 0400 12345）: the account in the brackets behind its label.
pub fn account_in_note(layout: &Layout, hit: &Hit) -> Option<Run> {
    let (from, to) = hit.note?;
    let run = Run::of(layout, from, to);
    let begins = |at: &usize| *at == 0 || !run.chars[*at - 1].is_ascii_alphanumeric();
    (0..run.chars.len().min(60)).filter(begins).find_map(|start| {
        let rest = run.part(start, usize::MAX);
        let (from, to) = words::account(&rest, 8)?;
        (from == 0).then(|| rest.part(from, to))
    })
}

/// The accounts in the column of a table, each for the currency in its row.
fn column(paper: &Paper, mut cell: usize, mut all: Vec<Found>) -> Vec<Found> {
    loop {
        if let Some(last) = all.last_mut() {
            let named = |cell: &Cell| {
                money::currency_in(&paper.layout.chars[cell.start..cell.end]).filter(|_| cell.end - cell.start <= 12)
            };
            last.currency = last.currency.or(paper.layout.cells_of(last.row).iter().find_map(named));
        }
        let next = paper.below(cell).filter(|_| all.len() < 4);
        let run = next.and_then(|next| {
            accept(paper, What::Account, &paper.cell(next), false, next, paper.layout.cells[next].end)
        });
        let (Some(next), Some(run), Some(last)) = (next, run, all.last()) else { break };
        all.push(Found {
            run,
            row: paper.layout.cells[next].row,
            column: last.column + 1,
            currency: None,
            ..last.clone()
        });
        cell = next;
    }
    // One alone, or several for named currencies.
    if all.iter().any(|found| found.currency.is_none()) {
        all.truncate(1);
    }
    all
}

/// `7699 0344 5510 888 (USD) / 7699 0344 5510 801 (CNY)`: each with the currency behind it.
fn further(all: &mut Vec<Found>, inline: &Run) {
    while let Some(last) = all.last().filter(|_| all.len() < 4) {
        let Some(end) = last.run.at.last().and_then(|at| inline.at.iter().position(|other| other == at)) else {
            return;
        };
        let rest = inline.part(end + 1, usize::MAX);
        let Some(mark) = rest.chars.iter().take(10).position(|char| matches!(char, '/' | ';' | ',' | '；' | '、'))
        else {
            return;
        };
        let currency = money::currency_in(&rest.chars[..mark]);
        let next = rest.part(mark + 1, usize::MAX);
        let Some((from, to)) = words::account(&next, 8) else { return };
        let own = next.part(to, (to + 8).min(next.chars.len()));
        let run = next.part(from, to);
        let other = money::currency_in(&own.chars);
        if from > 0 || currency.is_none() || other.is_none() || currency == other {
            return;
        }
        let found = Found { run, currency: other, column: last.column + 1, ..last.clone() };
        if let Some(last) = all.last_mut() {
            last.currency = currency;
        }
        all.push(found);
    }
}

pub fn is_amount(what: What) -> bool {
    matches!(what, What::Total | What::Subtotal | What::Due | What::Pay | What::Deposit | What::Balance | What::Tax)
}

/// The amount that a label names.
fn amount(paper: &Paper, hit: &Hit, what: What) -> Option<(Run, Money)> {
    let chars = &paper.layout.chars;
    if paper.headings[hit.row] || hit.note.is_some_and(|(from, to)| chars[from..to].starts_with(&['大', '写'])) {
        return None;
    }
    // balance (USD 12,950.00)
    if let Some((from, to)) = hit.note {
        let run = Run::of(paper.layout, from, to);
        if let Some(money) = money::all(&run.chars).iter().find(|money| money.currency.is_some() && !money.is_share) {
            return Some(taken(&run, money));
        }
    }
    let mut inline = paper.inline(hit);
    let cell = paper.layout.cells[hit.cell];
    // An amount may begin at the end of one row and go on in the next.
    if hit.until == cell.end
        && money::all(&inline.chars).is_empty()
        && inline.chars.len() <= 24
        && (hit.in_prose || money::currency_in(&inline.chars).is_some())
        && let Some(next) = paper.continues(hit.cell)
    {
        let next = paper.layout.cells[next];
        inline.join(paper.layout, next.start, next.end, true);
    }
    let found = money::all(&inline.chars);
    let usable = |money: &&Money| !money.is_share && !money.has_unit;
    let named = |money: &&Money| usable(money) && money.currency.is_some() && hit.strength == Strength::Start;
    let near = |money: &&Money| usable(money) && money.start <= 3;
    let first = found.iter().find(near).or(found.iter().find(named)).or(found.iter().find(usable));
    if let Some(first) = first {
        let between = &inline.chars[..first.start];
        const BETWEEN: &str =
            "of is the amount payment total for deposit balance in a now only as del di de von da par";
        let is_share = |word: &str| word.chars().all(|char| char.is_ascii_digit() || matches!(char, '%' | ',' | '.'));
        let is_word = |word: &str| is_share(word) || typed::list::has(BETWEEN, word);
        let words: String = between.iter().map(char::to_ascii_lowercase).collect();
        let is_next =
            between.iter().all(|char| matches!(char, ' ' | '(' | ':' | '约' | '共' | '计' | '人' | '民' | '币'))
                || words.split([' ', '(', ':']).all(is_word);
        if hit.strength == Strength::Middle || hit.in_prose {
            let is_certain = first.currency.is_some() || !hit.in_prose && first.to - first.from >= 4;
            return (is_next && is_certain).then(|| taken(&inline, first));
        }
        if is_next
            && (hit.strength == Strength::Colon || first.currency.is_some() || paper.right_of(hit.cell).is_empty())
        {
            // A share in front of the amount does not come between them.
            return Some(taken(&inline, first));
        }
    }
    if hit.strength == Strength::Middle {
        return None;
    }
    // The last amount of the row: what is before it counts pieces.
    let mut runs = vec![inline];
    runs.extend(paper.right_of(hit.cell).into_iter().map(|cell| paper.cell(cell)));
    let mut best: Option<(Run, Money)> = None;
    for run in &runs {
        for money in money::all(&run.chars).iter().filter(usable) {
            let is_better = best.as_ref().is_none_or(|(_, best)| money.currency.is_some() || best.currency.is_none());
            if is_better {
                best = Some(taken(run, money));
            }
        }
    }
    if best.is_some() {
        return best;
    }
    let has_words = runs.iter().any(|run| run.chars.iter().any(|char| char.is_alpha()));
    if hit.strength == Strength::Alone
        || hit.strength == Strength::Colon && !has_words
        || what == What::Deposit && !has_words
    {
        let cell = paper.below(hit.cell)?;
        let run = paper.cell(cell);
        let found = money::all(&run.chars);
        let first = found.iter().find(usable)?;
        // Nothing but the amount is there.
        let rest = run.chars.len() - (first.end - first.start);
        return (rest <= 8).then(|| taken(&run, first));
    }
    None
}

/// An amount as printed, with its currency; without the mark of what is taken off.
fn taken(run: &Run, money: &Money) -> (Run, Money) {
    (run.part(money.start, money.end), money.clone())
}

/// A deposit that was paid is taken off, which makes it no less of one.
fn without_sign((run, money): (Run, Money)) -> (Run, Money) {
    match money.value.strip_prefix('-') {
        Some(value) => (run.part(1, usize::MAX), Money { value: value.to_owned(), ..money }),
        None => (run, money),
    }
}

/// The value at the beginning of a run that a label may have, with what it goes on with in the next rows.
fn accept(paper: &Paper, what: What, run: &Run, sure: bool, cell: usize, until: usize) -> Option<Run> {
    let is_last = until == paper.layout.cells[cell].end;
    let next = || if is_last { paper.continues(cell) } else { None };
    let taken = |range: Option<(usize, usize)>| {
        range.map(|(from, to)| run.part(from, to)).filter(|part| !part.chars.is_empty())
    };
    match what {
        What::Account | What::Iban => account(paper, run, sure, next()),
        What::Swift => taken(words::swift(run)),
        What::Payee | What::Seller | What::Buyer | What::Name => name(paper, run, sure, next(), words::party),
        What::Bank => bank(paper, run, sure, next()),
        What::Branch => taken(words::bank(run, sure)).filter(|part| part.chars.len() <= 60),
        What::FirstName | What::LastName => taken(words::party(run, sure)),
        What::Number | What::Order | What::Contract | What::Reference => taken(words::number(run)),
        // Behind the number where both have one label.
        What::Date | What::OtherDate => {
            (0..run.chars.len().min(30)).filter(|at| *at == 0 || run.chars[at - 1] == ' ').find_map(|at| {
                let rest = run.part(at, usize::MAX);
                let (from, to, day) = words::day(&rest)?;
                (at == 0 || day.is_some()).then(|| rest.part(from, to))
            })
        }
        What::Message => taken(words::message(run)),
        What::Currency => {
            let code = money::currency_in(&run.chars)?;
            let start = run.chars.iter().position(|char| *char != ' ')?;
            let length = money::currency_at(&run.chars[start..]).filter(|(found, _)| *found == code)?.1;
            taken(Some((start, start + length)))
        }
        What::Country | What::BankAddress | What::BankAccount | What::Terms | What::Incoterm | What::BankCode => {
            Some(run.part(0, run.chars.len())).filter(|part| !part.chars.is_empty())
        }
        What::Cnaps => taken(words::account(run, 12))
            .filter(|part| part.chars.iter().filter(|char| char.is_ascii_digit()).count() == 12),
        What::TaxId => taken(words::number(run)).filter(|part| (15..=20).contains(&part.chars.len())),
        _ => None,
    }
}

fn account(paper: &Paper, run: &Run, sure: bool, next: Option<usize>) -> Option<Run> {
    let fewest = if sure { 5 } else { 8 };
    let Some((from, to)) = words::account(run, fewest) else {
        // Behind the name and the bank.
        let is_behind = |at: &usize| run.chars[at - 1] == ' ' && matches!(run.chars[at - 2], ',' | '，' | ':');
        let parts = (2..run.chars.len()).filter(|_| sure).filter(is_behind).map(|at| run.part(at, usize::MAX));
        return parts.into_iter().find_map(|part| words::account(&part, 8).map(|(from, to)| part.part(from, to)));
    };
    let rest = run.chars[to..].iter().all(|char| matches!(char, ' '));
    if rest && let Some(next) = next {
        let cell = paper.layout.cells[next];
        let tail = &paper.layout.chars[cell.start..cell.end];
        let digits = tail.iter().filter(|char| char.is_ascii_digit()).count();
        let is_grouped = run.chars[from..to].contains(&' ');
        let is_iban = run.chars.get(from).is_some_and(char::is_ascii_alphabetic);
        if is_grouped
            && digits > 0
            && digits <= 16
            && tail.iter().all(|char| char.is_ascii_digit() || *char == ' ' || is_iban && char.is_ascii_uppercase())
        {
            let mut whole = run.part(from, to);
            whole.join(paper.layout, cell.start, cell.end, true);
            if words::account(&whole, fewest).is_some_and(|(_, end)| end == whole.chars.len()) {
                return Some(whole);
            }
        }
    }
    Some(run.part(from, to))
}

/// A name that may go on in the next row.
fn name(
    paper: &Paper,
    run: &Run,
    sure: bool,
    next: Option<usize>,
    read: fn(&Run, bool) -> Option<(usize, usize)>,
) -> Option<Run> {
    let own = run.part(0, run.chars.len());
    let end = words::company(&own.chars);
    let is_whole = |next: usize| {
        let tail = &paper.layout.chars[paper.layout.cells[next].start..];
        end.is_some_and(|end| own.chars[end..].iter().any(|char| char.is_name()) || !words::begins_with_form(tail))
    };
    if let Some(next) = next.filter(|next| !is_whole(*next)) {
        let cell = paper.layout.cells[next];
        let mut whole = own.clone();
        let han = own.chars.last().is_some_and(|char| is_han(*char));
        whole.join(paper.layout, cell.start, cell.end, !han);
        let end = words::company(&whole.chars);
        if end.is_some_and(|end| end > own.chars.len())
            && (sure || own.chars.len() > 12)
            && (!han || own.chars.len() >= 8 && !words::has_bank(&whole.chars[own.chars.len()..]))
            && !own.chars[..own.chars.len().saturating_sub(2)].iter().any(|char| matches!(char, ':' | ','))
        {
            let (from, to) = read(&whole, sure)?;
            return Some(whole.part(from, to));
        }
    }
    read(&own, sure).map(|(from, to)| own.part(from, to))
}

fn bank(paper: &Paper, run: &Run, sure: bool, next: Option<usize>) -> Option<Run> {
    let (from, to) = words::bank(run, sure)?;
    let own = run.part(from, to);
    if to < run.chars.iter().rposition(|char| *char != ' ').map_or(0, |last| last + 1).saturating_sub(1) {
        return Some(own);
    }
    if let Some(next) = next {
        let cell = paper.layout.cells[next];
        let tail = paper.layout.text(cell.start, cell.end);
        let is_open = own.text().ends_with([',', '-', '&'])
            || [" of", " and", " &"].iter().any(|word| own.text().to_ascii_lowercase().ends_with(word));
        let lower = tail.to_ascii_lowercase();
        let first = lower.split([' ', ',', '.']).next().unwrap_or_default();
        let is_rest =
            matches!(first, "branch" | "sub-branch" | "subbranch" | "sub" | "bank" | "limited" | "ltd" | "co")
                || (lower.ends_with("branch") || lower.ends_with("支行") || lower.ends_with("分行"))
                    && !lower.contains(|char: char| char.is_ascii_digit())
                    && lower.len() < 40;
        let cut = run.chars.len() > to && run.chars[to..].contains(&',');
        if (is_open || is_rest || cut)
            && !tail.contains(':')
            && !words::is_address(&paper.layout.chars[cell.start..cell.end])
        {
            let mut whole = own.clone();
            if cut {
                whole.chars.push(',');
                whole.at.push(run.at[to]);
            }
            let han = own.chars.last().is_some_and(|char| is_han(*char));
            whole.join(paper.layout, cell.start, cell.end, !han);
            return words::bank(&whole, true).map(|(from, to)| whole.part(from, to));
        }
    }
    Some(own)
}
