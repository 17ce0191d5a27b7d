//! The sizes of the page, and their budgets.

use crate::project::{
    self, BANK_MODULE, BULK_MODULE, FIELD_MODULE, FILES_MODULE, FIRST_MODULE, LIST_MODULE, MODULE, NUMBERS_MODULE,
    PAPER_MODULE, PAYMENT_MODULE, PICTURE_MODULE, REQUEST_MODULE,
};
use crate::{compressed, vendor};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The modules and their budgets in bytes after gzip, the compression that every server has.
///
/// From the module `numbers` on, a module contains tables of what people write. Each by itself, after gzip: the
/// countries in both languages 6.7 kB, traditional characters 6.2 kB, currencies that invoices rarely show 2.9 kB (the
/// usual ones 1.5 kB, in every module), the structures of IBANs 2.6 kB, banks 1.9 kB, places in names of companies 1.5
/// kB.
const MODULES: [(&str, usize); 5] = [
    (FIRST_MODULE, 100_000),
    (NUMBERS_MODULE, 231_000),
    (FILES_MODULE, 328_000),
    (MODULE, 640_000),
    // It includes the host's own register and the names of buyers, with which rows are compared.
    (BULK_MODULE, 261_500),
];
/// The modules for single questions, in bytes after brotli: what `<fapiao-field>` needs, a payment, a request and what
/// comes after an invoice, and what is fetched when a document or a list is read.
const DOORS: [(&str, usize); 7] = [
    (FIELD_MODULE, 100_000),
    (BANK_MODULE, 100_000),
    (PAYMENT_MODULE, 215_000),
    (REQUEST_MODULE, 195_000),
    (PAPER_MODULE, 153_000),
    (PICTURE_MODULE, 175_000),
    (LIST_MODULE, 60_000),
];
/// What a payment's first verdict needs without a document, including the page, in bytes after brotli.
const PAYMENT_BUDGET: usize = 274_500;
/// What the first answer needs, including its module, in bytes after brotli.
const FIRST_ANSWER_BUDGET: usize = 120_000;
/// The answers and their search, fetched when somebody searches and not before, after gzip. A third of it is what makes
/// everyday words understood, in both languages.
const GUIDANCE_BUDGET: usize = 40_200;

/// The project's own JavaScript for files, fetched when somebody opens that view, after gzip.
const READERS_BUDGET: usize = 88_000;

/// The JavaScript for spreadsheets, fetched when somebody opens that view, after gzip.
const BULK_BUDGET: usize = 24_500;

/// What reads and writes workbooks of any length and puts results into words, fetched with the first of them, after gzip;
/// the readers' own parts that it shares are counted there.
const WORKBOOK_BUDGET: usize = 19_000;
const WORKBOOKS: [&str; 10] = [
    "cell_values.js",
    "csv.js",
    "results_in_words.js",
    "shared_texts.js",
    "workbook.js",
    "workbook_frame.js",
    "workbook_index.js",
    "workbook_rows.js",
    "workbook_writer.js",
    "xml_tags.js",
];

/// The marks around the table in the documentation.
const BEGIN: &str = "<!-- sizes -->";
const END: &str = "<!-- end of sizes -->";

/// One line of the table.
#[derive(Clone, Default)]
struct Artefact {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
    budget: Option<Budget>,
}

/// The budget of an artefact.
#[derive(Clone, Copy)]
enum Budget {
    Gzip(usize),
    Brotli(usize),
}

/// Every artefact of the build, measured.
pub struct Sizes(Vec<Artefact>);

