//! A declaration without a body.

#[interop::export()]
pub fn answer() -> i32;

fn main() {}
