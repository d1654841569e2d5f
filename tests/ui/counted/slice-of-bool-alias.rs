//! Native code could keep what is no `bool`, through an alias.

use std::ffi::c_int;

type Declared = &'static [bool];

#[interop::import(library = interop::Library::PROCESS, strings = utf8)]
unsafe extern "C" {
    #[returns(counted_by(n))]
    pub safe fn get(n: c_int) -> Declared;
}

fn main() {}
