//! What is returned, and what becomes of it.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Type;

use super::Side;
use super::policy::{Beside, Policy};
use super::with::Conversion;
use crate::model::{Counter, Defaults, Fails, Marshal, Output, Signature, is_scalar, is_unit};
use crate::tokens::{Extent, Private, quote_at};

/// What the native function returns, and what becomes of it.
pub(crate) enum Returned<'a> {
    Unit,
    Never,
    /// `native = T` where nothing is declared: what native code returns and nobody looks at.
    Ignored(Type),
    /// A scalar by its name.
    Scalar(Type),
    Value {
        ty: Type,
        at: Extent,
        policy: Policy<'a>,
        with: Option<Conversion<'a>>,
        counter: Option<Counter>,
    },
    /// The status of a `Result<(), E>` whose `E` has its own rule.
    Status,
    /// The length of the out buffers `of`.
    Length {
        of: &'a [proc_macro2::Ident],
        native: Type,
        fallible: bool,
    },
    /// The value of a `Result`.
    Result {
        ok: Type,
        at: Extent,
        policy: Policy<'a>,
        with: Option<Conversion<'a>>,
        counter: Option<Counter>,
        /// A scalar by its name.
        scalar: bool,
    },
}

/// A returned value that crosses under a policy.
#[derive(Clone, Copy)]
pub(crate) struct ReturnedValue<'r, 'a> {
    /// What crosses for a caller: the declared type, or what it is made of.
    pub(crate) ty: &'r Type,
    /// `with = …`.
    pub(crate) with: Option<&'r Conversion<'a>>,
    /// Where a mistake in it is reported.
    pub(crate) at: Extent,
    pub(crate) policy: &'r Policy<'a>,
    /// What tells its length.
    pub(crate) counter: Option<&'r Counter>,
}

impl<'a> Returned<'a> {
    pub(super) fn of(signature: &'a Signature, defaults: &'a Defaults, side: Side) -> Self {
        let p = defaults.private();
        let marshal = signature.marshal_of_returned();
        if let Some(returns) = &signature.returns
            && let Some(len_of) = &returns.len_of
        {
            return Self::Length {
                of: &len_of.of,
                // Where none is said there is an error, and nothing is called.
                native: returns.native.clone().unwrap_or_else(|| syn::parse_quote!(#p::c_int)),
                fallible: matches!(signature.output, Output::Result { .. }),
            };
        }
        let native = signature.returns.as_ref().and_then(|returns| returns.native.as_ref());
        let (counter, count) = signature.counter(None).unzip();
        let beside = count.map_or(Beside::Alone, |count| Beside::Counted(count.into()));
        let policy = |beside| Policy::of(defaults, marshal, beside, None, side);
        let with = |declared: &'a Type| Conversion::of(declared, marshal, p);
        let crossing = |declared: &Type, with: &Option<Conversion<'_>>| match with {
            Some(with) if side == Side::Caller => with.comes_as(),
            _ => declared.clone(),
        };
        match &signature.output {
            Output::Unit => native.map_or(Self::Unit, |native| Self::Ignored(native.clone())),
            Output::Never(_) => Self::Never,
            Output::Value(ty) if marshal.is_none() && counter.is_none() && is_scalar(ty) => Self::Scalar(ty.clone()),
            Output::Value(declared) => {
                let with = with(declared);
                let ty = crossing(declared, &with);
                Self::Value { ty, at: Extent::of(declared), policy: policy(beside), with, counter }
            }
            Output::Optional { whole } => {
                // What is returned and ignored, where `Some(())` says that there was a call.
                let inner = policy(native.map_or(beside, Beside::Status));
                // What is an array or owned is `None` where native code has none; a scalar cannot say so.
                let nullable = counter.is_some() || marshal.is_some_and(Marshal::is_copied_out);
                let policy = if nullable { inner } else { inner.optional() };
                let with = with(whole);
                Self::Value { ty: crossing(whole, &with), at: Extent::of(whole), policy, with, counter }
            }
            Output::Result { ok, .. } => {
                let rule = signature.rule(defaults);
                let beside = match (native, rule) {
                    _ if counter.is_some() => beside,
                    (Some(native), _) => Beside::Status(native),
                    (None, Some(rule)) if Fails::is_never(rule) => Beside::Alone,
                    (None, Some(_)) => Beside::DefaultStatus,
                    (None, None) if is_unit(ok) => return Self::Status,
                    (None, None) => Beside::OwnStatus(error_type(signature, p)),
                };
                // A mistake in the status is one in `native = …`, if that names it.
                let at = native.map_or_else(|| Extent::of(ok), Extent::of);
                let plainly = marshal.is_none() && native.is_none() && counter.is_none();
                let scalar = plainly && is_scalar(ok) && rule.is_some();
                let with = with(ok);
                Self::Result { ok: crossing(ok, &with), at, policy: policy(beside), with, counter, scalar }
            }
        }
    }

    pub(crate) fn is_fallible(&self) -> bool {
        matches!(self, Self::Status | Self::Result { .. } | Self::Length { fallible: true, .. })
    }

    /// The value, if it crosses under a policy.
    pub(crate) fn value(&self) -> Option<ReturnedValue<'_, 'a>> {
        match self {
            Self::Value { ty, at, policy, with, counter } | Self::Result { ok: ty, at, policy, with, counter, .. } => {
                Some(ReturnedValue { ty, with: with.as_ref(), at: *at, policy, counter: counter.as_ref() })
            }
            _ => None,
        }
    }

    /// What tells the length of the value.
    pub(crate) fn counter(&self) -> Option<&Counter> {
        self.value()?.counter
    }
}

/// The error type of a fallible function: as written, or read through a trait (`io::Result<T>`).
pub(crate) fn error_type(signature: &Signature, p: &Private) -> TokenStream {
    match &signature.output {
        Output::Result { error: Some(error), .. } => quote!(#error),
        Output::Result { whole, .. } => {
            let extent = Extent::of(whole);
            quote_at!(extent=> <#whole as #p::Fallible>::Err)
        }
        _ => TokenStream::new(),
    }
}

/// Where a mistake in the error type is reported.
pub(crate) fn error_extent(signature: &Signature) -> Extent {
    match &signature.output {
        Output::Result { error: Some(error), .. } => Extent::of(error),
        Output::Result { whole, .. } => Extent::of(whole),
        _ => Extent { first: Span::call_site(), last: Span::call_site() },
    }
}
