//! Fields whose length another field carries, and the fields that carry it.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::hidden::{hidden, native_type};
use super::part::{Given, Lent, Made, Parts, Ready, made_name, ready_name};
use super::{Twin, given_name, policy_name, value};
use crate::model::Field;
use crate::plan::PlannedField;
use crate::tokens::{Extent, quote_at};

/// A field with a length, which `by` carries.
pub(super) fn counted(twin: &Twin<'_>, planned: &PlannedField<'_>, by: &Field) -> Parts {
    let (p, ty, local, member) = (twin.p, &planned.field.ty, &planned.field.local, &planned.field.member);
    let (policy, given, at) = (policy_name(planned), given_name(planned), twin.at(planned));
    let extent = Extent::of(ty);
    let (made, ready) = (made_name(planned), ready_name(planned));
    let taken = quote_at!(extent=> <#ty as #p::TakenCountedField<#policy, __InteropPlace>>);
    let length = length_of(twin, by);
    let looked_at = || twin.looked_at(planned);
    Parts {
        ready: Some(Ready { ty: quote!(#taken::Ready), name: ready.clone() }),
        lent: Lent {
            bounds: quote!(#ty: #p::LentCountedField<#policy, __InteropPlace>,),
            value: quote! {
                #local: <#ty as #p::LentCountedField<#policy, __InteropPlace>>::lend(&self.#member, __interop_call) #at,
            },
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
            bounds: quote! {
                #ty: #p::LentCountedField<#policy, __InteropPlace>,
                #ty: #p::GivenField<#policy, #given, __InteropPlace>,
            },
            made: quote! {
                let #made = #p::GivenPart::<#ty, #policy, #given, __InteropPlace>::new(self.#member) #at;
            },
            value: quote!(#local: #made.into_native(),),
            taken_back: quote! {
                unsafe {
                    <#ty as #p::GivenField<#policy, #given, __InteropPlace>>::take_back(__interop_native.#local)
                };
            },
            ..Given::default()
        },
        ..value::converted(twin, planned)
    }
}

/// The length that native code says, in the field `by`.
fn length_of(twin: &Twin<'_>, by: &Field) -> TokenStream {
    let p = twin.p;
    let local = &by.local;
    let path = twin.plan.planned(by).map(|by| twin.path(by));
    let extent = Extent::of(&by.ty);
    let count = quote_at!(extent=> #p::take_count(__interop_native.#local));
    quote!(#count.map_err(|__interop_error| __interop_error.length_at(#path)))
}

/// The length of the fields `of`.
pub(super) fn length(twin: &Twin<'_>, planned: &PlannedField<'_>, of: &[&Field]) -> Parts {
    let (p, local, at) = (twin.p, &planned.field.local, twin.at(planned));
    let native = native_type(twin, planned);
    let name = format_ident!("__interop_length_{}", local);
    let extent = Extent::of(&planned.field.ty);
    let measured = of.iter().filter_map(|field| twin.plan.planned(field));
    let lengths = measured.map(|measured| {
        let (ty, member, policy) = (&measured.field.ty, &measured.field.member, policy_name(measured));
        let (path, at) = (twin.path(measured), twin.at(measured));
        let length = quote!(<#ty as #p::LentCountedField<#policy, __InteropPlace>>::length(&self.#member));
        match of {
            [_] => quote!(let #name = #length;),
            _ => quote!(let #name = #p::agree(#name, #length, #path) #at;),
        }
    });
    let lengths: TokenStream = lengths.collect();
    let length = match of {
        [_] => quote!(#lengths #name.unwrap_or(0)),
        _ => quote!(let #name = #p::None; #lengths #p::agreed(#name)),
    };
    let passed = quote_at!(extent=> #p::pass_length::<#native>({ #length }));
    Parts {
        lent: Lent { value: quote!(#local: #passed #at,), ..Lent::default() },
        given: Given { before: quote!(let #name = #passed #at;), value: quote!(#local: #name,), ..Given::default() },
        ..hidden(twin, planned)
    }
}
