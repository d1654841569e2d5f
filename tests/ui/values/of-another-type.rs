//! A value of another type.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn begin(#[value("0")] flags: u32);
}

fn main() {}
