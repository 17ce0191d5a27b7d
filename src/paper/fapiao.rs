//! Invoices of China that are forms: their boxes, and which of two sides a name is on.

use super::{
    field::{By, Field, How, Maker, put},
    kind::Kind,
    labels::Hit,
    layout::{Cell, Layout},
    lexicon::{Side, What},
    lines::{self, Line},
    run::Run,
    words,
};
use crate::glyph::is_han;

/// One invoice: its rows.
pub struct Form<'a> {
    pub layout: &'a Layout,
    pub maker: &'a Maker<'a>,
    /// Its rows.
    pub rows: std::ops::Range<usize>,
    /// The labels in them.
    pub hits: Vec<&'a Hit>,
    /// Cells that say whose the box is that they stand in.
    pub markers: Vec<(Cell, Side)>,
}

/// Where a paper says whose a box is.
pub fn markers(layout: &Layout, rows: &std::ops::Range<usize>) -> Vec<(Cell, Side)> {
    let cells = &layout.cells[layout.rows[rows.start].first..layout.rows[rows.end - 1].end];
    cells.iter().filter_map(|cell| Some((*cell, marker(layout, cell)?))).collect()
}

/// What is on an invoice.
pub struct Read {
    pub kind: Kind,
    pub fields: Vec<Field>,
    pub lines: Vec<Line>,
    /// Whether lines are there that could not be told.
    pub lines_left: bool,
}

/// Whether a paper is such a form, by the words that only these have.
pub fn is_form(tight: &str) -> bool {
    let has = |words: &[&str]| words.iter().filter(|word| tight.contains(**word)).count();
    tight.contains("铁路电子客票") && has(&["票价", "开票日期"]) > 0
        || tight.contains("电子客票行程单")
        || tight.contains("发票号码")
            && has(&[
                "纳税人识别号",
                "价税合计",
                "统一社会信用代码",
                "开票日期:",
                "电子发票(",
                "发票代码",
                "校验码",
                "开票人",
                "小写",
            ]) >= 1
            && !is_letter(tight)
}

/// A mail that tells of an invoice is no invoice.
fn is_letter(tight: &str) -> bool {
    ["您申请的", "已开具", "开具成功", "尊敬的", "您好", "亲爱的"].iter().any(|word| tight.contains(word))
}

/// The rows of each invoice: where another number is printed, another invoice begins.
pub fn parts(layout: &Layout, hits: &[Hit]) -> Vec<std::ops::Range<usize>> {
    let mut parts: Vec<(usize, String)> = Vec::new();
    for hit in hits.iter().filter(|hit| hit.names(What::Number)) {
        let number: String = number_of(layout, hit).map(|run| run.text()).unwrap_or_default();
        if number.is_empty() || parts.last().is_some_and(|(_, last)| *last == number) {
            continue;
        }
        let first =
            if parts.is_empty() { 0 } else { start_of(layout, hits, hit.row, parts.last().map_or(0, |(row, _)| *row)) };
        parts.push((first, number));
    }
    let end = layout.rows.len();
    if parts.is_empty() {
        return std::iter::once(0..end).collect();
    }
    let next = |at: usize| parts.get(at + 1).map_or(end, |(row, _)| *row);
    (0..parts.len()).map(|at| parts[at].0..next(at)).collect()
}

/// The first row of an invoice whose number is in this one: of the page, or behind what ends the one above.
fn start_of(layout: &Layout, hits: &[Hit], row: usize, last: usize) -> usize {
    let page = layout.rows[row].page;
    let first = (last..=row).find(|row| layout.rows[*row].page == page).unwrap_or(row);
    let ends = |hit: &&Hit| {
        hit.row >= first
            && hit.row < row
            && (hit.names(What::Drawer) || hit.names(What::Words) || hit.names(What::Total))
    };
    hits.iter().filter(ends).map(|hit| hit.row + 1).max().unwrap_or(first)
}

