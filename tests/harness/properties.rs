//! The properties of every answer to every question, whatever was typed.

use super::{
    native::{FUNCTIONS, Function, answer},
    unfinished,
};
use fapiao_check::{question::Shape, rules};
use serde_json::{Map, Value, json};

/// A question from any bytes: the first names the function; each line after it a field, and what is typed into it.
pub fn question(bytes: &[u8]) -> (&'static Function, Value) {
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    let function = &FUNCTIONS[usize::from(*first) % FUNCTIONS.len()];
    let leaves = leaves(function);
    let mut question = Value::Object(Map::new());
    for line in rest.split(|byte| *byte == b'\n') {
        let Some((field, typed)) = line.split_first() else { continue };
        let (path, shape) = &leaves[usize::from(*field) % leaves.len()];
        // A placeholder typed by the reader would look like one that was not filled in.
        let typed = String::from_utf8_lossy(typed).replace(['{', '}'], "_");
        *place(&mut question, path) = value(*shape, &typed);
    }
    (function, question)
}

/// The bytes of a question, if it has any: the vectors are the seeds of the fuzzing.
pub fn bytes(name: &str, given: &Value) -> Option<Vec<u8>> {
    let at = FUNCTIONS.iter().position(|function| function.name == name)?;
    let mut bytes = vec![u8::try_from(at).ok()?];
    for (index, (path, shape)) in leaves(&FUNCTIONS[at]).iter().enumerate() {
        let typed = match path
            .iter()
            .fold(given, |value, step| if let Ok(at) = step.parse::<usize>() { &value[at] } else { &value[step] })
        {
            Value::String(text) => text.replace('\n', " "),
            Value::Bool(flag) => flag.to_string(),
            Value::Number(number) => number.to_string(),
            _ => continue,
        };
        let typed = match shape {
            Shape::Word(words) => {
                char::from(u8::try_from(words.iter().position(|word| *word == typed)?).ok()?).to_string()
            }
            _ => typed,
        };
        bytes.extend([u8::try_from(index).ok()?]);
        bytes.extend(typed.bytes());
        bytes.push(b'\n');
    }
    Some(bytes)
}

/// The contents of a file, by the places that findings name: its fields by name, its lines, its QR code.
fn by_name(file: &Value) -> Value {
    let mut named = file.clone();
    for field in file["fields"].as_array().into_iter().flatten().rev() {
        if let Some(name) = field["name"].as_str() {
            named[name] = field["value"].clone();
        }
    }
    named
}

/// The properties that the answer to a question lacks.
pub fn faults(function: &Function, question: &Value) -> Vec<String> {
    let found = match answer(function.name, question) {
        Ok(found) => found,
        Err(wrong) => return vec![format!("{} refuses {question}: {wrong}", function.name)],
    };
    let mut faults = unfinished(&found);
    if answer(function.name, question).as_ref() != Ok(&found) {
        faults.push("the same question has two answers".into());
    }
    let list = |key: &str| found[key].as_array().cloned().unwrap_or_default();
    let (findings, unchecked) = (list("findings"), list("unchecked"));
    // For many invoices, the findings are in the rows.
    let in_rows: Vec<Value> =
        list("rows").iter().flat_map(|row| row["findings"].as_array().cloned().unwrap_or_default()).collect();
    let severities = findings.iter().chain(&unchecked).chain(&in_rows).filter_map(|entry| entry["severity"].as_str());
    let rank = |word: &str| ["info", "caution", "hold", "stop"].iter().position(|known| *known == word).unwrap_or(9);
    let worst = severities.map(rank).max().unwrap_or(0);
    let verdict = found["verdict"].as_str().map_or(9, |verdict| if verdict == "clear" { 0 } else { rank(verdict) });
    if worst != verdict {
        faults.push(format!("the verdict is {}, the worst finding another", found["verdict"]));
    }
    for entry in findings.iter().chain(&unchecked).chain(&in_rows) {
        if !rules::all().any(|rule| Some(rule.code) == entry["code"].as_str()) {
            faults.push(format!("{} is no code of the list", entry["code"]));
        }
    }
    let asked = if question["paper"].is_object() { by_name(&question["paper"]) } else { question.clone() };
    for finding in &findings {
        let Some([start, end]) = finding["position"].as_array().map(Vec::as_slice) else { continue };
        let steps =
            finding["field"].as_str().unwrap_or_default().split(['.', '[', ']']).filter(|step| !step.is_empty());
        let typed = steps
            .fold(&asked, |value, step| if let Ok(at) = step.parse::<usize>() { &value[at] } else { &value[step] });
        let length = typed.as_str().map(|text| text.encode_utf16().count() as u64);
        let (start, end) = (start.as_u64().unwrap_or(u64::MAX), end.as_u64().unwrap_or(u64::MAX));
        if start >= end || length.is_none_or(|length| end > length) {
            faults.push(format!(
                "{} stands at {start}..{end} of {} with {length:?} units",
                finding["code"], finding["field"]
            ));
        }
    }
    faults.into_iter().map(|fault| format!("{} {question}: {fault}", function.name)).collect()
}

/// The same text in each of a function's fields in turn, with the field's path.
pub fn each_field(function: &Function, text: &str) -> Vec<(String, Value)> {
    let texts = leaves(function).into_iter().filter(|(_, shape)| matches!(shape, Shape::Text | Shape::Document));
    texts
        .map(|(path, _)| {
            let mut question = Value::Object(Map::new());
            *place(&mut question, &path) = json!(text);
            (path.join("."), question)
        })
        .collect()
}

/// Every field that can be typed into, with its path; of a list, the first two entries.
fn leaves(function: &Function) -> Vec<(Vec<String>, Shape)> {
    let mut found = Vec::new();
    collect(function.shape, &mut Vec::new(), &mut found);
    found
}

fn collect(shape: Shape, path: &mut Vec<String>, found: &mut Vec<(Vec<String>, Shape)>) {
    let mut within = |name: &str, shape: Shape| {
        path.push(name.to_owned());
        collect(shape, path, found);
        path.pop();
    };
    match shape {
        Shape::Object(fields) => {
            fields.iter().for_each(|(name, shape)| within(&fapiao_check::question::camel_case(name), *shape));
        }
        Shape::List(inner) => ["0", "1"].iter().for_each(|at| within(at, *inner)),
        Shape::Map(inner) => ["link", "account-confirmed", "none-such"].iter().for_each(|name| within(name, *inner)),
        _ => found.push((path.clone(), shape)),
    }
}

/// The place of a path, made on the way.
fn place<'a>(value: &'a mut Value, path: &[String]) -> &'a mut Value {
    path.iter().fold(value, |value, step| match step.parse::<usize>() {
        Ok(at) => {
            if !value.is_array() {
                *value = json!([]);
            }
            let Value::Array(items) = value else { unreachable!("it is a list now") };
            while items.len() <= at {
                items.push(Value::Null);
            }
            &mut items[at]
        }
        Err(_) => &mut value[step],
    })
}

fn value(shape: Shape, typed: &str) -> Value {
    let first = usize::from(typed.bytes().next().unwrap_or(0));
    match shape {
        Shape::Flag => json!(first % 2 == 1 || typed == "true"),
        Shape::Count => json!(first % 32),
        Shape::Day => {
            let day = typed.parse::<fapiao_check::date::Day>();
            day.map_or(Value::Null, |day| json!(day.to_string()))
        }
        Shape::Rate => json!("0.06"),
        Shape::Word(words) => json!(words[first % words.len()]),
        _ => json!(typed),
    }
}
