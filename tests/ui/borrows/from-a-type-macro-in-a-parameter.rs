//! A macro in the place of a parameter's type may borrow with the lifetime that it is given.

use std::ffi::{CStr, c_int};

macro_rules! text {
    ($lifetime:lifetime) => {
        &$lifetime str
    };
}

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn find<'a>(text: text!('a), character: c_int) -> Option<&'a CStr>;
}

fn main() {}
