//! Cell by cell, a sheet gives the same findings as the forms.

use crate::cells::{amount, date, number, rate, tax_id};
use crate::{TODAY, codes_of, fen, quoted, read, said};
use fapiao_check::bulk::{LONGEST_ROW, Options, Role, Sheet, Text};
use fapiao_check::number::{NumberQuestion, validate_invoice_number};
use fapiao_check::register::REGISTER;
use fapiao_check::tax::{Printed, TaxQuestion, tax_breakdown};
use fapiao_check::tax_id::{TaxIdQuestion, validate_tax_id};
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn an_amount_is_computed_as_in_the_form(rows in prop::collection::vec((amount(), rate(), date()), 1..4)) {
        let text: String = rows.iter().map(|(amount, rate, date)| quoted(&[amount, rate, date])).collect();
        let columns = vec![Role::Amount, Role::Rate, Role::IssueDate];
        let found = read(text.as_bytes(), Options { columns, text: Text::Figures, ..Default::default() });
        let lines: Vec<_> = std::str::from_utf8(&found.text).unwrap().lines().collect();
        for (at, (amount, rate, date)) in rows.iter().enumerate() {
            let issue_date = date.get(..10).filter(|_| date.len() == 19).unwrap_or(date).to_string();
            let question = TaxQuestion { amount: amount.clone(), rate: (*rate).into(), issue_date, ..Default::default() };
            let form = tax_breakdown(&question, &REGISTER);
            prop_assert_eq!(codes_of(&found, at), said(&form.report).collect(), "{} {} {}", amount, rate, date);
            prop_assert_eq!(found.verdicts[at], form.report.verdict as u8);
            let text = [&form.net, &form.tax, &form.balancing_tax].map(|figure| figure.clone().unwrap_or_default()).join(",");
            prop_assert_eq!(lines[at], text);
            let figures = [form.gross, form.net, form.tax, form.balancing_tax].map(fen);
            prop_assert_eq!(&found.figures[at * 4..at * 4 + 4], figures);
        }
    }

    #[test]
    fn printed_figures_are_compared_as_in_the_form(net in amount(), rate in rate(), off in -3_i64..3, odd in amount(), place in 0..12, with_gross: bool) {
        let question = TaxQuestion { amount: net, rate: rate.into(), ..Default::default() };
        let form = tax_breakdown(&question, &REGISTER);
        let mut figures = [form.net, form.balancing_tax, form.gross].map(Option::unwrap_or_default);
        if let Some(figure) = figures.get_mut(place as usize) {
            *figure = odd;
        } else if off != 0 && place > 8 {
            let tax = fen(Some(figures[1].clone())).saturating_add(off);
            figures[1] = format!("{}{}.{:02}", if tax < 0 { "-" } else { "" }, (tax / 100).abs(), (tax % 100).abs());
        }
        let [net, tax, gross] = figures;
        let gross = if with_gross { gross } else { String::new() };
        let columns = vec![Role::Net, Role::Tax, Role::Amount, Role::Rate];
        let found = read(quoted(&[&net, &tax, &gross, rate]).as_bytes(), Options { columns, ..Default::default() });
        let printed = Printed { net, tax, gross, ..Default::default() };
        let question = TaxQuestion { printed, rate: rate.into(), ..Default::default() };
        let form = tax_breakdown(&question, &REGISTER);
        prop_assert_eq!(codes_of(&found, 0), said(&form.report).collect(), "{:?}", question);
        prop_assert_eq!(found.verdicts[0], form.report.verdict as u8);
        prop_assert_eq!(&found.figures[..], [form.gross, form.net, form.tax, form.balancing_tax].map(fen));
    }

    #[test]
    fn a_number_is_read_as_in_the_form(number in number(), code in select(vec!["", "", "", "033001900111", "3300201130", "12"]), date in date(), with_today: bool) {
        let today = with_today.then(|| TODAY.parse().unwrap());
        let columns = vec![Role::Number, Role::Code, Role::IssueDate];
        let found = read(quoted(&[&number, code, date]).as_bytes(), Options { columns, today, ..Default::default() });
        let issue_date = date.get(..10).filter(|_| date.len() == 19).unwrap_or(date).to_string();
        let question = NumberQuestion { number, code: code.into(), issue_date, today, ..Default::default() };
        let form = validate_invoice_number(&question, &REGISTER);
        prop_assert_eq!(codes_of(&found, 0), said(&form.report).collect(), "{:?}", question);
        prop_assert_eq!(found.verdicts[0], form.report.verdict as u8);
    }

    #[test]
    fn a_tax_id_is_read_as_in_the_form(tax_id in tax_id(), with_today: bool) {
        let today = with_today.then(|| TODAY.parse().unwrap());
        let found = read(quoted(&[&tax_id]).as_bytes(), Options { columns: vec![Role::TaxId], today, ..Default::default() });
        let form = validate_tax_id(&TaxIdQuestion { tax_id: tax_id.clone(), today });
        let codes: BTreeSet<_> = codes_of(&found, 0).into_iter().filter(|code| !code.starts_with("bulk/")).collect();
        prop_assert_eq!(codes, said(&form.report).collect(), "{}", tax_id);
        if tax_id != "9.1330E+17" {
            prop_assert_eq!(found.verdicts[0], form.report.verdict as u8);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn it_does_not_matter_where_the_bytes_are_cut(text in "(([0-9]{1,3}|\"[0-9\n,\"]{0,3}\"?|6%)[,\r\n]){0,60}", cuts in prop::collection::vec(1_usize..20, 1..30)) {
        let options = || Options { columns: vec![Role::Amount, Role::Rate], text: Text::Figures, ..Default::default() };
        let whole = read(text.as_bytes(), options());
        let mut sheet = Sheet::new(options(), &REGISTER);
        // Long enough to begin with.
        let padding = format!("{}6%\n", "1,6%\n".repeat(LONGEST_ROW / 5));
        let text = padding.clone() + &text;
        let (mut start, mut end, mut cuts) = (0, padding.len(), cuts.into_iter().cycle());
        while end < text.len() {
            start += sheet.read(&text.as_bytes()[start..end], false);
            end = (end + cuts.next().unwrap()).min(text.len());
        }
        sheet.read(&text.as_bytes()[start..], true);
        let cut = sheet.answers();
        let skipped = cut.count() - whole.count();
        prop_assert_eq!(&cut.verdicts[skipped..], &whole.verdicts[..]);
        prop_assert!(cut.text.ends_with(&whole.text));
    }
}
