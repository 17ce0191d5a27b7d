//! The split of a request over random items, and the days around the bill of a month.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use fapiao_check::{
    date::Day,
    register::REGISTER,
    request::{
        Billing, CloudAccount, EnterpriseTitle, Holder, Invoice, InvoiceRequestAnswer, InvoiceRequestQuestion,
        InvoiceType, Item, State, Title, check_invoice_request,
    },
};
use proptest::prelude::*;

fn check(items: Vec<Item>) -> InvoiceRequestAnswer {
    let today = Some(Day::of(2026, 3, 6));
    check_invoice_request(&InvoiceRequestQuestion { items, today, ..Default::default() }, &REGISTER)
}

fn fen(amount: &str) -> i128 {
    amount.replace('.', "").parse().unwrap()
}

fn money(fen: u32) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

/// Products with one issuer, an uncertain one, changing ones, an unlisted one, and a vendor.
const PRODUCTS: [&str; 10] = [
    "Model Studio",
    "CDN",
    "SMS",
    "Wuying cloud terminal",
    "Marketplace first-party services",
    "Marketplace third-party products or services",
    "Wanjing Yike",
    "ECS",
    "",
    "no such product",
];
const DATES: [&str; 4] = ["", "2023-08-31", "2025-12-31", "2026-01-01"];

prop_compose! {
    fn item()(
        product in 0..PRODUCTS.len(),
        date in 0..DATES.len(),
        amount in 1..1_000_000_u32,
        part in 0..=100_u32,
        refund in 0..=100_u32,
        account in 0..3_usize,
        phone in 0..3_usize,
        rate in 0..3_usize,
    ) -> Item {
        let invoiced = amount / 100 * part;
        let refunded = (amount - invoiced) / 100 * refund;
        Item {
            product: PRODUCTS[product].into(),
            order_date: DATES[date].into(),
            amount: money(amount),
            invoiced: money(invoiced),
            refunded: money(refunded),
            cloud_account: ["", "a", "b"][account].into(),
            title: Title { phone: ["", "1", "2"][phone].into(), ..Default::default() },
            rate: ["", "6%", "13%"][rate].into(),
            ..Default::default()
        }
    }
}

/// An invoice, with its items by content instead of place.
fn shape(invoice: &Invoice, items: &[Item]) -> String {
    let mut members: Vec<String> = invoice.items.iter().map(|at| format!("{:?}", items[*at])).collect();
    members.sort();
    let Invoice { issuer, candidates, vendor, rate, gross, net, tax, title, .. } = invoice;
    format!("{issuer:?} {candidates:?} {vendor} {rate:?} {gross:?} {net:?} {tax:?} {title:?} {members:?}")
}

fn shapes(items: &[Item]) -> Vec<String> {
    let mut shapes: Vec<String> = check(items.to_vec()).invoices.iter().map(|invoice| shape(invoice, items)).collect();
    shapes.sort();
    shapes
}

