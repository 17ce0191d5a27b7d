//! Buyer and seller of an invoice: which of two sides a name is on.

use super::form::Form;
use crate::{
    glyph::is_han,
    paper::{
        field::Field,
        labels::Hit,
        layout::Cell,
        names,
        run::Run,
        what::{Side, What},
    },
};

/// Names and tax IDs, by the side that they are on.
pub fn read(form: &Form, fields: &mut Vec<Field>) {
    let names: Vec<(&Hit, Run)> =
        form.hits.iter().filter(|hit| hit.names(What::Name)).map(|hit| (*hit, name(form, hit))).collect();
    let ids: Vec<(&Hit, Run)> =
        form.hits.iter().filter(|hit| hit.names(What::TaxId)).map(|hit| (*hit, tax_id(&form.after(hit)))).collect();
    let addresses: Vec<(&Hit, Run)> =
        form.hits.iter().filter(|hit| hit.names(What::AddressPhone)).map(|hit| (*hit, form.after(hit))).collect();
    let banks: Vec<(&Hit, Run)> =
        form.hits.iter().filter(|hit| hit.names(What::BankAccount)).map(|hit| (*hit, form.after(hit))).collect();
    for (found, what, buyer, seller) in [
        (&names, What::Name, "buyerName", "sellerName"),
        (&ids, What::TaxId, "buyerTaxId", "sellerTaxId"),
        (&addresses, What::AddressPhone, "buyerAddressPhone", "sellerAddressPhone"),
        (&banks, What::BankAccount, "buyerBankAccount", "sellerBankAccount"),
    ] {
        for (hit, run) in found.iter() {
            let side = side(form, hit, what, found.iter().map(|(hit, _)| *hit));
            let name = match side {
                Some(Side::Buyer) => buyer,
                Some(Side::Seller) => seller,
                _ => continue,
            };
            if !run.chars.is_empty() && !fields.iter().any(|field| field.name == name) {
                fields.push(form.field(name, run, hit));
            }
        }
    }
}

/// A name in its box, over two rows if it continues.
fn name(form: &Form, hit: &Hit) -> Run {
    let run = without_box_words(&form.after(hit));
    // In a cell of its own the name is the whole cell; among other words it ends with its legal form.
    let has_space = run.chars.contains(&' ');
    let end = if has_space && run.chars.iter().any(|char| is_han(*char)) { names::company(&run.chars) } else { None };
    let own = run.part(0, end.unwrap_or(run.chars.len()));
    let Some(first) = own.at.first() else { return own };
    let cell = form.layout.cells[form.layout.cell_at(*first)];
    let is_whole = names::company(&own.chars).is_some() || own.chars.len() < 8;
    if form.layout.is_paste || is_whole {
        return own;
    }
    let x = form.layout.x(*first);
    let next = form.layout.cells_of(hit.row + 1).iter().find(|next| {
        next.start < next.end
            && (next.left - x).abs() <= cell.height()
            && next.top - cell.bottom < cell.height()
            && !is_label(form, next)
            && !form.layout.is_divided(&cell, next)
    });
    match next {
        Some(next)
            if names::company(&form.layout.chars[next.start..next.end]).is_some() || next.end - next.start <= 10 =>
        {
            let mut whole = own.clone();
            whole.join(form.layout, next.start, next.end, false);
            if names::company(&whole.chars).is_some() { whole } else { own }
        }
        _ => own,
    }
}

fn is_label(form: &Form, cell: &Cell) -> bool {
    form.hits.iter().any(|hit| hit.start >= cell.start && hit.start < cell.end)
}

/// Whose a label is: by its own words, by the words at the side of its box, or by its position among equal labels.
fn side<'h>(form: &Form, hit: &Hit, what: What, all: impl Iterator<Item = &'h Hit>) -> Option<Side> {
    if let side @ (Side::Buyer | Side::Seller) = hit.side(what) {
        return Some(side);
    }
    if let Some(side) = marked_side(form, hit) {
        return Some(side);
    }
    // Without such words the buyer is to the left of the seller, or above.
    let all: Vec<&Hit> = all.collect();
    let place = all.iter().position(|other| other.start == hit.start)?;
    match (all.len(), place) {
        (2, 0) => Some(Side::Buyer),
        (2, 1) => Some(Side::Seller),
        _ => None,
    }
}

/// 购买方信息 and 销售方信息 are printed upright at the left edges of the boxes, or in front in the rows of a paste.
fn marked_side(form: &Form, hit: &Hit) -> Option<Side> {
    let own = form.layout.cells[hit.cell];
    let x = form.layout.x(hit.start);
    let mut best: Option<(i64, Side)> = None;
    // In a paste the nearest one above; the list of them can be long.
    let near = if form.layout.is_paste {
        let after = form.markers.partition_point(|(cell, _)| cell.start <= hit.start);
        &form.markers[after.saturating_sub(1)..after]
    } else {
        &form.markers[..]
    };
    for (cell, side) in near.iter().map(|(cell, side)| (cell, *side)) {
        if form.layout.rows[cell.row].page != form.layout.rows[hit.row].page {
            continue;
        }
        let distance = if form.layout.is_paste {
            if cell.start > hit.start {
                continue;
            }
            (hit.start - cell.start) as i64
        } else {
            let left = i64::from(x - cell.right);
            if left < -i64::from(own.height()) {
                continue;
            }
            // Words of the same height are nearer than those in other boxes above.
            left + 3 * i64::from((own.top - cell.top).abs())
        };
        if best.is_none_or(|(nearest, _)| distance < nearest) {
            best = Some((distance, side));
        }
    }
    best.map(|(_, side)| side)
}

/// The letters and digits of a tax ID; nothing if its box is empty.
fn tax_id(run: &Run) -> Run {
    let length = run.chars.iter().take_while(|char| char.is_ascii_alphanumeric()).count();
    if (15..=20).contains(&length) { run.part(0, length) } else { Run::default() }
}

/// Words that are printed upright in the boxes can end up in a pasted row.
fn without_box_words(run: &Run) -> Run {
    let mut end = run.chars.len();
    while end >= 2 && "购买销售方信息密码区备注".contains(run.chars[end - 1]) && run.chars[end - 2] == ' ' {
        end -= 2;
    }
    run.part(0, end)
}
