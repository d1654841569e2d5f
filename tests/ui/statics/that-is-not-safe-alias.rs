//! A variable that is not `safe` is read as it is, too: through a type alias.

type Declared = bool;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub static mut verbose: Declared;
}

fn main() {}
