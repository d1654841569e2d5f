//! `#[interop::import(…)] mod name { … }`: the attribute for every `extern` block of an inline module, whose other items
//! stay as they are. So bindgen's output needs nothing but a module around it.
//!
//! Blocks of one calling convention are made one block, because bindgen writes a block per function, and a block is what
//! `api` describes.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Attribute, Path, Token, Visibility};

use crate::report::Report;
use crate::words;

/// An inline module.
pub(crate) struct Module {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    mod_token: Token![mod],
    name: Ident,
    content: Group,
}

impl Parse for Module {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Ok(Self {
            attributes: input.call(Attribute::parse_outer)?,
            visibility: input.parse()?,
            mod_token: input.parse()?,
            name: input.parse()?,
            content: input.parse()?,
        })
    }
}

/// The module that the attribute stands on, if it does.
pub(crate) fn parse(tokens: &TokenStream) -> Option<Module> {
    syn::parse2(tokens.clone()).ok()
}

/// The module with the attribute on each of its blocks. What is wrong with the arguments is said there.
pub(crate) fn import(arguments: TokenStream, module: Module) -> TokenStream {
    let Module { attributes, visibility, mod_token, name, content } = module;
    let mut report = Report::default();
    let mut blocks = Blocks { arguments: Arguments::of(arguments, &name), found: 0, includes: Vec::new() };
    let content = blocks.attributed(content, 1);
    for include in &blocks.includes {
        report.spanned(
            include,
            "what `include!` brings in would not be imported, because the attribute does not see it; include a file that has the whole module, with the attribute before its `mod`",
        );
    }
    if blocks.found == 0 && blocks.includes.is_empty() {
        report.error(
            name.span(),
            "this module has no `extern` block that could be imported; write the attribute where one is",
        );
    }
    if let (true, Some(api)) = (blocks.found > 1, &blocks.arguments.api) {
        report.spanned(api, "`api` names one block, and this module has several that differ in their calling convention, their attributes or their module; leave it out, or write `#[interop::import(…)]` on each");
    }
    let errors = report.finish();
    let aliases = blocks.arguments.aliases();
    quote!(#errors #aliases #(#attributes)* #visibility #mod_token #name #content)
}

/// The blocks of a module, on the way through it.
struct Blocks {
    arguments: Arguments,
    found: usize,
    /// Each `include!`, which is expanded after this attribute.
    includes: Vec<TokenTree>,
}

impl Blocks {
    /// The content of a module that stands `depth` modules further in than the attribute.
    fn attributed(&mut self, content: Group, depth: usize) -> Group {
        let statics = statics(&content);
        let mut done: Vec<TokenTree> = Vec::new();
        // What stands before the braces of a block, and the place of the braces.
        let mut joined: Vec<(String, usize)> = Vec::new();
        for tree in content.stream() {
            let TokenTree::Group(group) = tree else {
                if let (TokenTree::Punct(punct), Some(word)) = (&tree, done.last())
                    && punct.as_char() == '!'
                    && is_word(word, "include")
                {
                    self.includes.push(word.clone());
                }
                done.push(tree);
                continue;
            };
            if group.delimiter() != Delimiter::Brace {
                done.push(group.into());
            } else if let Some(start) = block_start(&done) {
                let attributes = attributes_start(&done, start);
                let kind: TokenStream = done[start..].iter().cloned().collect();
                let kind = kind.to_string();
                let alone = attributes < start || has_inner_attribute(&group);
                match joined.iter().find(|(other, _)| !alone && *other == kind) {
                    Some((_, first)) => {
                        done.truncate(start);
                        if let TokenTree::Group(first) = &mut done[*first] {
                            let both = first.stream().into_iter().chain(group.stream()).collect();
                            *first = with_stream(first, both);
                        }
                    }
                    None => {
                        let attribute = self.arguments.attribute(depth, self.found == 0, &statics);
                        done.splice(attributes..attributes, attribute);
                        if !alone {
                            joined.push((kind, done.len()));
                        }
                        done.push(group.into());
                        self.found += 1;
                    }
                }
            } else if is_module(&done) {
                done.push(self.attributed(group, depth + 1).into());
            } else {
                done.push(group.into());
            }
        }
        with_stream(&content, done.into_iter().collect())
    }
}

/// Where `unsafe extern "C"` begins, if that is what stands last.
fn block_start(done: &[TokenTree]) -> Option<usize> {
    let abi = matches!(done.last(), Some(TokenTree::Literal(_) | TokenTree::Group(_)));
    let mut start = done.len().checked_sub(1 + usize::from(abi))?;
    if !is_word(&done[start], "extern") {
        return None;
    }
    if start > 0 && is_word(&done[start - 1], "unsafe") {
        start -= 1;
    }
    Some(start)
}

/// Where the attributes before a block begin, and the visibility that is no block's.
fn attributes_start(done: &[TokenTree], mut start: usize) -> usize {
    let bracketed =
        |tree: &TokenTree, delimiter| matches!(tree, TokenTree::Group(group) if group.delimiter() == delimiter);
    match &done[..start] {
        [.., word] if is_word(word, "pub") => start -= 1,
        [.., word, group] if is_word(word, "pub") && bracketed(group, Delimiter::Parenthesis) => start -= 2,
        _ => {}
    }
    while let [.., TokenTree::Punct(hash), group] = &done[..start]
        && hash.as_char() == '#'
        && bracketed(group, Delimiter::Bracket)
    {
        start -= 2;
    }
    start
}

/// The `static`s of a module that has several blocks, and what becomes one: no function of its blocks can have a
/// parameter of that name.
fn statics(content: &Group) -> Vec<Ident> {
    let trees: Vec<_> = content.stream().into_iter().collect();
    let blocks = trees.iter().enumerate().filter_map(|(index, tree)| match tree {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
            block_start(&trees[..index]).map(|_| group.stream())
        }
        _ => None,
    });
    let blocks: Vec<TokenStream> = blocks.collect();
    if blocks.len() < 2 {
        return Vec::new(); // which sees its own
    }
    let names = blocks.into_iter().flat_map(|block| {
        let trees: Vec<_> = block.into_iter().collect();
        (0..trees.len()).filter_map(|start| static_at(&trees[..start], &trees[start..])).collect::<Vec<_>>()
    });
    names.collect()
}

