//! An owned string that comes in.

#[interop::export(strings = utf8)]
pub fn check(name: String) -> i32 {
    42
}

fn main() {}
