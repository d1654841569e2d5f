//! What a function of the user's looks at as native code left it, by `code = path(x)` or by the length of something else,
//! `counted_by(f(x))`: it is made into a Rust value, which may free it, only when that has been asked.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::counted::is_call;
use super::{Stub, comes_out, local, native_name};
use crate::model::{Code, Counter};
use crate::plan::{Back, Step};

impl Stub<'_> {
    /// What is made of `name`, as `let name = …;`, or put off if it is looked at. Put off, it is made at the latest when it
    /// goes out of scope: so it is freed, too, if the user's function panics.
    pub(super) fn later(&self, of: Option<&Ident>, name: &Ident, made: TokenStream) -> TokenStream {
        if !self.is_looked_at(of) {
            return made;
        }
        let p = &self.p;
        quote!(let #name = #p::Later::new(move || { #made #name });)
    }

    /// Makes what was put off and comes out: first what a function measures, which may look at the rest.
    pub(super) fn now(&self) -> TokenStream {
        let now = |name: &Ident| quote!(let #name = #name.now(););
        let all = |asks: bool| {
            let value = match &self.plan.back {
                Back::Value { counter, .. } | Back::Result { counter, .. }
                    if is_call(counter.as_ref()) == asks && self.is_looked_at(None) =>
                {
                    now(&local("__interop_value"))
                }
                _ => quote!(),
            };
            let outs = self.each(|this, parameter, step| {
                let asked = match step {
                    Step::Out { counter, .. } => is_call(counter.as_ref()),
                    _ => false,
                };
                let put_off = comes_out(step) && is_put_off(step) && this.is_looked_at(Some(&parameter.ident));
                if put_off && asked == asks { now(&native_name(&parameter.ident)) } else { quote!() }
            });
            quote!(#value #outs)
        };
        let (first, last) = (all(true), all(false));
        quote!(#first #last)
    }

    /// Whether the out parameter `of`, or what is returned, is looked at when it may have been made already.
    fn is_looked_at(&self, of: Option<&Ident>) -> bool {
        let is = |name: &Ident| of.map_or_else(|| name == "returned", |of| name == of);
        let by_code = match self.rule().map(|rule| &rule.code) {
            Some(Code::Call(_, names)) => of.is_some() && names.iter().any(is),
            _ => false,
        };
        // What is measured is still there when its own length is asked for.
        let by = |other: Option<&Ident>, counter: &Option<Counter>| match counter {
            Some(Counter::Call(_, names)) => other != of && names.iter().any(is),
            _ => false,
        };
        let by_value = match &self.plan.back {
            Back::Value { counter, .. } | Back::Result { counter, .. } => by(None, counter),
            _ => false,
        };
        let mut outs = self.function.parameters.iter().zip(&self.plan.steps);
        by_code
            || by_value
            || outs.any(|(parameter, step)| match step {
                Step::Out { counter, .. } => by(Some(&parameter.ident), counter),
                _ => false,
            })
    }
}

/// Whether making it may free what it is made of.
pub(super) fn is_put_off(step: &Step) -> bool {
    matches!(step, Step::Out { .. } | Step::OutBuffer { .. } | Step::InOutBuffer { .. })
}
