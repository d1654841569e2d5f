//! A function of no type.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    #[associated]
    pub safe fn begin();
}

fn main() {}
