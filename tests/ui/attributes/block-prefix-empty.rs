//! An empty prefix is none.

#[interop::import(library = "demo", prefix = "")]
unsafe extern "C" {
    pub safe fn level() -> i32;
}

fn main() {}
