//! C's `...`.

#[interop::export()]
pub unsafe extern "C" fn sum(n: i32, #[variadic] first: i32) -> i32 {
    n
}

fn main() {}