impl Sizes {
    pub fn measure() -> Result<Self, String> {
        let unreadable = |error: io::Error| format!("The page's files could not be measured: {error}.");
        let measure = || -> io::Result<Vec<Artefact>> {
            let pkg = project::pkg();
            let mut all = Vec::new();
            for (module, budget) in MODULES {
                let wasm = Artefact::of(&pkg.join(format!("{module}_bg.wasm")))?;
                all.push(Artefact { budget: Some(Budget::Gzip(budget)), ..wasm });
            }
            for (module, budget) in DOORS {
                let door = Artefact::of(&pkg.join(format!("{module}_bg.wasm")))?;
                all.push(Artefact { budget: Some(Budget::Brotli(budget)), ..door });
            }
            let first = Artefact::sum("the first answer, all of it", &first_answer()?)?;
            all.push(Artefact { budget: Some(Budget::Brotli(FIRST_ANSWER_BUDGET)), ..first });
            let payment = Artefact::sum("a payment's first verdict, all of it", &payment()?)?;
            all.push(Artefact { budget: Some(Budget::Brotli(PAYMENT_BUDGET)), ..payment });
            let guidance =
                ["answers.json", "search.js", "concepts.js"].map(|file| project::package().join("guidance").join(file));
            let guidance = Artefact::sum("guidance, once searched", &guidance)?;
            all.push(Artefact { budget: Some(Budget::Gzip(GUIDANCE_BUDGET)), ..guidance });
            let readers = Artefact::sum("readers of files", &readers()?)?;
            all.push(Artefact { budget: Some(Budget::Gzip(READERS_BUDGET)), ..readers });
            let bulk = Artefact::sum("whole sheets", &bulk()?)?;
            all.push(Artefact { budget: Some(Budget::Gzip(BULK_BUDGET)), ..bulk });
            let workbooks = Artefact::sum(
                "workbooks among them",
                &WORKBOOKS.map(|file| project::package().join("sheets").join(file)),
            )?;
            all.push(Artefact { budget: Some(Budget::Gzip(WORKBOOK_BUDGET)), ..workbooks });
            for library in vendor::LIBRARIES {
                let folder = vendor::folder().join(library.name);
                // Without the npm packages the page is still built, and the build says so.
                if folder.is_dir() {
                    let sum = Artefact::sum(library.name, &scripts(&folder)?)?;
                    all.push(Artefact { budget: Some(Budget::Gzip(library.budget)), ..sum });
                }
            }
            Ok(all)
        };
        measure().map(Sizes).map_err(unreadable)
    }

    /// The same table in `docs/files.md`, between its two marks.
    pub fn write_docs(&self) -> Result<(), String> {
        let path = project::root().join("docs/files.md");
        let text = fs::read_to_string(&path).map_err(|error| format!("docs/files.md cannot be read: {error}."))?;
        let (before, rest) = text.split_once(BEGIN).ok_or("docs/files.md has no place for the sizes.")?;
        let (_, after) = rest.split_once(END).ok_or("docs/files.md has no end of the sizes.")?;
        let text = format!("{before}{BEGIN}\n```\n{}```\n{END}{after}", self.table());
        fs::write(&path, text).map_err(|error| format!("docs/files.md cannot be written: {error}."))
    }

    /// A table for people.
    pub fn table(&self) -> String {
        let mut table = format!("{:<44}{:>10}{:>10}{:>10}{:>18}\n", "bytes", "raw", "gzip", "brotli", "budget");
        for artefact in &self.0 {
            let budget = match artefact.budget {
                Some(Budget::Gzip(most)) => format!("{} gzip", thousands(most)),
                Some(Budget::Brotli(most)) => format!("{} brotli", thousands(most)),
                None => String::new(),
            };
            let [raw, gzip, brotli] = [artefact.raw, artefact.gzip, artefact.brotli].map(thousands);
            table += format!("{:<44}{raw:>10}{gzip:>10}{brotli:>10}{budget:>18}", artefact.name).trim_end();
            table.push('\n');
        }
        table
    }

    /// Says what is over its budget, and by how much.
    pub fn within_budget(&self) -> Result<(), String> {
        let over: Vec<String> = self.0.iter().filter_map(Artefact::over_budget).collect();
        if over.is_empty() { Ok(()) } else { Err(over.join("\n")) }
    }
}

impl Artefact {
    fn of(file: &Path) -> io::Result<Self> {
        let bytes = fs::read(file)?;
        let name = file.strip_prefix(project::root()).unwrap_or(file).display().to_string();
        let [gzip, brotli] = compressed::of(&bytes)?;
        Ok(Artefact { name, raw: bytes.len(), gzip, brotli, budget: None })
    }

    fn sum(name: &str, files: &[PathBuf]) -> io::Result<Self> {
        let mut sum = Artefact { name: name.into(), ..Artefact::default() };
        for file in files {
            sum.add(&Artefact::of(file)?);
        }
        Ok(sum)
    }

    /// Files are compressed one by one, so their sizes add up.
    fn add(&mut self, file: &Artefact) {
        self.raw += file.raw;
        self.gzip += file.gzip;
        self.brotli += file.brotli;
    }

    fn over_budget(&self) -> Option<String> {
        let (bytes, most, how) = match self.budget? {
            Budget::Gzip(most) => (self.gzip, most, "gzip"),
            Budget::Brotli(most) => (self.brotli, most, "brotli"),
        };
        let over = bytes.checked_sub(most).filter(|over| *over > 0)?;
        let [bytes, over, most] = [bytes, over, most].map(thousands);
        Some(format!("Over budget: {} is {bytes} bytes after {how}, {over} more than its budget of {most}.", self.name))
    }
}

