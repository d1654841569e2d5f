//! The attributes' arguments: tokens → values, with every mistake noted at its token.

mod block;
mod buffer;
mod counted;
mod fails;
mod len_of;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::meta::ParseNestedMeta;
use syn::parse::Parse;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, LitStr, Path, Token, Type};

use crate::model::{CountedBy, Marshal, On, Out, Returns};
use crate::report::Report;
use crate::{habits, names};

pub(crate) use block::{bind, block};
pub(crate) use buffer::in_out;
pub(crate) use fails::fails;
use fails::when;
use len_of::LenOfParts;
pub(crate) use len_of::len_of;

/// A value that may be given once.
pub(crate) struct Once<T> {
    /// The value, and the word that gave it.
    given: Option<(String, T)>,
}

impl<T> Once<T> {
    pub(crate) fn new() -> Self {
        Self { given: None }
    }

    /// Takes the value that `word` gives; a second one is an error at `span`.
    pub(crate) fn set(&mut self, span: Span, word: &str, value: T, report: &mut Report) {
        match &self.given {
            Some((first, _)) if first == word => report.error(span, format!("`{word}` is given twice; leave one out")),
            Some((first, _)) => report.error(span, format!("`{first}` and `{word}` exclude each other; leave one out")),
            None => self.given = Some((word.to_owned(), value)),
        }
    }

    pub(crate) fn take(self) -> Option<T> {
        self.given.map(|(_, value)| value)
    }
}

/// The value of `key = value`, up to the comma; what to write is said of anything else.
fn value<T: Parse>(meta: &ParseNestedMeta<'_>, known: &str) -> syn::Result<T> {
    let begun = meta.input.fork();
    let wrong = |span| syn::Error::new(span, format!("write {known}"));
    let span = meta.value().map_err(|error| wrong(error.span()))?.span();
    let value = meta.input.parse().map_err(|_| wrong(span))?;
    if meta.input.is_empty() || meta.input.peek(Token![,]) {
        return Ok(value);
    }
    begun.parse::<Token![=]>()?;
    let is_comma = |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ',');
    let whole = begun.parse::<TokenStream>()?.into_iter().take_while(|tree| !is_comma(tree));
    Err(syn::Error::new_spanned(whole.collect::<TokenStream>(), format!("write {known}")))
}

/// The arguments in the parentheses of an attribute, each of which begins with a word; of a literal in a word's place, what
/// to write is said by `literal`.
fn nested(
    list: &syn::MetaList,
    literal: impl Fn(&syn::Lit) -> String,
    logic: impl FnMut(ParseNestedMeta<'_>) -> syn::Result<()>,
) -> syn::Result<()> {
    match misplaced(list.tokens.clone(), &literal) {
        Some(error) => Err(error),
        None => list.parse_nested_meta(logic),
    }
}

/// As [`nested`], of the parentheses behind a word.
fn nested_in(
    meta: &ParseNestedMeta<'_>,
    literal: impl Fn(&syn::Lit) -> String,
    logic: impl FnMut(ParseNestedMeta<'_>) -> syn::Result<()>,
) -> syn::Result<()> {
    let ahead = meta.input.fork();
    let content;
    syn::parenthesized!(content in ahead);
    match misplaced(content.parse()?, &literal) {
        Some(error) => Err(error),
        None => meta.parse_nested_meta(logic),
    }
}

/// The first literal that stands where a word should.
fn misplaced(arguments: TokenStream, literal: &dyn Fn(&syn::Lit) -> String) -> Option<syn::Error> {
    let mut begins = true;
    for tree in arguments {
        if begins && let TokenTree::Literal(found) = &tree {
            let found = syn::Lit::new(found.clone());
            return Some(syn::Error::new(found.span(), literal(&found)));
        }
        begins = matches!(&tree, TokenTree::Punct(punct) if punct.as_char() == ',');
    }
    None
}

/// What to say of a parameter's name in quotes, or of its number: `word(data)`.
fn name_of_parameter(word: &'static str) -> impl Fn(&syn::Lit) -> String {
    move |literal| match literal {
        syn::Lit::Str(name) if syn::parse_str::<Ident>(&name.value()).is_ok() => {
            format!("write the parameter's name without quotes: `{word}({})`", name.value())
        }
        _ => format!("a parameter is named, and not numbered; write its name: `{word}(data)`"),
    }
}

/// What to say about a word that is none of `known`.
pub(crate) fn unknown(what: &str, word: &str, known: &[&str]) -> String {
    match names::similar(word, known.iter().copied()) {
        Some(similar) => format!("unknown {what} `{word}`; did you mean `{similar}`?"),
        None => format!("unknown {what}; write one of {}", names::list(known.iter().copied())),
    }
}

fn no_nul(value: &LitStr, report: &mut Report) {
    if value.value().contains('\0') {
        report.error(value.span(), "an exported name has no NUL in it; leave the `\\0` out, the macro adds it");
    }
}

/// `#[entry_point("a", "b")]`.
pub(crate) fn entry_point(attribute: &Attribute, report: &mut Report) -> Vec<LitStr> {
    let names = match &attribute.meta {
        syn::Meta::List(list) => {
            list.parse_args_with(syn::punctuated::Punctuated::<LitStr, Token![,]>::parse_terminated).map_err(|error| {
                syn::Error::new(error.span(), "an entry point is a name in quotes: `#[entry_point(\"name\")]`")
            })
        }
        other => Err(syn::Error::new_spanned(other, "write `#[entry_point(\"name\")]`")),
    };
    let names: Vec<LitStr> = report.ok(names).map(|names| names.into_iter().collect()).unwrap_or_default();
    if names.is_empty() && report.is_empty() {
        report.spanned(attribute, "an entry point has a name; write `#[entry_point(\"name\")]`");
    }
    names.iter().for_each(|name| entry_point_name(name, report));
    for (index, name) in names.iter().enumerate() {
        if names[..index].iter().any(|earlier| earlier.value() == name.value()) {
            report.error(name.span(), format!("`{}` is looked for already; leave it out", name.value()));
        }
    }
    names
}

/// `#[link_name = "a"]`, as bindgen and hand-written declarations have it.
pub(crate) fn link_name(attribute: &Attribute, report: &mut Report) -> Option<LitStr> {
    match &attribute.meta {
        syn::Meta::NameValue(meta) => match &meta.value {
            Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(name), .. }) => {
                entry_point_name(name, report);
                // bindgen writes a leading \u{1} to say "exactly this name"; here every name is exact.
                let value = name.value();
                Some(LitStr::new(value.strip_prefix('\u{1}').unwrap_or(&value), name.span()))
            }
            other => {
                report.spanned(other, "write the name in quotes: `#[link_name = \"name\"]`");
                None
            }
        },
        other => {
            report.spanned(other, "write `#[link_name = \"name\"]`");
            None
        }
    }
}

