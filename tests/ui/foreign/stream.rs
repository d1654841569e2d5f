//! A stream of Rust's.

use std::net::TcpStream;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: &TcpStream);
}

fn main() {}
