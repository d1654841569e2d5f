//! A `bool` without a width.

#[interop::export()]
pub fn check() -> bool {
    true
}

fn main() {}
