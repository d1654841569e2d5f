//! A value that native code replaces.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn size(#[value(0)] #[in_out] size: usize);
}

fn main() {}
