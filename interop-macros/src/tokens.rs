//! Spans: generated code stands where the user's tokens stand, so that rustc reports a type mistake there, once.

use proc_macro2::{Delimiter, Group, Ident, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::Path;
use syn::ext::IdentExt;

use crate::reader::Reader;

/// The first and the last span of some tokens. (On stable Rust two spans cannot be joined, so both are kept.)
#[derive(Clone, Copy)]
pub(crate) struct Extent {
    pub(crate) first: Span,
    pub(crate) last: Span,
}

impl Extent {
    pub(crate) fn of(tokens: &impl ToTokens) -> Self {
        let nowhere = || Self { first: Span::call_site(), last: Span::call_site() };
        // rust-analyzer shows everything that stands where the pointer is: of a parameter's type it would show the traits by
        // which it crosses, too. What rustc reports does not come from there.
        if Reader::here() == Reader::Editor {
            return nowhere();
        }
        Self::within(tokens.to_token_stream()).unwrap_or_else(nowhere)
    }

    /// The tokens, beginning and ending where the user's do: a generic argument that rustc may take for the mistake.
    pub(crate) fn cover(self, tokens: &impl ToTokens) -> TokenStream {
        let mut trees: Vec<_> = tokens.to_token_stream().into_iter().collect();
        // rustc glues the two halves of `::`.
        let first = if matches!(trees.first(), Some(TokenTree::Punct(_))) { 2 } else { 1 };
        trees.iter_mut().take(first).for_each(|tree| tree.set_span(self.first));
        trees.iter_mut().last().into_iter().for_each(|tree| tree.set_span(self.last));
        trees.into_iter().collect()
    }

    fn within(tokens: TokenStream) -> Option<Self> {
        let mut tokens = tokens.into_iter();
        let first = tokens.next()?;
        let last = tokens.last().unwrap_or_else(|| first.clone());
        Some(Self { first: Self::tree(&first).first, last: Self::tree(&last).last })
    }

    /// What `macro_rules!` substitutes for a fragment stands in a group without delimiters, whose own span is the
    /// fragment's name in the macro; the tokens in it are where the user wrote them, and where rustc reports.
    fn tree(tree: &TokenTree) -> Self {
        let of_group = |group: &Group| Self { first: group.span_open(), last: group.span_close() };
        match tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                Self::within(group.stream()).unwrap_or_else(|| of_group(group))
            }
            TokenTree::Group(group) => of_group(group),
            other => Self { first: other.span(), last: other.span() },
        }
    }

    /// The value as an expression that stands exactly where the user's tokens stand: `match` begins it and a brace ends
    /// it, which no mention of the value alone could do.
    pub(crate) fn mention(self, value: &impl ToTokens) -> TokenStream {
        quote_at!(self=> match #value { __interop_value => __interop_value })
    }
}

/// The tokens; of what `macro_rules!` substituted for a fragment those that the user wrote, so that an error is there, and not
/// at the fragment's name in the macro. (A place that begins in one and ends in the other is none.)
pub(crate) fn opened(tokens: TokenStream) -> TokenStream {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::None => opened(group.stream()),
        _ => tokens,
    }
}

/// `::interop::__private`, where generated code finds the runtime. Not a `TokenStream`, because each mention of one within
/// `quote!` calls into the compiler several times, which costs more than its tokens.
pub(crate) struct Private(Vec<TokenTree>);

impl Private {
    pub(crate) fn of(facade: &Path) -> Self {
        Self(quote!(#facade::__private).into_iter().collect())
    }

    /// The same, beginning at the span.
    pub(crate) fn at(&self, begin: Span) -> Begun<'_> {
        Begun(self, begin)
    }
}

impl ToTokens for Private {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.iter().cloned());
    }
}

pub(crate) struct Begun<'a>(&'a Private, Span);

impl ToTokens for Begun<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self(Private(path), begin) = self;
        // rustc glues the two halves of `::`.
        let first = if matches!(&path[0], TokenTree::Punct(_)) { 2 } else { 1 };
        tokens.extend(path[..first].iter().cloned().map(|mut tree| {
            tree.set_span(*begin);
            tree
        }));
        tokens.extend(path[first..].iter().cloned());
    }
}

