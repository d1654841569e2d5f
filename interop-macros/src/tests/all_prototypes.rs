//! Every declaration of the repository has a prototype that is C: of the tests, the examples and the guide.

use std::path::{Path, PathBuf};
use std::{env, fs};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::any_prototype::assert_valid;
use crate::expand::prototype::prototype;
use crate::plan::{Plan, Side};
use crate::report::Report;
use crate::{module, syntax};

#[test]
#[cfg_attr(miri, ignore = "starts the C compiler")]
fn of_all_declarations() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for folder in ["tests/tests", "tests/ui/pass", "tests/advised", "examples", "benches", "docs"] {
        find(&repository.join(folder), &mut files);
    }
    let mut found = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a text");
        let parts =
            if file.extension().is_some_and(|extension| extension == "md") { fences(&text) } else { vec![text] };
        for part in parts {
            // What is no Rust, or a part of it, has no declarations.
            if let Ok(tokens) = part.parse() {
                blocks(tokens, &mut found);
            }
        }
    }
    assert!(found.len() > 1000, "only {} declarations were found", found.len());
    assert_valid(&found);
}

/// What makes C of types is one file in two crates.
#[test]
fn the_two_makers_declare_alike() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let texts = ["src/expand/declarator.rs", "../interop-runtime/src/metadata/declarator.rs"]
        .map(|file| fs::read_to_string(here.join(file)));
    let [Ok(ours), Ok(theirs)] = texts else { return };
    assert!(
        ours == theirs,
        "interop-runtime/src/metadata/declarator.rs has changed: copy it to interop-macros/src/expand"
    );
}

fn find(folder: &Path, files: &mut Vec<PathBuf>) {
    // Where the package is alone, as cargo publishes it, there is nothing else.
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            find(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs" || extension == "md") {
            files.push(path);
        }
    }
}

/// The code of a chapter.
fn fences(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part: Option<String> = None;
    for line in text.lines() {
        match (&mut part, line.strip_prefix("```")) {
            (None, Some(language)) if language.is_empty() || language.starts_with("rust") => part = Some(String::new()),
            (None, _) => {}
            (Some(_), Some(_)) => parts.extend(part.take()),
            // Hidden lines begin with `# `.
            (Some(part), None) => *part += &format!("{}\n", line.strip_prefix("# ").unwrap_or(line)),
        }
    }
    parts
}

/// The functions of each `#[interop::import(…)]`, and each `#[interop::export(…)]`, however deep.
fn blocks(tokens: TokenStream, found: &mut Vec<(String, String)>) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        if let Some((word, arguments)) = attribute(group) {
            let rest = &tokens[index + 1..];
            let is_body =
                |tree: &TokenTree| matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
            let Some(end) = rest.iter().position(is_body) else { continue };
            let item = rest[..=end].iter().cloned().collect();
            if word == "import" { block(arguments, item, found) } else { export(arguments, item, found) }
        }
        blocks(group.stream(), found);
    }
}

/// The word and the arguments of `[interop::import(…)]` or `[interop::export(…)]`.
fn attribute(group: &proc_macro2::Group) -> Option<(String, TokenStream)> {
    if group.delimiter() != Delimiter::Bracket {
        return None;
    }
    let inner: Vec<_> = group.stream().into_iter().collect();
    let [.., word, TokenTree::Group(arguments)] = inner.as_slice() else { return None };
    let word = word.to_string();
    ["import", "export"].contains(&&*word).then(|| (word, arguments.stream()))
}

fn export(arguments: TokenStream, tokens: TokenStream, found: &mut Vec<(String, String)>) {
    let mut report = Report::default();
    let Some(export) = syntax::export(arguments, tokens, &mut report).filter(|_| report.is_empty()) else {
        drop(report.finish());
        return;
    };
    let plan = Plan::of(&export.signature, &export.defaults, Side::Callee);
    let name = export.exported_as();
    found.push((name.clone(), prototype(&plan, &name)));
}

fn block(arguments: TokenStream, tokens: TokenStream, found: &mut Vec<(String, String)>) {
    if let Some(module) = module::parse(&tokens) {
        return blocks(module::import(arguments, module), found);
    }
    let mut report = Report::default();
    // Some stand in `macro_rules!`, with what it substitutes.
    let Some(block) = syntax::import(arguments, tokens, &mut report).filter(|_| report.is_empty()) else {
        drop(report.finish());
        return;
    };
    for import in &block.functions {
        let plan = Plan::of(&import.signature, &block.defaults, Side::Caller);
        if let Some(name) = import.entry_points(&block).first() {
            found.push((name.clone(), prototype(&plan, name)));
        }
    }
}
