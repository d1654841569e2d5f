//! How the exports of a block are bound: the hidden items beside its stubs, which hold the address of each, its library and its lock.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};

use crate::model::{Block, Import, Library};
use crate::tokens::{Extent, Private, quote_at, text};

/// Finds the export without calling it, for a `free_with`.
pub(super) fn bind(import: &Import, block: &Block) -> TokenStream {
    if import.unfit_to_free().is_some() {
        return TokenStream::new();
    }
    let p = block.defaults.private();
    let name = bind_name(&import.signature.hidden_name());
    let symbol = symbol(import, block);
    let library = library_expression(block, import.library.as_ref());
    let names = entry_points(import, block);
    // That a function is private is said of the function, and not of this one again.
    let visibility = match &import.visibility {
        syn::Visibility::Inherited => quote!(pub(crate)),
        visibility => quote!(#visibility),
    };
    let cfgs = import.cfgs();
    quote! {
        #(#cfgs)*
        #[doc(hidden)]
        #[allow(non_snake_case, dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
        #visibility fn #name() -> #p::Result<(), #p::Error> {
            // SAFETY: the symbol's own library and names.
            unsafe { #symbol.ready(#library, #names) }
        }
    }
}

/// The names that the export is looked up by, as the runtime takes them: each with its NUL.
pub(super) fn entry_points(import: &Import, block: &Block) -> String {
    terminated(&import.entry_points(block))
}

/// Each name with its NUL.
pub(super) fn terminated<'a>(names: impl IntoIterator<Item = &'a String>) -> String {
    names.into_iter().flat_map(|name| [name.as_str(), "\0"]).collect()
}

/// The hidden static that caches where the export is. Its name has the block's, so that a function that is in two blocks is
/// reported once, by its own.
pub(super) fn symbol(import: &Import, block: &Block) -> Ident {
    format_ident!("__interop_symbol_{}_{}", import.signature.name(), unique(block), span = Span::call_site())
}

/// The hidden function that finds the export without calling it, for `free_with`.
pub(super) fn bind_name(function: &Ident) -> Ident {
    use syn::ext::IdentExt;
    format_ident!("__interop_bind_{}", function.unraw(), span = function.span())
}

/// The function that gives the block's library. `library = "name"` makes a static of its own, in it.
pub(super) fn library(block: &Block) -> TokenStream {
    let p = block.defaults.private();
    let library = match &block.library {
        _ if block.bind.is_link() || block.is_empty() => return TokenStream::new(),
        Library::Name(name) if name.value().is_empty() => return TokenStream::new(), // reported already
        Library::Name(name) => quote! {
            static LIBRARY: #p::Library = #p::Library::new(#name);
            &LIBRARY
        },
        Library::Path(path) => as_library(path, p),
    };
    let ident = library_name(block);
    quote! {
        #[doc(hidden)]
        #[inline]
        #[allow(dead_code, clippy::all, clippy::pedantic, clippy::nursery)]
        fn #ident() -> &'static #p::Library {
            #library
        }
    }
}

/// What stands at the path, as a library.
fn as_library(path: &syn::Path, p: &Private) -> TokenStream {
    let extent = Extent::of(path);
    // A constant would be another library each time. Of a static's reference to one rustc says to write `static`.
    let reference = quote_at!(extent=> &#path);
    quote! {{
        static __INTEROP_LIBRARY: &dyn #p::AsLibrary = #reference;
        #p::AsLibrary::library(__INTEROP_LIBRARY)
    }}
}

/// `serialized`: the lock of all calls of the block.
pub(super) fn serial(block: &Block) -> TokenStream {
    if !block.serialized || block.is_empty() {
        return TokenStream::new();
    }
    let p = block.defaults.private();
    let ident = serial_name(block);
    quote! {
        #[doc(hidden)]
        #[allow(non_upper_case_globals, dead_code)]
        static #ident: #p::Serial = #p::Serial::new();
    }
}

pub(super) fn serial_name(block: &Block) -> Ident {
    format_ident!("__interop_serial_{}", unique(block), span = Span::call_site())
}

fn library_name(block: &Block) -> Ident {
    format_ident!("__interop_library_{}", unique(block), span = Span::call_site())
}

/// An expression for the `&'static Library` of an import: its own, or the block's.
fn library_expression(block: &Block, own: Option<&syn::Path>) -> TokenStream {
    let p = block.defaults.private();
    match own {
        _ if block.bind.is_link() => quote!(#p::AsLibrary::library(&#p::Library::PROCESS)),
        Some(path) => as_library(path, p),
        None => {
            let function = library_name(block);
            quote!(#function())
        }
    }
}

/// The same as a function.
pub(super) fn library_function(block: &Block, own: Option<&syn::Path>) -> TokenStream {
    if own.is_none() && !block.bind.is_link() {
        return library_name(block).into_token_stream();
    }
    let p = block.defaults.private();
    let library = library_expression(block, own);
    quote! {{
        fn __interop_library() -> &'static #p::Library {
            #library
        }
        __interop_library
    }}
}

/// A name part that differs between the blocks of a module, by what is in them and where they stand.
pub(super) fn unique(block: &Block) -> &str {
    block.unique.get_or_init(|| {
        let mut words = Vec::new();
        for import in &block.functions {
            words.push(import.signature.name());
            words.extend(import.cfgs().map(text));
        }
        for data in &block.data {
            words.push(data.ident.to_string());
            words.extend(data.cfgs().map(text));
        }
        words.extend(block.api.as_ref().map(ToString::to_string));
        let names = block.functions.iter().map(|import| &import.signature.ident);
        let first = names.chain(block.data.iter().map(|data| &data.ident)).next();
        if let (Some(first), true) = (first, proc_macro::is_available()) {
            let place = first.span().unwrap();
            words.push(format!("{}:{}", place.line(), place.column()));
        }
        // FNV-1a, which is the same in every version of Rust, as the standard library's is not.
        let hash = words
            .join(" ")
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        format!("{hash:016x}")
    })
}
