//! Days of issue. A sheet has few different ones, so the last ones are cached.

use crate::{date::Day, report::Report, typed};

/// How many days are cached.
const PLACES: usize = 64;
/// The bytes of a date, and one for their number.
type Key = [u64; 3];
const LONGEST: usize = 23;

/// Reads days.
pub struct Days(Vec<(Key, Option<Day>)>);

impl Default for Days {
    fn default() -> Days {
        Days(vec![Default::default(); PLACES])
    }
}

impl Days {
    /// The day, if there is nothing to report about how it is written.
    #[inline]
    pub fn of(&mut self, text: &[u8]) -> Option<Day> {
        let text = without_clock(text);
        if text.is_empty() {
            return None;
        }
        let Some(key) = key(text) else { return read(text) };
        let mixed = (key[0] ^ key[1].rotate_left(48)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let place = &mut self.0[(mixed >> 32) as usize % PLACES];
        if place.0 != key {
            *place = (key, read(text));
        }
        place.1
    }
}

/// Never all zeros, because it contains the length.
#[inline]
fn key(text: &[u8]) -> Option<Key> {
    let mut parts = [[0; 8]; 3];
    let bytes = parts.as_flattened_mut();
    bytes[LONGEST] = text.len() as u8;
    bytes[..LONGEST].get_mut(..text.len())?.copy_from_slice(text);
    Some(parts.map(u64::from_le_bytes))
}

#[cold]
#[inline(never)]
fn read(text: &[u8]) -> Option<Day> {
    let text = std::str::from_utf8(text).ok()?;
    text.parse().ok().or_else(|| written(text))
}

/// Exports of the tax bureau and spreadsheets print the clock after the day, in China's time: `2026-01-15 10:22:33`,
/// `2026/1/15 8:04`.
#[inline]
fn without_clock(date: &[u8]) -> &[u8] {
    match date {
        [day @ .., b' ', _, _, b':', _, _, b':', _, _]
        | [day @ .., b' ', _, b':', _, _, b':', _, _]
        | [day @ .., b' ', _, _, b':', _, _]
        | [day @ .., b' ', _, b':', _, _]
            if is_clock(&date[day.len() + 1..]) =>
        {
            day
        }
        date => date,
    }
}

#[inline]
fn is_clock(clock: &[u8]) -> bool {
    let mut parts = clock.split(|byte| *byte == b':');
    let value = |part: &[u8]| part.iter().fold(0, |value, byte| value * 10 + u32::from(byte.wrapping_sub(b'0')));
    let hour = parts.next().is_some_and(|part| value(part) < 24);
    hour && parts.all(|part| value(part) < 60)
}

/// A day in another usual format.
fn written(text: &str) -> Option<Day> {
    let mut report = Report::default();
    typed::date::read("", text, &mut report).filter(|_| report.findings.is_empty())
}
