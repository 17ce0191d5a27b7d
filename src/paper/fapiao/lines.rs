//! The lines of an invoice: what each column contains, and whether it adds up.

use super::form::Form;
use crate::{
    glyph::is_han,
    paper::{
        chars::{exact, order},
        field::Field,
        layout::{Cell, Layout},
        place::Place,
        run::Run,
    },
};
use serde::Serialize;

/// A line of an invoice, as printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Line {
    /// What was sold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Its specification.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specification: Option<String>,
    /// The unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// How many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<String>,
    /// The price of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<String>,
    /// The amount without tax.
    pub net: String,
    /// The rate.
    pub rate: String,
    /// The tax.
    pub tax: String,
    /// Where its amount is.
    pub place: Place,
}

/// A column of the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Name {
    Item,
    Specification,
    Unit,
    Quantity,
    Price,
    Net,
    Rate,
    Tax,
    /// A column for a special business, such as the place of a building or the number of a car.
    Other,
}

/// The headings, from left to right as most invoices have them.
const HEADINGS: [(Name, &str); 12] = [
    (Name::Item, "货物或应税劳务、服务名称"),
    (Name::Item, "货物或应税劳务,服务名称"),
    (Name::Item, "货物或应税劳务服务名称"),
    (Name::Item, "货物或应税劳务名称"),
    (Name::Item, "项目名称"),
    (Name::Specification, "规格型号"),
    (Name::Rate, "税率"),
    (Name::Unit, "单位"),
    (Name::Quantity, "数量"),
    (Name::Price, "单价"),
    (Name::Net, "金额"),
    (Name::Tax, "税额"),
];

#[derive(Clone, Copy, Debug)]
struct Column {
    name: Name,
    left: i32,
    right: i32,
}

/// The columns that a row of headings names; `None` if it is not such a row.
fn columns(layout: &Layout, row: usize) -> Option<Vec<Column>> {
    let (start, end) = layout.range(row);
    let at: Vec<usize> =
        (start..end).filter(|at| is_han(layout.chars[*at]) || matches!(layout.chars[*at], ',' | '/')).collect();
    let text: Vec<char> = at.iter().map(|at| layout.chars[*at]).collect();
    let mut taken = vec![false; text.len()];
    let mut columns = Vec::new();
    for (name, heading) in HEADINGS {
        let heading: Vec<char> = heading.chars().collect();
        let found = (0..text.len()).find(|first| {
            text[*first..].starts_with(&heading)
                && !taken[*first]
                && !(name == Name::Item && *first > 0 && is_part(layout, at[*first]))
        });
        let Some(first) = found.filter(|_| !columns.iter().any(|column: &Column| column.name == name)) else {
            continue;
        };
        let last = first + heading.len() - 1;
        taken[first..=last].fill(true);
        columns.push(Column { name, left: layout.x(at[first]), right: layout.x(at[last] + 1) });
    }
    let is_heading =
        [Name::Item, Name::Net, Name::Tax].iter().all(|name| columns.iter().any(|column| column.name == *name));
    if !is_heading {
        return None;
    }
    // Other text in a cell of its own is the heading of a column for a special business.
    for cell in layout.cells_of(row).iter().filter(|cell| cell.start < cell.end) {
        let is_free =
            (0..at.len()).filter(|place| (cell.start..cell.end).contains(&at[*place])).all(|place| !taken[place]);
        if is_free {
            columns.push(Column { name: Name::Other, left: cell.left, right: cell.right });
        }
    }
    Some(columns)
}

/// 建筑项目名称 is a different heading than 项目名称.
fn is_part(layout: &Layout, at: usize) -> bool {
    layout.cells[layout.cell_at(at)].start < at
}

/// In which column a cell is: the one whose heading it is above or below, or that is by far the nearest.
fn column_of(cell: &Cell, columns: &[Column]) -> Option<Name> {
    let mut near: Vec<(i32, Name)> =
        columns.iter().map(|column| ((column.left - cell.right).max(cell.left - column.right), column.name)).collect();
    order(&mut near, |(gap, _)| i64::from(*gap));
    match near[..] {
        [(_, name)] => Some(name),
        [(first, name), (second, _), ..] if first < 0 && second > 0 || first * 2 < second => Some(name),
        _ => None,
    }
}

