//! A callback that takes a `char`: through a type alias.

type Declared = extern "C" fn(char);

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
