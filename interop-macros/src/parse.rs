//! Tokens → [`model`](crate::model), collecting every mistake.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{Attribute, FnArg, Pat, Signature, Token, Visibility};

use crate::attribute::{self, Once, unknown};
use crate::model::{
    Bind, Block, Data, DataKind, Direction, Fails, Function, Library, Output, Parameter, Returns, ungrouped,
};
use crate::report::Report;
use crate::{function_pointer, names};

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
    let linked = arguments.bind.as_ref().is_some_and(|word| word == "link");
    for attribute in &block.attributes {
        let known = ["doc", "allow", "warn", "deny", "forbid", "expect", "cfg"];
        let name = attribute.path().get_ident().map(ToString::to_string).unwrap_or_default();
        if name == "link" && linked {
            // Handed to rustc, which knows its arguments.
        } else if name == "link" {
            report.spanned(
                attribute,
                "`#[link]` would link the library at build time; leave it out, `library = …` says where it is, or write `bind = link`",
            );
        } else if names::BLOCK_KEYS.contains(&name.as_str()) {
            report.spanned(
                &attribute.meta,
                format!("for the whole block write `{name}` as a key: `#[interop::import(…, {name}…)]`"),
            );
        } else if names::FUNCTION.contains(&name.as_str()) {
            report.spanned(&attribute.meta, format!("`#[{name}]` belongs on a function of the block"));
        } else if names::PARAMETER.contains(&name.as_str()) {
            report.spanned(&attribute.meta, format!("`#[{name}]` belongs on a parameter"));
        } else if !known.iter().any(|name| attribute.path().is_ident(name)) {
            report.spanned(&attribute.meta, "this attribute has no meaning on an imported block; leave it out");
        }
    }
    let library = arguments.library.unwrap_or_else(|| {
        if report.is_empty() {
            report.error(Span::call_site(), "say which library: `#[interop::import(library = …)]`, with the path of a `static` of type `interop::Library`, or a name in quotes");
        }
        Library::Name(syn::LitStr::new("", Span::call_site()))
    });
    let bind = bind(&arguments.bind, arguments.kind, &library, &block.attributes, report);
    let (data, functions): (Vec<_>, Vec<_>) = block.items.into_iter().partition(RawItem::is_data);
    let data = data.into_iter().filter_map(|item| self::data(item, report)).collect();
    let functions = functions.into_iter().filter_map(|item| function(item, report)).collect();
    Some(Block {
        library,
        strings: arguments.strings.filter(|word| names::policy(names::ENCODINGS, word).is_some()),
        prefix: arguments.prefix,
        rename_all: arguments.rename_all,
        fails: arguments.fails,
        api: arguments.api,
        bind,
        serialized: arguments.serialized,
        facade: arguments.facade.unwrap_or_else(|| syn::parse_quote!(::interop)),
        abi: block.abi,
        functions,
        data,
        unique: std::cell::OnceCell::new(),
        private: std::cell::OnceCell::new(),
    })
}

