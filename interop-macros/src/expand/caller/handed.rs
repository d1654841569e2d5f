//! What a function of the user's is handed, by `code = path(x)` and `counted_by(path(x))`: the caller's value as it was
//! declared, so that it can be another declared function; and what native code stored.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::{Caller, native_name};
use crate::model::{Code, Counter, Fails, On};
use crate::plan::{Crossing, Kind};
use crate::tokens::{Extent, quote_at, without_lifetimes};

impl Caller<'_> {
    /// The traits by whose methods it is handed over.
    pub(super) fn handing(&self) -> TokenStream {
        let p = self.p;
        let any = self.counters().any(|(_, counter)| matches!(counter, Counter::Call(..)))
            || matches!(self.plan.rule(), Some(Fails { code: Code::Call(..), .. }));
        if any { quote!(#[allow(unused_imports)] use #p::{AgainByValue as _, LookedAtRaw as _};) } else { quote!() }
    }

    /// Whether the caller's value of the parameter is needed after it crossed.
    pub(super) fn is_handed(&self, name: &Ident) -> bool {
        let by_code = match self.plan.rule().map(|rule| &rule.code) {
            Some(Code::Call(_, names)) => names.contains(name),
            _ => false,
        };
        let by = |(_, counter): (_, &Counter)| matches!(counter, Counter::Call(_, names) if names.contains(name));
        let crosses = matches!(self.plan.crossing(name), Some(Crossing { kind: Kind::Value, .. }));
        crosses && (by_code || self.counters().any(by))
    }

    /// The caller's value, once more.
    pub(super) fn handed_again(&self, name: &Ident) -> Option<TokenStream> {
        let again = again_name(name);
        let native = native_name(name);
        // An out of a failed call may be borrowed from it.
        let again = if self.failure_borrows() {
            quote!((&mut #again).again_to_read(#native))
        } else {
            quote!((&mut #again).again(#native))
        };
        self.is_handed(name).then_some(again)
    }

    /// The same, to look at: what is measured may be borrowed from it.
    pub(super) fn handed_to_read(&self, name: &Ident) -> Option<TokenStream> {
        let again = again_name(name);
        let native = native_name(name);
        self.is_handed(name).then(|| quote!((&mut #again).again_to_read(#native)))
    }

    /// Whether there is an out of a call that failed with a lifetime. That is always written, if not by a macro.
    fn failure_borrows(&self) -> bool {
        self.plan.crossings.iter().any(|crossing| {
            matches!(crossing.kind, Kind::Out { on: On::Failure | On::Always })
                && crossing.parameter.ty.to_token_stream().to_string().contains(['\'', '!'])
        })
    }

    /// The caller's value of a type that is written without its lifetimes: lent to native code for the call, and then again.
    pub(super) fn keep(
        &self,
        name: &Ident,
        ty: &syn::Type,
        value: &TokenStream,
    ) -> (TokenStream, TokenStream, TokenStream) {
        let p = self.p;
        let again = again_name(name);
        let extent = Extent::of(ty);
        let ty = without_lifetimes(ty.to_token_stream());
        let keep = quote_at!(extent=> #p::Again::<#ty>::new(#value));
        (quote!(let mut #again = #keep;), ty, quote!((&mut #again).lend()))
    }

    /// Whether the parameter is an `#[out]` that is no buffer.
    pub(super) fn is_plain_out(&self, name: &Ident) -> bool {
        matches!(self.plan.crossing(name), Some(Crossing { kind: Kind::Out { .. }, .. }))
    }

    /// What native code stored in `native`, as a function of the user's looks at it.
    pub(super) fn looked_at(&self, name: &Ident, native: &Ident) -> TokenStream {
        let p = self.p;
        let Some(Crossing { ty, .. }) = self.plan.crossing(name) else { return quote!() };
        let extent = Extent::of(name);
        let ty = without_lifetimes(ty.to_token_stream());
        quote_at!(extent=> #p::Looked::<#ty, _>::new(&#native).look())
    }
}

fn again_name(name: &Ident) -> Ident {
    format_ident!("__interop_again_{}", name, span = Span::call_site())
}
