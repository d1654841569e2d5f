//! Native code calls with native values.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn each(call: extern "C" fn(&str));
}

fn main() {}

// variants: alias says error[E0277]: a string does not cross through a function pointer, because the macro reads a signature that it sees, and names its types
