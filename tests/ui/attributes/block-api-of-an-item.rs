//! `api` that has the name of something beside it.

#![allow(non_upper_case_globals)]

static LIBRARY: interop::Library = interop::Library::new("demo");

#[interop::import(library = LIBRARY, api = function)]
unsafe extern "C" {
    safe fn function();
}

#[interop::import(library = LIBRARY, api = variable)]
unsafe extern "C" {
    static variable: i32;
}

#[interop::import(library = LIBRARY, api = Type)]
unsafe extern "C" {
    type Type;
}

#[interop::import(library = LIBRARY, api = LIBRARY)]
unsafe extern "C" {
    safe fn another();
}

fn main() {}
