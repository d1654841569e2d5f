//! Two parameters of one name.

#[interop::export()]
pub fn add(a: i32, a: i32) -> i32 {
    a
}

fn main() {}
