//! An owned string that nobody frees.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name() -> String;
}

fn main() {}
