//! The attribute on what is no function.

#[interop::export()]
pub struct Handle(u32);

fn main() {}
