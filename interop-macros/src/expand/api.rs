//! `api = NAME`: a value that stands for the block, and the table of imports that it, and `bind = eager`, go through.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use super::binding::{library_function, symbol, terminated, unique};
use crate::model::{Bind, Block, DataKind};

/// One import, as the table and the value's method for it have it.
struct Entry<'a> {
    cfgs: Vec<&'a syn::Attribute>,
    ident: &'a Ident,
    symbol: TokenStream,
    /// `#[library]`: not the block's.
    library: Option<&'a syn::Path>,
    /// As the runtime's `Import` has them.
    names: String,
    optional: bool,
}

/// The table, and what is named by `api`.
pub(crate) fn api(block: &Block, metadata: impl FnOnce() -> TokenStream) -> TokenStream {
    if block.api.is_none() && !matches!(block.bind, Bind::Eager) {
        return TokenStream::new();
    }
    let imports = imports(block);
    let table = table(block, &imports);
    let api = block.api.as_ref().map(|api| value(api, block, &imports, &metadata()));
    quote!(#table #api)
}

/// The hidden function that gives the table.
pub(super) fn table_name(block: &Block) -> Ident {
    format_ident!("__interop_table_{}", unique(block), span = Span::call_site())
}

fn table(block: &Block, imports: &[Entry<'_>]) -> TokenStream {
    let p = block.defaults.private();
    let name = table_name(block);
    let eager = matches!(block.bind, Bind::Eager);
    let library = if block.bind.is_link() {
        quote!(#p::None)
    } else {
        let library = library_function(block, None);
        quote!(#p::Some(#library))
    };
    let symbols = imports.iter().map(|Entry { cfgs, symbol, .. }| quote!(#(#cfgs)* #symbol));
    let names = imports.iter().map(|Entry { cfgs, names, optional, .. }| {
        let names = format!("{}{names}\0", if *optional { "?" } else { "" });
        quote!(#(#cfgs)* #names)
    });
    let libraries =
        imports.iter().filter(|import| import.library.is_some()).map(|Entry { cfgs, symbol, library, .. }| {
            let library = library_function(block, *library);
            quote!(#(#cfgs)* (#symbol, #library))
        });
    quote! {
        #[doc(hidden)]
        #[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic)]
        fn #name() -> &'static #p::Table {
            const __INTEROP_NAMES: &[&#p::str] = &[#(#names),*];
            static __INTEROP_JOINED: [#p::u8; #p::joined_length(__INTEROP_NAMES)] = #p::joined(__INTEROP_NAMES);
            // SAFETY: the block's own symbols, each with its library and its names.
            static __INTEROP_TABLE: #p::Table = unsafe {
                #p::Table::new(#library, #eager, &[#(#symbols),*], &__INTEROP_JOINED, &[#(#libraries),*])
            };
            &__INTEROP_TABLE
        }
    }
}

fn imports(block: &Block) -> Vec<Entry<'_>> {
    // Its only entry point mostly has the import's name, which stands there once then.
    let names = |name: String, entry_points: &[String]| {
        let own = (*entry_points != [name.as_str()]).then_some(&name);
        terminated(own.into_iter().chain(entry_points))
    };
    let functions = block.functions.iter().filter(|import| !import.refused).map(|import| {
        let symbol = symbol(import, block);
        Entry {
            cfgs: import.cfgs().collect(),
            ident: &import.signature.ident,
            symbol: quote!(&#symbol),
            library: import.library.as_ref(),
            names: names(import.signature.name(), &import.entry_points(block)),
            optional: import.optional.is_some() || import.fallback.is_some(),
        }
    });
    let data = block.data.iter().filter(|data| !matches!(data.kind, DataKind::Opaque)).map(|data| {
        let ident = &data.ident;
        Entry {
            cfgs: data.cfgs().collect(),
            ident,
            symbol: quote!(#ident.symbol()),
            library: data.library.as_ref(),
            names: names(data.name(), &data.entry_points(block)),
            optional: false,
        }
    });
    functions.chain(data).collect()
}

/// A value of a type of the same name, because nothing else that is generated may take one. Its methods are the imports;
/// everything else is behind `Deref`, so that an import may be called whatever it is called.
fn value(api: &Ident, block: &Block, imports: &[Entry<'_>], metadata: &TokenStream) -> TokenStream {
    let p = block.defaults.private();
    let table = table_name(block);
    let doc = format!(
        "The imports of this block: `{api}.load()`, `{api}.bind_all()`, `{api}.metadata()`, and one method for each."
    );
    let methods = imports.iter().map(|Entry { cfgs, ident, symbol, library, names, optional }| {
        let library = library_function(block, *library);
        let doc = format!("The import `{ident}`: whether it is there, and binding it.");
        quote! {
            #(#cfgs)*
            #[doc = #doc]
            #[must_use]
            #[inline]
            pub fn #ident(&self) -> #p::Import {
                // SAFETY: the symbol's own library and names.
                unsafe { #p::Import::new(#symbol, #library, #names, #optional) }
            }
        }
    });
    quote! {
        #[doc = #doc]
        #[allow(non_camel_case_types, dead_code)]
        pub struct #api {}
        #[doc = #doc]
        #[allow(dead_code)]
        pub static #api: #api = #api {};
        #[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic)]
        impl #api {
            #(#methods)*
        }
        #[allow(non_camel_case_types, dead_code, unused_imports, clippy::all, clippy::pedantic)]
        // SAFETY: the block's own table.
        unsafe impl #p::Declarations for #api {
            const METADATA: &'static #p::metadata::Block = #metadata;
            fn table() -> &'static #p::Table {
                #table()
            }
        }
        impl #p::Deref for #api {
            type Target = #p::Imports<Self>;
            fn deref(&self) -> &#p::Imports<Self> {
                const { &#p::Imports::new() }
            }
        }
    }
}
