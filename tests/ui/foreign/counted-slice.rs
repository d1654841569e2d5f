//! A counted slice.

use std::sync::Arc;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: Arc<[u8]>);
}

fn main() {}
