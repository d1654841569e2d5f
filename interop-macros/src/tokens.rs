//! Spans: generated code stands where the user's tokens stand, so that rustc reports a type mistake there, once.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;

/// The first and the last span of some tokens. (On stable Rust two spans cannot be joined, so both are kept.)
#[derive(Clone, Copy)]
pub(crate) struct Extent {
    pub(crate) first: Span,
    pub(crate) last: Span,
}

impl Extent {
    pub(crate) fn of(tokens: &impl ToTokens) -> Self {
        let mut tokens = tokens.to_token_stream().into_iter();
        let Some(first) = tokens.next() else {
            return Self { first: Span::call_site(), last: Span::call_site() };
        };
        let last = tokens.last().unwrap_or_else(|| first.clone());
        let open = |tree: &TokenTree| match tree {
            TokenTree::Group(group) => group.span_open(),
            other => other.span(),
        };
        let close = |tree: &TokenTree| match tree {
            TokenTree::Group(group) => group.span_close(),
            other => other.span(),
        };
        Self { first: open(&first), last: close(&last) }
    }

    /// Tokens made with `quote_spanned!(extent.last => …)` so that they begin where the user's do. rustc then takes the
    /// expression to stand exactly where the user's tokens stand, and says one mistake only once.
    pub(crate) fn begin(self, tokens: TokenStream) -> TokenStream {
        let mut tokens = tokens.into_iter();
        let first = tokens.next().map(|mut tree| {
            tree.set_span(self.first);
            tree
        });
        first.into_iter().chain(tokens).collect()
    }
}

impl Extent {
    /// The value as an expression that stands exactly where the user's tokens stand: `match` begins it and a brace ends
    /// it, which no mention of the value alone could do.
    pub(crate) fn mention(self, value: &impl ToTokens) -> TokenStream {
        self.begin(quote::quote_spanned!(self.last=> match #value { value => value }))
    }
}

/// The tokens with each of the named lifetimes replaced by `'_`, for a place where they are not in scope.
pub(crate) fn without_lifetimes(tokens: TokenStream, names: &[Ident]) -> TokenStream {
    let mut after_quote = false;
    tokens
        .into_iter()
        .map(|tree| {
            let quoted = std::mem::replace(&mut after_quote, matches!(&tree, TokenTree::Punct(p) if p.as_char() == '\''));
            match tree {
                TokenTree::Group(group) => {
                    let mut inner = Group::new(group.delimiter(), without_lifetimes(group.stream(), names));
                    inner.set_span(group.span());
                    inner.into()
                }
                TokenTree::Ident(ident) if quoted && names.contains(&ident) => Ident::new("_", ident.span()).into(),
                other => other,
            }
        })
        .collect()
}

/// How the user wrote it, for messages and metadata.
pub(crate) fn text(tokens: &impl ToTokens) -> String {
    let mut text = String::new();
    write(tokens.to_token_stream(), &mut text);
    text
}

/// `TokenStream`'s own text puts spaces everywhere; this puts them only where they part two words or follow a comma.
fn write(tokens: TokenStream, text: &mut String) {
    use proc_macro2::Delimiter;
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
                if after_word && text.ends_with(|last: char| last.is_alphanumeric()) && open == "[" {
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
                    '=' | '+' | '-' if punct.spacing() == proc_macro2::Spacing::Alone || punct.as_char() != '=' => {
                        if !text.ends_with([' ', '(']) && punct.as_char() != '>' {
                            text.push(' ');
                        }
                        text.push(punct.as_char());
                        if punct.as_char() != '-' {
                            text.push(' ');
                        }
                    }
                    '>' if text.ends_with('-') => text.push_str("> "),
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
