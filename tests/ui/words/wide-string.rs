//! A wide string crosses as it is.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(utf16)] name: &interop::U16CStr);
}

fn main() {}
