//! The words of the declarations as paths of documented items, so that an editor shows their documentation where they stand: it
//! takes a word for what the expansion has at its span.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::Block;

/// Imports of the items, which name nothing.
pub(super) fn documented(block: &Block) -> TokenStream {
    let (facade, words) = (&block.defaults.facade, &block.words);
    if words.is_empty() {
        return TokenStream::new();
    }
    quote! {
        const _: () = {
            #[allow(unused_imports)]
            use #facade::attributes::{#(#words as _),*};
        };
    }
}
