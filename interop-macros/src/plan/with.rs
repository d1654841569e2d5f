//! Values that the user's own conversions make: `with = M` and `element(with = M)`. What crosses is of another type then, and all
//! that is generated for the crossing is for that one.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::Type;

use crate::model::Marshal;
use crate::tokens::{Extent, Private, quote_at};

/// How a value is converted.
pub(crate) struct Conversion<'a> {
    pub(crate) declared: &'a Type,
    /// The user's type, which converts the value or each element.
    pub(crate) marshaler: &'a Type,
    elements: bool,
    private: &'a Private,
}

impl<'a> Conversion<'a> {
    pub(super) fn of(declared: &'a Type, marshal: Option<&'a Marshal>, private: &'a Private) -> Option<Self> {
        let marshal = marshal?;
        Some(Self { declared, marshaler: marshal.marshaler()?, elements: marshal.with.is_none(), private })
    }

    /// The type by which the runtime knows the conversion.
    pub(crate) fn key(&self) -> TokenStream {
        let Self { marshaler, private: p, .. } = self;
        if self.elements { quote!(#p::with::Elements<#marshaler>) } else { quote!(#marshaler) }
    }

    /// The type as which the value goes to native code.
    pub(super) fn goes_as(&self) -> Type {
        self.of_way("ToNative", self.declared)
    }

    /// The type as which it comes from native code.
    pub(super) fn comes_as(&self) -> Type {
        self.of_way("FromNative", self.declared)
    }

    /// As [`goes_as`](Self::goes_as), with the lifetimes of a type that is the declared one otherwise.
    pub(crate) fn goes_as_of(&self, ty: &Type) -> Type {
        self.of_way("ToNative", ty)
    }

    fn of_way(&self, name: &str, ty: &Type) -> Type {
        let Self { declared, private: p, .. } = self;
        let key = self.key();
        let extent = Extent::of(declared);
        let name = Ident::new(name, extent.last);
        Type::Verbatim(quote_at!(extent=> <#ty as #p::with::#name<#key>>::As))
    }

    /// What the value goes to native code as: a `Result`. Of the declared type `ty`, as it is written where this stands.
    pub(crate) fn to_native(&self, ty: &impl ToTokens, value: &impl ToTokens) -> TokenStream {
        let Self { declared, private: p, .. } = self;
        let key = self.key();
        let extent = Extent::of(declared);
        let value = extent.mention(value);
        quote_at!(extent=> <#ty as #p::with::ToNative<#key>>::into_as(#value))
    }

    /// The same where it comes back: as what it comes from native code.
    pub(crate) fn changed(&self, value: &impl ToTokens) -> TokenStream {
        let Self { declared, private: p, .. } = self;
        let key = self.key();
        let extent = Extent::of(declared);
        let value = extent.mention(value);
        quote_at!(extent=> #p::with::changed::<#key, #declared>(#value))
    }

    /// What is made of what came from native code, which is a `Result`, as this will be.
    pub(crate) fn made_of(&self, native: &TokenStream) -> TokenStream {
        let Self { declared, private: p, .. } = self;
        let key = self.key();
        let extent = Extent::of(declared);
        let convert = quote_at!(extent=> <#declared as #p::with::FromNative<#key>>::from_native);
        quote_at!(extent=> #p::Result::and_then(#native, #convert))
    }

    /// The declared type with its marshaler, as one type.
    pub(crate) fn declared_as(&self, name: &str) -> TokenStream {
        self.wrapped(name, self.declared)
    }

    /// The same of a type that is the declared one otherwise: `GoesAs<T, M>`.
    pub(crate) fn wrapped(&self, name: &str, ty: &impl ToTokens) -> TokenStream {
        let Self { declared, private: p, .. } = self;
        let key = self.key();
        let extent = Extent::of(declared);
        let name = Ident::new(name, extent.last);
        quote_at!(extent=> #p::with::#name<#ty, #key>)
    }
}
