//! The QR code, compared with what is printed.

use super::{
    labels::{label, shown},
    question::{File, Kind},
};
use crate::{
    identify::{self, IdentifyAnswer},
    list::totals::fen,
    report::{Report, Severity},
    rule::Rule,
    sources::own,
    text::text,
    typed::date,
};

/// The rules of this part of the family.
pub static RULES: &[&Rule] = &[&DIFFERS];

/// The printed text and the QR code differ.
pub static DIFFERS: Rule = Rule {
    code: "check/qr-differs",
    severity: Severity::Hold,
    title: text!("Page and QR code differ", "票面与二维码不一致"),
    message: text!(
        "{field}: {printed} on the page but {qr} in the QR code.",
        "{field}：票面为 {printed}，二维码中为 {qr}，两者不一致。",
    ),
    fix: Some(text!(
        "Verify the invoice with the tax authority before you record it.",
        "请先到税务机关查验平台查验，再入账。",
    )),
    source: &[own("Comparison of print and QR code")],
};

type Read<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Compares what is printed with what was read from the code.
pub fn check(file: &File, code: &IdentifyAnswer, report: &mut Report) {
    if file.kind() == Kind::Qr {
        return;
    }
    use identify::Kind::{Amount, Date, DigitalNumber, LegacyNumber};
    let of = |kind| code.candidates.iter().find(|one| one.kind == kind).map(|one| one.value.as_str());
    let digital = of(DigitalNumber);
    // A digital invoice's code has the total with tax, an older one's the amount without.
    let amount = if digital.is_some() { "gross" } else { "net" };
    let number = |text: &str| Some(text.chars().filter(|char| !char.is_whitespace()).collect::<String>());
    let day = |text: &str| date::day(text).map(|day| day.to_string());
    let money = |text: &str| fen(text).map(|fen| fen.to_string());
    let pairs: [(&str, Option<&str>, Read); 3] = [
        ("number", digital.or(of(LegacyNumber)), &number),
        ("issueDate", of(Date), &day),
        (amount, of(Amount), &money),
    ];
    for (field, qr, read) in pairs {
        let (printed, Some(qr)) = (file.get(field), qr) else { continue };
        let differ = !printed.is_empty() && read(printed).zip(read(qr)).is_some_and(|(one, other)| one != other);
        if differ {
            report.add(
                DIFFERS
                    .at(field)
                    .with("field", label(field))
                    .with("printed", shown(field, printed))
                    .with("qr", shown(field, qr)),
            );
        }
    }
}
