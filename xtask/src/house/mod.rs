//! `cargo xtask house`: the floors and rooms of `src/`, and the arrows between them.
//!
//! A room is a file or a folder at the top of `src/`. An arrow leads from a file to each file of the crate that a path in
//! its code names: `use` lines, and `crate::`, `super::` and `self::` wherever they are, also through a name that the file
//! imports (after `use crate::typed`, `typed::date::read` is an arrow to `typed/date.rs`). An item that a `mod.rs`
//! re-exports counts as its `mod.rs`. Not counted are `mod` lines, comments, and tests.
//!
//! A method can hide an arrow that no path shows. If a type has methods outside its own file, each file of the same
//! room that calls a method of that name counts as naming the file that defines it.

use code::{Code, module_of};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fs, io};

mod code;

/// A floor of the house.
struct Floor {
    title: &'static str,
    /// A room uses rooms of lower floors and, unless `apart` is set, those listed after it on its own floor.
    rooms: &'static [&'static str],
    apart: bool,
}

/// The floors, the highest first.
const FLOORS: &[Floor] = &[
    Floor { title: "doors", rooms: &["wasm", "internals", "rules", "ask"], apart: false },
    Floor { title: "whole sheets", rooms: &["bulk"], apart: true },
    Floor { title: "whole questions", rooms: &["payment", "request", "aftercare", "invoice"], apart: true },
    Floor { title: "what a text is", rooms: &["identify"], apart: true },
    Floor {
        title: "what a field, a document or a list holds",
        rooms: &["form_field", "seller", "paper", "list"],
        apart: true,
    },
    Floor {
        title: "one thing each",
        rooms: &["tax", "number", "bank", "payee", "capitals", "register", "tax_id"],
        apart: false,
    },
    Floor { title: "one reader for each kind of value", rooms: &["typed"], apart: true },
    Floor {
        title: "values",
        rooms: &[
            "need",
            "letter",
            "deadline",
            "comparison",
            "report",
            "rule",
            "sources",
            "question",
            "value",
            "shape",
            "number_segments",
            "regions",
            "calendar",
            "date",
            "money",
            "check_digit",
            "glyph",
            "text",
        ],
        apart: false,
    },
];

/// A file, by its path in `src/`.
type File = String;

/// What the code of `src/` says.
pub struct House {
    /// Every file, with the files that it names.
    pub arrows: BTreeMap<File, BTreeSet<File>>,
}

impl House {
    /// Reads every file under `src`.
    pub fn read(src: &Path) -> io::Result<House> {
        let mut texts = BTreeMap::new();
        collect(src, "", &mut texts)?;
        Ok(House::of(&texts))
    }

    /// The house of these files.
    fn of(texts: &BTreeMap<File, String>) -> House {
        let modules: BTreeMap<Vec<String>, File> = texts.keys().map(|file| (module_of(file), file.clone())).collect();
        let code: BTreeMap<&str, Code> =
            texts.iter().map(|(file, text)| (file.as_str(), Code::read(file, text, &modules))).collect();
        let away: Vec<(&str, &str)> =
            code.iter().flat_map(|(file, code)| code.away.iter().map(|method| (*file, *method))).collect();
        let arrows = |(file, code): (&&str, &Code)| {
            let is_called = |(home, method): &&(&str, &str)| room(home) == room(file) && code.calls.contains(method);
            let hidden = away.iter().filter(is_called).map(|(home, _)| (*home).to_owned());
            let mut named: BTreeSet<File> = code.named.iter().cloned().chain(hidden).collect();
            named.remove(*file);
            ((*file).to_owned(), named)
        };
        House { arrows: code.iter().map(arrows).collect() }
    }

    /// Circles between files: each group of files that can reach one another.
    fn circles(&self) -> Vec<Vec<&str>> {
        let reach: BTreeMap<&str, BTreeSet<&str>> =
            self.arrows.keys().map(|file| (file.as_str(), self.reach(file))).collect();
        let mut seen = BTreeSet::new();
        let mut circles = Vec::new();
        for (file, reached) in &reach {
            if reached.contains(file) && !seen.contains(file) {
                let circle: Vec<&str> = reached.iter().filter(|other| reach[*other].contains(file)).copied().collect();
                seen.extend(circle.iter().copied());
                circles.push(circle);
            }
        }
        circles
    }

    /// Every file that can be reached from one.
    fn reach(&self, file: &str) -> BTreeSet<&str> {
        let mut reached = BTreeSet::new();
        let mut open = vec![file];
        while let Some(next) = open.pop() {
            for other in self.arrows.get(next).into_iter().flatten() {
                if reached.insert(other.as_str()) {
                    open.push(other);
                }
            }
        }
        reached
    }

    /// Arrows between rooms, each with the first files that draw it.
    fn between_rooms(&self) -> BTreeMap<(&str, &str), (&str, &str)> {
        let mut arrows = BTreeMap::new();
        for (file, others) in &self.arrows {
            for other in others.iter().filter(|other| room(other) != room(file)) {
                arrows.entry((room(file), room(other))).or_insert((file.as_str(), other.as_str()));
            }
        }
        arrows
    }

