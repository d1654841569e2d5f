//! Every declaration of the program.

use super::declaration::Declaration;
use super::import::Block;

/// Where every declaration enters itself.
#[doc(hidden)]
#[linkme::distributed_slice]
pub static DECLARATIONS: [Declaration];

/// Every declaration of the program, whichever crate it is in, in no particular order.
///
/// With feature `registry` only, which is for tools: it makes every declaration enter itself into a table that the linker
/// keeps, so that none is left out of the program.
#[must_use]
pub fn declarations() -> &'static [Declaration] {
    &DECLARATIONS
}

/// Every block of the program: the [declarations](declarations()) that are imports.
///
/// With feature `registry` only.
pub fn blocks() -> impl Iterator<Item = &'static Block> {
    declarations().iter().filter_map(|declaration| match declaration {
        Declaration::Import(block) => Some(*block),
        _ => None,
    })
}
