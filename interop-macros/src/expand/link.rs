//! `bind = link`: the exports as the linker is told of them. Their types are not repeated: a stub takes the address, as
//! it takes one that was looked up.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;

use crate::model::{Bind, Block, DataKind, Library};

/// The `extern` block that is handed to rustc.
pub(crate) fn linked(block: &Block) -> TokenStream {
    let Bind::Link { kind, attributes } = &block.bind else { return TokenStream::new() };
    if block.refused {
        return TokenStream::new();
    }
    let abi = &block.abi;
    let link = match (&block.library, attributes.as_slice()) {
        (Library::Name(name), []) => {
            let kind = kind.as_ref().map(|kind| kind.to_string().replace('_', "-"));
            // What the DLLs of Windows export, whatever the calling convention would add to the name.
            let undecorated = kind.as_ref().filter(|kind| *kind == "raw-dylib").map(|kind| {
                quote! {
                    #[cfg_attr(target_arch = "x86", link(name = #name, kind = #kind, import_name_type = "undecorated"))]
                    #[cfg_attr(not(target_arch = "x86"), link(name = #name, kind = #kind))]
                }
            });
            let kind = kind.map(|kind| quote!(, kind = #kind));
            undecorated.unwrap_or_else(|| quote!(#[link(name = #name #kind)]))
        }
        (_, attributes) => quote!(#(#attributes)*),
    };
    // Of several names, which are refused already, the first.
    let named = |names: Vec<String>| names.into_iter().next();
    let functions = block.functions.iter().filter(|import| !import.refused).map(|import| {
        let cfgs = import.cfgs();
        let name = linked_name(&import.signature.hidden_name());
        let entry_point = named(import.entry_points(block));
        quote!(#(#cfgs)* #[link_name = #entry_point] fn #name();)
    });
    let data = block.data.iter().filter_map(|data| {
        let cfgs = data.cfgs();
        let name = linked_name(&data.ident);
        let entry_point = named(data.entry_points(block));
        match data.kind {
            DataKind::Opaque => None,
            DataKind::Static { .. } => Some(quote!(#(#cfgs)* #[link_name = #entry_point] static #name: u8;)),
            DataKind::Variadic { .. } => Some(quote!(#(#cfgs)* #[link_name = #entry_point] fn #name();)),
        }
    });
    let shared = shared(block);
    quote! {
        #link
        #[allow(dead_code, clashing_extern_declarations, non_upper_case_globals, clippy::all, clippy::pedantic)]
        unsafe extern #abi {
            #(#functions)*
            #(#data)*
        }
        #shared
    }
}

/// Marks the linked variables as variables that all threads share, so that the linker refuses a thread-local one.
fn shared(block: &Block) -> TokenStream {
    let p = block.defaults.private();
    let variables = block.data.iter().filter(|data| matches!(data.kind, DataKind::Static { .. }));
    let marks = variables.map(|data| {
        let cfgs = data.cfgs();
        let name = linked_name(&data.ident);
        quote! {
            #(#cfgs)*
            #p::variable_of_process!(#name);
        }
    });
    quote!(#(#marks)*)
}

/// The hidden name of what the linker finds.
pub(super) fn linked_name(ident: &Ident) -> Ident {
    format_ident!("__interop_linked_{}", ident.unraw(), span = Span::call_site())
}
