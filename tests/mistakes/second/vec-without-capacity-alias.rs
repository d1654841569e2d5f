// at: `Bytes`
//! A vector comes out of a buffer of no size, by an alias.

use std::ffi::c_int;

type Bytes = Vec<u8>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(len_of(data), native = c_int)]
    pub safe fn read(#[out] data: Bytes, #[len_of(data)] size: usize);
    //~^ `#[out(capacity = N)]`
}

fn main() {}
