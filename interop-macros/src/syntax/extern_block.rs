//! An `extern` block and the arguments of its attribute → [`Block`], collecting every mistake.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::{Attribute, Visibility};

use super::attribute::{self, attribute_name};
use super::raw_item::{RawBlock, RawItem};
use super::{KEYWORD, item, own_words};
use crate::model::{Block, Defaults, Library};
use crate::report::Report;
use crate::{habits, words};

/// The block as far as it can be understood. What has a mistake is refused.
pub(crate) fn import(arguments: TokenStream, block: TokenStream, report: &mut Report) -> Option<Block> {
    let mut words = own_words::of_arguments(&arguments);
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
    if !words::CONVENTIONS.contains(&block.abi.value().as_str()) {
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
        } else if words::BLOCK_KEYS.contains(&name.as_str()) {
            report.spanned(
                &attribute.meta,
                format!("for the whole block write `{name}` as a key: `#[interop::import(…, {name}…)]`"),
            );
        } else if words::FUNCTION.contains(&name.as_str()) {
            report.spanned(&attribute.meta, format!("`#[{name}]` belongs on a function of the block"));
        } else if words::PARAMETER.contains(&name.as_str()) {
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
    let data = data.into_iter().filter_map(|item| item::data(item, report)).collect();
    let mut of_functions = Report::default();
    let functions = functions
        .into_iter()
        .filter_map(|item| item::function(item, &block.abi, arguments.fails.as_ref(), report, &mut of_functions));
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
    if !words::LINTS.contains(&name.as_str()) {
        return None;
    }
    if let ("expect", syn::Meta::List(list)) = (name.as_str(), &mut attribute.meta) {
        list.path = Ident::new("allow", list.path.span()).into();
    }
    attribute.style = syn::AttrStyle::Outer;
    Some(attribute)
}
