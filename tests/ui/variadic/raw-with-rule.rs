//! A raw variadic function is not called here, so it does not fail here.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[fails(when = zero, code = errno)]
    pub unsafe fn log(format: *const i8, ...);
}

fn main() {}
