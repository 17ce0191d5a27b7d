//! The rules about a list as a whole.

use crate::{
    report::Severity,
    rule::Rule,
    sources::{own, practice},
    text::text,
};

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &NO_NUMBERS,
    &NO_ROWS,
    &MANY_ROWS,
    &COLUMNS_LEFT,
    &SHEETS_LEFT,
    &DIGITS_LOST,
    &COLUMN_UNKNOWN,
    &TOTAL_DIFFERS,
    &ROW_BROKEN,
];

/// No column with invoice numbers.
pub static NO_NUMBERS: Rule = Rule {
    code: "list/no-number-column",
    severity: Severity::Hold,
    title: text!("No column with invoice numbers", "缺少发票号码列"),
    message: text!(
        "No column with invoice numbers was found. The list has these columns: {headings}.",
        "未找到发票号码列。列表的列名为：{headings}。",
    ),
    fix: Some(text!("Choose the column that holds the numbers.", "请指定发票号码所在的列。")),
    source: &[own("Lists")],
};

/// A heading and nothing below it.
pub static NO_ROWS: Rule = Rule {
    code: "list/no-rows",
    severity: Severity::Hold,
    title: text!("List without rows", "列表没有数据行"),
    message: text!(
        "The list has a header but no rows below it, so nothing was compared.",
        "列表只有表头，没有数据行，未作核对。",
    ),
    fix: Some(text!("Export the list again and check the period.", "请检查查询期间后重新导出。")),
    source: &[own("Lists")],
};

/// More rows than are read.
pub static MANY_ROWS: Rule = Rule {
    code: "list/too-many-rows",
    severity: Severity::Hold,
    title: text!("List too long", "列表过长"),
    message: text!("The list has more than {limit} rows.", "列表超过 {limit} 行。"),
    fix: Some(text!(
        "Export a shorter period, or check the list as a spreadsheet.",
        "请缩短期间后重新导出，或按表格文件核对。"
    )),
    source: &[own("Limits")],
};

/// More columns than are read.
pub static COLUMNS_LEFT: Rule = Rule {
    code: "list/columns-left",
    severity: Severity::Caution,
    title: text!("Columns not read", "部分列未读取"),
    message: text!(
        "The list has more than {limit} columns. The others were not read.",
        "列表超过 {limit} 列，其余列未读取。",
    ),
    fix: Some(text!("Check that the columns you need are among the first.", "请确认所需的列位于前列。")),
    source: &[own("Limits")],
};

/// Other sheets of the workbook.
pub static SHEETS_LEFT: Rule = Rule {
    code: "list/sheets-left",
    severity: Severity::Info,
    title: text!("Other sheets not read", "其他工作表未读取"),
    message: text!(
        "The list was read from the sheet “{sheet}”. Other sheets not read: {count}.",
        "已读取工作表“{sheet}”，其余 {count} 个工作表未读取。",
    ),
    fix: None,
    source: &[own("Lists")],
};

/// Numbers that a spreadsheet cut.
pub static DIGITS_LOST: Rule = Rule {
    code: "list/digits-lost",
    severity: Severity::Caution,
    title: text!("Invoice numbers lost digits", "发票号码位数丢失"),
    message: text!(
        "{count} invoice numbers in the list were saved as figures and have lost digits. The first is in row {row}: \
         {value}.",
        "列表中有 {count} 个号码被存为数值，位数已丢失，首个在第 {row} 行：{value}。",
    ),
    fix: Some(text!(
        "Export the list again, and do not save it as CSV with Excel.",
        "请重新导出列表，不要用 Excel 另存为 CSV。",
    )),
    source: &[practice("Long numbers in spreadsheets")],
};

/// An unknown column that looks like one to compare.
pub static COLUMN_UNKNOWN: Rule = Rule {
    code: "list/column-unknown",
    severity: Severity::Caution,
    title: text!("Column not recognised", "列名未识别"),
    message: text!(
        "The column “{heading}” looks like {what}, but we do not know its heading, so it was not compared.",
        "“{heading}”列的内容疑似{what}，但列名未识别，未作核对。",
    ),
    fix: Some(text!("Choose what the column holds, or rename its heading.", "请指定该列的含义，或修改列名。")),
    source: &[own("Lists")],
};

/// A row of sums that does not add up.
pub static TOTAL_DIFFERS: Rule = Rule {
    code: "list/total-differs",
    severity: Severity::Caution,
    title: text!("Total does not match the rows", "合计与各行不符"),
    message: text!(
        "{what}: the rows add up to {sum}, but row {row} gives the total {total}.",
        "{what}：各行之和为 {sum}，第 {row} 行的合计为 {total}，两者不一致。",
    ),
    fix: Some(text!("Look for a row that is missing, hidden or there twice.", "请检查是否有漏行、隐藏行或重复行。")),
    source: &[own("Lists")],
};

/// A line that could not be cut into cells.
pub static ROW_BROKEN: Rule = Rule {
    code: "list/row-broken",
    severity: Severity::Caution,
    title: text!("Rows not read", "部分行未读取"),
    message: text!(
        "{count} rows of the list could not be cut into cells. The first is row {row}.",
        "列表中有 {count} 行无法拆分为单元格，首个为第 {row} 行。",
    ),
    fix: Some(text!(
        "Look for a quotation mark that is not closed, and export the list again.",
        "请检查引号是否闭合，并重新导出列表。",
    )),
    source: &[own("Lists")],
};
