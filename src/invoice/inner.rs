//! Compares the parts of one file with each other, without anything from elsewhere.

use super::{
    labels::{label, shown},
    question::{Field, File, Line, value},
};
use crate::{
    list::totals::fen,
    money::yuan,
    regions::PROVINCES,
    report::{Report, Severity},
    rule::Rule,
    sources::practice,
    text::{Text, text},
    typed::date,
};

/// The rules of this part of the family.
pub static RULES: &[&Rule] = &[
    &ID_DIFFERS,
    &BUREAU_DIFFERS,
    &TAG_DIFFERS,
    &LINES_DIFFER,
    &LINE_DIFFERS,
    &RED,
    &RED_WITHOUT,
    &SIGN,
    &PARTS_DIFFER,
];

/// Two numbers in one file.
pub static ID_DIFFERS: Rule = Rule {
    code: "file/id-differs",
    severity: Severity::Caution,
    title: text!("File ID differs from the number", "文件标识与发票号码不一致"),
    message: text!(
        "The file header gives the ID {id}, but the tax bureau's data in the file gives the number {number}.",
        "文件头中的标识为 {id}，税务监管信息中的发票号码为 {number}，两者不一致。",
    ),
    fix: Some(text!(
        "Download the file again, and verify the number with the tax authority.",
        "请重新下载文件，并到税务机关查验平台查验该号码。",
    )),
    source: &[practice("XML of digital invoices")],
};

/// The tax bureau is in a different region.
pub static BUREAU_DIFFERS: Rule = Rule {
    code: "file/bureau-differs",
    severity: Severity::Caution,
    title: text!("Tax bureau of another region", "税务机关与号码地区不符"),
    message: text!(
        "Digits 3 and 4 of the number are {region}, but the tax bureau's code is {bureau}. Expected 1{region} at its \
         start.",
        "发票号码第 3-4 位为 {region}，税务机关代码为 {bureau}，应以 1{region} 开头。",
    ),
    fix: Some(text!("Verify the invoice with the tax authority.", "请到税务机关查验平台查验该发票。")),
    source: &[practice("XML of digital invoices")],
};

/// The tag is from a different region.
pub static TAG_DIFFERS: Rule = Rule {
    code: "file/tag-differs",
    severity: Severity::Caution,
    title: text!("File tag of another region", "文件标签与号码地区不符"),
    message: text!(
        "Digits 3 and 4 of the number are {region}, but the file's tag is {tag}. Expected SWEI{region} at its start.",
        "发票号码第 3-4 位为 {region}，电子发票标签为 {tag}，应以 SWEI{region} 开头。",
    ),
    fix: Some(text!("Verify the invoice with the tax authority.", "请到税务机关查验平台查验该发票。")),
    source: &[practice("XML of digital invoices")],
};

/// The lines do not add up.
pub static LINES_DIFFER: Rule = Rule {
    code: "file/lines-differ",
    severity: Severity::Caution,
    title: text!("Lines do not add up", "明细之和与合计不符"),
    message: text!(
        "{what}: the lines add up to {sum}, but the total is {total}.",
        "各行{what}之和为 {sum}，合计为 {total}，两者不一致。",
    ),
    fix: Some(text!("Compare the lines with the printed invoice.", "请与票面逐行核对。")),
    source: &[practice("Sums of invoice lines")],
};

/// One line does not add up.
pub static LINE_DIFFERS: Rule = Rule {
    code: "file/line-differs",
    severity: Severity::Caution,
    title: text!("A line does not add up", "某行金额与税额之和不符"),
    message: text!(
        "Line {line}: {net} and {tax} add up to {sum}, but the line says {gross}.",
        "第 {line} 行：金额 {net} 与税额 {tax} 合计 {sum}，该行价税合计为 {gross}。",
    ),
    fix: Some(text!("Compare the line with the printed invoice.", "请与票面核对该行。")),
    source: &[practice("Sums of invoice lines")],
};

/// A red-letter invoice.
pub static RED: Rule = Rule {
    code: "file/red-invoice",
    severity: Severity::Caution,
    title: text!("Red-letter invoice (credit note)", "红字发票"),
    message: text!(
        "This is a red-letter invoice (credit note) for {original}.",
        "这是红字发票，对应的蓝字发票为 {original}。",
    ),
    fix: Some(text!("Record it together with the invoice that it reverses.", "请与对应的蓝字发票一并入账。")),
    source: &[practice("Red-letter invoices")],
};

/// A red-letter invoice that does not say of which invoice.
pub static RED_WITHOUT: Rule = Rule {
    code: "file/red-without-original",
    severity: Severity::Caution,
    title: text!("Original invoice not named", "未注明蓝字发票"),
    message: text!(
        "A red-letter invoice names the invoice that it reverses. This one does not.",
        "红字发票应注明对应的蓝字发票号码，该发票没有注明。",
    ),
    fix: Some(text!(
        "Ask the seller for the numbers of the original invoice and of the credit note confirmation form.",
        "请向销售方索取对应蓝字发票号码和红字发票信息确认单编号。",
    )),
    source: &[practice("Red-letter invoices")],
};

/// The sign of the amount does not fit a red-letter or blue invoice.
pub static SIGN: Rule = Rule {
    code: "file/sign-differs",
    severity: Severity::Caution,
    title: text!("Sign does not fit the colour", "正负与红蓝字不符"),
    message: text!(
        "The file says that this is a {color} invoice, but the total is {gross}. Only red-letter totals are negative.",
        "文件标明为{color}发票，价税合计为 {gross}：红字发票金额为负数，蓝字发票不为负数。",
    ),
    fix: Some(text!("Verify the invoice with the tax authority.", "请到税务机关查验平台查验该发票。")),
    source: &[practice("Red-letter invoices")],
};

