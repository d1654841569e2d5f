//! Tokens as text, without lifetimes, and in their places.

use proc_macro2::{Delimiter, Group, LineColumn, TokenStream, TokenTree};
use quote::quote;
use syn::spanned::Spanned;

use crate::tokens::{Extent, Private, quote_at, text, without_lifetimes};

fn tokens(text: &str) -> TokenStream {
    text.parse().expect("tokens")
}

#[test]
fn text_is_how_it_is_written() {
    for written in [
        "c_int",
        "&str",
        "&'a mut [MaybeUninit<u8>]",
        "Option<&'static CStr>",
        "*const c_void",
        "*mut *mut c_char",
        "io::Result<(), Error>",
        "[u8; 4]",
        "(c_int, c_int)",
        "*mut (c_int, [&'a u8; 2])",
        "&'a &'b mut &CStr",
        "fn(c_int)",
        "&(dyn Debug + Send)",
        "extern \"C\" fn(c_int, *mut c_void) -> c_int",
        "::interop::Library",
        "unix",
    ] {
        assert_eq!(text(&tokens(written)), written);
    }
}

#[test]
fn lifetimes_that_are_not_in_scope_go() {
    let elided = |written: &str| text(&without_lifetimes(tokens(written)));
    assert_eq!(elided("&'a str"), "&'_ str");
    assert_eq!(elided("&'static str"), "&'static str");
    assert_eq!(elided("Option<&'undeclared mut [View<'b>]>"), "Option<&'_ mut [View<'_>]>");
    assert_eq!(elided("a::B"), "a::B");
    // A lifetime that the type itself declares stays.
    assert_eq!(elided("for<'c> fn(&'c u8, &'a u8)"), text(&tokens("for<'c> fn(&'c u8, &'_ u8)")));
}

/// Where the first token begins and the last one ends.
fn ends(extent: Extent) -> (LineColumn, LineColumn) {
    (extent.first.start(), extent.last.end())
}

#[test]
fn extents_reach_from_the_first_token_to_the_last() {
    let ty = tokens("&'a mut [u8]");
    assert_eq!(ends(Extent::of(&ty)), (LineColumn { line: 1, column: 0 }, LineColumn { line: 1, column: 12 }));
}

#[test]
fn extents_look_into_what_macro_rules_substitutes() {
    let fragment = TokenTree::Group(Group::new(Delimiter::None, tokens("  Option<u8>")));
    let (begin, end) = (LineColumn { line: 1, column: 2 }, LineColumn { line: 1, column: 12 });
    assert_eq!(ends(Extent::of(&fragment)), (begin, end));
    assert_eq!(ends(Extent::of(&quote!(#fragment))), (begin, end));
}

#[test]
fn generated_tokens_begin_where_the_users_do() {
    let ty = tokens("    Option<u8>");
    let extent = Extent::of(&ty);
    let last = extent.last;
    let (absolute, relative) = (syn::parse_quote!(::facade), syn::parse_quote!(facade));
    let (absolute, relative) = (Private::of(&absolute), Private::of(&relative));
    for (generated, begun) in [
        (quote_at!(extent=> #absolute::b(c)), 2),
        (quote_at!(extent=> #relative::b(c)), 1),
        (quote_at!(extent=> <A as B>::c(&'a d)), 1),
        (quote_at!(extent=> let a = b;), 1),
    ] {
        let tokens: Vec<TokenTree> = generated.into_iter().collect();
        let first = |tree: &TokenTree| tree.span().start() == extent.first.start();
        assert!(tokens[..begun].iter().all(first), "{tokens:?}");
        assert!(!tokens[begun..].iter().any(first), "{tokens:?}");
        assert_eq!(tokens.last().unwrap().span().start(), last.start());
    }
    assert_eq!(extent.mention(&quote!(x)).span().start(), extent.first.start());
}

#[test]
fn a_format_names_its_variables() {
    let names = |expression: &str, name| crate::tokens::names_variable(expression.parse().unwrap(), name);
    for expression in
        ["f(x)", "format!(\"{x}\")", "f(&[format!(\"a{x:?}\")])", "format!(\"{:x$}\", 1)", "format!(\"{:>9.x$}\", 1)"]
    {
        assert!(names(expression, "x"), "{expression}");
        assert!(!names(expression, "y"), "{expression}");
    }
    for expression in
        ["\"{x}\"", "format!(\"{{x}}\")", "format!(\"{xx}\")", "format!(\"{:x}\", 1)", "format!(\"{:ax$}\", 1)"]
    {
        assert!(!names(expression, "x"), "{expression}");
    }
}
