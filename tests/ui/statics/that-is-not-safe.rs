//! A variable that is not `safe` is read as it is, too.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub static mut verbose: bool;
}

fn main() {}
