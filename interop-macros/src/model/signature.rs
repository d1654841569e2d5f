//! The signature of a function, with what its attributes say about the call.

use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::ext::IdentExt;
use syn::{Generics, Path, Type};

use super::types::last_segment;
use super::{Defaults, LenOf, Marshal, Owner, Parameter, type_arguments};

/// What a call is, wherever the function is: an item of a block, a method of a trait, a function that native code calls, or the
/// type of a function pointer. Nothing here says who makes the call.
pub(crate) struct Signature {
    /// Kept for its span: rustc takes the function to stand where its `fn` stands.
    pub(crate) fn_token: syn::Token![fn],
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// `self`, as the generated function has it. Of an import it is one of the parameters, too; of everything else the
    /// [`Target`](crate::expand::target::Target) says what crosses for it.
    pub(crate) receiver: Option<syn::Receiver>,
    /// The type whose function it is: `self: &T`, or `#[associated(T)]`.
    pub(crate) owner: Option<Owner>,
    /// The calling convention.
    pub(crate) abi: syn::LitStr,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) output: Output,
    /// `#[fails(…)]`: its own rule.
    pub(crate) fails: Option<Fails>,
    pub(crate) returns: Option<Returns>,
    /// `#[last_error]`: the error code is returned beside the result.
    pub(crate) last_error: Option<Span>,
}

impl Signature {
    /// The Rust name without `r#`.
    pub(crate) fn name(&self) -> String {
        self.ident.unraw().to_string()
    }

    /// The rule by which it fails, its own or the default.
    pub(crate) fn rule<'a>(&'a self, defaults: &'a Defaults) -> Option<&'a Fails> {
        self.fails.as_ref().or(defaults.fails.as_ref())
    }

    /// The parameter of that name.
    pub(crate) fn parameter(&self, name: &Ident) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.ident == *name)
    }

    /// Whether its receiver is a reference, whose lifetime the elided ones of the result are.
    pub(crate) fn lends_itself(&self) -> bool {
        matches!(&self.receiver, Some(syn::Receiver { kind: syn::ReceiverKind::Reference(..), .. }))
    }

    /// The name in those of hidden items, which stand beside those of other types' functions.
    pub(crate) fn hidden_name(&self) -> Ident {
        let name = self.ident.unraw();
        match &self.owner {
            Some(owner) => format_ident!("of_{}_{}", owner.name().unraw(), name, span = self.ident.span()),
            None => name,
        }
    }

    /// The parameters without what the declaration gives in the caller's place.
    pub(crate) fn passed(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(|parameter| parameter.value.is_none())
    }

    /// `#[returns(…)]`'s words about the value.
    pub(crate) fn marshal_of_returned(&self) -> Option<&Marshal> {
        self.returns.as_ref().and_then(|returns| returns.marshal.as_ref())
    }

    /// Where the parameters begin that stand after C's `...`.
    pub(crate) fn variadic(&self) -> Option<usize> {
        self.parameters.iter().position(|parameter| parameter.variadic.is_some())
    }
}

/// `#[returns(…)]`.
#[derive(Default)]
pub(crate) struct Returns {
    pub(crate) span: Option<Span>,
    /// Words such as `bool32`.
    pub(crate) marshal: Option<Marshal>,
    /// `native = T`: what native code returns where the declaration says `()`.
    pub(crate) native: Option<Type>,
    /// `len_of(x)`: the returned integer is the length of the out buffer `x`.
    pub(crate) len_of: Option<LenOf>,
}

/// `#[fails(when = …, code = …)]`.
#[derive(Clone)]
pub(crate) struct Fails {
    pub(crate) span: Span,
    pub(crate) when: When,
    pub(crate) code: Code,
}

impl Fails {
    /// `when = never`: the native function cannot fail; what finds and marshals can.
    pub(crate) fn is_never(&self) -> bool {
        matches!(&self.when, When::Word(word) if word == "never")
    }
}

#[derive(Clone)]
pub(crate) enum When {
    Word(Ident),
    /// A user's `fn(native) -> bool`.
    Path(Path),
}

#[derive(Clone)]
pub(crate) enum Code {
    Errno,
    LastError,
    Returned,
    /// A user's function, called with the named native values.
    Call(Path, Vec<Ident>),
}

/// The declared return type.
#[allow(clippy::large_enum_variant, reason = "one per declared function, and short-lived")]
pub(crate) enum Output {
    /// None, or `()`.
    Unit,
    /// `!`.
    Never(Type),
    /// A value.
    Value(Type),
    /// A type whose last path segment is `Result` with arguments.
    Result { whole: Type, ok: Type, error: Option<Type> },
    /// On an `#[optional]` function, a type whose last path segment is `Option`.
    Optional { whole: Type },
}

impl Output {
    /// The type as it is written, of what is returned at all.
    pub(crate) fn written(&self) -> Option<&Type> {
        match self {
            Self::Value(ty) | Self::Optional { whole: ty } | Self::Result { whole: ty, .. } => Some(ty),
            Self::Unit | Self::Never(_) => None,
        }
    }

    /// Sorts a written return type; `optional` says whether `Option` may mean absence.
    pub(crate) fn of(output: &syn::ReturnType, optional: bool) -> Self {
        let syn::ReturnType::Type(_, ty) = output else {
            return Self::Unit;
        };
        match &**ty {
            Type::Tuple(tuple) if tuple.elems.is_empty() => Self::Unit,
            Type::Never(_) => Self::Never((**ty).clone()),
            other => {
                let arguments = type_arguments(other);
                match (last_segment(other).as_deref(), arguments.as_slice()) {
                    (Some("Result"), [ok, rest @ ..]) => {
                        Self::Result { whole: other.clone(), ok: ok.clone(), error: rest.first().cloned() }
                    }
                    (Some("Option"), [_]) if optional => Self::Optional { whole: other.clone() },
                    _ => Self::Value(other.clone()),
                }
            }
        }
    }
}
