//! A returned string with nothing to borrow from.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name() -> &str;
}

fn main() {}
