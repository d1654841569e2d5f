//! A slot is lent: through a type alias.

use interop::{Malloc, NativeBox};

type Declared = Option<NativeBox<u8, Malloc>>;

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    pub safe fn swap(#[in_out] slot: Declared);
}

fn main() {}
