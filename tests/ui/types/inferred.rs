//! A type that is not written.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(value: _);
}

fn main() {}
