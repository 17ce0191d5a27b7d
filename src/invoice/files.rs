//! What a reader could not read of a file, or read in a way that is worth a word. Readers name the code and its values;
//! how grave it is and what to do, it says here.

use crate::{
    report::Severity,
    rule::Rule,
    sources::{own, practice},
    text::text,
};

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

/// None of the kinds that are read.
pub static UNKNOWN: Rule = Rule {
    code: "file/unknown",
    severity: Severity::Hold,
    title: text!("Unknown kind of file", "不支持的文件"),
    message: text!(
        "We cannot read this kind of file. Use XML, OFD, PDF, an image, a list as XLSX or CSV, or a ZIP archive of them.",
        "不支持该文件。可读取 XML、OFD、PDF、图片、XLSX 或 CSV 列表，以及包含这些文件的 ZIP 压缩包。"
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

/// The part that reads it did not arrive.
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

/// It took too long or too much.
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

/// Bytes that are no text.
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

/// It breaks off.
pub static ZIP_BROKEN: Rule = Rule {
    code: "file/zip-broken",
    severity: Severity::Hold,
    title: text!("Archive damaged", "压缩包已损坏"),
    message: text!("The archive breaks off or is damaged{entry}.", "压缩包不完整或已损坏{entry}。"),
    fix: Some(text!("Download the file again.", "请重新下载该文件。")),
    source: &[own("Archives")],
};

/// A password, or another way of packing.
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

/// An image without a code.
pub static NO_QR: Rule = Rule {
    code: "file/no-qr",
    severity: Severity::Hold,
    title: text!("No QR code found", "未识别到二维码"),
    message: text!(
        "No QR code was found in this {what}, and we do not read text in images here.",
        "该{what}中未识别到二维码，本工具不识别图片中的文字。"
    ),
    fix: Some(text!(
        "Use the XML, OFD or PDF of the invoice, or photograph its QR code from nearer, straight and in good light.",
        "请使用发票的 XML、OFD 或 PDF 文件，或靠近、端正、光线充足地重新拍摄二维码。"
    )),
    source: &[own("Pictures")],
};

/// Another code.
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

/// Nothing but the code.
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

/// It breaks off.
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

/// Deeper than is read.
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

/// XML of something else.
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

/// A voucher that is not read.
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

/// It needs a certificate.
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

/// Neither tags nor data.
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
        "Open it in Excel or WPS, choose “Save as” and the type “Excel workbook (*.xlsx)”, and add that file.",
        "请用 Excel 或 WPS 打开，选择“另存为”，类型选“Excel 工作簿（*.xlsx）”，再拖入保存后的文件。"
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
    title: text!("Workbook locked", "工作簿已加密"),
    message: text!("The workbook is locked with a password.", "该工作簿设有密码。"),
    fix: Some(text!("Open it, remove the password and save it again.", "请打开后取消密码，重新保存。")),
    source: &[own("Files")],
};

/// Another Office file.
pub static OFFICE_OTHER: Rule = Rule {
    code: "file/office-other",
    severity: Severity::Hold,
    title: text!("Not a workbook", "不是工作簿"),
    message: text!("This Office file is not a workbook (XLSX).", "这是 Office 文件，但不是 XLSX 工作簿。"),
    fix: Some(text!("Save the list as XLSX and add that file.", "请将列表另存为 XLSX 格式后再拖入。")),
    source: &[own("Files")],
};

/// It breaks off.
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
