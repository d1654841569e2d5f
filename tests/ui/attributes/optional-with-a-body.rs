//! A function with a body is never absent.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[optional]
    pub safe fn level() -> Option<i32> {
        None
    }
}

fn main() {}
