//! A way of marshaling that is like none.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn set(#[marshal(latin1)] text: &str);
}

fn main() {}
