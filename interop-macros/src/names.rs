//! The words of the declarations, each once, and what to say about one that is none of them.

use proc_macro2::{Ident, Span};

/// Attributes that belong on a function of a block.
pub(crate) const FUNCTION: &[&str] =
    &["entry_point", "fails", "last_error", "library", "link_name", "link_ordinal", "optional", "returns"];

/// Attributes of rustc's about what is compiled here: they would name, place or change the stub, and not what it calls.
pub(crate) const COMPILED_HERE: &[&str] = &[
    "export_name",
    "ffi_const",
    "ffi_pure",
    "link_section",
    "linkage",
    "naked",
    "no_mangle",
    "target_feature",
    "thread_local",
    "used",
];

/// The calling conventions that a block may have.
pub(crate) const CONVENTIONS: &[&str] = &[
    "C",
    "C-unwind",
    "aapcs",
    "aapcs-unwind",
    "cdecl",
    "cdecl-unwind",
    "efiapi",
    "fastcall",
    "fastcall-unwind",
    "stdcall",
    "stdcall-unwind",
    "system",
    "system-unwind",
    "sysv64",
    "sysv64-unwind",
    "thiscall",
    "thiscall-unwind",
    "vectorcall",
    "vectorcall-unwind",
    "win64",
    "win64-unwind",
];

/// Whether the callee takes its arguments off the stack, so that it must know how many there are.
pub(crate) fn cleaned_up_by_the_callee(convention: &str) -> bool {
    let convention = convention.strip_suffix("-unwind").unwrap_or(convention);
    ["fastcall", "stdcall", "thiscall", "vectorcall"].contains(&convention)
}

/// Attributes that belong on a parameter.
pub(crate) const PARAMETER: &[&str] = &["in_out", "len_of", "marshal", "out", "variadic"];

/// Attributes that a parameter may carry beside ours; rustc accepts these on a function's parameters.
pub(crate) const LINTS: &[&str] = &["allow", "deny", "expect", "forbid", "warn"];

/// Keys of `#[interop::import(…)]`.
pub(crate) const BLOCK_KEYS: &[&str] =
    &["api", "bind", "bools", "crate", "fails", "kind", "library", "prefix", "rename_all", "serialized", "strings"];

/// A key that only the attribute on a module writes: the `static`s of the module's blocks.
pub(crate) const STATICS: &str = "__statics";

/// Words of `bind = …`.
pub(crate) const BIND: &[&str] = &["lazy", "eager", "link"];

/// Words of `kind = …`.
pub(crate) const LINK_KINDS: &[&str] = &["dylib", "static", "raw_dylib"];

/// Words of `#[marshal(…)]` and `#[returns(…)]`, with the policy type that each names.
pub(crate) const MARSHALERS: &[(&str, &str)] = &[
    ("ansi", "Ansi"),
    ("bool8", "Bool8"),
    ("bool32", "Bool32"),
    ("char8", "Char8"),
    ("char16", "Char16"),
    ("char32", "Char32"),
    ("date", "Date"),
    ("filetime", "Filetime"),
    ("utf8", "Utf8"),
    ("utf16", "Utf16"),
    ("utf32", "Utf32"),
    ("variant_bool", "VariantBool"),
    ("wide", "Wide"),
];

/// Words of `#[marshal(…)]` that make a list of strings, with the kind that each names.
pub(crate) const LISTS: &[(&str, &str)] = &[("double_nul", "DoubleNul"), ("list", "List")];

/// Words of `strings = …`.
pub(crate) const ENCODINGS: &[(&str, &str)] =
    &[("ansi", "Ansi"), ("utf8", "Utf8"), ("utf16", "Utf16"), ("utf32", "Utf32"), ("wide", "Wide")];

/// Words of `bools = …`.
pub(crate) const BOOLS: &[(&str, &str)] = &[("bool8", "Bool8"), ("bool32", "Bool32"), ("variant_bool", "VariantBool")];

/// Words of `when = …`, which are also the names of the runtime's rules.
pub(crate) const WHEN: &[&str] = &["last_error_set", "negative", "negative_one", "never", "nonzero", "null", "zero"];

/// Those that look at what is returned, and so can say that a buffer is too small: `grow = …`.
pub(crate) const GROW: &[&str] = &["negative", "negative_one", "nonzero", "null", "zero"];

/// Words of `code = …`.
pub(crate) const CODE: &[&str] = &["errno", "last_error", "returned"];

/// The policy type behind a word of a table.
pub(crate) fn policy(table: &[(&str, &str)], word: &Ident) -> Option<Ident> {
    let (_, policy) = table.iter().find(|(name, _)| word == name)?;
    Some(Ident::new(policy, Span::call_site()))
}

/// The words as a list for a message: "`a`, `b` or `c`".
pub(crate) fn list<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let words: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => words.concat(),
    }
}

/// The word that was probably meant.
pub(crate) fn similar<'a>(wrong: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let squeezed = |word: &str| word.replace('_', "").to_ascii_lowercase();
    let (distance, word) =
        words.into_iter().map(|word| (edits(&squeezed(wrong), &squeezed(word)), word)).min_by_key(|(n, _)| *n)?;
    (distance <= word.len() / 4).then_some(word)
}

/// How many letters must be inserted, left out, replaced or exchanged with the next to get from one word to the other.
fn edits(a: &str, b: &str) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut before = vec![0; b.len() + 1];
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 0..a.len() {
        let mut row = vec![i + 1];
        for j in 0..b.len() {
            let replaced = above[j] + usize::from(a[i] != b[j]);
            let mut edits = replaced.min(row[j] + 1).min(above[j + 1] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                edits = edits.min(before[j - 1] + 1);
            }
            row.push(edits);
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

/// Serde's case rules, for `rename_all`.
pub(crate) const CASES: &[&str] = &[
    "lowercase",
    "UPPERCASE",
    "PascalCase",
    "camelCase",
    "snake_case",
    "SCREAMING_SNAKE_CASE",
    "kebab-case",
    "SCREAMING-KEBAB-CASE",
];

/// Applies one of [`CASES`] to a snake-case name.
pub(crate) fn rename(case: &str, name: &str) -> String {
    let capitalized = |word: &str| {
        let mut chars = word.chars();
        chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
    };
    let pascal = || name.split('_').map(capitalized).collect::<String>();
    match case {
        "lowercase" => name.replace('_', "").to_lowercase(),
        "UPPERCASE" => name.replace('_', "").to_uppercase(),
        "PascalCase" => pascal(),
        "camelCase" => {
            let pascal = pascal();
            let mut chars = pascal.chars();
            chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
        }
        "SCREAMING_SNAKE_CASE" => name.to_uppercase(),
        "kebab-case" => name.replace('_', "-"),
        "SCREAMING-KEBAB-CASE" => name.to_uppercase().replace('_', "-"),
        _ => name.to_owned(),
    }
}
