//! Tokens → [`model`](crate::model), collecting every mistake.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{Attribute, FnArg, Pat, Signature, Token, Visibility};

use crate::attribute::{self, Once, unknown};
use crate::model::{Block, Direction, Fails, Function, Library, Output, Parameter, Returns};
use crate::names;
use crate::report::Report;

/// The block as far as it can be understood; functions with mistakes are marked.
pub(crate) fn import(arguments: TokenStream, block: TokenStream, report: &mut Report) -> Option<Block> {
    let arguments = attribute::block(arguments, report);
    let block = report.ok(syn::parse2::<RawBlock>(block))?;
    if block.unsafety.is_none() {
        report.error(
            block.extern_token.span(),
            "native declarations are promises that the compiler cannot check; write `unsafe extern`",
        );
    }
    if !matches!(block.visibility, Visibility::Inherited) {
        report.error(block.visibility.span(), "an `extern` block has no visibility; write `pub` on the functions");
    }
    for attribute in &block.attributes {
        let known = ["doc", "allow", "warn", "deny", "forbid", "expect", "cfg"];
        if attribute.path().is_ident("link") {
            report.error(attribute.span(), "`#[link]` would link the library at build time; leave it out, `library = …` says where it is");
        } else if !known.iter().any(|name| attribute.path().is_ident(name)) {
            report.error(attribute.path().span(), "this attribute has no meaning on an imported block; leave it out");
        }
    }
    let library = arguments.library.unwrap_or_else(|| {
        if report.is_empty() {
            report.error(Span::call_site(), "say which library: `#[interop::import(library = …)]`, with the path of a `static` of type `interop::Library`, or a name in quotes");
        }
        Library::Name(syn::LitStr::new("", Span::call_site()))
    });
    let functions = block.items.into_iter().filter_map(|item| function(item, report)).collect();
    Some(Block {
        library,
        strings: arguments.strings.filter(|word| names::policy(names::ENCODINGS, word).is_some()),
        prefix: arguments.prefix,
        rename_all: arguments.rename_all,
        fails: arguments.fails,
        api: arguments.api,
        facade: arguments.facade.unwrap_or_else(|| syn::parse_quote!(::interop)),
        abi: block.abi,
        functions,
    })
}

/// An extern block with whatever rustc's own parser lets through.
struct RawBlock {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    unsafety: Option<Token![unsafe]>,
    extern_token: Token![extern],
    abi: syn::LitStr,
    items: Vec<RawItem>,
}

struct RawItem {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    kind: RawKind,
}

