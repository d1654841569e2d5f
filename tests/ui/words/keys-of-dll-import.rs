//! What `DllImport` says of the whole function, as a key of the block.

#[interop::import(library = "demo", exact_spelling = true)]
unsafe extern "C" {
    pub safe fn start();
}

fn main() {}
