//! The heading of an invoice: number, code, day and type.

use super::form::{Form, number_of};
use crate::paper::{
    field::{Field, How, put},
    layout::Cell,
    run::Run,
    what::What,
    words,
};

/// The numbers of an invoice, its day and its type.
pub fn read(form: &Form, fields: &mut Vec<Field>, text: &str) {
    let number = form
        .hits
        .iter()
        .filter(|hit| hit.names(What::Number))
        .find_map(|hit| number_of(form.layout, hit).map(|run| form.field("number", &run, hit)));
    let number = number.or_else(|| {
        bare(form, &|run| (run.chars.len() == 20 && run.chars.iter().all(char::is_ascii_digit)).then(|| run.clone()))
            .map(|run| form.maker.run("number", &run, How::Form))
    });
    let number = number.or_else(|| older_number(form).map(|run| form.maker.run("number", &run, How::Form)));
    put(fields, number);
    let digits = |run: &Run, counts: &[usize]| {
        let length = run.chars.iter().take_while(|char| char.is_ascii_digit()).count();
        counts.contains(&length).then(|| run.part(0, length))
    };
    let code = form.first("code", What::Code, &|run| digits(run, &[10, 12]));
    put(fields, code.or_else(|| older_code(form).map(|run| form.maker.run("code", &run, How::Form))));
    let date = form.first("issueDate", What::Date, &day);
    let date = date.or_else(|| {
        bare(form, &|run| day(run).filter(|found| found.chars.len() == run.chars.len()))
            .map(|run| form.maker.run("issueDate", &run, How::Form))
    });
    put(fields, date);
    let check = |run: &Run| {
        let length = run.chars.iter().take_while(|char| char.is_ascii_digit() || **char == ' ').count();
        let own = run.part(0, length);
        (own.chars.iter().filter(|char| char.is_ascii_digit()).count() == 20).then_some(own)
    };
    put(fields, form.first("checkCode", What::CheckCode, &check));
    put(fields, form.first("machineNumber", What::Machine, &|run| digits(run, &[12])));
    const TYPES: [&str; 4] = ["增值税专用发票", "普通发票", "铁路电子客票", "航空运输电子客票行程单"];
    if let Some(word) = TYPES.iter().find(|word| text.contains(**word)) {
        let run = printed(form, word);
        put(fields, run.map(|run| Field { value: (*word).to_owned(), ..form.maker.run("type", &run, How::Form) }));
    }
}

/// The cells above the first name: the heading of an invoice.
fn heading<'a>(form: &'a Form) -> impl Iterator<Item = &'a Cell> {
    let named = form.hits.iter().filter(|hit| hit.names(What::Name) || hit.names(What::TaxId)).map(|hit| hit.row);
    form.cells(form.rows.start..named.min().unwrap_or(form.rows.end))
}

/// “No 08817246”, in a heading that has a code without a label, too.
fn older_number(form: &Form) -> Option<Run> {
    older_code(form)?;
    heading(form).find_map(|cell| {
        let run = Run::of(form.layout, cell.start, cell.end);
        let from = run.chars.iter().position(char::is_ascii_digit)?;
        let is_marked = from > 0 && run.chars[..from].iter().all(|char| "NnOo№.: ".contains(*char));
        let digits = run.part(from, usize::MAX);
        (is_marked && is_digits(&digits, &[8])).then_some(digits)
    })
}

/// Ten or twelve digits alone in a cell of the heading.
fn older_code(form: &Form) -> Option<Run> {
    let run = |cell: &Cell| Run::of(form.layout, cell.start, cell.end).part(0, usize::MAX);
    heading(form).map(run).find(|run| is_digits(run, &[10, 12]))
}

/// Where words are printed, spaces aside.
fn printed(form: &Form, words: &str) -> Option<Run> {
    let words: Vec<char> = words.chars().collect();
    for row in form.rows.clone() {
        let (start, end) = form.layout.range(row);
        let at: Vec<usize> = (start..end).filter(|at| !matches!(form.layout.chars[*at], ' ' | '\t')).collect();
        if let Some(first) = (0..at.len()).find(|first| {
            words
                .iter()
                .enumerate()
                .all(|(place, char)| at.get(first + place).is_some_and(|at| form.layout.chars[*at] == *char))
        }) {
            return Some(Run::of(form.layout, at[first], at[first + words.len() - 1] + 1));
        }
    }
    None
}

/// A row that holds one value and nothing else.
fn bare(form: &Form, fits: &dyn Fn(&Run) -> Option<Run>) -> Option<Run> {
    form.rows.clone().find_map(|row| {
        let (start, end) = form.layout.range(row);
        if end - start > 60 { None } else { fits(&Run::of(form.layout, start, end)) }
    })
}

fn is_digits(run: &Run, counts: &[usize]) -> bool {
    counts.contains(&run.chars.len()) && run.chars.iter().all(char::is_ascii_digit)
}

/// A day; its parts may be apart.
fn day(run: &Run) -> Option<Run> {
    words::day(run).filter(|(from, _, day)| *from <= 1 && day.is_some()).map(|(from, to, _)| run.part(from, to))
}
