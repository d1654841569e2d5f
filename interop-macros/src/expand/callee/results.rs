//! What goes out: what the function returns, given to native code for good.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Callee, argument_name, inferred, native_name, policy_name, result_name};
use crate::model::{When, is_unit};
use crate::plan::{Crossing, Returned, ReturnedValue};
use crate::tokens::{Extent, quote_at};

impl Callee<'_> {
    /// The call, and its results by their names: what is returned, unless it is `()`, and then what comes out.
    pub(super) fn call(&self) -> TokenStream {
        let p = self.p;
        let function = &self.plan.signature.ident;
        let passed = self.plan.crossings.iter().filter(|crossing| crossing.is_passed());
        let arguments = passed.map(|crossing| argument_name(crossing.name()));
        let call = quote!(#function(#(#arguments),*));
        // SAFETY of what is generated: native code's promise, which is the declaration's.
        let call = if self.export.safe { call } else { quote!(unsafe { #call }) };
        let call = if self.plan.returned.is_fallible() { quote!(#call.map_err(#p::Stopped::Failed)?) } else { call };
        let returned = self.returns_value().then(|| quote!(__interop_value));
        let outs = self.plan.crossings.iter().filter(|crossing| crossing.comes_out());
        let outs = outs.map(|crossing| {
            let result = result_name(crossing.name());
            quote!(#result)
        });
        let results: Vec<_> = returned.into_iter().chain(outs).collect();
        match results.as_slice() {
            [one] => quote!(let #one = #call;),
            results => quote!(let (#(#results),*) = #call;),
        }
    }

    /// Whether what the function returns begins with a value of its own.
    fn returns_value(&self) -> bool {
        match &self.plan.returned {
            Returned::Scalar(_) => true,
            returned => returned.value().is_some_and(|value| !is_unit(value.ty)),
        }
    }

    /// What comes out, given. (What was given is taken back if something after it cannot be.)
    pub(super) fn given(&self) -> TokenStream {
        let p = self.p;
        let outs = self.plan.crossings.iter().filter(|crossing| crossing.comes_out()).map(|crossing| {
            let ty = inferred(&crossing.parameter.ty);
            let extent = Extent::of(&crossing.parameter.ty);
            let (policy, at) = (policy_name(Some(crossing.name())), self.at(crossing));
            let result = result_name(crossing.name());
            let given = quote_at!(extent=> #p::Given::<#policy, #ty>::new(#result));
            quote!(let #result = #given #at;)
        });
        let value = match &self.plan.returned {
            Returned::Scalar(_) | Returned::Result { scalar: true, .. } => None,
            returned => returned.value().filter(|value| !is_unit(value.ty)),
        };
        let value = value.map(|ReturnedValue { ty, at: extent, .. }| {
            let (ty, policy) = (inferred(ty), policy_name(None));
            let given = quote_at!(extent=> #p::Given::<#policy, #ty>::new(__interop_value));
            quote!(let __interop_value = #given?;)
        });
        quote!(#(#outs)* #value)
    }

    /// `let __interop_returned`: what native code gets. A value that the rule calls a failure is none, because nobody set its code.
    pub(super) fn returned(&self) -> TokenStream {
        let p = self.p;
        let native = self.native_output();
        let native = match &self.plan.returned {
            Returned::Status => {
                let error = self.error();
                let extent = crate::plan::error_extent(self.plan.signature);
                quote_at!(extent=> <#error as #p::IntoStatus>::SUCCESS)
            }
            Returned::Scalar(ty) | Returned::Result { ok: ty, scalar: true, .. } => {
                let extent = Extent::of(ty);
                quote_at!(extent=> <#ty as #p::Scalar>::scalar(__interop_value))
            }
            _ if self.returns_value() => quote!(__interop_value.into_native()),
            _ => match self.rule_trait() {
                Some((rule, extent)) => quote_at!(extent=> <#native as #p::#rule>::SUCCESS),
                None => quote!(()),
            },
        };
        match self.plan.rule().map(|rule| &rule.when) {
            Some(When::Word(word)) if self.returns_value() => {
                let word = syn::Ident::new(&word.to_string(), proc_macro2::Span::call_site());
                quote!(let __interop_returned = #p::no_failure(#native, #p::#word)?;)
            }
            _ => quote!(let __interop_returned = #native;),
        }
    }

    /// What native code finds where it passed a pointer.
    pub(super) fn written(&self, crossing: &Crossing<'_>) -> TokenStream {
        if !crossing.comes_out() {
            return TokenStream::new();
        }
        let (native, result) = (native_name(crossing.name()), result_name(crossing.name()));
        // SAFETY of what is generated: native code passes null or a place for the value.
        quote!(unsafe { #result.write(#native) };)
    }
}
