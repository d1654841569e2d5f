//! Nothing says who frees the UTF-16 string.

#[interop::import(library = "demo", strings = utf16)]
unsafe extern "C" {
    pub safe fn name() -> String;
}

fn main() {}
