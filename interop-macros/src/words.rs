//! The words of the declarations, each once, by the attribute that they belong to; and what to say about one that is none of them.

mod block;
mod case;
mod convention;
mod fails;
mod field;
mod function;
mod marshal;
mod parameter;
mod similar;

pub(crate) use block::{BIND, BLOCK_KEYS, BOOLS, ENCODINGS, EXPORT_KEYS, LINK_KINDS, STATICS, STRUCTURE_KEYS};
pub(crate) use case::{CASES, rename};
pub(crate) use convention::{CONVENTIONS, cleaned_up_by_the_callee};
pub(crate) use fails::{CODE, GROW, WHEN};
pub(crate) use field::FIELD;
pub(crate) use function::{COMPILED_HERE, FUNCTION};
pub(crate) use marshal::{LISTS, MARSHALERS, policy};
pub(crate) use parameter::{LINTS, PARAMETER};
pub(crate) use similar::{list, similar};
