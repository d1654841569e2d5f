//! An `unsafe` function pointer that safe code would pass, by an alias.

use std::ffi::c_int;

pub type Visit = unsafe extern "C" fn(c_int) -> c_int;
pub type Filter = Option<Visit>;

#[interop::import(library = "demo")]
unsafe extern "C" {
    pub safe fn each(visit: Visit);
    pub safe fn perhaps(visit: Option<Visit>);
    pub safe fn filtered(filter: Filter);
}

fn main() {}
