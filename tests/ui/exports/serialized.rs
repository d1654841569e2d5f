//! A lock.

#[interop::export(serialized)]
pub fn answer() -> i32 {
    42
}

fn main() {}
