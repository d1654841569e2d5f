//! A slot is written: through a type alias.

use interop::{Malloc, NativeBox};

type Declared<'a> = &'a Option<NativeBox<u8, Malloc>>;

#[interop::import(library = interop::Library::PROCESS)]
unsafe extern "C" {
    pub safe fn look(slot: Declared<'_>);
}

fn main() {}
