// at: `Log`
//! A descriptor is given away in a call that may be made twice, by an alias.

use std::os::fd::OwnedFd;

type Log = OwnedFd;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(native = std::ffi::c_int)]
    pub safe fn name(
        fd: Log,
        //~^ `BorrowedFd<'_>`
        #[out(capacity = 16, grow = negative)] name: String,
        #[len_of(name, unit = elements, nul = included)] size: usize,
    );
}

fn main() {}
