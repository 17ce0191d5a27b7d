//! What the code of one file names: its paths, the methods that it calls, and the methods that it defines for other
//! files' types.

use super::File;
use std::collections::{BTreeMap, BTreeSet};

/// The module that a file holds: `typed`, `date` of `typed/date.rs`.
pub fn module_of(file: &str) -> Vec<String> {
    let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').map(str::to_owned).collect()
}

/// The code of one file.
pub struct Code<'a> {
    module: Vec<String>,
    modules: &'a BTreeMap<Vec<String>, File>,
    /// Names that it imports, with their full paths.
    names: BTreeMap<String, Vec<String>>,
    /// The files that it names.
    pub named: BTreeSet<File>,
    /// Methods that it defines for other files' types.
    pub away: BTreeSet<&'a str>,
    /// Methods that it calls.
    pub calls: BTreeSet<&'a str>,
}

impl<'a> Code<'a> {
    pub fn read(file: &str, text: &'a str, modules: &'a BTreeMap<Vec<String>, File>) -> Code<'a> {
        let (names, named, away, calls) = Default::default();
        let mut code = Code { module: module_of(file), modules, names, named, away, calls };
        let tokens = without_tests(&tokens(text));
        let mut others = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            if tokens[at] != "use" {
                others.push(tokens[at]);
                at += 1;
                continue;
            }
            at += 1;
            let mut paths = Vec::new();
            tree(&tokens, &mut at, &[], &mut paths);
            for (name, path) in paths {
                if let Some(path) = code.absolute(&path) {
                    code.named.extend(code.file_of(&path));
                    code.names.insert(name, path);
                }
            }
        }
        for path in paths(&others) {
            code.named.extend(code.absolute(&path).and_then(|path| code.file_of(&path)));
        }
        code.calls = others.windows(2).filter(|pair| pair[0] == ".").map(|pair| pair[1]).collect();
        for (name, methods) in own_methods(&others) {
            let home = code.names.get(name).and_then(|path| code.file_of(path));
            if home.is_some_and(|home| home != file) {
                code.away.extend(methods);
            }
        }
        code
    }

    /// A path from the crate's root; `None` for a path of another crate.
    fn absolute(&self, path: &[&str]) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        let mut base = match *first {
            "crate" => Vec::new(),
            "self" => self.module.clone(),
            "super" => self.module[..self.module.len() - 1].to_vec(),
            name => {
                let child = [self.module.as_slice(), &[name.to_owned()]].concat();
                self.names.get(name).cloned().or_else(|| self.modules.contains_key(&child).then_some(child))?
            }
        };
        for name in rest {
            match *name {
                "super" => drop(base.pop()),
                name => base.push(name.to_owned()),
            }
        }
        Some(base)
    }

    /// The file of the longest module that a path begins with.
    fn file_of(&self, path: &[String]) -> Option<File> {
        (1..=path.len()).rev().find_map(|length| self.modules.get(&path[..length]).cloned())
    }
}

/// Leaves out what is under `#[cfg(test)]`.
fn without_tests<'a>(tokens: &[&'a str]) -> Vec<&'a str> {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !tokens[at..].starts_with(&MARK) {
            kept.push(tokens[at]);
            at += 1;
            continue;
        }
        let mut depth = 0;
        for (length, token) in tokens[at..].iter().enumerate() {
            depth += i32::from(*token == "{") - i32::from(*token == "}");
            if depth == 0 && matches!(*token, "}" | ";") {
                at += length + 1;
                break;
            }
        }
    }
    kept
}

