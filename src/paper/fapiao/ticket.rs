//! Railway e-tickets and air itineraries, whose pages are not forms with boxes.

use super::{form::Form, lines};
use crate::{
    glyph::is_han,
    paper::{
        field::{Field, How, put},
        kind::Kind,
        run::Run,
        what::{Side, What},
        words,
    },
};

/// What a ticket has in addition to the fields of all invoices.
pub fn read(form: &Form, kind: Kind, fields: &mut Vec<Field>) {
    let has = |fields: &[Field], name: &str| fields.iter().any(|field| field.name == name);
    // Its only name and tax ID are the buyer's.
    for (name, what) in [("buyerName", What::Name), ("buyerTaxId", What::TaxId)] {
        if has(fields, name) {
            continue;
        }
        let hit = form.hits.iter().find(|hit| hit.names(what) && hit.side(what) != Side::Seller);
        if let Some(hit) = hit {
            let run = form.after(hit);
            let length = run.chars.iter().take_while(|char| what == What::Name || char.is_ascii_alphanumeric()).count();
            let own = run.part(0, length);
            if own.chars.len() >= 2 && (what == What::Name || (15..=20).contains(&own.chars.len())) {
                fields.push(form.field(name, &own, hit));
            }
        }
    }
    fields.retain(|field| {
        !matches!(field.name, "sellerName" | "sellerTaxId")
            || field.by.label.as_deref().is_some_and(|label| label.contains('销'))
    });
    if kind == Kind::Air {
        air(form, fields);
    } else {
        railway(form, fields);
    }
}

/// Stations, train, and the day of travel.
fn railway(form: &Form, fields: &mut Vec<Field>) {
    let layout = form.layout;
    for row in form.rows.clone() {
        let cells: Vec<Run> = layout
            .cells_of(row)
            .iter()
            .filter(|cell| cell.start < cell.end)
            .map(|cell| Run::of(layout, cell.start, cell.end))
            .collect();
        let is_station = |run: &&Run| {
            run.chars.len() >= 2 && run.chars.ends_with(&['站']) && run.chars.iter().all(|char| is_han(*char))
        };
        let stations: Vec<&Run> = cells.iter().filter(is_station).collect();
        if let [from, to] = stations[..] {
            fields.push(form.maker.run("from", from, How::Form));
            fields.push(form.maker.run("to", to, How::Form));
            let is_train = |run: &&Run| {
                (2..=6).contains(&run.chars.len())
                    && run.chars[0].is_ascii_alphanumeric()
                    && run.chars[1..].iter().all(char::is_ascii_digit)
            };
            put(fields, cells.iter().find(is_train).map(|run| form.maker.run("train", run, How::Form)));
        }
        let first = cells.first().and_then(|run| {
            words::day(run).filter(|(from, _, day)| *from == 0 && day.is_some()).map(|(from, to, _)| run.part(from, to))
        });
        if let Some(day) = first.filter(|_| !fields.iter().any(|field| field.name == "travelDate")) {
            fields.push(form.maker.run("travelDate", &day, How::Form));
        }
    }
}

/// The amounts of an itinerary, each below its heading or after it.
fn air(form: &Form, fields: &mut Vec<Field>) {
    const HEADINGS: [(&str, &str); 3] = [("增值税税额", "tax"), ("增值税税率", "rate"), ("合计", "gross")];
    let layout = form.layout;
    for row in form.rows.clone() {
        for cell in layout.cells_of(row).iter().filter(|cell| cell.start < cell.end) {
            let text: String = layout.chars[cell.start..cell.end].iter().filter(|char| **char != ' ').collect();
            for (heading, name) in HEADINGS {
                let Some(rest) = text.strip_prefix(heading).filter(|_| !fields.iter().any(|field| field.name == name))
                else {
                    continue;
                };
                let rest = rest.trim_start_matches("CNY").trim_start_matches(':');
                let own = if rest.is_empty() {
                    layout
                        .cells_of(row + 1)
                        .iter()
                        .filter(|below| below.start < below.end)
                        .find(|below| below.overlap_x(cell) > 0)
                } else {
                    Some(cell)
                };
                let Some(own) = own else { continue };
                let run = Run::of(layout, own.start, own.end);
                let start = run.chars.iter().position(|char| char.is_ascii_digit() || *char == '¥').unwrap_or(0);
                let run = run.part(start, usize::MAX);
                let found = if name == "rate" {
                    Some(run).filter(|run| run.text().ends_with('%'))
                } else {
                    lines::amount_at(&run)
                };
                put(fields, found.map(|run| form.maker.run(name, &run, How::Label)));
            }
        }
    }
}
