//! A value that comes out.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn size(#[out] #[value(0)] size: usize);
}

fn main() {}