/// The name of the `static` that an item becomes, if `item` begins one.
fn static_at(before: &[TokenTree], item: &[TokenTree]) -> Option<Ident> {
    match (before.last(), item) {
        (Some(TokenTree::Punct(punct)), _) if punct.as_char() == '\'' => None, // `'static`
        (_, [word, mutable, TokenTree::Ident(name), ..]) if is_word(word, "static") && is_word(mutable, "mut") => {
            Some(name.clone())
        }
        (_, [word, TokenTree::Ident(name), ..]) if is_word(word, "static") => Some(name.clone()),
        // A C-variadic function.
        (_, [word, TokenTree::Ident(name), TokenTree::Group(parameters), ..])
            if is_word(word, "fn") && is_variadic(parameters) =>
        {
            Some(name.clone())
        }
        _ => None,
    }
}

fn is_variadic(parameters: &Group) -> bool {
    let trees: Vec<_> = parameters.stream().into_iter().collect();
    let is_dot = |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == '.');
    trees.len() > 2 && trees[trees.len() - 3..].iter().all(is_dot)
}

/// `mod name`.
fn is_module(done: &[TokenTree]) -> bool {
    matches!(done, [.., word, TokenTree::Ident(_)] if is_word(word, "mod"))
}

fn is_word(tree: &TokenTree, word: &str) -> bool {
    matches!(tree, TokenTree::Ident(ident) if ident == word)
}

fn has_inner_attribute(group: &Group) -> bool {
    let mut tokens = group.stream().into_iter();
    let mut is = |char| matches!(tokens.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == char);
    is('#') && is('!')
}

/// The same delimiters around other tokens.
fn with_stream(group: &Group, stream: TokenStream) -> Group {
    let mut new = Group::new(group.delimiter(), stream);
    new.set_span(group.span());
    new
}

/// The arguments of the attribute, whose paths are those of the place where it is written, outside of the module.
struct Arguments {
    tokens: TokenStream,
    module: Ident,
    /// The facade, as the user's crate calls it.
    facade: TokenStream,
    /// The value of `api`.
    api: Option<TokenStream>,
}

impl Arguments {
    fn of(tokens: TokenStream, module: &Ident) -> Self {
        let value_of =
            |key: &str| split(tokens.clone()).find_map(|argument| value(&argument, &[key]).map(|(_, value)| value));
        let facade = value_of("crate").unwrap_or_else(|| quote!(::interop));
        Self { api: value_of("api"), facade, tokens, module: module.clone() }
    }

