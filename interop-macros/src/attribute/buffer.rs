//! How large the buffers are that the stub makes: `#[in_out(capacity = …)]`, and `grow`.

use syn::meta::ParseNestedMeta;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, Token};

use super::{Once, capacity_without_key, nested, value, when};
use crate::model::{Grow, When};
use crate::names;
use crate::report::Report;

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
pub(super) fn grow(meta: &ParseNestedMeta<'_>) -> syn::Result<Grow> {
    let span = meta.path.span();
    if !meta.input.peek(Token![=]) {
        return Ok(Grow { span, when: None });
    }
    let value: Expr = meta.value()?.parse()?;
    let when = when(&value, names::GROW)?;
    match &when {
        When::Path(path) if path.is_ident("last_error_set") || path.is_ident("never") => {
            let words = names::list(names::GROW.iter().copied());
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
