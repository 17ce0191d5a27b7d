//! Calendar days in China.
//!
//! A day crosses every border as `YYYY-MM-DD`. The core has no clock: `today` is always given.

use serde::{Serialize, Serializer};
use std::{error, fmt, ops::Range, str::FromStr};
use time::{Date, Duration, Month, Weekday};

/// A day on China's calendar (UTC+8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(Date);

/// Hours by which China's clocks are ahead of UTC, all year.
const CHINA_OFFSET: i32 = 8;

impl Day {
    /// A day known at compile time; an impossible one does not compile where it is used in a constant.
    pub const fn of(year: i32, month: u8, day: u8) -> Day {
        assert!(month >= 1 && month <= 12);
        match Date::from_calendar_date(year, Month::January.nth_next(month - 1), day) {
            Ok(date) => Day(date),
            Err(_) => panic!("no such day"),
        }
    }

    /// A day from its three numbers, if there is such a day.
    pub fn from_numbers(year: i32, month: u32, day: u32) -> Option<Day> {
        let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
        Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok().map(Day)
    }

    /// The calendar year.
    pub fn year(self) -> i16 {
        self.0.year() as i16 // The calendar ends with the year 9999.
    }

    /// The day `n` days later (earlier if negative), or `None` past the calendar's end.
    pub fn plus(self, days: i32) -> Option<Day> {
        self.0.checked_add(Duration::days(i64::from(days))).map(Day)
    }

    /// A day of the month that follows, if there is such a day.
    pub fn of_next_month(self, day: u32) -> Option<Day> {
        let month = u32::from(u8::from(self.0.month()));
        let (year, month) = if month == 12 { (self.0.year() + 1, 1) } else { (self.0.year(), month + 1) };
        Day::from_numbers(year, month, day)
    }

    /// How many days it is after another day; negative if it is before.
    pub fn days_after(self, other: Day) -> i64 {
        (self.0 - other.0).whole_days()
    }

    /// Saturday or Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self.0.weekday(), Weekday::Saturday | Weekday::Sunday)
    }

    /// The day in China of an instant such as `2023-08-31T16:00:00Z` or `…T23:30:00-05:00`.
    pub fn of_instant(instant: &str) -> Option<Day> {
        let (day, time) = instant.split_once(['T', 't', ' '])?;
        let day: Day = day.parse().ok()?;
        let (clock, offset) = split_offset(time)?;
        // Seconds and what is after them never change the day.
        let mut parts = clock.split(':');
        let (hour, minute) = (below(24, parts.next()?)?, below(60, parts.next()?)?);
        let minutes = hour * 60 + minute - offset + CHINA_OFFSET * 60;
        day.plus(minutes.div_euclid(24 * 60))
    }
}

/// The clock part of an instant, and its offset from UTC in minutes.
fn split_offset(time: &str) -> Option<(&str, i32)> {
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let (clock, digits) = time.rsplit_once(['+', '-'])?;
    let sign = if time.as_bytes().get(clock.len()) == Some(&b'-') { -1 } else { 1 };
    let digits = digits.replace(':', "");
    let (hours, minutes) = digits.split_at_checked(2)?;
    let (hours, minutes) = (below(24, hours)?, if minutes.is_empty() { 0 } else { below(60, minutes)? });
    Some((clock, sign * (hours * 60 + minutes)))
}

/// Two digits of a clock.
fn below(limit: i32, digits: &str) -> Option<i32> {
    let [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] = *digits.as_bytes() else { return None };
    Some(i32::from(tens - b'0') * 10 + i32::from(ones - b'0')).filter(|value| *value < limit)
}

/// A text that is not a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADay;

impl fmt::Display for NotADay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a day of the calendar, YYYY-MM-DD")
    }
}

impl error::Error for NotADay {}

impl FromStr for Day {
    type Err = NotADay;

    /// Reads exactly `YYYY-MM-DD`, and only a day that exists.
    fn from_str(day: &str) -> Result<Day, NotADay> {
        let shape = day.len() == 10
            && day.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shape {
            return Err(NotADay);
        }
        let number = |place: Range<usize>| day.get(place).and_then(|part| part.parse::<u32>().ok());
        let year = number(0..4).and_then(|year| i32::try_from(year).ok());
        let (Some(year), Some(month), Some(day)) = (year, number(5..7), number(8..10)) else { return Err(NotADay) };
        Day::from_numbers(year, month, day).ok_or(NotADay)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), u8::from(self.0.month()), self.0.day())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_only_days_that_exist() {
        assert_eq!("2024-02-29".parse(), Ok(Day::of(2024, 2, 29)));
        for wrong in ["2023-02-29", "2024-2-9", "2024-13-01", "0000-00-00", "", "２024-01-01", "2024-01-01 "] {
            assert_eq!(wrong.parse::<Day>(), Err(NotADay), "{wrong}");
        }
    }

    #[test]
    fn days_are_counted() {
        assert_eq!(Day::of(2025, 12, 31).of_next_month(3), Some(Day::of(2026, 1, 3)));
        assert_eq!(Day::of(2024, 3, 1).days_after(Day::of(2024, 2, 28)), 2);
    }

    #[test]
    fn instants_are_counted_in_china() {
        for (instant, day) in [
            ("2023-08-31T15:59:59Z", "2023-08-31"),
            ("2023-08-31T16:00:00Z", "2023-09-01"),
            ("2023-09-01T00:00:00+08:00", "2023-09-01"),
            ("2023-08-31T23:30:00-05:00", "2023-09-01"),
            ("2023-09-01T00:00+14:00", "2023-08-31"),
            ("2023-09-01T00:29+0830", "2023-08-31"),
            ("2023-09-01T00:30+0830", "2023-09-01"),
            ("2023-08-31 15:59z", "2023-08-31"),
            ("2023-08-31t12:30-0330", "2023-09-01"),
            ("2023-08-31T12:29:59.999-03:30", "2023-08-31"),
            ("2023-08-31T16:00+00", "2023-09-01"),
        ] {
            assert_eq!(Day::of_instant(instant).map(|day| day.to_string()).as_deref(), Some(day), "{instant}");
        }
        for wrong in [
            "2023-08-31T16:00:00",
            "2023-08-31T24:00:00Z",
            "2023-08-31T23:60:00Z",
            "2023-08-31T160:00:00Z",
            "2023-08-31T+1:00:00Z",
            "2023-08-31T16:00:00+24:00",
            "2023-08-31T16:00:00+08:60",
            "2023-08-31T16:00:00+0800Z0",
            "2023-08-31T16:00:00+8",
            "2023-08-31T16Z",
        ] {
            assert_eq!(Day::of_instant(wrong), None, "{wrong}");
        }
    }
}
