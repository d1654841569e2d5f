//! A missing semicolon.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn answer() -> i32
}

fn main() {}
