//! Variables are linked by one name, too.

use std::ffi::c_int;

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = LIBRARY, bind = link)]
unsafe extern "C" {
    #[entry_point("answer", "the_answer")]
    pub static answer: c_int;
}

fn main() {}
