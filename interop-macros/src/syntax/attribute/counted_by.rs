//! `counted_by(…)`: what tells the length of what comes out.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::meta::ParseNestedMeta;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Expr, ExprLit, Lit, Token};

use super::{Once, choice, has_arguments, name_of_parameter, nested_in, unknown};
use crate::model::{CountedBy, Counter};
use crate::report::Report;

const NAME_THE_LENGTH: &str = "say what tells the length: `counted_by(a_parameter)`, `counted_by(returned)`, `counted_by(a_function(a_parameter))`, or a number: `counted_by(2)`, `counted_by(SIZE)`";

/// `counted_by(n, unit = …, nul = …)` or `counted_by(path(a, b), …)`.
pub(super) fn counted_by(meta: &ParseNestedMeta<'_>, report: &mut Report) -> syn::Result<Option<CountedBy>> {
    let span = meta.path.span();
    if !has_arguments(meta)? {
        return Err(syn::Error::new(span, NAME_THE_LENGTH));
    }
    let (mut by, mut unit, mut nul) = (Once::new(), Once::new(), Once::new());
    let number = number(meta)?;
    let words = |meta: ParseNestedMeta<'_>| {
        let span = meta.path.span();
        if meta.input.peek(syn::token::Paren) {
            let content;
            syn::parenthesized!(content in meta.input);
            let arguments = Punctuated::<Ident, Token![,]>::parse_terminated_with(&content, Ident::parse_any)
                .map_err(|error| syn::Error::new(error.span(), "write a parameter's name, or `returned`"))?;
            let arguments = arguments.iter().map(Ident::unraw).collect();
            by.set(span, "counted_by", Counter::Call(meta.path.clone(), arguments), report);
        } else if meta.path.is_ident("unit") && meta.input.peek(Token![=]) {
            unit.set(span, "unit", choice(&meta, &["elements", "bytes"])?, report);
        } else if meta.path.is_ident("nul") && meta.input.peek(Token![=]) {
            nul.set(span, "nul", choice(&meta, &["included", "excluded"])?, report);
        } else if meta.input.peek(Token![=]) {
            let name = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
            return Err(meta.error(unknown("key", &name, &["nul", "unit"])));
        } else {
            if !meta.input.is_empty() && !meta.input.peek(Token![,]) {
                let name = meta.path.get_ident().map(Ident::unraw).ok_or_else(|| meta.error(NAME_THE_LENGTH))?;
                let comma = |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ',');
                let rest = meta.input.parse::<TokenStream>()?.into_iter().take_while(|tree| !comma(tree));
                return Err(syn::Error::new_spanned(
                    rest.collect::<TokenStream>(),
                    format!(
                        "a length that is calculated is a function's: write `counted_by(length_of({name}))`, and `fn length_of({name}: usize) -> usize` beside the block"
                    ),
                ));
            }
            let path = meta.path.clone();
            let constant = || Counter::Number(syn::parse_quote!(#path));
            by.set(
                span,
                "counted_by",
                meta.path.get_ident().map(Ident::unraw).map_or_else(constant, Counter::Named),
                report,
            );
        }
        Ok(())
    };
    match number {
        None => nested_in(meta, name_of_parameter("counted_by"), words)?,
        Some((number, rest)) => {
            syn::meta::parser(words).parse2(rest)?;
            by.set(number.span(), "counted_by", Counter::Number(Expr::Lit(number)), report);
        }
    }
    let Some(by) = by.take() else {
        report.error(span, NAME_THE_LENGTH);
        return Ok(None);
    };
    Ok(Some(CountedBy { span, by, unit: unit.take(), nul: nul.take() }))
}

/// `counted_by(2, …)`: the number, and what follows it.
fn number(meta: &ParseNestedMeta<'_>) -> syn::Result<Option<(ExprLit, TokenStream)>> {
    let ahead = meta.input.fork();
    let content;
    syn::parenthesized!(content in ahead);
    if !content.peek(syn::LitInt) {
        return Ok(None);
    }
    let content;
    syn::parenthesized!(content in meta.input);
    let number: ExprLit = content.parse()?;
    if let Lit::Int(value) = &number.lit
        && value.base10_digits().starts_with('-')
    {
        return Err(syn::Error::new(value.span(), "no length is negative; write how many there are: `counted_by(2)`"));
    }
    if !content.is_empty() {
        content.parse::<Token![,]>()?;
    }
    Ok(Some((number, content.parse()?)))
}
