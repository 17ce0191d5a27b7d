//! Copies of SWIFT messages: each part has a number.

use super::{
    field::{Field, How, Maker, put},
    layout::Layout,
    money, names, numbers,
    run::Run,
    words,
};

/// A part of a message: its number, and its rows.
struct Part {
    tag: String,
    rows: Vec<Run>,
}

/// The parts of a message, with `:59:` or `F59:` before each.
fn parts(layout: &Layout) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for row in 0..layout.rows.len() {
        let (start, end) = layout.range(row);
        let line = Run::of(layout, start, end);
        let text = line.text();
        match tag(&text) {
            Some((tag, length)) => {
                let rest = line.part(length, usize::MAX);
                parts.push(Part { tag, rows: if rest.chars.is_empty() { Vec::new() } else { vec![rest] } });
            }
            None => {
                if let Some(last) = parts.last_mut()
                    && !text.starts_with("-}")
                    && last.rows.len() < 6
                {
                    last.rows.push(line.part(0, usize::MAX));
                }
            }
        }
    }
    parts
}

/// `:59:`, `:50K:`, `F32A:`, `59 :` at the beginning of a row, and how many characters it takes.
fn tag(text: &str) -> Option<(String, usize)> {
    let front = text.len() - text.trim_start_matches([':', 'F', '[', ' ']).len();
    // “Ordering Customer 50K: NORDVIK AS”
    let behind_words = || {
        let colon = text.find(':').filter(|colon| *colon < 60)?;
        let word = text[..colon].rfind([' ', '(']).map(|space| space + 1)?;
        matches!(colon - word, 2..=3).then_some(word)
    };
    let is_tag = text[front..].starts_with(|char: char| char.is_ascii_digit());
    let open = if is_tag { front } else { behind_words().unwrap_or(front) };
    let rest = &text[open..];
    let digits: String = rest.chars().take(2).take_while(char::is_ascii_digit).collect();
    if digits.len() != 2 {
        return None;
    }
    let letter: String = rest[2..].chars().take(1).filter(char::is_ascii_uppercase).collect();
    let after = &rest[2 + letter.len()..];
    let colon = after.trim_start_matches([' ', ']']).starts_with(':');
    let length = open + 2 + letter.len() + after.find(':')? + 1;
    colon.then(|| (digits + &letter, length))
}

/// `Name: X` in copies that say what each row is.
fn without_label(row: &Run) -> Run {
    let text = row.text();
    let known = [
        "name",
        "account",
        "party",
        "address",
        "bic",
        "details",
        "identifier",
        "date",
        "currency",
        "amount",
        "narrative",
    ];
    match text.split_once(':') {
        Some((label, _)) if label.len() < 40 && known.iter().any(|word| label.to_ascii_lowercase().contains(word)) => {
            row.part(label.chars().count() + 1, usize::MAX)
        }
        _ => row.clone(),
    }
}

/// The fields of a message about a payment.
pub fn fields(layout: &Layout, maker: &Maker) -> Vec<Field> {
    let mut fields = Vec::new();
    for part in parts(layout) {
        // The name of the part is in lower case; its content is not.
        let is_name = part.rows.len() > 1 && part.rows[0].chars.iter().any(char::is_ascii_lowercase);
        let rows: Vec<Run> = part
            .rows
            .iter()
            .skip(usize::from(is_name))
            .map(without_label)
            .filter(|row| !row.chars.is_empty())
            .collect();
        match part.tag.as_str() {
            "32A" => settled(&rows, maker, &mut fields),
            "50" | "50A" | "50F" | "50K" | "50H" => {
                put(&mut fields, name(&rows).map(|run| maker.run("buyerName", &run, How::Label)))
            }
            "57A" => {
                let code = rows.iter().find_map(|row| numbers::swift(row).map(|(from, to)| row.part(from, to)));
                put(&mut fields, code.map(|run| maker.run("swift", &run, How::Label)));
            }
            "57B" | "57D" => {
                put(&mut fields, first_row(&rows).map(|run| maker.run("bank", &run, How::Label)));
            }
            "59" | "59A" | "59F" => {
                let account =
                    rows.iter().find(|row| row.chars.first() == Some(&'/')).map(|row| row.part(1, usize::MAX));
                put(
                    &mut fields,
                    account
                        .filter(|run| numbers::account(run, 4).is_some())
                        .map(|run| maker.run("account", &run, How::Label)),
                );
                put(&mut fields, name(&rows).map(|run| maker.run("payee", &run, How::Label)));
            }
            "70" => put(&mut fields, rows.first().map(|run| maker.run("reference", run, How::Label))),
            _ => {}
        }
        if let Some(field) = fields.last_mut()
            && field.by.how == How::Label
            && field.by.label.is_none()
        {
            field.by.label = Some(part.tag);
        }
    }
    fields
}

/// The first row that is not an account; `1/` before a name is not part of it.
fn name(rows: &[Run]) -> Option<Run> {
    let name = first_row(rows)?;
    let end = names::company(&name.chars).unwrap_or(name.chars.len());
    Some(name.part(0, end))
}

fn first_row(rows: &[Run]) -> Option<Run> {
    let row = rows.iter().find(|row| row.chars.first() != Some(&'/'))?;
    let start = if row.chars.starts_with(&['1', '/']) { 2 } else { 0 };
    Some(row.part(start, usize::MAX))
}

/// `261109USD9300,00`, in one row or in three.
fn settled(rows: &[Run], maker: &Maker, fields: &mut Vec<Field>) {
    let mut currency = None;
    for row in rows {
        let hidden = row.chars.iter().take_while(|char| **char == '#').count();
        let row = row.part(hidden, row.chars.iter().rposition(|char| *char != '#').map_or(0, |last| last + 1));
        let digits = row.chars.iter().take_while(|char| char.is_ascii_digit()).count();
        let day = if digits == 6 { Some(6) } else { words::day(&row).map(|(_, end, _)| end) };
        let start = day.unwrap_or(0);
        put(fields, day.map(|end| maker.run("issueDate", &row.part(0, end), How::Label)));
        let rest = row.part(start, usize::MAX);
        if let Some((code, length)) = money::currency_at(&rest.chars) {
            currency = Some(maker.derived("currency", code, &rest.part(0, length)));
        }
        if let Some(money) =
            money::all(&rest.chars).into_iter().find(|money| money.currency.is_some() || currency.is_some())
        {
            fields.push(maker.run("gross", &rest.part(money.from, money.to), How::Label));
        }
    }
    put(fields, currency);
}
