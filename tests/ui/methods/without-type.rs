//! `self` without a type.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn close(self);
}

fn main() {}
