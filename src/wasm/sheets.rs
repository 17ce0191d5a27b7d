//! Spreadsheets: bytes in, bytes and typed arrays out.

use super::{
    registers::in_force,
    value::{Js, to_js},
};
use crate::{
    bulk::{self, Answers, Group, Options, Role, Sheet},
    money, question,
    register::Name,
};
use js_sys::Function;
use serde::Serialize;
use std::rc::Rc;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// Every rule that a row can break, by its number.
#[wasm_bindgen(js_name = codes)]
pub fn js_codes() -> Result<JsValue, JsError> {
    to_js(&bulk::rules())
}

/// A sheet that is being read.
#[wasm_bindgen(js_name = Sheet)]
pub struct JsSheet(Sheet);

#[wasm_bindgen(js_class = Sheet)]
impl JsSheet {
    /// With the options of `sheets.d.ts`, the number of a register, and a function that compares a buyer's name.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue, register: u32, is_other: Option<Function>) -> Result<JsSheet, JsError> {
        let options: Options =
            question::read(&Js(options.clone())).map_err(|wrong| JsError::new(&format!("sheet: {wrong}")))?;
        let mut sheet = Sheet::new(options, &in_force(register));
        if let Some(is_other) = is_other {
            // Any other result counts as no answer.
            let asked =
                move |name: &str| is_other.call1(&JsValue::NULL, &name.into()).is_ok_and(|answer| answer.is_truthy());
            sheet.ask_of_buyers(Rc::new(asked));
        }
        Ok(JsSheet(sheet))
    }

    /// Another file begins.
    #[wasm_bindgen(js_name = nextFile)]
    pub fn next_file(&mut self) {
        self.0.next_file();
    }

    /// Reads rows, and returns how many bytes they took.
    pub fn read(&mut self, bytes: &[u8], last: bool) -> usize {
        self.0.read(bytes, last)
    }

    /// The separator of this file.
    #[wasm_bindgen(getter)]
    pub fn delimiter(&self) -> u8 {
        self.0.delimiter()
    }

    /// The answers since the last call.
    pub fn answers(&mut self) -> JsAnswers {
        JsAnswers(self.0.answers())
    }

    /// The roles of the columns, separated by commas.
    #[wasm_bindgen(getter)]
    pub fn columns(&self) -> String {
        self.0.roles().iter().map(|role: &Role| role.name()).collect::<Vec<_>>().join(",")
    }

    /// The heading's cells.
    #[wasm_bindgen(getter)]
    pub fn headings(&self) -> Vec<String> {
        self.0.headings().to_vec()
    }

    /// Rows so far, of all files.
    #[wasm_bindgen(getter)]
    pub fn rows(&self) -> u32 {
        self.0.count()
    }

    /// Companies of the register with their numbers of rows; the last one, without a name, means all others.
    #[wasm_bindgen(getter)]
    pub fn entities(&self) -> Result<JsValue, JsError> {
        let counted = self.0.entities();
        let named = counted.counts().map(|(entity, rows)| Issuer { name: Some(&entity.name), rows });
        let others = Some(Issuer { name: None, rows: counted.others() }).filter(|others| others.rows > 0);
        let all: Vec<Issuer> = named.chain(others).collect();
        to_js(&all)
    }

    /// What the rows add up to, by rate in millionths and by seller.
    #[wasm_bindgen(getter)]
    pub fn sums(&self) -> Result<JsValue, JsError> {
        let sums = self.0.sums();
        let rates = sums.rates().map(|(rate, group)| Added::of(Some(rate), None, &group)).collect();
        let name = |seller: &[u8]| Some(String::from_utf8_lossy(seller).into_owned());
        let sellers = sums.sellers().map(|(seller, group)| Added::of(None, name(seller), &group)).collect();
        to_js(&AllAdded { rates, sellers })
    }

    /// The first row that was written with a cell longer than a workbook holds.
    #[wasm_bindgen(getter, js_name = tooLong)]
    pub fn too_long(&self) -> Option<u32> {
        self.0.too_long()
    }

    /// Bytes that the numbers of all rows take.
    #[wasm_bindgen(getter, js_name = bytesKept)]
    pub fn bytes_kept(&self) -> usize {
        self.0.bytes_kept()
    }
}

/// Rows of one company.
#[derive(Serialize)]
struct Issuer {
    name: Option<&'static Name>,
    rows: u32,
}

/// Rows that have something in common, and their sums.
#[derive(Serialize)]
struct Added {
    #[serde(skip_serializing_if = "Option::is_none")]
    rate: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seller: Option<String>,
    rows: u32,
    net: String,
    tax: String,
    gross: String,
}

#[derive(Serialize)]
struct AllAdded {
    rates: Vec<Added>,
    sellers: Vec<Added>,
}

impl Added {
    fn of(rate: Option<i32>, seller: Option<String>, group: &Group) -> Added {
        let [net, tax, gross] = group.sums.map(|fen| money::print(fen, money::USUAL_DECIMALS));
        Added { rate, seller, rows: group.rows, net, tax, gross }
    }
}

/// The cells of one row, for showing it.
#[wasm_bindgen(js_name = cut)]
pub fn js_cut(row: &[u8], delimiter: u8) -> Vec<String> {
    bulk::cut(row, delimiter)
}

/// What was found; each list can be taken once.
#[wasm_bindgen(js_name = Answers)]
pub struct JsAnswers(Answers);

#[wasm_bindgen(js_class = Answers)]
impl JsAnswers {
    /// 0 clear, 1 caution, 2 hold, 3 stop, for each row.
    pub fn verdicts(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.0.verdicts)
    }

    /// The end of each row's findings.
    pub fn ends(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.0.ends)
    }

    /// Findings: the rule's number, and 65,536 times the column.
    pub fn findings(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.0.findings)
    }

    /// The end of each row in the bytes.
    pub fn places(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.0.places)
    }

    /// Gross, net, tax and balancing tax of each row in fen; the lowest number means that the row has no such figure.
    pub fn figures(&mut self) -> Vec<i64> {
        std::mem::take(&mut self.0.figures)
    }

    /// The rate of each row in millionths; negative if the row has no rate.
    pub fn rates(&mut self) -> Vec<i32> {
        std::mem::take(&mut self.0.rates)
    }

    /// Pairs of a row and the first row with the same number.
    pub fn duplicates(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.0.duplicates)
    }

    /// Net, tax and balancing tax as text, a line for each row.
    pub fn text(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.0.text)
    }
}
