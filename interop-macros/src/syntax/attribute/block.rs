//! The arguments of `#[interop::import(…)]`, which are about the whole block.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::meta::ParseNestedMeta;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Attribute, LitStr, Path, Token};

use super::entry_point::no_nul;
use super::fails::fails_arguments;
use super::{ModulePath, Once, choice, unknown, value};
use crate::model::{Bind, Fails, Library};
use crate::report::Report;
use crate::{habits, tokens, words};

/// The arguments of `#[interop::import(…)]`.
pub(crate) struct BlockArguments {
    pub(crate) library: Option<Library>,
    pub(crate) strings: Option<Ident>,
    /// `bools = …`.
    pub(crate) bools: Option<Ident>,
    pub(crate) prefix: Option<LitStr>,
    pub(crate) rename_all: Option<LitStr>,
    pub(crate) fails: Option<Fails>,
    pub(crate) api: Option<Ident>,
    /// `bind = lazy | eager | link`.
    pub(crate) bind: Option<Ident>,
    /// `kind = dylib | static | raw_dylib`.
    pub(crate) kind: Option<Ident>,
    pub(crate) serialized: bool,
    pub(crate) facade: Option<Path>,
    /// What the attribute on a module tells each of its blocks of the others.
    pub(crate) statics: Vec<Ident>,
}

pub(crate) fn block(mut arguments: proc_macro2::TokenStream, report: &mut Report) -> BlockArguments {
    let mut library = Once::new();
    let mut strings = Once::new();
    let mut bools = Once::new();
    let mut prefix = Once::new();
    let mut rename_all = Once::new();
    let mut fails_rule = Once::new();
    let mut api = Once::new();
    let mut bind = Once::new();
    let mut kind = Once::new();
    let mut serialized = Once::new();
    let mut facade = Once::new();
    let mut statics = Vec::new();
    if let Some(error) = library_without_key(&arguments) {
        report.push(error);
        arguments = proc_macro2::TokenStream::new();
    }
    let parsed = syn::parse::Parser::parse2(
        syn::meta::parser(|meta| {
            let span = meta.path.span();
            let key = meta.path.get_ident().map(|ident| ident.unraw().to_string()).unwrap_or_default();
            match key.as_str() {
                "library" => {
                    let known = "the path of a `static` of type `interop::Library`, or a library's name in quotes: `library = \"z\"`";
                    let value = if meta.input.peek2(LitStr) {
                        Library::Name(value(&meta, known)?)
                    } else {
                        if let Some(path) = called(&meta) {
                            return Err(syn::Error::new_spanned(
                                path,
                                "a library is declared beside the block: `static DEMO: interop::Library = …;`, then `library = DEMO`",
                            ));
                        }
                        let ModulePath(path) = value(&meta, known)?;
                        Library::Path(path)
                    };
                    if let Library::Name(name) = &value
                        && name.value().is_empty()
                    {
                        report.error(name.span(), "a library has a name; write `library = \"z\"`");
                    } else if let Library::Name(name) = &value
                        && name.value().contains('\0')
                    {
                        report.error(name.span(), "a library's name has no NUL in it; leave the `\\0` out");
                    } else if let Library::Name(name) = &value
                        && is_relative(&name.value())
                    {
                        report.error(name.span(), RELATIVE);
                    }
                    library.set(span, &key, value, report);
                }
                "strings" => {
                    let word = encoding(&meta, report)?;
                    strings.set(span, &key, word, report);
                }
                "bools" => {
                    let word = width(&meta, report)?;
                    bools.set(span, &key, word, report);
                }
                "prefix" => {
                    let value = name_prefix(&meta, report)?;
                    prefix.set(span, &key, value, report);
                }
                "rename_all" => {
                    let value = case(&meta, report)?;
                    rename_all.set(span, &key, value, report);
                }
                "fails" => {
                    if let Some(value) = fails_arguments(&meta, report)? {
                        fails_rule.set(span, &key, value, report);
                    }
                }
                "api" => api.set(span, &key, value(&meta, "the name of a `static` to make: `api = DEMO`")?, report),
                "bind" => bind.set(span, &key, choice(&meta, words::BIND)?, report),
                "kind" => kind.set(span, &key, choice(&meta, words::LINK_KINDS)?, report),
                "serialized" => {
                    if !meta.input.is_empty() && !meta.input.peek(Token![,]) {
                        return Err(meta.error("`serialized` takes no value; leave it out"));
                    }
                    serialized.set(span, &key, (), report);
                }
                "crate" => facade.set(span, &key, value(&meta, "a path without quotes: `crate = ::interop`")?, report),
                words::STATICS => {
                    let content;
                    syn::parenthesized!(content in meta.input);
                    let names = Punctuated::<Ident, Token![,]>::parse_terminated_with(&content, Ident::parse_any)?;
                    statics.extend(names);
                }
                // Words that are the value of a key.
                bind if words::BIND.contains(&bind) => {
                    return Err(meta.error(format!("say what is meant: write `bind = {bind}`")));
                }
                encoding if words::ENCODINGS.iter().any(|(word, _)| *word == encoding) => {
                    return Err(meta.error(format!("say what is meant: write `strings = {encoding}`")));
                }
                width if words::BOOLS.iter().any(|(word, _)| *word == width) => {
                    return Err(meta.error(format!("say what is meant: write `bools = {width}`")));
                }
                function if words::FUNCTION.contains(&function) => {
                    return Err(meta.error(format!("`#[{function}]` belongs on a function of the block")));
                }
                other => {
                    let habit = habits::block(other).map(str::to_owned);
                    return Err(meta.error(habit.unwrap_or_else(|| unknown("key", other, words::BLOCK_KEYS))));
                }
            }
            Ok(())
        }),
        arguments,
    );
    report.ok(parsed);
    BlockArguments {
        library: library.take(),
        strings: strings.take().flatten(),
        bools: bools.take().flatten(),
        prefix: prefix.take(),
        rename_all: rename_all.take(),
        fails: fails_rule.take(),
        api: api.take(),
        bind: bind.take(),
        kind: kind.take(),
        serialized: serialized.take().is_some(),
        facade: facade.take(),
        statics,
    }
}

