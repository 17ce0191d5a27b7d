//! Days as people type them, year first: `2026-01-15`, `2026/1/15`, `20260115`, `2026年1月15日`, or an instant.

use crate::{
    date::Day,
    report::{Report, Severity},
    rule::Rule,
    sources::own,
    text::text,
    typed,
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

/// Reads a day; `None` where nothing was typed or it could not be read (the report then says so).
pub fn read(field: &str, typed: &str, report: &mut Report) -> Option<Day> {
    let typed = typed::read(field, typed, report)?;
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

/// The day that a folded text says, without a word on what it does not say.
pub fn day(found: &str) -> Option<Day> {
    Day::of_instant(found).or_else(|| year_first(found))
}

fn year_first(found: &str) -> Option<Day> {
    if found.len() == 8 && found.bytes().all(|byte| byte.is_ascii_digit()) {
        let number: u32 = found.parse().ok()?;
        return Day::from_numbers(i32::try_from(number / 10_000).ok()?, number / 100 % 100, number % 100);
    }
    let plain = found.trim_end_matches(['日', '号']).replace(['年', '月', '/', '.'], "-");
    let mut parts = plain.split('-').map(|part| part.trim().parse::<u32>().ok());
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
    fn year_first_is_read_and_the_rest_asked() {
        for typed in [
            "2026-01-15",
            "2026/1/15",
            "2026.1.15",
            "20260115",
            "2026年1月15日",
            "２０２６-01-15",
            "2026-01-14T16:00:00Z",
        ] {
            assert_eq!(read("day", typed, &mut Report::default()), "2026-01-15".parse().ok(), "{typed}");
        }
        let first = read("day", "1000/1/1", &mut Report::default());
        assert_eq!(first, Day::from_numbers(1000, 1, 1), "the first year of four digits");
        for typed in ["999/1/1", "15/01/2026", "2026-02-30", "2026-01", "soon", "2026-01-15-1", "1e9"] {
            let mut report = Report::default();
            assert_eq!(read("day", typed, &mut report), None, "{typed}");
            assert_eq!(report.findings[0].code, "date/not-a-day");
        }
    }
}
