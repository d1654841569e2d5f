//! `optional` with an `Option` of what cannot come out.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[optional]
    pub safe fn name() -> Option<String>;
}

fn main() {}
