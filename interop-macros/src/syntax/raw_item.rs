//! Tokens → items as they stand, with whatever rustc's own parser lets through.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{Attribute, FnArg, Signature, Token, Visibility};

use super::own_words;

/// An extern block with whatever rustc's own parser lets through.
pub(super) struct RawBlock {
    pub(super) attributes: Vec<Attribute>,
    pub(super) visibility: Visibility,
    pub(super) unsafety: Option<Token![unsafe]>,
    pub(super) extern_token: Token![extern],
    pub(super) abi: syn::LitStr,
    pub(super) items: Vec<RawItem>,
}

pub(super) struct RawItem {
    pub(super) attributes: Vec<Attribute>,
    pub(super) visibility: Visibility,
    pub(super) kind: RawKind,
}

#[allow(clippy::large_enum_variant, reason = "one per declaration, and short-lived")]
pub(super) enum RawKind {
    Function {
        modifiers: Vec<(Span, &'static str)>,
        safe: bool,
        signature: Box<Signature>,
        body: Option<TokenStream>,
    },
    Static {
        ident: Ident,
        ty: syn::Type,
        safe: bool,
    },
    Opaque(Ident),
    Other(Span, &'static str),
    /// rustc's own parser has reported it, and does not say what to write.
    Refused(Span, &'static str),
    /// rustc's own parser has reported it.
    Reported,
}

impl RawItem {
    /// The names of our attributes, of the item and of its parameters.
    pub(super) fn words(&self) -> Vec<Ident> {
        let parameters = match &self.kind {
            RawKind::Function { signature, .. } => Some(&signature.inputs),
            _ => None,
        };
        let of_parameters = parameters.into_iter().flatten().flat_map(|parameter| match parameter {
            FnArg::Typed(parameter) => own_words::of_attributes(&parameter.attrs),
            FnArg::Receiver(receiver) => own_words::of_attributes(&receiver.attrs),
        });
        own_words::of_attributes(&self.attributes).chain(of_parameters).collect()
    }
}

impl Parse for RawBlock {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        let unsafety = input.parse()?;
        if !input.peek(Token![extern]) {
            return Err(input.error(
                "`#[interop::import]` belongs on an `unsafe extern \"…\" { … }` block, or on a module of such blocks",
            ));
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
        let ahead = input.fork();
        let _: Option<Token![safe]> = ahead.parse()?;
        let _: Option<Token![unsafe]> = ahead.parse()?;
        if ahead.peek(Token![static]) {
            let kind = raw_static(input)?;
            return Ok(Self { attributes, visibility, kind });
        }
        if ahead.peek(Token![type]) {
            let kind = raw_type(input)?;
            return Ok(Self { attributes, visibility, kind });
        }
        let other = if ahead.peek(syn::Ident) && ahead.peek2(Token![!]) {
            Some(
                "a macro invocation is not expanded here; write the functions, or make the macro produce the whole block",
            )
        } else {
            None
        };
        if let Some(message) = other {
            skip_item(input)?;
            return Ok(Self { attributes, visibility, kind: RawKind::Other(begin, message) });
        }
        if is_foreign_to_blocks(&ahead) {
            skip_item(input)?;
            return Ok(Self { attributes, visibility, kind: RawKind::Reported });
        }
        loop {
            if input.peek(Token![const]) {
                modifiers
                    .push((input.parse::<Token![const]>()?.span(), "a native function is never `const`; leave it out"));
            } else if input.peek(Token![async]) {
                modifiers.push((
                    input.parse::<Token![async]>()?.span(),
                    "a native function is never `async`; leave it out, and call it on a thread that may block",
                ));
            } else if input.peek(Token![safe]) {
                input.parse::<Token![safe]>()?;
                safe = true;
            } else if input.peek(Token![unsafe]) {
                input.parse::<Token![unsafe]>()?;
            } else {
                break;
            }
        }
        if input.fork().parse::<Signature>().is_err() && has_nameless_parameter(&input.fork()) {
            skip_item(input)?;
            return Ok(Self { attributes, visibility, kind: RawKind::Reported });
        }
        if input.fork().parse::<Signature>().is_err()
            && let Some(receiver) = late_receiver(&input.fork())
        {
            skip_item(input)?;
            let message = "where the object does not stand first, its parameter has a name: write `#[receiver] x: &T`";
            return Ok(Self { attributes, visibility, kind: RawKind::Refused(receiver, message) });
        }
        let signature: Signature = input.parse()?;
        let body = if input.peek(syn::token::Brace) {
            let body: proc_macro2::Group = input.parse()?;
            Some(body.into_token_stream())
        } else if input.is_empty() {
            None // a missing `;`, which rustc has reported
        } else {
            input.parse::<Token![;]>()?;
            None
        };
        Ok(Self {
            attributes,
            visibility,
            kind: RawKind::Function { modifiers, safe, signature: Box::new(signature), body },
        })
    }
}

/// `safe static NAME: T;`
fn raw_static(input: ParseStream<'_>) -> syn::Result<RawKind> {
    let safe = input.parse::<Option<Token![safe]>>()?.is_some();
    input.parse::<Option<Token![unsafe]>>()?;
    input.parse::<Token![static]>()?;
    let mutable: Option<Token![mut]> = input.parse()?;
    if let (true, Some(mutable)) = (safe, mutable) {
        skip_item(input)?;
        let message = "a variable that changes is not safe to read; leave `safe` or `mut` out";
        return Ok(RawKind::Other(mutable.span, message));
    }
    let ident: Ident = input.parse()?;
    input.parse::<Token![:]>()?;
    let ty: syn::Type = input.parse()?;
    if let syn::Type::Slice(slice) = crate::model::ungrouped(&ty) {
        skip_item(input)?;
        return Ok(RawKind::Other(
            slice.span(),
            "a variable has a size; write the type of the array's first element, such as `c_int` for `[c_int]`, or the array with its length, `[c_int; 4]`",
        ));
    }
    if input.peek(Token![=]) {
        let span = input.span();
        skip_item(input)?;
        return Ok(RawKind::Other(span, "an imported variable has its value already; leave the value out"));
    }
    input.parse::<Token![;]>()?;
    Ok(RawKind::Static { ident, ty, safe })
}

/// `type Name;`
fn raw_type(input: ParseStream<'_>) -> syn::Result<RawKind> {
    input.parse::<Token![type]>()?;
    let ident: Ident = input.parse()?;
    if !input.peek(Token![;]) {
        let span = input.span();
        skip_item(input)?;
        return Ok(RawKind::Other(span, "an imported type is opaque; write `type Name;`"));
    }
    input.parse::<Token![;]>()?;
    Ok(RawKind::Opaque(ident))
}

/// Items that rustc's own parser refuses within an `extern` block, before it hands the block to the macro.
fn is_foreign_to_blocks(input: ParseStream<'_>) -> bool {
    let constant = input.peek(Token![const])
        && !(input.peek2(Token![fn])
            || input.peek2(Token![unsafe])
            || input.peek2(Token![async])
            || input.peek2(Token![extern]));
    let kinds = [
        input.peek(Token![struct]),
        input.peek(Token![enum]),
        input.peek(Token![trait]),
        input.peek(Token![impl]),
        input.peek(Token![mod]),
        input.peek(Token![use]),
    ];
    constant || kinds.contains(&true)
}

/// `fn f(c_int)`, which is C's and which rustc's own parser has reported.
fn has_nameless_parameter(input: ParseStream<'_>) -> bool {
    let group = std::iter::from_fn(|| input.parse::<proc_macro2::TokenTree>().ok()).find_map(|tree| match tree {
        proc_macro2::TokenTree::Group(group) if group.delimiter() == proc_macro2::Delimiter::Parenthesis => Some(group),
        _ => None,
    });
    let (mut depth, mut tokens, mut named, mut nameless) = (0_i32, 0, false, false);
    for tree in group.into_iter().flat_map(|group| group.stream()) {
        match &tree {
            proc_macro2::TokenTree::Punct(punct) => match punct.as_char() {
                '<' => depth += 1,
                '>' => depth -= 1,
                ':' | '.' => named = true,
                ',' if depth <= 0 => {
                    nameless |= tokens > 0 && !named;
                    (tokens, named) = (0, false);
                    continue;
                }
                _ => {}
            },
            proc_macro2::TokenTree::Ident(ident) => named |= ident == "self",
            _ => {}
        }
        tokens += 1;
    }
    nameless || tokens > 0 && !named
}

/// `fn f(byte: c_int, self: &T)`, which rustc's own parser has reported.
fn late_receiver(input: ParseStream<'_>) -> Option<Span> {
    let mut trees = std::iter::from_fn(|| input.parse::<proc_macro2::TokenTree>().ok());
    let group = trees.find_map(|tree| match tree {
        proc_macro2::TokenTree::Group(group) if group.delimiter() == proc_macro2::Delimiter::Parenthesis => Some(group),
        _ => None,
    })?;
    group.stream().into_iter().find_map(|tree| match tree {
        proc_macro2::TokenTree::Ident(ident) if ident == "self" => Some(ident.span()),
        _ => None,
    })
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

impl RawItem {
    /// Whether no stub is made for it.
    pub(super) fn is_data(&self) -> bool {
        match &self.kind {
            RawKind::Static { .. } | RawKind::Opaque(_) => true,
            RawKind::Function { signature, .. } => signature.variadic.is_some(),
            RawKind::Other(..) | RawKind::Refused(..) | RawKind::Reported => false,
        }
    }
}
