//! What native code changes in place is not its own: through a type alias.

type Declared = String;

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(#[in_out] #[marshal(copied)] text: Declared);
}

fn main() {}
