//! A reference that native code would keep.

#[interop::export(strings = utf8)]
pub fn name(#[out] name: &str) {
    todo!()
}

fn main() {}
