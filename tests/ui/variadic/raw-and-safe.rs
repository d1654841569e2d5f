//! No list of arguments is safe for any function.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn log(format: *const i8, ...);
}

fn main() {}
