//! Each trait of the kernel is small enough to be implemented from memory.

use std::fs;
use std::path::Path;

/// The traits, with the files of `marshal` that have them.
const KERNEL: &[(&str, &str)] = &[
    ("Shape", "shape.rs"),
    ("Lend", "lend.rs"),
    ("LendMut", "lend.rs"),
    ("Take", "take.rs"),
    ("Borrow", "borrow.rs"),
    ("BorrowCounted", "borrow.rs"),
    ("Give", "give.rs"),
    ("Close", "memory/close.rs"),
];

/// So many items has each.
const ITEMS: usize = 4;

#[test]
fn each_trait_has_few_items() {
    let marshal = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/marshal");
    for (name, file) in KERNEL {
        let text = fs::read_to_string(marshal.join(file)).unwrap();
        let items = items(name, &text);
        assert!(!items.is_empty(), "`{name}` has no items in {file}");
        assert!(items.len() <= ITEMS, "`{name}` has {} items, and {ITEMS} is the most: {items:?}", items.len());
    }
}

/// The names of what stands in a trait.
fn items<'a>(name: &str, text: &'a str) -> Vec<&'a str> {
    let is_head = |line: &&str| {
        let after = line.strip_prefix("pub ").map(|line| line.trim_start_matches("unsafe "));
        let after = after.and_then(|line| line.strip_prefix("trait ")?.strip_prefix(name));
        after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
    };
    let body = text.lines().skip_while(|line| !is_head(line)).skip(1).take_while(|line| *line != "}");
    let item = |line: &'a str| {
        // What stands deeper is part of an item.
        let line = line.strip_prefix("    ").filter(|line| !line.starts_with(' '))?;
        let (kind, rest) = line.trim_start_matches("unsafe ").split_once(' ')?;
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        matches!(kind, "fn" | "type" | "const").then_some(&rest[..end])
    };
    body.filter_map(item).collect()
}

#[test]
fn items_are_found() {
    let text = "pub unsafe trait Takes<M> {\n    fn no();\n}\n\npub unsafe trait Take<M>: Sized {\n    /// A fn.\n    type A: B;\n    \
        const C: u8 = 1;\n    #[inline]\n    unsafe fn d(\n        fn_: u8,\n    ) {\n        fn e() {}\n    }\n}\nfn f() {}\n";
    assert_eq!(items("Take", text), ["A", "C", "d"]);
}
