//! What an import ignores.

#[interop::export()]
#[returns(native = u8)]
pub fn close() {}

fn main() {}
