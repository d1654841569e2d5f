//! What a function of the user's looks at as native code left it, by `code = path(x)` or by the length of something else,
//! `counted_by(f(x))`: it is made into a Rust value, which may free it, only when that has been asked.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::counters::{asks_last, is_call};
use super::{Caller, local, native_name};
use crate::model::{Code, Counter};
use crate::plan::{Crossing, Kind};

impl Caller<'_> {
    /// What is made of `name`, as `let name = …;`, or put off if it is looked at. Put off, it is made at the latest when it
    /// goes out of scope: so it is freed, too, if the user's function panics.
    pub(super) fn deferred(&self, of: Option<&Ident>, name: &Ident, made: TokenStream) -> TokenStream {
        if !self.is_looked_at(of) {
            return made;
        }
        let p = self.p;
        quote!(let #name = #p::Deferred::new(move || { #made #name });)
    }

    /// Makes what was put off and comes out: first what a function measures, which may look at the rest.
    pub(super) fn now(&self) -> TokenStream {
        let now = |name: &Ident| quote!(let #name = #name.now(););
        let all = |asks: bool| {
            let returned = &self.plan.returned;
            let value = returned.value().is_some() && is_call(returned.counter()) == asks && self.is_looked_at(None);
            let value = value.then(|| now(&local("__interop_value")));
            let outs = self.each(|this, crossing| {
                let deferred = crossing.comes_out() && is_put_off(crossing) && this.is_looked_at(Some(crossing.name()));
                if deferred && asks_last(crossing) == asks { now(&native_name(crossing.name())) } else { quote!() }
            });
            quote!(#value #outs)
        };
        let (first, last) = (all(true), all(false));
        quote!(#first #last)
    }

    /// Whether the out parameter `of`, or what is returned, is looked at when it may have been made already.
    fn is_looked_at(&self, of: Option<&Ident>) -> bool {
        let is = |name: &Ident| of.map_or_else(|| name == "returned", |of| name == of);
        let by_code = match self.plan.rule().map(|rule| &rule.code) {
            Some(Code::Call(_, names)) => of.is_some() && names.iter().any(is),
            _ => false,
        };
        // What is measured is still there when its own length is asked for.
        let by = |(other, counter): (Option<&Ident>, &Counter)| match counter {
            Counter::Call(_, names) => other != of && names.iter().any(is),
            _ => false,
        };
        by_code || self.counters().any(by)
    }
}

/// Whether making it may free what it is made of.
pub(super) fn is_put_off(crossing: &Crossing<'_>) -> bool {
    matches!(crossing.kind, Kind::Out { .. } | Kind::OutBuffer { .. } | Kind::InOutBuffer { .. })
}
