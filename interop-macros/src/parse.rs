//! Tokens → [`model`](crate::model), collecting every mistake.

mod parameter;
mod raw;
mod words;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, FnArg, Visibility};

use crate::attribute::{self, Once};
use crate::model::{Block, Data, DataKind, Defaults, Fails, Import, Library, Output, Returns, Signature, ungrouped};
use crate::report::Report;
use crate::tokens::{first_ident, text};
use crate::{function_pointer, habits, names};
use parameter::parameter;
use raw::{RawBlock, RawItem, RawKind};

/// The block as far as it can be understood. What has a mistake is refused.
pub(crate) fn import(arguments: TokenStream, block: TokenStream, report: &mut Report) -> Option<Block> {
    let mut words = words::of_arguments(&arguments);
    let arguments = attribute::block(arguments, report);
    let parsed = syn::parse2::<RawBlock>(block.clone());
    let block = report.ok(parsed.or_else(|_| syn::parse2(keywords_as_words(block))))?;
    block.items.iter().for_each(|item| words.extend(item.words()));
    if block.unsafety.is_none() {
        report.error(
            block.extern_token.span(),
            "native declarations are promises that the compiler cannot check; write `unsafe extern`",
        );
    }
    if !matches!(block.visibility, Visibility::Inherited) {
        report.error(block.visibility.span(), "an `extern` block has no visibility; write `pub` on the functions");
    }
    if !names::CONVENTIONS.contains(&block.abi.value().as_str()) {
        report.error(
            block.abi.span(),
            "this is no calling convention of C's; write `extern \"C\"`, or `extern \"system\"` for Win32",
        );
    }
    let linked = arguments.bind.as_ref().is_some_and(|word| word == "link");
    for attribute in &block.attributes {
        let known = ["doc", "allow", "warn", "deny", "forbid", "expect", "cfg"];
        let name = attribute_name(attribute);
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
    let bind = attribute::bind(&arguments.bind, arguments.kind, &library, &block.attributes, report);
    let lints: Vec<Attribute> = block.attributes.iter().filter_map(lint_of_items).collect();
    let items = block.items.into_iter().map(|mut item| {
        item.attributes.splice(0..0, lints.iter().cloned());
        item
    });
    let (data, functions): (Vec<_>, Vec<_>) = items.partition(RawItem::is_data);
    let data = data.into_iter().filter_map(|item| self::data(item, report)).collect();
    let mut of_functions = Report::default();
    let functions = functions.into_iter().filter_map(|item| function(item, &block.abi, report, &mut of_functions));
    let functions = functions.collect();
    let refused = !report.is_empty();
    report.absorb(of_functions);
    let facade = arguments.facade.unwrap_or_else(|| syn::parse_quote!(::interop));
    Some(Block {
        library,
        defaults: Defaults::new(arguments.strings, arguments.bools, arguments.fails, facade),
        prefix: arguments.prefix,
        rename_all: arguments.rename_all,
        api: arguments.api,
        bind,
        serialized: arguments.serialized,
        abi: block.abi,
        functions,
        data,
        statics: arguments.statics,
        refused,
        words,
        unique: std::cell::OnceCell::new(),
    })
}

/// What stands before a keyword that is an attribute's name, `#[ref]` and `#[in]`: rustc has refused it.
const KEYWORD: &str = "__interop_keyword_";

/// The tokens with each attribute whose name is a keyword under a name that can be parsed.
fn keywords_as_words(tokens: TokenStream) -> TokenStream {
    let mut pound = false;
    let trees = tokens.into_iter().map(|tree| {
        let attribute =
            std::mem::replace(&mut pound, matches!(&tree, TokenTree::Punct(punct) if punct.as_char() == '#'));
        let TokenTree::Group(group) = tree else { return tree };
        let mut within: Vec<TokenTree> = keywords_as_words(group.stream()).into_iter().collect();
        if let (true, Some(TokenTree::Ident(name))) = (attribute, within.first_mut()) {
            let text = name.to_string();
            if !text.starts_with("r#") && syn::parse_str::<Ident>(&text).is_err() && habits::parameter(&text).is_some()
            {
                *name = Ident::new(&format!("{KEYWORD}{text}"), name.span());
            }
        }
        let mut replaced = Group::new(group.delimiter(), within.into_iter().collect());
        replaced.set_span(group.span());
        replaced.into()
    });
    trees.collect()
}

/// A block's lint attribute, as it stands on each of its items. What a block expects need not be of each of them, so there it
/// is allowed.
fn lint_of_items(attribute: &Attribute) -> Option<Attribute> {
    let mut attribute = attribute.clone();
    let name = attribute.path().get_ident()?.to_string();
    if !names::LINTS.contains(&name.as_str()) {
        return None;
    }
    if let ("expect", syn::Meta::List(list)) = (name.as_str(), &mut attribute.meta) {
        list.path = Ident::new("allow", list.path.span()).into();
    }
    attribute.style = syn::AttrStyle::Outer;
    Some(attribute)
}

fn data(item: RawItem, report: &mut Report) -> Option<Data> {
    let mut attributes = item.attributes;
    if let RawKind::Static { .. } = item.kind {
        attributes.retain(|attribute| {
            let word = attribute.path().is_ident("marshal");
            if word {
                report.error(
                    attribute.path().span(),
                    "a variable is read as native code has it, and never converted; leave `#[marshal(…)]` out",
                );
            }
            !word
        });
    }
    let mut attributes = function_attributes(attributes, report);
    let span = attributes.optional.or(attributes.last_error).or(attributes.fails.as_ref().map(|fails| fails.span));
    let span = span.or(attributes.returns.as_ref().and_then(|returns| returns.span));
    if let Some(span) = span {
        report.error(span, "this attribute belongs on a function with a fixed argument list");
    }
    let (ident, kind) = match item.kind {
        RawKind::Static { ident, ty, safe } => (ident, DataKind::Static { ty, safe }),
        RawKind::Opaque(ident) => {
            let names = attributes.entry_points.drain(..).map(ToTokens::into_token_stream);
            let library = attributes.library.take().map(ToTokens::into_token_stream);
            if let Some(tokens) = names.chain(library).next() {
                report.spanned(tokens, "an opaque type is no export that is looked for; leave this attribute out");
            }
            let laid_out = |attribute: &&Attribute| {
                attribute_name(attribute) == "repr"
                    || attribute_name(attribute) == "cfg_attr" && hides(attribute, &["repr"])
            };
            if let Some(repr) = attributes.passed.iter().find(laid_out) {
                report
                    .spanned(&repr.meta, "only native code knows the layout of an opaque type; leave `#[repr(…)]` out");
                attributes.passed.retain(|attribute| !laid_out(&attribute));
            }
            (ident, DataKind::Opaque)
        }
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

/// The function, whose mistakes are its own; that it is none is one of the block.
fn function(item: RawItem, abi: &syn::LitStr, report: &mut Report, own: &mut Report) -> Option<Import> {
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
    unsized_types(&signature, &mut mistakes);
    types.iter().for_each(|ty| function_pointer::check(ty, &mut mistakes));
    // rustc reports `_` in the signature; the body must not report it again.
    let inferred = types.iter().any(|ty| matches!(ty, syn::Type::Infer(_)));
    let attributes = function_attributes(item.attributes, &mut mistakes);
    let parameters = signature.inputs.iter().filter_map(|input| parameter(input, &mut mistakes)).collect();
    let mut signature = Signature {
        output: Output::of(&signature.output, attributes.optional.is_some()),
        fn_token: signature.fn_token,
        ident: signature.ident,
        generics: signature.generics,
        receiver: None, // which is refused
        abi: abi.clone(),
        parameters,
        fails: attributes.fails,
        returns: attributes.returns,
        last_error: attributes.last_error,
    };
    signature.find_constants();
    let mut import = Import {
        signature,
        attributes: attributes.passed,
        visibility: item.visibility,
        safe,
        entry_points: attributes.entry_points,
        library: attributes.library,
        optional: attributes.optional,
        fallback: body,
        refused: false,
    };
    import.judge(mistakes, own);
    import.refused |= inferred;
    Some(import)
}

/// Types that only their syntax gives away.
fn refuse_type(ty: &syn::Type, report: &mut Report) {
    if let syn::Type::ImplTrait(ty) = ty {
        report.spanned(ty, "`impl …` stands for many types, and an export has one signature; write the type, such as `extern \"C\" fn(…)` for a callback");
    }
}

/// Types without a size, where they are written: rustc reports each several times.
fn unsized_types(signature: &syn::Signature, report: &mut Report) {
    let found = |ty: &syn::Type| match ungrouped(ty) {
        ty @ (syn::Type::Slice(_) | syn::Type::TraitObject(_)) => Some(text(ty)),
        ty @ syn::Type::Path(path) if path.path.is_ident("str") => Some(text(ty)),
        _ => None,
    };
    for input in &signature.inputs {
        let FnArg::Typed(typed) = input else { continue };
        let Some(ty) = found(&typed.ty) else { continue };
        let out = typed.attrs.iter().any(|attribute| attribute.path().is_ident("out"));
        let message = match (&*ty, out) {
            ("str", true) => "a `str` has no size; write `String`, with `#[out(capacity = …)]`, `#[marshal(copied)]` or `#[marshal(free_with = …)]`, or `&'static str` for what native code keeps".to_owned(),
            (ty, true) if ty.starts_with('[') => format!("a `{ty}` has no size; write `&mut {ty}`, without `#[out]`, for a buffer of the caller's, or `&'static {ty}` for what native code keeps, with `#[marshal(counted_by(…))]`"),
            (ty, true) => format!("a `{ty}` has no size, and native code makes none; write the pointer that the header has, such as `*mut c_void`"),
            (ty, false) => format!("a `{ty}` has no size, so only references to it cross; write `&{ty}`"),
        };
        report.spanned(ungrouped(&typed.ty), message);
    }
    if let syn::ReturnType::Type(_, returned) = &signature.output
        && let Some(ty) = found(returned)
    {
        let message = match &*ty {
            "str" => "a `str` has no size; write `&'static str` for what native code keeps, or `String` with `#[returns(copied)]` or `#[returns(free_with = …)]`".to_owned(),
            ty => format!("a `{ty}` has no size; write `&'static {ty}` for what native code keeps"),
        };
        report.spanned(ungrouped(returned), message);
    }
}

/// Whether a type parameter stands for a closure.
fn is_closure(parameter: &syn::TypeParam, signature: &syn::Signature) -> bool {
    let says_so = |bound: &syn::TypeParamBound| {
        let syn::TypeParamBound::Trait(bound) = bound else { return false };
        let last = bound.path.segments.last();
        last.is_some_and(|last| ["Fn", "FnMut", "FnOnce"].iter().any(|closure| last.ident == closure))
    };
    let predicates = signature.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let behind = predicates.flat_map(|predicate| match predicate {
        syn::WherePredicate::Type(predicate) if is_named(&predicate.bounded_ty, &parameter.ident) => {
            predicate.bounds.iter().collect()
        }
        _ => Vec::new(),
    });
    parameter.bounds.iter().chain(behind).any(says_so)
}

fn is_named(ty: &syn::Type, name: &Ident) -> bool {
    matches!(ty, syn::Type::Path(path) if path.path.is_ident(name))
}

/// Parts of a signature that no C function has.
fn refuse_signature(signature: &syn::Signature, report: &mut Report) {
    if let Some(abi) = &signature.abi {
        report.spanned(abi, "the calling convention stands on the block; open a second block for another one");
    }
    for parameter in &signature.generics.params {
        match parameter {
            syn::GenericParam::Lifetime(_) => {}
            syn::GenericParam::Type(closure) if is_closure(closure, signature) => report.spanned(
                closure,
                "an export has one signature, so no type parameters, and C's function pointers capture nothing; write `extern \"C\" fn(…)` for the callback, and pass what a closure captures beside it, `context: *mut c_void`",
            ),
            other => report.spanned(
                other,
                "an export has one signature, so no type parameters; declare the function once per type, with `#[entry_point(\"…\")]`",
            ),
        }
    }
    let predicates = signature.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    // A type parameter is refused with its bounds.
    let of_parameter = |predicate: &&syn::WherePredicate| {
        let syn::WherePredicate::Type(predicate) = predicate else { return false };
        signature.generics.type_params().any(|parameter| is_named(&predicate.bounded_ty, &parameter.ident))
    };
    for predicate in predicates
        .filter(|predicate| !matches!(predicate, syn::WherePredicate::Lifetime(_)) && !of_parameter(predicate))
    {
        report
            .spanned(predicate, "an export has no type parameters to bound, only lifetimes (`'b: 'a`); leave this out");
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
        let name = attribute_name(&attribute);
        if let Some(word) = compiled_here(&attribute) {
            let name = word.unraw().to_string();
            let message = match name.as_str() {
                "no_mangle" | "export_name" => {
                    format!("`#[{name}]` has no meaning on an import; write `#[entry_point(\"…\")]`")
                }
                _ => format!("`{name}` is about what is compiled here, and an import is in its library; leave it out"),
            };
            report.error(word.span(), message);
            continue;
        }
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
            "cfg_attr" if hides(&attribute, names::FUNCTION) || hides(&attribute, &["cfg"]) => report.error(
                span,
                "`#[cfg_attr]` is resolved too late for this attribute; declare the function twice, each under its `#[cfg(…)]`",
            ),
            "marshal" => report.error(span, "`#[marshal]` belongs on a parameter; for what is returned write `#[returns(…)]`"),
            other if names::PARAMETER.contains(&other) => {
                report.error(span, format!("`#[{other}]` belongs on a parameter"));
            }
            _ if name.is_empty() => passed.push(attribute),
            _ => {
                let similar = |words: &[&'static str]| names::similar(&name, words.iter().copied());
                if let Some(habit) = habits::function(&name) {
                    report.error(span, habit);
                } else if let Some(similar) = similar(names::FUNCTION) {
                    report.error(span, format!("unknown attribute `{name}`; did you mean `{similar}`?"));
                } else if let Some("marshal") = similar(names::PARAMETER) {
                    report.error(span, format!("unknown attribute `{name}`; `#[marshal]` belongs on a parameter, and for what is returned write `#[returns(…)]`"));
                } else {
                    passed.push(attribute);
                }
            }
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

/// The attribute's name, without `r#`, which means nothing there.
fn attribute_name(attribute: &Attribute) -> String {
    attribute.path().get_ident().map(|ident| ident.unraw().to_string()).unwrap_or_default()
}

/// What a `#[cfg_attr(…)]` brings in: all that stands behind its condition.
fn brought_in(attribute: &Attribute) -> TokenStream {
    let is_comma = |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ',');
    match &attribute.meta {
        syn::Meta::List(list) => list.tokens.clone().into_iter().skip_while(|tree| !is_comma(tree)).collect(),
        _ => TokenStream::new(),
    }
}

/// Whether a `#[cfg_attr(…)]` would bring in one of these attributes.
fn hides(attribute: &Attribute, names: &[&str]) -> bool {
    first_ident(brought_in(attribute), &|ident| names.iter().any(|name| ident.unraw() == name)).is_some()
}

/// The word of an attribute about what is compiled here: `#[no_mangle]`, `#[unsafe(no_mangle)]`, or either behind a
/// condition. Whatever else is `unsafe` is one, too.
fn compiled_here(attribute: &Attribute) -> Option<Ident> {
    let is_one = |ident: &Ident| names::COMPILED_HERE.iter().any(|name| ident.unraw() == name);
    let within = |tokens: TokenStream| first_ident(tokens, &is_one);
    match (attribute_name(attribute).as_str(), &attribute.meta) {
        ("unsafe", syn::Meta::List(list)) => {
            let inner = list.tokens.clone();
            within(inner.clone()).or_else(|| first_ident(inner, &|_| true))
        }
        ("cfg_attr", _) => {
            let brought_in = brought_in(attribute);
            let other = || first_ident(brought_in.clone(), &|ident| ident == "unsafe");
            within(brought_in.clone()).or_else(other)
        }
        _ => attribute.path().get_ident().filter(|ident| is_one(ident)).cloned(),
    }
}
