//! Exports that no stub is made for: variables, opaque types, and C-variadic functions as values.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::{library_function, link, terminated};
use crate::model::{Block, Data, DataKind};
use crate::plan::private;
use crate::tokens::{Extent, quote_at};

/// One item that stands for the export.
pub(crate) fn data(data: &Data, block: &Block) -> TokenStream {
    let p = private(block);
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
            let types = parameters.iter().copied().chain(match output {
                syn::ReturnType::Type(_, ty) if !matches!(**ty, syn::Type::Never(_)) => Some(&**ty),
                _ => None,
            });
            let native = types.map(|ty| {
                let extent = Extent::of(ty);
                let check = Ident::new("__interop_native", extent.first);
                quote_spanned!(extent.last=> #check::<#ty>())
            });
            let value = value(quote!(unsafe extern #abi fn(#(#parameters),* , ...) #output), "VariadicFunction");
            let cfgs = data.cfgs();
            quote! {
                #value
                #(#cfgs)*
                const _: () = {
                    const fn __interop_native<T: #p::Abi>() {}
                    #(#native;)*
                };
            }
        }
        DataKind::Opaque => quote! {
            #(#attributes)*
            #[repr(C)]
            #[allow(non_camel_case_types, missing_debug_implementations)]
            #visibility struct #ident {
                _opaque: #p::Opaque,
            }
        },
    }
}
