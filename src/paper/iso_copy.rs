//! Copies of ISO 20022 messages, as banks export them: `<Cdtr><Nm>…</Nm></Cdtr>`.

use super::{
    field::{Field, How, Maker},
    layout::Layout,
    money,
    run::Run,
};

/// The end of the payee's element, in lower case.
pub const CREDITOR: &str = "cdtr>";

/// More levels of elements than any message has.
const DEEPEST: usize = 40;

/// The fields of the first payment of a message.
pub fn fields(layout: &Layout, maker: &Maker) -> Vec<Field> {
    let chars = &layout.chars;
    let mut fields: Vec<Field> = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut at = 0;
    let next = |from: usize, mark: char| (from..chars.len()).find(|at| chars[*at] == mark);
    while let Some((start, end)) = next(at, '<').and_then(|start| Some((start, next(start, '>')?))) {
        let text = Run::of(layout, at, start).part(0, usize::MAX);
        if let Some(name) = name(&open).filter(|_| !text.is_empty()) {
            add(&mut fields, Field { value: text.text().replace("&amp;", "&"), ..maker.run(name, &text, How::Label) });
            let is_iban = open.last().is_some_and(|last| last == "IBAN");
            if is_iban {
                add(&mut fields, maker.run("iban", &text, How::Label));
            }
        }
        let tag = layout.text(start + 1, end);
        at = end + 1;
        if tag.starts_with('/') {
            if open.pop().is_some_and(|last| last == "CdtTrfTxInf") {
                break;
            }
        } else if !tag.starts_with(['?', '!']) && !tag.ends_with('/') && open.len() < DEEPEST {
            let word = tag.split(' ').next().unwrap_or_default();
            open.push(word.rsplit(':').next().unwrap_or_default().to_owned());
            let currency = tag.find("Ccy=").map(|from| Run::of(layout, start + 6 + from, start + 9 + from));
            if let Some((code, run)) = currency.and_then(|run| Some((money::currency_in(&run.chars)?, run))) {
                add(&mut fields, maker.derived("currency", code, &run));
            }
        }
    }
    fields
}

/// The field for the text in these elements.
fn name(open: &[String]) -> Option<&'static str> {
    let is_in = |name: &str| open.iter().any(|element| element == name);
    Some(match open.last()?.as_str() {
        "Nm" if is_in("Cdtr") => "payee",
        "Nm" if is_in("CdtrAgt") => "bank",
        "Nm" if is_in("Dbtr") => "buyerName",
        "IBAN" if is_in("CdtrAcct") => "account",
        "Id" if is_in("CdtrAcct") && is_in("Othr") => "account",
        "BIC" | "BICFI" if is_in("CdtrAgt") => "swift",
        "InstdAmt" | "IntrBkSttlmAmt" => "gross",
        "Ustrd" => "reference",
        "Ref" if is_in("CdtrRefInf") => "reference",
        "ReqdExctnDt" | "IntrBkSttlmDt" => "issueDate",
        "Dt" if is_in("ReqdExctnDt") => "issueDate",
        _ => return None,
    })
}

/// The first value counts.
fn add(fields: &mut Vec<Field>, field: Field) {
    if !fields.iter().any(|known| known.name == field.name) {
        fields.push(field);
    }
}
