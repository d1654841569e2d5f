//! The attributes' arguments: tokens → values, with every mistake noted at its token.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;
use syn::meta::ParseNestedMeta;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, LitStr, Path, Token, Type};

use crate::model::{Code, Fails, LenOf, Library, Returns, When, as_path};
use crate::names;
use crate::report::Report;

/// A value that may be given once.
pub(crate) struct Once<T> {
    name: &'static str,
    value: Option<T>,
}

impl<T> Once<T> {
    pub(crate) fn new(name: &'static str) -> Self {
        Self { name, value: None }
    }

    /// Takes the value; a second one is an error at `span`.
    pub(crate) fn set(&mut self, span: Span, value: T, report: &mut Report) {
        if self.value.is_some() {
            report.error(span, format!("`{}` is given twice; leave one out", self.name));
        } else {
            self.value = Some(value);
        }
    }

    pub(crate) fn take(self) -> Option<T> {
        self.value
    }
}

/// The arguments of `#[interop::import(…)]`.
pub(crate) struct BlockArguments {
    pub(crate) library: Option<Library>,
    pub(crate) strings: Option<Ident>,
    pub(crate) prefix: Option<String>,
    pub(crate) rename_all: Option<String>,
    pub(crate) fails: Option<Fails>,
    pub(crate) api: Option<Ident>,
    pub(crate) facade: Option<Path>,
}

pub(crate) fn block(arguments: proc_macro2::TokenStream, report: &mut Report) -> BlockArguments {
    let mut library = Once::new("library");
    let mut strings = Once::new("strings");
    let mut prefix = Once::new("prefix");
    let mut rename_all = Once::new("rename_all");
    let mut fails_rule = Once::new("fails");
    let mut api = Once::new("api");
    let mut facade = Once::new("crate");
    let parsed = syn::parse::Parser::parse2(
        syn::meta::parser(|meta| {
            let span = meta.path.span();
            let key = meta.path.get_ident().map(|ident| ident.unraw().to_string()).unwrap_or_default();
            match key.as_str() {
                "library" => {
                    let value = if meta.value()?.peek(LitStr) {
                        Library::Name(meta.input.parse()?)
                    } else {
                        Library::Path(meta.input.parse()?)
                    };
                    if let Library::Name(name) = &value
                        && name.value().is_empty()
                    {
                        report.error(name.span(), "a library has a name; write `library = \"z\"`");
                    }
                    library.set(span, value, report);
                }
                "strings" => {
                    let word: Ident = meta.value()?.parse()?;
                    if names::policy(names::ENCODINGS, &word).is_none() {
                        let words = names::list(names::ENCODINGS.iter().map(|(word, _)| *word));
                        report.error(word.span(), format!("`{word}` is no encoding known here; write {words}"));
                    }
                    strings.set(span, word, report);
                }
                "prefix" => {
                    let value: LitStr = meta.value()?.parse()?;
                    no_nul(&value, report);
                    prefix.set(span, value.value(), report);
                }
                "rename_all" => {
                    let value: LitStr = meta.value()?.parse()?;
                    if !names::CASES.contains(&value.value().as_str()) {
                        let cases = names::list(names::CASES.iter().copied());
                        report.error(value.span(), format!("unknown case; write one of {cases}"));
                    }
                    rename_all.set(span, value.value(), report);
                }
                "fails" => {
                    if let Some(value) = fails_arguments(&meta, report)? {
                        fails_rule.set(span, value, report);
                    }
                }
                "api" => api.set(span, meta.value()?.parse()?, report),
                "crate" => facade.set(span, meta.value()?.call(Path::parse_mod_style)?, report),
                other => return Err(meta.error(unknown("key", other, names::BLOCK_KEYS))),
            }
            Ok(())
        }),
        arguments,
    );
    report.ok(parsed);
    BlockArguments {
        library: library.take(),
        strings: strings.take(),
        prefix: prefix.take(),
        rename_all: rename_all.take(),
        fails: fails_rule.take(),
        api: api.take(),
        facade: facade.take(),
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
        syn::Meta::List(list) => list
            .parse_args_with(syn::punctuated::Punctuated::<LitStr, Token![,]>::parse_terminated)
            .map_err(|error| syn::Error::new(error.span(), "an entry point is a name in quotes: `#[entry_point(\"name\")]`")),
        other => Err(syn::Error::new(other.span(), "write `#[entry_point(\"name\")]`")),
    };
    let names: Vec<LitStr> = report.ok(names).map(|names| names.into_iter().collect()).unwrap_or_default();
    if names.is_empty() && report.is_empty() {
        report.error(attribute.span(), "an entry point has a name; write `#[entry_point(\"name\")]`");
    }
    names.iter().for_each(|name| entry_point_name(name, report));
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
                report.error(other.span(), "write the name in quotes: `#[link_name = \"name\"]`");
                None
            }
        },
        other => {
            report.error(other.span(), "write `#[link_name = \"name\"]`");
            None
        }
    }
}

