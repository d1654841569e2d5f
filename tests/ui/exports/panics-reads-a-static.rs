//! A `static mut`, which is read in `unsafe` code.

static mut LAST: i32 = 0;

#[interop::export()]
#[panics(LAST)]
pub fn answer() -> i32 {
    42
}

fn main() {}
