//! A library, which an import names.

#[interop::export(library = "demo")]
pub fn answer() -> i32 {
    42
}

fn main() {}
