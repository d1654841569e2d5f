//! An array without an allocator.

#[interop::export()]
pub fn list(#[out] values: Vec<u32>) {
    todo!()
}

fn main() {}
