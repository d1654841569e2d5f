//! What comes in: lengths, and what is borrowed of native code for the call.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Callee, argument_name, inferred, local, native_name, policy_name};
use crate::model::Counter;
use crate::plan::{Crossing, Kind};
use crate::tokens::{Extent, quote_at};

impl Callee<'_> {
    /// A length, as Rust counts.
    pub(super) fn length(&self, crossing: &Crossing<'_>) -> TokenStream {
        let Kind::Length { .. } = crossing.kind else { return TokenStream::new() };
        let p = self.p;
        let extent = Extent::of(&crossing.parameter.ty);
        let (native, length) = (native_name(crossing), argument_name(crossing));
        let (native, at) = (extent.mention(&native), self.at(crossing));
        let count = quote_at!(extent=> #p::take_count(#native));
        quote!(let #length = #count #at;)
    }

    /// What the function gets of a parameter that it sees.
    pub(super) fn argument(&self, crossing: &Crossing<'_>) -> TokenStream {
        let p = self.p;
        let ty = Self::crossing_type(crossing, inferred(&crossing.parameter.ty));
        let extent = Extent::of(&crossing.parameter.ty);
        let (native, argument) = (native_name(crossing), argument_name(crossing));
        let (policy, at) = (policy_name(Some(crossing.name())), self.at(crossing));
        let call = local("__interop_call");
        // Without its marshaler.
        let value = crossing.with.as_ref().map(|_| quote!(.value()));
        // SAFETY of what is generated: native code passes what the declaration says, until the call is over.
        match (&crossing.kind, &crossing.counter) {
            (Kind::Scalar, _) => {
                let value = quote_at!(extent=> <#ty as #p::Scalar>::scalar(#native));
                quote!(let #argument = #value;)
            }
            (Kind::Value, Some(Counter::Named(length))) => {
                let length = self.plan.crossing(length).map(argument_name);
                let borrow = quote_at!(extent=> <#ty as #p::CountedFromNative<'_, #policy>>::borrow(#p::as_it_is(#native), #length, #call));
                quote!(let #argument = unsafe { #borrow } #at #value;)
            }
            (Kind::Value, _) => {
                let borrow = quote_at!(extent=> <#ty as #p::BorrowedFromNative<'_, #policy>>::borrow(#p::as_it_is(#native), #call));
                quote!(let #argument = unsafe { #borrow } #at #value;)
            }
            (Kind::InOut, _) => {
                let borrow =
                    quote_at!(extent=> <#ty as #p::BorrowedFromNative<'_, #policy>>::borrow_at(#native.cast(), #call));
                quote!(let #argument = unsafe { #borrow } #at #value;)
            }
            _ => TokenStream::new(),
        }
    }
}
