//! An argument that would outlive the call.

#[interop::export(strings = utf8)]
pub fn keep(name: &'static str) -> i32 {
    42
}

fn main() {}
