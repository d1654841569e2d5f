//! Fields of which Rust code has only the type: those whose value the declaration gives, and those that are no native fields.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{Expr, Lit};

use super::Twin;
use super::part::{Given, Lent, Made, Parts};
use crate::model::{Given as Value, as_path, type_arguments};
use crate::plan::PlannedField;
use crate::tokens::{Extent, quote_at};

/// What any native type has that Rust does not see, and what an integer has.
const HIDDEN: [&str; 2] = ["HiddenField", "hidden_field"];
pub(super) const LENGTH: [&str; 2] = ["LengthField", "length_field"];

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

/// C's type of a field that Rust does not see: `check` has seen that it is a `PhantomData`.
pub(super) fn native_type(planned: &PlannedField<'_>) -> TokenStream {
    type_arguments(&planned.field.ty).first().map(ToTokens::to_token_stream).unwrap_or_default()
}

/// What is common to the fields that Rust does not see, which have the trait `bound`, and are asked for it by `ask`.
pub(super) fn hidden(twin: &Twin<'_>, planned: &PlannedField<'_>, [bound, ask]: [&str; 2]) -> Parts {
    let p = twin.p;
    let native = native_type(planned);
    let extent = Extent::of(&native);
    let (bound, ask) = (Ident::new(bound, extent.last), Ident::new(ask, extent.last));
    let asked = quote_at!(extent=> #p::#ask::<#native>);
    let shaped = quote_at!(extent=> #p::#bound<'__interop>);
    let shaped = quote!(for<'__interop> #native: #shaped,);
    let described = quote!(<#native as #p::HiddenField<'static>>::NATIVE);
    let nothing = || Made { bounds: shaped.clone(), ..nothing(twin, planned) };
    Parts {
        asked: quote!(let _ = #asked;),
        lent: Lent { bounds: shaped.clone(), ..Lent::default() },
        taken: nothing(),
        changed: nothing(),
        borrowed: nothing(),
        given: Given { bounds: shaped.clone(), ..Given::default() },
        shaped,
        ..Parts::of_native(planned, &native, &described, p)
    }
}

/// A field whose value the declaration gives.
pub(super) fn given(twin: &Twin<'_>, planned: &PlannedField<'_>, value: &crate::model::Value) -> Parts {
    let (p, local) = (twin.p, &planned.field.local);
    let native = native_type(planned);
    let at = twin.at(planned);
    let zeros = || quote!(#p::zeros::<#native>());
    let (crossing, plain) = match &value.given {
        Value::Null(_) => {
            let extent = Extent::of(&planned.field.ty);
            let null = quote_at!(extent=> <#native as #p::HasNull>::null());
            (null.clone(), Some(null))
        }
        // Set where native code will fill the rest, too: it reads the size.
        Value::Expression(expression) if is_size(expression) => {
            let name = twin.native_name();
            let lifetimes = twin.structure.generics.lifetimes().map(|_| quote!('_,));
            let size = quote! {
                <#native as #p::LengthField<'static>>::from_length(#p::size_of::<#name<#(#lifetimes)*>>())
            };
            (quote!(#size #at), Some(quote!(#size.unwrap_or_else(|_| #p::zeros()))))
        }
        Value::Expression(expression) if is_zero(expression) => (zeros(), None),
        Value::Expression(expression) => {
            let given = Extent::of(expression).mention(expression);
            let given = quote!({ let __interop_value: #native = #given; __interop_value });
            (given.clone(), Some(given))
        }
    };
    let asked = match &value.given {
        Value::Expression(expression) if is_size(expression) => LENGTH,
        _ => HIDDEN,
    };
    let mut parts = hidden(twin, planned, asked);
    parts.unwritten = plain.map(|plain| quote!(__interop_native.#local = #plain;)).unwrap_or_default();
    parts.lent.value = quote!(#local: #crossing,);
    parts.given.value = quote!(#local: #crossing,);
    parts
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
