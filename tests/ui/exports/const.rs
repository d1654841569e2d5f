//! A `const fn`.

#[interop::export()]
pub const fn answer() -> i32 {
    42
}

fn main() {}
