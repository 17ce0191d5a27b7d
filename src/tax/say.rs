//! Findings with amounts in them.

use crate::{
    money::{self, USUAL_DECIMALS},
    report::Report,
    rule::Rule,
    text::Text,
};

/// Adds a finding with amounts; a `difference` shows its sign.
#[inline(never)]
pub(super) fn say(
    report: &mut Report,
    rule: &Rule,
    field: &str,
    words: &[(&'static str, &Text)],
    amounts: &[(&'static str, i128)],
) {
    let mut finding = rule.at(field);
    for (name, value) in words {
        finding = finding.with(name, *value);
    }
    for (name, fen) in amounts {
        finding = finding.with(name, Text::from(if *name == "difference" { print_signed(*fen) } else { print(*fen) }));
    }
    report.add(finding);
}

#[inline(never)]
pub(super) fn print(fen: i128) -> String {
    if fen.abs() > money::LARGEST_MINOR {
        return format!("{}.{:02}", fen / 100, fen.abs() % 100);
    }
    money::print(fen, USUAL_DECIMALS)
}

pub(super) fn print_signed(fen: i128) -> String {
    money::print_signed(fen, USUAL_DECIMALS)
}
