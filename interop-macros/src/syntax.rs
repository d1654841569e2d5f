//! Tokens → [`model`](crate::model), collecting every mistake.

mod attribute;
mod export;
mod extern_block;
mod foreign_signature;
mod item;
mod method;
mod own_words;
mod parameter;
mod raw_item;
mod structure;

pub(crate) use export::export;
pub(crate) use extern_block::import;
pub(crate) use structure::structure;

/// What stands before a keyword that is an attribute's name, `#[ref]` and `#[in]`: rustc has refused it.
const KEYWORD: &str = "__interop_keyword_";