/// `bind = …` and what belongs to it.
fn bind(
    word: &Option<Ident>,
    kind: Option<Ident>,
    library: &Library,
    attributes: &[Attribute],
    report: &mut Report,
) -> Bind {
    let is = |wanted: &str| word.as_ref().is_some_and(|word| word == wanted);
    let attributes: Vec<_> = attributes.iter().filter(|attribute| attribute.path().is_ident("link")).cloned().collect();
    if let Some(kind) = &kind {
        if !is("link") {
            report.error(
                kind.span(),
                "`kind` says how the linker takes the library; write `bind = link`, or leave it out",
            );
        } else if !attributes.is_empty() {
            report.error(kind.span(), "`#[link]` says it already; leave one of the two out");
        } else if let Library::Path(path) = library {
            report.spanned(path, "the linker needs the library's name: write it in quotes, or `#[link(name = \"…\")]` on the block instead of `kind`");
        }
    }
    if is("link") {
        Bind::Link { kind, attributes }
    } else if is("eager") {
        Bind::Eager
    } else {
        Bind::Lazy
    }
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

#[allow(clippy::large_enum_variant, reason = "one per declaration, and short-lived")]
enum RawKind {
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
    /// rustc's own parser has reported it.
    Reported,
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
    let ty = input.parse()?;
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
    fn is_data(&self) -> bool {
        match &self.kind {
            RawKind::Static { .. } | RawKind::Opaque(_) => true,
            RawKind::Function { signature, .. } => signature.variadic.is_some(),
            RawKind::Other(..) | RawKind::Reported => false,
        }
    }
}

fn data(item: RawItem, report: &mut Report) -> Option<Data> {
    let attributes = function_attributes(item.attributes, report);
    let span = attributes.optional.or(attributes.last_error).or(attributes.fails.as_ref().map(|fails| fails.span));
    let span = span.or(attributes.returns.as_ref().and_then(|returns| returns.span));
    if let Some(span) = span {
        report.error(span, "this attribute belongs on a function with a fixed argument list");
    }
    let (ident, kind) = match item.kind {
        RawKind::Static { ident, ty, safe } => (ident, DataKind::Static { ty, safe }),
        RawKind::Opaque(ident) => (ident, DataKind::Opaque),
        RawKind::Function { modifiers, safe, signature, body } => {
            for (span, message) in modifiers {
                report.error(span, message);
            }
            if safe {
                report.error(signature.ident.span(), "no C-variadic function is safe to call with any arguments; leave `safe` out, or declare argument lists with `#[variadic]`");
            }
            if body.is_some() {
                report.error(signature.ident.span(), "a C-variadic function has no fallback; leave the body out");
            }
            let mut without = (*signature).clone();
            without.variadic = None;
            refuse_signature(&without, report);
            let parameters = signature.inputs.iter().filter_map(|input| {
                let parameter = parameter(input, report)?;
                let written = parameter.len_of.is_some() || parameter.marshal.is_some() || !parameter.direction.is_in();
                if written {
                    report.error(parameter.ident.span(), "a function with `...` is a raw function pointer; leave the attribute out, or declare argument lists with `#[variadic]`");
                }
                Some(parameter)
            });
            (signature.ident, DataKind::Variadic { parameters: parameters.collect(), output: signature.output })
        }
        RawKind::Other(..) | RawKind::Reported => return None,
    };
    Some(Data {
        attributes: attributes.passed,
        visibility: item.visibility,
        ident,
        entry_points: attributes.entry_points,
        library: attributes.library,
        kind,
    })
}

fn function(item: RawItem, report: &mut Report) -> Option<Function> {
    let (modifiers, safe, signature, body) = match item.kind {
        RawKind::Function { modifiers, safe, signature, body } => (modifiers, safe, signature, body),
        RawKind::Other(span, message) => {
            report.error(span, message);
            return None;
        }
        RawKind::Reported | RawKind::Static { .. } | RawKind::Opaque(_) => return None,
    };
    let mut mistakes = Report::default();
    for (span, message) in modifiers {
        mistakes.error(span, message);
    }
    refuse_signature(&signature, &mut mistakes);
    let types = signature.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(typed) => Some(&*typed.ty),
        FnArg::Receiver(_) => None,
    });
    let returned = match &signature.output {
        syn::ReturnType::Type(_, ty) => Some(&**ty),
        syn::ReturnType::Default => None,
    };
    let types: Vec<_> = types.chain(returned).map(ungrouped).collect();
    types.iter().for_each(|ty| refuse_type(ty, &mut mistakes));
    types.iter().for_each(|ty| function_pointer::check(ty, &mut mistakes));
    // rustc reports `_` in the signature; the body must not report it again.
    let inferred = types.iter().any(|ty| matches!(ty, syn::Type::Infer(_)));
    let attributes = function_attributes(item.attributes, &mut mistakes);
    let parameters = signature.inputs.iter().filter_map(|input| parameter(input, &mut mistakes)).collect();
    let broken = !mistakes.is_empty() || inferred;
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
        library: attributes.library,
        fails: attributes.fails,
        last_error: attributes.last_error,
        optional: attributes.optional,
        returns: attributes.returns,
        fallback: body,
        broken,
    })
}

/// Types that only their syntax gives away.
fn refuse_type(ty: &syn::Type, report: &mut Report) {
    if let syn::Type::ImplTrait(ty) = ty {
        report.spanned(ty, "`impl …` stands for many types, and an export has one signature; write the type, such as `extern \"C\" fn(…)` for a callback");
    }
}

/// Parts of a signature that no C function has.
fn refuse_signature(signature: &Signature, report: &mut Report) {
    if let Some(abi) = &signature.abi {
        report.spanned(abi, "the calling convention stands on the block; open a second block for another one");
    }
    for parameter in &signature.generics.params {
        match parameter {
            syn::GenericParam::Lifetime(_) => {}
            other => report.spanned(
                other,
                "an export has one signature, so no type parameters; declare the function once per type, with `#[entry_point(\"…\")]`",
            ),
        }
    }
    if let Some(clause) = signature.generics.where_clause.as_ref().filter(|clause| !clause.predicates.is_empty()) {
        report.spanned(clause, "an export has no type parameters to bound; leave the `where` clause out");
    }
    if let Some(receiver) = signature.receiver() {
        report.spanned(receiver, "a C function has no `self`; name the parameter and give its type");
    }
}

