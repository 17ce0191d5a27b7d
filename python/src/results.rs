//! The results as columns of Arrow. Their names are those of the file that the browser saves. None of them is read as a
//! heading.

use arrow_array::{
    ArrayRef, Decimal128Array, Int64Array, RecordBatch, StringArray,
    builder::{ListBuilder, StringBuilder},
};
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};
use fapiao_check::bulk::{Answers, Duplicates, NO_COLUMN, NO_FIGURE};
use std::sync::Arc;

const VERDICTS: [&str; 4] = ["clear", "caution", "hold", "stop"];
const FIGURES: [&str; 4] = ["checkGross", "checkNet", "checkTax", "checkBalancingTax"];
/// Fen, of which eight bytes hold 19 digits.
const AMOUNT: (u8, i8) = (20, 2);
/// Millionths.
const RATE: (u8, i8) = (10, 6);

/// The columns of the results.
pub fn schema(duplicates: Duplicates) -> SchemaRef {
    let list = || DataType::List(Arc::new(Field::new_list_field(DataType::Utf8, true)));
    let mut fields = vec![Field::new("checkVerdict", DataType::Utf8, false)];
    fields.extend(FIGURES.map(|name| Field::new(name, DataType::Decimal128(AMOUNT.0, AMOUNT.1), true)));
    fields.push(Field::new("checkRate", DataType::Decimal128(RATE.0, RATE.1), true));
    fields.push(Field::new("checkCodes", list(), false));
    fields.push(Field::new("checkColumns", list(), false));
    match duplicates {
        Duplicates::Find => fields.push(Field::new("checkDuplicateOf", DataType::Int64, true)),
        Duplicates::Keys => fields.push(Field::new("checkKey", DataType::Utf8, true)),
        _ => {}
    }
    Arc::new(Schema::new(fields))
}

/// A batch of results. `before` is how many rows the table had before it, `names` are those of the columns that were
/// checked, `codes` those of the rules.
pub fn batch(
    found: &Answers,
    schema: &SchemaRef,
    before: u32,
    names: &[String],
    codes: &[&str],
) -> Result<RecordBatch, ArrowError> {
    let rows = found.count();
    let mut verdicts = StringBuilder::with_capacity(rows, rows * 6);
    for verdict in &found.verdicts {
        verdicts.append_value(VERDICTS[usize::from(*verdict & 3)]);
    }
    let mut columns: Vec<ArrayRef> = vec![Arc::new(verdicts.finish())];
    for figure in 0..FIGURES.len() {
        let values = (0..rows).map(|row| found.figures.get(row * FIGURES.len() + figure).copied());
        let values = values.map(|fen| fen.filter(|fen| *fen != NO_FIGURE).map(i128::from));
        columns.push(decimals(values, AMOUNT)?);
    }
    let rates = (0..rows).map(|row| found.rates.get(row).filter(|rate| **rate >= 0).map(|rate| i128::from(*rate)));
    columns.push(decimals(rates, RATE)?);
    let [codes, places] = lists(found, names, codes);
    columns.extend([codes, places]);
    match schema.fields().get(columns.len()).map(|field| field.name().as_str()) {
        Some("checkKey") => {
            let key = |row| Some(found.key(row)).filter(|key| !key.is_empty()).and_then(|key| str::from_utf8(key).ok());
            columns.push(Arc::new((0..rows).map(key).collect::<StringArray>()));
        }
        Some(_) => {
            let mut firsts = vec![None; rows];
            for pair in found.duplicates.chunks_exact(2) {
                if let Some(first) = firsts.get_mut((pair[0] - before) as usize) {
                    *first = Some(i64::from(pair[1]));
                }
            }
            columns.push(Arc::new(Int64Array::from(firsts)));
        }
        None => {}
    }
    RecordBatch::try_new(schema.clone(), columns)
}

fn decimals(values: impl Iterator<Item = Option<i128>>, kind: (u8, i8)) -> Result<ArrayRef, ArrowError> {
    Ok(Arc::new(values.collect::<Decimal128Array>().with_precision_and_scale(kind.0, kind.1)?))
}

/// The codes of each row, and for each of them the column it is about.
fn lists(found: &Answers, names: &[String], codes: &[&str]) -> [ArrayRef; 2] {
    let mut both = [0; 2].map(|_| ListBuilder::with_capacity(StringBuilder::new(), found.count()));
    let mut start = 0;
    for end in &found.ends {
        let end = *end as usize;
        for finding in found.findings.get(start..end).unwrap_or_default() {
            let column = (finding >> 16) as u16;
            let name = names.get(usize::from(column)).filter(|_| column != NO_COLUMN);
            both[0].values().append_option(codes.get((finding & 0xffff) as usize));
            both[1].values().append_option(name);
        }
        both.iter_mut().for_each(|list| list.append(true));
        start = end;
    }
    both.map(|mut list| Arc::new(list.finish()) as ArrayRef)
}
