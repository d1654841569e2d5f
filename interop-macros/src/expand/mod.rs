//! The plan → Rust. [`signature`] is what the caller sees, [`stub`] its body, [`metadata`] the declaration as data,
//! [`api`] the block as a value, [`link`] what the linker is told, [`prototype`] what C calls it, [`words`] what an
//! editor shows of the attributes.

mod api;
mod borrows;
mod data;
mod declarator;
mod link;
mod metadata;
pub(crate) mod prototype;
mod signature;
mod stub;
mod trace;
mod words;

use borrows::{Borrows, Hiding};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};

use crate::model::{Block, Function, Library};
use crate::plan::{Plan, private};
use crate::reader::Reader;
use crate::report::Report;
use crate::tokens::{Extent, Private, quote_at, text};
use crate::{check, locals, module, parse};

/// What generated code depends on, beside the declaration.
#[derive(Clone, Copy, Default)]
pub(crate) struct Features {
    pub(crate) trace: bool,
    pub(crate) registry: bool,
    /// Who reads the expansion.
    pub(crate) reader: Reader,
}

/// `#[interop::import(…)]`: every error at once and signatures without bodies, or the stubs.
pub(crate) fn import(arguments: TokenStream, tokens: TokenStream, features: Features) -> TokenStream {
    if let Some(module) = module::parse(&tokens) {
        return module::import(arguments, module);
    }
    let mut report = Report::default();
    let block = parse::import(arguments, tokens, &mut report);
    let Some(mut block) = block else {
        return report.finish();
    };
    // A mistake of the block itself leaves nothing to expand its functions with.
    let block_is_broken = !report.is_empty() && block.functions.iter().all(|function| !function.broken);
    check::import(&mut block, &mut report);
    locals::import(&mut block, features.reader, &mut report);
    let mut hiding = Hiding::default();
    // Of each function that is expanded; the stub and the metadata go by the same one.
    let plans = block.functions.iter().map(|function| {
        let whole = !block_is_broken && !function.broken;
        whole.then(|| Plan::of(function, &block))
    });
    let plans: Vec<_> = plans.collect();
    let functions = block.functions.iter().zip(&plans).map(|(function, plan)| match plan {
        Some(plan) => stub(function, &block, plan, features, &mut hiding),
        None => signature::dummy(function, &block),
    });
    let functions: TokenStream = functions.collect();
    let hiding = hiding.seen(&block);
    let others = block.data.iter().filter(|_| !block_is_broken).map(|data| data::data(data, &block));
    let others: TokenStream = others.collect();
    // Nothing is said of nothing: two empty blocks of a module would take the same names.
    let empty = block.functions.is_empty() && block.data.is_empty() && block.api.is_none();
    let data = if report.is_empty() && !empty { metadata::block(&block, &plans, features) } else { TokenStream::new() };
    let library = if empty { TokenStream::new() } else { library(&block) };
    let linked = if block_is_broken { TokenStream::new() } else { link::linked(&block) };
    let serial = if empty { TokenStream::new() } else { serial(&block) };
    let errors = report.finish();
    let words = words::documented(&block);
    quote!(#errors #library #linked #serial #functions #hiding #others #data #words)
}

fn stub(function: &Function, block: &Block, plan: &Plan, features: Features, hiding: &mut Hiding) -> TokenStream {
    let p = private(block);
    let signature = signature::Signature::of(function, block, plan);
    let mut borrows = Borrows::of(function, plan);
    hiding.also(function, block, &mut borrows);
    let body = stub::body(function, block, plan, &signature, &borrows);
    let fallback = stub::fallback(function, &signature);
    let panics = at_the_caller(function, plan);
    let (body, untraced) =
        if features.trace { trace::traced(function, block, &signature, &body, &panics) } else { (body, None) };
    let symbol = symbol(function, block);
    let new = if block.bind.is_link() {
        let linked = link::linked_name(&function.ident);
        // SAFETY of what is generated: what the linker found has an address.
        quote!(unsafe { #p::Symbol::linked(#linked as *mut ()) })
    } else {
        quote!(#p::Symbol::new())
    };
    let bind = bind(function, block);
    let cfgs: Vec<_> = function.cfgs().collect();
    let attributes = &function.attributes;
    let inline = (!attributes.iter().any(|attribute| attribute.path().is_ident("inline"))).then(|| quote!(#[inline]));
    let visibility = &function.visibility;
    let header = &signature.header;
    let documentation = prototype::documentation(function, block, plan);
    // So the item is where the declaration is, and that there are two of one name is reported there.
    let mut body = Group::new(Delimiter::Brace, body);
    body.set_span(function.ident.span());
    let direct = stub::is_direct(function, plan) && !features.trace && function.generics.params.is_empty();
    let quiet = quiet(direct);
    quote! {
        #(#cfgs)*
        #[doc(hidden)]
        #[allow(non_upper_case_globals, dead_code)]
        static #symbol: #p::Symbol = #new;
        #bind
        #fallback
        #untraced
        #(#attributes)*
        #documentation
        #inline
        #panics
        #quiet
        #visibility #header #body
    }
}

/// What has no `Result` panics in the line of its caller, who could not see otherwise which call it was. A stub of scalars
/// would be twice its size by that, so it does only where the program is debugged.
fn at_the_caller(function: &Function, plan: &Plan) -> TokenStream {
    let said = function.attributes.iter().any(|attribute| attribute.path().is_ident("track_caller"));
    if said || plan.back.is_fallible() {
        TokenStream::new()
    } else if stub::is_direct(function, plan) {
        quote!(#[cfg_attr(debug_assertions, track_caller)])
    } else {
        quote!(#[track_caller])
    }
}

/// What a stub's body may do that no person's would, and what a block may have: a header declares more than a program calls, and an
/// `api` asks for what nothing calls. rustc looks each name of a lint up, so clippy's are only there for clippy, and those that only a
/// longer body has are not there for one that is `direct`.
fn quiet(direct: bool) -> TokenStream {
    let allowed = if direct {
        quote!(dead_code, non_snake_case, unreachable_pub)
    } else {
        quote! {
            dead_code, non_snake_case, unreachable_code, unreachable_pub, unused_braces, unused_lifetimes, unused_unsafe
        }
    };
    quote! {
        #[allow(#allowed)]
        #[cfg_attr(clippy, allow(clippy::all, clippy::pedantic, clippy::nursery, clippy::undocumented_unsafe_blocks))]
    }
}

/// Finds the export without calling it, for a `free_with`.
fn bind(function: &Function, block: &Block) -> TokenStream {
    if function.unfit_to_free().is_some() {
        return TokenStream::new();
    }
    let p = private(block);
    let name = bind_name(&function.ident);
    let symbol = symbol(function, block);
    let library = library_expression(block, function.library.as_ref());
    let names = entry_points(function, block);
    // That a function is private is said of the function, and not of this one again.
    let visibility = match &function.visibility {
        syn::Visibility::Inherited => quote!(pub(crate)),
        visibility => quote!(#visibility),
    };
    let cfgs = function.cfgs();
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
fn entry_points(function: &Function, block: &Block) -> String {
    terminated(&function.entry_points(block))
}

/// Each name with its NUL.
fn terminated<'a>(names: impl IntoIterator<Item = &'a String>) -> String {
    names.into_iter().flat_map(|name| [name.as_str(), "\0"]).collect()
}

/// The hidden static that caches where the export is. Its name has the block's, so that a function that is in two blocks is
/// reported once, by its own.
fn symbol(function: &Function, block: &Block) -> Ident {
    format_ident!("__interop_symbol_{}_{}", function.name(), unique(block), span = Span::call_site())
}

/// The hidden function that finds the export without calling it, for `free_with`.
pub(super) fn bind_name(function: &Ident) -> Ident {
    use syn::ext::IdentExt;
    format_ident!("__interop_bind_{}", function.unraw(), span = function.span())
}

/// The hidden function that a declared body becomes.
fn fallback_name(function: &Function) -> Ident {
    format_ident!("__interop_fallback_{}", function.name(), span = Span::call_site())
}

/// The function that gives the block's library. `library = "name"` makes a static of its own, in it.
fn library(block: &Block) -> TokenStream {
    let p = private(block);
    let library = match &block.library {
        _ if block.bind.is_link() => return TokenStream::new(),
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
fn serial(block: &Block) -> TokenStream {
    if !block.serialized {
        return TokenStream::new();
    }
    let p = private(block);
    let ident = serial_name(block);
    quote! {
        #[doc(hidden)]
        #[allow(non_upper_case_globals, dead_code)]
        static #ident: #p::Serial = #p::Serial::new();
    }
}

fn serial_name(block: &Block) -> Ident {
    format_ident!("__interop_serial_{}", unique(block), span = Span::call_site())
}

fn library_name(block: &Block) -> Ident {
    format_ident!("__interop_library_{}", unique(block), span = Span::call_site())
}

/// An expression for the `&'static Library` of an import: its own, or the block's.
fn library_expression(block: &Block, own: Option<&syn::Path>) -> TokenStream {
    let p = private(block);
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
fn library_function(block: &Block, own: Option<&syn::Path>) -> TokenStream {
    if own.is_none() && !block.bind.is_link() {
        return library_name(block).into_token_stream();
    }
    let p = private(block);
    let library = library_expression(block, own);
    quote! {{
        fn __interop_library() -> &'static #p::Library {
            #library
        }
        __interop_library
    }}
}

/// A name part that differs between the blocks of a module, by what is in them and where they stand.
fn unique(block: &Block) -> &str {
    block.unique.get_or_init(|| {
        let mut words = Vec::new();
        for function in &block.functions {
            words.push(function.name());
            words.extend(function.cfgs().map(text));
        }
        for data in &block.data {
            words.push(data.ident.to_string());
            words.extend(data.cfgs().map(text));
        }
        words.extend(block.api.as_ref().map(ToString::to_string));
        let names = block.functions.iter().map(|function| &function.ident);
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
