//! The attributes of a function or a variable: which of them are ours, and which go on to the generated item.

use proc_macro2::{Ident, Span, TokenStream};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, Type};

use super::{Once, attribute_name, bare, brought_in, entry_point, hides};
use crate::model::{Fails, Returns};
use crate::report::Report;
use crate::tokens::first_ident;
use crate::{habits, words};

/// What the attributes say.
pub(crate) struct FunctionAttributes {
    /// Those that are not ours.
    pub(crate) passed: Vec<Attribute>,
    pub(crate) associated: Option<(Span, Type)>,
    pub(crate) entry_points: Vec<syn::LitStr>,
    pub(crate) library: Option<syn::Path>,
    pub(crate) fails: Option<Fails>,
    pub(crate) last_error: Option<Span>,
    pub(crate) optional: Option<Span>,
    pub(crate) returns: Option<Returns>,
}

/// Reads ours, with every mistake noted.
pub(crate) fn function_attributes(attributes: Vec<Attribute>, report: &mut Report) -> FunctionAttributes {
    let mut passed = Vec::new();
    let mut associated = Once::new();
    let mut entry_points = Once::new();
    let mut library = Once::new();
    let mut fails = Once::new();
    let mut last_error = Once::new();
    let mut optional = Once::new();
    let mut returns = Once::new();
    for attribute in attributes {
        let span = attribute.path().span();
        let name = attribute_name(&attribute);
        if let Some(word) = compiled_here(&attribute) {
            let name = word.unraw().to_string();
            let message = match name.as_str() {
                "no_mangle" | "export_name" => {
                    format!("`#[{name}]` has no meaning on an import; write `#[entry_point(\"…\")]`")
                }
                _ => format!("`{name}` is about what is compiled here, and an import is in its library; leave it out"),
            };
            report.error(word.span(), message);
            continue;
        }
        match name.as_str() {
            "associated" => {
                let parsed = match &attribute.meta {
                    syn::Meta::List(list) => list.parse_args::<Type>(),
                    other => Err(syn::Error::new_spanned(other, "")),
                };
                let wrong = |error: syn::Error| {
                    syn::Error::new(error.span(), "write the type whose function this is: `#[associated(T)]`")
                };
                let value = report.ok(parsed.map_err(wrong)).map(|ty| (span, ty));
                associated.set(span, &name, value, report);
            }
            "entry_point" => {
                let names = entry_point::entry_point(&attribute, report);
                entry_points.set(span, &name, names, report);
            }
            "link_name" => {
                let names = entry_point::link_name(&attribute, report).into_iter().collect();
                entry_points.set(span, &name, names, report);
            }
            "link_ordinal" => {
                let names = entry_point::link_ordinal(&attribute, report).into_iter().collect();
                entry_points.set(span, &name, names, report);
            }
            "library" => {
                if let Some(value) = entry_point::library(&attribute, report) {
                    library.set(span, &name, value, report);
                }
            }
            "fails" => {
                if let Some(value) = super::fails(&attribute, report) {
                    fails.set(span, &name, value, report);
                }
            }
            "last_error" => {
                bare(&attribute, report);
                last_error.set(span, "last_error", span, report);
            }
            "optional" => {
                bare(&attribute, report);
                optional.set(span, &name, span, report);
            }
            "returns" => {
                let value = super::returns(&attribute, report);
                returns.set(span, &name, value, report);
            }
            "cfg_attr" if hides(&attribute, words::FUNCTION) || hides(&attribute, &["cfg"]) => report.error(
                span,
                "`#[cfg_attr]` is resolved too late for this attribute; declare the function twice, each under its `#[cfg(…)]`",
            ),
            "marshal" => report.error(span, "`#[marshal]` belongs on a parameter; for what is returned write `#[returns(…)]`"),
            other if words::PARAMETER.contains(&other) => {
                report.error(span, format!("`#[{other}]` belongs on a parameter"));
            }
            _ if name.is_empty() => passed.push(attribute),
            _ => {
                let similar = |words: &[&'static str]| words::similar(&name, words.iter().copied());
                if let Some(habit) = habits::function(&name) {
                    report.error(span, habit);
                } else if let Some(similar) = similar(words::FUNCTION) {
                    report.error(span, format!("unknown attribute `{name}`; did you mean `{similar}`?"));
                } else if let Some("marshal") = similar(words::PARAMETER) {
                    report.error(span, format!("unknown attribute `{name}`; `#[marshal]` belongs on a parameter, and for what is returned write `#[returns(…)]`"));
                } else {
                    passed.push(attribute);
                }
            }
        }
    }
    FunctionAttributes {
        passed,
        associated: associated.take().flatten(),
        entry_points: entry_points.take().unwrap_or_default(),
        library: library.take(),
        fails: fails.take(),
        last_error: last_error.take(),
        optional: optional.take(),
        returns: returns.take(),
    }
}

/// The word of an attribute about what is compiled here: `#[no_mangle]`, `#[unsafe(no_mangle)]`, or either behind a
/// condition. Whatever else is `unsafe` is one, too.
pub(crate) fn compiled_here(attribute: &Attribute) -> Option<Ident> {
    let is_one = |ident: &Ident| words::COMPILED_HERE.iter().any(|name| ident.unraw() == name);
    let within = |tokens: TokenStream| first_ident(tokens, &is_one);
    match (attribute_name(attribute).as_str(), &attribute.meta) {
        ("unsafe", syn::Meta::List(list)) => {
            let inner = list.tokens.clone();
            within(inner.clone()).or_else(|| first_ident(inner, &|_| true))
        }
        ("cfg_attr", _) => {
            let brought_in = brought_in(attribute);
            let other = || first_ident(brought_in.clone(), &|ident| ident == "unsafe");
            within(brought_in.clone()).or_else(other)
        }
        _ => attribute.path().get_ident().filter(|ident| is_one(ident)).cloned(),
    }
}
