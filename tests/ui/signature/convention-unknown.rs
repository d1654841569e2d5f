//! Conventions are written as rustc has them.

#[interop::import(library = "demo")]
unsafe extern "c" {
    pub safe fn level() -> i32;
}

fn main() {}
