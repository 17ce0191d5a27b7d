//! The rules that only a file can break.

use crate::{
    list::status::State,
    report::Severity,
    rule::Rule,
    sources::{difference_tax, own, practice},
    text::text,
};

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &QUOTE_OPEN,
    &ROW_TOO_LONG,
    &CELLS,
    &NOTHING_CHECKED,
    &ENCODING,
    &SCIENTIFIC,
    &DUPLICATE,
    &ACCOUNT_UNKNOWN,
    &ACCOUNT_CLOSE,
    &ACCOUNT_ZEROS,
    &ACCOUNT_ROUNDED,
    &VOIDED,
    &REVERSED,
    &REVERSED_IN_PART,
    &ABNORMAL,
    &DOUBTFUL,
    &BUYER_DIFFERS,
    &BUYER_CLOSE,
    &BUYER_TAX_ID_DIFFERS,
    &TOTAL_DIFFERS,
    &RATE_NOT_PRINTED,
    &ADDS_UP_NOT,
    &NO_SHEET,
    &NO_HEADING,
    &NO_ROW,
    &MANY_COLUMNS,
];

/// A file of another kind.
pub static NO_SHEET: Rule = Rule {
    code: "bulk/no-sheet",
    severity: Severity::Hold,
    title: text!("Not a spreadsheet", "不是表格文件"),
    message: text!("Expected a spreadsheet as XLSX or CSV.", "此处应为 XLSX 或 CSV 表格。"),
    fix: Some(text!("Save it in one of these formats and add it again.", "请将表格另存为其中一种格式后再拖入。")),
    source: &[own("Files")],
};

/// No row with names of columns.
pub static NO_HEADING: Rule = Rule {
    code: "bulk/no-heading",
    severity: Severity::Hold,
    title: text!("No heading found", "未识别到表头"),
    message: text!(
        "We found no heading. Expected one line with names such as “invoice number”, “amount”, “rate”, “tax ID” or \
         “account”.",
        "未识别到表头。文件中应有一行表头，例如“发票号码”“价税合计”“税率”“销方税号”“账号”。",
    ),
    fix: Some(text!("Add a line with the names of the columns.", "请在首行补充列名。")),
    source: &[own("Reading files")],
};

/// A heading and nothing below it.
pub static NO_ROW: Rule = Rule {
    code: "bulk/no-row",
    severity: Severity::Hold,
    title: text!("No rows below the heading", "表头下没有数据行"),
    message: text!("There is no row below the heading, so nothing was checked.", "表头下没有数据行，未作任何核对。",),
    fix: Some(text!("Export the list again and check the period.", "请检查查询期间后重新导出。")),
    source: &[own("Reading files")],
};

/// More columns than are read.
pub static MANY_COLUMNS: Rule = Rule {
    code: "bulk/too-many-columns",
    severity: Severity::Hold,
    title: text!("Too many columns", "列数过多"),
    message: text!("The sheet has more than {limit} columns.", "工作表超过 {limit} 列。"),
    fix: Some(text!("Keep the columns to be checked and save it again.", "请只保留需要核对的列后重新保存。")),
    source: &[own("Limits")],
};

/// The invoice is void.
pub static VOIDED: Rule = Rule {
    code: "bulk/voided",
    severity: State::Voided.severity(),
    title: text!("Voided invoice", "发票已作废"),
    message: text!("The list says that this invoice was voided.", "列表显示该发票已作废。"),
    fix: Some(text!("Do not record it. Ask the seller for a new one.", "请勿入账，并请销售方重新开具。")),
    source: &[practice("Exports of the tax bureau")],
};

/// A red-letter invoice reverses it.
pub static REVERSED: Rule = Rule {
    code: "bulk/reversed",
    severity: State::Reversed.severity(),
    title: text!("Reversed invoice", "发票已红冲"),
    message: text!(
        "The list says that a red-letter invoice reverses this invoice.",
        "列表显示该发票已被红字发票红冲。",
    ),
    fix: Some(text!("Record it only together with its red-letter invoice.", "请连同对应的红字发票一并处理。")),
    source: &[practice("Exports of the tax bureau")],
};

