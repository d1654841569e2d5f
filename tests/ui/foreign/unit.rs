//! C's `void` as a parameter.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn take(value: ());
}

fn main() {}
