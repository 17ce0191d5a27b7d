//! What a question can contain, and how a caller's value is read into it: an unknown field or a wrong type is refused
//! with its path, and not silently dropped.

use crate::date::Day;
use rust_decimal::Decimal;
use std::{error, fmt};

/// What a field can contain.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A string, as typed.
    Text,
    /// The text of a whole document.
    Document,
    /// The text of a whole sheet.
    Sheet,
    /// `true` or `false`.
    Flag,
    /// A whole number, 0 or more.
    Count,
    /// A day from the program, `YYYY-MM-DD`.
    Day,
    /// A rate from the program, as a fraction.
    Rate,
    /// One word of a list.
    Word(&'static [&'static str]),
    /// Fields by name (in snake_case; camelCase outside).
    Object(&'static [(&'static str, Shape)]),
    /// Any number of values of one shape.
    List(&'static Shape),
    /// Values of one shape, under any names.
    Map(&'static Shape),
}

/// A value that was read against a [`Shape`].
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Given {
    /// Left out, `null` or `undefined`.
    #[default]
    Absent,
    /// A string.
    Text(String),
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Count(u32),
    /// A day.
    Day(Day),
    /// A rate.
    Rate(Decimal),
    /// The place of a word in its list.
    Word(usize),
    /// Fields, in the order in which they were declared.
    Object(Vec<Given>),
    /// A list.
    List(Vec<Given>),
    /// Values by name.
    Map(Vec<(String, Given)>),
}

/// A type that a question can contain.
pub trait Ask: Default {
    /// Its shape.
    const SHAPE: Shape;
    /// Makes the value from what was read.
    fn fill(&mut self, given: Given);
    /// Makes the value from the next of these. Never inlined, so that all fields of all questions share one copy.
    #[inline(never)]
    fn fill_next(&mut self, fields: &mut std::vec::IntoIter<Given>) {
        self.fill(fields.next().unwrap_or_default());
    }
}

/// An object that throws an exception when its fields are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the object does not show its fields")
    }
}

impl error::Error for Unreadable {}

/// A value in the caller's language.
pub trait Foreign: Sized {
    /// `null` or `undefined`.
    fn is_absent(&self) -> bool;
    /// Its characters, if it is a string.
    fn text(&self) -> Option<String>;
    /// If it is `true` or `false`.
    fn flag(&self) -> Option<bool>;
    /// If it is a whole number, 0 or more.
    fn count(&self) -> Option<u32>;
    /// Its items, if it is a list.
    fn list(&self) -> Option<Vec<Self>>;
    /// Its fields, if it is an object; an error if listing them fails.
    fn fields(&self) -> Result<Option<Vec<(String, Self)>>, Unreadable>;
    /// A few words that describe it, for an error.
    fn describe(&self) -> String;
}

/// A longer text, in bytes, is not read: no question needs it, and the answer would take too long.
pub const LONGEST: usize = 20_000;

/// The same for a whole document.
pub const LONGEST_DOCUMENT: usize = 1_000_000;

/// The same for a sheet.
pub const LONGEST_SHEET: usize = 32_000_000;

/// A text that was too long to be read: its path, and how many characters it has.
pub type TooLong = (String, usize);

/// An error in a question that a program asks: an unknown field, a wrong type, a word outside its list. What a person
/// typed is never an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    path: String,
    sentence: String,
}

impl Error {
    fn new(path: &str, sentence: String) -> Error {
        Error { path: path.to_owned(), sentence }
    }

