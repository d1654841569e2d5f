//! A way of marshaling that is none.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(bool_32)] on: bool);
}

fn main() {}
