//! A parameter without a name.

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn put(u8);
}

fn main() {}
