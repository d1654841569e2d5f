//! What native code changes in place is not its own.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[in_out] #[marshal(copied)] text: String);
}

fn main() {}