    /// The path of the error, such as `order.schedule[1].due`; empty for the question itself.
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl error::Error for Error {}

/// Reads a question; a text that is too long is left out.
///
/// # Errors
///
/// An unknown field, a wrong type, a word outside its list, a day that is not `YYYY-MM-DD`.
pub fn read<Question: Ask>(value: &impl Foreign) -> Result<Question, Error> {
    read_noting(value, &mut Vec::new())
}

/// The same, and notes texts that are too long.
///
/// # Errors
///
/// As [`read`].
pub fn read_noting<Question: Ask>(value: &impl Foreign, long: &mut Vec<TooLong>) -> Result<Question, Error> {
    given(value, Question::SHAPE, "", long).map(of)
}

/// The maximum number of decimals of a rate.
const RATE_DECIMALS: usize = 6;

/// A rate below 1, written as a fraction.
fn fraction(rate: &str) -> Option<Decimal> {
    let part = rate.strip_prefix('0')?.trim_end_matches('0');
    let digits = if part.is_empty() { part } else { part.strip_prefix('.')? };
    let is_plain = digits.len() <= RATE_DECIMALS && digits.bytes().all(|digit| digit.is_ascii_digit());
    is_plain.then(|| Decimal::from_parts(digits.parse().unwrap_or(0), 0, 0, false, digits.len() as u32))
}

/// Goes through a list; never inlined, so that all kinds of lists share one copy.
#[inline(never)]
fn each(given: Given, take: &mut dyn FnMut(Given)) {
    if let Given::List(items) = given {
        items.into_iter().for_each(take);
    }
}

/// A part of a question, from what was read.
fn of<Part: Ask>(given: Given) -> Part {
    let mut part = Part::default();
    part.fill(given);
    part
}

fn given(value: &impl Foreign, shape: Shape, path: &str, long: &mut Vec<TooLong>) -> Result<Given, Error> {
    if value.is_absent() && !path.is_empty() {
        return Ok(Given::Absent);
    }
    let read = match shape {
        Shape::Text | Shape::Document | Shape::Sheet => value.text().map(|text| {
            let longest = match shape {
                Shape::Document => LONGEST_DOCUMENT,
                Shape::Sheet => LONGEST_SHEET,
                _ => LONGEST,
            };
            if text.len() <= longest {
                return Given::Text(text);
            }
            long.push((path.to_owned(), text.chars().count()));
            Given::Absent
        }),
        Shape::Flag => value.flag().map(Given::Flag),
        Shape::Count => value.count().map(Given::Count),
        Shape::Day => value.text().and_then(|day| day.parse().ok()).map(Given::Day),
        Shape::Rate => value.text().and_then(|rate| fraction(&rate)).map(Given::Rate),
        Shape::Word(words) => {
            value.text().and_then(|word| words.iter().position(|known| *known == word)).map(Given::Word)
        }
        Shape::Object(fields) => match own_fields(value, path)? {
            Some(own) => Some(object(own, fields, path, long)?),
            None => None,
        },
        Shape::Map(inner) => match own_fields(value, path)? {
            Some(own) => {
                let mut entry =
                    |(name, value): (String, _)| Ok((name.clone(), given(&value, *inner, &join(path, &name), long)?));
                Some(Given::Map(own.into_iter().map(&mut entry).collect::<Result<_, Error>>()?))
            }
            None => None,
        },
        Shape::List(inner) => match value.list() {
            Some(items) => {
                let mut entry = |(at, item)| given(&item, *inner, &format!("{path}[{at}]"), long);
                Some(Given::List(items.into_iter().enumerate().map(&mut entry).collect::<Result<_, Error>>()?))
            }
            None => None,
        },
    };
    read.ok_or_else(|| {
        Error::new(path, format!("{} must be {}, found {}", place(path), expected(shape), value.describe()))
    })
}

fn place(path: &str) -> String {
    if path.is_empty() { "the question".to_owned() } else { format!("`{path}`") }
}

fn own_fields<Value: Foreign>(value: &Value, path: &str) -> Result<Option<Vec<(String, Value)>>, Error> {
    value.fields().map_err(|Unreadable| Error::new(path, format!("{} cannot be read", place(path))))
}

fn object(
    own: Vec<(String, impl Foreign)>,
    fields: &[(&str, Shape)],
    path: &str,
    long: &mut Vec<TooLong>,
) -> Result<Given, Error> {
    let mut read: Vec<Given> = fields.iter().map(|_| Given::Absent).collect();
    for (name, value) in own {
        let Some(at) = fields.iter().position(|(field, _)| is_camel_case(&name, field)) else {
            let known: Vec<String> = fields.iter().map(|(field, _)| camel_case(field)).collect();
            let path = join(path, &name);
            let sentence = format!("unknown field `{path}`; expected one of {}", known.join(", "));
            return Err(Error { path, sentence });
        };
        read[at] = given(&value, fields[at].1, &join(path, &name), long)?;
    }
    Ok(Given::Object(read))
}

fn expected(shape: Shape) -> String {
    let words = match shape {
        Shape::Document | Shape::Sheet => "a string",
        Shape::Text => "a string such as \"6150.00\"",
        Shape::Flag => "true or false",
        Shape::Count => "a whole number",
        Shape::Day => "a day such as \"2026-01-15\"",
        Shape::Rate => "a rate such as \"0.06\"",
        Shape::Word(words) => return format!("one of \"{}\"", words.join("\", \"")),
        Shape::Object(_) | Shape::Map(_) => "an object",
        Shape::List(_) => "a list",
    };
    words.to_owned()
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// A field's name as JavaScript writes it. If it is a keyword in Rust, such as `type`, Rust writes `r#` before it.
pub fn camel_case(snake: &str) -> String {
    let snake = snake.strip_prefix("r#").unwrap_or(snake);
    let mut name = String::with_capacity(snake.len());
    for char in snake.chars() {
        match name.pop() {
            Some('_') => name.push(char.to_ascii_uppercase()),
            last => {
                name.extend(last);
                name.push(char);
            }
        }
    }
    name
}

/// Whether [`camel_case`] makes this from a field's name; called for every field of every question.
fn is_camel_case(name: &str, snake: &str) -> bool {
    let mut letters = snake.strip_prefix("r#").unwrap_or(snake).bytes();
    let mut next = || match letters.next()? {
        b'_' => Some(letters.next()?.to_ascii_uppercase()),
        letter => Some(letter),
    };
    name.bytes().all(|byte| next() == Some(byte)) && next().is_none()
}

impl Ask for String {
    const SHAPE: Shape = Shape::Text;
    fn fill(&mut self, given: Given) {
        if let Given::Text(text) = given {
            *self = text;
        }
    }
}
/// The text of a whole document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document(pub String);

impl Ask for Document {
    const SHAPE: Shape = Shape::Document;
    fn fill(&mut self, given: Given) {
        self.0.fill(given);
    }
}
/// The text of a whole sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet(pub String);

impl Ask for Sheet {
    const SHAPE: Shape = Shape::Sheet;
    fn fill(&mut self, given: Given) {
        self.0.fill(given);
    }
}
// Texts and lists of tables, which are kept for as long as the program runs; see `register::Register`.
impl Ask for &'static str {
    const SHAPE: Shape = Shape::Text;
    fn fill(&mut self, given: Given) {
        if let Given::Text(text) = given {
            *self = text.leak();
        }
    }
}
impl Ask for Option<&'static str> {
    const SHAPE: Shape = Shape::Text;
    fn fill(&mut self, given: Given) {
        if let Given::Text(text) = given {
            *self = Some(text.leak());
        }
    }
}
impl<T: Ask + 'static> Ask for &'static [T] {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
    fn fill(&mut self, given: Given) {
        let mut items = Vec::new();
        items.fill(given);
        *self = items.leak();
    }
}
impl Ask for Option<Decimal> {
    const SHAPE: Shape = Shape::Rate;
    fn fill(&mut self, given: Given) {
        if let Given::Rate(rate) = given {
            *self = Some(rate);
        }
    }
}
impl Ask for bool {
    const SHAPE: Shape = Shape::Flag;
    fn fill(&mut self, given: Given) {
        *self = given == Given::Flag(true);
    }
}
impl Ask for Option<bool> {
    const SHAPE: Shape = Shape::Flag;
    fn fill(&mut self, given: Given) {
        if let Given::Flag(flag) = given {
            *self = Some(flag);
        }
    }
}
impl Ask for Option<u32> {
    const SHAPE: Shape = Shape::Count;
    fn fill(&mut self, given: Given) {
        if let Given::Count(count) = given {
            *self = Some(count);
        }
    }
}
impl Ask for Option<Day> {
    const SHAPE: Shape = Shape::Day;
    fn fill(&mut self, given: Given) {
        if let Given::Day(day) = given {
            *self = Some(day);
        }
    }
}
impl<T: Ask> Ask for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
    fn fill(&mut self, given: Given) {
        each(given, &mut |item| self.push(of(item)));
    }
}
