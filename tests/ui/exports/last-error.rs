//! `#[last_error]`, which an import has.

#[interop::export()]
#[last_error]
pub fn answer() -> i32 {
    42
}

fn main() {}