/// Words of a row.
fn words(layout: &Layout, row: usize) -> Vec<(usize, usize)> {
    let (start, end) = layout.range(row);
    let mut words = Vec::new();
    let mut from = None;
    for at in start..=end {
        let is_space = at == end || matches!(layout.chars[at], ' ' | '\t');
        match (from, is_space) {
            (None, false) => from = Some(at),
            (Some(first), true) => {
                words.push((first, at));
                from = None;
            }
            _ => {}
        }
    }
    words
}

/// An amount of an invoice at the beginning of a run: two decimals, perhaps with the sign of the yuan.
pub fn amount_at(run: &Run) -> Option<Run> {
    let length = amount_length(&run.chars)?;
    Some(run.part(0, length))
}

fn amount_length(chars: &[char]) -> Option<usize> {
    let mut at = 0;
    for sign in ['-', '¥', 'C', 'N', 'Y', ' ', '-'] {
        if chars.get(at) == Some(&sign) {
            at += 1;
        }
    }
    let digits = chars[at..].iter().take_while(|char| char.is_ascii_digit() || **char == ',').count();
    let is_whole = digits > 0 && chars[at].is_ascii_digit();
    let rest = &chars[at + digits..];
    let has_cents =
        rest.first() == Some(&'.') && rest.iter().skip(1).take_while(|char| char.is_ascii_digit()).count() == 2;
    (is_whole && has_cents).then_some(at + digits + 3)
}

fn is_amount(chars: &[char]) -> bool {
    amount_length(chars) == Some(chars.len())
}

fn is_rate(text: &str) -> bool {
    let number = text
        .strip_suffix('%')
        .map(|number| number.chars().all(|char| char.is_ascii_digit() || char == '.') && !number.is_empty());
    number == Some(true) || matches!(text, "免税" | "不征税" | "***" | "普通零税率" | "出口零税率" | "零税率" | "*")
}

fn is_no_tax(chars: &[char]) -> bool {
    !chars.is_empty() && chars.iter().all(|char| *char == '*')
}

/// An amount in fen.
fn fen(text: &str) -> Option<i128> {
    exact(text).filter(|(_, decimals)| *decimals == 2).map(|(fen, _)| i128::from(fen))
}

/// Net and tax below the lines, of the last page.
pub fn sums(form: &Form) -> Option<(Run, Option<Run>)> {
    let layout = form.layout;
    let mut found = None;
    let mut bare = None;
    for row in form.rows.clone() {
        let words = words(layout, row);
        let (start, end) = layout.range(row);
        let tight: String = layout.chars[start..end].iter().filter(|char| !matches!(char, ' ' | '\t')).collect();
        let amounts: Vec<(usize, usize)> = words
            .into_iter()
            .filter(|(from, to)| is_amount(&layout.chars[*from..*to]) || is_no_tax(&layout.chars[*from..*to]))
            .collect();
        let is_sum = tight.starts_with("合计") || tight.contains("合计¥") && !tight.contains("价税");
        let of = |(from, to): (usize, usize)| Run::of(layout, from, to);
        let Some(net) = amounts.first().filter(|(from, to)| is_amount(&layout.chars[*from..*to])) else { continue };
        let tax = amounts.get(1).copied().filter(|(from, to)| is_amount(&layout.chars[*from..*to]) || to - from >= 3);
        if is_sum {
            found = Some((of(*net), tax.map(of)));
        } else if bare.is_none()
            && amounts.len() == 2
            && tight.starts_with('¥')
            && tight.matches('¥').count() == 2
            && tax.is_some()
        {
            // Only two amounts, if a paste has all labels before all values.
            bare = Some((of(*net), tax.map(of)));
        }
    }
    found.or(bare)
}

