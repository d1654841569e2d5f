//! `#[derive(Blittable)]` and `#[derive(Fillable)]`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Field, Fields, Path};

use crate::report::Report;
use crate::tokens::{Extent, Private, quote_at};

/// A type that was understood well enough to expand.
struct Derived {
    input: DeriveInput,
    facade: Path,
    /// `#[repr(i32)]` and the like, of an enumeration.
    integer: Option<syn::Ident>,
    /// `#[repr(transparent)]`, of a structure: it is passed as its field is.
    transparent: bool,
    /// What to say of a type whose layout Rust chooses.
    unfixed: Option<&'static str>,
}

pub(crate) fn blittable(item: TokenStream) -> TokenStream {
    expand(item, "Blittable", expand_blittable)
}

pub(crate) fn fillable(item: TokenStream) -> TokenStream {
    expand(item, "Fillable", expand_fillable)
}

fn expand(item: TokenStream, name: &str, expand: fn(&Derived) -> TokenStream) -> TokenStream {
    let mut report = Report::default();
    let derived = report.ok(syn::parse2(item)).and_then(|input| check(input, name, &mut report));
    let Some(derived) = derived.filter(|_| report.is_empty()) else { return report.finish() };
    // Where only this is missing, what the type is used for is right, and nothing is said of that.
    if let Some(message) = derived.unfixed {
        report.error(derived.input.ident.span(), message);
    }
    let errors = report.finish();
    let derived = expand(&derived);
    quote!(#errors #derived)
}

fn check(input: DeriveInput, name: &str, report: &mut Report) -> Option<Derived> {
    let mut facade: Path = syn::parse_quote!(::interop);
    let mut fixed = false;
    let mut unfixed = None;
    let mut transparent = false;
    let mut integer = None;
    for attribute in &input.attrs {
        if attribute.path().is_ident("interop") {
            let parsed = attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("crate") {
                    facade = meta.value()?.call(Path::parse_mod_style)?;
                    Ok(())
                } else {
                    Err(meta.error("unknown key; write `#[interop(crate = path)]`"))
                }
            });
            report.ok(parsed);
        }
        if attribute.path().is_ident("repr") {
            let parsed = attribute.parse_nested_meta(|meta| {
                let word = meta.path.get_ident().cloned();
                match word.as_ref().map(ToString::to_string).as_deref() {
                    Some("C") => fixed = true,
                    Some("transparent") => (fixed, transparent) = (true, true),
                    Some("i8" | "u8" | "i16" | "u16" | "i32" | "u32" | "i64" | "u64" | "isize" | "usize") => {
                        fixed = true;
                        integer = word;
                    }
                    _ => {
                        // `packed(N)` and `align(N)` have arguments that do not matter here.
                        if meta.input.peek(syn::token::Paren) {
                            let content;
                            syn::parenthesized!(content in meta.input);
                            content.parse::<TokenStream>()?;
                        }
                    }
                }
                Ok(())
            });
            report.ok(parsed);
        }
    }
    let span = input.ident.span();
    for parameter in &input.generics.params {
        if !matches!(parameter, syn::GenericParam::Lifetime(_)) {
            report.error(
                parameter.span(),
                format!("a generic type has no one native layout; `{name}` is for a concrete type"),
            );
        }
    }
    match &input.data {
        Data::Union(_) => report.error(span, format!("`{name}` is not for unions; pass a pointer to it")),
        Data::Enum(data) => {
            if name == "Fillable" {
                report.error(span, "native code could write a value that is no variant; leave `Fillable` out: an enumeration that is only `Blittable` is checked when it comes back");
            } else if !fixed {
                unfixed =
                    Some("Rust chooses the size of this enum; write `#[repr(C)]`, or `#[repr(i32)]` and the like");
            }
            if data.variants.is_empty() && fixed {
                return None; // rustc says that it cannot have a representation
            }
            for variant in &data.variants {
                if !matches!(variant.fields, Fields::Unit) {
                    report.error(
                        variant.fields.span(),
                        "a variant with fields has no C counterpart; use a structure with a tag and a union",
                    );
                }
            }
        }
        Data::Struct(data) => {
            data.fields.iter().for_each(|field| crate::function_pointer::check(&field.ty, report));
            for attribute in data.fields.iter().flat_map(|field| &field.attrs) {
                if attribute.path().is_ident("interop") {
                    report.spanned(attribute, "`#[interop(…)]` belongs on the type");
                }
            }
            // Of what is `Fillable`, too, `Blittable` says so.
            if !fixed && name == "Blittable" {
                unfixed =
                    Some("Rust may reorder the fields of this struct; write `#[repr(C)]` (or `#[repr(transparent)]`)");
            }
            if data.fields.iter().all(|field| is_marker(&field.ty)) {
                report.error(span, "a structure without fields has no size in C; for an opaque type pass a pointer");
            }
        }
    }
    Some(Derived { input, facade, integer, transparent, unfixed })
}