    /// The attribute as it must be written on a block that stands `depth` modules further in.
    fn attribute(&self, depth: usize, first: bool, statics: &[Ident]) -> TokenStream {
        let facade = &self.facade;
        let arguments = split(self.tokens.clone()).filter(|argument| first || value(argument, &["api"]).is_none());
        let arguments = self.inward(arguments, depth);
        // That there is no library is said of the first block.
        let library = split(self.tokens.clone()).any(|argument| value(&argument, &["library"]).is_some());
        let library = (!first && !library).then(|| quote!(, library = "none"));
        let statics = (!statics.is_empty()).then(|| {
            let key = Ident::new(words::STATICS, Span::call_site());
            quote!(, #key(#(#statics),*))
        });
        quote!(#[#facade::import(#arguments #library #statics)])
    }

    fn inward(&self, arguments: impl Iterator<Item = TokenStream>, depth: usize) -> TokenStream {
        let arguments = arguments.map(|argument| match value(&argument, &["library", "when", "code"]) {
            Some((key, value)) => match self.path_inward(&value, depth) {
                Some(path) => quote!(#key = #path),
                None => argument,
            },
            None => argument
                .into_iter()
                .map(|tree| match tree {
                    // `fails(when = …, code = …)`
                    TokenTree::Group(group) => with_stream(&group, self.inward(split(group.stream()), depth)).into(),
                    other => other,
                })
                .collect(),
        });
        quote!(#(#arguments),*)
    }

    /// A path as it must be written `depth` modules further in; nothing for what is the same there.
    fn path_inward(&self, value: &TokenStream, depth: usize) -> Option<TokenStream> {
        let (path, rest) = leading_path(value)?;
        let mut segments: Vec<&Ident> = path.segments.iter().map(|segment| &segment.ident).collect();
        let first = *segments.first()?;
        let alias = self.alias(first);
        if segments.len() > 1 && first == "self" {
            segments.remove(0);
        } else if segments.len() > 1 && first != "super" {
            segments[0] = &alias;
        }
        let out: TokenStream = (0..depth).map(|_| quote_spanned!(first.span()=> super::)).collect();
        Some(quote!(#out #(#segments)::* #rest))
    }

    /// The name that the module finds the first word of a longer path by: only where the attribute is written is it known
    /// whether that is a crate or something of the user's.
    fn alias(&self, first: &Ident) -> Ident {
        format_ident!("__interop_{}_of_{}", first.unraw(), self.module.unraw(), span = first.span())
    }

    fn aliases(&self) -> TokenStream {
        let fails = split(self.tokens.clone()).flat_map(TokenStream::into_iter).filter_map(|tree| match tree {
            TokenTree::Group(group) => Some(group.stream()),
            _ => None,
        });
        let arguments = split(self.tokens.clone()).chain(fails.flat_map(split));
        let mut firsts: Vec<Ident> = Vec::new();
        for argument in arguments {
            let Some((path, _)) =
                value(&argument, &["library", "when", "code"]).and_then(|(_, value)| leading_path(&value))
            else {
                continue;
            };
            let first = &path.segments[0].ident;
            if path.segments.len() > 1 && first != "self" && first != "super" && !firsts.contains(first) {
                firsts.push(first.clone());
            }
        }
        let aliases = firsts.iter().map(|first| self.alias(first));
        quote!(#(#[doc(hidden)] #[allow(unused_imports)] use #firsts as #aliases;)*)
    }
}

/// The path that a value begins with, and what follows, if the path means something else in another module.
fn leading_path(value: &TokenStream) -> Option<(Path, TokenStream)> {
    let parser = |input: ParseStream<'_>| Ok((Path::parse_mod_style(input)?, input.parse::<TokenStream>()?));
    let (path, rest) = parser.parse2(value.clone()).ok()?;
    let is_word = |words: &[&str]| words.iter().any(|word| path.is_ident(word));
    let everywhere = path.leading_colon.is_some() || path.segments[0].ident == "crate";
    (!everywhere && !is_word(words::WHEN) && !is_word(words::CODE)).then_some((path, rest))
}

/// The arguments between the commas.
fn split(tokens: TokenStream) -> impl Iterator<Item = TokenStream> {
    let is_comma = |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ',');
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let parts: Vec<TokenStream> = trees.split(is_comma).map(|part| part.iter().cloned().collect()).collect();
    parts.into_iter().filter(|part| !part.is_empty())
}

/// The key and the value of `key = value`, if the key is one of these.
fn value(argument: &TokenStream, keys: &[&str]) -> Option<(Ident, TokenStream)> {
    let mut trees = argument.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Ident(key)), Some(TokenTree::Punct(punct)))
            if punct.as_char() == '=' && keys.iter().any(|word| key == word) =>
        {
            Some((key, trees.collect()))
        }
        _ => None,
    }
}
