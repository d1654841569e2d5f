//! `#[interop::import(…)]`: from the tokens of a block to the items that it becomes.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{format_ident, quote};

use super::binding::{bind, library, serial, symbol};
use super::borrows::{Borrows, Hiding};
use super::header::{self, Header};
use super::target::Target;
use super::{Features, caller, data, documented_words, link, metadata, prototype, trace};
use crate::model::{Block, Import};
use crate::plan::{Plan, Side};
use crate::reader::Reader;
use crate::report::Report;
use crate::{check, module, syntax};

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
        None => {
            let Import { signature, safe, visibility, .. } = import;
            header::dummy(signature, &block.defaults, *safe, visibility, &import.cfgs().collect::<Vec<_>>())
        }
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
    let instead = import.fallback.as_ref().map(|_| {
        let name = fallback_name(import);
        header::within(import, &name)
    });
    let body = caller::body(plan, &Target::of(import, block), &header, instead.as_ref(), &borrows);
    let fallback = fallback(import, &header);
    let direct = caller::is_direct(plan, instead.as_ref());
    let panics = at_the_caller(import, plan, direct);
    let (body, untraced) =
        if features.trace { trace::traced(import, block, &header, &body, &panics) } else { (body, None) };
    let symbol = symbol(import, block);
    let new = if block.bind.is_link() {
        let linked = link::linked_name(&import.signature.hidden_name());
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
    let Header { header, implementation, .. } = &header;
    let functions = quote! {
        #fallback
        #untraced
        #(#attributes)*
        #documentation
        #inline
        #panics
        #quiet
        #visibility #header #body
    };
    let functions = header::of_type(&cfgs, implementation.as_ref(), functions);
    quote! {
        #(#cfgs)*
        #[doc(hidden)]
        #[allow(non_upper_case_globals, dead_code)]
        static #symbol: #p::Symbol = #new;
        #bind
        #functions
    }
}

/// The declared body, as a function of the caller's signature, used where the symbol is absent.
fn fallback(import: &Import, header: &Header<'_>) -> TokenStream {
    let Some(body) = &import.fallback else {
        return TokenStream::new();
    };
    let name = fallback_name(import);
    let cfgs = import.cfgs();
    let Header { receiver, unsafety, generics, declared, output, .. } = header;
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
        #unsafety fn #name #generics (#receiver #declared) #output #body
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
pub(super) fn quiet(direct: bool) -> TokenStream {
    let allowed = if direct {
        quote!(dead_code, non_snake_case, unreachable_pub)
    } else {
        quote! {
            dead_code, non_snake_case, unreachable_code, unreachable_pub, unused_braces, unused_lifetimes, unused_unsafe
        }
    };
    let clippy = (Reader::here() == Reader::Clippy)
        .then(|| quote!(, clippy::all, clippy::pedantic, clippy::nursery, clippy::undocumented_unsafe_blocks));
    quote!(#[allow(#allowed #clippy)])
}

/// The hidden function that a declared body becomes.
fn fallback_name(import: &Import) -> Ident {
    format_ident!("__interop_fallback_{}", import.signature.name(), span = Span::call_site())
}
