//! How many rows name which company of the register, by its tax ID.

use crate::register::{Entity, Register};

/// Counts rows by company.
pub struct Entities {
    /// Each with its tax ID, and its last bytes, which alone decide nearly every row.
    known: Vec<(&'static Entity, &'static [u8], u64)>,
    counts: Vec<u32>,
    /// Rows with a tax ID of an unknown company.
    others: u32,
    is_open: bool,
    is_known: bool,
}

impl Entities {
    /// For the companies of this register.
    pub fn new(register: &Register) -> Entities {
        let id = |entity: &'static Entity| entity.tax_id.map(|id| (entity, id.as_bytes(), last(id.as_bytes())));
        let known: Vec<_> = register.entities.iter().filter_map(id).collect();
        Entities { counts: vec![0; known.len()], known, others: 0, is_open: false, is_known: false }
    }

    /// Adds a tax ID of the current row; the first known company in a row counts.
    #[inline]
    pub fn see(&mut self, id: &[u8]) {
        self.is_open |= !id.is_empty();
        if self.is_known {
            return;
        }
        let end = last(id);
        if let Some(at) = self.known.iter().position(|(_, known, its)| *its == end && *known == id) {
            self.counts[at] += 1;
            self.is_known = true;
        }
    }

    /// The row at hand is done.
    #[inline]
    pub fn close(&mut self) {
        self.others += u32::from(self.is_open && !self.is_known);
        (self.is_open, self.is_known) = (false, false);
    }

    /// Companies with their rows.
    pub fn counts(&self) -> impl Iterator<Item = (&'static Entity, u32)> {
        let counted = self.known.iter().zip(&self.counts);
        counted.filter(|(_, count)| **count > 0).map(|((entity, ..), count)| (*entity, *count))
    }

    /// Rows with the tax ID of any other company.
    pub fn others(&self) -> u32 {
        self.others
    }
}

/// The last eight bytes.
#[inline]
fn last(id: &[u8]) -> u64 {
    id.last_chunk().map_or(0, |eight| u64::from_le_bytes(*eight))
}
