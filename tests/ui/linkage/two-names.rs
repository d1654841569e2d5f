//! The linker looks for one name.

use std::ffi::c_int;

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = LIBRARY, bind = link)]
unsafe extern "C" {
    #[entry_point("answer", "the_answer")]
    pub safe fn answer() -> c_int;
}

fn main() {}