/// A red-letter invoice reverses a part of it.
pub static REVERSED_IN_PART: Rule = Rule {
    code: "bulk/reversed-in-part",
    severity: State::ReversedInPart.severity(),
    title: text!("Invoice reversed in part", "发票已部分红冲"),
    message: text!(
        "The list says that a red-letter invoice reverses a part of this invoice.",
        "列表显示该发票已被部分红冲。",
    ),
    fix: Some(text!("Record only what remains.", "请仅就剩余金额入账。")),
    source: &[practice("Exports of the tax bureau")],
};

/// The tax bureau calls it abnormal.
pub static ABNORMAL: Rule = Rule {
    code: "bulk/abnormal",
    severity: State::Abnormal.severity(),
    title: text!("Abnormal invoice", "异常发票"),
    message: text!("The list calls this invoice abnormal.", "列表显示该发票异常。"),
    fix: Some(text!(
        "Ask the seller and your tax bureau before you record it.",
        "入账前请向销售方和主管税务机关核实。"
    )),
    source: &[practice("Exports of the tax bureau")],
};

/// The tax bureau has doubts about it.
pub static DOUBTFUL: Rule = Rule {
    code: "bulk/doubtful",
    severity: State::Doubtful.severity(),
    title: text!("Doubtful invoice", "疑点发票"),
    message: text!("The list marks this invoice as doubtful.", "列表将该发票标为疑点。"),
    fix: Some(text!("Have it verified before you record it.", "入账前请先查验并核实。")),
    source: &[practice("Exports of the tax bureau")],
};

/// A different company's name.
pub static BUYER_DIFFERS: Rule = Rule {
    code: "bulk/buyer-differs",
    severity: Severity::Hold,
    title: text!("Buyer is not your company", "购买方不是本公司"),
    message: text!("The buyer in this row is not your company.", "本行的购买方与贵公司名称不一致。"),
    fix: Some(text!("Check whether the invoice is yours.", "请确认该发票是否属于本公司。")),
    source: &[own("The buyer's own title")],
};

/// A buyer's name that might be the reader's own.
pub static BUYER_CLOSE: Rule = Rule {
    code: "bulk/buyer-close",
    severity: Severity::Caution,
    title: text!("Buyer written differently", "购买方名称写法不同"),
    message: text!(
        "The buyer's name is not written like your company's, but it might be the same company.",
        "购买方名称与贵公司名称写法不一致，但可能是同一公司。",
    ),
    fix: Some(text!("Compare it with your business licence, character by character.", "请与营业执照逐字核对。")),
    source: &[own("The buyer's own title")],
};

/// A different company's tax ID.
pub static BUYER_TAX_ID_DIFFERS: Rule = Rule {
    code: "bulk/buyer-tax-id-differs",
    severity: Severity::Hold,
    title: text!("Buyer's tax ID is not yours", "购买方税号不是本公司税号"),
    message: text!("The buyer's tax ID in this row is not your own.", "本行的购买方税号与贵公司税号不一致。"),
    fix: Some(text!("Check whether the invoice is yours.", "请确认该发票是否属于本公司。")),
    source: &[own("The buyer's own title")],
};

/// A row of sums that does not add up.
pub static TOTAL_DIFFERS: Rule = Rule {
    code: "bulk/total-differs",
    severity: Severity::Caution,
    title: text!("Total does not match the rows", "合计与各行不符"),
    message: text!(
        "The figures in this row of totals are not the sums of the rows above it.",
        "本行合计数与以上各行之和不一致。",
    ),
    fix: Some(text!("Look for a row that is missing, hidden or duplicated.", "请检查是否有漏行、隐藏行或重复行。")),
    source: &[own("Lists")],
};

