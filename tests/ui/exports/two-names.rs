//! Two names.

#[interop::export()]
#[entry_point("demo_answer", "demo_result")]
pub fn answer() -> i32 {
    42
}

fn main() {}
