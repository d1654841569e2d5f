//! The same through a type alias.

use std::ffi::c_char;

type Wide = u128;
type Signed = i128;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub fn printed(x: Wide);
    pub fn parsed(text: *const c_char, end: *mut *mut c_char) -> Wide;
    pub safe fn stored(#[out] x: Signed);
    pub safe fn changed(#[in_out] x: Signed);
    #[fails(when = never)]
    pub safe fn fallible() -> std::io::Result<Signed>;
}

fn main() {}
