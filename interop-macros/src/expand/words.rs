//! The words of the declarations as paths of documented items, so that an editor shows their documentation where they stand: it
//! takes a word for what the expansion has at its span.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use syn::Attribute;

use crate::model::Block;
use crate::names::{BLOCK_KEYS, FUNCTION, PARAMETER};

/// The keys among the arguments of the block's attribute.
pub(crate) fn of_arguments(arguments: &TokenStream) -> Vec<Ident> {
    let mut keys = Vec::new();
    let mut begins = true;
    for tree in arguments.clone() {
        begins = match tree {
            TokenTree::Ident(ident) if begins => {
                keys.push(ident);
                false
            }
            TokenTree::Punct(punct) => punct.as_char() == ',',
            _ => false,
        };
    }
    keys.retain(|key| key != "crate" && BLOCK_KEYS.iter().any(|known| key == known));
    keys
}

/// The names of our attributes among these.
pub(crate) fn of_attributes(attributes: &[Attribute]) -> impl Iterator<Item = Ident> {
    let names = attributes.iter().filter_map(|attribute| attribute.path().get_ident());
    names.filter(|name| FUNCTION.iter().chain(PARAMETER).any(|known| name == known)).cloned()
}

/// Imports of the items, which name nothing.
pub(super) fn documented(block: &Block) -> TokenStream {
    let (facade, words) = (&block.facade, &block.words);
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