fn entry_point_name(name: &LitStr, report: &mut Report) {
    if name.value().is_empty() {
        report.error(name.span(), "an entry point has a name; write the exported name here");
    }
    if name.value().strip_prefix('#').is_some_and(|number| number.parse::<u16>().is_err()) {
        report
            .error(name.span(), "what begins with `#` is an export's number, up to 65535: write `#[link_ordinal(12)]`");
    }
    let value = name.value();
    if let Some((symbol, version)) = value.split_once('@') {
        let version = version.trim_start_matches('@');
        if symbol.is_empty() || version.is_empty() {
            report.error(name.span(), "a version stands behind its symbol: write `\"memcpy@GLIBC_2.14\"`");
        } else if value.contains("@@") {
            report
                .error(name.span(), format!("tools write `@@` for the newest version; write `\"{symbol}@{version}\"`"));
        }
    }
    no_nul(name, report);
}

/// `#[library(PATH)]`.
pub(crate) fn library(attribute: &Attribute, report: &mut Report) -> Option<Path> {
    let path = match &attribute.meta {
        syn::Meta::List(list) => list.parse_args_with(Path::parse_mod_style),
        other => Err(syn::Error::new_spanned(other, "")),
    };
    let wrong = |error: syn::Error| {
        syn::Error::new(error.span(), "write the path of a `static` of type `interop::Library`: `#[library(ZLIB)]`")
    };
    report.ok(path.map_err(wrong))
}

/// `#[link_ordinal(12)]`: Windows can find an export by its number; the runtime is told by the name `#12`.
pub(crate) fn link_ordinal(attribute: &Attribute, report: &mut Report) -> Option<LitStr> {
    let number = match &attribute.meta {
        syn::Meta::List(list) => {
            list.parse_args::<syn::LitInt>().and_then(|number| Ok((number.base10_parse::<u16>()?, number.span())))
        }
        other => Err(syn::Error::new_spanned(other, "")),
    };
    let wrong = |error: syn::Error| {
        syn::Error::new(error.span(), "write the export's number, up to 65535: `#[link_ordinal(12)]`")
    };
    let (number, span) = report.ok(number.map_err(wrong))?;
    Some(LitStr::new(&format!("#{number}"), span))
}

