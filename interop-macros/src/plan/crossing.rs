//! How one native parameter crosses.

use std::borrow::Cow;

use proc_macro2::Ident;
use syn::{Expr, Type};

use super::Side;
use super::policy::{Beside, Policy};
use super::with::Conversion;
use crate::model::{Counter, Defaults, Direction, On, Out, Parameter, Signature, is_scalar};

/// One native parameter, on its way to the function that it belongs to and back.
pub(crate) struct Crossing<'a> {
    pub(crate) parameter: &'a Parameter,
    /// What crosses for a caller: the declared type, or what it is converted to.
    pub(crate) ty: Cow<'a, Type>,
    /// `with = …`.
    pub(crate) with: Option<Conversion<'a>>,
    pub(crate) kind: Kind<'a>,
    /// Nothing of interest of a length, which crosses as its integer.
    pub(crate) policy: Policy<'a>,
    /// What tells the length of the value, where Rust makes one of native memory: a caller of what comes out, a callee of what
    /// comes in. Of a callee's out it is where the length is told.
    pub(crate) counter: Option<Counter>,
    /// Whether it stands after C's `...`.
    pub(crate) variadic: bool,
}

/// Which way a parameter goes. The table of [`plan`](super) has what each side does.
pub(crate) enum Kind<'a> {
    /// A scalar by its name: passed as it is.
    Scalar,
    /// Passed by the caller, under the policy.
    Value,
    /// A buffer whose filled part comes back.
    Buffer,
    /// Not passed; comes out.
    Out { on: On },
    /// Not passed; the length of what comes out beside it, of the filled part of a buffer, or of what is returned.
    OutLength { of: &'a [Ident] },
    /// Not passed; a buffer of `capacity` units that the stub makes, and that comes out as a value.
    OutBuffer { capacity: Expr, grows: bool },
    /// Passed, and comes out.
    InOut,
    /// A string that is passed in a buffer of `capacity` units or as many as it needs, and comes out of it.
    InOutBuffer { capacity: Option<&'a Expr> },
    /// The one length of what the caller passes, `lent`, and of the buffers that the stub makes, `made`: their capacities.
    /// By the names that the length gives them, where a mistake of theirs is reported.
    Length { lent: Vec<&'a Ident>, made: Vec<&'a Ident> },
    /// The capacity of the buffer `of` goes in, the filled length comes out.
    BufferLength { of: &'a Ident },
}

impl<'a> Crossing<'a> {
    pub(super) fn of(
        index: usize,
        parameter: &'a Parameter,
        signature: &'a Signature,
        defaults: &'a Defaults,
        side: Side,
    ) -> Self {
        let kind = kind(parameter, signature);
        let counted = signature.counter(Some(parameter));
        let beside = match &counted {
            Some((_, count)) => Beside::Counted(count.clone().into()),
            None if parameter.is_plain_out() => Beside::Out,
            None => beside_buffer(parameter, signature),
        };
        let policy = Policy::of(defaults, parameter.marshal.as_ref(), beside, Some(&parameter.ident), side);
        // What a caller passes has a length of its own; who receives it is told.
        let told = || {
            let inward = signature.lengths(&parameter.ident).inward.filter(|_| side == Side::Callee);
            inward?.parameter.map(|carrier| Counter::Named(carrier.ident.clone()))
        };
        let counter = counted.map(|(counter, _)| counter).or_else(told);
        let variadic = signature.variadic().is_some_and(|first| index >= first);
        let with = Conversion::of(&parameter.ty, parameter.marshal.as_ref(), defaults.private());
        let ty = match (&with, &kind) {
            (None, _) => Cow::Borrowed(&parameter.ty),
            (Some(_), _) if side == Side::Callee => Cow::Borrowed(&parameter.ty),
            (Some(with), Kind::Out { .. } | Kind::OutBuffer { .. } | Kind::InOut | Kind::InOutBuffer { .. }) => {
                Cow::Owned(with.comes_as())
            }
            (Some(with), _) => Cow::Owned(with.goes_as()),
        };
        Self { parameter, ty, with, kind, policy, counter, variadic }
    }

    /// Of a parameter of which nothing is said, and nothing marshaled.
    pub(crate) fn as_is(parameter: &'a Parameter, defaults: &'a Defaults) -> Self {
        let policy = Policy::of(defaults, None, Beside::Alone, Some(&parameter.ident), Side::Caller);
        let ty = Cow::Borrowed(&parameter.ty);
        Self { parameter, ty, with: None, kind: Kind::Scalar, policy, counter: None, variadic: false }
    }

    /// The parameter's name.
    pub(crate) fn name(&self) -> &'a Ident {
        &self.parameter.ident
    }

    /// Whether a value of the caller's, or of the declaration, goes in.
    pub(crate) fn goes_in(&self) -> bool {
        matches!(self.kind, Kind::Scalar | Kind::Value | Kind::InOut | Kind::InOutBuffer { .. } | Kind::Buffer)
    }

    /// Whether the caller passes it.
    pub(crate) fn is_passed(&self) -> bool {
        self.parameter.value.is_none() && self.goes_in()
    }

    /// Whether the caller receives something through it.
    pub(crate) fn comes_out(&self) -> bool {
        match self.kind {
            Kind::Out { on } => on != On::Failure,
            Kind::InOut | Kind::InOutBuffer { .. } | Kind::Buffer | Kind::OutBuffer { .. } => true,
            _ => false,
        }
    }

    /// Whether the length of the buffer `of` is reported through it.
    pub(crate) fn reports(&self, of: &Ident) -> bool {
        match self.kind {
            Kind::BufferLength { of: buffer } => buffer == of,
            Kind::OutLength { of: measured } => measured.contains(of),
            _ => false,
        }
    }
}

fn kind<'a>(parameter: &'a Parameter, signature: &'a Signature) -> Kind<'a> {
    if let Some(len_of) = &parameter.len_of {
        return match (&parameter.direction, len_of.of.as_slice()) {
            (Direction::Out(_), of) => Kind::OutLength { of },
            (Direction::In, of) => {
                let known = of.iter().filter_map(|of| Some((of, signature.parameter(of)?))); // the rest reports `check`
                let (lent, made): (Vec<_>, Vec<_>) = known.partition(|(_, target)| target.direction.is_in());
                let names = |found: Vec<(&'a Ident, &Parameter)>| found.into_iter().map(|(of, _)| of).collect();
                Kind::Length { lent: names(lent), made: names(made) }
            }
            (Direction::InOut(_), [of, ..]) => Kind::BufferLength { of },
            (Direction::InOut(_), []) => Kind::Scalar, // reported by `attribute`
        };
    }
    let lengths = signature.lengths(&parameter.ident);
    match &parameter.direction {
        Direction::Out(out) if out.is_buffer() => {
            let nothing = || syn::parse_quote_spanned!(out.span=> 0);
            let capacity = out.capacity.clone().unwrap_or_else(nothing);
            Kind::OutBuffer { capacity, grows: out.grows().is_some() }
        }
        Direction::Out(out) => Kind::Out { on: out.on },
        Direction::InOut(capacity) if capacity.is_some() || !lengths.is_empty() => {
            Kind::InOutBuffer { capacity: capacity.as_deref() }
        }
        Direction::InOut(_) => Kind::InOut,
        Direction::In if lengths.outward.is_some() => Kind::Buffer,
        Direction::In if parameter.marshal.is_none() && is_scalar(&parameter.ty) => Kind::Scalar,
        Direction::In => Kind::Value,
    }
}

/// What the lengths beside a value make of it.
fn beside_buffer<'a>(parameter: &Parameter, signature: &Signature) -> Beside<'a> {
    let lengths = signature.lengths(&parameter.ident);
    let unreported = parameter.direction.out().is_some_and(Out::is_buffer) && lengths.outward.is_none();
    match lengths.count() {
        Some(count) if unreported => Beside::Unreported(count),
        Some(count) => Beside::Counted(count),
        None => Beside::Alone,
    }
}
