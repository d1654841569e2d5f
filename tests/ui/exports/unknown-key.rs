//! A key that nearly exists.

#[interop::export(string = utf8)]
pub fn answer() -> i32 {
    42
}

fn main() {}
