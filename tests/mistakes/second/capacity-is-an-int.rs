// at: `most`
//! The capacity is a `c_int`, as in C.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[returns(len_of(data), native = c_int)]
    pub safe fn read(
        most: c_int,
        #[out(capacity = most)] data: Vec<u8>,
        //~^ `most as usize`
        #[len_of(data)] size: usize,
    );
}

fn main() {}
