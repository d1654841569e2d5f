//! One parameter, and which way its value goes.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Attribute, Expr, Type};

use super::{LenOf, Marshal, When};

/// One declared parameter, which is one native parameter.
pub(crate) struct Parameter {
    /// Lint attributes, which go to the generated function's parameter.
    pub(crate) attributes: Vec<Attribute>,
    /// Its name, without `r#`.
    pub(crate) ident: Ident,
    /// The same, as it is written.
    pub(crate) declared: Ident,
    /// What the generated function calls it, once `renamed_parameters` has said so.
    pub(crate) local: Ident,
    /// Whether an expression of the user's names it, before it has that name.
    pub(crate) rebound: bool,
    /// How it stands in the generated function's signature: the same, or what shows the declared name.
    pub(crate) pattern: TokenStream,
    pub(crate) ty: Type,
    /// Whether the generated function takes it as `self`.
    pub(crate) is_receiver: bool,
    pub(crate) direction: Direction,
    /// `#[value(…)]`: the declaration gives it, and the caller does not see it.
    pub(crate) value: Option<Value>,
    pub(crate) len_of: Option<LenOf>,
    pub(crate) marshal: Option<Marshal>,
    /// `#[variadic]`: this and all that follow stand after C's `...`.
    pub(crate) variadic: Option<Span>,
}

/// `#[value(…)]`.
#[derive(Clone)]
pub(crate) struct Value {
    /// The attribute's name.
    pub(crate) span: Span,
    pub(crate) given: Given,
}

/// What a declaration gives in the caller's place.
#[derive(Clone)]
pub(crate) enum Given {
    /// `null`, which the type knows.
    Null(Span),
    /// An expression, which may name what the caller passes.
    Expression(Box<Expr>),
}

impl Given {
    /// As it was written, for the metadata.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Null(_) => "null".to_owned(),
            Self::Expression(expression) => crate::tokens::text(expression),
        }
    }
}

/// Which way a parameter's value goes, with the attribute that says so.
#[derive(Clone)]
pub(crate) enum Direction {
    In,
    Out(Box<Out>),
    /// With the capacity of `#[in_out(capacity = N)]`.
    InOut(Option<Box<Expr>>),
}

/// `#[out(on = …, capacity = …)]`.
#[derive(Clone)]
pub(crate) struct Out {
    pub(crate) span: Span,
    pub(crate) on: On,
    /// How many units a buffer has that the stub makes.
    pub(crate) capacity: Option<Expr>,
    /// `grow`: a larger one is made while native code says that it is too small.
    pub(crate) grow: Option<Grow>,
    /// `query`: the size is asked for first, with no buffer.
    pub(crate) query: Option<Span>,
}

/// `grow`, or `grow = …`: when what native code returned says that the buffer is too small.
#[derive(Clone)]
pub(crate) struct Grow {
    pub(crate) span: Span,
    pub(crate) when: Option<When>,
}

impl Out {
    /// Whether the stub makes a buffer.
    pub(crate) fn is_buffer(&self) -> bool {
        self.capacity.is_some() || self.query.is_some()
    }

    /// Whether the call is made again with a larger buffer.
    pub(crate) fn grows(&self) -> Option<Span> {
        self.grow.as_ref().map(|grow| grow.span).or(self.query)
    }
}

/// When an out parameter exists.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum On {
    Success,
    Failure,
    Always,
}

impl Parameter {
    /// Whether the user's own conversion says what it is.
    pub(crate) fn is_converted(&self) -> bool {
        self.marshal.as_ref().is_some_and(Marshal::is_converted)
    }

    /// Whether it is an `#[out]` that is no buffer of the stub, and no length.
    pub(crate) fn is_plain_out(&self) -> bool {
        self.len_of.is_none() && self.direction.out().is_some_and(|out| !out.is_buffer())
    }
}

impl Direction {
    pub(crate) fn is_in(&self) -> bool {
        matches!(self, Self::In)
    }

    /// `#[out(…)]`'s arguments.
    pub(crate) fn out(&self) -> Option<&Out> {
        match self {
            Self::Out(out) => Some(out),
            _ => None,
        }
    }
}
