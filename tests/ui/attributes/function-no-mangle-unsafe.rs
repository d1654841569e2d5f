//! The stub would be what it looks for.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[unsafe(no_mangle)]
    pub safe fn level() -> i32;
}

fn main() {}
