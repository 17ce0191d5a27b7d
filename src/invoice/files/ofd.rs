//! What could not be read of an OFD file, or was read in another way.

use crate::{
    report::Severity,
    rule::Rule,
    sources::{own, practice},
    text::text,
};

/// It has neither tags nor data.
pub static OFD_OTHER: Rule = Rule {
    code: "file/ofd-other",
    severity: Severity::Hold,
    title: text!("OFD without invoice data", "OFD 无发票数据"),
    message: text!(
        "This OFD has neither the tags nor the data of an invoice, so its fields could not be told from its pages.",
        "该 OFD 文件中没有发票标签和发票数据，无法从版面中识别各字段。"
    ),
    fix: Some(text!("Use the XML or the PDF of the invoice.", "请改用发票的 XML 或 PDF 文件。")),
    source: &[own("OFD")],
};

/// Written in a way that some programs have.
pub static TAG_MENDED: Rule = Rule {
    code: "file/ofd-tag-mended",
    severity: Severity::Info,
    title: text!("OFD tags with an empty prefix", "OFD 标签前缀为空"),
    message: text!(
        "The tags of this OFD have an empty prefix (“<:eInvoice”), as some issuers' programs write them. They were read without it.",
        "该 OFD 的标签前缀为空（“<:eInvoice”），部分开票软件会这样生成，已按去掉前缀读取。"
    ),
    fix: None,
    source: &[practice("OFD of invoices")],
};

/// Texts that belong to no line.
pub static COLUMN_UNREAD: Rule = Rule {
    code: "file/column-unread",
    severity: Severity::Info,
    title: text!("Column of lines not read", "明细列未读取"),
    message: text!(
        "The column “{column}” has {texts} texts for {lines} lines. It was left out, because we could not tell which belongs where.",
        "明细“{column}”列有 {lines} 行，却分成 {texts} 段文字，无法对应，未读取该列。"
    ),
    fix: None,
    source: &[own("OFD")],
};
