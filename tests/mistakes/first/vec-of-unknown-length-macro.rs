// at: `Vec<u8>`
//! A buffer whose filled length never comes back, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn receive(#[out(capacity = 64)] buffer: $t, #[len_of(buffer)] size: usize) -> c_int;
        }
    };
}

declare!(Vec<u8>);
//~^ `#[returns(len_of(buffer), native = c_int)]` and `()`, or `#[in_out]` on `size`

fn main() {}
