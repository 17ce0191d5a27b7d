//! How many tests passed and failed. Runners of JavaScript write it as JSON; what cargo prints is read, since its JSON is not
//! part of the stable toolchain.

use serde_json::Value;

/// What a test runner leaves after its run.
pub enum Ran<'a> {
    /// `cargo test`, natively and in the browser: its output, with one result line for each test program.
    Cargo(&'a str),
    /// `node --test` with `tests/node/counts.js`, or Playwright with its JSON reporter: the file that they wrote.
    Report(&'a str),
}

#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Counts {
    pub passed: u32,
    pub failed: u32,
}

impl Counts {
    /// A check that is not made of tests counts as one.
    pub fn one(passed: bool) -> Self {
        Counts { passed: passed.into(), failed: (!passed).into() }
    }

    pub fn add(&mut self, other: Counts) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// What the runner counted, or `None` if that cannot be read.
    fn read(ran: &Ran) -> Option<Counts> {
        match ran {
            Ran::Cargo(output) => cargo(output),
            Ran::Report(json) => report(&serde_json::from_str(json).ok()?),
        }
    }

    /// The counts of a run. A runner that failed, printed nothing or ran nothing counts as a failure, whatever else it
    /// printed. The sentence says which.
    pub fn of_run(ran: &Ran, success: bool) -> (Counts, Option<&'static str>) {
        let one_more = |counts: Counts| Counts { failed: counts.failed + 1, ..counts };
        match Counts::read(ran) {
            None => (Counts::one(false), Some("It could not be read how many tests ran.")),
            Some(counts) if counts == Counts::default() => (one_more(counts), Some("No test ran.")),
            Some(counts) if !success && counts.failed == 0 => {
                (one_more(counts), Some("The runner failed, although no single test did."))
            }
            Some(counts) => (counts, None),
        }
    }
}

/// Sums `test result: ok. 3 passed; 0 failed; 0 ignored; …`.
fn cargo(output: &str) -> Option<Counts> {
    let mut sum = None;
    for line in output.lines() {
        let Some((_, results)) = line.trim().strip_prefix("test result: ").and_then(|line| line.split_once(". "))
        else {
            continue;
        };
        let number =
            |what: &str| results.split(';').find_map(|part| part.trim().strip_suffix(what)?.trim().parse().ok());
        let counts = Counts { passed: number("passed")?, failed: number("failed")? };
        sum.get_or_insert(Counts::default()).add(counts);
    }
    sum
}

/// `{ passed, failed }` of Node, or the `stats` of Playwright; a test that passes at the second try has failed.
fn report(report: &Value) -> Option<Counts> {
    let number = |of: &Value, name: &str| u32::try_from(of[name].as_u64()?).ok();
    let Some(stats) = report.get("stats") else {
        return Some(Counts { passed: number(report, "passed")?, failed: number(report, "failed")? });
    };
    Some(Counts { passed: number(stats, "expected")?, failed: number(stats, "unexpected")? + number(stats, "flaky")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: u32, failed: u32) -> Counts {
        Counts { passed, failed }
    }

    #[test]
    fn cargo_programs_are_added_up() {
        let output = "running 2 tests\ntest a ... ok\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\n\
            test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n";
        assert_eq!(Counts::read(&Ran::Cargo(output)), Some(counts(15, 2)));
        let browser = "test result: ok. 3 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.10s\n";
        assert_eq!(Counts::read(&Ran::Cargo(browser)), Some(counts(3, 0)));
    }

    #[test]
    fn reports_of_both_runners_are_read() {
        assert_eq!(Counts::read(&Ran::Report(r#"{"passed":3,"failed":2}"#)), Some(counts(3, 2)));
        let playwright = r#"{"suites":[],"stats":{"expected":10,"skipped":4,"unexpected":1,"flaky":2}}"#;
        assert_eq!(Counts::read(&Ran::Report(playwright)), Some(counts(10, 3)));
    }

    #[test]
    fn silence_is_a_failure() {
        for ran in [Ran::Cargo("Finished.\n"), Ran::Report(""), Ran::Report("{}"), Ran::Report(r#"{"stats":{}}"#)] {
            assert_eq!(Counts::of_run(&ran, true).0, counts(0, 1));
        }
        let none = "test result: ok. 0 passed; 0 failed; 0 ignored; 0 filtered out\n";
        for ran in [Ran::Cargo(none), Ran::Report(r#"{"passed":0,"failed":0}"#)] {
            assert_eq!(Counts::of_run(&ran, true).0, counts(0, 1));
        }
    }

    #[test]
    fn a_run_is_not_better_than_its_exit_code() {
        let good = Ran::Cargo("test result: ok. 3 passed; 0 failed; 0 ignored\n");
        assert_eq!(Counts::of_run(&good, true), (counts(3, 0), None));
        assert_eq!(Counts::of_run(&good, false).0, counts(3, 1));
        let bad = Ran::Cargo("test result: FAILED. 3 passed; 1 failed; 0 ignored\n");
        assert_eq!(Counts::of_run(&bad, false), (counts(3, 1), None));
    }
}