fn marker(layout: &Layout, cell: &Cell) -> Option<Side> {
    if cell.end <= cell.start || cell.end - cell.start > 12 {
        return None;
    }
    let text: String = layout.chars[cell.start..cell.end].iter().filter(|char| **char != ' ').collect();
    match text.as_str() {
        "购" | "购买方" | "购买方信息" | "购货方" | "购货单位" | "购方" | "购买" => {
            Some(Side::Buyer)
        }
        "销" | "销售方" | "销售方信息" | "销货方" | "销货单位" | "销方" | "销售" => {
            Some(Side::Seller)
        }
        _ => None,
    }
}

/// What is behind a label in its cell; or in the next cells of the row, as far as no label begins.
fn behind(layout: &Layout, hits: &[&Hit], hit: &Hit) -> Run {
    let cell = layout.cells[hit.cell];
    let next = hits
        .iter()
        .filter(|other| other.row == hit.row && other.start >= hit.end)
        .map(|other| other.start)
        .min()
        .unwrap_or(usize::MAX);
    let inline = Run::of(layout, hit.value, cell.end.min(next)).part(0, usize::MAX);
    if !inline.chars.is_empty() {
        return inline;
    }
    let row = layout.rows[hit.row];
    let mut run = Run::default();
    let mut last = cell;
    for other in &layout.cells[hit.cell + 1..row.end] {
        let far = !layout.is_paste && other.left - last.right > cell.height() * 6;
        if other.start >= next
            || other.start == other.end
            || far
            || layout.is_divided(&last, other) && !run.chars.is_empty()
        {
            if other.start == other.end {
                continue;
            }
            break;
        }
        run.join(layout, other.start, other.end, true);
        last = *other;
    }
    run
}

fn number_of(layout: &Layout, hit: &Hit) -> Option<Run> {
    let run = behind(layout, &[], hit);
    let made = |char: &char| char.is_ascii_digit() || matches!(char, 'O' | 'o' | 'I' | 'l');
    let length = run.chars.iter().take_while(|char| made(char)).count();
    let ends = run.chars.get(length).is_none_or(|next| !next.is_ascii_alphanumeric());
    ((8..=22).contains(&length) && ends).then(|| run.part(0, length))
}

