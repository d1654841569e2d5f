//! A raw variadic function has no fallback.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub unsafe fn log(format: *const i8, ...) {}
}

fn main() {}
