//! What comes in: lengths, and what is borrowed of native code for the call.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Callee, argument_name, inferred, native_name, policy_name};
use crate::model::Counter;
use crate::plan::{Crossing, Kind};
use crate::tokens::{Extent, quote_at};

impl Callee<'_> {
    /// A length, as Rust counts.
    pub(super) fn length(&self, crossing: &Crossing<'_>) -> TokenStream {
        let Kind::Length { .. } = crossing.kind else { return TokenStream::new() };
        let p = self.p;
        let extent = Extent::of(&crossing.parameter.ty);
        let (native, length) = (native_name(crossing.name()), argument_name(crossing.name()));
        let (native, at) = (extent.mention(&native), self.at(crossing));
        let count = quote_at!(extent=> #p::take_count(#native));
        quote!(let #length = #count #at;)
    }

    /// What the function gets of a parameter that it sees.
    pub(super) fn argument(&self, crossing: &Crossing<'_>) -> TokenStream {
        let p = self.p;
        let ty = inferred(&crossing.parameter.ty);
        let extent = Extent::of(&crossing.parameter.ty);
        let (native, argument) = (native_name(crossing.name()), argument_name(crossing.name()));
        let (policy, at) = (policy_name(Some(crossing.name())), self.at(crossing));
        // SAFETY of what is generated: native code passes what the declaration says, until the call is over.
        match (&crossing.kind, &crossing.counter) {
            (Kind::Scalar, _) => {
                let value = quote_at!(extent=> <#ty as #p::Scalar>::scalar(#native));
                quote!(let #argument = #value;)
            }
            (Kind::Value, Some(Counter::Named(length))) => {
                let length = argument_name(length);
                let borrow = quote_at!(extent=> <#ty as #p::BorrowCounted<'_, #policy>>::borrow_counted(#native, #length, __interop_call));
                quote!(let #argument = unsafe { #borrow } #at;)
            }
            (Kind::Value, _) => {
                let borrow = quote_at!(extent=> <#ty as #p::Borrow<'_, #policy>>::borrow(#native, __interop_call));
                quote!(let #argument = unsafe { #borrow } #at;)
            }
            (Kind::InOut, _) => {
                let borrow =
                    quote_at!(extent=> <#ty as #p::Borrow<'_, #policy>>::borrow(__interop_before, __interop_call));
                quote! {
                    let __interop_before = unsafe { #p::passed_at(#native) } #at;
                    let #argument = unsafe { #borrow } #at;
                }
            }
            _ => TokenStream::new(),
        }
    }
}
