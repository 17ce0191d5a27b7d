//! The rules about an invoice among many.

use crate::{
    list::status::State,
    report::Severity,
    rule::Rule,
    sources::{own, practice},
    text::text,
};

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &NO_FILE,
    &NOT_LISTED,
    &TWICE_LISTED,
    &SEVERAL_FILES,
    &DIFFERS,
    &FILES_DIFFER,
    &REVERSED,
    &ORIGINAL_MISSING,
    &VOID,
    &STATUS,
    &DOUBTFUL,
    &NOT_BOOKED,
    &NOT_COMPARED,
    &RECORDED,
];

/// In a list, but not among the files.
pub static NO_FILE: Rule = Rule {
    code: "reconcile/file-missing",
    severity: Severity::Caution,
    title: text!("Invoice file missing", "缺少发票文件"),
    message: text!("In the {list}, but you have not added its file.", "{list}中有该发票，但没有对应的发票文件。"),
    fix: Some(text!("Download the invoice and add it.", "请下载该发票并加入。")),
    source: &[own("Reconciliation")],
};

/// Not in a list.
pub static NOT_LISTED: Rule = Rule {
    code: "reconcile/not-listed",
    severity: Severity::Caution,
    title: text!("Invoice not in the list", "列表中没有该发票"),
    message: text!("Not in the {list}.", "{list}中没有该发票。"),
    fix: Some(text!(
        "Check whether the list covers the issue date. If it does, verify the invoice with the tax authority.",
        "请确认列表的期间包含开票日期；若已包含，请查验该发票。",
    )),
    source: &[own("Reconciliation")],
};

/// Twice in a list.
pub static TWICE_LISTED: Rule = Rule {
    code: "reconcile/listed-twice",
    severity: Severity::Caution,
    title: text!("Invoice listed twice", "列表中重复出现"),
    message: text!(
        "It appears {count} times in the {list}, in rows {rows}.",
        "{list}中出现 {count} 次：第 {rows} 行。",
    ),
    fix: Some(text!("Record it only once.", "请勿重复入账。")),
    source: &[own("Reconciliation")],
};

/// Several files of one invoice.
pub static SEVERAL_FILES: Rule = Rule {
    code: "reconcile/several-files",
    severity: Severity::Info,
    title: text!("Several files of one invoice", "同一发票有多个文件"),
    message: text!("There are {count} files of the same invoice: {files}.", "同一发票有 {count} 个文件：{files}。"),
    fix: Some(text!("Record it only once.", "请勿重复入账。")),
    source: &[own("Reconciliation")],
};

/// The file and the list differ.
pub static DIFFERS: Rule = Rule {
    code: "reconcile/value-differs",
    severity: Severity::Hold,
    title: text!("File and list differ", "发票文件与列表不一致"),
    message: text!(
        "{field}: {file} in the file but {row} in the {list}.",
        "{field}不一致：发票文件为 {file}，{list}为 {row}。",
    ),
    fix: Some(text!("Find out which is right before you record it.", "请核实后再入账。")),
    source: &[own("Reconciliation")],
};

/// Two files differ.
pub static FILES_DIFFER: Rule = Rule {
    code: "reconcile/files-differ",
    severity: Severity::Hold,
    title: text!("Two files of one number differ", "同一号码的文件不一致"),
    message: text!(
        "{field}: {file} in {one} but {row} in {other}, although both have the same number.",
        "{field}不一致：同一号码，{one} 中为 {file}，{other} 中为 {row}。",
    ),
    fix: Some(text!(
        "Find out which is right. One of the files might have been changed.",
        "请核实哪一份正确，其中可能有文件被改动。",
    )),
    source: &[own("Reconciliation")],
};

