// at: `Bytes`
//! A fat pointer that is not null, by an alias.

use std::ptr::NonNull;

type Bytes = NonNull<[u8]>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub unsafe fn write(bytes: Bytes);
    //~^ `NonNull<u8>`, or `&[u8]` with a length
}

fn main() {}
