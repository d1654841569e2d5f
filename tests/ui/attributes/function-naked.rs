//! A stub has a body.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[unsafe(naked)]
    pub safe fn level() -> i32;
}

fn main() {}
