//! An `#[out]` string without an allocator.

#[interop::export(strings = utf8)]
pub fn name(#[out] name: String) {
    todo!()
}

fn main() {}
