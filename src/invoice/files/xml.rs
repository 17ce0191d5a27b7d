//! What could not be read of an XML file, and its signature.

use crate::{
    report::Severity,
    rule::Rule,
    sources::{own, practice},
    text::text,
};

/// It is truncated.
pub static XML_BROKEN: Rule = Rule {
    code: "file/xml-broken",
    severity: Severity::Hold,
    title: text!("XML damaged", "XML 文件已损坏"),
    message: text!(
        "The XML breaks off or contradicts itself at line {line}, character {column}.",
        "XML 内容不完整或有误：第 {line} 行第 {column} 个字符。"
    ),
    fix: Some(text!("Download the file again.", "请重新下载该文件。")),
    source: &[own("XML")],
};

/// It declares entities.
pub static XML_ENTITIES: Rule = Rule {
    code: "file/xml-declares-entities",
    severity: Severity::Hold,
    title: text!("XML with a type definition", "XML 含文档类型定义"),
    message: text!(
        "The XML carries a document type definition, which invoices do not have and which is not read.",
        "XML 含有文档类型定义（DTD）：发票文件没有这种内容，本工具不读取。"
    ),
    fix: Some(text!(
        "Do not use this file; download the invoice from where it was issued.",
        "请勿使用该文件，请从开票平台重新下载发票。"
    )),
    source: &[own("XML")],
};

/// More levels than are read.
pub static XML_TOO_DEEP: Rule = Rule {
    code: "file/xml-too-deep",
    severity: Severity::Hold,
    title: text!("XML nested too deep", "XML 嵌套过深"),
    message: text!(
        "The XML is nested more than {depth} levels deep. An invoice needs seven.",
        "XML 嵌套超过 {depth} 层，发票只需 7 层。"
    ),
    fix: None,
    source: &[own("XML")],
};

/// XML that is not an invoice.
pub static XML_OTHER: Rule = Rule {
    code: "file/xml-other",
    severity: Severity::Hold,
    title: text!("Not an invoice's XML", "不是发票 XML"),
    message: text!(
        "This XML begins with “{root}”, which is not an invoice format we know.",
        "该 XML 以“{root}”开头，不是本工具能识别的发票文件。"
    ),
    fix: Some(text!(
        "Download the XML of the invoice, or use its PDF or OFD file.",
        "请下载发票的 XML 文件，或改用 PDF、OFD 文件。"
    )),
    source: &[own("XML")],
};

/// A kind of voucher that is not read.
pub static XBRL_OTHER: Rule = Rule {
    code: "file/xbrl-other",
    severity: Severity::Hold,
    title: text!("Another kind of voucher", "其他类型的凭证"),
    message: text!(
        "This XBRL file is not an invoice but a document of this kind: {kind}.",
        "该 XBRL 文件为{kind}，本工具不读取此类文件。"
    ),
    fix: Some(text!(
        "Choose the file of an invoice, a railway ticket or an air itinerary.",
        "请选择发票、铁路客票或航空行程单的文件。"
    )),
    source: &[own("XBRL")],
};

/// Its signature can only be checked with a certificate.
pub static SIGNATURE: Rule = Rule {
    code: "file/signature-not-verified",
    severity: Severity::Info,
    title: text!("Signature not verified", "未验证签名"),
    message: text!(
        "We did not verify the tax bureau's signature in the file, because that needs the bureau's certificate.",
        "未验证文件中的税务机关签名：验证需要税务机关的证书。"
    ),
    fix: Some(text!(
        "Verify the invoice on the tax authority's platform.",
        "请到国家税务总局全国增值税发票查验平台查验。"
    )),
    source: &[practice("XML of digital invoices")],
};
