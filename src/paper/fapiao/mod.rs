//! Chinese invoices that are forms.
//!
//! `form` is one invoice with its rows and labels; `heading`, `sides`, `sums`, `lines` and `remark` are its parts from top to
//! bottom, and `ticket` reads railway tickets and itineraries.

use super::{field::Field, kind::Kind, labels::Hit, layout::Layout, what::What};
use form::{Form, number_of};
use lines::Line;

pub mod form;
mod heading;
pub mod lexicon;
pub mod lines;
mod remark;
mod sides;
mod sums;
mod ticket;

/// What is on an invoice.
pub struct Read {
    pub kind: Kind,
    pub fields: Vec<Field>,
    pub lines: Vec<Line>,
    /// Whether there are lines that could not be read.
    pub lines_left: bool,
}

/// Whether a document is such a form, by words that only these forms have.
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
        || is_older_form(tight)
}

/// A photographed older invoice: its number and its code have no labels.
fn is_older_form(tight: &str) -> bool {
    let parts = ["纳税人识别号", "开户行及账号", "价税合计", "小写", "密码区", "收款人:", "开票人", "复核:"];
    (tight.contains("增值税专用发票") || tight.contains("增值税普通发票") || tight.contains("增值税电子普通发票"))
        && parts.iter().filter(|word| tight.contains(**word)).count() >= 4
        && !is_letter(tight)
}

/// A mail about an invoice is not an invoice.
fn is_letter(tight: &str) -> bool {
    ["您申请的", "已开具", "开具成功", "尊敬的", "您好", "亲爱的"].iter().any(|word| tight.contains(word))
}

/// The rows of each invoice: a different number begins another invoice.
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

/// The first row of an invoice whose number is in this one: of the page, or after what ends the one above.
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

/// Everything on it.
pub fn read(form: &Form, tight: &str) -> Read {
    let mut fields: Vec<Field> = Vec::new();
    let text = text_of(form, tight);
    heading::read(form, &mut fields, &text);
    sides::read(form, &mut fields);
    sums::totals(form, &mut fields);
    sums::signed(form, &mut fields);
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
        if matches!(kind, Kind::Digital | Kind::Legacy) { lines::read(form, &fields) } else { (Vec::new(), false) };
    if matches!(kind, Kind::Railway | Kind::Air) {
        ticket::read(form, kind, &mut fields);
    } else {
        remark::read(form, &mut fields);
        remark::banks(form, &mut fields);
    }
    Read { kind, fields, lines, lines_left }
}

/// The characters of its rows without spaces; those of the whole document if it has only one invoice.
fn text_of(form: &Form, whole: &str) -> String {
    if form.rows.len() == form.layout.rows.len() {
        return whole.to_owned();
    }
    let (start, end) = (form.layout.range(form.rows.start).0, form.layout.range(form.rows.end - 1).1);
    form.layout.chars[start..end].iter().filter(|char| !matches!(char, ' ' | '\t')).collect()
}
