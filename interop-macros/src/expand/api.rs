//! `api = NAME`: a value that stands for the block, and the table of imports that it, and `bind = eager`, go through.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use super::{symbol, terminated, unique};
use crate::model::{Bind, Block, DataKind};
use crate::plan::private;

/// One import, as the table and the value's method for it have it.
struct Import<'a> {
    cfgs: Vec<&'a syn::Attribute>,
    ident: &'a Ident,
    value: TokenStream,
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

fn table(block: &Block, imports: &[Import<'_>]) -> TokenStream {
    let p = private(block);
    let name = table_name(block);
    let eager = matches!(block.bind, Bind::Eager);
    let library = if block.bind.is_link() {
        quote!(#p::None)
    } else {
        let library = super::library_function(block, None);
        quote!(#p::Some(#library))
    };
    let imports = imports.iter().map(|Import { cfgs, value, .. }| quote!(#(#cfgs)* #value));
    quote! {
        #[doc(hidden)]
        #[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic)]
        fn #name() -> &'static #p::Table {
            static TABLE: #p::Table = #p::Table {
                library: #library,
                eager: #eager,
                imports: &[#(#imports),*],
            };
            &TABLE
        }
    }
}

fn imports(block: &Block) -> Vec<Import<'_>> {
    let p = private(block);
    let import = |symbol: TokenStream, library: TokenStream, name: String, entry_points: &[String], optional: bool| {
        // Its only entry point mostly has the import's name, which stands there once then.
        let own = (*entry_points != [name.as_str()]).then_some(&name);
        let names = terminated(own.into_iter().chain(entry_points));
        quote!(#p::Import::new(#symbol, #library, #names, #optional))
    };
    let functions = block.functions.iter().filter(|function| !function.broken).map(|function| {
        let symbol = symbol(function);
        let optional = function.optional.is_some() || function.fallback.is_some();
        let library = super::library_function(block, function.library.as_ref());
        Import {
            cfgs: function.cfgs().collect(),
            ident: &function.ident,
            value: import(quote!(&#symbol), library, function.name(), &function.entry_points(block), optional),
        }
    });
    let data = block.data.iter().filter(|data| !matches!(data.kind, DataKind::Opaque)).map(|data| {
        let ident = &data.ident;
        let library = super::library_function(block, data.library.as_ref());
        Import {
            cfgs: data.cfgs().collect(),
            ident,
            value: import(quote!(#ident.symbol()), library, data.name(), &data.entry_points(block), false),
        }
    });
    functions.chain(data).collect()
}

/// A value of a type of the same name, because nothing else that is generated may take one. Its methods are the imports;
/// everything else is behind `Deref`, so that an import may be called whatever it is called.
fn value(api: &Ident, block: &Block, imports: &[Import<'_>], metadata: &TokenStream) -> TokenStream {
    let p = private(block);
    let table = table_name(block);
    let doc = format!(
        "The imports of this block: `{api}.load()`, `{api}.bind_all()`, `{api}.metadata()`, and one method for each."
    );
    let methods = imports.iter().map(|Import { cfgs, ident, value }| {
        let doc = format!("The import `{ident}`: whether it is there, and binding it.");
        quote! {
            #(#cfgs)*
            #[doc = #doc]
            #[must_use]
            #[inline]
            pub fn #ident(&self) -> #p::Import {
                #value
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
        impl #p::Declarations for #api {
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