impl Form<'_> {
    /// Everything on it.
    pub fn read(&self, tight: &str) -> Read {
        let mut fields: Vec<Field> = Vec::new();
        let text = self.tight(tight);
        self.document(&mut fields, &text);
        self.sides(&mut fields);
        self.totals(&mut fields);
        self.signed(&mut fields);
        let has = |name: &str| fields.iter().any(|field| field.name == name);
        let kind = if text.contains("铁路电子客票") {
            Kind::Railway
        } else if text.contains("电子客票行程单") {
            Kind::Air
        } else if has("code") {
            Kind::Legacy
        } else {
            Kind::Digital
        };
        let (lines, lines_left) =
            if matches!(kind, Kind::Digital | Kind::Legacy) { lines::read(self, &fields) } else { (Vec::new(), false) };
        if matches!(kind, Kind::Railway | Kind::Air) {
            super::ticket::read(self, kind, &mut fields);
        } else {
            self.remark(&mut fields);
            self.banks(&mut fields);
        }
        Read { kind, fields, lines, lines_left }
    }

    /// The characters of its rows without spaces; all of the paper's where it is alone on it.
    fn tight(&self, whole: &str) -> String {
        if self.rows.len() == self.layout.rows.len() {
            return whole.to_owned();
        }
        let (start, end) = self.range();
        self.layout.chars[start..end].iter().filter(|char| !matches!(char, ' ' | '\t')).collect()
    }

    fn range(&self) -> (usize, usize) {
        let first = self.layout.range(self.rows.start).0;
        (first, self.layout.range(self.rows.end - 1).1)
    }

    pub fn behind(&self, hit: &Hit) -> Run {
        behind(self.layout, &self.hits, hit)
    }

    /// A field of a label's value.
    pub fn field(&self, name: &'static str, run: &Run, hit: &Hit) -> Field {
        let label: String = self.layout.was[hit.start..hit.end].iter().filter(|char| !char.is_whitespace()).collect();
        Field { by: By { how: How::Label, label: Some(label) }, ..self.maker.run(name, run, How::Label) }
    }

    /// The first value of a label that fits.
    fn first(&self, name: &'static str, what: What, fits: &dyn Fn(&Run) -> Option<Run>) -> Option<Field> {
        let mut hits = self.hits.iter().filter(|hit| hit.names(what));
        hits.find_map(|hit| fits(&self.behind(hit)).map(|run| self.field(name, &run, hit)))
    }

    fn document(&self, fields: &mut Vec<Field>, text: &str) {
        let number = self
            .hits
            .iter()
            .filter(|hit| hit.names(What::Number))
            .find_map(|hit| number_of(self.layout, hit).map(|run| self.field("number", &run, hit)));
        let number = number.or_else(|| {
            self.bare(&|run| (run.chars.len() == 20 && run.chars.iter().all(char::is_ascii_digit)).then(|| run.clone()))
                .map(|run| self.maker.run("number", &run, How::Form))
        });
        put(fields, number);
        let digits = |run: &Run, counts: &[usize]| {
            let length = run.chars.iter().take_while(|char| char.is_ascii_digit()).count();
            counts.contains(&length).then(|| run.part(0, length))
        };
        put(fields, self.first("code", What::Code, &|run| digits(run, &[10, 12])));
        let date = self.first("issueDate", What::Date, &day);
        let date = date.or_else(|| {
            self.bare(&|run| day(run).filter(|found| found.chars.len() == run.chars.len()))
                .map(|run| self.maker.run("issueDate", &run, How::Form))
        });
        put(fields, date);
        let check = |run: &Run| {
            let length = run.chars.iter().take_while(|char| char.is_ascii_digit() || **char == ' ').count();
            let own = run.part(0, length);
            (own.chars.iter().filter(|char| char.is_ascii_digit()).count() == 20).then_some(own)
        };
        put(fields, self.first("checkCode", What::CheckCode, &check));
        put(fields, self.first("machineNumber", What::Machine, &|run| digits(run, &[12])));
        const TYPES: [&str; 4] = ["增值税专用发票", "普通发票", "铁路电子客票", "航空运输电子客票行程单"];
        if let Some(word) = TYPES.iter().find(|word| text.contains(**word)) {
            let run = self.words(word);
            put(fields, run.map(|run| Field { value: (*word).to_owned(), ..self.maker.run("type", &run, How::Form) }));
        }
    }

    /// Where words are printed, spaces aside.
    fn words(&self, words: &str) -> Option<Run> {
        let words: Vec<char> = words.chars().collect();
        for row in self.rows.clone() {
            let (start, end) = self.layout.range(row);
            let at: Vec<usize> = (start..end).filter(|at| !matches!(self.layout.chars[*at], ' ' | '\t')).collect();
            if let Some(first) = (0..at.len()).find(|first| {
                words
                    .iter()
                    .enumerate()
                    .all(|(place, char)| at.get(first + place).is_some_and(|at| self.layout.chars[*at] == *char))
            }) {
                return Some(Run::of(self.layout, at[first], at[first + words.len() - 1] + 1));
            }
        }
        None
    }

    /// A row that holds one value and nothing else.
    fn bare(&self, fits: &dyn Fn(&Run) -> Option<Run>) -> Option<Run> {
        self.rows.clone().find_map(|row| {
            let (start, end) = self.layout.range(row);
            if end - start > 60 { None } else { fits(&Run::of(self.layout, start, end)) }
        })
    }

    /// Names and tax IDs, by the side that they are on.
    fn sides(&self, fields: &mut Vec<Field>) {
        let names: Vec<(&Hit, Run)> =
            self.hits.iter().filter(|hit| hit.names(What::Name)).map(|hit| (*hit, self.name(hit))).collect();
        let ids: Vec<(&Hit, Run)> = self
            .hits
            .iter()
            .filter(|hit| hit.names(What::TaxId))
            .map(|hit| (*hit, tax_id(&self.behind(hit))))
            .collect();
        let addresses: Vec<(&Hit, Run)> =
            self.hits.iter().filter(|hit| hit.names(What::AddressPhone)).map(|hit| (*hit, self.behind(hit))).collect();
        let banks: Vec<(&Hit, Run)> =
            self.hits.iter().filter(|hit| hit.names(What::BankAccount)).map(|hit| (*hit, self.behind(hit))).collect();
        for (found, what, buyer, seller) in [
            (&names, What::Name, "buyerName", "sellerName"),
            (&ids, What::TaxId, "buyerTaxId", "sellerTaxId"),
            (&addresses, What::AddressPhone, "buyerAddressPhone", "sellerAddressPhone"),
            (&banks, What::BankAccount, "buyerBankAccount", "sellerBankAccount"),
        ] {
            for (hit, run) in found.iter() {
                let side = self.side(hit, what, found.iter().map(|(hit, _)| *hit));
                let name = match side {
                    Some(Side::Buyer) => buyer,
                    Some(Side::Seller) => seller,
                    _ => continue,
                };
                if !run.chars.is_empty() && !fields.iter().any(|field| field.name == name) {
                    fields.push(self.field(name, run, hit));
                }
            }
        }
    }

    /// A name in its box, over two rows where it goes on.
    fn name(&self, hit: &Hit) -> Run {
        let run = without_box_words(&self.behind(hit));
        // In a cell of its own a name is all there is; among other words it ends with its legal form.
        let has_space = run.chars.contains(&' ');
        let end =
            if has_space && run.chars.iter().any(|char| is_han(*char)) { words::company(&run.chars) } else { None };
        let own = run.part(0, end.unwrap_or(run.chars.len()));
        let Some(first) = own.at.first() else { return own };
        let cell = self.layout.cells[self.layout.cell_at(*first)];
        let is_whole = words::company(&own.chars).is_some() || own.chars.len() < 8;
        if self.layout.is_paste || is_whole {
            return own;
        }
        let x = self.layout.x(*first);
        let next = self.layout.cells_of(hit.row + 1).iter().find(|next| {
            next.start < next.end
                && (next.left - x).abs() <= cell.height()
                && next.top - cell.bottom < cell.height()
                && !self.is_label(next)
                && !self.layout.is_divided(&cell, next)
        });
        match next {
            Some(next)
                if words::company(&self.layout.chars[next.start..next.end]).is_some()
                    || next.end - next.start <= 10 =>
            {
                let mut whole = own.clone();
                whole.join(self.layout, next.start, next.end, false);
                if words::company(&whole.chars).is_some() { whole } else { own }
            }
            _ => own,
        }
    }

    fn is_label(&self, cell: &Cell) -> bool {
        self.hits.iter().any(|hit| hit.start >= cell.start && hit.start < cell.end)
    }

    /// Whose a label is: by its own words, by the words at the side of its box, or by its place among its like.
    fn side<'h>(&self, hit: &Hit, what: What, all: impl Iterator<Item = &'h Hit>) -> Option<Side> {
        if let side @ (Side::Buyer | Side::Seller) = hit.side(what) {
            return Some(side);
        }
        if let Some(side) = self.marked_side(hit) {
            return Some(side);
        }
        // Without such words the buyer is to the left of the seller, or above.
        let all: Vec<&Hit> = all.collect();
        let place = all.iter().position(|other| other.start == hit.start)?;
        match (all.len(), place) {
            (2, 0) => Some(Side::Buyer),
            (2, 1) => Some(Side::Seller),
            _ => None,
        }
    }

    /// 购买方信息 and 销售方信息 stand upright at the left edges of the boxes, or in front in the rows of a paste.
    fn marked_side(&self, hit: &Hit) -> Option<Side> {
        let own = self.layout.cells[hit.cell];
        let x = self.layout.x(hit.start);
        let mut best: Option<(i64, Side)> = None;
        // Of a paste the nearest one above; a list of them may be long.
        let near = if self.layout.is_paste {
            let behind = self.markers.partition_point(|(cell, _)| cell.start <= hit.start);
            &self.markers[behind.saturating_sub(1)..behind]
        } else {
            &self.markers[..]
        };
        for (cell, side) in near.iter().map(|(cell, side)| (cell, *side)) {
            if self.layout.rows[cell.row].page != self.layout.rows[hit.row].page {
                continue;
            }
            let distance = if self.layout.is_paste {
                if cell.start > hit.start {
                    continue;
                }
                (hit.start - cell.start) as i64
            } else {
                let left = i64::from(x - cell.right);
                if left < -i64::from(own.height()) {
                    continue;
                }
                // Words of the same height are nearer than those in other boxes above.
                left + 3 * i64::from((own.top - cell.top).abs())
            };
            if best.is_none_or(|(nearest, _)| distance < nearest) {
                best = Some((distance, side));
            }
        }
        best.map(|(_, side)| side)
    }

    /// The sums, and the whole in words and figures.
    fn totals(&self, fields: &mut Vec<Field>) {
        if let Some((net, tax)) = lines::sums(self) {
            fields.push(Field {
                by: By { how: How::Label, label: Some("合计".to_owned()) },
                ..self.maker.run("net", &net, How::Label)
            });
            put(
                fields,
                tax.map(|tax| Field {
                    by: By { how: How::Label, label: Some("合计".to_owned()) },
                    ..self.maker.run("tax", &tax, How::Label)
                }),
            );
        }
        let amounts = self.hits.iter().filter(|hit| hit.names(What::Total)).rev();
        let gross = amounts
            .into_iter()
            .find_map(|hit| lines::amount_at(&self.behind(hit)).map(|run| self.field("gross", &run, hit)));
        put(fields, gross.or_else(|| self.words_and_figures()));
        let is_capital = |char: &char| "零壹贰叁肆伍陆柒捌玖拾佰仟万亿圆元整角分正".contains(*char);
        let capitals = |run: &Run| {
            let lead = if run.text().starts_with("(负数)") { 4 } else { 0 };
            let length = run.chars[lead..].iter().take_while(|char| is_capital(char) || **char == ' ').count();
            let own = run.part(0, lead + length);
            (length >= 2 && own.chars.iter().any(|char| matches!(char, '圆' | '元' | '角' | '分'))).then_some(own)
        };
        put(fields, self.first("capitals", What::Words, &capitals));
    }

    /// A row of capitals with the amount behind them, where the labels are elsewhere.
    fn words_and_figures(&self) -> Option<Field> {
        self.rows.clone().find_map(|row| {
            let (start, end) = self.layout.range(row);
            let run = Run::of(self.layout, start, end);
            let word = run
                .chars
                .iter()
                .take_while(|char| "零壹贰叁肆伍陆柒捌玖拾佰仟万亿圆元整角分正".contains(**char))
                .count();
            let run = (word >= 3).then(|| run.part(word, usize::MAX))?;
            lines::amount_at(&run).map(|run| self.maker.run("gross", &run, How::Form))
        })
    }

    fn signed(&self, fields: &mut Vec<Field>) {
        let name = |run: &Run| {
            let length = run.chars.iter().take_while(|char| !matches!(char, ' ' | ':' | '(')).count().min(20);
            (length > 0).then(|| run.part(0, length))
        };
        put(fields, self.first("drawer", What::Drawer, &name));
        put(fields, self.first("cashier", What::Cashier, &name));
        put(fields, self.first("checker", What::Checker, &name));
    }

    /// The remarks: below the whole amount, to the right of what the seller's box holds, above who signs.
    fn remark(&self, fields: &mut Vec<Field>) {
        let last = |what: What| self.hits.iter().filter(|hit| hit.names(what)).map(|hit| hit.row).max();
        let Some(top) = last(What::Total).or(last(What::Words)) else { return self.red(fields, None) };
        let bottom = [What::Drawer, What::Cashier, What::Checker]
            .into_iter()
            .filter_map(|what| self.hits.iter().filter(|hit| hit.names(what) && hit.row > top).map(|hit| hit.row).min())
            .min()
            .unwrap_or(self.rows.end);
        let mark = self
            .cells(top + 1..bottom)
            .find(|cell| self.layout.text(cell.start, cell.end).trim() == "备")
            .map(|cell| cell.right);
        let mut run = Run::default();
        for cell in self.cells(top + 1..bottom) {
            let text = self.layout.text(cell.start, cell.end);
            let is_signed =
                self.hits.iter().any(|hit| !hit.names(What::Other) && hit.start >= cell.start && hit.start < cell.end);
            let is_mark = matches!(text.trim(), "备" | "注" | "备注" | "销" | "售" | "方" | "信" | "息" | "购" | "买");
            let is_left = mark.is_some_and(|edge| cell.left < edge);
            if is_mark || is_left || is_signed {
                continue;
            }
            // The box is as wide as it is: a number may go on in the next row.
            let space = run.chars.last().is_some_and(char::is_ascii_digit)
                != self.layout.chars[cell.start].is_ascii_digit()
                && !run.chars.last().is_some_and(|char| is_han(*char));
            run.join(self.layout, cell.start, cell.end, space);
        }
        let lead = if run.text().starts_with("备注") { 2 } else { 0 };
        let run = run.part(lead + usize::from(run.chars.get(lead) == Some(&':')), usize::MAX);
        self.red(fields, Some(run).filter(|run| !run.chars.is_empty()));
    }

    /// Bank and account apart, where older invoices print them in one, and where digital ones have them in their remarks.
    fn banks(&self, fields: &mut Vec<Field>) {
        for (both, bank, account) in
            [("sellerBankAccount", "sellerBank", "sellerAccount"), ("buyerBankAccount", "buyerBank", "buyerAccount")]
        {
            let Some(hit) = fields.iter().position(|field| field.name == both) else { continue };
            let found = self
                .hits
                .iter()
                .filter(|hit| hit.names(What::BankAccount))
                .map(|hit| self.behind(hit))
                .find(|run| run.printed(self.layout).trim() == fields[hit].value);
            if let Some((first, second)) = found.and_then(|run| words::bank_and_account(&run)) {
                fields.remove(hit);
                fields.push(self.maker.run(bank, &first, How::Form));
                fields.push(self.maker.run(account, &second, How::Form));
            }
        }
        let remark = self.remarks();
        for (words, bank, account) in [
            (["销方开户银行", "销售方开户银行"], "sellerBank", "sellerAccount"),
            (["购方开户银行", "购买方开户银行"], "buyerBank", "buyerAccount"),
        ] {
            let Some(at) = words.iter().find_map(|words| find(&remark, words)) else { continue };
            let rest = remark.part(at, usize::MAX);
            let end = rest.chars.iter().position(|char| matches!(char, ';' | '；')).unwrap_or(rest.chars.len());
            let own = rest.part(usize::from(rest.chars.first() == Some(&':')), end);
            if !own.chars.is_empty() && !fields.iter().any(|field| field.name == bank) {
                fields.push(self.maker.run(bank, &own, How::Form));
            }
            let number = find(&rest, "银行账号").map(|at| rest.part(at, usize::MAX));
            let number = number
                .map(|run| run.part(usize::from(run.chars.first() == Some(&':')), usize::MAX))
                .and_then(|run| words::account(&run, 8).map(|(from, to)| run.part(from, to)));
            if let Some(number) = number.filter(|_| !fields.iter().any(|field| field.name == account)) {
                fields.push(self.maker.run(account, &number, How::Form));
            }
        }
    }

    /// The rows below the whole amount, one after the other.
    fn remarks(&self) -> Run {
        let top =
            self.hits.iter().filter(|hit| hit.names(What::Total)).map(|hit| hit.row).max().unwrap_or(self.rows.end);
        let mut run = Run::default();
        for cell in self.cells(top + 1..self.rows.end) {
            run.join(self.layout, cell.start, cell.end, false);
        }
        run
    }

    fn cells(&self, rows: std::ops::Range<usize>) -> impl Iterator<Item = &Cell> {
        rows.flat_map(|row| self.layout.cells_of(row)).filter(|cell| cell.start < cell.end)
    }

    /// The invoice that a red one takes back, and the form behind it.
    fn red(&self, fields: &mut Vec<Field>, remark: Option<Run>) {
        let has_red = |text: &str| {
            ["被红冲蓝字", "对应正数发票", "红字发票信息确认单", "信息表编号"].iter().any(|word| text.contains(word))
        };
        let row = || {
            self.rows.clone().find_map(|row| {
                let (start, end) = self.layout.range(row);
                let run = Run::of(self.layout, start, end).part(0, usize::MAX);
                has_red(&run.text()).then_some(run)
            })
        };
        let Some(remark) = remark.or_else(row) else { return };
        fields.push(self.maker.run("remark", &remark, How::Form));
        for (name, label, lengths) in [
            ("originalNumber", "发票号码", &[20_usize][..]),
            ("originalNumber", "票号码", &[20]),
            ("originalNumber", "号码", &[8]),
            ("creditNoteForm", "确认单编号", &[20]),
            ("creditNoteForm", "信息表编号", &[16]),
        ] {
            if name == "originalNumber" && !has_red(&remark.text()) || fields.iter().any(|field| field.name == name) {
                continue;
            }
            put(fields, number_behind(&remark, label, lengths).map(|run| self.maker.run(name, &run, How::Label)));
        }
    }
}

