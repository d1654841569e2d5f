//! Truth values that native code would fill.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn take(value: &mut [bool; 2]);
}

fn main() {}
