//! One company, one answer: the look-up, the request, the plan and the payment agree on every name of the register.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, missing_docs)]

use fapiao_check::{
    aftercare::{self, Action, AftercareQuestion, plan_aftercare},
    payment::{self, Context, PaymentQuestion, Transfer, check_payment},
    register::{Basis, COLLECTOR, Entity, EntityQuestion, REGISTER, find_entity},
    report::Verdict,
    request::{Invoice, InvoiceRequestQuestion, Item, check_invoice_request},
};
use std::collections::BTreeSet;

const DAY: &str = "2026-11-20";

/// Every name by which a product or a service can be asked for.
fn products() -> BTreeSet<&'static str> {
    let of_products = REGISTER.products.iter().flat_map(|product| {
        [Some(product.name.en), product.name.zh]
            .into_iter()
            .flatten()
            .chain(product.listed.iter())
            .chain(product.aliases.iter())
    });
    let of_several = REGISTER.ambiguities.iter().flat_map(|several| several.words.iter());
    of_products.chain(of_several).collect()
}

fn names(entity: &Entity) -> impl Iterator<Item = &'static str> {
    [Some(entity.name.en), entity.name.zh].into_iter().flatten()
}

/// What the look-up says about a name.
struct LookedUp {
    companies: BTreeSet<&'static str>,
    /// Each row's company is a vendor.
    vendors_alone: bool,
    /// There is no open question.
    is_clear: bool,
}

fn look_up(name: &str) -> LookedUp {
    let question = EntityQuestion { query: name.into(), order_date: DAY.into(), ..Default::default() };
    let answer = find_entity(&question, &REGISTER);
    let is_vendors = |entity: Option<&Entity>| entity.is_none_or(|entity| entity.vendor);
    let is_guess = answer.matches.iter().any(|found| found.basis == Basis::DidYouMean);
    LookedUp {
        companies: answer.matches.iter().filter_map(|found| found.entity.map(|entity| entity.id)).collect(),
        vendors_alone: !answer.matches.is_empty()
            && !is_guess
            && answer.matches.iter().all(|found| is_vendors(found.entity)),
        is_clear: answer.report.verdict == Verdict::Clear,
    }
}

fn requested(item: Item) -> Invoice {
    let item = Item { order_date: DAY.into(), amount: "100".into(), ..item };
    let question = InvoiceRequestQuestion { items: vec![item], ..Default::default() };
    check_invoice_request(&question, &REGISTER).invoices[0].clone()
}

fn is_planned_for_a_vendor(invoice: aftercare::Invoice) -> bool {
    let question = AftercareQuestion {
        situation: Some(aftercare::Situation::Wrong),
        invoice: aftercare::Invoice { status: Some(aftercare::Status::Issued), ..invoice },
        ..Default::default()
    };
    plan_aftercare(&question, &REGISTER).action == Action::Vendor
}

/// What the payment says about an issuer if Alibaba Cloud Computing is paid.
fn paid(issuer: &str) -> Vec<&'static str> {
    let question = PaymentQuestion {
        context: Some(Context::AlibabaCloud),
        invoice: payment::Invoice { issuer: issuer.into(), ..Default::default() },
        transfer: Transfer { payee: "阿里云计算有限公司".into(), ..Default::default() },
        ..Default::default()
    };
    let report = check_payment(&question, &REGISTER).report;
    let of_companies = |code: &&str| {
        code.starts_with("payment/affiliate") || ["payment/vendor-invoice", "payment/document-offered"].contains(code)
    };
    report.findings.iter().map(|found| found.code).filter(of_companies).collect()
}

#[test]
fn the_look_up_the_request_and_the_plan_agree_on_every_product() {
    let mut faults = Vec::new();
    for name in products() {
        let found = look_up(name);
        let invoice = requested(Item { product: name.into(), ..Default::default() });
        if invoice.vendor != found.vendors_alone {
            faults.push(format!("{name}: a vendor for the request {}, found {}", invoice.vendor, found.vendors_alone));
        }
        let is_planned = is_planned_for_a_vendor(aftercare::Invoice { product: name.into(), ..Default::default() });
        if is_planned != found.vendors_alone {
            faults.push(format!("{name}: a vendor for the plan {is_planned}, found {}", found.vendors_alone));
        }
        let all: BTreeSet<&str> = invoice.issuer.into_iter().chain(invoice.candidates.iter().copied()).collect();
        if all != found.companies {
            faults.push(format!("{name}: {all:?} for the request, found {:?}", found.companies));
        }
        if invoice.issuer.is_some() && !found.is_clear && found.companies.len() > 1 {
            faults.push(format!("{name}: one company for the request, several found"));
        }
    }
    assert!(faults.is_empty(), "{}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn all_four_agree_on_every_company() {
    for entity in REGISTER.entities {
        for name in names(entity) {
            let found = look_up(name);
            let expected: BTreeSet<_> = [entity.id].into_iter().chain(entity.probably).collect();
            assert_eq!(found.companies, expected, "{name}");
            assert_eq!(found.vendors_alone, entity.vendor, "{name}");
            let invoice = requested(Item { product: "an order".into(), issuer: name.into(), ..Default::default() });
            let issuers = invoice.issuer.into_iter().chain(invoice.candidates.iter().copied());
            assert_eq!((issuers.collect::<BTreeSet<_>>(), invoice.vendor), (expected, entity.vendor), "{name}");
            let is_planned = is_planned_for_a_vendor(aftercare::Invoice { issuer: name.into(), ..Default::default() });
            assert_eq!(is_planned, entity.vendor, "{name}");
            let expected: &[&str] = match entity {
                Entity { id: COLLECTOR, .. } => &[],
                Entity { affiliate: Some(_), .. } => &["payment/affiliate-collects"],
                Entity { explained: true, .. } => &["payment/document-offered"],
                _ => &["payment/affiliate-unlisted"],
            };
            assert_eq!(paid(name), expected, "{name}");
        }
    }
}
