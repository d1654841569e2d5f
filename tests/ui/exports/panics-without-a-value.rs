//! `#[panics]` alone.

#[interop::export()]
#[panics]
pub fn answer() -> i32 {
    42
}

fn main() {}
