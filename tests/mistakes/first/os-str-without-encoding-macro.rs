// at: `&'static OsStr`
//! A borrowed string of the system's without an encoding, through `macro_rules!`.

use std::ffi::OsStr;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn program() -> $t;
        }
    };
}

declare!(&'static OsStr);
//~^ `strings = utf8` on the block, or `#[returns(utf8)]`

fn main() {}
