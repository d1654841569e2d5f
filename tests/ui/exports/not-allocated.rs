//! A string without an allocator.

#[interop::export(strings = utf8)]
pub fn name() -> String {
    String::new()
}

fn main() {}
