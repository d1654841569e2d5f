//! An `Option` that does not cross has a null, and is refused where it crosses.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn begin(#[value(null)] flags: Option<u32>);
}

fn main() {}
