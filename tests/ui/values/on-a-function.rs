//! A value of a function.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[value(0)]
    pub safe fn begin();
}

fn main() {}
