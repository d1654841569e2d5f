//! The word tables' helpers.

use crate::names::{self, BLOCK_KEYS, CASES, FUNCTION, list, rename, similar};

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
    for table in [FUNCTION, names::PARAMETER, names::LINTS, BLOCK_KEYS, names::WHEN, names::CODE] {
        assert!(table.is_sorted(), "{table:?}");
    }
}
