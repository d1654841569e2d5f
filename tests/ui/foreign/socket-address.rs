//! An address with a port.

use std::net::SocketAddr;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: &SocketAddr);
}

fn main() {}
