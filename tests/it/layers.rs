//! The rooms of the library import downwards alone, and the files of a room do not import each other in a circle.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms, from the ground floor up: each may use those before it in this list.
const ROOMS: &[&str] = &[
    "text", "date", "language", "source", "lex", "record", "page", "resolve", "parse", "problem",
    "output", "spill", "concord", "check", "corpus", "export", "report", "config", "lsp", "cli",
];

/// Rooms whose files are in layers too.
const LAYERED: &[&str] = &[
    "text", "language", "source", "lex", "record", "page", "resolve", "output", "concord", "check",
    "corpus", "report", "config", "lsp", "cli",
];

/// Names that two types have, in rooms that do not meet: the forms of dates and of datasets, and the like.
const TWICE: &[&str] = &["Form", "Format", "Item", "Kind", "Part", "Record", "Season"];

/// A word or a sign of Rust.
#[derive(Clone, PartialEq)]
struct Token {
    line: usize,
    text: String,
}

/// The tokens of a source text, without comments and without what stands in quotes.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let (mut at, mut line) = (0, 1);
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let (length, counts) = if rest.starts_with("//") {
            (rest.find('\n').unwrap_or(rest.len()), false)
        } else if let Some(length) = quoted(rest) {
            (length, false)
        } else if is_word(c) {
            (rest.find(|c| !is_word(c)).unwrap_or(rest.len()), true)
        } else if rest.starts_with("::") {
            (2, true)
        } else {
            (c.len_utf8(), !c.is_whitespace())
        };
        let text = rest[..length].to_owned();
        at += length;
        let lines = text.matches('\n').count();
        if counts {
            tokens.push(Token { line, text });
        }
        line += lines;
    }
    tokens
}

/// The bytes of the string or the character that begins `text`; none where a lifetime or something else begins.
fn quoted(text: &str) -> Option<usize> {
    let raw = text.trim_start_matches('b').strip_prefix('r');
    if let Some(raw) = raw {
        let marks = raw.len() - raw.trim_start_matches('#').len();
        if raw[marks..].starts_with('"') {
            let end = format!("\"{}", "#".repeat(marks));
            let length = raw[marks + 1..].find(&end)?;
            return Some(text.len() - raw.len() + marks + 1 + length + end.len());
        }
    }
    let bare = text.strip_prefix('b').unwrap_or(text);
    let mark = bare.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut escaped = false;
    for (at, c) in bare.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == mark {
            return Some(text.len() - bare.len() + at + 1);
        } else if mark == '\'' && !bare[1..].starts_with('\\') && at > 1 {
            // A lifetime.
            return None;
        }
    }
    None
}

/// A module and what it names of other modules.
struct Module {
    file: PathBuf,
    /// `check`, `rules`, `dates`.
    path: Vec<String>,
    /// Paths from the crate's root that stand in it, with their lines, and whether they are only handed on.
    names: Vec<Named>,
}

#[derive(Clone)]
struct Named {
    line: usize,
    path: Vec<String>,
    handed_on: bool,
}

/// All modules of the library but those of its tests, by way of their declarations.
fn modules() -> Vec<Module> {
    let mut modules = Vec::new();
    read_module(Path::new("src/lib.rs"), Path::new("src"), &[], &mut modules);
    modules
}

fn read_module(file: &Path, folder: &Path, path: &[String], modules: &mut Vec<Module>) {
    let tokens = without_tests(tokens(&fs::read_to_string(file).unwrap()));
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let children: Vec<String> = (0..tokens.len())
        .filter(|at| word(*at) == "mod" && word(at + 2) == ";")
        .map(|at| word(at + 1).to_owned())
        .collect();
    modules.push(Module {
        file: file.to_owned(),
        path: path.to_vec(),
        names: named(&tokens, path, &children),
    });
    for child in children {
        let mut path = path.to_vec();
        path.push(child.clone());
        let (alone, inside) = (folder.join(format!("{child}.rs")), folder.join(&child));
        let file = if alone.exists() {
            alone
        } else {
            inside.join("mod.rs")
        };
        read_module(&file, &inside, &path, modules);
    }
}

/// Leaves out what is there for tests: each item behind `#[cfg(test)]`.
fn without_tests(tokens: Vec<Token>) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let words: Vec<&str> = tokens[at..]
            .iter()
            .take(7)
            .map(|token| token.text.as_str())
            .collect();
        if words != ["#", "[", "cfg", "(", "test", ")", "]"] {
            kept.push(token.clone());
            at += 1;
            continue;
        }
        let mut depth = 0;
        at += 7;
        while let Some(token) = tokens.get(at) {
            at += 1;
            match token.text.as_str() {
                "{" | "(" | "[" => depth += 1,
                "}" | ")" | "]" => depth -= 1,
                _ => {}
            }
            if depth == 0 && matches!(token.text.as_str(), "}" | ";") {
                break;
            }
        }
    }
    kept
}

