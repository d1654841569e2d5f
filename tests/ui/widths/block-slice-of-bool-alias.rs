//! The same through a type alias.

use std::ffi::c_int;

type Flag = bool;
type Flags = [Flag];

#[interop::import(library = "demo", bools = bool8)]
unsafe extern "C" {
    pub safe fn all(flags: &Flags, #[len_of(flags)] count: usize) -> c_int;
    pub safe fn set(flags: &mut [Flag], #[len_of(flags)] count: usize);
}

fn main() {}
