//! Words of other systems, C#'s and serde's above all, and what is written here in their place.
//!
//! Each table is asked for a word that is none of ours. Words are compared without underscores and without regard to case,
//! so that `SetLastError` and `set_last_error` are one.

/// Words, and what to say of each.
type Habits = &'static [(&'static [&'static str], &'static str)];

/// Attributes of parameters.
const PARAMETER: Habits = &[
    (&["in", "const"], "what goes in has no attribute that says so; leave this one out"),
    (
        &["ref", "byref"],
        "C#'s `ref` is `#[in_out]` before a parameter that has the value's type; or lend the value: `x: &mut T`",
    ),
    (
        &["optional", "nullable", "maybenull", "allownull"],
        "a parameter that may be null is an `Option`: `Option<&T>`, `Option<&str>`; leave this attribute out",
    ),
    (&["notnull", "nonnull"], "`&T` and `NonNull<T>` are never null; leave this attribute out"),
    (
        &["marshalas"],
        "`[MarshalAs(…)]` is `#[marshal(…)]`: `utf8` for `LPStr` and `LPUTF8Str`, `utf16` for `LPWStr`, `bool32` for `Bool`, `bool8` for `I1`; an `LPArray` is a slice, whose length has `#[len_of(…)]`",
    ),
    (
        &["sizeparamindex", "sizeis", "lengthis", "len", "length", "size", "countedby"],
        "the parameter that carries the length says whose it is: `data: &[u8], #[len_of(data)] length: usize`",
    ),
    (&["sizeconst", "inline"], "a fixed length is part of the type: `&[T; 16]`, or `#[out] x: [T; 16]`"),
    (
        &["utf8", "utf16", "utf32", "wide", "ansi", "bool8", "bool32", "char8", "char16", "char32", "list"],
        "write the word in `#[marshal(…)]`",
    ),
    (
        &["serde"],
        "serde says nothing of native parameters; a parameter's name is nobody's but yours, and its form is `#[marshal(…)]`",
    ),
];

/// Attributes of functions.
const FUNCTION: Habits = &[
    (&["serde", "rename"], "name the export: `#[entry_point(\"…\")]`"),
    (
        &["dllimport", "libraryimport"],
        "the block has it, for all of its functions: `#[interop::import(library = \"…\")]`",
    ),
    (
        &["setlasterror"],
        "write `#[fails(when = …, code = last_error)]` and return a `Result`, or `#[last_error]` to get the code beside the value",
    ),
    (&["marshalas"], "what is returned is described by `#[returns(…)]`: `utf8`, `utf16`, `bool32`, `free_with = …`"),
    (
        &["preservesig"],
        "an `HRESULT` that is a failure is said by the rule: `#[fails(when = negative, code = returned)]` and a `Result`",
    ),
    (
        &["charset"],
        "say the encoding on the block: `strings = utf16` for `CharSet.Unicode`, `strings = ansi` for `CharSet.Ansi`",
    ),
    (
        &["callingconvention"],
        "the block says it: `unsafe extern \"C\"`, or `unsafe extern \"system\"` for `StdCall` and `Winapi`",
    ),
    (
        &["serialized", "strings", "bools", "prefix", "renameall", "bind", "api"],
        "this is about the whole block; write it in `#[interop::import(…)]`",
    ),
];