/// `#[returns(…)]`.
pub(crate) fn returns(attribute: &Attribute, report: &mut Report) -> Returns {
    let span = attribute.path().span();
    let mut words = MarshalParts::new(span);
    let mut native = Once::new();
    let mut length = Once::new();
    let parsed = match &attribute.meta {
        syn::Meta::List(list) => list.parse_nested_meta(|meta| {
            let span = meta.path.span();
            if meta.path.is_ident("native") {
                let value: Type = value(&meta, "the integer that the native function returns: `native = u8`")?;
                native.set(span, "native", value, report);
                return Ok(());
            }
            if meta.path.is_ident("len_of") {
                let mut parts = LenOfParts::new();
                nested_in(&meta, name_of_parameter("len_of"), |meta| parts.set(&meta, report))?;
                if let Some(value) = parts.finish(span, report) {
                    length.set(span, "len_of", value, report);
                }
                return Ok(());
            }
            words.set(&meta, report)
        }),
        other => Err(syn::Error::new(
            other.span(),
            "say what is returned: `#[returns(utf8)]`, `#[returns(bool32)]`, `#[returns(free_with = …)]`, `#[returns(native = u8)]`",
        )),
    };
    report.ok(parsed);
    Returns { span: Some(span), marshal: words.finish(), native: native.take(), len_of: length.take() }
}

/// `#[marshal(…)]`.
pub(crate) fn marshal(attribute: &Attribute, report: &mut Report) -> Option<Marshal> {
    let mut words = MarshalParts::new(attribute.path().span());
    let parsed = match &attribute.meta {
        syn::Meta::List(list) => list.parse_nested_meta(|meta| words.set(&meta, report)),
        other => Err(syn::Error::new(other.span(), "say how it crosses: `#[marshal(utf8)]`, `#[marshal(bool32)]`")),
    };
    report.ok(parsed);
    words.finish()
}

/// The words of `#[marshal(…)]` and `#[returns(…)]`.
struct MarshalParts {
    span: Span,
    word: Once<Ident>,
    /// Beside the word `ansi`.
    code_page: Option<syn::LitInt>,
    lossy: Once<Span>,
    truncate: Once<Span>,
    list: Once<Ident>,
    /// `free_with = …`, or `copied`, whose span it is.
    memory: Once<Result<Path, Span>>,
    element: Once<Path>,
    counted_by: Once<CountedBy>,
}

impl MarshalParts {
    fn new(span: Span) -> Self {
        Self {
            span,
            word: Once::new(),
            code_page: None,
            lossy: Once::new(),
            truncate: Once::new(),
            list: Once::new(),
            memory: Once::new(),
            element: Once::new(),
            counted_by: Once::new(),
        }
    }

    fn set(&mut self, meta: &ParseNestedMeta<'_>, report: &mut Report) -> syn::Result<()> {
        let span = meta.path.span();
        let word = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
        let ident = meta.path.get_ident();
        match (word.as_str(), ident) {
            ("ansi", _) if meta.input.peek(Token![=]) => {
                let known = "the number of a code page: `ansi = 1252`";
                let number: syn::LitInt = value(meta, known)?;
                number.base10_parse::<u16>().map_err(|_| syn::Error::new(number.span(), format!("write {known}")))?;
                self.word.set(span, "ansi", Ident::new("ansi", span), report);
                self.code_page = Some(number);
            }
            ("lossy", _) => self.lossy.set(span, "lossy", span, report),
            ("truncate", _) => self.truncate.set(span, "truncate", span, report),
            ("free_with", _) => {
                let ModulePath(path) = value(meta, "the path of the function that frees: `free_with = close`")?;
                self.memory.set(span, "free_with", Ok(path), report);
            }
            ("copied", _) => self.memory.set(span, "copied", Err(span), report),
            ("element", _) => {
                let path = counted::element(meta)?;
                self.element.set(span, "element", path, report);
            }
            ("counted_by", _) => {
                if let Some(value) = counted::counted_by(meta, report)? {
                    self.counted_by.set(span, "counted_by", value, report);
                }
            }
            (word, Some(ident)) if names::LISTS.iter().any(|(name, _)| *name == word) => {
                self.list.set(span, word, ident.clone(), report);
            }
            (word, Some(ident)) if names::MARSHALERS.iter().any(|(name, _)| *name == word) => {
                self.word.set(span, word, ident.clone(), report);
            }
            (word, _) if habits::marshal(word).is_some() => {
                return Err(meta.error(habits::marshal(word).unwrap_or_default()));
            }
            (word, _) => {
                let lists = names::LISTS.iter().map(|(word, _)| *word);
                let known: Vec<&str> = names::MARSHALERS
                    .iter()
                    .map(|(word, _)| *word)
                    .chain(lists)
                    .chain(["copied", "counted_by", "element", "free_with", "lossy", "truncate"])
                    .collect();
                return Err(meta.error(unknown("marshaler", word, &known)));
            }
        }
        Ok(())
    }

