//! A body that forgets what comes out.

#[interop::export()]
pub fn count(#[out] count: u32) -> i32 {
    42
}

fn main() {}
