//! Fields that cross by themselves: scalars as they are, everything else by the traits of its type.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::part::{Given, Lent, Made, Parts, Ready, made_name, ready_name};
use super::{Twin, given_name, policy_name};
use crate::plan::PlannedField;
use crate::tokens::{Extent, quote_at};

/// A scalar by its name.
pub(super) fn scalar(twin: &Twin<'_>, planned: &PlannedField<'_>) -> Parts {
    let (p, ty, local, member) = (twin.p, &planned.field.ty, &planned.field.local, &planned.field.member);
    let extent = Extent::of(ty);
    let described = quote_at!(extent=> <#ty as #p::Abi>::NATIVE);
    let taken = || Made { value: quote!(#member: __interop_native.#local,), ..Made::default() };
    Parts {
        filled: quote!(#ty: #p::Scalar,),
        lent: Lent { value: quote!(#local: self.#member,), ..Lent::default() },
        taken: taken(),
        changed: taken(),
        borrowed: taken(),
        given: Given { value: quote!(#local: self.#member,), ..Given::default() },
        ..Parts::of_native(planned, &quote!(#ty), &described, p)
    }
}

/// The native type of a field that its type converts.
pub(super) fn native_type(twin: &Twin<'_>, planned: &PlannedField<'_>) -> TokenStream {
    let (p, ty, policy) = (twin.p, twin.crossing(planned), policy_name(planned));
    quote!(<#ty as #p::Shaped<'static, #policy>>::Native)
}

/// What is common to the fields that their types convert.
pub(super) fn converted(twin: &Twin<'_>, planned: &PlannedField<'_>) -> Parts {
    let (p, ty, policy) = (twin.p, twin.crossing(planned), policy_name(planned));
    let native = native_type(twin, planned);
    let extent = Extent::of(&planned.field.ty);
    let ask = Ident::new(if planned.field.inline.is_some() { "inline_field" } else { "field" }, extent.last);
    let asked = quote_at!(extent=> #p::#ask::<#policy, #ty>);
    let shaped = quote_at!(extent=> #p::Shaped<'__interop, #policy>);
    let described = quote!(<#native as #p::Abi>::NATIVE);
    Parts {
        shaped: quote!(for<'__interop> #ty: #shaped,),
        asked: quote!(let _ = #asked;),
        filled: quote!(for<'__interop> #native: #p::FilledField<'__interop>,),
        ..Parts::of_native(planned, &native, &described, p)
    }
}

/// A value that its type and its policy convert.
pub(super) fn value(twin: &Twin<'_>, planned: &PlannedField<'_>) -> Parts {
    let (p, ty, local) = (twin.p, twin.crossing(planned), &planned.field.local);
    let (behind, by_value) = (twin.behind(planned), twin.by_value(planned));
    let (policy, given, at) = (policy_name(planned), given_name(planned), twin.at(planned));
    let extent = Extent::of(&planned.field.ty);
    let (made, ready) = (made_name(planned), ready_name(planned));
    let taken = quote_at!(extent=> <#ty as #p::TakenField<#policy, __InteropPlace>>);
    let looked_at = || twin.looked_at(planned);
    Parts {
        ready: Some(Ready { ty: quote!(#taken::Ready), name: ready.clone() }),
        lent: Lent {
            bounds: quote!(#ty: #p::LentField<#policy, __InteropPlace>,),
            value: quote! {
                #local: <#ty as #p::LentField<#policy, __InteropPlace>>::lend(#behind, __interop_call) #at,
            },
            ..Lent::default()
        },
        taken: Made {
            bounds: quote!(#ty: #p::TakenField<#policy, __InteropPlace>,),
            made: quote!(let #made = unsafe { #taken::take(__interop_native.#local, #ready) };),
            value: looked_at(),
        },
        discarded: quote!(unsafe { #taken::discard(__interop_native.#local, #ready) };),
        changed: Made {
            bounds: quote!(#ty: #p::ChangedField<#policy, __InteropPlace>,),
            made: quote! {
                let #made = unsafe {
                    <#ty as #p::ChangedField<#policy, __InteropPlace>>::take_changed(
                        __interop_before.#local,
                        __interop_native.#local,
                        #ready,
                    )
                };
            },
            value: looked_at(),
        },
        borrowed: Made {
            bounds: quote!(#ty: #p::BorrowedField<'__interop_call, #policy, __InteropPlace>,),
            made: quote! {
                let #made = unsafe {
                    <#ty as #p::BorrowedField<'__interop_call, #policy, __InteropPlace>>::borrow(
                        __interop_native.#local,
                        __interop_call,
                    )
                };
            },
            value: looked_at(),
        },
        given: Given {
            bounds: quote!(#ty: #p::GivenField<#policy, #given, __InteropPlace>,),
            made: quote! {
                let #made = #p::GivenPart::<#ty, #policy, #given, __InteropPlace>::new(#by_value) #at;
            },
            value: quote!(#local: #made.into_native(),),
            taken_back: quote! {
                unsafe {
                    <#ty as #p::GivenField<#policy, #given, __InteropPlace>>::take_back(__interop_native.#local)
                };
            },
        },
        ..converted(twin, planned)
    }
}
