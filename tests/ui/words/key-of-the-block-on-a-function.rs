//! What is about the whole block, on one function.

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[serialized]
    pub safe fn start();
}

fn main() {}
