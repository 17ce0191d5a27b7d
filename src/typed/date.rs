//! Days as people type and print them: `2026-01-15`, `2026/1/15`, `20260115`, `2026年1月15日`, `15 Jan. 2026`,
//! `January 15th, 2026`, `15/01/2026`, or an instant. A clock after the day (`2026/1/15 8:04`, `2026年1月15日8时4分`) is
//! left out: without a zone it is China's.
//!
//! A day is read only if it has one reading: `12/10/2026` is not read, because half of the world begins with the month.

use super::reading;
use crate::{
    date::Day,
    report::{Report, Severity},
    rule::Rule,
    sources::own,
    text::text,
};

/// The rules of this family.
pub static RULES: &[&Rule] = &[&NOT_A_DAY];

/// Not a day, or one that does not exist.
pub static NOT_A_DAY: Rule = Rule {
    code: "date/not-a-day",
    severity: Severity::Caution,
    title: text!("Not a date", "日期无法识别"),
    message: text!(
        "Expected a date such as 2026-01-15, found “{found}”; what depends on it was not checked.",
        "此处应填写日期，例如 2026-01-15，实际为“{found}”；与日期有关的内容未核对。",
    ),
    fix: Some(text!("Write year, month and day in this order.", "请按年、月、日的顺序填写。")),
    source: &[own("Reading dates")],
};

/// Reads a day; `None` if nothing was typed or it could not be read (the report says so).
pub fn read(field: &str, typed: &str, report: &mut Report) -> Option<Day> {
    let typed = reading::read(field, typed, report)?;
    let found = typed.folded();
    if found.is_empty() {
        return None;
    }
    let day = day(&found);
    if day.is_none() {
        report.add(NOT_A_DAY.at(field).with("found", &*found));
    }
    day
}

/// The day in a folded text; what cannot be read is not reported.
pub fn day(found: &str) -> Option<Day> {
    // The smallest module has no question with a time of day.
    let has_clocks = cfg!(any(feature = "numbers", feature = "paper", feature = "list"));
    plain_day(found).or_else(|| if has_clocks { day_alone(without_clock(found)?) } else { None })
}

/// The same for a text with nothing after the day, to find it among other words.
pub fn plain_day(found: &str) -> Option<Day> {
    Day::of_instant(found).or_else(|| day_alone(found))
}

#[inline(never)]
fn day_alone(found: &str) -> Option<Day> {
    year_first(found).or_else(|| year_last(found))
}

/// What is before a time of day, if there is one: `8:04`, `08:04:52.5 PM`, `8时4分`, `T080452`.
fn without_clock(found: &str) -> Option<&str> {
    let (before, clock) = match found.rsplit_once('日') {
        Some((before, clock)) if !clock.trim().is_empty() => (&found[..before.len() + '日'.len_utf8()], clock),
        _ if found.len() == 14 && found.bytes().all(|byte| byte.is_ascii_digit()) => found.split_at(8),
        _ => found
            .split_once(['T', 't'])
            .filter(|(day, _)| day.ends_with(|char: char| char.is_ascii_digit()))
            .or_else(|| {
                let at = found.find(':').and_then(|at| found[..at].trim_end().rfind(' '))?;
                Some((&found[..at], &found[at..]))
            })?,
    };
    is_clock(clock.trim()).then(|| before.trim_end())
}

fn is_clock(clock: &str) -> bool {
    let mut clock = clock.to_ascii_lowercase();
    for half in ["am", "pm", "上午", "下午"] {
        clock = clock.replace(half, "");
    }
    let clock = clock.trim().trim_end_matches(['秒', '分']).replace(['时', '点', '分'], ":");
    let is_in = |part: &str, limit: u32| {
        let whole = part.trim();
        !whole.is_empty() && whole.len() <= 2 && whole.parse::<u32>().is_ok_and(|value| value < limit)
    };
    if clock.len() == 6 && clock.bytes().all(|byte| byte.is_ascii_digit()) {
        return is_in(&clock[..2], 24) && is_in(&clock[2..4], 60) && is_in(&clock[4..], 60);
    }
    let mut parts = clock.split(':');
    let hour = parts.next().is_some_and(|part| is_in(part, 24));
    let minute = parts.next().is_some_and(|part| is_in(part, 60));
    let second = parts.next().is_none_or(|part| is_in(part.split('.').next().unwrap_or_default(), 60));
    hour && minute && second && parts.next().is_none()
}

