//! A callback that takes a string: through a type alias.

type Declared = Option<extern "C" fn(&str)>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Declared);
}

fn main() {}
