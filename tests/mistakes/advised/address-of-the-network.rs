// after: first/address-of-the-network
//! `u32`, with the bytes in the order of the network.

use std::net::Ipv4Addr;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn echo_u32(address: u32) -> u32;
}

fn main() {
    let address = Ipv4Addr::new(192, 0, 2, 1);
    let value = echo_u32(u32::from_ne_bytes(address.octets()));
    assert_eq!(Ipv4Addr::from(value.to_ne_bytes()), address);
}
