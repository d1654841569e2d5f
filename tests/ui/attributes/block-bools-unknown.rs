//! A width that is none, in a block and on a module.

#[interop::import(library = "demo", bools = utf8)]
unsafe extern "C" {
    pub fn set(on: c_bool);
}

#[interop::import(library = "demo", bools = bool16)]
mod bound {
    unsafe extern "C" {
        pub fn set(on: super::c_bool);
    }
}

#[allow(non_camel_case_types)]
type c_bool = i32;

fn main() {}
