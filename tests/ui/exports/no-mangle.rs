//! `#[no_mangle]` beside it.

#[interop::export()]
#[unsafe(no_mangle)]
pub fn answer() -> i32 {
    42
}

fn main() {}
