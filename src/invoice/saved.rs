//! How a PDF was made: whether an editing program saved it again after it was issued.
//!
//! ```text
//! Producer  iText® …                   the program that wrote the file last
//! Creator   …                          the program in which the document was made
//! CreationDate D:20260305101112+08'00'
//! ModDate      D:20260307090000+08'00'
//! %%EOF … %%EOF                        changes that were appended
//! /ByteRange [0 840 960 240]           what a signature covers
//! ```
//!
//! # What is not checked
//!
//! The signature itself, which needs the issuer's certificate. Printing an invoice to a PDF changes all of this too. So
//! a finding here is only a reason to look.

use super::question::{File, Kind, Saved};
use crate::{
    date::Day,
    report::{Report, Severity},
    rule::Rule,
    sources::practice,
    text::{Text, text},
};

/// The rules of this part of the family.
pub static RULES: &[&Rule] = &[&SAVED_AGAIN];

/// Saved again.
pub static SAVED_AGAIN: Rule = Rule {
    code: "check/saved-again",
    severity: Severity::Caution,
    title: text!("PDF was saved again", "PDF 曾被重新保存"),
    message: text!(
        "This PDF looks like it was saved again after the invoice was issued: {seen}.",
        "该 PDF 疑似在开票后被重新保存：{seen}。",
    ),
    fix: Some(text!(
        "Download the file again from where it was issued, or verify the invoice with the tax authority.",
        "请从开票平台重新下载，或到税务机关查验平台查验。",
    )),
    source: &[practice("PDF of digital invoices")],
};

/// Programs with which people change a document, in lower case.
const EDITORS: [&str; 26] = [
    "acrobat",
    "photoshop",
    "illustrator",
    "wps",
    "kingsoft",
    "foxit",
    "福昕",
    "pdf-xchange",
    "pdfelement",
    "wondershare",
    "万兴",
    "nitro",
    "ilovepdf",
    "smallpdf",
    "sejda",
    "pdf24",
    "pdfescape",
    "libreoffice",
    "openoffice",
    "microsoft® word",
    "microsoft word",
    "microsoft: print to pdf",
    "inkscape",
    "gimp",
    "coreldraw",
    "迅捷",
];

/// Bytes after a signature that do not count as a change: line ends.
const SLACK: u32 = 16;

/// Reports what was seen.
pub fn check(file: &File, report: &mut Report) {
    if !matches!(file.kind(), Kind::Digital | Kind::Legacy | Kind::Railway | Kind::Air) {
        return;
    }
    let seen = seen(&file.saved);
    if !seen.is_empty() {
        let joined = |between: &str, of: fn(&Text) -> &str| seen.iter().map(of).collect::<Vec<_>>().join(between);
        let seen = Text::of(&joined("; ", Text::en), &joined("；", Text::zh));
        report.add(SAVED_AGAIN.at("file").with("seen", seen));
    }
}

fn seen(saved: &Saved) -> Vec<Text> {
    let mut seen = Vec::new();
    let editor = [&saved.producer, &saved.creator].into_iter().find(|program| is_editor(program));
    if let Some(program) = editor {
        seen.push(filled(text!("it was written by “{value}”", "由“{value}”生成"), program.trim()));
    }
    if let (Some(created), Some(modified)) = (day(&saved.created), day(&saved.modified))
        && modified.days_after(created) > 0
    {
        let mut words = text!("it was made on {made} and changed on {changed}", "生成于 {made}，修改于 {changed}");
        words.fill_all(&[("made", created.to_string().into()), ("changed", modified.to_string().into())]);
        seen.push(words);
    }
    match (saved.signed, saved.size) {
        (Some(signed), Some(size)) if signed.saturating_add(SLACK) < size => {
            let left = (size - signed).to_string();
            seen.push(filled(
                text!("its signature does not cover the last {value} bytes", "签名未覆盖文件末尾 {value} 字节"),
                &left,
            ));
        }
        (None, _) if saved.revisions.is_some_and(|revisions| revisions > 0) => {
            let count = saved.revisions.unwrap_or_default().to_string();
            seen.push(filled(text!("changes were appended to it ({value})", "文件末尾追加了 {value} 次修改"), &count));
        }
        _ => {}
    }
    seen
}

fn filled(mut words: Text, value: &str) -> Text {
    words.fill_all(&[("value", value.into())]);
    words
}

fn is_editor(program: &str) -> bool {
    let program = program.to_lowercase();
    // Distiller and Adobe's libraries are not editors.
    EDITORS.iter().any(|editor| program.contains(editor)) && !program.contains("distiller")
}

/// The day of `D:20260305101112+08'00'`.
fn day(text: &str) -> Option<Day> {
    let digits = text.trim().trim_start_matches("D:");
    let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u32>().ok();
    Day::from_numbers(i32::try_from(number(0..4)?).ok()?, number(4..6)?, number(6..8)?)
}
