//! The attribute on a block of imports.

#[interop::export(strings = utf8)]
unsafe extern "C" {
    fn strlen(text: *const std::ffi::c_char) -> usize;
}

fn main() {}
