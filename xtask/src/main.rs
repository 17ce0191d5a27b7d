//! The project's own commands, called with `cargo xtask`.

mod ages;
mod bench;
mod call;
mod checks;
mod compressed;
mod counts;
mod embed;
mod engines;
mod fuzz;
mod house;
mod module;
mod project;
mod python;
mod release;
mod reproducible;
mod serve;
mod setup;
mod sizes;
mod supply;
mod test_runner;
mod vendor;

use call::Output;
use setup::Machine;
use sizes::Sizes;
use std::env;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [--port N] [--no-build]   build the module and serve the page on this machine
cargo xtask build                           build the module into www/fapiao-check/pkg and print what everything weighs
cargo xtask package [--no-build]            make the npm package, a tarball in target/package
cargo xtask dist [--no-build]               make target/dist: the page for any static host, kept for offline
cargo xtask test                            run every check and test
cargo xtask embed                           try the package in every bundler and runtime (fetches about 650 MB)
cargo xtask engines                         run the page and the module in Firefox and WebKit, too
cargo xtask bench                           measure everything and write docs/benchmarks.md
cargo xtask fuzz [seconds]                  fuzz every entry, each target for so long (30 unless given)
cargo xtask python                          build the wheel for Python, install it and run its tests
cargo xtask python engines                  the same in DuckDB, Polars, pandas and Spark, too (fetches about 1 GB)
cargo xtask python bench [rows]             measure it in them, and write the table of docs/doors.md
cargo xtask reproducible                    build twice, in two folders, and compare every byte
cargo xtask house                           print floors, rooms and arrows of src/, and what does not flow down
cargo xtask supply                          check the packages of npm: licences, sources, duplicates, advisories
cargo xtask help                            print this list
Each of them first sets up what is missing.";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        ["serve", options @ ..] => serve(options),
        ["build"] => build(),
        ["package", options @ ..] => release(options, "package", release::package::package),
        ["dist", options @ ..] => release(options, "dist", |_| release::dist::dist()),
        ["bench"] => bench::run_all("1"),
        // A part of the rows, to see whether it runs at all.
        ["bench", scale] => bench::run_all(scale),
        ["test"] => return if checks::run_all() { ExitCode::SUCCESS } else { ExitCode::FAILURE },
        ["embed"] => embed::embed(),
        ["engines"] => engines::run_all(),
        ["fuzz"] => fuzz::fuzz(30),
        ["fuzz", seconds] => match seconds.parse() {
            Ok(seconds) => fuzz::fuzz(seconds),
            Err(_) => Err(format!("`fuzz` takes a number of seconds, and {seconds} is not one.")),
        },
        ["python"] => python::test(false),
        ["python", "engines"] => python::test(true),
        ["python", "bench"] => python::bench("1000000"),
        ["python", "bench", rows] => python::bench(rows),
        ["reproducible"] => release(&[], "reproducible", reproducible::reproducible),
        ["house"] => house(),
        ["supply"] => supply(),
        // Called by cargo, not by people.
        ["test-runner", ..] => test_runner::run(&arguments[1..]),
        [other, ..] => Err(format!("There is no command `cargo xtask {other}` with these options. There are:\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), String> {
    let mut machine = setup::for_build()?;
    module::build(&machine, Output::Shown)?;
    // Without Node there is still a page, but it cannot read files.
    let copied = setup::packages(&mut machine).and_then(|()| vendor::copy(&machine));
    if let Err(trouble) = copied {
        println!("The page is built without the libraries that read files: {trouble}");
    }
    let sizes = Sizes::measure()?;
    print!("{}", sizes.table());
    if env::var_os("UPDATE_DOCS").is_some() {
        sizes.write_docs()?;
    }
    sizes.within_budget()
}

fn house() -> Result<(), String> {
    let house =
        house::House::read(&project::root().join("src")).map_err(|error| format!("src/ cannot be read: {error}."))?;
    print!("{}", house.drawing());
    let faults = house.faults();
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

fn supply() -> Result<(), String> {
    let machine = Machine::default();
    println!("{}", supply::check(&machine)?);
    println!("{}", supply::advisories(&machine)?);
    Ok(())
}

fn release(options: &[&str], name: &str, make: impl FnOnce(&Machine) -> Result<(), String>) -> Result<(), String> {
    match options {
        [] => build()?,
        ["--no-build"] => {}
        [other, ..] => return Err(format!("`{name}` does not know `{other}`. It takes --no-build.")),
    }
    make(&setup::for_build()?)
}

fn serve(mut options: &[&str]) -> Result<(), String> {
    let (mut port, mut no_build) = (None, false);
    loop {
        options = match options {
            [] => break,
            ["--no-build", rest @ ..] => {
                no_build = true;
                rest
            }
            ["--port", number, rest @ ..] => {
                let number =
                    number.parse().map_err(|_| format!("A port is a number up to 65535, and {number} is not."))?;
                port = Some(number);
                rest
            }
            [other, ..] => return Err(format!("`serve` does not know `{other}`. It takes --port N and --no-build.")),
        };
    }
    if !no_build {
        build()?;
    }
    serve::serve(port)
}