enum RawKind {
    Function { modifiers: Vec<(Span, &'static str)>, safe: bool, signature: Box<Signature>, body: Option<TokenStream> },
    Other(Span, &'static str),
}

impl Parse for RawBlock {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        let unsafety = input.parse()?;
        if !input.peek(Token![extern]) {
            return Err(input.error("`#[interop::import]` belongs on an `unsafe extern \"…\" { … }` block"));
        }
        let extern_token: Token![extern] = input.parse()?;
        let abi = if input.peek(syn::LitStr) { input.parse()? } else { syn::LitStr::new("C", extern_token.span()) };
        let content;
        syn::braced!(content in input);
        attributes.extend(content.call(Attribute::parse_inner)?);
        let mut items = Vec::new();
        while !content.is_empty() {
            items.push(content.parse()?);
        }
        Ok(Self { attributes, visibility, unsafety, extern_token, abi, items })
    }
}

impl Parse for RawItem {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        let begin = input.span();
        let mut modifiers = Vec::new();
        let mut safe = false;
        // `static`, `type` and macro invocations are recognised so that the message can say what to write.
        let ahead = input.fork();
        let _: Option<Token![safe]> = ahead.parse()?;
        let _: Option<Token![unsafe]> = ahead.parse()?;
        let other = if ahead.peek(Token![static]) {
            Some("a `static` cannot be imported; take its address with `Library::symbol`")
        } else if ahead.peek(Token![type]) {
            Some("an opaque type is declared outside the block: `#[repr(C)] pub struct Opaque { _opaque: [u8; 0] }`")
        } else if ahead.peek(syn::Ident) && ahead.peek2(Token![!]) {
            Some("a macro invocation is not expanded here; write the functions, or make the macro produce the whole block")
        } else {
            None
        };
        if let Some(message) = other {
            skip_item(input)?;
            return Ok(Self { attributes, visibility, kind: RawKind::Other(begin, message) });
        }
        loop {
            if input.peek(Token![const]) {
                modifiers.push((input.parse::<Token![const]>()?.span(), "a native function is never `const`; leave it out"));
            } else if input.peek(Token![async]) {
                modifiers.push((input.parse::<Token![async]>()?.span(), "a native function is never `async`; leave it out, and call it on a thread that may block"));
            } else if input.peek(Token![safe]) {
                input.parse::<Token![safe]>()?;
                safe = true;
            } else if input.peek(Token![unsafe]) {
                input.parse::<Token![unsafe]>()?;
            } else {
                break;
            }
        }
        let signature: Signature = input.parse()?;
        let body = if input.peek(syn::token::Brace) {
            let body: proc_macro2::Group = input.parse()?;
            Some(body.into_token_stream())
        } else {
            input.parse::<Token![;]>()?;
            None
        };
        Ok(Self { attributes, visibility, kind: RawKind::Function { modifiers, safe, signature: Box::new(signature), body } })
    }
}

fn skip_item(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() {
        let brace = input.peek(syn::token::Brace);
        let tree: proc_macro2::TokenTree = input.parse()?;
        if brace || matches!(&tree, proc_macro2::TokenTree::Punct(punct) if punct.as_char() == ';') {
            break;
        }
    }
    Ok(())
}

fn function(item: RawItem, report: &mut Report) -> Option<Function> {
    let RawKind::Function { modifiers, safe, signature, body } = item.kind else {
        if let RawKind::Other(span, message) = item.kind {
            report.error(span, message);
        }
        return None;
    };
    let mut mistakes = Report::default();
    for (span, message) in modifiers {
        mistakes.error(span, message);
    }
    refuse_signature(&signature, &mut mistakes);
    let attributes = function_attributes(item.attributes, &mut mistakes);
    let parameters = signature.inputs.iter().filter_map(|input| parameter(input, &mut mistakes)).collect();
    let broken = !mistakes.is_empty();
    report.absorb(mistakes);
    Some(Function {
        output: Output::of(&signature.output, attributes.optional.is_some()),
        attributes: attributes.passed,
        visibility: item.visibility,
        safe,
        fn_token: signature.fn_token,
        ident: signature.ident,
        generics: signature.generics,
        parameters,
        entry_points: attributes.entry_points,
        fails: attributes.fails,
        optional: attributes.optional,
        returns: attributes.returns,
        fallback: body,
        broken,
    })
}

/// Parts of a signature that no C function has.
fn refuse_signature(signature: &Signature, report: &mut Report) {
    if let Some(abi) = &signature.abi {
        report.error(abi.span(), "the calling convention stands on the block; open a second block for another one");
    }
    for parameter in &signature.generics.params {
        match parameter {
            syn::GenericParam::Lifetime(_) => {}
            other => report.error(
                other.span(),
                "an export has one signature, so no type parameters; declare the function once per type, with `#[entry_point(\"…\")]`",
            ),
        }
    }
    if let Some(clause) = &signature.generics.where_clause {
        report.error(clause.span(), "an export has no type parameters to bound; leave the `where` clause out");
    }
    if let Some(variadic) = &signature.variadic {
        report.error(
            variadic.dots.spans[0],
            "C-variadic parameters are not supported; declare a function with a fixed argument list, or call it through `Library::symbol`",
        );
    }
    if let Some(receiver) = signature.receiver() {
        report.error(receiver.span(), "a C function has no `self`; name the parameter and give its type");
    }
}

struct FunctionAttributes {
    passed: Vec<Attribute>,
    entry_points: Vec<syn::LitStr>,
    fails: Option<Fails>,
    optional: Option<Span>,
    returns: Option<Returns>,
}

fn function_attributes(attributes: Vec<Attribute>, report: &mut Report) -> FunctionAttributes {
    let mut passed = Vec::new();
    let mut entry_points = Once::new("entry_point");
    let mut fails = Once::new("fails");
    let mut optional = Once::new("optional");
    let mut returns = Once::new("returns");
    for attribute in attributes {
        let span = attribute.path().span();
        let name = attribute.path().get_ident().map(ToString::to_string).unwrap_or_default();
        match name.as_str() {
            "entry_point" => {
                let names = attribute::entry_point(&attribute, report);
                entry_points.set(span, names, report);
            }
            "link_name" => {
                let name = attribute::link_name(&attribute, report);
                entry_points.set(span, name.into_iter().collect(), report);
            }
            "fails" => {
                if let Some(value) = attribute::fails(&attribute, report) {
                    fails.set(span, value, report);
                }
            }
            "optional" => {
                attribute::bare(&attribute, report);
                optional.set(span, span, report);
            }
            "returns" => {
                let value = attribute::returns(&attribute, report);
                returns.set(span, value, report);
            }
            "cfg_attr" if hides_ours(&attribute) => report.error(
                span,
                "`#[cfg_attr]` is resolved too late for this attribute; declare the function twice, each under its `#[cfg(…)]`",
            ),
            other if names::PARAMETER.contains(&other) => {
                report.error(span, format!("`#[{other}]` belongs on a parameter"));
            }
            "link_ordinal" | "no_mangle" | "export_name" => {
                report.error(span, format!("`#[{name}]` has no meaning on an imported function; write `#[entry_point(\"…\")]`"));
            }
            _ => match names::similar(&name, names::FUNCTION.iter().copied()) {
                Some(similar) if !name.is_empty() => {
                    report.error(span, format!("unknown attribute `{name}`; did you mean `{similar}`?"));
                }
                _ => passed.push(attribute),
            },
        }
    }
    FunctionAttributes {
        passed,
        entry_points: entry_points.take().unwrap_or_default(),
        fails: fails.take(),
        optional: optional.take(),
        returns: returns.take(),
    }
}

/// Whether a `#[cfg_attr(…)]` would bring in an attribute of ours.
fn hides_ours(attribute: &Attribute) -> bool {
    let ours = |tree: proc_macro2::TokenTree| matches!(&tree, proc_macro2::TokenTree::Ident(ident) if names::FUNCTION.iter().any(|name| ident == name));
    matches!(&attribute.meta, syn::Meta::List(list) if list.tokens.clone().into_iter().any(ours))
}

fn parameter(input: &FnArg, report: &mut Report) -> Option<Parameter> {
    let FnArg::Typed(typed) = input else {
        return None; // a receiver, refused with the signature
    };
    let ident = match &*typed.pat {
        Pat::Ident(pat) if pat.by_ref.is_none() && pat.mutability.is_none() && pat.subpat.is_none() => pat.ident.clone(),
        Pat::Wild(wild) => {
            report.error(wild.span(), "name the parameter; a name that begins with `_` is fine");
            Ident::new("_unnamed", wild.span())
        }
        other => {
            report.error(other.span(), "a declared parameter is a name, not a pattern");
            Ident::new("_pattern", other.span())
        }
    };
    let mut attributes = Vec::new();
    let mut direction = Once::new("the direction");
    let mut len_of = Once::new("len_of");
    let mut marshal = Once::new("marshal");
    for attribute in &typed.attrs {
        let span = attribute.path().span();
        let name = attribute.path().get_ident().map(|ident| ident.unraw().to_string()).unwrap_or_default();
        match name.as_str() {
            "out" => {
                attribute::bare(attribute, report);
                direction.set(span, Direction::Out(span), report);
            }
            "in_out" => {
                attribute::bare(attribute, report);
                direction.set(span, Direction::InOut, report);
            }
            "len_of" => {
                if let Some(value) = attribute::len_of(attribute, report) {
                    len_of.set(span, value, report);
                }
            }
            "marshal" => {
                if let Some(value) = attribute::marshal(attribute, report) {
                    marshal.set(span, value, report);
                }
            }
            other if names::FUNCTION.contains(&other) => {
                report.error(span, format!("`#[{other}]` belongs on the function"));
            }
            "cfg" | "cfg_attr" => report.error(
                span,
                "a parameter cannot come and go with the platform; declare the function twice, each under its `#[cfg(…)]`",
            ),
            "doc" => report.error(attribute.span(), "rustdoc shows no documentation of parameters; write it on the function"),
            other if names::LINTS.contains(&other) => attributes.push(attribute.clone()),
            other => report.error(span, unknown("attribute", other, names::PARAMETER)),
        }
    }
    Some(Parameter {
        attributes,
        ident,
        ty: (*typed.ty).clone(),
        direction: direction.take().unwrap_or(Direction::In),
        len_of: len_of.take(),
        marshal: marshal.take(),
    })
}
