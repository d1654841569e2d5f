//! A counted reference comes out.

use std::sync::Arc;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn make() -> Arc<u64>;
}

fn main() {}
