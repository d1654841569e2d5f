//! A raw variadic function has no parameters to marshal.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub unsafe fn log(#[out] format: i32, ...);
}

fn main() {}