/// The page and the data in the file differ.
pub static PARTS_DIFFER: Rule = Rule {
    code: "file/ofd-parts-differ",
    severity: Severity::Caution,
    title: text!("Page and data differ", "版面与文件数据不一致"),
    message: text!(
        "{name}: the page shows {page}, but the data in the file says {data}.",
        "{name}：版面显示为 {page}，文件数据为 {data}，两者不一致。",
    ),
    fix: Some(text!(
        "Ask the seller or the tax authority which is right before you record it.",
        "请先向销售方或税务机关核实，再入账。",
    )),
    source: &[practice("OFD of invoices")],
};

/// The fields in which page and data are compared.
const COMPARED: [&str; 7] = ["number", "issueDate", "net", "tax", "gross", "sellerTaxId", "buyerTaxId"];

/// Compares the parts of a file.
pub fn check(file: &File, report: &mut Report) {
    marks(file, report);
    sums(file, report);
    red(file, report);
    parts(if file.page.is_empty() { &file.fields } else { &file.page }, &file.data, report);
}

/// Number, header, bureau and tag.
fn marks(file: &File, report: &mut Report) {
    let (number, id) = (file.get("number"), file.get("id"));
    if !number.is_empty() && !id.is_empty() && id != number {
        report.add(ID_DIFFERS.at("id").with("id", id).with("number", number));
    }
    let is_digital = number.len() == 20 && number.bytes().all(|byte| byte.is_ascii_digit());
    let Some(region) = number.get(2..4).filter(|region| is_digital && is_province(region)) else { return };
    let bureau = file.get("bureauCode");
    let is_code = bureau.len() == 11 && bureau.bytes().all(|byte| byte.is_ascii_digit());
    if is_code && bureau.get(1..3) != Some(region) {
        report.add(BUREAU_DIFFERS.at("bureauCode").with("region", region).with("bureau", bureau));
    }
    let tag = file.get("tag");
    let digits = tag.strip_prefix("SWEI").filter(|digits| digits.len() == 4);
    if digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with(region)) {
        report.add(TAG_DIFFERS.at("tag").with("region", region).with("tag", tag));
    }
}

/// The 31 provinces; the five cities with a number of their own have not been seen in the code of a tax bureau.
fn is_province(region: &str) -> bool {
    PROVINCES.iter().any(|(code, _)| *code == region)
}

/// Each line, and all of them against the totals.
fn sums(file: &File, report: &mut Report) {
    for (at, line) in file.lines.iter().enumerate() {
        let (Some(net), Some(tax), Some(gross)) = (read(&line.net), read(&line.tax), read(&line.gross)) else {
            continue;
        };
        if net + tax != gross {
            let finding = LINE_DIFFERS.at(format!("lines[{at}].gross")).with("line", (at + 1).to_string());
            let finding = finding.with("net", yuan(net)).with("tax", yuan(tax));
            report.add(finding.with("sum", yuan(net + tax)).with("gross", yuan(gross)));
        }
    }
    let of_net: fn(&Line) -> &str = |line| &line.net;
    let of_tax: fn(&Line) -> &str = |line| &line.tax;
    for (field, of) in [("net", of_net), ("tax", of_tax)] {
        let Some(total) = read(file.get(field)) else { continue };
        // A line without a readable amount cannot be compared.
        let sum: Option<i128> = file.lines.iter().map(|line| read(of(line))).sum();
        if let Some(sum) = sum.filter(|sum| !file.lines.is_empty() && *sum != total) {
            let finding = LINES_DIFFER.at(field).with("what", label(field));
            report.add(finding.with("sum", yuan(sum)).with("total", yuan(total)));
        }
    }
}

/// An amount in fen; stars and blanks are not amounts.
fn read(text: &str) -> Option<i128> {
    if text.is_empty() || text.contains('*') { None } else { fen(text) }
}

/// What a red-letter invoice must have.
fn red(file: &File, report: &mut Report) {
    let (gross, color, original) = (read(file.get("gross")), file.get("color"), file.get("originalNumber"));
    let is_negative = gross.is_some_and(|gross| gross < 0);
    if color == "N" || is_negative || !original.is_empty() {
        report.add(if original.is_empty() {
            RED_WITHOUT.at("originalNumber")
        } else {
            RED.at("originalNumber").with("original", original)
        });
    }
    let words: Text = match color {
        "N" if !is_negative => text!("red-letter", "红字"),
        "Y" if is_negative => text!("blue-letter", "蓝字"),
        _ => return,
    };
    if let Some(gross) = gross {
        report.add(SIGN.at("gross").with("gross", yuan(gross)).with("color", words));
    }
}

/// The page, compared with data in the same file.
fn parts(page: &[Field], data: &[Field], report: &mut Report) {
    for Field { name, value: printed } in page.iter().filter(|field| COMPARED.contains(&field.name.as_str())) {
        let other = value(data, name);
        if !other.is_empty() && plain(name, printed) != plain(name, other) {
            let finding = PARTS_DIFFER.at(&**name).with("name", label(name));
            report.add(finding.with("page", shown(name, printed)).with("data", shown(name, other)));
        }
    }
}

/// A value as it is compared: the same day or amount in another format is not a difference.
fn plain(name: &str, text: &str) -> String {
    let known = match name {
        "issueDate" => date::day(text.trim()).map(|day| day.to_string()),
        "net" | "tax" | "gross" => read(text).map(|fen| fen.to_string()),
        _ => None,
    };
    known.unwrap_or_else(|| text.chars().filter(|char| !char.is_whitespace()).collect())
}
