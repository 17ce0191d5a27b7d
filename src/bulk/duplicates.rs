//! Which invoice numbers were seen before, in any row of any file.
//!
//! A number of up to 20 digits is kept as it is, not as a hash of it: two numbers are the same or they are not.

use crate::question::words;

words! {
    /// What to do about an invoice number that an earlier row has.
    pub enum Duplicates {
        /// Find it. This keeps the numbers of all rows, 22 to 43 bytes a row.
        Find = "find",
        /// Do not look for it. Nothing is kept.
        Off = "off",
        /// Return each row's number as a key, so that whoever has all rows can find equal ones. Nothing is kept.
        Keys = "keys",
    } or Find
}

/// A number of up to 20 digits and their count, in three parts, and the first row that had it, counted from 1; 0 is
/// free.
type Slot = [u32; 4];

const SMALLEST: usize = 1 << 10;

/// The numbers so far.
pub struct Seen {
    slots: Vec<Slot>,
    used: usize,
}

impl Default for Seen {
    fn default() -> Seen {
        Seen { slots: vec![[0; 4]; SMALLEST], used: 0 }
    }
}

impl Seen {
    /// The first row with the same number; `None` if this is the first, or if these are not digits.
    pub fn seen(&mut self, digits: &[u8], row: u32) -> Option<u32> {
        let key = key(digits)?;
        if self.used >= self.slots.len() / 4 * 3 {
            self.grow();
        }
        let at = self.find(key);
        let slot = &mut self.slots[at];
        if slot[3] != 0 {
            return Some(slot[3] - 1);
        }
        *slot = [key[0], key[1], key[2], row + 1];
        self.used += 1;
        None
    }

    /// Bytes in use.
    pub fn bytes(&self) -> usize {
        self.slots.len() * size_of::<Slot>()
    }

    /// The slot where this number is, or would be.
    fn find(&self, key: [u32; 3]) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = mix(key) & mask;
        loop {
            let slot = self.slots[at];
            if slot[3] == 0 || [slot[0], slot[1], slot[2]] == key {
                return at;
            }
            at = (at + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let larger = vec![[0; 4]; self.slots.len() * 2];
        let slots = std::mem::replace(&mut self.slots, larger);
        for slot in slots {
            if slot[3] != 0 {
                let at = self.find([slot[0], slot[1], slot[2]]);
                self.slots[at] = slot;
            }
        }
    }
}

/// Ten digits, ten digits, and how many they are; 10¹⁰ needs two bits more than a part has; they are in the third part.
fn key(digits: &[u8]) -> Option<[u32; 3]> {
    if digits.len() > 20 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let value = |part: &[u8]| part.iter().fold(0_u64, |value, digit| value * 10 + u64::from(digit - b'0'));
    let (first, second) = digits.split_at(digits.len() / 2);
    let (first, second) = (value(first), value(second));
    let rest = (first >> 32) << 16 | (second >> 32) << 8 | digits.len() as u64;
    Some([first as u32, second as u32, rest as u32])
}

/// The numbers of a batch differ only in their last digits, so all bits must affect the slot.
fn mix(key: [u32; 3]) -> usize {
    let joined = u64::from(key[0]) << 32 | u64::from(key[1]);
    let mixed = (joined ^ u64::from(key[2]) << 17).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 32 ^ mixed >> 15) as usize
}