/// `prefix = "…"`.
pub(super) fn name_prefix(meta: &ParseNestedMeta<'_>, report: &mut Report) -> syn::Result<LitStr> {
    let value: LitStr = value(meta, "what the exported names begin with, in quotes: `prefix = \"demo_\"`")?;
    no_nul(&value, report);
    if value.value().is_empty() {
        report.error(value.span(), "an empty prefix says nothing; leave `prefix` out");
    }
    Ok(value)
}

/// `rename_all = "…"`.
pub(super) fn case(meta: &ParseNestedMeta<'_>, report: &mut Report) -> syn::Result<LitStr> {
    let value: LitStr = value(meta, "a case in quotes: `rename_all = \"camelCase\"`")?;
    if !words::CASES.contains(&value.value().as_str()) {
        let cases = words::list(words::CASES.iter().copied());
        report.error(value.span(), format!("unknown case; write one of {cases}"));
    }
    Ok(value)
}

/// `strings = …`.
pub(super) fn encoding(meta: &ParseNestedMeta<'_>, report: &mut Report) -> syn::Result<Option<Ident>> {
    let known = "an encoding, without quotes: `strings = utf8`";
    policy_word(meta, words::ENCODINGS, known, "encoding known here", report)
}

/// `bools = …`.
pub(super) fn width(meta: &ParseNestedMeta<'_>, report: &mut Report) -> syn::Result<Option<Ident>> {
    let known = "the width of a `bool`, without quotes: `bools = bool8`";
    policy_word(meta, words::BOOLS, known, "width of a `bool`", report)
}

const RELATIVE: &str = "a relative path is another file in each directory; write the library's file name, or an absolute path; for a library that the program brings with it declare a `static` of type `interop::Library` with `.search(…)`";

/// Whether a library's name is a path that is not absolute, on any system: a declaration means the same everywhere.
fn is_relative(name: &str) -> bool {
    let absolute = name.starts_with(['/', '\\'])
        || name.get(1..).is_some_and(|rest| rest.starts_with(":\\") || rest.starts_with(":/"));
    name.contains(['/', '\\']) && !absolute
}

/// The path of `key = path(…)`.
fn called(meta: &ParseNestedMeta<'_>) -> Option<Path> {
    let ahead = meta.input.fork();
    ahead.parse::<Token![=]>().ok()?;
    let path = ahead.call(Path::parse_mod_style).ok()?;
    ahead.peek(syn::token::Paren).then_some(path)
}

/// The value of a key that is a word of `table`; of another word is said that it is no `what`, and which to write.
fn policy_word(
    meta: &ParseNestedMeta<'_>,
    table: &[(&str, &str)],
    known: &str,
    what: &str,
    report: &mut Report,
) -> syn::Result<Option<Ident>> {
    let word: Ident = value(meta, known)?;
    if words::policy(table, &word).is_some() {
        return Ok(Some(word));
    }
    let words = words::list(table.iter().map(|(word, _)| *word));
    report.error(word.span(), format!("`{word}` is no {what}; write {words}"));
    Ok(None)
}

/// What to say about `import("z")` and `import(ZLIB)`, where `DllImport` has the library.
fn library_without_key(arguments: &proc_macro2::TokenStream) -> Option<syn::Error> {
    let first = |input: syn::parse::ParseStream<'_>| {
        let library = if input.peek(LitStr) {
            Some(input.parse::<LitStr>()?.into_token_stream())
        } else {
            let path = input.call(Path::parse_mod_style)?;
            let word = path.get_ident().map(ToString::to_string);
            let keyed = !input.is_empty() && !input.peek(Token![,]);
            let known = word.is_some_and(|word| words::similar(&word, words::BLOCK_KEYS.iter().copied()).is_some());
            (!keyed && !known).then(|| path.into_token_stream())
        };
        input.parse::<proc_macro2::TokenStream>()?;
        Ok(library)
    };
    let library = syn::parse::Parser::parse2(first, arguments.clone()).ok()??;
    let message = format!("say that it is the library: write `library = {}`", tokens::text(&library));
    Some(syn::Error::new_spanned(library, message))
}

/// `bind = …` and what belongs to it.
pub(crate) fn bind(
    word: &Option<Ident>,
    kind: Option<Ident>,
    library: &Library,
    attributes: &[Attribute],
    report: &mut Report,
) -> Bind {
    let is = |wanted: &str| word.as_ref().is_some_and(|word| word == wanted);
    let attributes: Vec<_> = attributes.iter().filter(|attribute| attribute.path().is_ident("link")).cloned().collect();
    if let Some(kind) = &kind {
        if !is("link") {
            report.error(
                kind.span(),
                "`kind` says how the linker takes the library; write `bind = link`, or leave it out",
            );
        } else if !attributes.is_empty() {
            report.error(kind.span(), "`#[link]` says it already; leave one of the two out");
        } else if let Library::Path(path) = library {
            report.spanned(path, "the linker needs the library's name: write it in quotes, or `#[link(name = \"…\")]` on the block instead of `kind`");
        }
    }
    if is("link") {
        Bind::Link { kind, attributes }
    } else if is("eager") {
        Bind::Eager
    } else {
        Bind::Lazy
    }
}
