//! The result as sheets from which people can record invoices: one verdict for each invoice, amounts as numbers, days
//! as dates.

use super::{
    groups::Values,
    question::{Language, ReconcileQuestion},
    reconciled::{Reconciled, verdict_in_words},
};
use crate::{
    invoice::{
        check::{InvoiceAnswer, check_invoice, figures_of},
        question::{Company, File, InvoiceQuestion},
    },
    list::Origin,
    register::Register,
    report::{Severity, Verdict},
    text::{Text, text},
    typed::date,
};
use Cells::{Amount, Day};
use serde::Serialize;

/// The type of a column's cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Cells {
    /// Texts, numbers of invoices among them.
    Text,
    /// Amounts with two decimals.
    Amount,
    /// Days.
    Day,
}

/// A column of a sheet.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Heading {
    /// Its name.
    pub name: String,
    /// The type of its cells.
    pub cells: Cells,
}

/// A sheet to be written.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Heading>,
    /// Its rows. A cell that is not an amount or day, although its column is, is text.
    pub rows: Vec<Vec<String>>,
}

/// A column: its name, the type of its cells, and where their values come from.
struct Column {
    name: Text,
    cells: Cells,
    field: &'static str,
}

const fn column(name: Text, cells: Cells, field: &'static str) -> Column {
    Column { name, cells, field }
}

/// The columns with values of the invoice.
static COLUMNS: &[Column] = &[
    column(text!("Invoice type", "发票票种"), Cells::Text, "type"),
    column(text!("Invoice number", "发票号码"), Cells::Text, "number"),
    column(text!("Invoice code", "发票代码"), Cells::Text, "code"),
    column(text!("Issue date", "开票日期"), Day, "issueDate"),
    column(text!("Seller", "销售方名称"), Cells::Text, "sellerName"),
    column(text!("Seller tax ID", "销售方纳税人识别号"), Cells::Text, "sellerTaxId"),
    column(text!("Buyer", "购买方名称"), Cells::Text, "buyerName"),
    column(text!("Buyer tax ID", "购买方纳税人识别号"), Cells::Text, "buyerTaxId"),
    column(text!("Item", "项目名称"), Cells::Text, "item"),
    column(text!("Tax rate", "税率"), Cells::Text, "rate"),
    column(text!("Net amount", "不含税金额"), Amount, "net"),
    column(text!("Tax amount", "税额"), Amount, "tax"),
    column(text!("Total amount", "价税合计"), Amount, "gross"),
    column(text!("Original invoice number", "对应蓝字发票号码"), Cells::Text, "originalNumber"),
    column(text!("Status", "发票状态"), Cells::Text, "status"),
];

/// The columns that the tax authority's page asks for.
static VERIFICATION: &[Column] = &[
    column(text!("Invoice code", "发票代码"), Cells::Text, "code"),
    column(text!("Invoice number", "发票号码"), Cells::Text, "number"),
    column(text!("Issue date", "开票日期"), Day, "issueDate"),
    column(text!("Total amount", "价税合计"), Amount, "gross"),
    column(text!("Net amount", "不含税金额"), Amount, "net"),
    column(text!("Check code", "校验码"), Cells::Text, "checkCode"),
];