/// The paths of a `use` line, each with the name that it gives.
fn tree<'a>(tokens: &[&'a str], at: &mut usize, prefix: &[&'a str], paths: &mut Vec<(String, Vec<&'a str>)>) {
    let mut path = prefix.to_vec();
    let mut name = None;
    while let Some(token) = tokens.get(*at) {
        match *token {
            "{" => {
                *at += 1;
                while tokens.get(*at).is_some_and(|token| *token != "}") {
                    tree(tokens, at, &path, paths);
                    if tokens.get(*at) == Some(&",") {
                        *at += 1;
                    }
                }
                *at += 1;
                return;
            }
            "}" | "," | ";" => break,
            "as" => {
                *at += 1;
                name = tokens.get(*at).copied();
            }
            "self" if !path.is_empty() => {}
            "::" | "*" => {}
            word => path.push(word),
        }
        *at += 1;
    }
    let name = name.or(path.last().copied()).unwrap_or_default();
    paths.push((name.to_owned(), path));
}

/// Every path with `::` in it.
fn paths<'a>(tokens: &[&'a str]) -> Vec<Vec<&'a str>> {
    let is_name = |token: &str| token.chars().all(is_word);
    let mut paths = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let begin = at;
        let mut path = vec![tokens[at]];
        at += 1;
        while is_name(path[0]) && at + 1 < tokens.len() && tokens[at] == "::" && is_name(tokens[at + 1]) {
            path.push(tokens[at + 1]);
            at += 2;
        }
        // `pub(in crate::typed)` only says who can see something.
        let is_visibility = begin > 1 && tokens[begin - 2..begin] == ["(", "in"];
        if path.len() > 1 && !is_visibility {
            paths.push(path);
        }
    }
    paths
}

/// The type of each `impl Type { … }`, without those of traits, and its methods.
fn own_methods<'a>(tokens: &[&'a str]) -> Vec<(&'a str, Vec<&'a str>)> {
    let mut types = Vec::new();
    for at in (0..tokens.len()).filter(|at| tokens[*at] == "impl") {
        let rest = &tokens[at + 1..];
        let head = rest.iter().position(|token| matches!(*token, "{" | ";")).unwrap_or(rest.len());
        // `impl Trait` in a signature does not begin a block.
        if rest[..head].iter().any(|token| matches!(*token, "for" | ")" | "," | "=")) {
            continue;
        }
        let mut depth = 0;
        let name = rest[..head].iter().find(|token| {
            depth += i32::from(**token == "<") - i32::from(**token == ">");
            depth == 0 && **token != ">"
        });
        let Some(name) = name else { continue };
        let mut depth = 0;
        let body = rest[head..].iter().position(|token| {
            depth += i32::from(*token == "{") - i32::from(*token == "}");
            depth == 0
        });
        let body = &rest[head..head + body.unwrap_or(0)];
        types.push((*name, body.windows(2).filter(|pair| pair[0] == "fn").map(|pair| pair[1]).collect()));
    }
    types
}

/// Words and signs, without comments, texts and lifetimes; `::` is one sign.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => string(rest),
            'r' if rest.starts_with("r\"") || rest.starts_with("r#\"") => raw_string(rest),
            '\'' => character(rest),
            _ if is_word(first) => {
                let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
                tokens.push(&rest[..end]);
                end
            }
            ':' if rest.starts_with("::") => {
                tokens.push("::");
                2
            }
            _ if first.is_whitespace() => first.len_utf8(),
            _ => {
                tokens.push(&rest[..first.len_utf8()]);
                first.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    tokens
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The length of the string that begins here.
fn string(rest: &str) -> usize {
    let mut is_escaped = true;
    for (at, c) in rest.char_indices() {
        match c {
            '"' if !is_escaped => return at + 1,
            '\\' if !is_escaped => is_escaped = true,
            _ => is_escaped = false,
        }
    }
    rest.len()
}

fn raw_string(rest: &str) -> usize {
    let end = if rest.starts_with("r#") { "\"#" } else { "\"" };
    rest[3..].find(end).map_or(rest.len(), |at| 3 + at + end.len())
}

/// A character, or a lifetime.
fn character(rest: &str) -> usize {
    let mut characters = rest.char_indices().skip(1);
    let escaped = characters.next().is_some_and(|(_, c)| c == '\\');
    if escaped {
        return rest[3..].find('\'').map_or(rest.len(), |at| at + 4);
    }
    match characters.next() {
        Some((at, '\'')) => at + 1,
        _ => 1,
    }
}
