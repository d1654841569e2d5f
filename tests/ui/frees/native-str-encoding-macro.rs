//! The same through `macro_rules!`.

use interop::{Malloc, NativeStr};

macro_rules! declare {
    ($strings:ident, $name:ty, $title:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn name() -> $name;
        }

        #[interop::import(library = "demo", strings = $strings, bools = bool8)]
        unsafe extern "C" {
            pub safe fn title() -> $title;
        }
    };
}
declare!(utf16, NativeStr<Malloc>, Option<NativeStr<Malloc>>);

fn main() {}
