//! What could not be read of an archive.

use crate::{report::Severity, rule::Rule, sources::own, text::text};

/// It unpacks to more than is read.
pub static ZIP_TOO_LARGE: Rule = Rule {
    code: "file/zip-too-large",
    severity: Severity::Hold,
    title: text!("Archive too large", "压缩包过大"),
    message: text!(
        "The archive unpacks to more than {limit}, which no set of invoices needs.",
        "压缩包解压后超过 {limit}，发票文件不会这么大。"
    ),
    fix: Some(text!("Do not open it; ask who sent it.", "请勿打开该文件，并向发送方核实。")),
    source: &[own("Limits")],
};

/// It is truncated.
pub static ZIP_BROKEN: Rule = Rule {
    code: "file/zip-broken",
    severity: Severity::Hold,
    title: text!("Archive damaged", "压缩包已损坏"),
    message: text!("The archive breaks off or is damaged{entry}.", "压缩包不完整或已损坏{entry}。"),
    fix: Some(text!("Download the file again.", "请重新下载该文件。")),
    source: &[own("Archives")],
};

/// A password, or an unsupported way of packing.
pub static ZIP_LOCKED: Rule = Rule {
    code: "file/zip-locked",
    severity: Severity::Hold,
    title: text!("Archive locked", "压缩包已加密"),
    message: text!(
        "“{entry}” is locked with a password or packed in a way we cannot read.",
        "“{entry}”设有密码，或采用本工具不支持的压缩方式。"
    ),
    fix: Some(text!("Unpack it yourself and add the files that were in it.", "请自行解压后，将其中的文件拖入。")),
    source: &[own("Archives")],
};

/// More files than are read.
pub static ZIP_TOO_MANY: Rule = Rule {
    code: "file/zip-too-many",
    severity: Severity::Hold,
    title: text!("Too many files in the archive", "压缩包文件过多"),
    message: text!(
        "The archive holds {count} files. The limit is {limit}.",
        "压缩包内有 {count} 个文件，最多读取 {limit} 个。"
    ),
    fix: Some(text!("Split it into several.", "请拆分成多个压缩包。")),
    source: &[own("Limits")],
};

/// An archive inside an archive.
pub static ZIP_NESTED: Rule = Rule {
    code: "file/zip-nested",
    severity: Severity::Hold,
    title: text!("Archive inside an archive", "压缩包中含压缩包"),
    message: text!("An archive inside an archive is not opened.", "不读取压缩包中的压缩包。"),
    fix: Some(text!(
        "Unpack the outer one and add the inner one by itself.",
        "请解压外层压缩包，再单独拖入内层压缩包。"
    )),
    source: &[own("Limits")],
};

/// It took too long.
pub static ARCHIVE_SLOW: Rule = Rule {
    code: "file/archive-slow",
    severity: Severity::Hold,
    title: text!("Archive took too long", "压缩包读取超时"),
    message: text!(
        "Reading “{file}” was stopped after {minutes} minutes. {count} of its files were not read.",
        "读取“{file}”已超过 {minutes} 分钟，已停止，其中 {count} 个文件未读取。"
    ),
    fix: Some(text!("Unpack it yourself and add the remaining files.", "请自行解压后，将其余文件拖入。")),
    source: &[own("Limits")],
};

/// Too many of its files could not be read.
pub static ARCHIVE_LEFT: Rule = Rule {
    code: "file/archive-left",
    severity: Severity::Hold,
    title: text!("Rest of the archive not read", "压缩包未读完"),
    message: text!(
        "Reading failed on {count} files in “{file}”, so the rest of the archive was skipped.",
        "“{file}”中有 {count} 个文件读取中止，压缩包的其余文件未读取。"
    ),
    fix: Some(text!("Unpack it yourself and add the files that were in it.", "请自行解压后，将其中的文件拖入。")),
    source: &[own("Limits")],
};
