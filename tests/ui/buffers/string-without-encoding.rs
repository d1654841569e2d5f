//! A string in a buffer has an encoding.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn read(#[out(capacity = 4)] text: String);
}

fn main() {}
