//! A callback that takes a string.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(callback: Option<extern "C" fn(&str)>);
}

fn main() {}

// variants: alias says error[E0277]: a string does not cross through a function pointer, because the macro reads a signature that it sees, and names its types
// variants: inner says error[E0277]: a string does not cross through a function pointer at `Option<Declared>`, because the macro reads a signature that it sees, and names its types
