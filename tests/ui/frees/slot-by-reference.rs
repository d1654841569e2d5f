//! A slot is written.

use interop::{Malloc, NativeBox};

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    pub safe fn look(slot: &Option<NativeBox<u8, Malloc>>);
}

fn main() {}
