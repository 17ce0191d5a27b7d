//! What a reader could not read of a file, or read in an unusual way. Readers name the code and its values; the
//! severity and what to do are here.

use crate::{report::Severity, rule::Rule, sources::own, text::text};

mod archives;
mod images;
mod ofd;
mod office;
mod pdf;
mod xml;

pub use archives::{ARCHIVE_LEFT, ARCHIVE_SLOW, ZIP_BROKEN, ZIP_LOCKED, ZIP_NESTED, ZIP_TOO_LARGE, ZIP_TOO_MANY};
pub use images::{NO_QR, PICTURE_BROKEN, PICTURE_TOO_LARGE, QR_ONLY, QR_OTHER};
pub use ofd::{COLUMN_UNREAD, OFD_OTHER, TAG_MENDED};
pub use office::{CALLED_XLS, OFFICE_LOCKED, OFFICE_OTHER, OLD_OFFICE};
pub use pdf::{PAGES_LEFT, PDF_BROKEN, PDF_LOCKED, PICTURES_LEFT};
pub use xml::{SIGNATURE, XBRL_OTHER, XML_BROKEN, XML_ENTITIES, XML_OTHER, XML_TOO_DEEP};

/// The rules of this family.
pub static RULES: &[&Rule] = &[
    &EMPTY,
    &UNKNOWN,
    &NOT_READ,
    &READER_MISSING,
    &READER_STOPPED,
    &TOO_LARGE,
    &ENCODING,
    &ZIP_TOO_LARGE,
    &ZIP_BROKEN,
    &ZIP_LOCKED,
    &ZIP_TOO_MANY,
    &ZIP_NESTED,
    &ARCHIVE_SLOW,
    &ARCHIVE_LEFT,
    &PICTURE_BROKEN,
    &PICTURE_TOO_LARGE,
    &NO_QR,
    &QR_OTHER,
    &QR_ONLY,
    &XML_BROKEN,
    &XML_ENTITIES,
    &XML_TOO_DEEP,
    &XML_OTHER,
    &XBRL_OTHER,
    &SIGNATURE,
    &OFD_OTHER,
    &TAG_MENDED,
    &COLUMN_UNREAD,
    &OLD_OFFICE,
    &CALLED_XLS,
    &OFFICE_LOCKED,
    &OFFICE_OTHER,
    &PDF_BROKEN,
    &PDF_LOCKED,
    &PAGES_LEFT,
    &PICTURES_LEFT,
];

/// Nothing in it.
pub static EMPTY: Rule = Rule {
    code: "file/empty",
    severity: Severity::Hold,
    title: text!("Empty file", "文件为空"),
    message: text!("The file is empty.", "文件为空。"),
    fix: Some(text!("Download it again.", "请重新下载该文件。")),
    source: &[own("Files")],
};

/// Not a kind of file that is read.
pub static UNKNOWN: Rule = Rule {
    code: "file/unknown",
    severity: Severity::Hold,
    title: text!("Unknown kind of file", "不支持的文件"),
    message: text!(
        "We cannot read this kind of file. Use XML, OFD, PDF, DOCX, an image, a list as XLSX or CSV, or a ZIP archive of them.",
        "不支持该文件。可读取 XML、OFD、PDF、DOCX、图片、XLSX 或 CSV 列表，以及包含这些文件的 ZIP 压缩包。"
    ),
    fix: None,
    source: &[own("Files")],
};

/// Something went wrong on the way.
pub static NOT_READ: Rule = Rule {
    code: "file/not-read",
    severity: Severity::Hold,
    title: text!("File not read", "文件无法读取"),
    message: text!("The file could not be read ({reason}).", "文件无法读取（{reason}）。"),
    fix: Some(text!(
        "Download it again, or use another format of the same invoice.",
        "请重新下载，或改用同一发票的其他格式文件。"
    )),
    source: &[own("Files")],
};

/// The code that reads it did not load.
pub static READER_MISSING: Rule = Rule {
    code: "file/reader-missing",
    severity: Severity::Hold,
    title: text!("Reader not loaded", "读取组件未加载"),
    message: text!(
        "The part of this page that reads such files could not be loaded, so the file was not read. The file itself might be fine.",
        "读取该类文件所需的组件未能加载，文件尚未读取；文件本身可能没有问题。"
    ),
    fix: Some(text!("Check your connection, then add the file again.", "请检查网络连接，然后重新提供该文件。")),
    source: &[own("Files")],
};

/// It took too much time or memory.
pub static READER_STOPPED: Rule = Rule {
    code: "file/reader-stopped",
    severity: Severity::Hold,
    title: text!("Reading took too long", "读取已中止"),
    message: text!(
        "Reading “{file}” took too long or too much memory and was stopped. The other files were read.",
        "读取“{file}”耗时过长或占用内存过多，已中止；其他文件不受影响。"
    ),
    fix: Some(text!("Use another format of the same invoice.", "请改用同一发票的其他格式文件。")),
    source: &[own("Limits")],
};

/// Larger than what is read.
pub static TOO_LARGE: Rule = Rule {
    code: "file/too-large",
    severity: Severity::Hold,
    title: text!("File too large", "文件过大"),
    message: text!("{what} has {size}. The limit is {limit}.", "{what} 大小为 {size}，上限为 {limit}。"),
    fix: None,
    source: &[own("Limits")],
};

/// Bytes that are not text.
pub static ENCODING: Rule = Rule {
    code: "file/encoding-unknown",
    severity: Severity::Hold,
    title: text!("Text encoding not recognised", "无法识别文字编码"),
    message: text!(
        "The text looks like neither UTF-8 nor GB18030.",
        "无法识别文件的文字编码：既不是 UTF-8，也不是 GB18030。"
    ),
    fix: Some(text!("Download the file again, or save it as UTF-8.", "请重新下载，或另存为 UTF-8 编码。")),
    source: &[own("Text of files")],
};
