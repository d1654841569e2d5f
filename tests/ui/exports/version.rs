//! A name with a version.

#[interop::export()]
#[entry_point("answer@DEMO_1")]
pub fn answer() -> i32 {
    42
}

fn main() {}