fn entry_point_name(name: &LitStr, report: &mut Report) {
    if name.value().is_empty() {
        report.error(name.span(), "an entry point has a name; write the exported name here");
    }
    no_nul(name, report);
}

/// `#[fails(…)]`.
pub(crate) fn fails(attribute: &Attribute, report: &mut Report) -> Option<Fails> {
    let mut value = None;
    let whole = attribute.path().span();
    let parsed = match &attribute.meta {
        syn::Meta::List(list) => {
            let mut parts = FailsParts::new();
            let parsed = list.parse_nested_meta(|meta| parts.set(&meta, report));
            if parsed.is_ok() {
                value = parts.finish(whole, report);
            }
            parsed
        }
        _ => Err(syn::Error::new(whole, "say how the call fails: `#[fails(when = …, code = …)]`")),
    };
    report.ok(parsed);
    value
}

/// `fails(…)` on a block.
fn fails_arguments(meta: &ParseNestedMeta<'_>, report: &mut Report) -> syn::Result<Option<Fails>> {
    let mut parts = FailsParts::new();
    if !meta.input.peek(syn::token::Paren) {
        return Err(meta.error("say how calls fail: `fails(when = …, code = …)`"));
    }
    meta.parse_nested_meta(|meta| parts.set(&meta, report))?;
    Ok(parts.finish(meta.path.span(), report))
}

struct FailsParts {
    when: Once<When>,
    code: Once<Code>,
    bad: bool,
}

impl FailsParts {
    fn new() -> Self {
        Self { when: Once::new("when"), code: Once::new("code"), bad: false }
    }

    fn set(&mut self, meta: &ParseNestedMeta<'_>, report: &mut Report) -> syn::Result<()> {
        let span = meta.path.span();
        if meta.path.is_ident("when") {
            let value: Expr = meta.value()?.parse()?;
            match as_path(&value) {
                Some(path) => match path.get_ident() {
                    Some(word) if names::WHEN.contains(&word.to_string().as_str()) => {
                        self.when.set(span, When::Word(word.clone()), report);
                    }
                    Some(word) if names::similar(&word.to_string(), names::WHEN.iter().copied()).is_some() => {
                        report.error(word.span(), unknown("condition", &word.to_string(), names::WHEN));
                        self.bad = true;
                    }
                    _ => self.when.set(span, When::Path(path.clone()), report),
                },
                None => {
                    let words = names::list(names::WHEN.iter().copied());
                    let message = format!("write {words}, or the path of a function from the native value to `bool`");
                    report.error(value.span(), message);
                    self.bad = true;
                }
            }
        } else if meta.path.is_ident("code") {
            let value: Expr = meta.value()?.parse()?;
            match code(&value) {
                Ok(value) => self.code.set(span, value, report),
                Err(error) => {
                    report.push(error);
                    self.bad = true;
                }
            }
        } else {
            return Err(meta.error("unknown key; `#[fails(…)]` takes `when = …` and `code = …`"));
        }
        Ok(())
    }

    fn finish(self, span: Span, report: &mut Report) -> Option<Fails> {
        if self.bad {
            return None;
        }
        match (self.when.take(), self.code.take()) {
            (Some(when), Some(code)) => Some(Fails { span, when, code }),
            (when, code) => {
                let missing = match (when, code) {
                    (None, None) => "when the call has failed and where the code is: `when = …, code = …`",
                    (None, _) => "when the call has failed: `when = negative_one` (or `negative`, `null`, `zero`, `nonzero`, a function)",
                    _ => "where the code is: `code = errno` (or `returned`, a function)",
                };
                report.error(span, format!("say {missing}"));
                None
            }
        }
    }
}

fn code(value: &Expr) -> syn::Result<Code> {
    let wrong = |span| {
        let words = names::list(names::CODE.iter().copied());
        syn::Error::new(span, format!("write {words}, or call a function: `path(returned)`, `path(a_parameter)`, `path()`"))
    };
    match value {
        Expr::Call(call) => {
            let path = as_path(&call.func).ok_or_else(|| wrong(call.func.span()))?;
            let arguments = call.args.iter().map(|argument| {
                as_path(argument)
                    .and_then(Path::get_ident)
                    .cloned()
                    .ok_or_else(|| syn::Error::new(argument.span(), "write a parameter's name, or `returned`"))
            });
            Ok(Code::Call(path.clone(), arguments.collect::<syn::Result<_>>()?))
        }
        other => match as_path(other) {
            Some(path) if path.is_ident("errno") => Ok(Code::Errno),
            Some(path) if path.is_ident("returned") => Ok(Code::Returned),
            Some(path) if path.get_ident().is_some_and(|word| names::similar(&word.to_string(), names::CODE.iter().copied()).is_some()) => {
                let word = path.get_ident().map(ToString::to_string).unwrap_or_default();
                Err(syn::Error::new(path.span(), unknown("code", &word, names::CODE)))
            }
            Some(path) => Ok(Code::Call(path.clone(), Vec::new())),
            None => Err(wrong(other.span())),
        },
    }
}

