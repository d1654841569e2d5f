// at: `Ipv4Addr`
//! An address of Rust's, whose layout is not C's.

use std::net::Ipv4Addr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn connect(address: Ipv4Addr);
    //~^ `u32`
}

fn main() {}
