//! A slot is lent: through `macro_rules!`.

use interop::{Malloc, NativeBox};

macro_rules! declare {
    ($declared:ty) => {
        #[interop::import(library = interop::Library::PROCESS)]
        unsafe extern "C" {
            pub safe fn swap(#[in_out] slot: $declared);
        }
    };
}

declare!(Option<NativeBox<u8, Malloc>>);

fn main() {}
