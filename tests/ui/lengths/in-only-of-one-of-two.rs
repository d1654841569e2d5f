//! A word for both lengths of a buffer, and another one.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = negative, code = errno)]
    pub safe fn name(#[out(capacity = 8)] #[marshal(utf8)] x: String, #[len_of(x, unit = bytes, nul = included)] size: usize, #[out] #[len_of(x, unit = bytes, nul = in_only)] n: usize) -> Result<c_int, std::io::Error>;
}

fn main() {}