/// The paths that stand in a module, from the crate's root.
fn named(tokens: &[Token], path: &[String], children: &[String]) -> Vec<Named> {
    let mut names = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map_or("", |at| tokens[at].text.as_str());
        let is_path = tokens.get(at + 1).is_some_and(|next| next.text == "::") && before != "::";
        let start = match token.text.as_str() {
            "crate" if is_path => Vec::new(),
            "self" if is_path => path.to_vec(),
            "super" if is_path => path[..path.len() - 1].to_vec(),
            child if is_path && children.iter().any(|known| known == child) => {
                [path, &[child.to_owned()]].concat()
            }
            _ => continue,
        };
        let of_statement = tokens[..at]
            .iter()
            .rposition(|token| matches!(token.text.as_str(), ";" | "{" | "}"));
        let statement = of_statement.map_or(0, |at| at + 1);
        let handed_on = tokens[statement].text == "pub" && before == "use";
        let mut paths = Vec::new();
        read_path(tokens, at + 1, start, &mut paths);
        names.extend(paths.into_iter().map(|(line, path)| Named {
            line,
            path,
            handed_on,
        }));
    }
    names
}

/// Reads a path that goes on at `at` with `::`, and all that its braces hold; returns where it ends.
fn read_path(
    tokens: &[Token],
    mut at: usize,
    mut path: Vec<String>,
    paths: &mut Vec<(usize, Vec<String>)>,
) -> usize {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let line = tokens[at - 1].line;
    while word(at) == "::" {
        at += 1;
        match word(at) {
            "{" => {
                at += 1;
                while word(at) != "}" {
                    let mut path = path.clone();
                    if word(at) != "self" {
                        path.push(word(at).to_owned());
                    }
                    at = read_path(tokens, at + 1, path, paths);
                    if word(at) == "as" {
                        at += 2;
                    }
                    if word(at) == "," {
                        at += 1;
                    }
                }
                return at + 1;
            }
            "super" => drop(path.pop()),
            next => path.push(next.to_owned()),
        }
        at += 1;
    }
    paths.push((line, path));
    at
}

#[test]
fn paths_are_found_in_uses_and_in_expressions_but_not_in_comments_strings_and_tests() {
    let text = "
// crate::comment
use crate::source::{SourceText, columns::{self, Count as Number}};
use super::sibling;
const A: &str = \"crate::string\";
fn a<'a>(c: char) -> bool { c == '\"' && crate::text::is_space(c) && child::is(c) }
#[cfg(test)]
mod tests { use crate::parse; }
pub use child::Thing;
";
    let path = ["lex".to_owned(), "lexer".to_owned()];
    let found = named(&without_tests(tokens(text)), &path, &["child".to_owned()]);
    let found: Vec<(usize, String, bool)> = (found.into_iter())
        .map(|named| (named.line, named.path.join(" "), named.handed_on))
        .collect();
    let expected = [
        (3, "source SourceText", false),
        (3, "source columns", false),
        (3, "source columns Count", false),
        (4, "lex sibling", false),
        (6, "text is_space", false),
        (6, "lex lexer child is", false),
        (9, "lex lexer child Thing", true),
    ];
    assert_eq!(
        found,
        expected.map(|(line, path, on)| (line, path.to_owned(), on))
    );
}

#[test]
fn each_room_uses_only_the_rooms_below_it() {
    let modules = modules();
    let mut faults = String::new();
    let height = |room: &str| ROOMS.iter().position(|known| *known == room);
    for module in &modules {
        let Some(room) = module.path.first() else {
            continue;
        };
        let file = module.file.display();
        let Some(here) = height(room) else {
            writeln!(
                faults,
                "{file}: `{room}` is no room that is known here: give it its place in ROOMS of {}",
                file!()
            )
            .unwrap();
            continue;
        };
        for Named { line, path, .. } in &module.names {
            let Some(other) = path.first() else { continue };
            match height(other) {
                Some(there) if there <= here => {}
                Some(_) => writeln!(
                    faults,
                    "{file}:{line}: `{room}` uses `{other}`, a room above it: move what it needs into a room below both, or what needs it up"
                ).unwrap(),
                None => writeln!(faults, "{file}:{line}: `crate::{other}` is no room: name the room that it comes from").unwrap(),
            }
        }
    }
    assert!(
        modules.len() > 100,
        "only {} modules were read",
        modules.len()
    );
    assert!(faults.is_empty(), "\n{faults}");
}

