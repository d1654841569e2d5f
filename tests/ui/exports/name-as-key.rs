//! The exported name as a key.

#[interop::export(name = "demo_answer")]
pub fn answer() -> i32 {
    42
}

fn main() {}
