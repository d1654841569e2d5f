//! A prefix where the name is written.

#[interop::export(prefix = "demo_")]
#[entry_point("demo_answer")]
pub fn answer() -> i32 {
    42
}

fn main() {}
