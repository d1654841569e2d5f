//! A number is never null.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn begin(#[value(null)] flags: u32);
}

fn main() {}
