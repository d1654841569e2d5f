//! An address in a structure.

use std::net::Ipv4Addr;

#[repr(C)]
#[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
pub struct Sample {
    pub value: Ipv4Addr,
}

fn main() {}
