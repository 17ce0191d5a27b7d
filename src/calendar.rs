//! The working days of mainland China, as the State Council's General Office announces them year by year.
//!
//! The notice for a year comes between late October and early December of the year before. Until it is in this table,
//! the working days of that year are Monday to Friday, and every count that includes them is an estimate.
//!
//! | for | notice 关于…年部分节假日安排的通知 | read |
//! |---|---|---|
//! | 2022 | 国办发明电〔2021〕11号, 2021-10-25 | its number was not seen |
//! | 2023 | 国办发明电〔2022〕16号, 2022-12-08 | whole |
//! | 2024 | 国办发明电〔2023〕7号, 2023-10-25, <https://www.gov.cn/zhengce/content/202310/content_6911527.htm> | whole |
//! | 2025 | 国办发明电〔2024〕12号, 2024-11-12 | whole |
//! | 2026 | 国办发明电〔2025〕7号, 2025-11-04, <https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm> | whole |
//!
//! Read on 2026-11-29. Two public calendars, the packages chinesecalendar and chinese-days, agree on every day of the
//! five years. Banks and Alibaba Cloud might work on other days.

use crate::date::Day;

/// A year whose notice is known.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Year {
    /// The calendar year.
    pub year: i16,
    /// Days from Monday to Friday that are off, `MM-DD`.
    pub off: &'static str,
    /// Weekend days that are worked, `MM-DD`.
    pub worked: &'static str,
}

/// The years that are known, without a gap.
pub static YEARS: &[Year] = &[
    Year {
        year: 2022,
        off: "01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-02 05-03 05-04 06-03 09-12 10-03 10-04 10-05 10-06 10-07",
        worked: "01-29 01-30 04-02 04-24 05-07 10-08 10-09",
    },
    Year {
        year: 2023,
        off: "01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06",
        worked: "01-28 01-29 04-23 05-06 06-25 10-07 10-08",
    },
    Year {
        year: 2024,
        off: "01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07",
        worked: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
    },
    Year {
        year: 2025,
        off: "01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08",
        worked: "01-26 02-08 04-27 09-28 10-11",
    },
    Year {
        year: 2026,
        off: "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07",
        worked: "01-04 02-14 02-28 05-09 09-20 10-10",
    },
];

/// Whether this day is worked; `None` if its year is not known.
pub fn is_worked(day: Day) -> Option<bool> {
    let year = YEARS.iter().find(|year| year.year == day.year())?;
    let date = day.to_string();
    let date = date.get(5..).unwrap_or_default();
    let lists = |days: &str| days.split(' ').any(|other| other == date);
    Some(if day.is_weekend() { lists(year.worked) } else { !lists(year.off) })
}

/// Whether all years from one day to another are known.
pub fn covers(one: Day, other: Day) -> bool {
    let (first, last) = (one.min(other).year(), one.max(other).year());
    (first..=last).all(|year| YEARS.iter().any(|known| known.year == year))
}

/// Which days are worked: as in the State Council's notices (see [`YEARS`]), Monday to Friday in other years, and the
/// days that a reader adds.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    /// Further days that are off.
    pub holidays: Vec<Day>,
    /// Further days that are worked.
    pub working_days: Vec<Day>,
}

impl Calendar {
    /// Whether this day is worked.
    pub fn is_business_day(&self, day: Day) -> bool {
        let usual = || is_worked(day).unwrap_or(!day.is_weekend());
        self.working_days.contains(&day) || !self.holidays.contains(&day) && usual()
    }

    /// The day `n` business days later (earlier if negative). The first day is not counted, even if it is a working
    /// day.
    pub fn business_days(&self, from: Day, count: i32) -> Option<Day> {
        let mut day = from;
        let mut left = count.unsigned_abs();
        while left > 0 {
            day = day.plus(count.signum())?;
            left -= u32::from(self.is_business_day(day));
        }
        Some(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let mut last = YEARS[0].year - 1;
        // For each year: days off from Monday to Friday, and weekend days that are worked.
        let counts = [(18, 7), (18, 7), (19, 8), (18, 5), (19, 6)];
        assert_eq!(YEARS.len(), counts.len());
        for (year, (off, worked)) in YEARS.iter().zip(counts) {
            assert_eq!(year.year, last + 1);
            last = year.year;
            for (days, count, of_weekend) in [(year.off, off, false), (year.worked, worked, true)] {
                let days: Vec<Day> = days
                    .split(' ')
                    .map(|day| format!("{}-{day}", year.year).parse().unwrap_or(Day::of(1, 1, 1)))
                    .collect();
                assert_eq!(days.len(), count, "{}", year.year);
                assert!(days.windows(2).all(|pair| pair[0] < pair[1]), "{}", year.year);
                assert!(days.iter().all(|day| day.is_weekend() == of_weekend && day.year() == year.year), "{days:?}");
                assert!(days.iter().all(|day| is_worked(*day) == Some(of_weekend)));
            }
        }
        assert_eq!(is_worked(Day::of(2027, 1, 1)), None);
    }

    #[test]
    fn business_days_skip_holidays_and_take_worked_weekends() {
        let friday = Day::of(2026, 3, 6);
        let plain = Calendar::default();
        for (count, day) in
            [(0, friday), (1, Day::of(2026, 3, 9)), (3, Day::of(2026, 3, 11)), (7, Day::of(2026, 3, 17))]
        {
            assert_eq!(plain.business_days(friday, count), Some(day), "{count}");
            assert!(covers(friday, day));
        }
        assert_eq!(plain.business_days(Day::of(2025, 5, 25), -7), Some(Day::of(2025, 5, 15)));
        // The National holiday of 2026, and the Saturday that is worked for it.
        assert_eq!(plain.business_days(Day::of(2026, 9, 30), 1), Some(Day::of(2026, 10, 8)));
        assert_eq!(plain.business_days(Day::of(2026, 10, 9), 1), Some(Day::of(2026, 10, 10)));
        assert_eq!(plain.business_days(Day::of(2026, 2, 13), 2), Some(Day::of(2026, 2, 24)));
        // The notice for 2027 is not known, so New Year's Day is a normal Friday.
        assert_eq!(plain.business_days(Day::of(2026, 12, 31), 1), Some(Day::of(2027, 1, 1)));
        let known = Calendar { holidays: vec![Day::of(2026, 3, 9)], working_days: vec![Day::of(2026, 3, 7)] };
        assert_eq!(known.business_days(friday, 1), Some(Day::of(2026, 3, 7)));
        assert_eq!(known.business_days(friday, 2), Some(Day::of(2026, 3, 10)));
        assert!(covers(Day::of(2026, 12, 31), Day::of(2022, 1, 1)));
        assert!(!covers(friday, Day::of(2027, 1, 1)) && !covers(Day::of(2021, 12, 31), friday));
        assert_eq!(plain.business_days(Day::of(9999, 12, 31), 1), None);
    }
}