fn expand_blittable(derived: &Derived) -> TokenStream {
    let Derived { input, facade, transparent, .. } = derived;
    let p = Private::of(facade);
    let name = &input.ident;
    let text = name.unraw().to_string();
    // A type that is not `Copy` would own something, which a copy made by native code could free twice.
    let required = required(input, &["__InteropCopy"]);
    let (parameters, arguments, written) = input.generics.split_for_impl();
    let lifetimes = input.generics.lifetimes();
    let transparent = transparent.then(|| wrapped(&input.data)).flatten().map(|wrapped| {
        quote! {
            // SAFETY: `check` has seen `repr(transparent)`.
            #[automatically_derived]
            unsafe impl #parameters #p::Transparent for #name #arguments where #required {
                type Inner = #wrapped;
            }
        }
    });
    let native = match &input.data {
        Data::Struct(data) => {
            let fields =
                data.fields.iter().enumerate().filter(|(_, field)| !is_marker(&field.ty)).map(|(index, field)| {
                    let member = field.ident.as_ref().map_or_else(
                        || syn::Member::Unnamed(syn::Index { index: index as u32, span: Span::call_site() }),
                        |ident| syn::Member::Named(ident.clone()),
                    );
                    let text =
                        field.ident.as_ref().map_or_else(|| index.to_string(), |ident| ident.unraw().to_string());
                    let ty = &field.ty;
                    let extent = Extent::of(ty);
                    let native = quote_at!(extent=> <#ty as #p::Field>::NATIVE);
                    quote! {
                        #p::metadata::Field {
                            name: #text,
                            offset: #p::offset_of!(Self, #member),
                            bits: #p::None,
                            native: #native,
                        }
                    }
                });
            quote! {
                #p::metadata::NativeType::Structure {
                    name: #text,
                    size: #p::size_of::<Self>(),
                    align: #p::align_of::<Self>(),
                    fields: &[#(#fields),*],
                }
            }
        }
        Data::Enum(data) => described(derived, data),
        Data::Union(_) => unreachable!("`check` refuses unions"),
    };
    // A variant may be deprecated.
    let deprecated = matches!(input.data, Data::Enum(_)).then(|| quote!(#[allow(deprecated)]));
    let fields = possibly_wide(&input.data);
    let wide = (!fields.is_empty()).then(|| quote!(const WIDE: bool = false #(|| <#fields as #p::Field>::WIDE)*;));
    let width = width(derived);
    // Each impl is written once, in the runtime.
    // SAFETY of what is generated: `check` has looked at the representation, and `native` names each field's type as a `Field`.
    let crosses = match &input.data {
        Data::Enum(data) => {
            let enumeration = enumeration(derived, data);
            quote! {
                #enumeration
                #p::enumeration! { unsafe { #p::promised() } => #name, where [#required] }
            }
        }
        _ => {
            quote!(#p::blittable! { unsafe { #p::promised() } => derived [#(#lifetimes)*] #name #arguments, where [#required], width [#width] })
        }
    };
    quote! {
        #[allow(trivial_bounds, clippy::all, clippy::pedantic)]
        const _: () = {
            use #p::Copy as __InteropCopy;
            // SAFETY: `check` has seen a fixed representation, and every field is a native type. (Asked of every field, this
            // does not ask for `Copy` again.)
            #[automatically_derived]
            unsafe impl #parameters #p::Field for #name #arguments #written {
                type This = Self;
                #wide
                #deprecated
                const NATIVE: #p::metadata::NativeType = #native;
            }
            #[automatically_derived]
            impl #parameters #p::InSignature for #name #arguments #written {
                const NATIVE: #p::metadata::NativeType = <Self as #p::Field>::NATIVE;
            }
            #transparent
            #crosses
        };
    }
}

/// The enumeration as data. (What a `#[cfg]` leaves out is not there when a derive sees it.)
fn described(derived: &Derived, data: &syn::DataEnum) -> TokenStream {
    let p = Private::of(&derived.facade);
    let name = &derived.input.ident;
    let text = name.unraw().to_string();
    // That of `#[repr(C)]` has a sign here, whatever a C compiler chooses.
    let signed = derived.integer.as_ref().is_none_or(|integer| integer.to_string().starts_with('i'));
    let values = data.variants.iter().map(|variant| {
        let variant = &variant.ident;
        let text = variant.unraw().to_string();
        quote!(#p::metadata::EnumerationValue { name: #text, value: #name::#variant as #p::i128 })
    });
    quote! {
        #p::metadata::NativeType::Enumeration {
            name: #text,
            bits: 8 * #p::size_of::<Self>() as #p::u32,
            signed: #signed,
            values: &[#(#values),*],
        }
    }
}

/// What makes an enumeration of its integer, and back.
fn enumeration(derived: &Derived, data: &syn::DataEnum) -> TokenStream {
    let Derived { input, facade, integer, .. } = derived;
    let p = Private::of(facade);
    let name = &input.ident;
    let text = name.to_string();
    let integer = integer.as_ref().map_or_else(
        || quote!(<#p::OfSize<{ #p::size_of::<#name>() }> as #p::SizedInteger>::Integer),
        |integer| quote!(#p::#integer),
    );
    let variants: Vec<_> = data.variants.iter().map(|variant| &variant.ident).collect();
    let values: Vec<_> = (0..variants.len()).map(|index| quote::format_ident!("__INTEROP_{index}")).collect();
    quote! {
        // SAFETY: `from_integer` makes only what is a variant.
        #[allow(deprecated)]
        unsafe impl #p::Enumeration for #name {
            type Integer = #integer;
            const NAME: &'static #p::str = #text;
            #[inline(always)]
            fn from_integer(value: #integer) -> #p::Option<Self> {
                #(const #values: #integer = #name::#variants as #integer;)*
                match value {
                    #(#values => #p::Some(#name::#variants),)*
                    _ => #p::None,
                }
            }
            #[inline(always)]
            fn integer(self) -> #integer {
                self as #integer
            }
        }
    }
}

fn expand_fillable(derived: &Derived) -> TokenStream {
    let Derived { input, facade, .. } = derived;
    let p = Private::of(facade);
    let name = &input.ident;
    let required = required(input, &["__InteropCopy", "__InteropBlittable"]);
    let (_, arguments, _) = input.generics.split_for_impl();
    let lifetimes = input.generics.lifetimes();
    let Data::Struct(data) = &input.data else { return TokenStream::new() };
    // With its own lifetimes: elided, the type could be another.
    let fields = data.fields.iter().map(|Field { ty, .. }| {
        let extent = Extent::of(ty);
        let check = Ident::new("__interop_fillable", extent.first);
        let field = quote_at!(extent=> <#ty as #p::Field>::This);
        quote_spanned!(extent.last=> #check::<#field>)
    });
    let width = width(derived);
    // SAFETY of what is generated: the macro asserts that each of `fields` is `Fillable`.
    quote! {
        #[allow(trivial_bounds, clippy::all, clippy::pedantic)]
        const _: () = {
            use #p::{Blittable as __InteropBlittable, Copy as __InteropCopy};
            const fn __interop_fillable<T: #p::Fillable>() {}
            #p::fillable! {
                unsafe { #p::promised() } => derived [#(#lifetimes)*] #name #arguments, where [#required], width [#width], fields [#(#fields),*]
            }
        };
    }
}

/// The type of the field that a transparent structure has the layout of.
fn wrapped(data: &Data) -> Option<&syn::Type> {
    let Data::Struct(data) = data else { return None };
    let mut fields = data.fields.iter().map(|field| &field.ty).filter(|ty| !is_marker(ty));
    fields.next().filter(|_| fields.next().is_none())
}

/// Whether a field is there for Rust's sake only, which the description of C's structure leaves out.
fn is_marker(ty: &syn::Type) -> bool {
    matches!(ty, syn::Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "PhantomData"))
}

/// The types of the fields that may have an integer of 128 bits in them.
fn possibly_wide(data: &Data) -> Vec<&syn::Type> {
    fn narrow(ty: &syn::Type) -> bool {
        match crate::model::ungrouped(ty) {
            syn::Type::Array(array) => narrow(&array.elem),
            syn::Type::Ptr(_) | syn::Type::FnPtr(_) | syn::Type::Reference(_) => true,
            ty => crate::model::is_scalar(ty),
        }
    }
    match data {
        Data::Struct(data) => data.fields.iter().map(|field| &field.ty).filter(|ty| !narrow(ty)).collect(),
        _ => Vec::new(),
    }
}

/// The type that says whether there is such an integer in a structure, if there may be one.
fn width(derived: &Derived) -> Option<TokenStream> {
    let Derived { input, facade, .. } = derived;
    if possibly_wide(&input.data).is_empty() {
        return None;
    }
    let p = Private::of(facade);
    let name = &input.ident;
    let lifetimes = input.generics.lifetimes().map(|_| quote!('static,));
    Some(quote!(#p::Width<{ <#name<#(#lifetimes)*> as #p::Field>::WIDE }>))
}

/// A `where` clause that asks the type for traits. All impls of a derive, and the derives of one type, ask the same at
/// the same place, the type's name, so that rustc says once what is missing, and nothing of what follows from it. (Hence
/// the traits' short names: a path would not stand at that place alone.)
fn required(input: &DeriveInput, traits: &[&str]) -> TokenStream {
    let name = &input.ident;
    let traits = traits.iter().map(|bound| syn::Ident::new(bound, name.span()));
    let (_, arguments, clause) = input.generics.split_for_impl();
    let predicates = clause.map(|clause| &clause.predicates).into_iter().flatten();
    quote_spanned!(name.span()=> #(#predicates,)* #(#name #arguments: #traits,)*)
}
