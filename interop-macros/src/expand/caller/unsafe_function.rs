//! That a `safe fn` takes no `unsafe` function pointer, which its caller could not promise anything of.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{GenericArgument, PathArguments, Type};

use super::Caller;
use crate::lifetimes::has_none;
use crate::model::ungrouped;
use crate::plan::Kind;
use crate::tokens::{Extent, quote_at};

impl Caller<'_> {
    pub(super) fn unsafe_functions(&self) -> TokenStream {
        if !self.header.unsafety.is_empty() {
            return quote!();
        }
        let p = self.p;
        let questions = self.each(|_, crossing| {
            let ty = &crossing.parameter.ty;
            let goes_in = crossing.is_passed() && matches!(crossing.kind, Kind::Value | Kind::InOut);
            if !goes_in || !may_be_unsafe(ty, false) {
                return quote!();
            }
            let extent = Extent::of(ty);
            let goes = Ident::new("goes", extent.last);
            let question = quote_at!(extent=> <<#ty as #p::AskedInSafe>::Question>::#goes);
            quote!(let _ = #question;)
        });
        if questions.is_empty() {
            return quote!();
        }
        quote! {{
            #[allow(unused_imports)]
            use #p::GoesToSafe as _;
            #questions
        }}
    }
}

/// Whether a type is an `unsafe` function pointer, or has a name that may be one's.
fn may_be_unsafe(ty: &Type, referred: bool) -> bool {
    match ungrouped(ty) {
        Type::FnPtr(function) => function.unsafety.is_some(),
        Type::Array(array) => may_be_unsafe(&array.elem, referred),
        Type::Slice(slice) => may_be_unsafe(&slice.elem, true),
        // What is referred to by a name is a structure, as a rule.
        Type::Reference(reference) => may_be_unsafe(&reference.elem, true),
        Type::Macro(_) => true,
        ty @ Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { return false };
            match &last.arguments {
                PathArguments::AngleBracketed(arguments) if last.ident == "Option" => arguments
                    .args
                    .iter()
                    .any(|argument| matches!(argument, GenericArgument::Type(ty) if may_be_unsafe(ty, referred))),
                _ => !referred && !has_none(ty),
            }
        }
        _ => false,
    }
}