struct FunctionAttributes {
    passed: Vec<Attribute>,
    entry_points: Vec<syn::LitStr>,
    library: Option<syn::Path>,
    fails: Option<Fails>,
    last_error: Option<Span>,
    optional: Option<Span>,
    returns: Option<Returns>,
}

fn function_attributes(attributes: Vec<Attribute>, report: &mut Report) -> FunctionAttributes {
    let mut passed = Vec::new();
    let mut entry_points = Once::new();
    let mut library = Once::new();
    let mut fails = Once::new();
    let mut last_error = Once::new();
    let mut optional = Once::new();
    let mut returns = Once::new();
    for attribute in attributes {
        let span = attribute.path().span();
        let name = attribute.path().get_ident().map(ToString::to_string).unwrap_or_default();
        match name.as_str() {
            "entry_point" => {
                let names = attribute::entry_point(&attribute, report);
                entry_points.set(span, &name, names, report);
            }
            "link_name" => {
                let names = attribute::link_name(&attribute, report).into_iter().collect();
                entry_points.set(span, &name, names, report);
            }
            "link_ordinal" => {
                let names = attribute::link_ordinal(&attribute, report).into_iter().collect();
                entry_points.set(span, &name, names, report);
            }
            "library" => {
                if let Some(value) = attribute::library(&attribute, report) {
                    library.set(span, &name, value, report);
                }
            }
            "fails" => {
                if let Some(value) = attribute::fails(&attribute, report) {
                    fails.set(span, &name, value, report);
                }
            }
            "last_error" => {
                attribute::bare(&attribute, report);
                last_error.set(span, "last_error", span, report);
            }
            "optional" => {
                attribute::bare(&attribute, report);
                optional.set(span, &name, span, report);
            }
            "returns" => {
                let value = attribute::returns(&attribute, report);
                returns.set(span, &name, value, report);
            }
            "cfg_attr" if hides_ours(&attribute) => report.error(
                span,
                "`#[cfg_attr]` is resolved too late for this attribute; declare the function twice, each under its `#[cfg(…)]`",
            ),
            "marshal" => report.error(span, "`#[marshal]` belongs on a parameter; for what is returned write `#[returns(…)]`"),
            other if names::PARAMETER.contains(&other) => {
                report.error(span, format!("`#[{other}]` belongs on a parameter"));
            }
            "no_mangle" | "export_name" => {
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
        library: library.take(),
        fails: fails.take(),
        last_error: last_error.take(),
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
        Pat::Ident(pat) if pat.by_ref.is_none() && pat.mutability.is_none() && pat.subpat.is_none() => {
            pat.ident.clone()
        }
        Pat::Wild(wild) => {
            report.error(wild.span(), "name the parameter; a name that begins with `_` is fine");
            Ident::new("_unnamed", wild.span())
        }
        other => {
            report.spanned(other, "a declared parameter is a name, not a pattern");
            Ident::new("_pattern", other.span())
        }
    };
    let mut attributes = Vec::new();
    let mut direction = Once::new();
    let mut len_of = Once::new();
    let mut marshal = Once::new();
    let mut variadic = Once::new();
    for attribute in &typed.attrs {
        let span = attribute.path().span();
        let name = attribute.path().get_ident().map(|ident| ident.unraw().to_string()).unwrap_or_default();
        match name.as_str() {
            "out" => {
                let value = attribute::out(attribute, report);
                direction.set(span, &name, Direction::Out(Box::new(value)), report);
            }
            "in_out" => {
                let value = attribute::in_out(attribute, report);
                direction.set(span, &name, Direction::InOut(value), report);
            }
            "len_of" => {
                if let Some(value) = attribute::len_of(attribute, report) {
                    len_of.set(span, &name, value, report);
                }
            }
            "marshal" => {
                if let Some(value) = attribute::marshal(attribute, report) {
                    marshal.set(span, &name, value, report);
                }
            }
            "variadic" => {
                attribute::bare(attribute, report);
                variadic.set(span, &name, span, report);
            }
            "returns" => report.error(span, "`#[returns]` belongs on the function; for a parameter write `#[marshal(…)]`"),
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
        variadic: variadic.take(),
    })
}
