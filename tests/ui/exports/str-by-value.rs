//! A `str` by value.

#[interop::export(strings = utf8)]
pub fn check(#[out] name: str) -> i32 {
    42
}

fn main() {}