/// The lines of an invoice, and whether some of them do not add up.
pub fn read(form: &Form, fields: &[Field]) -> (Vec<Line>, bool) {
    let layout = form.layout;
    let mut heads: Option<Vec<Column>> = None;
    let mut rows: Vec<(usize, Vec<(usize, usize)>)> = Vec::new();
    let mut lines = Vec::new();
    for row in form.rows.clone() {
        heads = columns(layout, row).or(heads);
        let words = words(layout, row);
        if is_line(layout, &words, heads.is_some()) {
            rows.push((row, words));
            lines.push((row, heads.clone()));
        }
    }
    let of = |name: &str| fields.iter().find(|field| field.name == name).and_then(|field| fen(&field.value));
    let all: Vec<Line> = rows
        .iter()
        .zip(&lines)
        .enumerate()
        .map(|(at, ((row, words), (_, heads)))| {
            let next = rows.get(at + 1).map_or(form.rows.end, |(row, _)| *row);
            line(form, *row, words, heads.as_deref(), next)
        })
        .collect();
    let sum = |of: fn(&Line) -> &str| all.iter().map(|line| fen(of(line)).unwrap_or(0)).sum::<i128>();
    let fits = of("net") == Some(sum(|line| &line.net)) && of("tax").unwrap_or(0) == sum(|line| &line.tax);
    if fits && !all.is_empty() { (all, false) } else { (Vec::new(), true) }
}

/// A line is recognised by its end: an amount, a rate, a tax.
fn is_line(layout: &Layout, words: &[(usize, usize)], has_heads: bool) -> bool {
    let [.., net, rate, tax] = words[..] else { return false };
    let chars = |(from, to): (usize, usize)| &layout.chars[from..to];
    let item = chars(words[0]);
    let is_item = item[0] == '*' && item[1..].contains(&'*') || has_heads && is_han(item[0]) && words.len() > 3;
    words.len() > 3
        && is_item
        && is_amount(chars(net))
        && is_rate(&layout.text(rate.0, rate.1))
        && (is_amount(chars(tax)) || is_no_tax(chars(tax)))
}

fn line(form: &Form, row: usize, words: &[(usize, usize)], heads: Option<&[Column]>, next: usize) -> Line {
    let layout = form.layout;
    let text = |(from, to): (usize, usize)| Run::of(layout, from, to).printed(layout);
    let [.., net, rate, tax] = words[..] else { return Line::default() };
    let mut line = Line {
        net: text(net),
        rate: text(rate),
        tax: text(tax),
        place: layout.place(&(net.0..net.1).collect::<Vec<_>>(), form.maker.pieces),
        ..Line::default()
    };
    let cells: Vec<Cell> =
        layout.cells_of(row).iter().copied().filter(|cell| cell.start < cell.end && cell.end <= net.0).collect();
    let below: Vec<usize> =
        (row + 1..next).take_while(|below| !is_sum(layout, *below) && goes_on(layout, *below)).collect();
    let Some(columns) = heads.filter(|_| !layout.is_paste && !cells.is_empty()) else {
        // Without columns the item is one word, and only if nothing can continue below it.
        let first = text(words[0]);
        line.item = Some(first).filter(|item| below.is_empty() && is_item(item));
        return line;
    };
    let between = between(&cells[1..], columns);
    let (item, specification) = names(layout, &cells, &below, columns, between.specification);
    line.item = item.filter(|item| is_item(item));
    line.specification = specification;
    line.unit = between.unit.map(|cell| printed(layout, &cell));
    let (quantity, price) =
        (between.quantity.map(|cell| printed(layout, &cell)), between.price.map(|cell| printed(layout, &cell)));
    if is_product(quantity.as_deref(), price.as_deref(), &line.net) {
        (line.quantity, line.unit_price) = (quantity, price);
    }
    line
}

fn printed(layout: &Layout, cell: &Cell) -> String {
    Run::of(layout, cell.start, cell.end).printed(layout)
}

/// `*信息技术服务*软件服务费`, or what older invoices print.
fn is_item(item: &str) -> bool {
    let rest = item.strip_prefix('*').and_then(|rest| rest.split_once('*'));
    rest.map_or(!item.starts_with('*') && item.chars().next().is_some_and(is_han), |(kind, name)| {
        !kind.is_empty() && !name.is_empty()
    })
}

fn is_sum(layout: &Layout, row: usize) -> bool {
    let (start, end) = layout.range(row);
    let tight: String = layout.chars[start..end].iter().filter(|char| !matches!(char, ' ' | '\t')).take(4).collect();
    tight.starts_with("合计") || tight.starts_with("小计") || tight.starts_with("价税")
}

