//! Do files and lists agree? Files are compared with each other and with lists, by number.

use super::{
    buyer::letters,
    labels::{label, shown},
};
use crate::{
    list::{
        Origin,
        status::{self, State},
        totals::fen,
    },
    money::yuan,
    payee::{Answer as Same, compare_names},
    register::Register,
    report::{Answer, Report},
    rule::Rule,
    text::text,
    typed::date,
};
use groups::{Group, grouped};
use serde::Serialize;
use std::collections::HashMap;

mod export;
mod groups;
mod question;
mod reconciled;
pub(crate) mod rules;

pub use export::{Cells, Heading, Sheet};
pub use groups::Values;
pub use question::{Language, List, ReconcileQuestion};
pub use reconciled::{InList, Reconciled};

/// The answer.
#[derive(Clone, Debug, Default, Serialize)]
#[non_exhaustive]
pub struct ReconcileAnswer {
    /// The worst of all rows; what was found is in the rows.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(not(feature = "serde"), serde(skip))]
    pub report: Report,
    /// Every invoice, what needs a look first.
    pub rows: Vec<Reconciled>,
    /// Sheets to export, where a language was given.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<Sheet>,
}

impl Answer for ReconcileAnswer {
    fn report(&self) -> &Report {
        &self.report
    }
    fn report_mut(&mut self) -> &mut Report {
        &mut self.report
    }
}

/// Do files and lists agree?
///
/// ```
/// use fapiao_check::{invoice::{Field, File, reconcile::{ReconcileQuestion, reconcile}}, register::REGISTER};
///
/// let field = |name: &str, value: &str| Field { name: name.into(), value: value.into() };
/// let file = |gross| File { fields: vec![field("number", "26332000000000000101"), field("gross", gross)], ..Default::default() };
/// let invoices = vec![file("106.00"), file("107.00")];
/// let answer = reconcile(&ReconcileQuestion { invoices, ..Default::default() }, &REGISTER);
/// assert_eq!(answer.rows[0].findings[0].code, "reconcile/files-differ");
/// ```
pub fn reconcile(question: &ReconcileQuestion, register: &Register) -> ReconcileAnswer {
    let files: Vec<Values> = question.invoices.iter().map(Values::of).collect();
    let groups = grouped(&files, &question.lists);
    let by_number: HashMap<&str, usize> =
        groups.iter().enumerate().map(|(at, group)| (group.number.as_str(), at)).collect();
    let mut reds: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, group) in groups.iter().enumerate() {
        if let Some(original) = group.known.original() {
            reds.entry(original).or_default().push(at);
        }
    }
    let case = Case { question, files: &files, groups: &groups, by_number, reds };
    let is_of_now = |group: &&Group| !group.files.is_empty() || group.rows.iter().any(|(of, _)| *of != Origin::Earlier);
    let mut answer = ReconcileAnswer::default();
    for group in groups.iter().filter(is_of_now) {
        let row = case.row(group);
        answer.report.verdict = answer.report.verdict.max(row.verdict);
        answer.rows.push(row);
    }
    answer.rows.sort_by(|one, other| {
        let grade = |row: &Reconciled| (std::cmp::Reverse(row.verdict), row.findings.is_empty());
        grade(one).cmp(&grade(other)).then_with(|| one.number.cmp(&other.number))
    });
    if let Some(language) = question.language {
        answer.sheets = export::sheets(question, &answer.rows, language, register);
    }
    answer
}

/// All files and lists while they are compared.
struct Case<'a> {
    question: &'a ReconcileQuestion,
    files: &'a [Values],
    groups: &'a [Group],
    by_number: HashMap<&'a str, usize>,
    reds: HashMap<&'a str, Vec<usize>>,
}

/// Fields that are compared.
const COMPARED: [&str; 6] = ["net", "tax", "gross", "issueDate", "sellerTaxId", "sellerName"];

