//! Errors, collected so that all of a block's mistakes show in one compilation.

use std::fmt::Display;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote_spanned};

use crate::tokens::opened;

/// The errors found so far. [`Report::finish`] must be asked before the report goes away.
#[derive(Default)]
pub(crate) struct Report {
    errors: Vec<syn::Error>,
    /// What rustc has reported already, without saying what to write.
    hints: Vec<(Span, String)>,
    asked: bool,
}

impl Report {
    /// Notes one mistake at `span`: lower case, no full stop, saying what to write.
    pub(crate) fn error(&mut self, span: Span, message: impl Display) {
        self.errors.push(syn::Error::new(span, message));
    }

    /// Notes one mistake of several tokens, which rustc then underlines as a whole.
    pub(crate) fn spanned(&mut self, tokens: impl ToTokens, message: impl Display) {
        self.errors.push(syn::Error::new_spanned(opened(tokens.into_token_stream()), message));
    }

    /// Notes what to write at a token that rustc itself has refused: a warning, because one error is enough.
    pub(crate) fn hint(&mut self, span: Span, message: impl Display) {
        self.hints.push((span, message.to_string()));
    }

    /// Notes an error of syn's.
    pub(crate) fn push(&mut self, error: syn::Error) {
        self.errors.push(error);
    }

    /// The value, or nothing after noting why not.
    pub(crate) fn ok<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.push(error)).ok()
    }

    /// Takes over the errors of a part.
    pub(crate) fn absorb(&mut self, mut part: Self) {
        self.errors.append(&mut part.errors);
        self.hints.append(&mut part.hints);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_empty() && self.hints.is_empty()
    }

    /// All errors as `compile_error!` invocations.
    pub(crate) fn finish(mut self) -> TokenStream {
        self.asked = true;
        let hints = self.hints.iter().map(|(span, message)| {
            quote_spanned! {*span=>
                const _: () = {
                    #[deprecated(note = #message)]
                    macro_rules! __interop_word { () => {}; }
                    __interop_word! {}
                };
            }
        });
        self.errors.iter().map(syn::Error::to_compile_error).chain(hints).collect()
    }
}

impl Drop for Report {
    fn drop(&mut self) {
        assert!(
            self.asked || self.errors.is_empty() || std::thread::panicking(),
            "errors were collected and never reported"
        );
    }
}