/// `quote_at!(extent=> …)`: tokens that begin and end where the user's do. rustc then takes them to stand exactly there, and
/// says one mistake only once. They begin with the path of the runtime, a keyword or `<`.
macro_rules! quote_at {
    ($extent:expr=> #$p:ident $($rest:tt)*) => {{
        let extent: $crate::tokens::Extent = $extent;
        let begun = $p.at(extent.first);
        ::quote::quote_spanned!(extent.last=> #begun $($rest)*)
    }};
    ($extent:expr=> $first:tt $($rest:tt)*) => {{
        let extent: $crate::tokens::Extent = $extent;
        let begun = ::syn::Token![$first](extent.first);
        ::quote::quote_spanned!(extent.last=> #begun $($rest)*)
    }};
}
pub(crate) use quote_at;

/// The tokens with each lifetime replaced by `'_`, for a place where the declaration's lifetimes are not in scope.
/// `'static` and what a `for<'a>` declares within the tokens stay.
pub(crate) fn without_lifetimes(tokens: TokenStream) -> TokenStream {
    let mut kept = vec!["static".to_owned(), "_".to_owned()];
    declared_within(tokens.clone(), &mut kept);
    replace_lifetimes(tokens, &kept, "_")
}

/// The same with `'static`, which stands behind each `&`, too, for a place where each lifetime must be named and none matters.
/// (What stands in the parentheses of a function pointer has lifetimes of its own.)
pub(crate) fn with_static_lifetimes(tokens: TokenStream) -> TokenStream {
    let mut kept = vec!["static".to_owned()];
    declared_within(tokens.clone(), &mut kept);
    behind_references(replace_lifetimes(tokens, &kept, "static"))
}

fn behind_references(tokens: TokenStream) -> TokenStream {
    let mut trees: Vec<TokenTree> = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(tree) = tokens.next() {
        let named = matches!(tokens.peek(), Some(TokenTree::Punct(next)) if next.as_char() == '\'');
        let arguments = matches!(trees.last(), Some(TokenTree::Ident(_)));
        match tree {
            TokenTree::Group(group) if group.delimiter() != Delimiter::Parenthesis || !arguments => {
                let mut inner = Group::new(group.delimiter(), behind_references(group.stream()));
                inner.set_span(group.span());
                trees.push(inner.into());
            }
            TokenTree::Punct(punct) if punct.as_char() == '&' && !named => {
                let span = punct.span();
                trees.push(punct.into());
                trees.extend(quote::quote_spanned!(span=> 'static));
            }
            other => trees.push(other),
        }
    }
    trees.into_iter().collect()
}

/// The lifetimes of each `for<…>`.
fn declared_within(tokens: TokenStream, names: &mut Vec<String>) {
    let mut in_for = false;
    for tree in tokens {
        match tree {
            TokenTree::Ident(ident) if in_for => names.push(ident.to_string()),
            TokenTree::Ident(ident) => in_for = ident == "for",
            TokenTree::Punct(punct) if punct.as_char() == '>' => in_for = false,
            TokenTree::Group(group) => declared_within(group.stream(), names),
            _ => {}
        }
    }
}

fn replace_lifetimes(tokens: TokenStream, kept: &[String], name: &str) -> TokenStream {
    let mut after_quote = false;
    tokens
        .into_iter()
        .map(|tree| {
            let quoted =
                std::mem::replace(&mut after_quote, matches!(&tree, TokenTree::Punct(p) if p.as_char() == '\''));
            match tree {
                TokenTree::Group(group) => {
                    let mut inner = Group::new(group.delimiter(), replace_lifetimes(group.stream(), kept, name));
                    inner.set_span(group.span());
                    inner.into()
                }
                TokenTree::Ident(ident) if quoted && !kept.contains(&ident.to_string()) => {
                    Ident::new(name, ident.span()).into()
                }
                other => other,
            }
        })
        .collect()
}

/// The first identifier among the tokens, however deep, that is such.
pub(crate) fn first_ident(tokens: TokenStream, is_such: &impl Fn(&Ident) -> bool) -> Option<Ident> {
    tokens.into_iter().find_map(|tree| match tree {
        TokenTree::Ident(ident) => Some(ident).filter(is_such),
        TokenTree::Group(group) => first_ident(group.stream(), is_such),
        _ => None,
    })
}

/// Whether an expression names a variable: as a token, or within what a macro like `format!` is given: `{name}`, `{:name$}`.
pub(crate) fn names_variable(tokens: TokenStream, name: &str) -> bool {
    fn within(tokens: TokenStream, name: &str, in_macro: bool) -> bool {
        let mut called = false;
        tokens.into_iter().any(|tree| {
            let called =
                std::mem::replace(&mut called, matches!(&tree, TokenTree::Punct(punct) if punct.as_char() == '!'));
            match tree {
                TokenTree::Ident(ident) => ident.unraw() == name,
                TokenTree::Group(group) => within(group.stream(), name, in_macro || called),
                TokenTree::Literal(literal) => in_macro && formats(&literal.to_string(), name),
                TokenTree::Punct(_) => false,
            }
        })
    }
    within(tokens, name, false)
}

/// Whether a literal, as it is written, is a text that names the variable as a format does.
fn formats(literal: &str, name: &str) -> bool {
    let Ok(text) = syn::parse_str::<syn::LitStr>(literal) else { return false };
    let text = text.value().replace("{{", "");
    text.split('{').skip(1).any(|rest| {
        let argument = rest.split('}').next().unwrap_or_default();
        let (argument, form) = argument.split_once(':').unwrap_or((argument, ""));
        let counts = |count: &str| {
            count
                .strip_suffix(name)
                .is_some_and(|before| !before.ends_with(|before| before == '_' || char::is_alphanumeric(before)))
        };
        let mut counted: Vec<_> = form.split('$').collect();
        counted.pop(); // what no `$` follows
        argument.trim() == name || counted.into_iter().any(counts)
    })
}

/// The line of the user's token. `line!()` in generated code would name the line of the whole macro's invocation.
pub(crate) fn line(span: Span) -> u32 {
    // Outside of the compiler, as in this crate's own tests, there are no lines.
    if proc_macro::is_available() { span.unwrap().line().try_into().unwrap_or(u32::MAX) } else { 1 }
}

/// The column of the user's token.
pub(crate) fn column(span: Span) -> u32 {
    if proc_macro::is_available() { span.unwrap().column().try_into().unwrap_or(u32::MAX) } else { 1 }
}

/// How the user wrote it, for messages and metadata.
pub(crate) fn text(tokens: &impl ToTokens) -> String {
    let mut text = String::new();
    write(tokens.to_token_stream(), &mut text);
    text
}

/// `TokenStream`'s own text puts spaces everywhere; this puts them only where they part two words or follow a comma.
fn write(tokens: TokenStream, text: &mut String) {
    let mut after_word = false;
    for tree in tokens {
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                // `&mut [T]` and `*const (A, B)`, but `fn(A)`.
                if after_word && (open == "[" || open == "(" && (text.ends_with("mut") || text.ends_with("const"))) {
                    text.push(' ');
                }
                text.push_str(open);
                write(group.stream(), text);
                text.push_str(close);
                after_word = false;
            }
            TokenTree::Punct(punct) => {
                match punct.as_char() {
                    ',' | ';' => {
                        text.push(punct.as_char());
                        text.push(' ');
                    }
                    '=' | '+' | '-' if punct.spacing() == Spacing::Alone || punct.as_char() != '=' => {
                        if !text.ends_with([' ', '(']) && punct.as_char() != '>' {
                            text.push(' ');
                        }
                        text.push(punct.as_char());
                        if punct.as_char() != '-' {
                            text.push(' ');
                        }
                    }
                    '>' if text.ends_with('-') => text.push_str("> "),
                    prefix @ ('*' | '&' | '\'') if after_word => {
                        text.push(' ');
                        text.push(prefix);
                    }
                    other => text.push(other),
                }
                after_word = false;
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                if after_word {
                    text.push(' ');
                }
                text.push_str(&tree.to_string());
                after_word = true;
            }
        }
    }
}
