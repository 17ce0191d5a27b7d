//! Calls to other programs. Every one has a time limit, no one can ask a question (standard input is closed), and what
//! it prints is kept in the order in which it was printed.

use std::io::{self, Read};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use std::{env, thread};

/// What to do with a program's output.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// Kept, for the caller to read or to show.
    Kept,
    /// Shown as it comes: for long work that somebody watches.
    Shown,
}

/// How a call ended.
pub struct Outcome {
    pub success: bool,
    /// Standard output and standard error together; empty when the output was shown.
    pub output: String,
    /// Why it did not succeed, in words: could not be started, took too long, or its exit status.
    trouble: String,
}

impl Outcome {
    fn never_ran(trouble: String) -> Self {
        Outcome { success: false, output: String::new(), trouble }
    }

    /// One sentence for a failed call: how it ended and the line of its output that says most.
    pub fn reason(&self) -> String {
        let lines = || self.output.lines().map(str::trim).filter(|line| !line.is_empty());
        let telling = |line: &&str| {
            let line = line.to_ascii_lowercase();
            line.starts_with("error") || line.starts_with("e:") || line.starts_with("npm err")
        };
        match lines().find(telling).or_else(|| lines().next_back()) {
            Some(line) => format!("{} ({line})", self.trouble),
            None => self.trouble.clone(),
        }
    }

    /// The whole output, then how it ended.
    pub fn full(&self) -> String {
        format!("{}\n{}", self.output.trim_end(), self.trouble).trim_start_matches('\n').to_string()
    }
}

/// Runs `command` to its end, or stops it and everything it started after `limit`.
pub fn run(mut command: Command, limit: Duration, output: Output) -> Outcome {
    let name = command.get_program().to_string_lossy().into_owned();
    let cannot_start = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => Outcome::never_ran(format!("the program {name} was not found")),
        _ => Outcome::never_ran(format!("the program {name} could not be started: {error}")),
    };
    command.stdin(Stdio::null());
    let reader = if output == Output::Kept {
        match io::pipe().and_then(|(reader, writer)| Ok((reader, writer.try_clone()?, writer))) {
            Ok((reader, out, err)) => {
                command.stdout(out).stderr(err);
                Some(reader)
            }
            Err(error) => return cannot_start(error),
        }
    } else {
        None
    };
    let child = command.spawn();
    // The command holds the writing ends of the pipe. Unless it is dropped, the reader never sees the end.
    drop(command);
    let mut child = match child {
        Ok(child) => child,
        Err(error) => return cannot_start(error),
    };

    let collected = reader.map(Collected::from);
    let status = wait(&mut child, limit);
    let output = collected.map(Collected::finish).unwrap_or_default();
    let (success, trouble) = match status {
        Ok(Some(status)) => (status.success(), format!("{name} ended with {status}")),
        Ok(None) => (false, format!("{name} was stopped because it took longer than {} s", limit.as_secs())),
        Err(error) => (false, format!("lost sight of {name}: {error}")),
    };
    Outcome { success, output, trouble }
}

/// A program that runs alongside the others, without output, until this is dropped.
pub struct Beside(Child);

impl Beside {
    pub fn start(mut command: Command) -> Result<Self, String> {
        let name = command.get_program().to_string_lossy().into_owned();
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().map(Beside).map_err(|error| format!("the program {name} could not be started: {error}"))
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        stop_descendants(self.0.id());
        // This fails if it has already ended, which does no harm.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The exit status, or `None` when the time was up and the program was stopped.
fn wait(child: &mut Child, limit: Duration) -> io::Result<Option<ExitStatus>> {
    let start = Instant::now();
    let mut pause = Duration::from_millis(1);
    while start.elapsed() < limit {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(50));
    }
    stop_descendants(child.id());
    child.kill()?;
    child.wait()?;
    Ok(None)
}

/// Stops what a program started: a browser test that hangs must not leave its browser behind. They are looked up rather
/// than put in a process group of their own, so that Ctrl-C in the terminal still reaches all of them.
fn stop_descendants(parent: u32) {
    let Ok(list) = Command::new("ps").args(["-A", "-o", "pid=,ppid="]).output() else { return };
    let list = String::from_utf8_lossy(&list.stdout);
    let processes: Vec<(u32, u32)> = list
        .lines()
        .filter_map(|line| {
            let mut numbers = line.split_whitespace().map(str::parse);
            Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
        })
        .collect();
    let mut family = vec![parent];
    let mut next = 0;
    while let Some(&member) = family.get(next) {
        family.extend(processes.iter().filter(|(_, ppid)| *ppid == member).map(|(pid, _)| *pid));
        next += 1;
    }
    let pids = family.iter().skip(1).map(u32::to_string);
    // This fails for those that have already ended, which does no harm.
    let _ = Command::new("kill").arg("-KILL").args(pids).stderr(Stdio::null()).status();
}

/// Output that a separate thread collects while the program runs.
struct Collected {
    bytes: Arc<Mutex<Vec<u8>>>,
    thread: thread::JoinHandle<()>,
}

impl Collected {
    fn from(mut reader: io::PipeReader) -> Self {
        let bytes = Arc::new(Mutex::new(Vec::new()));
        let sink = Arc::clone(&bytes);
        let thread = thread::spawn(move || {
            let mut chunk = [0; 8192];
            while let Ok(length @ 1..) = reader.read(&mut chunk) {
                sink.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(&chunk[..length]);
            }
        });
        Collected { bytes, thread }
    }

    /// What was collected. A process that was left running could hold the pipe open forever, so this waits at most two
    /// seconds.
    fn finish(self) -> String {
        let start = Instant::now();
        while !self.thread.is_finished() && start.elapsed() < Duration::from_secs(2) {
            thread::sleep(Duration::from_millis(1));
        }
        let bytes = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

/// The first of these programs that PATH has.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| {
        env::split_paths(&path)
            .map(|folder| folder.join(name).with_extension(env::consts::EXE_EXTENSION))
            .find(|file| file.is_file())
    })
}

/// Minutes, for time limits.
pub const fn minutes(count: u64) -> Duration {
    Duration::from_secs(60 * count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn keeps_both_streams_in_order() {
        let outcome = run(shell("echo one; echo two >&2; echo three"), minutes(1), Output::Kept);
        assert!(outcome.success);
        assert_eq!(outcome.output, "one\ntwo\nthree\n");
    }

    #[test]
    fn stops_a_program_and_what_it_started() {
        let start = Instant::now();
        let outcome = run(shell("sleep 33 & echo $!; wait"), Duration::from_millis(300), Output::Kept);
        assert!(!outcome.success);
        assert!(outcome.reason().contains("took longer"), "{}", outcome.reason());
        assert!(start.elapsed() < Duration::from_secs(2), "the child held the pipe open: it was not stopped");
    }

    #[test]
    fn names_a_missing_program() {
        let outcome = run(Command::new("no-such-program"), minutes(1), Output::Kept);
        assert_eq!(outcome.reason(), "the program no-such-program was not found");
    }

    #[test]
    fn a_failure_shows_the_line_that_says_most() {
        let outcome = run(shell("echo working; echo 'error: disk full'; echo bye; exit 3"), minutes(1), Output::Kept);
        assert_eq!(outcome.reason(), "sh ended with exit status: 3 (error: disk full)");
    }
}