/// `#[returns(…)]`.
pub(crate) fn returns(attribute: &Attribute, report: &mut Report) -> Returns {
    let mut marshal_word = Once::new("returns");
    let mut native = Once::new("native");
    let parsed = match &attribute.meta {
        syn::Meta::List(list) => list.parse_nested_meta(|meta| {
            let span = meta.path.span();
            if meta.path.is_ident("native") {
                let value: Type = meta.value()?.parse()?;
                native.set(span, value, report);
                return Ok(());
            }
            let word = word(&meta)?;
            marshal_word.set(span, word, report);
            Ok(())
        }),
        other => Err(syn::Error::new(other.span(), "say what is returned: `#[returns(utf8)]`, `#[returns(bool32)]`, `#[returns(native = u8)]`")),
    };
    report.ok(parsed);
    Returns { span: Some(attribute.path().span()), marshal: marshal_word.take(), native: native.take() }
}

/// `#[marshal(…)]`.
pub(crate) fn marshal(attribute: &Attribute, report: &mut Report) -> Option<Ident> {
    let mut value = Once::new("marshal");
    let parsed = match &attribute.meta {
        syn::Meta::List(list) => list.parse_nested_meta(|meta| {
            let span = meta.path.span();
            let word = word(&meta)?;
            value.set(span, word, report);
            Ok(())
        }),
        other => Err(syn::Error::new(other.span(), "say how it crosses: `#[marshal(utf8)]`, `#[marshal(bool32)]`")),
    };
    report.ok(parsed);
    value.take()
}

/// A word of the marshalers' table.
fn word(meta: &ParseNestedMeta<'_>) -> syn::Result<Ident> {
    let known: Vec<&str> = names::MARSHALERS.iter().map(|(word, _)| *word).collect();
    match meta.path.get_ident() {
        Some(word) if known.contains(&word.to_string().as_str()) => Ok(word.clone()),
        Some(word) => Err(meta.error(unknown("marshaler", &word.to_string(), &known))),
        None => Err(meta.error(unknown("marshaler", "", &known))),
    }
}

/// `#[len_of(a, unit = …, nul = …)]`.
pub(crate) fn len_of(attribute: &Attribute, report: &mut Report) -> Option<LenOf> {
    let mut of = Once::new("len_of");
    let mut unit = Once::new("unit");
    let mut nul = Once::new("nul");
    let wrong = "name the parameter whose length this is: `#[len_of(data)]`";
    let parsed = match &attribute.meta {
        syn::Meta::List(list) => list.parse_nested_meta(|meta| {
            let span = meta.path.span();
            if meta.path.is_ident("unit") {
                let value = choice(&meta, &["elements", "bytes"])?;
                unit.set(span, value, report);
            } else if meta.path.is_ident("nul") {
                let value = choice(&meta, &["included", "excluded"])?;
                nul.set(span, value, report);
            } else {
                let name = meta.path.get_ident().cloned().ok_or_else(|| meta.error(wrong))?;
                if meta.input.peek(Token![=]) {
                    return Err(meta.error(unknown("key", &name.to_string(), &["nul", "unit"])));
                }
                of.set(span, name, report);
            }
            Ok(())
        }),
        other => Err(syn::Error::new(other.span(), wrong)),
    };
    let parsed = report.ok(parsed).is_some();
    match of.take() {
        Some(of) => Some(LenOf { of, unit: unit.take(), nul: nul.take() }),
        None => {
            if parsed {
                report.error(attribute.path().span(), wrong);
            }
            None
        }
    }
}

fn choice(meta: &ParseNestedMeta<'_>, words: &[&str]) -> syn::Result<Ident> {
    let value: Ident = meta.value()?.call(Ident::parse_any)?;
    if words.contains(&value.to_string().as_str()) {
        Ok(value)
    } else {
        Err(syn::Error::new(value.span(), format!("write {}", names::list(words.iter().copied()))))
    }
}

/// An attribute that takes no arguments.
pub(crate) fn bare(attribute: &Attribute, report: &mut Report) {
    report.ok(attribute.meta.require_path_only().map(|_| ()).map_err(|_| {
        let name = attribute.path().get_ident().map(ToString::to_string).unwrap_or_default();
        syn::Error::new(attribute.meta.span(), format!("`{name}` takes no arguments; write `#[{name}]`"))
    }));
}