/// The result, and the list for the tax authority's page.
pub fn sheets(
    question: &ReconcileQuestion,
    rows: &[Reconciled],
    language: Language,
    register: &Register,
) -> Vec<Sheet> {
    let say = |text: &Text| match language {
        Language::En => text.en().to_owned(),
        Language::Zh => text.zh().to_owned(),
    };
    let heading = |name: &Text, cells| Heading { name: say(name), cells };
    let own = |column: &Column| heading(&column.name, column.cells);
    let mut result = Sheet {
        name: say(&text!("Result", "核对结果")),
        columns: vec![heading(&text!("Verdict", "核对结论"), Cells::Text)],
        rows: Vec::new(),
    };
    result.columns.extend(COLUMNS.iter().map(own));
    for name in [
        text!("Findings", "发现的问题"),
        text!("Files", "文件"),
        text!("Row in the console's list", "控制台列表行号"),
        text!("Row in the tax bureau's export", "税务局导出表行号"),
        text!("Row in an earlier export", "以前导出表格行号"),
    ] {
        result.columns.push(heading(&name, Cells::Text));
    }
    let mut verification = Sheet {
        name: say(&text!("For verification", "查验清单")),
        columns: VERIFICATION.iter().map(own).collect(),
        rows: Vec::new(),
    };
    for row in rows {
        let checked = checked(question, row, register);
        let worst = checked.iter().map(|answer| answer.report.verdict).fold(row.verdict, Verdict::max);
        let mut cells = vec![say(&verdict_in_words(worst))];
        let item = row.places.first().map(|at| &question.invoices[*at]);
        cells.extend(COLUMNS.iter().map(|column| cell(column, &row.values, item)));
        cells.push(sentences(row, &checked, say).join("\n"));
        cells.push(row.files.join("\n"));
        for origin in [Origin::Console, Origin::Bureau, Origin::Earlier] {
            let of = row.rows.iter().filter(|row| row.list == origin).map(|row| row.row.to_string());
            cells.push(of.collect::<Vec<_>>().join(", "));
        }
        result.rows.push(cells);
        if !row.files.is_empty() {
            verification.rows.push(VERIFICATION.iter().map(|column| cell(column, &row.values, None)).collect());
        }
    }
    vec![result, verification]
}

/// What the checks of its files say.
fn checked(question: &ReconcileQuestion, row: &Reconciled, register: &Register) -> Vec<InvoiceAnswer> {
    let files = row.places.iter().map(|at| &question.invoices[*at]);
    let ask = |file: &File| {
        let own = Company { title: question.own.title.clone(), tax_id: question.own.tax_id.clone() };
        let question = InvoiceQuestion { paper: file.clone(), own, also: Vec::new(), today: question.today };
        check_invoice(&question, register)
    };
    files.map(ask).collect()
}

/// What lists and files say, without `info` about a file; each sentence once, the most severe first.
fn sentences(row: &Reconciled, checked: &[InvoiceAnswer], say: impl Fn(&Text) -> String) -> Vec<String> {
    let mut all: Vec<(Severity, String)> = row.findings.iter().map(|one| (one.severity, say(&one.message))).collect();
    for answer in checked {
        let found = answer.report.findings.iter().filter(|one| one.severity > Severity::Info);
        all.extend(found.map(|one| (one.severity, say(&one.message))));
        all.extend(answer.report.unchecked.iter().map(|one| (one.severity, say(&one.message))));
    }
    all.sort_by_key(|(severity, _)| std::cmp::Reverse(*severity));
    let mut sentences: Vec<String> = Vec::new();
    for (_, sentence) in all {
        if !sentences.contains(&sentence) {
            sentences.push(sentence);
        }
    }
    sentences
}

/// A value as its column has it.
fn cell(column: &Column, values: &Values, file: Option<&File>) -> String {
    let value = values.get(column.field);
    match column.cells {
        Amount => figures_of(value).unwrap_or_else(|| value.to_owned()),
        Day => date::day(value).map_or_else(|| value.to_owned(), |day| day.to_string()),
        Cells::Text => match file.filter(|file| file.lines.len() > 1) {
            Some(file) if matches!(column.field, "item" | "rate") => of_lines(file, column.field),
            _ => value.to_owned(),
        },
    }
}

/// The items or rates of all lines, each once.
fn of_lines(file: &File, field: &str) -> String {
    let mut all: Vec<&str> = Vec::new();
    for line in &file.lines {
        let value = if field == "item" { &line.item } else { &line.rate };
        if !value.is_empty() && !all.contains(&value.as_str()) {
            all.push(value);
        }
    }
    all.join("; ")
}
