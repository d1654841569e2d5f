//! A type that is declared nowhere is reported once: rustc takes two mentions of it to be one mistake if it says the same of
//! both, and of what stands among generic arguments it says more ("you might be missing a type parameter").

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::Type;

use super::Stub;
use crate::model::ungrouped;
use crate::plan::Back;
use crate::tokens::{Extent, quote_at};

impl Stub<'_> {
    /// The type that is returned, as the stub mentions it: the `T` of a `Result<T, E>` is an argument in the signature.
    pub(super) fn returned(&self, ty: &Type) -> TokenStream {
        let is_advised = !self.function.generics.params.is_empty() && matches!(self.plan.back, Back::Result { .. });
        if !is_advised || !is_named_alone(ty) {
            return ty.to_token_stream();
        }
        let p = &self.p;
        quote_at!(Extent::of(ty)=> #p::Written<#ty>)
    }
}

/// Whether a type has a name in it that is no generic argument, and not Rust's own.
fn is_named_alone(ty: &Type) -> bool {
    const RUST: &[&str] = &[
        "bool", "char", "str", "i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "i128", "u128", "isize", "usize",
        "f32", "f64", "String",
    ];
    match ungrouped(ty) {
        Type::Path(path) => {
            path.qself.is_none() && path.path.get_ident().is_some_and(|name| RUST.iter().all(|rust| name != rust))
        }
        Type::Reference(reference) => is_named_alone(&reference.elem),
        Type::Ptr(pointer) => is_named_alone(&pointer.elem),
        Type::Slice(slice) => is_named_alone(&slice.elem),
        Type::Array(array) => is_named_alone(&array.elem),
        Type::Tuple(tuple) => tuple.elems.iter().any(is_named_alone),
        _ => false,
    }
}
