//! The sums of an invoice, in figures and in words, and who signs below them.

use super::{form::Form, lines};
use crate::paper::{
    field::{By, Field, How, put},
    run::Run,
    what::What,
};

/// The sums, and the total in words and figures.
pub fn totals(form: &Form, fields: &mut Vec<Field>) {
    if let Some((net, tax)) = lines::sums(form) {
        fields.push(Field {
            by: By { how: How::Label, label: Some("合计".to_owned()) },
            ..form.maker.run("net", &net, How::Label)
        });
        put(
            fields,
            tax.map(|tax| Field {
                by: By { how: How::Label, label: Some("合计".to_owned()) },
                ..form.maker.run("tax", &tax, How::Label)
            }),
        );
    }
    let amounts = form.hits.iter().filter(|hit| hit.names(What::Total)).rev();
    let gross = amounts
        .into_iter()
        .find_map(|hit| lines::amount_at(&form.after(hit)).map(|run| form.field("gross", &run, hit)));
    put(fields, gross.or_else(|| words_and_figures(form)));
    let is_capital = |char: &char| "零壹贰叁肆伍陆柒捌玖拾佰仟万亿圆元整角分正".contains(*char);
    let capitals = |run: &Run| {
        let lead = if run.text().starts_with("(负数)") { 4 } else { 0 };
        let length = run.chars[lead..].iter().take_while(|char| is_capital(char) || **char == ' ').count();
        let own = run.part(0, lead + length);
        (length >= 2 && own.chars.iter().any(|char| matches!(char, '圆' | '元' | '角' | '分'))).then_some(own)
    };
    put(fields, form.first("capitals", What::Words, &capitals));
}

/// A row with the amount in words and then in figures, if the labels are elsewhere.
fn words_and_figures(form: &Form) -> Option<Field> {
    form.rows.clone().find_map(|row| {
        let (start, end) = form.layout.range(row);
        let run = Run::of(form.layout, start, end);
        let word =
            run.chars.iter().take_while(|char| "零壹贰叁肆伍陆柒捌玖拾佰仟万亿圆元整角分正".contains(**char)).count();
        let run = (word >= 3).then(|| run.part(word, usize::MAX))?;
        lines::amount_at(&run).map(|run| form.maker.run("gross", &run, How::Form))
    })
}

/// Who signs it.
pub fn signed(form: &Form, fields: &mut Vec<Field>) {
    let name = |run: &Run| {
        let length = run.chars.iter().take_while(|char| !matches!(char, ' ' | ':' | '(')).count().min(20);
        (length > 0).then(|| run.part(0, length))
    };
    put(fields, form.first("drawer", What::Drawer, &name));
    put(fields, form.first("cashier", What::Cashier, &name));
    put(fields, form.first("checker", What::Checker, &name));
}
