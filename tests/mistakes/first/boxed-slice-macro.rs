// at: `&Box<[u8]>`
//! A reference to a boxed slice, through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn send(data: $t, #[len_of(data)] length: usize) -> c_int;
        }
    };
}

declare!(&Box<[u8]>);
//~^ `&[u8]`

fn main() {}
