//! The value that stands for the variable would be what it looks for.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[unsafe(no_mangle)]
    pub safe static level: i32;
}

fn main() {}