/// A red-letter invoice reverses it.
pub static REVERSED: Rule = Rule {
    code: "reconcile/reversed",
    severity: Severity::Hold,
    title: text!("Reversed by a red-letter invoice", "已被红字发票红冲"),
    message: text!(
        "Reversed by the red-letter invoice {red}. Remaining: {left}.",
        "已被红字发票 {red} 红冲，剩余 {left}。",
    ),
    fix: Some(text!(
        "Record only what remains, together with the red-letter invoice.",
        "请连同红字发票一并处理，仅就剩余金额入账。",
    )),
    source: &[practice("Red-letter invoices")],
};

/// A red-letter invoice without its original.
pub static ORIGINAL_MISSING: Rule = Rule {
    code: "reconcile/original-missing",
    severity: Severity::Caution,
    title: text!("Original invoice missing", "缺少对应的蓝字发票"),
    message: text!(
        "This red-letter invoice reverses {original}, which is neither among the files nor in a list.",
        "红字发票，对应的蓝字发票（{original}）不在文件和列表中。",
    ),
    fix: Some(text!("Look for the original invoice.", "请查找对应的蓝字发票。")),
    source: &[practice("Red-letter invoices")],
};

/// The invoice is void.
pub static VOID: Rule = Rule {
    code: "reconcile/void",
    severity: State::Voided.severity(),
    title: text!("Voided invoice", "发票已作废"),
    message: text!("The {list} says “{status}”: the invoice is void.", "{list}中的状态为“{status}”，该发票已作废。",),
    fix: Some(text!("Do not record it; ask the seller for a new one.", "请勿入账，并请销售方重新开具。")),
    source: &[practice("Exports of the tax bureau")],
};

/// It cannot be recorded as it is.
pub static STATUS: Rule = Rule {
    code: "reconcile/status",
    severity: State::Reversed.severity(),
    title: text!("Status in the list", "列表中的发票状态"),
    message: text!("The {list} says “{status}”.", "{list}中的状态为“{status}”。"),
    fix: Some(text!("Do not record it before this is settled.", "请先核实状态，再入账。")),
    source: &[practice("Exports of the tax bureau")],
};

/// Look at it before you record it.
pub static DOUBTFUL: Rule = Rule {
    code: "reconcile/status-in-part",
    severity: State::Doubtful.severity(),
    title: text!("Partly reversed or doubtful", "部分红冲或疑点发票"),
    message: text!("The {list} says “{status}”.", "{list}中的状态为“{status}”。"),
    fix: Some(text!("Record only what remains, and verify the invoice first.", "请先查验，并仅就剩余金额入账。")),
    source: &[practice("Exports of the tax bureau")],
};

/// Not recorded in the accounts yet.
pub static NOT_BOOKED: Rule = Rule {
    code: "reconcile/not-booked",
    severity: Severity::Info,
    title: text!("Not recorded yet", "尚未入账"),
    message: text!("According to the {list}, it is not recorded yet.", "{list}显示尚未入账。"),
    fix: None,
    source: &[practice("Exports of the tax bureau")],
};

/// Nothing to compare with.
pub static NOT_COMPARED: Rule = Rule {
    code: "reconcile/not-compared",
    severity: Severity::Caution,
    title: text!("Not compared with the list", "未与列表核对"),
    message: text!(
        "{field} was not compared with the {list}, because one of them has no value that we can read.",
        "{field}未与{list}核对：其中一方没有可识别的内容。",
    ),
    fix: Some(text!("Compare the two yourself.", "请自行核对。")),
    source: &[own("Reconciliation")],
};

/// It was in an earlier export.
pub static RECORDED: Rule = Rule {
    code: "reconcile/exported-before",
    severity: Severity::Caution,
    title: text!("In an earlier export", "以前的导出中已有"),
    message: text!(
        "This invoice is already in the earlier export, in row {rows}.",
        "该发票已在以前导出的表格中：第 {rows} 行。",
    ),
    fix: Some(text!("Check that you do not record it twice.", "请确认未重复入账。")),
    source: &[own("Reconciliation")],
};
