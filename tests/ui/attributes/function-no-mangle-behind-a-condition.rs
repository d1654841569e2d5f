//! The stub would be what it looks for, behind a condition, too.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[cfg_attr(all(), unsafe(no_mangle))]
    pub safe fn level() -> i32;
}

fn main() {}
