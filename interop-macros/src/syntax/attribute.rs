//! The attributes' arguments: tokens → values, with every mistake noted at its token. A file for each attribute, and here what they
//! share.

mod block;
mod counted_by;
mod direction;
mod element;
mod entry_point;
mod export;
mod fails;
mod field;
mod function;
mod len_of;
mod marshal;
mod returns;
mod structure;
mod value;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::meta::ParseNestedMeta;
use syn::parse::Parse;
use syn::{Attribute, Path, Token};

use crate::report::Report;
use crate::tokens::first_ident;
use crate::words;

pub(super) use block::{bind, block};
pub(super) use direction::{in_out, out};
pub(super) use export::{export, panics};
pub(super) use fails::fails;
pub(super) use field::{FieldWords, field_words};
pub(super) use function::{compiled_here, function_attributes};
pub(super) use len_of::len_of;
pub(super) use marshal::marshal;
pub(super) use returns::returns;
pub(super) use structure::{StructureArguments, structure};
pub(super) use value::value_given;

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
    match words::similar(word, known.iter().copied()) {
        Some(similar) => format!("unknown {what} `{word}`; did you mean `{similar}`?"),
        None => format!("unknown {what}; write one of {}", words::list(known.iter().copied())),
    }
}

fn choice(meta: &ParseNestedMeta<'_>, words: &[&str]) -> syn::Result<Ident> {
    let known = words::list(words.iter().copied());
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

/// What `with = …` names: a type.
struct Marshaler(syn::Type);

impl Marshaler {
    const WRITE: &str = "the type that converts the value: `with = Millis`";
}

impl Parse for Marshaler {
    fn parse(input: syn::parse::ParseStream<'_>) -> syn::Result<Self> {
        input.call(syn::TypePath::parse).map(|path| Self(syn::Type::Path(path)))
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

/// Whether the word has parentheses, with something in them.
fn has_arguments(meta: &ParseNestedMeta<'_>) -> syn::Result<bool> {
    if !meta.input.peek(syn::token::Paren) {
        return Ok(false);
    }
    let ahead = meta.input.fork();
    let content;
    syn::parenthesized!(content in ahead);
    Ok(!content.is_empty())
}

/// The attribute's name, without `r#`, which means nothing there.
pub(super) fn attribute_name(attribute: &Attribute) -> String {
    attribute.path().get_ident().map(|ident| ident.unraw().to_string()).unwrap_or_default()
}

/// What a `#[cfg_attr(…)]` brings in: all that stands behind its condition.
fn brought_in(attribute: &Attribute) -> TokenStream {
    let is_comma = |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ',');
    match &attribute.meta {
        syn::Meta::List(list) => list.tokens.clone().into_iter().skip_while(|tree| !is_comma(tree)).collect(),
        _ => TokenStream::new(),
    }
}

/// Whether a `#[cfg_attr(…)]` would bring in one of these attributes.
pub(super) fn hides(attribute: &Attribute, names: &[&str]) -> bool {
    first_ident(brought_in(attribute), &|ident| names.iter().any(|name| ident.unraw() == name)).is_some()
}