const MONTHS: &str = "janfebmaraprmayjunjulaugsepoctnovdec";

/// The month that a word names: `Jan`, `january`.
fn month(word: &str) -> Option<u32> {
    let name = word.get(..3)?.to_ascii_lowercase();
    (1..=12).find(|month| MONTHS.get(month * 3 - 3..month * 3) == Some(&name)).map(|month| month as u32)
}

/// `15 January 2026`, `15-Jan-26`, `Jan. 15th, 2026`; `15/01/2026`, and `01/15/2026`, if only one of the two numbers
/// can be a month; with points the day comes first.
fn year_last(found: &str) -> Option<Day> {
    let is_between = |char: char| matches!(char, ' ' | ',' | '.' | '-' | '/');
    let mut parts = found.split(is_between).filter(|part| !part.is_empty() && *part != "of");
    let (first, second, last) = (parts.next()?, parts.next()?, parts.next()?);
    let number = |part: &str| part.trim_end_matches(|char: char| char.is_ascii_alphabetic()).parse::<u32>().ok();
    let is_short = last.len() == 2;
    let mut year = last.parse::<u32>().ok()?;
    let (day, month) = match (number(first), number(second)) {
        (None, Some(day)) => (day, month(first)?),
        (Some(day), None) => (day, month(second)?),
        (Some(first), Some(second)) if !is_short => {
            let has_points = found.chars().any(|char| char == '.');
            match (first > 12, second > 12) {
                (true, _) => (first, second),
                (false, true) if !has_points => (second, first),
                (false, _) if has_points || first == second => (first, second),
                _ => return None,
            }
        }
        _ => return None,
    };
    if is_short {
        year += 2000;
    }
    if parts.next().is_some() || year < 1000 {
        return None;
    }
    Day::from_numbers(i32::try_from(year).ok()?, month, day)
}

fn year_first(found: &str) -> Option<Day> {
    if found.len() == 8 && found.bytes().all(|byte| byte.is_ascii_digit()) {
        let number: u32 = found.parse().ok()?;
        return Day::from_numbers(i32::try_from(number / 10_000).ok()?, number / 100 % 100, number % 100);
    }
    let parts = found.trim_end_matches(['日', '号']).split(['年', '月', '/', '.', '-']);
    let mut parts = parts.map(|part| part.trim().parse::<u32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if year < 1000 || parts.next().is_some() {
        return None;
    }
    Day::from_numbers(i32::try_from(year).ok()?, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_reading_is_read_and_the_rest_asked() {
        for typed in [
            "2026-01-15",
            "2026/1/15",
            "2026.1.15",
            "20260115",
            "2026年1月15日",
            "２０２６-01-15",
            "2026-01-14T16:00:00Z",
            "15 Jan 2026",
            "15-Jan-26",
            "15th January, 2026",
            "Jan. 15, 2026",
            "JANUARY 15TH 2026",
            "15th of January 2026",
            "15/01/2026",
            "01/15/2026",
            "15.1.2026",
            "2026/1/15 8:04",
            "2026-01-15 08:04:52",
            "2026-01-15T08:04:52.123",
            "2026年01月15日 08:04:52",
            "2026年1月15日8时4分",
            "2026年1月15日 8点04分52秒",
            "2026年1月15日 下午8:04",
            "1/15/2026 8:04:52 PM",
            "15 Jan 2026 10:22",
            "20260115080452",
        ] {
            assert_eq!(read("day", typed, &mut Report::default()), "2026-01-15".parse().ok(), "{typed}");
        }
        let first = read("day", "1000/1/1", &mut Report::default());
        assert_eq!(first, Day::from_numbers(1000, 1, 1), "the first year of four digits");
        for typed in [
            "999/1/1",
            "05/01/2026",
            "15 Jam 2026",
            "15 Ja 2026",
            "1.13.2026",
            "15 Jan",
            "Jan 2026",
            "2026-02-30",
            "2026-01",
            "soon",
            "2026-01-15-1",
            "1e9",
            "2026-01-15 24:00",
            "2026-01-15 8:60",
            "2026-02-30 8:04",
            "2026-01-15 8",
            "2026-01-15 8:04:05:06",
            "2026年1月15日见附件",
            "20260115240000",
            "8:04",
        ] {
            let mut report = Report::default();
            assert_eq!(read("day", typed, &mut report), None, "{typed}");
            assert_eq!(report.findings[0].code, "date/not-a-day");
        }
    }
}