proptest! {
    #[test]
    fn invoices_add_up_to_what_is_left_of_the_items(items in prop::collection::vec(item(), 0..12)) {
        let answer = check(items.clone());
        let left: i128 = items.iter().map(|item| fen(&item.amount) - fen(&item.invoiced) - fen(&item.refunded)).sum();
        let gross = |invoice: &Invoice| fen(invoice.gross.as_deref().unwrap());
        prop_assert_eq!(answer.invoices.iter().map(gross).sum::<i128>(), left);
        prop_assert_eq!(answer.total.gross.as_deref().map_or(0, fen), left);
        for invoice in &answer.invoices {
            if let (Some(net), Some(tax)) = (&invoice.net, &invoice.tax) {
                prop_assert_eq!(fen(net) + fen(tax), gross(invoice), "tax is what is left of the gross");
            }
        }
        let all = |of: fn(&Invoice) -> &Option<String>| -> Option<i128> {
            answer.invoices.iter().map(|invoice| of(invoice).as_deref().map(fen)).sum()
        };
        if !answer.invoices.is_empty() {
            prop_assert_eq!(answer.total.tax.as_deref().map(fen), all(|invoice| &invoice.tax));
            prop_assert_eq!(answer.total.net.as_deref().map(fen), all(|invoice| &invoice.net));
        }
    }

    #[test]
    fn an_item_is_on_one_invoice_and_an_invoice_has_one_issuer(items in prop::collection::vec(item(), 0..12)) {
        let answer = check(items.clone());
        let mut seen: Vec<usize> = answer.invoices.iter().flat_map(|invoice| invoice.items.clone()).collect();
        seen.sort_unstable();
        let with_something: Vec<usize> = (0..items.len()).filter(|at| answer.items[*at].available != "0.00").collect();
        prop_assert_eq!(seen, with_something);
        for invoice in &answer.invoices {
            for at in &invoice.items {
                prop_assert_eq!(answer.items[*at].issuer, invoice.issuer);
                prop_assert_eq!(&answer.items[*at].rate, &invoice.rate);
                prop_assert_eq!(&items[*at].title.phone, &items[invoice.items[0]].title.phone);
                prop_assert_eq!(&items[*at].cloud_account, &items[invoice.items[0]].cloud_account);
            }
            prop_assert!(invoice.issuer.is_some() || invoice.items.len() == 1, "what is open stays apart");
        }
    }

    #[test]
    fn the_order_of_the_items_does_not_matter(
        (items, shuffled) in prop::collection::vec(item(), 0..8)
            .prop_flat_map(|items| (Just(items.clone()), Just(items).prop_shuffle())),
    ) {
        prop_assert_eq!(shapes(&items), shapes(&shuffled));
    }

    #[test]
    fn any_typed_text_gets_an_answer(product in ".{0,40}", amount in ".{0,30}", date in ".{0,20}", month in ".{0,12}") {
        let item = Item {
            product, amount, order_date: date, usage_month: month, billing: Some(Billing::PayAsYouGo), ..Default::default()
        };
        check(vec![item.clone(), item]);
    }
}

#[test]
fn the_largest_amounts_are_refused_and_not_wrapped() {
    let largest = "792281625142643375935439503.35";
    let item = Item { product: "CDN".into(), amount: largest.into(), ..Default::default() };
    assert_eq!(check(vec![item.clone()]).total.gross.as_deref(), Some(largest));
    let answer = check(vec![item.clone(), item]);
    assert!(answer.invoices.is_empty());
    assert!(answer.report.findings.iter().any(|finding| finding.code == "amount/too-large"));
}

/// Every day from the first of the month of use to the end of the month after it.
#[test]
fn a_bill_is_there_from_the_fourth_in_every_month() {
    for (year, month) in (2023..=2028).flat_map(|year| (1..=12).map(move |month| (year, month))) {
        let first = Day::of(year, month, 1);
        let next = first.of_next_month(1).unwrap();
        let mut today = first;
        while today < next.plus(10).unwrap() {
            let item = Item {
                product: "CDN".into(),
                amount: "1".into(),
                billing: Some(Billing::PayAsYouGo),
                usage_month: format!("{year}-{month}"),
                ..Default::default()
            };
            let question = InvoiceRequestQuestion { items: vec![item], today: Some(today), ..Default::default() };
            let expected = match today.days_after(next) {
                ..=1 => State::NotYet,
                2 => State::Perhaps,
                3.. => State::Expected,
            };
            let found = check_invoice_request(&question, &REGISTER).items[0].requestable.state;
            assert_eq!(found, Some(expected), "use of {year}-{month}, asked on {today}");
            today = today.plus(1).unwrap();
        }
    }
}

/// 365 and 90 days, counted one by one.
#[test]
fn a_title_ends_with_its_last_day() {
    for (kind, days) in [(InvoiceType::General, 365), (InvoiceType::Special, 90)] {
        for start in 0..800 {
            let approved = Day::of(2023, 3, 1).plus(start).unwrap();
            let expires = |after: i32| {
                let question = InvoiceRequestQuestion {
                    today: approved.plus(after),
                    cloud_account: CloudAccount { kind: Some(Holder::Personal), ..Default::default() },
                    invoice_type: Some(kind),
                    enterprise_title: EnterpriseTitle { approved_on: approved.to_string(), ..Default::default() },
                    ..Default::default()
                };
                let answer = check_invoice_request(&question, &REGISTER);
                answer.report.findings.iter().any(|finding| finding.code == "request/title-expired")
            };
            assert_eq!([expires(days), expires(days + 1)], [false, true], "approved on {approved}");
        }
    }
}
