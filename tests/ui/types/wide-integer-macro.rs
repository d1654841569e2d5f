//! The same through `macro_rules!`.

use std::ffi::c_char;

macro_rules! declare {
    ($passed:ty, $returned:ty, $out:ty, $in_out:ty, $result:ty) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            pub fn printed(x: $passed);
            pub fn parsed(text: *const c_char, end: *mut *mut c_char) -> $returned;
            pub safe fn stored(#[out] x: $out);
            pub safe fn changed(#[in_out] x: $in_out);
            #[fails(when = never)]
            pub safe fn fallible() -> $result;
        }
    };
}
declare!(u128, u128, i128, i128, std::io::Result<i128>);

fn main() {}
