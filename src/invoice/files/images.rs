//! What could not be read of an image, or of the QR code in it.

use crate::{
    report::Severity,
    rule::Rule,
    sources::{own, practice},
    text::text,
};

/// It cannot be opened.
pub static PICTURE_BROKEN: Rule = Rule {
    code: "file/picture-broken",
    severity: Severity::Hold,
    title: text!("Image damaged", "图片无法打开"),
    message: text!("The image breaks off or cannot be opened by this browser.", "图片不完整，或本浏览器无法打开。"),
    fix: Some(text!("Take the photo again, or save it as PNG or JPEG.", "请重新拍摄，或另存为 PNG、JPEG 格式。")),
    source: &[own("Pictures")],
};

/// More pixels than are read.
pub static PICTURE_TOO_LARGE: Rule = Rule {
    code: "file/picture-too-large",
    severity: Severity::Hold,
    title: text!("Image too large", "图片过大"),
    message: text!(
        "The image has {width} × {height} pixels. The limit is 50 million.",
        "图片为 {width} × {height} 像素，最多读取 5000 万像素。"
    ),
    fix: Some(text!("Crop it to the invoice.", "请裁剪到发票部分。")),
    source: &[own("Limits")],
};

/// An image without a QR code.
pub static NO_QR: Rule = Rule {
    code: "file/no-qr",
    severity: Severity::Hold,
    title: text!("No QR code found", "未识别到二维码"),
    message: text!(
        "No QR code was found in this {what}, and the text in it has not been read.",
        "该{what}中未识别到二维码，其中的文字尚未读取。"
    ),
    fix: Some(text!(
        "Use the XML, OFD or PDF of the invoice where you have one. Otherwise have the text read, or photograph the QR code from nearer, straight and in good light.",
        "如有发票的 XML、OFD 或 PDF 文件，请优先使用；否则可识别其中的文字，或靠近、端正、光线充足地重新拍摄二维码。"
    )),
    source: &[own("Pictures")],
};

/// A different kind of code.
pub static QR_OTHER: Rule = Rule {
    code: "file/qr-other",
    severity: Severity::Caution,
    title: text!("Not an invoice's QR code", "不是发票二维码"),
    message: text!(
        "The QR code is not that of an invoice. It says “{text}”.",
        "该二维码不是发票二维码，内容为“{text}”。"
    ),
    fix: None,
    source: &[practice("QR codes of invoices")],
};

/// Only the QR code was read.
pub static QR_ONLY: Rule = Rule {
    code: "file/qr-only",
    severity: Severity::Info,
    title: text!("Only the QR code was read", "仅读取了二维码"),
    message: text!(
        "Only the QR code was read. It holds the number, the date and one amount, but neither seller nor buyer.",
        "仅读取了二维码：其中只有号码、开票日期和一项金额，没有购销双方信息。"
    ),
    fix: None,
    source: &[practice("QR codes of invoices")],
};