    /// Everything that does not flow down, one sentence each.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for circle in self.circles() {
            faults.push(format!("These files name one another in a circle: {}.", circle.join(", ")));
        }
        for (file, others) in &self.arrows {
            for other in others.iter().filter(|other| is_above(other, file)) {
                faults.push(format!("{file} names {other}: a folder's own file names its rooms, never the other way."));
            }
        }
        for room in self.arrows.keys().map(|file| room(file)).filter(|room| place(room).is_none()) {
            faults.push(format!("{room} is on no floor."));
        }
        for ((from, to), (file, other)) in self.between_rooms() {
            if let (Some(from), Some(to)) = (place(from), place(to))
                && (from > to || (from.0 == to.0 && FLOORS[from.0].apart))
            {
                faults.push(format!("{file} names {other}, which is not below it."));
            }
        }
        faults.dedup();
        faults
    }

    /// The house, floor by floor, each room with the rooms that it uses; without the values, which are used everywhere.
    pub fn drawing(&self) -> String {
        let arrows = self.between_rooms();
        let (values, others) = FLOORS.split_last().unwrap_or((&FLOORS[0], &[]));
        let mut drawing = String::new();
        for (at, floor) in others.iter().enumerate() {
            drawing += &format!("{} {}\n", others.len() - at, floor.title);
            for room in floor.rooms {
                let below = others.iter().flat_map(|floor| floor.rooms.iter().copied());
                let used: Vec<&str> = below.filter(|other| arrows.contains_key(&(*room, *other))).collect();
                drawing +=
                    format!("    {room:<11}{}{}", if used.is_empty() { "" } else { "-> " }, used.join(" ")).trim_end();
                drawing += "\n";
            }
        }
        let half = values.rooms.len().div_ceil(2);
        let [first, second] = [&values.rooms[..half], &values.rooms[half..]].map(|rooms| rooms.join(" "));
        drawing + &format!("0 {}\n    {first}\n    {second}\n", values.title)
    }
}

/// The floor of a room, and its place there.
fn place(room: &str) -> Option<(usize, usize)> {
    FLOORS.iter().enumerate().find_map(|(at, floor)| Some((at, floor.rooms.iter().position(|other| *other == room)?)))
}

/// The room of a file.
fn room(file: &str) -> &str {
    file.split('/').next().unwrap_or(file).trim_end_matches(".rs")
}

/// Whether `folder` is the file of a folder that contains `file`: `typed/iban.rs` of `typed/iban/structure.rs`.
fn is_above(folder: &str, file: &str) -> bool {
    let (folder, file) = (module_of(folder), module_of(file));
    folder.len() < file.len() && file.starts_with(&folder)
}

/// The files under a folder with their contents; without tests, and without the crate's root, which only lists modules.
fn collect(folder: &Path, prefix: &str, texts: &mut BTreeMap<File, String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), texts)?;
        } else if name.ends_with(".rs") && name != "lib.rs" && !name.ends_with("/tests.rs") {
            texts.insert(name, fs::read_to_string(entry.path())?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(files: &[(&str, &str)]) -> Vec<String> {
        House::of(&files.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect()).faults()
    }

    #[test]
    fn a_circle_between_files_is_seen() {
        let date = ("date.rs", "use crate::money;\nfn a() { money::print(); }");
        assert!(faults(&[date, ("money.rs", "pub fn print() {}")]).is_empty());
        let found = faults(&[date, ("money.rs", "pub fn print() { crate::date::of() }")]);
        assert!(found[0].starts_with("These files name one another in a circle: date.rs, money.rs."), "{found:?}");
        let found = faults(&[
            ("tax/mod.rs", "mod a;\nmod b;"),
            ("tax/a.rs", "use super::{b::{self, B}};"),
            ("tax/b.rs", "pub struct B;\nfn of() { super::a::a() }"),
        ]);
        assert_eq!(found, ["These files name one another in a circle: tax/a.rs, tax/b.rs."]);
    }

    #[test]
    fn an_arrow_upwards_is_seen() {
        assert_eq!(faults(&[("typed/mod.rs", "use crate::tax;"), ("tax/mod.rs", "")]).len(), 1);
        assert_eq!(faults(&[("payment/mod.rs", "use crate::request::A;"), ("request/mod.rs", "")]).len(), 1);
        assert_eq!(faults(&[("typed/mod.rs", ""), ("tax/mod.rs", "use crate::typed;")]).len(), 0);
        assert_eq!(faults(&[("typed/mod.rs", "pub use date::A;"), ("typed/date.rs", "use super::A;")]).len(), 2);
        assert_eq!(faults(&[("somewhere.rs", "")]), ["somewhere is on no floor."]);
    }

    #[test]
    fn a_method_away_from_its_type_is_an_arrow_for_whoever_calls_it() {
        let case = ("tax/case.rs", "pub struct Case;");
        let away = ("tax/lines.rs", "use super::case::Case;\nuse super::sums;\nimpl Case<'_> { fn line(&self) {} }");
        let calls = ("tax/sums.rs", "use super::case::Case;\nfn sum(case: &Case) { case.line() }");
        assert_eq!(
            faults(&[case, away, calls]),
            ["These files name one another in a circle: tax/lines.rs, tax/sums.rs."]
        );
    }

    #[test]
    fn texts_comments_and_tests_draw_no_arrows() {
        let text = r##"
            //! crate::typed
            const A: &str = "crate::typed \" crate::typed";
            const B: &str = r#"crate::typed"#;
            const C: [char; 2] = ['"', '\\''];
            fn a<'a>(_: &'a str) {} /* crate::typed */
            pub(in crate::typed) fn b() {}
            #[cfg(test)]
            mod tests { use crate::typed; }
        "##;
        assert!(faults(&[("date.rs", text), ("typed/mod.rs", "use crate::date;")]).is_empty());
    }
}
