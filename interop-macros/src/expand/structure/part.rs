//! What a field contributes to the native structure and to each way.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use super::Twin;
use crate::plan::PlannedField;
use crate::tokens::{Extent, Private, quote_at};

/// Everything that one field contributes. What stays empty is nothing.
#[derive(Default)]
pub(super) struct Parts {
    /// `name: T,` of the native structure.
    pub(super) native: TokenStream,
    /// The metadata's field, with a comma.
    pub(super) described: TokenStream,
    /// What must hold, with a comma, for there to be a native structure. rustc does not look whether it is true, but for `asked`.
    pub(super) shaped: TokenStream,
    /// A statement that asks whether it is true, at the field's type: so a mistake is reported once.
    pub(super) asked: TokenStream,
    /// What must hold, with a comma, for native code to fill it.
    pub(super) filled: TokenStream,
    /// What sets `__interop_native.name` of a structure that native code will fill, which is zeros otherwise.
    pub(super) unwritten: TokenStream,
    /// What the value needs later.
    pub(super) ready: Option<Ready>,
    pub(super) lent: Lent,
    pub(super) taken: Made,
    /// What frees what nobody takes.
    pub(super) discarded: TokenStream,
    pub(super) changed: Made,
    pub(super) borrowed: Made,
    pub(super) given: Given,
}

/// What a value needs later: its type, and its name.
pub(super) struct Ready {
    pub(super) ty: TokenStream,
    pub(super) name: Ident,
}

/// On the way to native code, for the call.
#[derive(Default)]
pub(super) struct Lent {
    /// What must hold, with a comma.
    pub(super) bounds: TokenStream,
    /// Statements that stand before the native structure is made.
    pub(super) before: TokenStream,
    /// `name: value,` of the native structure.
    pub(super) value: TokenStream,
}

/// On the way to Rust.
#[derive(Default)]
pub(super) struct Made {
    /// What must hold, with a comma.
    pub(super) bounds: TokenStream,
    /// Statements that make the value, without a look at whether it is one.
    pub(super) made: TokenStream,
    /// `name: value,` of the Rust structure.
    pub(super) value: TokenStream,
}

/// On the way to native code, for good.
#[derive(Default)]
pub(super) struct Given {
    /// What must hold, with a comma.
    pub(super) bounds: TokenStream,
    /// Statements that make the native value.
    pub(super) made: TokenStream,
    /// `name: value,` of the native structure.
    pub(super) value: TokenStream,
    /// What frees it again.
    pub(super) taken_back: TokenStream,
}

impl Parts {
    /// Of a field whose native type is `ty`, and whose description is `native`.
    pub(super) fn of_native(planned: &PlannedField<'_>, ty: &TokenStream, native: &TokenStream, p: &Private) -> Self {
        let (local, text) = (&planned.field.local, planned.field.name());
        Self {
            native: quote!(#local: #ty,),
            described: quote! {
                #p::metadata::Field {
                    name: #text,
                    offset: #p::offset_of!(Self, #local),
                    bits: #p::None,
                    native: #native,
                },
            },
            ..Self::default()
        }
    }
}

/// What is made of a field.
pub(super) fn made_name(planned: &PlannedField<'_>) -> Ident {
    format_ident!("__interop_made_{}", planned.field.local, span = Extent::of(&planned.field.ty).last)
}

/// What a field needs later.
pub(super) fn ready_name(planned: &PlannedField<'_>) -> Ident {
    format_ident!("__interop_ready_{}", planned.field.local, span = Span::call_site())
}

/// The length of a field.
pub(super) fn length_name(planned: &PlannedField<'_>) -> Ident {
    format_ident!("__interop_length_{}", planned.field.local, span = Span::call_site())
}

impl Twin<'_> {
    /// `name: value?,` of the Rust structure, where `made_name` is a `Result`.
    pub(super) fn looked_at(&self, planned: &PlannedField<'_>) -> TokenStream {
        let (member, made, at) = (&planned.field.member, made_name(planned), self.at(planned));
        let value = planned.conversion.as_ref().map(|_| quote!(.value()));
        quote!(#member: #made #at #value,)
    }

    /// The type that crosses: the field's own, or what stands for it with the user's conversion.
    pub(super) fn crossing(&self, planned: &PlannedField<'_>) -> TokenStream {
        let (p, ty) = (self.p, &planned.field.ty);
        match &planned.conversion {
            None => quote!(#ty),
            Some(conversion) => {
                let key = conversion.key();
                let extent = Extent::of(ty);
                quote_at!(extent=> #p::ConvertedField<#ty, #key>)
            }
        }
    }

    /// The field, to look at.
    pub(super) fn behind(&self, planned: &PlannedField<'_>) -> TokenStream {
        let (crossing, member) = (self.crossing(planned), &planned.field.member);
        match planned.conversion {
            None => quote!(&self.#member),
            Some(_) => quote!(<#crossing>::behind(&self.#member)),
        }
    }

    /// The field, by value.
    pub(super) fn by_value(&self, planned: &PlannedField<'_>) -> TokenStream {
        let (crossing, member) = (self.crossing(planned), &planned.field.member);
        match planned.conversion {
            None => quote!(self.#member),
            Some(_) => quote!(<#crossing>::of(self.#member)),
        }
    }
}