/// Rows of a line lie close together.
fn goes_on(layout: &Layout, row: usize) -> bool {
    let (above, own) = (layout.cells_of(row - 1), layout.cells_of(row));
    let (Some(upper), Some(lower)) = (above.first(), own.first()) else { return false };
    lower.top - upper.bottom <= lower.height() * 4 / 5 && layout.rows[row].page == layout.rows[row - 1].page
}

/// What is between a line's item and its amount.
#[derive(Default)]
struct Between {
    specification: Option<Cell>,
    unit: Option<Cell>,
    quantity: Option<Cell>,
    price: Option<Cell>,
}

/// Column by column; nothing if two cells cannot be told apart.
fn between(cells: &[Cell], columns: &[Column]) -> Between {
    let inner: Vec<Column> = columns
        .iter()
        .copied()
        .filter(|column| !matches!(column.name, Name::Item | Name::Net | Name::Rate | Name::Tax))
        .collect();
    let mut found = Between::default();
    for cell in cells {
        let place = match column_of(cell, &inner) {
            Some(Name::Specification) => &mut found.specification,
            Some(Name::Unit) => &mut found.unit,
            Some(Name::Quantity) => &mut found.quantity,
            Some(Name::Price) => &mut found.price,
            Some(Name::Other) => continue,
            _ => return Between::default(),
        };
        if place.is_some() {
            return Between::default();
        }
        *place = Some(*cell);
    }
    found
}

/// Item and specification, over the rows below; neither if a row could be something else.
fn names(
    layout: &Layout,
    cells: &[Cell],
    below: &[usize],
    columns: &[Column],
    specification: Option<Cell>,
) -> (Option<String>, Option<String>) {
    let first = &cells[0];
    let edge =
        columns.iter().filter(|column| column.name != Name::Item).map(|column| column.left).min().unwrap_or(i32::MAX);
    let mut item = Some(printed(layout, first));
    let mut own = specification.map(|cell| printed(layout, &cell));
    let mut is_torn = false;
    let near = first.height() * 2 / 5;
    for row in below {
        for cell in layout.cells_of(*row).iter().filter(|cell| cell.start < cell.end) {
            let text = printed(layout, cell);
            if (cell.left - first.left).abs() <= near && cell.right < edge {
                item = item.and_then(|item| joined(item, &text));
            } else if specification.is_some_and(|begun| {
                (cell.left - begun.left).abs() <= near && column_of(&begun, columns) == Some(Name::Specification)
            }) {
                own = own.and_then(|own| joined(own, &text));
            } else if column_of(cell, columns) != Some(Name::Other) {
                is_torn = true;
            }
        }
    }
    if is_torn { (None, None) } else { (item, own) }
}

/// A name over two rows; nothing if it is unclear whether a word ends at the break.
fn joined(first: String, rest: &str) -> Option<String> {
    let is_word = |char: Option<char>| char.is_some_and(|char| char.is_ascii_alphanumeric());
    (!(is_word(first.chars().last()) && is_word(rest.chars().next()))).then(|| first + rest)
}

/// Whether quantity times price is the amount, within one fen of rounding.
fn is_product(quantity: Option<&str>, price: Option<&str>, net: &str) -> bool {
    let (Some(first), Some(second)) = (quantity.map(exact), price.map(exact)) else {
        return [quantity, price].into_iter().flatten().all(|text| exact(text).is_some());
    };
    let Some((((quantity, a), (price, b)), mut fen)) = first.zip(second).zip(fen(net)) else { return false };
    // In hundred-thousandths of a fen at the least: a + b decimals against two. Multiplied by ten each time, because a
    // multiplication that is checked is a routine of its own; products of 18 digits fit.
    let mut scale = 1_i128;
    for _ in 0..a + b {
        if fen.abs() > i128::MAX / 10 {
            return false;
        }
        (fen, scale) = (fen * 10, scale * 10);
    }
    let product = i128::from(quantity) * i128::from(price) * 100;
    product.checked_sub(fen).is_some_and(|difference| difference.abs() <= scale)
}
