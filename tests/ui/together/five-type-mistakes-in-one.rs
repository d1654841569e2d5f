//! Five mistakes of type in one function: five errors in one compilation.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn all(text: &str, on: bool, data: &[u8], list: Vec<u8>) -> String;
}

fn main() {}