/// For each module of a room, the modules of the room that it uses, each with the line of the first use.
///
/// What a module hands on (`pub use`) is used where it comes from.
fn uses<'m>(
    modules: &'m [Module],
    room: &str,
) -> BTreeMap<&'m [String], BTreeMap<&'m [String], usize>> {
    let in_room = || {
        modules
            .iter()
            .filter(|module| module.path.first().is_some_and(|first| first == room))
    };
    let known: BTreeMap<&[String], &Module> = in_room()
        .map(|module| (module.path.as_slice(), module))
        .collect();
    let home = |path: &[String]| {
        let mut path = path.to_vec();
        // As often as names are handed on.
        for _ in 0..8 {
            let length = (0..=path.len())
                .rev()
                .find(|length| known.contains_key(&path[..*length]))?;
            let module = known[&path[..length]];
            let name = path.get(length)?;
            let from = module
                .names
                .iter()
                .find(|named| named.handed_on && named.path.last() == Some(name));
            match from {
                Some(named) => path = [&named.path[..], &path[length + 1..]].concat(),
                None => return known.get_key_value(&path[..length]).map(|(path, _)| *path),
            }
        }
        None
    };
    let of = |module: &'m Module| {
        let mut used = BTreeMap::new();
        for named in module.names.iter().filter(|named| !named.handed_on) {
            // A module and those inside it are one thing.
            let is_apart = |home: &&[String]| {
                !home.starts_with(&module.path) && !module.path.starts_with(home)
            };
            if let Some(home) = home(&named.path).filter(is_apart) {
                used.entry(home).or_insert(named.line);
            }
        }
        (module.path.as_slice(), used)
    };
    in_room().map(of).collect()
}

#[test]
fn files_of_a_layered_room_use_each_other_in_no_circle() {
    let modules = modules();
    for room in LAYERED {
        let uses = uses(&modules, room);
        let mut left: BTreeSet<&[String]> = uses.keys().copied().collect();
        assert!(!left.is_empty(), "no file of `{room}` was read");
        // What uses none of those that are left, or is used by none, is in no circle.
        loop {
            let used: BTreeSet<&[String]> = left
                .iter()
                .flat_map(|path| uses[*path].keys())
                .copied()
                .collect();
            let is_free = |path: &&&[String]| {
                !used.contains(**path) || uses[**path].keys().all(|used| !left.contains(used))
            };
            let free: Vec<&[String]> = left.iter().filter(is_free).copied().collect();
            if free.is_empty() {
                break;
            }
            left.retain(|path| !free.contains(path));
        }
        let mut faults = String::new();
        for module in modules
            .iter()
            .filter(|module| left.contains(module.path.as_slice()))
        {
            for (used, line) in uses[module.path.as_slice()]
                .iter()
                .filter(|(used, _)| left.contains(*used))
            {
                writeln!(
                    faults,
                    "{}:{line}: uses `{}`",
                    module.file.display(),
                    used.join("::")
                )
                .unwrap();
            }
        }
        assert!(
            faults.is_empty(),
            "\nfiles of `{room}` use each other in a circle, here or further on: move what two of them need into a file of its own\n{faults}"
        );
    }
}

#[test]
fn no_name_is_that_of_two_types_but_for_those_that_are_listed() {
    let mut seen: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for module in modules() {
        let text = fs::read_to_string(&module.file).unwrap();
        // A type of the module itself stands at the beginning of its line.
        for line in text.lines() {
            let words = line.strip_prefix("pub").map_or(line, |rest| {
                let rest = rest.trim_start();
                rest.strip_prefix('(')
                    .and_then(|rest| rest.split_once(')'))
                    .map_or(rest, |(_, rest)| rest)
            });
            let mut words = words.trim_start_matches(' ').split_whitespace();
            if line.starts_with(' ')
                || !matches!(words.next(), Some("struct" | "enum" | "trait" | "type"))
            {
                continue;
            }
            let name = words.next().unwrap_or_default();
            let end = name
                .find(|c: char| !c.is_alphanumeric())
                .unwrap_or(name.len());
            seen.entry(name[..end].to_owned())
                .or_default()
                .push(module.file.display().to_string());
        }
    }
    assert!(seen.len() > 300, "types are not found");
    seen.retain(|name, files| files.len() > 1 && !TWICE.contains(&name.as_str()));
    assert!(
        seen.is_empty(),
        "give each type a name of its own: {seen:#?}"
    );
}
