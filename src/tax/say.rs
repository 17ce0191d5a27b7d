//! Findings with amounts in them.

use crate::{money, report::Report, rule::Rule, text::Text};

/// Adds a finding with amounts; a `difference` is shown without its sign.
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
        finding = finding.with(name, money::yuan(if *name == "difference" { fen.abs() } else { *fen }));
    }
    report.add(finding);
}
