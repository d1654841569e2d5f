// at: `&mut OwnedFd`
//! A descriptor that native code may exchange.

use std::os::fd::OwnedFd;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn reopen(fd: &mut OwnedFd);
    //~^ `#[in_out]` … or `&mut c_int`
}

fn main() {}
