//! What goes out: what the function returns, given to native code for good.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};

use super::{Callee, argument_name, inferred, local, native_name, policy_name, result_name};
use crate::model::is_unit;
use crate::plan::{Crossing, Returned, ReturnedValue};
use crate::tokens::{Extent, quote_at};

impl Callee<'_> {
    /// The call, and its results by their names: what is returned, unless it is `()`, and then what comes out.
    pub(super) fn call(&self) -> TokenStream {
        let p = self.p;
        let function = &self.plan.signature.ident;
        let passed = self.plan.crossings.iter().filter(|crossing| crossing.is_passed());
        let arguments = passed.map(|crossing| argument_name(crossing));
        let arguments: Vec<_> = arguments.collect();
        let (checked, call) = if self.export.safe {
            // What native code calls is `unsafe` throughout, where rustc would not say that the function is not safe after all
            // (another macro's attribute makes it so). A pointer to a safe function is made of no other anywhere.
            let (pointer, types) = (local("__interop_function"), arguments.iter().map(|_| quote!(_)));
            (quote!(let #pointer: fn(#(#types),*) -> _ = #function;), quote!(#pointer(#(#arguments),*)))
        } else {
            // SAFETY of what is generated: native code's promise, which is the declaration's.
            (TokenStream::new(), quote!(unsafe { #function(#(#arguments),*) }))
        };
        let call = if self.plan.returned.is_fallible() { quote!(#call.map_err(#p::Stopped::Failed)?) } else { call };
        let returned = self.returns_value().then(|| self.value_name().into_token_stream());
        let outs = self.plan.crossings.iter().filter(|crossing| crossing.comes_out());
        let outs = outs.map(|crossing| {
            let result = result_name(crossing);
            quote!(#result)
        });
        let results: Vec<_> = returned.into_iter().chain(outs).collect();
        match results.as_slice() {
            [one] => quote!(#checked let #one = #call;),
            results => quote!(#checked let (#(#results),*) = #call;),
        }
    }

    /// Whether what the function returns begins with a value of its own.
    pub(super) fn returns_value(&self) -> bool {
        match &self.plan.returned {
            Returned::Scalar(_) => true,
            returned => returned.value().is_some_and(|value| !is_unit(value.ty)),
        }
    }

    /// Whether that crosses in another form than its own.
    pub(super) fn returns_converted(&self) -> bool {
        let plain = matches!(self.plan.returned, Returned::Scalar(_) | Returned::Result { scalar: true, .. });
        self.returns_value() && !plain
    }

    /// What is returned, and then what is given of it.
    fn value_name(&self) -> Ident {
        let span = self.plan.returned.value().map_or_else(Span::call_site, |value| value.at.last);
        Ident::new("__interop_value", span)
    }

    /// What comes out, given. (What was given is taken back if something after it cannot be.)
    pub(super) fn given(&self) -> TokenStream {
        let p = self.p;
        let outs = self.plan.crossings.iter().filter(|crossing| crossing.comes_out()).map(|crossing| {
            let ty = Self::crossing_type(crossing, inferred(&crossing.parameter.ty));
            let extent = Extent::of(&crossing.parameter.ty);
            let (policy, at) = (policy_name(Some(crossing.name())), self.at(crossing));
            let result = result_name(crossing);
            let native = native_name(crossing);
            let value = match &crossing.with {
                Some(_) => quote_at!(extent=> <#ty>::of(#result)),
                None => result.to_token_stream(),
            };
            let given = quote_at!(extent=> <#ty as #p::GivenToNative<#policy>>::give(#value, #native.cast()));
            quote!(let #result = #given #at;)
        });
        let value = self.plan.returned.value().filter(|_| self.returns_converted());
        let value = value.map(|returned| {
            let value = self.value_name();
            let given = self.give_returned(&returned, returned.at, &value);
            quote!(let #value = #given?;)
        });
        quote!(#(#outs)* #value)
    }

    /// What is returned, given at `extent`: no pointer of native code's leads to a place for it.
    pub(super) fn give_returned(
        &self,
        returned: &ReturnedValue<'_, '_>,
        extent: Extent,
        value: &impl ToTokens,
    ) -> TokenStream {
        let p = self.p;
        let (ty, policy) = (Self::returned_type(returned, inferred(returned.ty)), policy_name(None));
        let value = match returned.with {
            Some(_) => quote_at!(extent=> <#ty>::of(#value)),
            None => value.to_token_stream(),
        };
        quote_at!(extent=> <#ty as #p::GivenToNative<#policy>>::give(#value, #p::null_mut()))
    }

    /// `let __interop_returned`: what native code gets. A value that the rule calls a failure is none, because nobody set its code.
    pub(super) fn returned(&self) -> TokenStream {
        let p = self.p;
        let value = self.value_name();
        let native = match &self.plan.returned {
            Returned::Status => {
                let error = self.error();
                let extent = crate::plan::error_extent(self.plan.signature);
                quote_at!(extent=> <#error as #p::GivesStatus>::SUCCESS)
            }
            Returned::Scalar(ty) | Returned::Result { ok: ty, scalar: true, .. } => {
                let extent = Extent::of(ty);
                quote_at!(extent=> <#ty as #p::Scalar>::scalar(#value))
            }
            _ if self.returns_value() => {
                let extent = self.plan.returned.value().map_or_else(nowhere, |value| value.at);
                quote_at!(extent=> #p::returned(#value))
            }
            _ => match self.rule_trait() {
                Some((rule, extent)) => quote_at!(extent=> <__InteropNative as #p::#rule>::SUCCESS),
                None => quote!(()),
            },
        };
        match self.rule_trait().filter(|_| self.returns_value()) {
            Some((rule, extent)) => {
                let native_value = Ident::new("__interop_native", extent.last);
                let failed = quote_at!(extent=> <__InteropNative as #p::#rule>::failed(__interop_native));
                quote!(let __interop_returned = #p::no_failure(#native, |#native_value| #failed)?;)
            }
            None => quote!(let __interop_returned = #native;),
        }
    }

    /// What native code finds where it passed a pointer.
    pub(super) fn written(&self, crossing: &Crossing<'_>) -> TokenStream {
        if !crossing.comes_out() {
            return TokenStream::new();
        }
        let p = self.p;
        let extent = Extent::of(&crossing.parameter.ty);
        let result = result_name(crossing);
        // SAFETY of what is generated: native code passes null or a place for the value.
        let write = quote_at!(extent=> #p::write(#result));
        quote!(unsafe { #write };)
    }
}

/// Where nothing of the user's stands.
fn nowhere() -> Extent {
    Extent { first: Span::call_site(), last: Span::call_site() }
}
