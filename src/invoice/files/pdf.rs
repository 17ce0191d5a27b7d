//! What could not be read of a PDF.

use crate::{report::Severity, rule::Rule, sources::own, text::text};

/// It is truncated.
pub static PDF_BROKEN: Rule = Rule {
    code: "file/pdf-broken",
    severity: Severity::Hold,
    title: text!("PDF damaged", "PDF 已损坏"),
    message: text!("The PDF breaks off or is damaged.", "PDF 文件不完整或已损坏。"),
    fix: Some(text!("Download the file again.", "请重新下载该文件。")),
    source: &[own("PDF")],
};

/// A password.
pub static PDF_LOCKED: Rule = Rule {
    code: "file/pdf-locked",
    severity: Severity::Hold,
    title: text!("PDF locked", "PDF 已加密"),
    message: text!("The PDF is locked with a password.", "PDF 文件设有密码。"),
    fix: Some(text!(
        "Save it without the password, or use the XML or OFD of the invoice.",
        "请另存为无密码的文件，或改用发票的 XML、OFD 文件。"
    )),
    source: &[own("PDF")],
};

/// More pages than are read.
pub static PAGES_LEFT: Rule = Rule {
    code: "file/pdf-pages-left",
    severity: Severity::Caution,
    title: text!("Pages not read", "部分页面未读取"),
    message: text!(
        "The PDF has {pages} pages. Only the first {limit} were read.",
        "PDF 共 {pages} 页，仅读取前 {limit} 页。"
    ),
    fix: Some(text!(
        "Split a file with several invoices into one file for each.",
        "若文件含多张发票，请拆分为每张一个文件。"
    )),
    source: &[own("Limits")],
};

/// Images that are not opened.
pub static PICTURES_LEFT: Rule = Rule {
    code: "file/pdf-pictures-left",
    severity: Severity::Caution,
    title: text!("Images in the PDF too large", "PDF 图片过大"),
    message: text!(
        "The images in the PDF are too large to be opened here, so we did not look for a QR code.",
        "PDF 中的图片过大，无法打开，未查找二维码。"
    ),
    fix: Some(text!("Scan the page again at 300 dpi.", "请以 300 dpi 重新扫描。")),
    source: &[own("Limits")],
};
