//! Every block of the program.

use super::block::Block;

/// Where every block enters itself.
#[doc(hidden)]
#[linkme::distributed_slice]
pub static BLOCKS: [&'static Block];

/// Every block of the program, whichever crate it is in, in no particular order.
///
/// With feature `registry` only, which is for tools: it makes every block enter itself into a table that the linker
/// keeps, so that none is left out of the program.
#[must_use]
pub fn blocks() -> &'static [&'static Block] {
    &BLOCKS
}
