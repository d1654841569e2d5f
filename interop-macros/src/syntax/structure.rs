//! A structure, with the attributes of its fields.

use quote::format_ident;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Fields, Index, Member};

use super::attribute::{self, FieldWords, Once, StructureArguments, attribute_name};
use crate::model::{Defaults, Field, Structure};
use crate::report::Report;

/// The structure, unless it is none.
pub(crate) fn structure(input: DeriveInput, report: &mut Report) -> Option<Structure> {
    let StructureArguments { strings, bools, facade, layout } = attribute::structure(&input.attrs, report);
    let facade = facade.unwrap_or_else(|| syn::parse_quote!(::interop));
    let span = input.ident.span();
    for parameter in &input.generics.params {
        if !matches!(parameter, syn::GenericParam::Lifetime(_)) {
            report.error(parameter.span(), "a generic type has no one native layout; `Marshal` is for a concrete type");
        }
    }
    let data = match input.data {
        Data::Struct(data) => data,
        Data::Enum(_) => {
            report.error(
                span,
                "an enumeration without fields crosses as its integer; write `#[derive(interop::Blittable)]`",
            );
            return None;
        }
        Data::Union(_) => {
            report.error(span, "nothing says which field of a union is there, so nothing can be converted; write `#[derive(interop::Blittable)]`");
            return None;
        }
    };
    if let Fields::Unit = data.fields {
        report.error(span, "a structure without fields has no size in C; for an opaque type pass a pointer");
        return None;
    }
    let fields = data.fields.into_iter().enumerate().map(|(index, input)| field(index, input, report)).collect();
    Some(Structure {
        ident: input.ident,
        generics: input.generics,
        defaults: Defaults::new(strings, bools, None, facade),
        layout,
        fields,
    })
}

fn field(index: usize, input: syn::Field, report: &mut Report) -> Field {
    let mut marshal = Once::new();
    let mut len_of = Once::new();
    let mut value = Once::new();
    for attribute in &input.attrs {
        let span = attribute.path().span();
        let name = attribute_name(attribute);
        match name.as_str() {
            "marshal" => {
                let words = attribute::field_words(attribute, report);
                marshal.set(span, &name, words, report);
            }
            "len_of" => {
                if let Some(of) = attribute::len_of(attribute, report) {
                    len_of.set(span, &name, of, report);
                }
            }
            "value" => {
                if let Some(given) = attribute::value_given(attribute, report) {
                    value.set(span, &name, given, report);
                }
            }
            "interop" => report.spanned(attribute, "`#[interop(…)]` belongs on the type"),
            _ => {} // another derive's
        }
    }
    let local = match &input.ident {
        Some(ident) => ident.unraw(),
        None => format_ident!("_{}", index),
    };
    let member = match input.ident {
        Some(ident) => Member::Named(ident),
        None => Member::Unnamed(Index { index: index as u32, span: proc_macro2::Span::call_site() }),
    };
    let FieldWords { marshal, inline } = marshal.take().unwrap_or(FieldWords { marshal: None, inline: None });
    Field { member, local, ty: input.ty, marshal, inline, len_of: len_of.take(), value: value.take() }
}
