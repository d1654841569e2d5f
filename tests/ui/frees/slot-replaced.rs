//! A slot is lent.

use interop::{Malloc, NativeBox};

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    pub safe fn swap(#[in_out] slot: Option<NativeBox<u8, Malloc>>);
}

fn main() {}
