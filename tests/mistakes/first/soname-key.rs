// at: `soname`
//! The version as a key of the block.

#[interop::import(library = "demo", soname = 1)]
//~^ `library = LIBRARY`, with `Library::new("demo").soname(1)`
unsafe extern "C" {
    pub safe fn start();
}

fn main() {}
