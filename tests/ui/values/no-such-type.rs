//! A type that does not exist.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn begin(#[value(0)] flags: Flags);
}

fn main() {}
