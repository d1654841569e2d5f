//! One length of two slices, of which one is not passed.

use std::ffi::c_int;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn dot(x: &[f64], #[out] y: &'static [f64], #[len_of(x, y)] n: usize) -> c_int;
}

fn main() {}

// variants: alias says error: `y` is not passed by the caller, so it has no length before the call; a buffer is `#[out(capacity = N)] y`, whose capacity is `n` then; if native code tells the length write `#[out]` before `#[len_of(y)]`, or `counted_by(…)` on `y` at `Declared`, because a type that is no reference is taken for the buffer whose capacity is missing
