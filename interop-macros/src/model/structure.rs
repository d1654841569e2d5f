//! A structure whose fields are converted: `#[derive(Marshal)]`.

use proc_macro2::{Ident, Span};
use syn::{Expr, Generics, LitInt, Member, Type};

use super::{Defaults, LenOf, Marshal, Value};

/// A structure, and what its attributes say about the native one.
pub(crate) struct Structure {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) defaults: Defaults,
    pub(crate) layout: Layout,
    /// In the native order.
    pub(crate) fields: Vec<Field>,
}

/// How C lays the structure out, where it is not by the platform's rules alone.
pub(crate) struct Layout {
    pub(crate) alignment: Option<Alignment>,
    /// `size = N`: which is checked.
    pub(crate) size: Option<Expr>,
}

/// What the header says of the alignment.
pub(crate) enum Alignment {
    /// `packed(N)`: no field is aligned to more.
    Packed(LitInt),
    /// `align(N)`: the structure is aligned to at least as much.
    Align(LitInt),
}

/// One declared field, which is one native field; but a bare `PhantomData`, which has none.
pub(crate) struct Field {
    pub(crate) member: Member,
    /// What the generated code calls it, and the native structure.
    pub(crate) local: Ident,
    pub(crate) ty: Type,
    pub(crate) marshal: Option<Marshal>,
    pub(crate) inline: Option<Inline>,
    /// `#[len_of(…)]`: native code sees the length of other fields.
    pub(crate) len_of: Option<LenOf>,
    /// `#[value(…)]`: native code sees the value.
    pub(crate) value: Option<Value>,
}

/// `inline(N)`: a text or a vector that stands in the structure itself.
pub(crate) struct Inline {
    pub(crate) span: Span,
    /// How many units or elements there is room for.
    pub(crate) units: Expr,
    /// `nul = optional`: a text that fills it has no NUL.
    pub(crate) nul_is_optional: bool,
}

impl Structure {
    /// The field of that name.
    pub(crate) fn field(&self, name: &Ident) -> Option<&Field> {
        self.fields.iter().find(|field| *name == field.name())
    }

    /// The field that carries the length of `field`.
    pub(crate) fn carrier(&self, field: &Field) -> Option<(&Field, &LenOf)> {
        let carriers = self.fields.iter().filter_map(|carrier| Some((carrier, carrier.len_of.as_ref()?)));
        carriers.into_iter().find(|(_, len_of)| len_of.of.iter().any(|of| *of == field.name()))
    }
}

impl Field {
    /// Its name, without `r#`, or its number.
    pub(crate) fn name(&self) -> String {
        match &self.member {
            Member::Named(ident) => syn::ext::IdentExt::unraw(ident).to_string(),
            Member::Unnamed(index) => index.index.to_string(),
        }
    }

    /// Whether Rust code sees nothing of it, and native code does.
    pub(crate) fn is_hidden(&self) -> bool {
        self.len_of.is_some() || self.value.is_some()
    }

    /// Whether it is there for Rust's sake only.
    pub(crate) fn is_marker(&self) -> bool {
        !self.is_hidden() && self.is_phantom()
    }

    /// Whether its type is written `PhantomData<…>`.
    pub(crate) fn is_phantom(&self) -> bool {
        super::types::last_segment(&self.ty).is_some_and(|last| last == "PhantomData")
    }
}
