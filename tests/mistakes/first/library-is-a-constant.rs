// at: `LIBRARY`
//! A library that is a constant.

const LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = LIBRARY)]
//~^ `static LIBRARY`
unsafe extern "C" {
    pub safe fn start();
}

fn main() {}
