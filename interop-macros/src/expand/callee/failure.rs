//! What native code gets where there are no results.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::Callee;
use crate::expand::import::quiet;
use crate::expand::local;
use crate::model::{Code, Panics, When};
use crate::plan::{Returned, ReturnedValue, error_extent, error_type};
use crate::tokens::{Extent, quote_at, with_static_lifetimes};

impl Callee<'_> {
    /// The function's own error.
    pub(super) fn error(&self) -> TokenStream {
        let p = self.p;
        if self.plan.returned.is_fallible() { error_type(self.plan.signature, p) } else { quote!(#p::Infallible) }
    }

    /// The trait of the rule, and where a mistake in what it is applied to is reported.
    pub(super) fn rule_trait(&self) -> Option<(Ident, Extent)> {
        let When::Word(word) = &self.plan.rule()?.when else { return None };
        let rule = match word.to_string().as_str() {
            "negative" => "Negative",
            "nonzero" => "Nonzero",
            "null" => "Null",
            "zero" => "Zero",
            _ => "NegativeOne",
        };
        let extent = self.plan.returned.value().map_or_else(|| Extent::of(word), |value| value.at);
        Some((Ident::new(rule, Span::call_site()), extent))
    }

    /// The closure that makes the declared failure of whatever has stopped the function.
    pub(super) fn stopped(&self) -> TokenStream {
        let p = self.p;
        if !self.plan.returned.is_fallible() {
            return self.instead();
        }
        let error = self.error();
        let at = error_extent(self.plan.signature);
        let stopped = local("__interop_stopped");
        let why = quote_at!(at=> #p::error_of::<#error>(#stopped));
        let Some((rule, extent)) = self.rule_trait() else {
            let status = quote_at!(at=> <#error as #p::GivesStatus>::fail(#why));
            return quote!(|__interop_stopped| #status);
        };
        let native = Ident::new("__InteropNative", extent.last);
        let failure = quote_at!(extent=> <#native as #p::#rule>::FAILURE);
        let fails = match self.plan.rule().map(|rule| (&rule.when, &rule.code)) {
            Some((_, Code::Returned)) => {
                let code = Ident::new("__interop_code", extent.last);
                let failed = quote_at!(extent=> <#native as #p::#rule>::failed(#code));
                quote_at!(at=> #p::fail_with_code(#why, |#code| #failed, #failure))
            }
            Some((_, Code::LastError)) => quote_at!(at=> #p::fail_with_last_error(#why, #failure)),
            _ => quote_at!(at=> #p::fail_with_errno(#why, #failure)),
        };
        quote!(|__interop_stopped| #fails)
    }

    /// What `panics = VALUE` says, in a function of its own: it is the user's, and what native code calls is `unsafe` throughout.
    pub(super) fn panics(&self) -> TokenStream {
        let Some(Panics { value, .. }) = &self.export.panics else { return TokenStream::new() };
        let ty = match &self.plan.returned {
            Returned::Scalar(ty) => quote!(#ty),
            returned => match returned.value() {
                Some(ReturnedValue { ty, .. }) => with_static_lifetimes(quote!(#ty)),
                None => quote!(()),
            },
        };
        let (name, quiet) = (local("__interop_instead"), quiet(false));
        quote! {
            #quiet
            fn #name() -> #ty {
                #value
            }
        }
    }

    /// The same without a `Result`: `panics = VALUE`, or the end of the program.
    fn instead(&self) -> TokenStream {
        let p = self.p;
        let Some(Panics { value, .. }) = &self.export.panics else { return quote!(#p::no_value) };
        let name = local("__interop_instead");
        let made = quote!(#name());
        let instead = match &self.plan.returned {
            Returned::Scalar(ty) => {
                let extent = Extent::of(value);
                quote_at!(extent=> <#ty as #p::Scalar>::scalar(#made))
            }
            returned => match returned.value() {
                Some(returned) => {
                    let given = self.give_returned(&returned, Extent::of(value), &made);
                    quote! {
                        match #given {
                            #p::Ok(__interop_value) => #p::returned(__interop_value),
                            #p::Err(__interop_error) => #p::no_value(#p::Stopped::Error(__interop_error)),
                        }
                    }
                }
                None => made,
            },
        };
        quote!(|_| #instead)
    }
}
