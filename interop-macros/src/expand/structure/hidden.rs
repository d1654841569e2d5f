//! Fields of which Rust code has only the type: those whose value the declaration gives, and those that are no native fields.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Expr, Lit};

use super::Twin;
use super::part::{Given, Lent, Made, Parts};
use crate::model::{Given as Value, as_path, type_arguments};
use crate::plan::PlannedField;
use crate::tokens::{Extent, quote_at};

/// A field for Rust's sake only.
pub(super) fn marker(twin: &Twin<'_>, planned: &PlannedField<'_>) -> Parts {
    Parts {
        taken: nothing(twin, planned),
        changed: nothing(twin, planned),
        borrowed: nothing(twin, planned),
        ..Parts::default()
    }
}

/// Nothing is made of it.
pub(super) fn nothing(twin: &Twin<'_>, planned: &PlannedField<'_>) -> Made {
    let (p, member) = (twin.p, &planned.field.member);
    Made { value: quote!(#member: #p::PhantomData,), ..Made::default() }
}

/// C's type of a field that Rust does not see.
pub(super) fn native_type(twin: &Twin<'_>, planned: &PlannedField<'_>) -> TokenStream {
    let (p, ty) = (twin.p, &planned.field.ty);
    if let (true, [native]) = (planned.field.is_phantom(), type_arguments(ty).as_slice()) {
        return native.to_token_stream();
    }
    let extent = Extent::of(ty);
    quote_at!(extent=> <#ty as #p::Hidden>::Native)
}

/// What is common to the fields that Rust does not see: `before` makes `value`.
pub(super) fn hidden(twin: &Twin<'_>, planned: &PlannedField<'_>) -> Parts {
    let p = twin.p;
    let native = native_type(twin, planned);
    let extent = Extent::of(&native);
    let asked = quote_at!(extent=> #p::hidden_field::<#native>);
    let shaped = quote_at!(extent=> #p::HiddenField<'__interop>);
    let described = quote!(<#native as #p::Field>::NATIVE);
    Parts {
        shaped: quote!(for<'__interop> #native: #shaped,),
        asked: quote!(let _ = #asked;),
        taken: nothing(twin, planned),
        changed: nothing(twin, planned),
        borrowed: nothing(twin, planned),
        ..Parts::of_native(planned, &native, &described, p)
    }
}

/// A field whose value the declaration gives.
pub(super) fn given(twin: &Twin<'_>, planned: &PlannedField<'_>, value: &crate::model::Value) -> Parts {
    let (p, local) = (twin.p, &planned.field.local);
    let native = native_type(twin, planned);
    let at = twin.at(planned);
    let zeros = || quote!(#p::zeros::<#native>());
    let (value, plain) = match &value.given {
        Value::Null(_) => {
            let extent = Extent::of(&planned.field.ty);
            let null = quote_at!(extent=> <#native as #p::HasNull>::null());
            (null.clone(), Some(null))
        }
        // Set where native code will fill the rest, too: it reads the size.
        Value::Expression(expression) if is_size(expression) => {
            let name = twin.native_name();
            let lifetimes = twin.structure.generics.lifetimes().map(|_| quote!('_,));
            let extent = Extent::of(&planned.field.ty);
            let size = quote_at!(extent=> #p::pass_length::<#native>(#p::size_of::<#name<#(#lifetimes)*>>()));
            (quote!(#size #at), Some(quote!(#size.unwrap_or_else(|_| #p::zeros()))))
        }
        Value::Expression(expression) if is_zero(expression) => (zeros(), None),
        Value::Expression(expression) => {
            let value = Extent::of(expression).mention(expression);
            let value = quote!({ let __interop_value: #native = #value; __interop_value });
            (value.clone(), Some(value))
        }
    };
    Parts {
        unwritten: plain.map(|plain| quote!(__interop_native.#local = #plain;)).unwrap_or_default(),
        lent: Lent { value: quote!(#local: #value,), ..Lent::default() },
        given: Given { value: quote!(#local: #value,), ..Given::default() },
        ..hidden(twin, planned)
    }
}

/// `size`: of the native structure.
fn is_size(expression: &Expr) -> bool {
    as_path(expression).is_some_and(|path| path.is_ident("size"))
}

/// `0`: zeros, whatever the type.
fn is_zero(expression: &Expr) -> bool {
    match expression {
        Expr::Lit(literal) => {
            matches!(&literal.lit, Lit::Int(value) if value.base10_digits() == "0" && value.suffix().is_empty())
        }
        Expr::Group(group) => is_zero(&group.expr),
        _ => false,
    }
}