/// What is fetched for every question.
fn page() -> Vec<PathBuf> {
    let page = ["index.html", "page.css", "page.js", "start.js", "language.js", "icon.svg"];
    let element = ["element.js", "dom.js", "form_rows.js", "furnish.js", "nodes.js", "elements.css.js"];
    let mut files = page.map(|file| project::www().join(file)).to_vec();
    files.extend(element.map(|file| project::package().join("elements").join(file)));
    files.extend(["fapiao-check.js", "compile.js", "based.js"].map(|file| project::package().join(file)));
    files
}

/// A module with its JavaScript.
fn module(name: &str) -> [PathBuf; 2] {
    [format!("{name}.js"), format!("{name}_bg.wasm")].map(|file| project::pkg().join(file))
}

/// What is fetched when somebody opens the page at the tax task; other tasks fetch their parts when they are opened.
fn first_answer() -> io::Result<Vec<PathBuf>> {
    let mut files = page();
    files.extend(["tax.js", "forms/tax.html.js"].map(|file| project::package().join("elements").join(file)));
    files.extend(module(FIRST_MODULE));
    Ok(files)
}

/// What is fetched when somebody types a payment.
fn payment() -> io::Result<Vec<PathBuf>> {
    let mut files = page();
    let elements = in_folder(&project::package().join("elements"), &["js"])?;
    let of_payment = |file: &PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        // The record is fetched with the verdict, and what a picture needs with the first one.
        let is_late = matches!(&*name, "payment_record.js" | "payment_orphans.js" | "payment_picture.js");
        !is_late && (name.starts_with("payment") || name == "papers.js" || name == "drop_zone.js")
    };
    files.extend(elements.into_iter().filter(of_payment));
    files.push(project::package().join("elements/forms/payment.html.js"));
    files.push(project::package().join("readers/labels.js"));
    files.extend(module(PAYMENT_MODULE));
    Ok(files)
}

/// An element whose view fetches it.
fn is_late(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with("files") || name.starts_with("bulk")
}

/// What is loaded only for files, without the libraries.
fn readers() -> io::Result<Vec<PathBuf>> {
    let mut files = scripts(&project::package().join("readers"))?;
    let elements = in_folder(&project::package().join("elements"), &["js", "css"])?;
    files.extend(elements.into_iter().filter(|file| is_late(file) && !is_bulk(file)));
    Ok(files)
}

/// What is loaded only for spreadsheets, without the module.
fn bulk() -> io::Result<Vec<PathBuf>> {
    let mut files = scripts(&project::package().join("sheets"))?;
    files.retain(|file| !WORKBOOKS.iter().any(|name| file.ends_with(name)));
    files.push(project::pkg().join(format!("{BULK_MODULE}.js")));
    files.extend(
        in_folder(&project::package().join("elements"), &["js", "css"])?.into_iter().filter(|file| is_bulk(file)),
    );
    Ok(files)
}

fn is_bulk(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("bulk"))
}

/// The scripts of a folder and of those in it.
fn scripts(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = in_folder(folder, &["js", "mjs"])?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(scripts(&path)?);
        }
    }
    Ok(files)
}

/// The files of a folder with one of these endings.
fn in_folder(folder: &Path, endings: &[&str]) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known)) {
            files.push(path);
        }
    }
    Ok(files)
}

/// 1234567 as `1,234,567`.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn artefact(gzip: usize, budget: Option<usize>) -> Sizes {
        let budget = budget.map(Budget::Gzip);
        Sizes(vec![Artefact { name: "www/fapiao-check/pkg/x.wasm".into(), gzip, budget, ..Artefact::default() }])
    }

    #[test]
    fn the_budget_itself_is_within_it() {
        assert_eq!(artefact(90_000, Some(90_000)).within_budget(), Ok(()));
        assert_eq!(artefact(90_000, None).within_budget(), Ok(()));
    }

    #[test]
    fn a_byte_more_is_over_it() {
        let over =
            "Over budget: www/fapiao-check/pkg/x.wasm is 90,001 bytes after gzip, 1 more than its budget of 90,000.";
        assert_eq!(artefact(90_001, Some(90_000)).within_budget(), Err(over.into()));
    }

    #[test]
    fn groups_digits() {
        assert_eq!([0, 999, 1000, 1_234_567].map(thousands), ["0", "999", "1,000", "1,234,567"]);
    }
}
