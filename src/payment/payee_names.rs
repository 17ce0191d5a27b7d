//! The payee's names: read from each source, and compared.

use super::case::{Case, is_given};
use crate::{
    comparison::{Place, Relation, Said, TRUST, disagreements},
    payee::{Answer, Comparison, Name},
    report::Severity,
    rule::Rule,
    sources::guide,
    text::text,
    typed::party,
};

/// A different payee.
pub static DIFFERS: Rule = Rule {
    code: "payment/payee-differs",
    severity: Severity::Hold,
    title: text!("Payees differ", "收款方不一致"),
    message: text!(
        "The payee is “{second}” {there} but “{first}” {here}: {how}.",
        "收款方不一致，{there}为“{second}”，{here}为“{first}”：{how}。",
    ),
    fix: Some(text!(
        "Ask why in writing, and pay only if the answer matches both the invoice and the supplier's profile.",
        "请要求供应商书面说明原因；说明与发票、供应商资料均相符后，方可付款。",
    )),
    source: &[
        guide("Mistake #3: Paying to a different beneficiary than the supplier profile"),
        guide("What about third-party payment requests?"),
    ],
};

pub(super) fn first_given<'a>(names: &[&'a str]) -> &'a str {
    names.iter().find(|name| !name.trim().is_empty()).copied().unwrap_or_default()
}

/// The payee of each source; a supplier or an issuer if no payee is named.
pub(super) fn values<'a>(case: &Case<'a>) -> Vec<Said<'a>> {
    let q = case.question;
    let supplier = if case.is_cloud() { "" } else { q.order.supplier.as_str() };
    // If the order names the supplier, a separate row compares the issuer with it.
    let issuer = if case.is_cloud() || is_given(supplier) { "" } else { q.invoice.issuer.as_str() };
    let counts = case.is_cloud() || case.invoice_details_count;
    vec![
        (Place::Order, first_given(&[&q.order.payee, supplier])),
        (Place::Contract, first_given(&[&q.contract.payee, &q.contract.supplier])),
        (Place::Call, &q.call.payee),
        (Place::Invoice, if counts { first_given(&[&q.invoice.payee, issuer]) } else { "" }),
        (Place::Instruction, &q.instruction.payee),
        (Place::Chat, &q.chat.payee),
        (Place::Previous, &q.previous.payee),
        (Place::Certificate, &q.certificate.payee),
        (Place::Transfer, &q.transfer.payee),
    ]
}

/// A name that could be read.
pub(super) struct Read<'a> {
    pub(super) place: Place,
    pub(super) typed: &'a str,
    pub(super) name: Name<'a>,
    /// The company of the register.
    pub(super) entity: Option<&'static str>,
}

/// The names that could be read, in the order in which they are compared; an earlier payment last.
pub(super) fn read<'a>(case: &mut Case<'a>, values: &[Said<'a>]) -> Vec<Read<'a>> {
    let mut names = Vec::new();
    for place in TRUST.into_iter().chain([Place::Previous]) {
        let Some((_, typed)) = values.iter().find(|(other, _)| *other == place) else { continue };
        let field = payee_field(case, place);
        if let Some(party) = party::read(&field, typed, &mut case.report) {
            let entity = case.register.entity_by_name(typed).map(|entity| entity.id);
            names.push(Read { place, typed, name: Name::of_party(party), entity });
        }
    }
    names
}

/// How each pair of names relates, compared once. Pairs of the same name, or of both names of a company in the
/// register, are left out.
pub(super) struct Relations<'a> {
    pub(super) names: &'a [Read<'a>],
    pub(super) found: Vec<Vec<Option<(Answer, Comparison)>>>,
}

impl<'a> Relations<'a> {
    pub(super) fn of(names: &'a [Read<'a>]) -> Relations<'a> {
        let relate = |one: &Read, other: &Read| {
            let found = one.name.compare(&other.name);
            let is_same_entity = one.entity.is_some() && one.entity == other.entity;
            (found.answer() != Answer::Match && !is_same_entity).then_some((found.answer(), found))
        };
        let mut found = Vec::new();
        for (at, other) in names.iter().enumerate() {
            let mut earlier = Vec::<Option<(Answer, Comparison)>>::new();
            for one in &names[..at] {
                // Equal spellings give equal results.
                let same = names[..earlier.len()].iter().position(|name| name.typed == one.typed);
                earlier.push(same.map_or_else(|| relate(one, other), |same| earlier[same].clone()));
            }
            found.push(earlier);
        }
        Relations { names, found }
    }

    pub(super) fn get(&self, at: usize, other: usize) -> Option<&(Answer, Comparison)> {
        self.found.get(at.max(other))?.get(at.min(other))?.as_ref()
    }

    /// The names that relate to an earlier one in this way.
    pub(super) fn with(&self, wanted: Answer) -> Vec<(Said<'a>, Said<'a>, &Comparison)> {
        let given: Vec<(Place, usize)> = self.names.iter().enumerate().map(|(at, name)| (name.place, at)).collect();
        let relation = |first: &usize, second: &usize| match self.get(*first, *second) {
            None => Relation::Agrees,
            Some((answer, found)) if *answer == wanted => Relation::Differs(found),
            Some(_) => Relation::Open,
        };
        let found = disagreements(&given, relation);
        let said = |at: usize| (self.names[at].place, self.names[at].typed);
        found.into_iter().map(|two| (said(*two.first), said(*two.second), two.how)).collect()
    }

    /// The sources that agree with the bank's screen, which is the last one before an earlier payment.
    pub(super) fn agreeing(&self) -> Vec<Place> {
        let Some(screen) = self.names.iter().position(|name| name.place == Place::Transfer) else {
            return Vec::new();
        };
        let agrees = |at: &usize| self.get(*at, screen).is_none_or(|(answer, _)| *answer == Answer::Close);
        (0..self.names.len()).filter(agrees).map(|at| self.names[at].place).collect()
    }
}

pub(super) fn add(case: &mut Case, rule: &Rule, first: Said, second: Said, found: &Comparison) {
    let finding = rule.at(payee_field(case, second.0)).with("first", first.1.trim()).with("here", first.0.there());
    let mut finding = finding.with("second", second.1.trim()).with("there", second.0.there());
    if let Some(how) = found.likeness.in_words() {
        finding = finding.with("how", &how);
    }
    finding.position = found.other_marks.first().copied();
    case.report.add(finding);
}

/// The field that gave the payee: a supplier or an issuer takes the place of a payee that is not named.
pub(super) fn payee_field(case: &Case, place: Place) -> String {
    let q = case.question;
    match place {
        Place::Order if q.order.payee.trim().is_empty() => place.path("supplier"),
        Place::Contract if q.contract.payee.trim().is_empty() => place.path("supplier"),
        Place::Invoice if q.invoice.payee.trim().is_empty() => place.path("issuer"),
        _ => place.path("payee"),
    }
}
