//! `alloc_with` on an import.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[returns(alloc_with = malloc)]
    pub safe fn name() -> String;
}

fn main() {}