/// Keys of a block.
const BLOCK: Habits = &[
    (
        &["charset", "encoding", "stringmarshalling"],
        "write `strings = utf16` for `CharSet.Unicode`, `strings = ansi` for `CharSet.Ansi`, `strings = utf8` for UTF-8",
    ),
    (
        &["setlasterror"],
        "write `fails(when = …, code = last_error)` here or `#[fails(…)]` on the functions that return a `Result`; `#[last_error]` on a function gives the code beside its value",
    ),
    (
        &["soname", "version", "windows", "macos", "linux", "search", "candidates", "flags", "path"],
        "declare the library beside the block, `static DEMO: interop::Library = interop::Library::new(\"demo\").soname(1);`, and write `library = DEMO`",
    ),
    (&["entrypoint", "linkname", "name"], "an export's name stands on its function: `#[entry_point(\"…\")]`"),
    (
        &["callingconvention", "convention", "abi"],
        "the block says it: `unsafe extern \"C\"`, or `unsafe extern \"system\"` for `StdCall` and `Winapi`",
    ),
    (
        &["exactspelling"],
        "names are exact here; leave it out, and write `#[entry_point(\"…A\", \"…W\")]` on a function that has several",
    ),
    (&["preservesig"], "an `HRESULT` that is a failure is said by the rule: `fails(when = negative, code = returned)`"),
    (
        &["bestfitmapping", "throwonunmappablechar"],
        "what an encoding lacks is an error here; leave it out (`lossy` is for what comes out)",
    ),
    (&["optional"], "that a function may be absent stands on it: `#[optional]`"),
    (&["link", "static", "linkage"], "write `bind = link` for a library that the linker takes"),
];

/// Words of `#[marshal(…)]` and `#[returns(…)]`: `UnmanagedType`'s, and what stands beside them.
const MARSHAL: Habits = &[
    (&["lpstr", "lputf8str"], "write `utf8`, or `ansi` for the code page of Windows"),
    (&["lpwstr"], "write `utf16`, or `wide` for C's `wchar_t`"),
    (&["lptstr"], "write `utf16` for the function whose name ends in `W`, `ansi` for the one with `A`"),
    (&["bool"], "write `bool32` for an `int` or a `BOOL`, `bool8` for C's `bool`"),
    (&["i1", "u1"], "write `bool8` on a `bool`; an integer has its type, `i8` or `u8`, and no word"),
    (&["variantbool"], "write `variant_bool`"),
    (&["currency"], "a `CURRENCY` has a type, and no word; write `amount: interop::Currency`, without the word"),
    (&["decimal"], "a `DECIMAL` has a type, and no word; write `amount: &interop::Decimal`, without the word"),
    (
        &["i2", "u2", "i4", "u4", "i8", "u8", "r4", "r8", "sysint", "sysuint", "int", "uint"],
        "an integer has its type and no word; leave it out",
    ),
    (
        &["sizeparamindex", "sizeis", "lengthis", "lparray", "lenof"],
        "the parameter that carries the length says whose it is: `data: &[u8], #[len_of(data)] length: usize`",
    ),
    (&["sizeconst", "byvalarray", "inline"], "a fixed length is part of the type: `[T; 16]`"),
    (&["arraysubtype"], "a slice's elements are native already; of strings write `#[marshal(list)]`"),
    (&["unicode"], "write `utf16`, or `wide` for C's `wchar_t`"),
    (&["nullable", "optional"], "what may be null is an `Option`: `Option<&str>`"),
    (
        &["in", "out", "inout"],
        "the direction is an attribute of its own: `#[out]` or `#[in_out]`; what goes in has none",
    ),
    (&["capacity"], "write `#[out(capacity = …)]`"),
];

/// Words of `when = …`; any other may be the name of the user's own function.
const WHEN: Habits = &[
    (&["minusone", "minus1", "negone", "invalidhandle", "invalidhandlevalue"], "write `negative_one`"),
    (&["notzero"], "write `nonzero`"),
    (&["nullptr", "isnull", "nil"], "write `null`"),
];

fn find(habits: Habits, word: &str) -> Option<&'static str> {
    let word = word.replace('_', "").to_ascii_lowercase();
    habits.iter().find(|(words, _)| words.contains(&word.as_str())).map(|(_, say)| *say)
}

pub(crate) fn parameter(word: &str) -> Option<&'static str> {
    find(PARAMETER, word)
}

pub(crate) fn function(word: &str) -> Option<&'static str> {
    find(FUNCTION, word)
}

pub(crate) fn block(word: &str) -> Option<&'static str> {
    find(BLOCK, word)
}

pub(crate) fn marshal(word: &str) -> Option<&'static str> {
    find(MARSHAL, word)
}

pub(crate) fn when(word: &str) -> Option<&'static str> {
    find(WHEN, word)
}
