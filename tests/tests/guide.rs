//! The guide as it stands in the repository and in the documentation: the same chapters everywhere, and links that lead to
//! headings. (What links lead to in the documentation, rustdoc checks.)

#![cfg(not(miri))] // reads files

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The chapters, by the names of their files: all that is in `docs` but what is for contributors.
fn chapters() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    let files = fs::read_dir(folder).expect("the guide").map(|file| file.expect("a file").file_name());
    let names = files.map(|name| name.into_string().expect("a name in UTF-8"));
    names
        .filter(|name| !matches!(&**name, "decisions.md" | "expansion.md"))
        .map(|name| (name.clone(), read(&format!("docs/{name}"))))
        .collect()
}

/// The lines that are no code.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut code = false;
    text.lines().filter(move |line| {
        code ^= line.starts_with("```");
        !code && !line.starts_with("```")
    })
}

/// The anchors of a chapter's headings, as they are made of them.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = prose(text).filter_map(|line| line.strip_prefix('#')?.trim_start_matches('#').strip_prefix(' '));
    let kept = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ');
    headings
        .map(|heading| heading.trim().to_lowercase().chars().filter(|&c| kept(c)).collect::<String>().replace(' ', "-"))
        .collect()
}

/// What stands behind `](` or `][`, up to its end.
fn targets<'a>(text: &'a str, begin: &'a str, end: char) -> impl Iterator<Item = &'a str> {
    prose(text).flat_map(move |line| line.split(begin).skip(1).filter_map(move |rest| rest.split(end).next()))
}

#[test]
fn every_chapter_is_in_the_documentation_and_on_the_front_pages() {
    for name in chapters().keys() {
        let module = name.trim_end_matches(".md").replace('-', "_");
        assert!(
            read("src/guide.rs").contains(&format!("chapter!({module}, \"{name}\");")),
            "{name} is not in src/guide.rs"
        );
        assert!(read("src/lib.rs").contains(&format!("](guide::{module})")), "{name} is not in src/lib.rs");
        assert!(read("README.md").contains(&format!("](docs/{name})")), "{name} is not in README.md");
    }
}

#[test]
fn links_lead_to_headings() {
    let chapters = chapters();
    let documentation = read("src/guide/links.md");
    let mut seen = 0;
    for (chapter, text) in &chapters {
        let anchors_here = anchors(text);
        for target in targets(text, "](", ')').filter(|target| !target.contains("://")) {
            let anchor = target.strip_prefix('#').unwrap_or_else(|| {
                panic!("{chapter}: `({target})` leads nowhere in the documentation; write `[{target}]`, and what it is at the end of the file")
            });
            assert!(anchors_here.contains(anchor), "{chapter}: there is no heading `{target}`");
            seen += 1;
        }
        for label in targets(text, "][", ']').filter(|label| label.contains(".md")) {
            let (file, anchor) = label.split_once('#').unwrap_or((label, ""));
            let there = chapters.get(file).unwrap_or_else(|| panic!("{chapter}: there is no chapter `{file}`"));
            assert!(anchor.is_empty() || anchors(there).contains(anchor), "{chapter}: there is no heading `{label}`");
            let module = file.trim_end_matches(".md").replace('-', "_");
            let hash = if anchor.is_empty() { String::new() } else { format!("#{anchor}") };
            assert!(
                text.lines().any(|line| line == format!("[{label}]: {label}")),
                "{chapter} ends without `[{label}]: {label}`"
            );
            let line = format!("[{label}]: crate::guide::{module}{hash}");
            assert!(documentation.lines().any(|known| known == line), "src/guide/links.md has no line `{line}`");
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen} links");
}