    fn finish(self) -> Option<Marshal> {
        let (free_with, copied) = match self.memory.take() {
            Some(Ok(path)) => (Some(path), None),
            Some(Err(span)) => (None, Some(span)),
            None => (None, None),
        };
        let marshal = Marshal {
            span: self.span,
            word: self.word.take().filter(|_| self.code_page.is_none()),
            code_page: self.code_page,
            lossy: self.lossy.take(),
            truncate: self.truncate.take(),
            list: self.list.take(),
            free_with,
            copied,
            element: self.element.take(),
            counted_by: self.counted_by.take(),
        };
        let said = marshal.word.is_some()
            || marshal.code_page.is_some()
            || marshal.lossy.is_some()
            || marshal.truncate.is_some()
            || marshal.list.is_some()
            || marshal.is_copied_out()
            || marshal.element.is_some()
            || marshal.counted_by.is_some();
        said.then_some(marshal)
    }
}

/// `#[out]` or `#[out(on = …, capacity = …)]`.
pub(crate) fn out(attribute: &Attribute, report: &mut Report) -> Out {
    let span = attribute.path().span();
    let mut on = Once::new();
    let mut capacity = Once::new();
    let mut grow = Once::new();
    let mut query = Once::new();
    let parsed = match &attribute.meta {
        syn::Meta::Path(_) => Ok(()),
        syn::Meta::List(list) => nested(list, capacity_without_key("out"), |meta| {
            let span = meta.path.span();
            if meta.path.is_ident("on") {
                let value = choice(&meta, &["success", "failure", "always"])?;
                let value = match value.to_string().as_str() {
                    "failure" => On::Failure,
                    "always" => On::Always,
                    _ => On::Success,
                };
                on.set(span, "on", value, report);
            } else if meta.path.is_ident("capacity") {
                let value: Expr = value(&meta, "how many units the buffer has: `capacity = 256`")?;
                capacity.set(span, "capacity", value, report);
            } else if meta.path.is_ident("grow") {
                grow.set(span, "grow", buffer::grow(&meta)?, report);
            } else if meta.path.is_ident("query") {
                query.set(span, "query", span, report);
            } else {
                return Err(meta.error(
                    "unknown key; `#[out(…)]` takes `on = success | failure | always`, `capacity = …`, `grow` and `query`",
                ));
            }
            Ok(())
        }),
        other => Err(syn::Error::new(other.span(), "write `#[out]`, `#[out(on = …)]` or `#[out(capacity = …)]`")),
    };
    report.ok(parsed);
    Out {
        span,
        on: on.take().unwrap_or(On::Success),
        capacity: capacity.take(),
        grow: grow.take(),
        query: query.take(),
    }
}

/// What to say of `#[out(64)]`.
fn capacity_without_key(attribute: &'static str) -> impl Fn(&syn::Lit) -> String {
    move |literal| match literal {
        syn::Lit::Int(number) => format!("say that it is the capacity: `#[{attribute}(capacity = {number})]`"),
        _ => format!("write how many units the buffer has: `#[{attribute}(capacity = 256)]`"),
    }
}

fn choice(meta: &ParseNestedMeta<'_>, words: &[&str]) -> syn::Result<Ident> {
    let known = names::list(words.iter().copied());
    let AnyWord(value) = value(meta, &known)?;
    if words.contains(&value.to_string().as_str()) {
        Ok(value)
    } else {
        Err(syn::Error::new(value.span(), format!("write {known}")))
    }
}

/// A path without arguments.
struct ModulePath(Path);

impl Parse for ModulePath {
    fn parse(input: syn::parse::ParseStream<'_>) -> syn::Result<Self> {
        input.call(Path::parse_mod_style).map(Self)
    }
}

/// A word, which may be one of Rust's.
struct AnyWord(Ident);

impl Parse for AnyWord {
    fn parse(input: syn::parse::ParseStream<'_>) -> syn::Result<Self> {
        input.call(Ident::parse_any).map(Self)
    }
}

/// An attribute that takes no arguments.
pub(crate) fn bare(attribute: &Attribute, report: &mut Report) {
    report.ok(attribute.meta.require_path_only().map(|_| ()).map_err(|_| {
        let name = attribute.path().get_ident().map(ToString::to_string).unwrap_or_default();
        syn::Error::new_spanned(&attribute.meta, format!("`{name}` takes no arguments; write `#[{name}]`"))
    }));
}
