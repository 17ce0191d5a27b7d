//! What every answer carries: the findings, what could not be checked, and the verdict.

pub use crate::{
    glyph::Span,
    rule::{Finding, Params, Severity},
};
use crate::{rule::Rule, text::Text};
use serde::Serialize;

/// The worst severity found. `Clear` means "no differences in what was compared", never "safe" or "genuine".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Nothing above `info`.
    #[default]
    Clear,
    /// Look again, then decide.
    Caution,
    /// Ask first.
    Hold,
    /// Do not submit or pay.
    Stop,
}

impl From<Severity> for Verdict {
    fn from(severity: Severity) -> Verdict {
        match severity {
            Severity::Info => Verdict::Clear,
            Severity::Caution => Verdict::Caution,
            Severity::Hold => Verdict::Hold,
            Severity::Stop => Verdict::Stop,
        }
    }
}

/// A check that could not run, and the fields it needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Unchecked {
    /// The rule's code.
    #[serde(serialize_with = "crate::text::constant")]
    pub code: &'static str,
    /// `Hold` for a mandatory check.
    pub severity: Severity,
    /// The fields that it needs.
    pub needs: Vec<String>,
    /// What could not be checked, and what to do.
    pub message: Text,
}

/// What every answer carries.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// The worst severity found.
    pub verdict: Verdict,
    /// What was found, the most severe first.
    pub findings: Vec<Finding>,
    /// What could not be checked.
    pub unchecked: Vec<Unchecked>,
}

impl Report {
    /// Inserts a finding after those of the same or higher severity.
    pub(crate) fn add(&mut self, mut finding: Finding) {
        finding.message.fill_all(&finding.params.0);
        if let Some(fix) = &mut finding.fix {
            fix.fill_all(&finding.params.0);
        }
        self.verdict = self.verdict.max(finding.severity.into());
        let place = self.findings.partition_point(|other| other.severity >= finding.severity);
        self.findings.insert(place, finding);
    }

    /// Adds several findings.
    pub(crate) fn add_all(&mut self, findings: impl IntoIterator<Item = Finding>) {
        findings.into_iter().for_each(|finding| self.add(finding));
    }

    /// Notes a check that could not run.
    pub(crate) fn unchecked(&mut self, rule: &Rule, needs: &[&str]) {
        self.verdict = self.verdict.max(rule.severity.into());
        self.unchecked.push(Unchecked {
            code: rule.code,
            severity: rule.severity,
            needs: needs.iter().map(|field| (*field).to_owned()).collect(),
            message: rule.message.clone(),
        });
    }

    /// The same, with values for the message's `{name}`.
    pub(crate) fn unchecked_with(&mut self, rule: &Rule, needs: &[&str], values: &[(&'static str, Text)]) {
        self.unchecked(rule, needs);
        if let Some(open) = self.unchecked.last_mut() {
            open.message.fill_all(values);
        }
    }

    /// Whether a check of this rule could not run.
    pub fn has_unchecked(&self, rule: &Rule) -> bool {
        self.unchecked.iter().any(|open| open.code == rule.code)
    }

    /// Whether some finding has this rule's code.
    pub fn has(&self, rule: &Rule) -> bool {
        self.findings.iter().any(|finding| finding.code == rule.code)
    }
}

/// An answer: a report, and what the question was about. With the feature `serde` both are serialised as one object, as
/// in the browser's contract; without it, only the answer.
pub trait Answer: Serialize {
    /// Its report; it crosses every border as fields of the answer itself.
    fn report(&self) -> &Report;
    /// The same, so that a border can add to it.
    fn report_mut(&mut self) -> &mut Report;
}
