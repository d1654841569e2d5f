//! A callback that returns a `String`: through a type alias.

type Declared = extern "C" fn() -> String;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
