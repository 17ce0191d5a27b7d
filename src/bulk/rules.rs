//! The rules that only a file can break.

use crate::{
    report::Severity,
    rule::Rule,
    sources::{own, practice},
    text::text,
};

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &QUOTE_OPEN,
    &CELLS,
    &NOTHING_CHECKED,
    &ENCODING,
    &SCIENTIFIC,
    &DUPLICATE,
    &ACCOUNT_UNKNOWN,
    &ACCOUNT_CLOSE,
    &ACCOUNT_ZEROS,
    &ACCOUNT_ROUNDED,
];

/// A quote that is never closed.
pub static QUOTE_OPEN: Rule = Rule {
    code: "bulk/quote-open",
    severity: Severity::Stop,
    title: text!("A quotation mark is not closed", "引号未闭合"),
    message: text!(
        "This line could not be cut into cells: a quotation mark in it is not closed. Only this line was left out.",
        "本行引号未闭合，无法拆分为单元格；仅跳过本行。",
    ),
    fix: Some(text!("Correct the line and read the file again.", "请更正本行后重新导入。")),
    source: &[own("Reading files")],
};

/// More or fewer cells than the heading has.
pub static CELLS: Rule = Rule {
    code: "bulk/cells",
    severity: Severity::Caution,
    title: text!("Another number of cells", "单元格数与表头不符"),
    message: text!(
        "This line has another number of cells than the heading, so that its values may stand in the wrong columns.",
        "本行单元格数与表头不一致，内容可能错列。",
    ),
    fix: Some(text!("Look for a separator too many or too few.", "请检查分隔符是否多余或缺失。")),
    source: &[own("Reading files")],
};

/// No column among them that anything is checked in.
pub static NOTHING_CHECKED: Rule = Rule {
    code: "bulk/nothing-checked",
    severity: Severity::Caution,
    title: text!("Nothing was checked", "未核对"),
    message: text!(
        "Nothing in this row was checked: no column for a number, an amount, a tax ID or an account was recognised.",
        "本行未核对：未识别到号码、金额、税号或账号列。",
    ),
    fix: Some(text!("Give the columns their usual names.", "请将表头改为常用名称后重新导入。")),
    source: &[own("Reading files")],
};

/// Bytes that are no text.
pub static ENCODING: Rule = Rule {
    code: "bulk/encoding",
    severity: Severity::Stop,
    title: text!("Not readable as text", "编码无法识别"),
    message: text!(
        "A cell holds bytes that are neither UTF-8 nor GB18030, and was not checked.",
        "单元格内容既非 UTF-8 也非 GB18030 编码，未核对。",
    ),
    fix: Some(text!("Save the file as CSV UTF-8.", "请另存为 CSV UTF-8 格式。")),
    source: &[own("Reading files")],
};

/// A spreadsheet's power of ten where a tax ID or an account belongs.
pub static SCIENTIFIC: Rule = Rule {
    code: "bulk/scientific",
    severity: Severity::Stop,
    title: text!("Turned into a power of ten", "被改为科学计数法"),
    message: text!(
        "A spreadsheet turned this number into a power of ten, such as 9.1330E+17, and its last digits are lost.",
        "电子表格已将此号码改为科学计数法（如 9.1330E+17），末尾数字已丢失。",
    ),
    fix: Some(text!(
        "Format the column as text and take the number from its source again.",
        "请先将该列设为文本格式，再从原始资料重新取数。",
    )),
    source: &[practice("Long numbers in spreadsheets")],
};

/// A number that an earlier row has.
pub static DUPLICATE: Rule = Rule {
    code: "bulk/duplicate-number",
    severity: Severity::Caution,
    title: text!("Number seen before", "发票号码重复"),
    message: text!(
        "An earlier row has the same invoice number. Several lines of one invoice are in order; an invoice that is \
         booked twice is not.",
        "前面已有相同的发票号码。同一发票的多行明细属正常情况；同一发票不得重复入账。",
    ),
    fix: Some(text!("Compare the two rows before you book.", "入账前请比对两行。")),
    source: &[own("Reading files")],
};

/// An account that is not among the known ones.
pub static ACCOUNT_UNKNOWN: Rule = Rule {
    code: "bulk/account-unknown",
    severity: Severity::Hold,
    title: text!("Not a known account", "不在已知账号中"),
    message: text!("This account is not among the known ones that you gave.", "此账号不在您提供的已知账号清单中。",),
    fix: Some(text!(
        "Have it confirmed on a number that you already had, before you pay.",
        "付款前请拨打此前已核实的电话确认。",
    )),
    source: &[own("Comparing accounts")],
};

/// One digit away from a known account.
pub static ACCOUNT_CLOSE: Rule = Rule {
    code: "bulk/account-close",
    severity: Severity::Stop,
    title: text!("Almost a known account", "与已知账号相近但不一致"),
    message: text!(
        "This account differs from a known one in one digit, or in the order of two.",
        "此账号与一个已知账号仅一位不同，或相邻两位颠倒。",
    ),
    fix: Some(text!("Do not pay before you have compared it digit by digit.", "逐位核对之前请勿付款。")),
    source: &[own("Comparing accounts")],
};

/// A known account without its leading zeros.
pub static ACCOUNT_ZEROS: Rule = Rule {
    code: "bulk/account-zeros-lost",
    severity: Severity::Stop,
    title: text!("Leading zeros lost", "开头的 0 已丢失"),
    message: text!(
        "This is a known account without the zeros in front; a spreadsheet drops them.",
        "与一个已知账号相比缺少开头的 0，电子表格会去掉开头的 0。",
    ),
    fix: Some(text!("Format the column as text and enter the account again.", "请将该列设为文本格式后重新填写。")),
    source: &[practice("Long numbers in spreadsheets")],
};

/// A known account whose last digits became zeros.
pub static ACCOUNT_ROUNDED: Rule = Rule {
    code: "bulk/account-rounded",
    severity: Severity::Stop,
    title: text!("Last digits lost", "末尾数字已丢失"),
    message: text!(
        "The first 15 digits are those of a known account and the rest are zeros: a spreadsheet keeps 15 digits.",
        "前 15 位与一个已知账号相同，其余均为 0：电子表格只保留前 15 位数字。",
    ),
    fix: Some(text!("Format the column as text and enter the account again.", "请将该列设为文本格式后重新填写。")),
    source: &[practice("Long numbers in spreadsheets")],
};