impl Case<'_> {
    fn name(&self, at: usize) -> &str {
        &self.question.invoices[at].file
    }

    fn row(&self, group: &Group) -> Reconciled {
        let mut report = Report::default();
        self.files(group, &mut report);
        for origin in [Origin::Console, Origin::Bureau] {
            if let Some(list) = self.question.lists.iter().find(|list| list.origin.unwrap_or_default() == origin) {
                self.list(group, list, origin, &mut report);
            }
        }
        if let [first, ..] = group.rows(Origin::Earlier)
            && !group.files.is_empty()
        {
            report.add(rules::RECORDED.at("number").with("rows", first.at.to_string()));
        }
        self.reversal(group, &mut report);
        let rows =
            group.rows.iter().flat_map(|(list, rows)| rows.iter().map(|row| InList { list: *list, row: row.at }));
        Reconciled {
            number: group.number.clone(),
            verdict: report.verdict,
            findings: report.findings,
            values: group.known.clone(),
            files: group.files.iter().map(|at| self.name(*at).to_owned()).collect(),
            rows: rows.collect(),
            places: group.files.clone(),
        }
    }

    /// Several files of one invoice.
    fn files(&self, group: &Group, report: &mut Report) {
        let [first, others @ ..] = group.files.as_slice() else { return };
        if others.is_empty() {
            return;
        }
        let names: Vec<&str> = group.files.iter().map(|at| self.name(*at)).collect();
        let finding = rules::SEVERAL_FILES.at("number").with("count", names.len().to_string());
        report.add(finding.with("files", names.join("; ")));
        for other in others {
            for (field, [one, two], _) in differing(&self.files[*first], &self.files[*other], false).0 {
                let finding = rules::FILES_DIFFER
                    .at(field)
                    .with("field", label(field))
                    .with("file", shown(field, one))
                    .with("row", shown(field, two));
                report.add(finding.with("one", self.name(*first)).with("other", self.name(*other)));
            }
        }
    }

    /// What a list says about it.
    fn list(&self, group: &Group, list: &List, origin: Origin, report: &mut Report) {
        let name = origin.in_words();
        let [row, ..] = group.rows(origin) else {
            return report.add(rules::NOT_LISTED.at("number").with("list", name));
        };
        match group.files.first() {
            None => report.add(rules::NO_FILE.at("number").with("list", name.clone())),
            Some(file) => {
                let (differ, unread) = differing(&self.files[*file], &row.values, list.is_open == Some(true));
                for (field, [one, two], _) in differ {
                    let finding = rules::DIFFERS
                        .at(field)
                        .with("field", label(field))
                        .with("file", shown(field, one))
                        .with("row", shown(field, two));
                    report.add(finding.with("list", name.clone()));
                }
                for field in unread {
                    let finding = rules::NOT_COMPARED.at(field).with("field", label(field));
                    report.add(finding.with("list", name.clone()));
                }
            }
        }
        for field in ["status", "risk"] {
            let said = row.values.get(field);
            if let Some(state) = status::of(said) {
                report.add(rule(state).at(field).with("list", name.clone()).with("status", said));
            }
        }
        if status::is_not_booked(row.values.get("booked")) {
            report.add(rules::NOT_BOOKED.at("booked").with("list", name.clone()));
        }
        let rows = group.rows(origin);
        if rows.len() > 1 {
            let places: Vec<String> = rows.iter().map(|row| row.at.to_string()).collect();
            let finding = rules::TWICE_LISTED.at("number").with("list", name).with("count", rows.len().to_string());
            report.add(finding.with("rows", places.join(", ")));
        }
    }

    /// A red-letter invoice, or one that was reversed.
    fn reversal(&self, group: &Group, report: &mut Report) {
        if let Some(original) = group.known.original() {
            if !self.by_number.contains_key(original) {
                report.add(rules::ORIGINAL_MISSING.at("originalNumber").with("original", original));
            }
            return;
        }
        let Some(reds) = self.reds.get(group.number.as_str()) else { return };
        let reds: Vec<&Group> = reds.iter().map(|at| &self.groups[*at]).collect();
        let amount = |values: &Values| Some(values.get("gross")).filter(|gross| !gross.is_empty()).and_then(fen);
        let amounts = std::iter::once(&group.known).chain(reds.iter().map(|red| &red.known)).map(amount);
        let left = match amounts.sum::<Option<i128>>() {
            Some(left) => yuan(left),
            None => text!("an amount that we could not work out", "金额无法计算"),
        };
        let numbers: Vec<&str> = reds.iter().map(|red| red.number.as_str()).collect();
        report.add(rules::REVERSED.at("number").with("red", numbers.join(", ")).with("left", left));
    }
}

fn rule(state: State) -> &'static Rule {
    match state {
        State::Voided => &rules::VOID,
        State::Reversed | State::Abnormal => &rules::STATUS,
        State::ReversedInPart | State::Doubtful => &rules::DOUBTFUL,
    }
}

type Different<'a> = (&'static str, [&'a str; 2], ());

/// What differs between two records of one invoice, and what could not be compared.
fn differing<'a>(one: &'a Values, two: &'a Values, is_open: bool) -> (Vec<Different<'a>>, Vec<&'static str>) {
    let (mut differ, mut unread) = (Vec::new(), Vec::new());
    for field in COMPARED {
        let (a, b) = (one.get(field), two.get(field));
        // The tax ID decides who it is; the name only if there is no tax ID.
        let is_told = field == "sellerName" && !one.get("sellerTaxId").is_empty() && !two.get("sellerTaxId").is_empty();
        if a.is_empty() || b.is_empty() || is_told {
            continue;
        }
        match is_same(field, a, b) {
            Some(true) => {}
            // A column of amounts that does not say whether they include tax can be either.
            Some(false) if field == "gross" && is_open && is_same("net", one.get("net"), b) == Some(true) => {}
            Some(false) => differ.push((field, [a, b], ())),
            None => unread.push(field),
        }
    }
    (differ, unread)
}

/// Whether two values say the same; `None` where one of them cannot be read.
fn is_same(field: &str, one: &str, two: &str) -> Option<bool> {
    match field {
        "issueDate" => Some(date::day(&folded(one))? == date::day(&folded(two))?),
        "sellerTaxId" => Some(letters(one) == letters(two)),
        "sellerName" => match compare_names(one, two).answer() {
            Same::Match | Same::Close => Some(true),
            Same::NoMatch => Some(false),
            Same::NotPossible => None,
        },
        _ => Some(fen(one)? == fen(two)?),
    }
}

fn folded(text: &str) -> String {
    crate::glyph::Typed::read(text).folded().trim().to_owned()
}
