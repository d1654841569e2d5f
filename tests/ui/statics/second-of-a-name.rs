//! Items of one name, of which one is a variable, a type or C-variadic.

#![allow(non_upper_case_globals, non_camel_case_types)]

#[interop::import(library = "demo")]
unsafe extern "C" {
    static first: i32;
    static first: u8;
    static second: i32;
    safe fn second();
    fn third(format: *const u8, ...);
    safe fn third();
    type fourth;
    type fourth;
    /// A type and a function, as C's `stat`.
    type fifth;
    safe fn fifth();
}

fn main() {}
