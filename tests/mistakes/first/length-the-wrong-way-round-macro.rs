// at: `#[len_of(length)]`
//! The length is said of the buffer, as C# says it; through `macro_rules!`.

use std::ffi::c_int;

macro_rules! declare {
    ($t:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub safe fn receive(#[len_of(length)] buffer: $t, length: c_int) -> c_int;
            //~^ swap: `#[len_of(buffer)] length: c_int`
        }
    };
}

declare!(&mut [u8]);

fn main() {}
