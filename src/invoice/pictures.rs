//! The findings when the text in a picture cannot be read, or only in part. The recogniser names the code and its
//! values.

use crate::{
    report::Severity,
    rule::Rule,
    sources::own,
    text::{Text, text},
};

/// The rules of this family.
pub static RULES: &[&Rule] =
    &[&NOT_PROVIDED, &MISSING, &NOT_STARTED, &STOPPED, &NO_TEXT, &REST_LEFT, &SCALED, &NOT_CONFIRMED];

/// What to do instead, on any device.
const OTHERWISE: Text = text!(
    "Or copy the text yourself and paste it: most phones let you hold a finger on the text in a picture and copy it.",
    "也可自行复制文字后粘贴：多数手机长按图片中的文字即可复制。"
);

/// The host page does not provide the recogniser.
pub static NOT_PROVIDED: Rule = Rule {
    code: "picture/not-provided",
    severity: Severity::Hold,
    title: text!("Pictures are not read here", "本页不识别图片"),
    message: text!(
        "This page cannot read the text in pictures: its text recogniser is not installed.",
        "本页未安装文字识别组件，无法读取图片中的文字。"
    ),
    fix: Some(OTHERWISE),
    source: &[own("Pictures")],
};

/// It could not be fetched, or arrived changed.
pub static MISSING: Rule = Rule {
    code: "picture/recogniser-missing",
    severity: Severity::Hold,
    title: text!("Text recogniser not loaded", "文字识别组件未加载"),
    message: text!(
        "The text in the picture was not read: the text recogniser did not arrive ({reason}).",
        "未读取图片中的文字：文字识别组件未能加载（{reason}）。"
    ),
    fix: Some(text!(
        "Check your connection and try again. Or copy the text yourself and paste it: most phones let you hold a finger on the text in a picture and copy it.",
        "请检查网络后重试。也可自行复制文字后粘贴：多数手机长按图片中的文字即可复制。"
    )),
    source: &[own("Pictures")],
};

/// Some browsers do not run it.
pub static NOT_STARTED: Rule = Rule {
    code: "picture/recogniser-not-started",
    severity: Severity::Hold,
    title: text!("Text recogniser does not run", "文字识别组件无法运行"),
    message: text!(
        "The text in the picture was not read: the text recogniser does not run in this browser ({reason}).",
        "未读取图片中的文字：本浏览器无法运行文字识别组件（{reason}）。"
    ),
    fix: Some(text!(
        "Use another browser. Or copy the text yourself and paste it: most phones let you hold a finger on the text in a picture and copy it.",
        "请换用其他浏览器。也可自行复制文字后粘贴：多数手机长按图片中的文字即可复制。"
    )),
    source: &[own("Pictures")],
};

/// The picture is too much for it.
pub static STOPPED: Rule = Rule {
    code: "picture/stopped",
    severity: Severity::Hold,
    title: text!("Picture not read to the end", "图片未读取完毕"),
    message: text!(
        "Reading the picture took too long or too much memory, so we stopped.",
        "读取图片耗时过长或占用内存过多，已中止。"
    ),
    fix: Some(text!(
        "Cut the picture down to the part that matters. Or copy the text yourself and paste it: most phones let you hold a finger on the text in a picture and copy it.",
        "请将图片裁剪到需要的部分。也可自行复制文字后粘贴：多数手机长按图片中的文字即可复制。"
    )),
    source: &[own("Limits")],
};

/// No text was found.
pub static NO_TEXT: Rule = Rule {
    code: "picture/no-text",
    severity: Severity::Hold,
    title: text!("No text in the picture", "图片中没有文字"),
    message: text!("No text was found in the picture.", "图片中未发现文字。"),
    fix: Some(text!(
        "Take the picture again: closer, straight and in good light. Or copy the text yourself and paste it: most phones let you hold a finger on the text in a picture and copy it.",
        "请靠近、端正、光线充足地重新拍摄。也可自行复制文字后粘贴：多数手机长按图片中的文字即可复制。"
    )),
    source: &[own("Pictures")],
};

/// The picture has more text than is read.
pub static REST_LEFT: Rule = Rule {
    code: "picture/rest-left",
    severity: Severity::Caution,
    title: text!("Part of the picture not read", "图片仅读取一部分"),
    message: text!(
        "The picture has more text than we read at once: {done} of {total} lines were read, from the top.",
        "图片文字较多，仅自上而下读取了 {total} 行中的 {done} 行。"
    ),
    fix: Some(text!("Cut the picture down to the part that matters.", "请将图片裁剪到需要的部分。")),
    source: &[own("Limits")],
};

/// A large picture is scaled down.
pub static SCALED: Rule = Rule {
    code: "picture/scaled",
    severity: Severity::Info,
    title: text!("Picture made smaller", "图片已缩小"),
    message: text!(
        "The picture was made smaller before it was read: from {width} × {height} to {wide} × {high} pixels.",
        "图片已缩小后读取：由 {width} × {height} 像素缩至 {wide} × {high} 像素。"
    ),
    fix: None,
    source: &[own("Limits")],
};

/// Values that the reader has not compared with the picture.
pub static NOT_CONFIRMED: Rule = Rule {
    code: "picture/not-confirmed",
    severity: Severity::Hold,
    title: text!("Values not confirmed", "识别内容尚未确认"),
    message: text!(
        "{count} values were read from a picture and are not confirmed yet.",
        "有 {count} 项由图片识别，尚未确认。"
    ),
    fix: Some(text!("Compare each with the picture, and confirm it.", "请逐项与图片核对后确认。")),
    source: &[own("Pictures")],
};
