//! The policies that a stub mentions more than once, each spelled out once and then called by its name.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

use super::Caller;
use super::counters::is_asked;
use crate::expand::policy_name;
use crate::plan::{Crossing, Kind, Policy, ReturnedValue};

impl Caller<'_> {
    /// `type __InteropPolicy_x = …;`
    pub(super) fn policies(&self) -> TokenStream {
        let parameters = self.plan.crossings.iter().filter(|crossing| self.names(crossing));
        let parameters = parameters.map(|crossing| (Some(crossing.name()), &crossing.policy));
        let returned =
            self.plan.returned.value().filter(|value| self.names_returned(value)).map(|value| (None, value.policy));
        let types = parameters.chain(returned).map(|(owner, policy)| {
            let name = policy_name(owner);
            quote!(type #name = #policy;)
        });
        types.collect()
    }

    /// The policy of a parameter, as the stub mentions it.
    pub(super) fn policy<'p>(&self, crossing: &'p Crossing<'_>) -> Mention<'p> {
        Mention::of(&crossing.policy, self.names(crossing).then(|| policy_name(Some(crossing.name()))))
    }

    /// Whether there is a second mention: a value that goes in has one, and one more for each length that is taken of it.
    fn names(&self, crossing: &Crossing<'_>) -> bool {
        match crossing.kind {
            Kind::Value => self
                .plan
                .crossings
                .iter()
                .any(|length| matches!(&length.kind, Kind::Length { lent, .. } if lent.contains(&crossing.name()))),
            Kind::Buffer | Kind::Out { .. } | Kind::OutBuffer { .. } | Kind::InOut | Kind::InOutBuffer { .. } => true,
            Kind::Scalar | Kind::Length { .. } | Kind::OutLength { .. } | Kind::BufferLength { .. } => false,
        }
    }

    /// The policy of what is returned, as the stub mentions it.
    pub(super) fn returned_policy<'p>(&self, value: &ReturnedValue<'p, '_>) -> Mention<'p> {
        Mention::of(value.policy, self.names_returned(value).then(|| policy_name(None)))
    }

    /// Whether there is a second mention: what is returned is asked about before the call, or made in each attempt. A type of the
    /// stub's own cannot name the stub's lifetimes, which an error type may have.
    fn names_returned(&self, value: &ReturnedValue<'_, '_>) -> bool {
        (is_asked(value.ty, value.counter) || self.grows()) && !value.policy.has_error()
    }
}

/// A policy, spelled out or by its name.
pub(super) enum Mention<'p> {
    Whole(&'p dyn ToTokens),
    Named(Ident),
}

impl<'p> Mention<'p> {
    fn of(policy: &'p Policy<'_>, name: Option<Ident>) -> Self {
        name.map_or(Self::Whole(policy), Self::Named)
    }
}

impl ToTokens for Mention<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Whole(policy) => policy.to_tokens(tokens),
            Self::Named(name) => name.to_tokens(tokens),
        }
    }
}