/// Taxed on the difference.
pub static RATE_NOT_PRINTED: Rule = Rule {
    code: "bulk/rate-not-printed",
    severity: Severity::Info,
    title: text!("Rate printed as ***", "税率显示为 ***"),
    message: text!(
        "The rate is printed as ***, as on invoices that are taxed on the difference. The tax cannot be recomputed;          only the sum of net and tax was checked.",
        "税率显示为 ***，差额征税的发票如此显示；税额无法复算，仅核对了金额与税额之和。",
    ),
    fix: None,
    source: &[difference_tax("4(2)")],
};

/// The figures of a row do not add up.
pub static ADDS_UP_NOT: Rule = Rule {
    code: "bulk/figures-do-not-add-up",
    severity: Severity::Caution,
    title: text!("Net and tax are not the total", "金额与税额之和不等于价税合计"),
    message: text!("Net and tax of this row do not add up to its total.", "本行金额与税额之和不等于价税合计。",),
    fix: Some(text!("Compare the figures with the invoice.", "请与发票核对各项金额。")),
    source: &[practice("Sums of invoice lines")],
};

/// A quote that is never closed.
pub static QUOTE_OPEN: Rule = Rule {
    code: "bulk/quote-open",
    severity: Severity::Stop,
    title: text!("A quotation mark is not closed", "引号未闭合"),
    message: text!(
        "This line could not be split into cells, because a quotation mark in it is not closed. Only this line was left out.",
        "本行引号未闭合，无法拆分为单元格；仅跳过本行。",
    ),
    fix: Some(text!("Correct the line and read the file again.", "请更正本行后重新导入。")),
    source: &[own("Reading files")],
};

/// More than is read of a row.
pub static ROW_TOO_LONG: Rule = Rule {
    code: "bulk/row-too-long",
    severity: Severity::Stop,
    title: text!("Row too long", "单行过长"),
    message: text!(
        "This row has more than 256 kB of text or more than 1,024 cells, and was not checked. Only this row was left out.",
        "本行文字超过 256 kB 或超过 1,024 个单元格，未核对；仅跳过本行。",
    ),
    fix: Some(text!("Shorten the row and read the file again.", "请精简本行后重新导入。")),
    source: &[own("Limits")],
};

/// More or fewer cells than the heading has.
pub static CELLS: Rule = Rule {
    code: "bulk/cells",
    severity: Severity::Caution,
    title: text!("Cell count differs from header", "单元格数与表头不符"),
    message: text!(
        "This row does not have as many cells as the header, so its values might be in the wrong columns.",
        "本行单元格数与表头不一致，内容可能错列。",
    ),
    fix: Some(text!("Look for a separator too many or too few.", "请检查分隔符是否多余或缺失。")),
    source: &[own("Reading files")],
};

/// Not one of the columns can be checked.
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

/// Bytes that are not text.
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

/// A spreadsheet's power of ten instead of a tax ID or an account.
pub static SCIENTIFIC: Rule = Rule {
    code: "bulk/scientific",
    severity: Severity::Stop,
    title: text!("Converted to scientific notation", "被改为科学计数法"),
    message: text!(
        "A spreadsheet converted this number to scientific notation, such as 9.1330E+17, and its last digits are lost.",
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
        "An earlier row has the same invoice number. Several lines of one invoice are fine. Recording an invoice twice is not.",
        "前面已有相同的发票号码。同一发票的多行明细属正常情况；同一发票不得重复入账。",
    ),
    fix: Some(text!("Compare the two rows before you record it.", "入账前请比对两行。")),
    source: &[own("Reading files")],
};

/// An account that is not among the known ones.
pub static ACCOUNT_UNKNOWN: Rule = Rule {
    code: "bulk/account-unknown",
    severity: Severity::Hold,
    title: text!("Not a known account", "不在已知账号中"),
    message: text!("This account is not in your list of known accounts.", "此账号不在您提供的已知账号清单中。",),
    fix: Some(text!(
        "Before you pay, confirm it by calling a number you already had.",
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
        "This is a known account without its leading zeros, which spreadsheets drop.",
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
