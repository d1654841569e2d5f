//! Exports that no stub is made for: variables, opaque types, and C-variadic functions as values.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::binding::{library_function, terminated};
use super::link;
use crate::model::{Block, Data, DataKind};
use crate::tokens::{Extent, quote_at};

/// One item that stands for the export.
pub(crate) fn data(data: &Data, block: &Block) -> TokenStream {
    let p = block.defaults.private();
    let Data { attributes, visibility, ident, library, kind, .. } = data;
    let library = library_function(block, library.as_ref());
    let names = terminated(&data.entry_points(block));
    let value = |ty: TokenStream, wrapper: &str| {
        let wrapper = Ident::new(wrapper, Span::call_site());
        // A type that cannot stand there is reported where it is written.
        let extent = Extent::of(&ty);
        let wrapped = quote_at!(extent=> #p::#wrapper<#ty>);
        let new = if block.bind.is_link() {
            let linked = link::linked_name(ident);
            let address = match kind {
                DataKind::Static { .. } => quote!((&raw const #linked).cast_mut().cast()),
                _ => quote!(#linked as *mut ()),
            };
            quote_at!(extent=> #p::#wrapper::linked(#address))
        } else {
            quote_at!(extent=> #p::#wrapper::new(#library, #names))
        };
        // SAFETY of what is generated: the declaration promises that the export is of this type, and, of a `safe static`,
        // that nobody writes it.
        let new = quote!(unsafe { #new });
        quote! {
            #(#attributes)*
            #[allow(non_upper_case_globals)]
            #visibility static #ident: #wrapped = #new;
        }
    };
    match kind {
        DataKind::Static { ty, safe } => value(quote!(#ty), if *safe { "SafeNativeStatic" } else { "NativeStatic" }),
        DataKind::Variadic { parameters, output } => {
            let abi = &block.abi;
            let parameters: Vec<_> = parameters.iter().map(|parameter| &parameter.ty).collect();
            let returned = match output {
                syn::ReturnType::Type(_, ty) if !matches!(**ty, syn::Type::Never(_)) => Some(&**ty),
                _ => None,
            };
            let check = |name: &str, ty: &syn::Type| {
                let extent = Extent::of(ty);
                let check = Ident::new(name, extent.first);
                quote_spanned!(extent.last=> #check::<#ty>())
            };
            let native = parameters.iter().map(|ty| check("__interop_native", ty));
            let native = native.chain(returned.map(|ty| check("__interop_returned", ty)));
            let value = value(quote!(unsafe extern #abi fn(#(#parameters,)* ...) #output), "VariadicFunction");
            let cfgs = data.cfgs();
            quote! {
                #value
                #(#cfgs)*
                const _: () = {
                    // It is called like a function pointer, and those that it takes are called without a stub.
                    const fn __interop_native<T: #p::Abi<Raw: #p::ToNative<()>>>() {}
                    // Native code may return any bits.
                    const fn __interop_returned<T: #p::ReturnedUnchecked>() {}
                    #(#native;)*
                };
            }
        }
        DataKind::Opaque => {
            let behind = behind_references(data, block);
            quote! {
                #(#attributes)*
                #[repr(C)]
                #[allow(non_camel_case_types, missing_debug_implementations)]
                #visibility struct #ident {
                    _opaque: #p::Opaque,
                }
                #behind
            }
        }
    }
}

/// That an opaque type may stand behind `&` and `&mut`, which cross as the pointers that they are.
fn behind_references(data: &Data, block: &Block) -> TokenStream {
    let p = block.defaults.private();
    let ident = &data.ident;
    let cfgs = data.cfgs();
    let policy = quote!(#p::ByType<__InteropStrings, __InteropPlace>);
    let borrow = |policy: &TokenStream| {
        quote! {
            // SAFETY: native code's own value, of which Rust sees no byte.
            #[automatically_derived]
            unsafe impl<__InteropStrings, __InteropPlace> #p::TakeRef<#policy> for #ident {
                type Native = #p::Behind<Self>;
                #[inline(always)]
                unsafe fn borrow<'__interop>(
                    native: #p::NonNull<#p::Behind<Self>>,
                ) -> #p::Result<&'__interop Self, #p::Error> {
                    // SAFETY: the caller's promise.
                    #p::Ok(unsafe { native.cast::<Self>().as_ref() })
                }
            }
        }
    };
    let (plain, optional) = (borrow(&policy), borrow(&quote!(#p::Optional<#policy>)));
    quote! {
        #(#cfgs)*
        #[allow(clippy::all, clippy::pedantic)]
        const _: () = {
            #[automatically_derived]
            impl<__InteropPolicy> #p::ShapeBehind<__InteropPolicy> for #ident {
                type Native = #p::Behind<Self>;
            }
            // SAFETY: the reference itself.
            #[automatically_derived]
            unsafe impl<__InteropStrings, __InteropPlace> #p::LendRef<#policy> for #ident {
                type Native = #p::Behind<Self>;
                type Sees = #p::Itself;
                #[inline(always)]
                fn lend(&self, _: &#p::Call<'_>) -> #p::Result<*const #p::Behind<Self>, #p::Error> {
                    #p::Ok((self as *const Self).cast())
                }
            }
            // SAFETY: the reference itself; no byte behind it is Rust's.
            #[automatically_derived]
            unsafe impl<__InteropStrings, __InteropPlace> #p::LendRefMut<#policy> for #ident {
                type Native = #p::Behind<Self>;
                type WriteBack<'__interop> = ();
                type Sees = #p::Itself;
                #[inline(always)]
                fn lend_mut<'__interop>(
                    &'__interop mut self,
                    _: &#p::Call<'_>,
                ) -> #p::Result<(*mut #p::Behind<Self>, ()), #p::Error> {
                    #p::Ok(((self as *mut Self).cast(), ()))
                }
            }
            // SAFETY: no byte of it is Rust's.
            #[automatically_derived]
            unsafe impl #p::ImportedVariable for #ident {}
            #plain
            #optional
            // SAFETY: nothing has the reason, so this never applies.
            #[automatically_derived]
            unsafe impl<__InteropPolicy: #p::OpaqueByValue<#ident>> #p::Argument<__InteropPolicy> for #ident {
                type Native = #p::Refused;
                type WriteBack = ();
                type Sees = #p::Itself;
                fn pass(self, _: &#p::Call<'_>) -> #p::Result<(#p::Refused, ()), #p::Error> {
                    #p::unreachable!()
                }
            }
            // SAFETY: as above.
            #[automatically_derived]
            unsafe impl<__InteropPolicy: #p::OpaqueInSlice<#ident>> #p::Element<__InteropPolicy> for #ident {
                type Native = #p::Refused;
                type Sees = #p::Itself;
                fn lend_slice(_: &[Self], _: &#p::Call<'_>) -> #p::Result<*const #p::Refused, #p::Error> {
                    #p::unreachable!()
                }
            }
            // SAFETY: as above.
            #[automatically_derived]
            unsafe impl<__InteropPolicy: #p::OpaqueComesOut<#ident>> #p::Take<__InteropPolicy> for #ident {
                type Native = #p::Refused;
                type Ready = ();
                unsafe fn take(_: #p::Refused, _: ()) -> #p::Result<Self, #p::Error> {
                    #p::unreachable!()
                }
            }
        };
    }
}