/// Behind some words.
fn find(run: &Run, words: &str) -> Option<usize> {
    let words: Vec<char> = words.chars().collect();
    (0..run.chars.len()).find(|at| run.chars[*at..].starts_with(&words)).map(|at| at + words.len())
}

/// The digits behind some words, spaces aside.
fn number_behind(run: &Run, label: &str, lengths: &[usize]) -> Option<Run> {
    let at: Vec<usize> = (0..run.chars.len()).filter(|at| run.chars[*at] != ' ').collect();
    let label: Vec<char> = label.chars().collect();
    let tight: Vec<char> = at.iter().map(|at| run.chars[*at]).collect();
    (0..tight.len()).filter(|first| tight[*first..].starts_with(&label)).find_map(|first| {
        let mut start = first + label.len();
        while tight.get(start) == Some(&':') {
            start += 1;
        }
        let length = tight[start..].iter().take_while(|char| char.is_ascii_digit()).count();
        lengths.contains(&length).then(|| {
            let places = &at[start..start + length];
            Run::new(places.iter().map(|at| run.chars[*at]).collect(), places.iter().map(|at| run.at[*at]).collect())
        })
    })
}

/// A day; its parts may stand apart.
fn day(run: &Run) -> Option<Run> {
    words::day(run).filter(|(from, _, day)| *from <= 1 && day.is_some()).map(|(from, to, _)| run.part(from, to))
}

/// The letters and digits of a tax ID; nothing where its box is empty.
fn tax_id(run: &Run) -> Run {
    let length = run.chars.iter().take_while(|char| char.is_ascii_alphanumeric()).count();
    if (15..=20).contains(&length) { run.part(0, length) } else { Run::default() }
}

/// Words that stand upright in the boxes get into a row that is pasted.
fn without_box_words(run: &Run) -> Run {
    let mut end = run.chars.len();
    while end >= 2 && "购买销售方信息密码区备注".contains(run.chars[end - 1]) && run.chars[end - 2] == ' ' {
        end -= 2;
    }
    run.part(0, end)
}
