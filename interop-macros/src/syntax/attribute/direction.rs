//! Which way a value goes, and how large the buffers are that the stub makes: `#[out(…)]` and `#[in_out(…)]`.

use syn::meta::ParseNestedMeta;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, Token};

use super::fails::when;
use super::{Once, choice, nested, value};
use crate::model::{Grow, On, Out, When};
use crate::report::Report;
use crate::words;

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
                grow.set(span, "grow", grow_when(&meta)?, report);
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

/// `#[in_out]` or `#[in_out(capacity = …)]`: the capacity.
pub(crate) fn in_out(attribute: &Attribute, report: &mut Report) -> Option<Box<Expr>> {
    let mut capacity = Once::new();
    let parsed = match &attribute.meta {
        syn::Meta::Path(_) => Ok(()),
        syn::Meta::List(list) => nested(list, capacity_without_key("in_out"), |meta| {
            if !meta.path.is_ident("capacity") {
                return Err(meta.error("unknown key; `#[in_out(…)]` takes `capacity = …`"));
            }
            let value: Expr = value(&meta, "how many units the buffer has at least: `capacity = 256`")?;
            capacity.set(meta.path.span(), "capacity", Box::new(value), report);
            Ok(())
        }),
        other => Err(syn::Error::new(other.span(), "write `#[in_out]` or `#[in_out(capacity = …)]`")),
    };
    report.ok(parsed);
    capacity.take()
}

/// `grow`, or `grow = …`.
fn grow_when(meta: &ParseNestedMeta<'_>) -> syn::Result<Grow> {
    let span = meta.path.span();
    if !meta.input.peek(Token![=]) {
        return Ok(Grow { span, when: None });
    }
    let value: Expr = meta.value()?.parse()?;
    let when = when(&value, words::GROW)?;
    match &when {
        When::Path(path) if path.is_ident("last_error_set") || path.is_ident("never") => {
            let words = words::list(words::GROW.iter().copied());
            Err(syn::Error::new_spanned(
                path,
                format!(
                    "`grow = …` looks at what is returned: write {words}, or the path of a function from that to `bool`; `grow` alone looks at the error number"
                ),
            ))
        }
        _ => Ok(Grow { span, when: Some(when) }),
    }
}

/// What to say of `#[out(64)]`.
fn capacity_without_key(attribute: &'static str) -> impl Fn(&syn::Lit) -> String {
    move |literal| match literal {
        syn::Lit::Int(number) => format!("say that it is the capacity: `#[{attribute}(capacity = {number})]`"),
        _ => format!("write how many units the buffer has: `#[{attribute}(capacity = 256)]`"),
    }
}
