//! An address of sixteen bytes.

use std::net::Ipv6Addr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: Ipv6Addr);
}

fn main() {}
