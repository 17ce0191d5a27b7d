//! Calendar days in China.
//!
//! A day crosses every border as `YYYY-MM-DD`. The core has no clock: `today` is always given.

use serde::{Serialize, Serializer};
use std::{fmt, str::FromStr};
use time::{Date, Duration, Month};

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

    /// So many days later (earlier where negative); nothing beyond the calendar's end.
    pub fn plus(self, days: i32) -> Option<Day> {
        self.0.checked_add(Duration::days(i64::from(days))).map(Day)
    }

    /// The day in China of an instant such as `2023-08-31T16:00:00Z` or `…T23:30:00-05:00`.
    pub fn of_instant(instant: &str) -> Option<Day> {
        let (day, time) = instant.split_once(['T', 't', ' '])?;
        let day: Day = day.parse().ok()?;
        let (clock, offset) = split_offset(time)?;
        let mut parts = clock.split(':').map(|part| part.get(..2)?.parse::<i32>().ok());
        let (hour, minute) = (parts.next()??, parts.next()??);
        let minutes = hour * 60 + minute - offset + CHINA_OFFSET * 60;
        day.plus(minutes.div_euclid(24 * 60))
    }
}

/// The clock part of an instant, and its offset from UTC in minutes.
fn split_offset(time: &str) -> Option<(&str, i32)> {
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let at = time.rfind(['+', '-'])?;
    let sign = if time[at..].starts_with('-') { -1 } else { 1 };
    let digits = time[at + 1..].replace(':', "");
    let (hours, minutes) =
        (digits.get(..2)?.parse::<i32>().ok()?, digits.get(2..4).unwrap_or("00").parse::<i32>().ok()?);
    Some((&time[..at], sign * (hours * 60 + minutes)))
}

impl FromStr for Day {
    type Err = ();

    /// Reads exactly `YYYY-MM-DD`, and only a day that exists.
    fn from_str(day: &str) -> Result<Day, ()> {
        let shape = day.len() == 10
            && day.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shape {
            return Err(());
        }
        let number = |part: &str| part.parse::<u32>().map_err(drop);
        let year = i32::try_from(number(&day[..4])?).map_err(drop)?;
        Day::from_numbers(year, number(&day[5..7])?, number(&day[8..])?).ok_or(())
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
            assert_eq!(wrong.parse::<Day>(), Err(()), "{wrong}");
        }
    }

    #[test]
    fn instants_are_counted_in_china() {
        for (instant, day) in [
            ("2023-08-31T15:59:59Z", "2023-08-31"),
            ("2023-08-31T16:00:00Z", "2023-09-01"),
            ("2023-09-01T00:00:00+08:00", "2023-09-01"),
            ("2023-08-31T23:30:00-05:00", "2023-09-01"),
            ("2023-09-01T00:00+14:00", "2023-08-31"),
        ] {
            assert_eq!(Day::of_instant(instant).map(|day| day.to_string()).as_deref(), Some(day), "{instant}");
        }
        assert_eq!(Day::of_instant("2023-08-31T16:00:00"), None, "without an offset it is nobody's instant");
    }
}
