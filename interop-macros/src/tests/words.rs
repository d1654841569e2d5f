//! The word tables, their helpers, and their documentation.

use std::collections::HashSet;
use std::fs;

use crate::words::{self, BLOCK_KEYS, CASES, FUNCTION, list, rename, similar};

#[test]
fn serdes_cases() {
    let renamed: Vec<String> = CASES.iter().map(|case| rename(case, "get_file_size2")).collect();
    assert_eq!(
        renamed,
        [
            "getfilesize2",
            "GETFILESIZE2",
            "GetFileSize2",
            "getFileSize2",
            "get_file_size2",
            "GET_FILE_SIZE2",
            "get-file-size2",
            "GET-FILE-SIZE2",
        ]
    );
}

#[test]
fn cases_of_short_names() {
    for case in CASES {
        assert_eq!(rename(case, "x").to_lowercase(), "x", "{case}");
        assert_eq!(rename(case, ""), "", "{case}");
    }
    assert_eq!(rename("PascalCase", "_exit"), "Exit");
    assert_eq!(rename("camelCase", "open"), "open");
}

#[test]
fn words_that_were_probably_meant() {
    assert_eq!(similar("entrypoint", FUNCTION.iter().copied()), Some("entry_point"));
    assert_eq!(similar("Fails", FUNCTION.iter().copied()), Some("fails"));
    assert_eq!(similar("optinal", FUNCTION.iter().copied()), Some("optional"));
    assert_eq!(similar("libary", BLOCK_KEYS.iter().copied()), Some("library"));
    assert_eq!(similar("date", ["data", "len"]), Some("data"));
}

#[test]
fn words_that_were_not() {
    // Attributes of the language and of other crates must pass.
    for word in ["inline", "cold", "doc", "must_use", "track_caller", "deprecated", "cfg", "serde", ""] {
        assert_eq!(similar(word, FUNCTION.iter().copied()), None, "{word}");
    }
    assert_eq!(similar("x", ["len"]), None);
    assert_eq!(similar("x", []), None);
}

#[test]
fn lists_for_messages() {
    assert_eq!(list([]), "");
    assert_eq!(list(["a"]), "`a`");
    assert_eq!(list(["a", "b"]), "`a` or `b`");
    assert_eq!(list(["a", "b", "c"]), "`a`, `b` or `c`");
}

#[test]
fn tables_are_sorted_where_they_are_listed() {
    for table in [FUNCTION, words::PARAMETER, words::LINTS, BLOCK_KEYS, words::EXPORT_KEYS, words::WHEN, words::CODE] {
        assert!(table.is_sorted(), "{table:?}");
    }
}

/// The words of a file that stand as code, up to where it says that.
fn code(file: &str, end: &str) -> HashSet<String> {
    let path = format!("{}/../{file}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let (text, _) = text.split_once(end).unwrap_or_else(|| panic!("{path} has no `{end}`"));
    let pieces = text.split('`').skip(1).step_by(2);
    pieces.flat_map(|code| code.split(|c: char| !c.is_alphanumeric() && c != '_')).map(str::to_owned).collect()
}

#[test]
fn every_word_is_documented() {
    let first = |table: &[(&'static str, &str)]| table.iter().map(|(word, _)| *word).collect::<Vec<_>>();
    let [marshalers, lists, encodings] = [words::MARSHALERS, words::LISTS, words::ENCODINGS].map(first);
    let rest = [
        "capacity",
        "grow",
        "query",
        "on",
        "counted_by",
        "copied",
        "element",
        "free_with",
        "lossy",
        "truncate",
        "native",
    ];
    let tables: [&[&str]; 13] = [
        FUNCTION,
        words::PARAMETER,
        BLOCK_KEYS,
        words::BIND,
        words::LINK_KINDS,
        &marshalers,
        &lists,
        &encodings,
        words::WHEN,
        words::GROW,
        words::CODE,
        &["unit", "nul", "included", "excluded", "in_only", "out_only", "ends", "elements", "bytes"],
        &rest,
    ];
    let documented = code("interop-macros/src/lib.rs", "pub fn import(");
    for word in tables.concat() {
        assert!(
            documented.contains(word),
            "the documentation of `import` in interop-macros/src/lib.rs has no `{word}`"
        );
    }
    let pages = code("src/attributes.rs", "pub mod strings");
    let missing: Vec<_> =
        tables.concat().into_iter().filter(|word| *word != "crate" && !pages.contains(*word)).collect();
    assert!(missing.is_empty(), "the pages of src/attributes.rs do not have {missing:?}");
    let documented = code("interop-macros/src/lib.rs", "pub fn export(");
    for word in words::EXPORT_KEYS.iter().chain(&["alloc_with"]) {
        assert!(
            documented.contains(*word),
            "the documentation of `export` in interop-macros/src/lib.rs has no `{word}`"
        );
        assert!(*word == "crate" || pages.contains(*word), "the pages of src/attributes.rs do not have `{word}`");
    }
    let keys = code("docs/grammar.md", "### The exported name");
    for key in BLOCK_KEYS {
        assert!(keys.contains(*key), "the keys of a block in docs/grammar.md have no `{key}`");
    }
}
