//! An expression that calls an unsafe function, without a block of its own.

unsafe fn level() -> u32 {
    9
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn begin(#[value(level())] level_of_all: u32);
}

fn main() {}
