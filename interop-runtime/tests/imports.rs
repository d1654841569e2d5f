//! Each file can be read after those that it imports: in a room, no files import one another in a circle.
//!
//! An import is what a `use` says, and a path that is written out where it is used. A name that a `mod.rs` passes on is that
//! of the file that defines it. What stands in a file's tests does not count.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The files of a room by their module's path, `marshal::policy::word`, with what is in them.
type Files = BTreeMap<String, String>;

#[test]
fn marshal_imports_in_no_circle() {
    assert_no_circle("marshal");
}

#[test]
fn outcome_imports_in_no_circle() {
    assert_no_circle("outcome");
}

#[test]
fn metadata_imports_in_no_circle() {
    assert_no_circle("metadata");
}

#[test]
fn library_imports_in_no_circle() {
    assert_no_circle("library");
}

fn assert_no_circle(room: &str) {
    let files = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room), room);
    assert!(files.len() > 3, "{room} has its files elsewhere");
    let imports: BTreeMap<&str, BTreeSet<String>> =
        files.iter().map(|(module, text)| (module.as_str(), imports(module, text, &files))).collect();
    if let Some(circle) = circle(&imports) {
        panic!("files import one another in a circle: {}", circle.join(" -> "));
    }
}

/// Every file below a folder but those of tests, without comments and tests.
fn files(folder: &Path, module: &str) -> Files {
    let mut files = Files::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap();
        let inner = format!("{module}::{stem}");
        if stem == "tests" {
            continue;
        }
        if path.is_dir() {
            files.append(&mut self::files(&path, &inner));
        } else {
            let text = fs::read_to_string(&path).unwrap();
            files.insert(if stem == "mod" { module.to_owned() } else { inner }, code(&text));
        }
    }
    files
}

/// What is left of a file without comments, visibilities and the tests at its end; paths as the file itself would write them,
/// also those in a module within it.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let mut within = false;
    let mut code = String::new();
    for line in text.lines() {
        let line = line.split("//").next().unwrap().replace("pub(in crate::", "pub(in ");
        within =
            if within { line != "}" } else { line.contains("mod ") && line.ends_with(" {") && !line.starts_with(' ') };
        if within {
            code += &line.replace("super::super::", "\0").replace("super::", "self::").replace('\0', "super::");
        } else {
            code += &line;
        }
        code.push('\n');
    }
    code
}

/// The files that a file imports from.
fn imports(module: &str, text: &str, files: &Files) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for path in paths(text) {
        let mut scope: Vec<&str> = module.split("::").collect();
        let segments: Vec<&str> = path.split("::").collect();
        let rest = match segments[0] {
            "crate" => {
                scope.clear();
                &segments[1..]
            }
            "self" => &segments[1..],
            "super" => {
                let up = segments.iter().take_while(|segment| **segment == "super").count();
                scope.truncate(scope.len().saturating_sub(up));
                &segments[up..]
            }
            _ => &segments[..],
        };
        let full: Vec<&str> = scope.into_iter().chain(rest.iter().copied()).collect();
        if let Some(file) = defining(&full, files)
            && file != module
        {
            found.insert(file);
        }
    }
    found
}

/// The file that defines what a path leads to: that of the longest module in it, or where a `mod.rs` passes the name on, the
/// one that it has the name from.
fn defining(path: &[&str], files: &Files) -> Option<String> {
    let length = (1..=path.len()).rev().find(|length| files.contains_key(&path[..*length].join("::")))?;
    let module = path[..length].join("::");
    let Some(name) = path.get(length) else {
        // The module itself. One that only passes names on is imported for these, by their paths.
        return Some(module);
    };
    let text = &files[&module];
    for statement in statements(text).filter(|statement| statement.visible) {
        for leaf in leaves(&statement.tree) {
            let (from, known_as) = leaf.split_once(" as ").unwrap_or((&leaf, leaf.rsplit("::").next().unwrap()));
            if known_as.trim() == *name {
                let from: Vec<&str> = from.trim().split("::").filter(|segment| *segment != "self").collect();
                let child: Vec<&str> = path[..length].iter().copied().chain(from).collect();
                if child.len() > length + 1 {
                    return defining(&child, files);
                }
            }
        }
    }
    Some(module)
}

/// One `use`: what stands behind the word, and whether others see the names.
struct Statement {
    tree: String,
    visible: bool,
}

fn statements(text: &str) -> impl Iterator<Item = Statement> {
    text.split(';').filter_map(|part| {
        let start = part.rfind("use ").filter(|start| {
            let before = part[..*start].rsplit(['\n', '{', '}']).next().unwrap().trim();
            before.is_empty() || before.starts_with("pub")
        })?;
        let visible = part[..start].rsplit('\n').next().unwrap().contains("pub");
        Some(Statement { tree: part[start + 4..].split_whitespace().collect::<Vec<_>>().join(" "), visible })
    })
}

/// The paths of a tree: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn leaves(tree: &str) -> Vec<String> {
    let Some((prefix, rest)) = tree.split_once('{') else {
        return vec![tree.trim().to_owned()];
    };
    let mut leaves = Vec::new();
    let (mut depth, mut start) = (0, 0);
    let inner = &rest[..rest.rfind('}').unwrap_or(rest.len())];
    for (at, character) in inner.char_indices().chain([(inner.len(), ',')]) {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let part = inner[start..at].trim();
                if !part.is_empty() {
                    leaves.extend(self::leaves(part).into_iter().map(|leaf| format!("{}{leaf}", prefix.trim())));
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    leaves
}

/// Every path that a file names: those of `use`, and those that begin with `crate::` or `super::` elsewhere.
fn paths(text: &str) -> Vec<String> {
    let mut paths: Vec<String> = statements(text)
        .flat_map(|statement| leaves(&statement.tree))
        .map(|leaf| leaf.split(" as ").next().unwrap().trim().to_owned())
        .collect();
    for start in ["crate::", "super::"] {
        for (at, _) in text.match_indices(start) {
            let is_whole =
                !text[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == ':');
            if is_whole {
                let end = text[at..].find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
                let path = &text[at..end.map_or(text.len(), |end| at + end)];
                // What ends with a separator is the beginning of a `use`, which is looked at above.
                if !path.ends_with(':') {
                    paths.push(path.to_owned());
                }
            }
        }
    }
    paths
}

/// A circle, its first file once more at its end.
fn circle(imports: &BTreeMap<&str, BTreeSet<String>>) -> Option<Vec<String>> {
    fn visit<'a>(
        file: &'a str,
        imports: &'a BTreeMap<&str, BTreeSet<String>>,
        way: &mut Vec<&'a str>,
        done: &mut BTreeSet<&'a str>,
    ) -> Option<Vec<String>> {
        if let Some(at) = way.iter().position(|before| *before == file) {
            return Some(way[at..].iter().chain([&file]).map(|file| (*file).to_owned()).collect());
        }
        if !done.insert(file) {
            return None;
        }
        way.push(file);
        let found = imports.get(file)?.iter().find_map(|next| visit(next, imports, way, done));
        way.pop();
        found
    }
    let mut done = BTreeSet::new();
    imports.keys().find_map(|file| visit(file, imports, &mut Vec::new(), &mut done))
}
