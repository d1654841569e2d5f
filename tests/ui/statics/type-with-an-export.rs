//! An opaque type, with what is said of exports.

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = "demo")]
unsafe extern "C" {
    #[entry_point("demo")]
    type First;
    #[library(LIBRARY)]
    type Second;
}

fn main() {}
