//! A value of another type.

#[interop::export(panics = "none")]
pub fn answer() -> i32 {
    42
}

fn main() {}
