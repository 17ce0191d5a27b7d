//! Files and rows, grouped by invoice number.

use super::question::List;
use crate::{
    glyph::Typed,
    invoice::question::File,
    list::{self, Column, Origin, totals::fen},
    money::{USUAL_DECIMALS, print},
};
use std::collections::HashMap;

/// What is known about an invoice, by field, in the order in which it was found.
#[derive(Clone, Debug, Default)]
pub struct Values(pub Vec<(String, String)>);

impl Values {
    /// The value of a field; empty if the row does not have it.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    fn put(&mut self, name: &str, value: &str) {
        let value = value.trim();
        if !value.is_empty() && self.get(name).is_empty() {
            self.0.push((name.to_owned(), value.to_owned()));
        }
    }

    fn remove(&mut self, name: &str) {
        self.0.retain(|(known, _)| known != name);
    }

    fn replace(&mut self, name: &str, value: &str) {
        self.remove(name);
        self.put(name, value);
    }

    /// Adds the fields of another one that are missing here.
    pub fn add(&mut self, other: &Values) {
        for (name, value) in &other.0 {
            self.put(name, value);
        }
    }

    /// The fields of a file.
    pub fn of(file: &File) -> Values {
        let mut values = Values::default();
        for field in &file.fields {
            values.put(&field.name, &field.value);
        }
        if let [first, ..] = file.lines.as_slice() {
            values.put("item", &first.item);
            values.put("rate", &first.rate);
        }
        values
    }

    /// The number of the invoice that a red-letter one reverses.
    pub fn original(&self) -> Option<&str> {
        let named = self.get("originalNumber");
        if !named.is_empty() {
            return Some(named);
        }
        let (_, after) = self.get("remark").split_once("被红冲蓝字")?;
        let (label, after) = after.split_once("号码")?;
        let digits = after.trim_start().trim_start_matches(['：', ':']).trim_start();
        let count = digits.bytes().take_while(u8::is_ascii_digit).count();
        (label.chars().count() < 8 && count == 20).then(|| &digits[..count])
    }
}

/// A row of a list.
#[derive(Clone, Debug)]
pub struct Row {
    /// As counted in the file.
    pub at: u32,
    /// What it says.
    pub values: Values,
}

/// Everything with one number.
#[derive(Debug, Default)]
pub struct Group {
    /// The number, after its code where it has one.
    pub number: String,
    /// The files, by their place in the question.
    pub files: Vec<usize>,
    /// The rows of each list.
    pub rows: Vec<(Origin, Vec<Row>)>,
    /// What is known, from any source.
    pub known: Values,
}

impl Group {
    /// The rows of a list.
    pub fn rows(&self, origin: Origin) -> &[Row] {
        self.rows.iter().find(|(known, _)| *known == origin).map_or(&[], |(_, rows)| rows)
    }
}

/// An older number of 8 digits identifies an invoice only with its code.
fn key(values: &Values) -> String {
    let number = Typed::read(values.get("number")).folded();
    let number: String = number.chars().filter(|char| !char.is_whitespace()).collect();
    let code = values.get("code");
    if number.len() == 8 && !code.is_empty() { format!("{code} {number}") } else { number }
}

/// Files and rows, grouped in the order in which they were met.
pub fn grouped(files: &[Values], lists: &[List]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut place = |groups: &mut Vec<Group>, key: String| {
        *places.entry(key.clone()).or_insert_with(|| {
            groups.push(Group { number: key, ..Default::default() });
            groups.len() - 1
        })
    };
    for (at, file) in files.iter().enumerate() {
        let key = key(file);
        if !key.is_empty() {
            let at_group = place(&mut groups, key);
            groups[at_group].files.push(at);
        }
    }
    for list in lists {
        let origin = list.origin.unwrap_or_default();
        for row in rows(list) {
            let key = key(&row.values);
            let at_group = place(&mut groups, key);
            let lists = &mut groups[at_group].rows;
            match lists.iter_mut().find(|(known, _)| *known == origin) {
                Some((_, rows)) => rows.push(row),
                None => lists.push((origin, vec![row])),
            }
        }
    }
    for group in &mut groups {
        let mut known = Values::default();
        group.files.iter().for_each(|at| known.add(&files[*at]));
        for origin in [Origin::Bureau, Origin::Console, Origin::Earlier] {
            group.rows(origin).to_vec().iter().for_each(|row| known.add(&row.values));
        }
        group.known = known;
    }
    groups
}

/// The rows of a list that are invoices; those of a list with a row for each line are added up.
fn rows(list: &List) -> Vec<Row> {
    let mapping = &list.mapping;
    let first_row = list.first_row.unwrap_or(2);
    let mut rows: Vec<Row> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (at, cells) in list.rows.iter().enumerate() {
        let number = list::number(mapping, cells);
        if !number.bytes().any(|byte| byte.is_ascii_digit()) || list::total(mapping, cells).is_some() {
            continue;
        }
        let mut values = Values::default();
        values.put("number", number);
        for (column, place) in mapping.all() {
            if !matches!(column, Column::DigitalNumber | Column::Number) {
                values.put(column.name(), cells.get(place).map_or("", String::as_str));
            }
        }
        let row = Row { at: first_row + at as u32, values };
        if mapping.item.is_none() {
            rows.push(row);
            continue;
        }
        match places.get(&key(&row.values)) {
            Some(before) => add_up(&mut rows[*before].values, &row.values),
            None => {
                places.insert(key(&row.values), rows.len());
                rows.push(row);
            }
        }
    }
    rows
}

/// Another line of the same invoice.
fn add_up(sum: &mut Values, line: &Values) {
    for name in ["net", "tax", "gross"] {
        let (one, other) = (sum.get(name), line.get(name));
        match (fen(one), fen(other)) {
            (Some(a), Some(b)) if !one.is_empty() && !other.is_empty() => {
                let added = print(a + b, USUAL_DECIMALS);
                sum.replace(name, &added);
            }
            _ if one != other => sum.remove(name),
            _ => {}
        }
    }
}
