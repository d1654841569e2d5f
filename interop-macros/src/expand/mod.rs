//! The plan → Rust. [`header`] is what the caller sees, [`caller`] its body, which finds its function by a [`target`];
//! [`metadata`] is the declaration as data, [`api`] the block as a value, [`link`] what the linker is told, [`prototype`] what C calls it, [`documented_words`] what an
//! editor shows of the attributes.

mod api;
pub(crate) mod borrows;
pub(crate) mod caller;
mod data;
mod declarator;
mod documented_words;
pub(crate) mod header;
mod link;
mod metadata;
pub(crate) mod prototype;
pub(crate) mod target;
mod trace;

use borrows::{Borrows, Hiding};
use header::Header;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};

use crate::model::{Block, Import, Library};
use crate::plan::{Plan, Side};
use crate::reader::Reader;
use crate::report::Report;
use crate::tokens::{Extent, Private, quote_at, text};
use crate::{check, module, syntax};
use target::Target;

/// What generated code depends on, beside the declaration.
#[derive(Clone, Copy, Default)]
pub(crate) struct Features {
    pub(crate) trace: bool,
    pub(crate) registry: bool,
    /// Who reads the expansion.
    pub(crate) reader: Reader,
}

/// `#[interop::import(…)]`: the items that a block becomes, and every error at once.
///
/// There are two barriers, and what has a mistake passes neither: what cannot be understood is not checked, and what breaks a rule is
/// not expanded. Of a function that is refused there is the signature, so that its callers have no errors of their own. A mistake
/// of one function keeps nobody from seeing those of another.
pub(crate) fn import(arguments: TokenStream, tokens: TokenStream, features: Features) -> TokenStream {
    if let Some(module) = module::parse(&tokens) {
        return module::import(arguments, module);
    }
    let mut report = Report::default();
    let Some(mut block) = syntax::import(arguments, tokens, &mut report) else { return report.finish() };
    check::import(&mut block, features.reader, &mut report);
    let whole = report.is_empty();
    let errors = report.finish();
    let items = items(&block, features, whole);
    quote!(#errors #items)
}

/// The items of a block. Metadata is that of all its functions, so there is none unless it is `whole`.
fn items(block: &Block, features: Features, whole: bool) -> TokenStream {
    // The stub and the metadata go by the same plan.
    let plans: Vec<_> = block.functions.iter().map(|import| plan(import, block)).collect();
    let mut hiding = Hiding::default();
    let functions = block.functions.iter().zip(&plans).map(|(import, plan)| match plan {
        Some(plan) => stub(import, block, plan, features, &mut hiding),
        None => header::dummy(import, &block.defaults),
    });
    let functions: TokenStream = functions.collect();
    let hiding = hiding.seen(block);
    let data = block.data.iter().filter(|_| !block.refused).map(|data| data::data(data, block));
    let metadata = whole.then(|| metadata::block(block, &plans, features));
    let (library, linked, serial, words) =
        (library(block), link::linked(block), serial(block), documented_words::documented(block));
    quote!(#library #linked #serial #functions #hiding #(#data)* #metadata #words)
}

/// How a function crosses, if nothing refuses it.
fn plan<'a>(import: &'a Import, block: &'a Block) -> Option<Plan<'a>> {
    let whole = !block.refused && !import.refused;
    whole.then(|| Plan::of(&import.signature, &block.defaults, Side::Caller))
}

fn stub(import: &Import, block: &Block, plan: &Plan<'_>, features: Features, hiding: &mut Hiding) -> TokenStream {
    let p = plan.private();
    let header = Header::of(plan, import.safe);
    let mut borrows = Borrows::of(plan);
    hiding.also(import, block, &mut borrows);
    let instead = import.fallback.as_ref().map(|_| fallback_name(import));
    let body = caller::body(plan, &Target::of(import, block), &header, instead.as_ref(), &borrows);
    let fallback = fallback(import, &header);
    let direct = caller::is_direct(plan, instead.as_ref());
    let panics = at_the_caller(import, plan, direct);
    let (body, untraced) =
        if features.trace { trace::traced(import, block, &header, &body, &panics) } else { (body, None) };
    let symbol = symbol(import, block);
    let new = if block.bind.is_link() {
        let linked = link::linked_name(&import.signature.ident);
        // SAFETY of what is generated: what the linker found has an address.
        quote!(unsafe { #p::Symbol::linked(#linked as *mut ()) })
    } else {
        quote!(#p::Symbol::new())
    };
    let bind = bind(import, block);
    let cfgs: Vec<_> = import.cfgs().collect();
    let Import { attributes, visibility, .. } = import;
    let inline = (!attributes.iter().any(|attribute| attribute.path().is_ident("inline"))).then(|| quote!(#[inline]));
    let export = import.entry_points(block).into_iter().next().unwrap_or_default();
    let documentation = prototype::documentation(plan, &export, attributes);
    // So the item is where the declaration is, and that there are two of one name is reported there.
    let mut body = Group::new(Delimiter::Brace, body);
    body.set_span(import.signature.ident.span());
    let quiet = quiet(direct && !features.trace && import.signature.generics.params.is_empty());
    let header = &header.header;
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

/// The declared body, as a function of the caller's signature, used where the symbol is absent.
fn fallback(import: &Import, header: &Header<'_>) -> TokenStream {
    let Some(body) = &import.fallback else {
        return TokenStream::new();
    };
    let name = fallback_name(import);
    let cfgs = import.cfgs();
    let Header { unsafety, generics, declared, output, .. } = header;
    // The lints left out are about the signature, which the C function gives.
    quote! {
        #(#cfgs)*
        #[doc(hidden)]
        #[allow(
            non_snake_case,
            dead_code,
            clippy::needless_pass_by_value,
            clippy::too_many_arguments,
            clippy::trivially_copy_pass_by_ref,
            clippy::unnecessary_wraps
        )]
        #unsafety fn #name #generics (#declared) #output #body
    }
}

/// What has no `Result` panics in the line of its caller, who could not see otherwise which call it was. A stub of scalars
/// would be twice its size by that, so it does only where the program is debugged.
fn at_the_caller(import: &Import, plan: &Plan<'_>, direct: bool) -> TokenStream {
    let said = import.attributes.iter().any(|attribute| attribute.path().is_ident("track_caller"));
    if said || plan.returned.is_fallible() {
        TokenStream::new()
    } else if direct {
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
fn bind(import: &Import, block: &Block) -> TokenStream {
    if import.unfit_to_free().is_some() {
        return TokenStream::new();
    }
    let p = block.defaults.private();
    let name = bind_name(&import.signature.ident);
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
fn entry_points(import: &Import, block: &Block) -> String {
    terminated(&import.entry_points(block))
}

/// Each name with its NUL.
fn terminated<'a>(names: impl IntoIterator<Item = &'a String>) -> String {
    names.into_iter().flat_map(|name| [name.as_str(), "\0"]).collect()
}

/// The hidden static that caches where the export is. Its name has the block's, so that a function that is in two blocks is
/// reported once, by its own.
fn symbol(import: &Import, block: &Block) -> Ident {
    format_ident!("__interop_symbol_{}_{}", import.signature.name(), unique(block), span = Span::call_site())
}

/// The hidden function that finds the export without calling it, for `free_with`.
pub(super) fn bind_name(function: &Ident) -> Ident {
    use syn::ext::IdentExt;
    format_ident!("__interop_bind_{}", function.unraw(), span = function.span())
}

/// The hidden function that a declared body becomes.
fn fallback_name(import: &Import) -> Ident {
    format_ident!("__interop_fallback_{}", import.signature.name(), span = Span::call_site())
}

/// The function that gives the block's library. `library = "name"` makes a static of its own, in it.
fn library(block: &Block) -> TokenStream {
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
fn serial(block: &Block) -> TokenStream {
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

fn serial_name(block: &Block) -> Ident {
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
fn library_function(block: &Block, own: Option<&syn::Path>) -> TokenStream {
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
fn unique(block: &Block) -> &str {
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
