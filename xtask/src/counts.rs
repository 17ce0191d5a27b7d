//! How many tests passed and failed, read from what the test runners print.

/// Which runner wrote the output.
#[derive(Clone, Copy)]
pub enum Runner {
    /// `cargo test`, natively and in the browser: one result line for each test program.
    Cargo,
    /// `node --test` with its `spec` reporter.
    Node,
    Playwright,
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

    /// What the runner counted, or `None` where it says nothing that can be read.
    fn read(runner: Runner, output: &str) -> Option<Counts> {
        match runner {
            Runner::Cargo => cargo(output),
            Runner::Node => {
                let failed = last_number(output, "fail {}")? + last_number(output, "cancelled {}").unwrap_or(0);
                Some(Counts { passed: last_number(output, "pass {}")?, failed })
            }
            Runner::Playwright => playwright(output),
        }
    }

    /// The counts of a run. They are never better than the run itself: a runner that failed, that said nothing, or that
    /// ran nothing is a failure, whatever else it printed; the sentence says which.
    pub fn of_run(runner: Runner, success: bool, output: &str) -> (Counts, Option<&'static str>) {
        let one_more = |counts: Counts| Counts { failed: counts.failed + 1, ..counts };
        match Counts::read(runner, output) {
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

/// Reads the closing lines `3 passed (2.0s)`, `1 failed`, `1 did not run`; those that would be 0 are not printed.
fn playwright(output: &str) -> Option<Counts> {
    let passed = last_number(output, "{} passed");
    let failures = ["{} failed", "{} flaky", "{} interrupted", "{} did not run"].map(|line| last_number(output, line));
    if passed.is_none() && failures.iter().all(Option::is_none) {
        return None;
    }
    Some(Counts { passed: passed.unwrap_or(0), failed: failures.into_iter().flatten().sum() })
}

/// The number at `{}` in the last line that is just this, a sign before it and a time in brackets after it aside. The
/// last one, because what a test prints comes before the runner's own summary.
fn last_number(output: &str, line: &str) -> Option<u32> {
    let (before, after) = line.split_once("{}")?;
    output.lines().rev().find_map(|line| {
        let line = line.trim().trim_start_matches(['ℹ', '#']).trim_start();
        let line = line.split_once(" (").map_or(line, |(line, _)| line);
        line.strip_prefix(before)?.strip_suffix(after)?.parse().ok()
    })
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
        assert_eq!(Counts::read(Runner::Cargo, output), Some(counts(15, 2)));
        let browser = "test result: ok. 3 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.10s\n";
        assert_eq!(Counts::read(Runner::Cargo, browser), Some(counts(3, 0)));
    }

    #[test]
    fn node_counts_cancelled_as_failed() {
        let output = "✔ adds (0.5ms)\nℹ tests 5\nℹ suites 0\nℹ pass 3\nℹ fail 1\nℹ cancelled 1\nℹ skipped 0\n";
        assert_eq!(Counts::read(Runner::Node, output), Some(counts(3, 2)));
    }

    #[test]
    fn playwright_leaves_out_what_is_zero() {
        assert_eq!(Counts::read(Runner::Playwright, "Running 3 tests\n\n  3 passed (2.0s)\n"), Some(counts(3, 0)));
        let output = "  1 failed\n    [chromium] › page.spec.js:3:1 › adds\n  2 did not run\n  10 passed (7.4s)\n";
        assert_eq!(Counts::read(Runner::Playwright, output), Some(counts(10, 3)));
        assert_eq!(Counts::read(Runner::Playwright, "  2 failed\n"), Some(counts(0, 2)));
    }

    #[test]
    fn a_test_that_prints_a_summary_does_not_count() {
        assert_eq!(Counts::read(Runner::Playwright, "99 passed\n  1 passed (1s)\n"), Some(counts(1, 0)));
        assert_eq!(Counts::read(Runner::Playwright, "we had 99 passed\n"), None);
    }

    #[test]
    fn silence_is_a_failure() {
        for runner in [Runner::Cargo, Runner::Node, Runner::Playwright] {
            assert_eq!(Counts::of_run(runner, true, "Finished.\n").0, counts(0, 1));
        }
        let none = "test result: ok. 0 passed; 0 failed; 0 ignored; 0 filtered out\n";
        assert_eq!(Counts::of_run(Runner::Cargo, true, none).0, counts(0, 1));
    }

    #[test]
    fn a_run_is_not_better_than_its_exit_code() {
        let good = "test result: ok. 3 passed; 0 failed; 0 ignored\n";
        assert_eq!(Counts::of_run(Runner::Cargo, true, good), (counts(3, 0), None));
        assert_eq!(Counts::of_run(Runner::Cargo, false, good).0, counts(3, 1));
        let bad = "test result: FAILED. 3 passed; 1 failed; 0 ignored\n";
        assert_eq!(Counts::of_run(Runner::Cargo, false, bad), (counts(3, 1), None));
    }
}
