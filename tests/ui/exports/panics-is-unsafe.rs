//! A value that only `unsafe` code may make: what native code calls is no place for it.

/// # Safety
/// Nobody can say.
unsafe fn secret() -> i32 {
    1
}

#[interop::export(panics = secret())]
pub fn answer() -> i32 {
    42
}

fn main() {}
