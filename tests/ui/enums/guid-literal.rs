//! A literal that is no GUID.

pub const IID: interop::Guid = interop::guid!("00020400-0000-0000-C000");

fn main() {}
