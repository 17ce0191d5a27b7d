//! What could not be read of an Office file, or of one that only looks like one.

use crate::{report::Severity, rule::Rule, sources::own, text::text};

/// The binary format.
pub static OLD_OFFICE: Rule = Rule {
    code: "file/old-office",
    severity: Severity::Hold,
    title: text!("Office file from before 2007", "旧版 Office 文件"),
    message: text!(
        "This Office file has the format from before 2007 (XLS, DOC).",
        "这是 2007 年以前的 Office 文件格式（XLS、DOC）。"
    ),
    fix: Some(text!(
        "Open it in Office or WPS, choose “Save as” and the type XLSX or DOCX, and add that file.",
        "请用 Office 或 WPS 打开，选择“另存为”，类型选 XLSX 或 DOCX，再拖入保存后的文件。"
    )),
    source: &[own("Files")],
};

/// HTML or XML under the name of a workbook.
pub static CALLED_XLS: Rule = Rule {
    code: "file/called-xls",
    severity: Severity::Hold,
    title: text!("Web page saved as XLS", "网页格式的 XLS"),
    message: text!(
        "This file calls itself a workbook but is a table in {form}, as some systems export it. It was not read.",
        "该文件名为工作簿，实际是 {form} 格式的表格（部分系统会这样导出），未读取。"
    ),
    fix: Some(text!(
        "Open it in Excel or WPS, save it as XLSX, and add that file.",
        "请用 Excel 或 WPS 打开，另存为 XLSX 格式，再拖入保存后的文件。"
    )),
    source: &[own("Files")],
};

/// A password.
pub static OFFICE_LOCKED: Rule = Rule {
    code: "file/office-locked",
    severity: Severity::Hold,
    title: text!("Office file locked", "Office 文件已加密"),
    message: text!("This Office file is locked with a password.", "该 Office 文件设有密码。"),
    fix: Some(text!("Open it, remove the password and save it again.", "请打开后取消密码，重新保存。")),
    source: &[own("Files")],
};

/// Another Office file.
pub static OFFICE_OTHER: Rule = Rule {
    code: "file/office-other",
    severity: Severity::Hold,
    title: text!("Another kind of Office file", "其他类型的 Office 文件"),
    message: text!("This kind of Office file is not read here.", "此处不支持读取该类 Office 文件。"),
    fix: Some(text!(
        "Save a list as XLSX, a document as DOCX or PDF, and add that file.",
        "请将列表另存为 XLSX，文档另存为 DOCX 或 PDF，再拖入保存后的文件。"
    )),
    source: &[own("Files")],
};
