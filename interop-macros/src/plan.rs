//! How each native parameter and what is returned cross, and under which policy. One plan makes the stub, the metadata, the C
//! prototype and what a caller of ours sees, so all name the same traits of the same types, and rustc reports a type mistake once.
//!
//! The same plan serves both directions, because a declaration describes a native function, whoever calls it. What differs is who
//! owns what afterwards:
//!
//! | crossing | [`Side::Caller`]: a stub calls native code | [`Side::Callee`]: native code calls Rust |
//! |---|---|---|
//! | [`Kind::Scalar`] | passes it | receives it |
//! | [`Kind::Value`] | lends it | borrows it |
//! | [`Kind::Buffer`] | lends it; its filled part comes back | borrows it; writes how much of it is filled |
//! | [`Kind::InOut`] | lends it, takes what replaces it | borrows it, gives what replaces it |
//! | [`Kind::Out`] | takes it | gives it, through the pointer |
//! | [`Kind::OutBuffer`], [`Kind::InOutBuffer`] | makes the buffer, takes the value out of it | fills native code's buffer with the value |
//! | [`Kind::Length`] | passes the length of what is lent, or of the buffer | receives it: a [`Crossing::counter`] of what is borrowed |
//! | [`Kind::OutLength`] | reads it | writes it |
//! | [`Kind::BufferLength`] | passes the capacity, reads the length | reads the capacity, writes the length |
//! | [`Returned`] | takes it | gives it |

mod crossing;
mod field;
mod policy;
mod returned;
mod with;

pub(crate) use crossing::{Crossing, Kind};
pub(crate) use field::{FieldKind, PlannedField, StructurePlan};
pub(crate) use policy::{Policy, counted, frees, frees_of};
pub(crate) use returned::{Returned, ReturnedValue, error_extent, error_type};
pub(crate) use with::Conversion;

use proc_macro2::Ident;

use crate::model::{Defaults, Fails, Signature};
use crate::tokens::Private;

/// Who runs the code that is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// The stub of a native function: Rust reads what comes out.
    Caller,
    /// A function of ours that native code calls: Rust reads what comes in.
    Callee,
}

/// How everything about one signature crosses.
pub(crate) struct Plan<'a> {
    pub(crate) signature: &'a Signature,
    pub(crate) defaults: &'a Defaults,
    /// One for each parameter, in their order.
    pub(crate) crossings: Vec<Crossing<'a>>,
    pub(crate) returned: Returned<'a>,
}

impl<'a> Plan<'a> {
    pub(crate) fn of(signature: &'a Signature, defaults: &'a Defaults, side: Side) -> Self {
        let crossings = signature.parameters.iter().enumerate();
        let crossings = crossings.map(|(index, parameter)| Crossing::of(index, parameter, signature, defaults, side));
        Self { signature, defaults, crossings: crossings.collect(), returned: Returned::of(signature, defaults, side) }
    }

    /// Where generated code finds the runtime.
    pub(crate) fn private(&self) -> &'a Private {
        self.defaults.private()
    }

    /// The crossing of the parameter of that name.
    pub(crate) fn crossing(&self, name: &Ident) -> Option<&Crossing<'a>> {
        self.crossings.iter().find(|crossing| crossing.parameter.ident == *name)
    }

    /// The rule by which the call fails, if it can.
    pub(crate) fn rule(&self) -> Option<&'a Fails> {
        self.signature.rule(self.defaults).filter(|_| self.returned.is_fallible())
    }

    /// Whether nothing but finding the function can go wrong.
    pub(crate) fn is_direct(&self) -> bool {
        let plain = |crossing: &Crossing<'_>| matches!(crossing.kind, Kind::Scalar) && !crossing.variadic;
        self.crossings.iter().all(plain)
            && self.signature.last_error.is_none()
            && matches!(self.returned, Returned::Unit | Returned::Never | Returned::Ignored(_) | Returned::Scalar(_))
    }
}
