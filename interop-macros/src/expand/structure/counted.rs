//! Fields whose length another field carries, and the fields that carry it.

use proc_macro2::TokenStream;
use quote::quote;

use super::hidden::{LENGTH, hidden, native_type};
use super::part::{Given, Lent, Made, Parts, Ready, length_name, made_name, ready_name};
use super::{Twin, given_name, policy_name, value};
use crate::model::{Field, type_arguments};
use crate::plan::PlannedField;
use crate::tokens::{Extent, quote_at};

/// A field with a length, which `by` carries.
pub(super) fn counted(twin: &Twin<'_>, planned: &PlannedField<'_>, by: &Field) -> Parts {
    let (p, ty, local) = (twin.p, twin.crossing(planned), &planned.field.local);
    let (behind, by_value) = (twin.behind(planned), twin.by_value(planned));
    let (policy, given, at) = (policy_name(planned), given_name(planned), twin.at(planned));
    let extent = Extent::of(&planned.field.ty);
    let (made, ready, told) = (made_name(planned), ready_name(planned), length_name(planned));
    let taken = quote_at!(extent=> <#ty as #p::TakenCountedField<#policy, __InteropPlace>>);
    let length = length_of(twin, by);
    let looked_at = || twin.looked_at(planned);
    Parts {
        ready: Some(Ready { ty: quote!(#taken::Ready), name: ready.clone() }),
        lent: Lent {
            bounds: quote!(#ty: #p::LentCountedField<#policy, __InteropPlace>,),
            before: quote! {
                let (#made, #told) =
                    <#ty as #p::LentCountedField<#policy, __InteropPlace>>::lend(#behind, __interop_call) #at;
            },
            value: quote!(#local: #made,),
        },
        taken: Made {
            bounds: quote!(#ty: #p::TakenCountedField<#policy, __InteropPlace>,),
            made: quote!(let #made = unsafe { #taken::take(__interop_native.#local, #ready, || #length) };),
            value: looked_at(),
        },
        changed: Made {
            bounds: quote!(#ty: #p::ChangedCountedField<#policy, __InteropPlace>,),
            made: quote! {
                let #made = unsafe {
                    <#ty as #p::ChangedCountedField<#policy, __InteropPlace>>::take_changed(
                        __interop_before.#local,
                        __interop_native.#local,
                        #ready,
                        || #length,
                    )
                };
            },
            value: looked_at(),
        },
        borrowed: Made {
            bounds: quote!(#ty: #p::BorrowedCountedField<'__interop_call, #policy, __InteropPlace>,),
            made: quote! {
                let #made = match #length {
                    #p::Ok(__interop_length) => unsafe {
                        <#ty as #p::BorrowedCountedField<'__interop_call, #policy, __InteropPlace>>::borrow(
                            __interop_native.#local,
                            __interop_length,
                            __interop_call,
                        )
                    },
                    #p::Err(__interop_error) => #p::Err(__interop_error),
                };
            },
            value: looked_at(),
        },
        given: Given {
            bounds: quote!(#ty: #p::GivenCountedField<#policy, #given, __InteropPlace>,),
            made: quote! {
                let (#made, #told) =
                    #p::GivenCountedPart::<#ty, #policy, #given, __InteropPlace>::new(#by_value) #at;
            },
            value: quote!(#local: #made.into_native(),),
            taken_back: quote! {
                unsafe {
                    <#ty as #p::GivenCountedField<#policy, #given, __InteropPlace>>::take_back(__interop_native.#local)
                };
            },
        },
        ..value::converted(twin, planned)
    }
}

/// The length that native code says, in the field `by`.
fn length_of(twin: &Twin<'_>, by: &Field) -> TokenStream {
    let p = twin.p;
    let local = &by.local;
    let path = twin.plan.planned(by).map(|by| twin.path(by));
    let native = type_arguments(&by.ty).into_iter().next();
    let count = quote!(<#native as #p::LengthField<'static>>::to_count(__interop_native.#local));
    quote!(#count.map_err(|__interop_error| __interop_error.length_at(#path)))
}

/// The length of the fields `of`, which have been made before it.
pub(super) fn length(twin: &Twin<'_>, planned: &PlannedField<'_>, of: &[&Field]) -> Parts {
    let (p, local, at) = (twin.p, &planned.field.local, twin.at(planned));
    let native = native_type(planned);
    let measured: Vec<_> = of.iter().filter_map(|field| twin.plan.planned(field)).collect();
    let length = match measured.as_slice() {
        [only] => {
            let told = length_name(only);
            quote!(#told.unwrap_or(0))
        }
        several => {
            let agreed = several.iter().map(|measured| {
                let (told, path, at) = (length_name(measured), twin.path(measured), twin.at(measured));
                quote!(let __interop_agreed = #p::agree(__interop_agreed, #told, #path) #at;)
            });
            quote!({ let __interop_agreed = #p::None; #(#agreed)* #p::agreed(__interop_agreed) })
        }
    };
    let value = quote!(#local: <#native as #p::LengthField<'static>>::from_length(#length) #at,);
    let mut parts = hidden(twin, planned, LENGTH);
    parts.lent.value = value.clone();
    parts.given.value = value;
    parts
}
