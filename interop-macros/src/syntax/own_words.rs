//! Which of the written words are ours, so that an editor can show their documentation.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::Attribute;

use crate::words::{BLOCK_KEYS, FUNCTION, PARAMETER};

/// The keys among the arguments of the block's attribute.
pub(super) fn of_arguments(arguments: &TokenStream) -> Vec<Ident> {
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
pub(super) fn of_attributes(attributes: &[Attribute]) -> impl Iterator<Item = Ident> {
    let names = attributes.iter().filter_map(|attribute| attribute.path().get_ident());
    names.filter(|name| FUNCTION.iter().chain(PARAMETER).any(|known| name == known)).cloned()
}
