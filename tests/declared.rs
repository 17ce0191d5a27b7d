//! `tests/types/questions.ts` is every question as the core reads it, in TypeScript; `tests/types/declared.ts` next to
//! it compares the package's declarations with it.

#![cfg(not(target_arch = "wasm32"))]

mod harness;

use fapiao_check::question::{Ask, Shape, camel_case};
use fapiao_check::register::Register;
use harness::native::FUNCTIONS;
use std::fs;
use std::path::Path;

const HEAD: &str = "\
// Written by `UPDATE=1 cargo test --test declared`: every question as the core reads it, and the rows of a register.
export interface Questions {
";

#[test]
fn the_questions_are_written_as_the_core_reads_them() {
    let mut expected = HEAD.to_owned();
    for (name, shape) in FUNCTIONS.iter().map(|one| (one.name, one.shape)).chain([("load", Register::SHAPE)]) {
        expected += &format!("  {name}: {};\n", typed(shape, 1));
    }
    expected += "}\n";
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/types/questions.ts");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, &expected).unwrap();
    }
    let found = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        found == expected,
        "tests/types/questions.ts is not up to date: UPDATE=1 cargo test --test declared writes it, and the types of the JavaScript then name what fapiao-check.d.ts lacks"
    );
}

/// A shape in TypeScript, as the formatter writes it.
fn typed(shape: Shape, depth: usize) -> String {
    match shape {
        Shape::Text | Shape::Document | Shape::Sheet | Shape::Day | Shape::Rate => "string".to_owned(),
        Shape::Flag => "boolean".to_owned(),
        Shape::Count => "number".to_owned(),
        Shape::Word(words) => words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" | "),
        Shape::Object(fields) => {
            let indent = "  ".repeat(depth + 1);
            let field = |(name, shape): &(&str, Shape)| {
                format!("{indent}{}?: {};\n", camel_case(name), typed(*shape, depth + 1))
            };
            let fields: String = fields.iter().map(field).collect();
            format!("{{\n{fields}{}}}", "  ".repeat(depth))
        }
        Shape::List(inner) => match inner {
            Shape::Word(_) => format!("({})[]", typed(*inner, depth)),
            _ => format!("{}[]", typed(*inner, depth)),
        },
        Shape::Map(inner) => format!("Record<string, {}>", typed(*inner, depth)),
    }
}
