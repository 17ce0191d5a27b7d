//! Warnings about age: sources that were read over a year ago should be read again, and the notice on next year's
//! public holidays should be added once it is published. Neither fails a test run.

use crate::project;
use serde_json::Value;
use std::fs;
use time::macros::{date, format_description};
use time::{Date, OffsetDateTime};

const A_YEAR: i64 = 366;

/// A sentence for each source that is old, or one that says from when the oldest is.
pub fn check() -> Result<String, String> {
    let file = project::package().join("register.json");
    let text = fs::read_to_string(&file).map_err(|error| format!("{} cannot be read: {error}.", file.display()))?;
    let register: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}.", file.display()))?;
    let today = (OffsetDateTime::now_utc().date() - date!(1970 - 01 - 01)).whole_days();
    let mut said = said(&register["documents"], today)?;
    let calendar = project::root().join("src/calendar.rs");
    let table =
        fs::read_to_string(&calendar).map_err(|error| format!("{} cannot be read: {error}.", calendar.display()))?;
    if let Some(warning) = holidays_missing(&table, today)? {
        said = format!("{said}\n{warning}");
    }
    Ok(said)
}

/// By this day of the year before, the notice on a year's holidays has been published: it comes between late October
/// and early December.
const NOTICE: &str = "12-10";

/// A warning if the holidays of the next year should be known but are not.
fn holidays_missing(table: &str, today: i64) -> Result<Option<String>, String> {
    let years =
        table.lines().filter_map(|line| line.trim().strip_prefix("year: ")?.strip_suffix(',')?.parse::<i64>().ok());
    let last = years.max().ok_or("src/calendar.rs lists no years.")?;
    let due = days(&format!("{last}-{NOTICE}")).ok_or("src/calendar.rs: the last year is not a number.")?;
    Ok((today >= due).then(|| {
        let next = last + 1;
        format!("WARNING: the State Council's notice on the public holidays of {next} should be there. Add it to src/calendar.rs.")
    }))
}

fn said(documents: &Value, today: i64) -> Result<String, String> {
    let mut oldest: Option<&str> = None;
    let mut warnings = Vec::new();
    for document in documents.as_array().into_iter().flatten() {
        let text = |field: &str| document[field].as_str().unwrap_or_default();
        let (title, read) = (text("title"), text("read"));
        if text("known") == "generally" {
            continue; // It was never read.
        }
        let day = days(read).ok_or_else(|| format!("`{title}` does not say on which day it was read: {read:?}."))?;
        if today - day > A_YEAR {
            warnings.push(format!("WARNING: `{title}` was read on {read}, {} days ago. Read it again.", today - day));
        }
        oldest = Some(oldest.map_or(read, |other| other.min(read)));
    }
    let oldest = oldest.ok_or("www/fapiao-check/register.json lists no documents.")?;
    if warnings.is_empty() { Ok(format!("The oldest was read on {oldest}.")) } else { Ok(warnings.join("\n")) }
}

/// Days since 1970-01-01 of a day such as 2026-11-21.
fn days(day: &str) -> Option<i64> {
    let day = Date::parse(day, format_description!("[year]-[month]-[day]")).ok()?;
    Some((day - date!(1970 - 01 - 01)).whole_days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn counts_days() {
        assert_eq!(days("1970-01-01"), Some(0));
        assert_eq!(days("2000-03-01"), Some(11_017));
        assert_eq!(days("2026-11-21"), Some(20_778));
        assert_eq!(days("soon"), None);
        assert_eq!(days("2026-13-01"), None);
    }

    #[test]
    fn warns_after_a_year_and_not_before() {
        let documents = json!([{ "title": "FAQ", "read": "2026-11-21" }, { "title": "Topic", "read": "2027-02-01" }]);
        assert_eq!(said(&documents, 20_778 + 366), Ok("The oldest was read on 2026-11-21.".into()));
        let warning = said(&documents, 20_778 + 367).unwrap_or_default();
        assert!(
            warning.starts_with("WARNING: `FAQ` was read on 2026-11-21, 367 days ago.") && !warning.contains("Topic"),
            "{warning}"
        );
        assert!(said(&json!([{ "title": "FAQ", "read": "" }]), 0).is_err());
        assert!(said(&json!([]), 0).is_err());
        let unread = json!({ "title": "Law", "read": "", "known": "generally" });
        assert!(said(&json!([unread, { "title": "FAQ", "read": "2026-11-21" }]), 20_778).is_ok());
    }

    #[test]
    fn warns_when_the_next_years_holidays_should_be_there() {
        let table = "    Year {\n        year: 2025,\n    },\n    Year {\n        year: 2026,\n    },\n";
        let on = |day: &str| holidays_missing(table, days(day).unwrap_or(0));
        assert_eq!((on("2026-11-29"), on("2026-12-09")), (Ok(None), Ok(None)));
        for day in ["2026-12-10", "2027-06-01"] {
            assert!(matches!(on(day), Ok(Some(warning)) if warning.contains("holidays of 2027")), "{day}");
        }
        assert!(holidays_missing("", 0).is_err());
    }
}
