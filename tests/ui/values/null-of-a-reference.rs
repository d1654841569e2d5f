//! A reference is never null.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn begin(#[value(null)] text: &str);
}

fn main() {}
