//! A value of the declaration's.

#[interop::export()]
pub fn open(#[value(0)] reserved: i32) -> i32 {
    42
}

fn main() {}
