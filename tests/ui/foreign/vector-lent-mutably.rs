//! A vector that native code would fill.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: &mut Vec<u8>, len: usize);
}

fn main() {}
